"""Places put on the map with the names given: the ground stage alone, asked for every gold name of a text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from benchmarks.reading import Article, documents
from benchmarks.toponym import Toponym
from rashomon.config import Settings
from rashomon.extract.body import body_sentences
from rashomon.extract.places import countries_evoked, find_places
from rashomon.gazetteer.index import Gazetteer
from rashomon.ground import ground_findings
from rashomon.model import Document, Findings, PlaceMention, Span


def placed(
    articles: Sequence[Article], gold: Mapping[str, Sequence[Toponym]]
) -> Iterator[tuple[Article, list[tuple[Toponym, Toponym]]]]:
    """Each text with its gold names and the points they get; a name that gets none has no point."""
    gazetteer = Gazetteer.open(Settings().gazetteer_file)
    for article, document in documents(articles):
        yield article, _grounded(document, gold[article.id], gazetteer)


def _grounded(
    document: Document, gold: Sequence[Toponym], gazetteer: Gazetteer
) -> list[tuple[Toponym, Toponym]]:
    mentions = _mentions(document, gold, gazetteer)
    evoked = dict(countries_evoked(document.text, gazetteer) - _peoples(mentions, gazetteer))
    found = ground_findings(document, Findings(places=tuple(mentions)), evoked, gazetteer).places
    return [
        (Toponym(one.start, one.end, _point(mention)), one) for one, mention in zip(gold, found, strict=True)
    ]


def _mentions(document: Document, gold: Sequence[Toponym], gazetteer: Gazetteer) -> list[PlaceMention]:
    """The gold names as mentions, of the kind that the words beside them say ("Anbar province")."""
    spans = [s.span for s in body_sentences(document)]
    kinds = {m.span: m.kind for m in find_places(document.text, spans, gazetteer) if m.relative is None}
    wanted = [Span(one.start, one.end) for one in gold]
    return [PlaceMention(span, span.of(document.text), kinds.get(span)) for span in wanted]


def _peoples(mentions: Sequence[PlaceMention], gazetteer: Gazetteer) -> Counter[str]:
    """The gold names that are words for a people: these speak for their country as names, and once."""
    codes = (gazetteer.demonym(m.text) for m in mentions if not gazetteer.find(m.text))
    return Counter(code for code in codes if code)


def _point(mention: PlaceMention) -> tuple[float, float] | None:
    place = mention.place
    if place is None or place.lat is None or place.lon is None:
        return None
    return place.lat, place.lon
