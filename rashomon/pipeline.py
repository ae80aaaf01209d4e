"""The whole flow on one screen; the only file that knows every stage."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from rashomon.claims.building import build
from rashomon.config import Settings
from rashomon.decisions import NOTHING_DECIDED, Decided, judgements, rejected, ruled
from rashomon.errors import InputError
from rashomon.extract import Extractor, chosen
from rashomon.extract.places import countries_evoked
from rashomon.gazetteer.index import Gazetteer
from rashomon.ground import ground_events, ground_findings
from rashomon.link import Pairs, Profile, link, profiles_of, same_origin
from rashomon.model import Document, Extraction, Result
from rashomon.plugins import Notice
from rashomon.read import ReadOptions, read
from rashomon.reconcile import reconcile

# Documents in these languages are read; others are kept with a message and no claims.
LANGUAGES = ("en", None)
# To be raised when the same claims come to other events or other figures: desks are then derived anew.
VERSION = "4"


def run(
    inputs: Sequence[str],
    settings: Settings,
    on_error: Callable[[InputError], None],
    on_notice: Callable[[Notice], None] = lambda _: None,
) -> Result:
    """Read the inputs and say what they say; `on_error` hears of each input that could not be read."""
    documents, extractions = [], []
    for document, extraction in stream(inputs, settings, on_error, on_notice):
        documents.append(document)
        extractions.append(extraction)
    return derive(documents, extractions, settings)


def stream(
    inputs: Sequence[str],
    settings: Settings,
    on_error: Callable[[InputError], None],
    on_notice: Callable[[Notice], None] = lambda _: None,
) -> Iterator[tuple[Document, Extraction]]:
    """Each document with what it says, one by one."""
    gazetteer = Gazetteer.open(settings.gazetteer_file)
    with chosen(settings, on_notice) as extractor:
        for document in documents_of(inputs, settings, on_error):
            try:
                yield document, claim(in_known_language(document), extractor, gazetteer)
            except InputError as error:
                on_error(error)
                yield document, Extraction(document.id)


def documents_of(
    inputs: Sequence[str],
    settings: Settings,
    on_error: Callable[[InputError], None],
    *,
    with_received: bool = False,
) -> Iterator[Document]:
    """The documents of the inputs, one by one; `with_received` those with what they were taken out of."""
    options = ReadOptions(
        published=settings.published,
        publisher=settings.publisher,
        max_bytes=int(settings.max_size * 1_000_000),
        timeout=settings.timeout,
        with_received=with_received,
    )
    for item in read(inputs, options):
        if isinstance(item, InputError):
            on_error(item)
        else:
            yield item


def in_known_language(document: Document) -> Document:
    """The document itself; raises InputError when nothing can be read in its language."""
    if document.language in LANGUAGES:
        return document
    problem = f"is in a language that is not read yet ({document.language}); nothing was extracted"
    raise InputError(
        document.name or document.id, problem, 'give an English text, or mark it "language": "en"'
    )


def claim(document: Document, extractor: Extractor, gazetteer: Gazetteer) -> Extraction:
    """What one document says: found in the words, grounded, told apart by event and speaker."""
    found = extractor.extract(document, gazetteer)
    grounded = ground_findings(document, found, dict(countries_evoked(document.text, gazetteer)), gazetteer)
    told = build(document, grounded, f"{extractor.name}/{extractor.version}")
    return ground_events(document, told, gazetteer)


@dataclass(frozen=True, slots=True)
class Known:
    """What a desk knows already: decisions, pairs of a copy's and its original's id, profiles, their pairs.

    What is None is worked out.
    """

    decided: Decided = NOTHING_DECIDED
    same: Sequence[tuple[str, str]] | None = None
    profiles: Sequence[Profile] | None = None
    pairs: Pairs | None = None


def derive(
    documents: Sequence[Document],
    extractions: Sequence[Extraction],
    settings: Settings,
    known: Known | None = None,
) -> Result:
    """Events, relations and records: a pure function of what the documents say and what people decided.

    A relation to a mention that is not in `extractions` is left out.
    """
    known = known or Known()
    decided = known.decided
    profiles = known.profiles if known.profiles is not None else profiles_of(documents, extractions)
    events, ties = link(profiles, extractions, judgements(decided), known.pairs)
    copies = tuple(known.same) if known.same is not None else same_origin(documents)
    by_id, origins, out = {d.id: d for d in documents}, dict(copies), rejected(decided)
    records = []
    for event in events:
        counted = replace(event, claims=tuple(c for c in event.claims if c.id not in out))
        record = reconcile(counted, settings.policy, origins, by_id)
        records.append(ruled(record, event, decided))
    return Result(tuple(documents), tuple(extractions), events, ties, tuple(records), copies)
