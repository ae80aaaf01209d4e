"""The whole flow on one screen; the only file that knows every stage."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from rashomon import plugins
from rashomon.claims.building import build
from rashomon.config import Settings
from rashomon.errors import InputError
from rashomon.extract import EXTRACTORS, Extractor
from rashomon.extract.places import countries_evoked
from rashomon.gazetteer.index import Gazetteer
from rashomon.ground import ground_events, ground_findings
from rashomon.link import link, same_origin
from rashomon.model import Document, Extraction, Result
from rashomon.read import ReadOptions, read
from rashomon.reconcile import reconcile

# Documents in these languages are read; others are kept with a message and no claims.
LANGUAGES = ("en", None)


def run(inputs: Sequence[str], settings: Settings, on_error: Callable[[InputError], None]) -> Result:
    """Read the inputs and say what they say; `on_error` hears of each input that could not be read."""
    documents, extractions = [], []
    for document, extraction in stream(inputs, settings, on_error):
        documents.append(document)
        extractions.append(extraction)
    return derive(documents, extractions, settings)


def stream(
    inputs: Sequence[str], settings: Settings, on_error: Callable[[InputError], None]
) -> Iterator[tuple[Document, Extraction]]:
    """Each document with what it says, one by one."""
    extractor = plugins.find("extractors", settings.extractor, EXTRACTORS)
    gazetteer = Gazetteer.open()
    options = ReadOptions(
        published=settings.published,
        publisher=settings.publisher,
        max_bytes=int(settings.max_size * 1_000_000),
        timeout=settings.timeout,
    )
    for item in read(inputs, options):
        if isinstance(item, InputError):
            on_error(item)
            continue
        if item.language not in LANGUAGES:
            problem = f"is in a language that is not read yet ({item.language}); nothing was extracted"
            remedy = 'give an English text, or mark it "language": "en"'
            on_error(InputError(item.name or item.id, problem, remedy))
            yield item, Extraction(item.id)
            continue
        yield item, claim(item, extractor, gazetteer)


def claim(document: Document, extractor: Extractor, gazetteer: Gazetteer) -> Extraction:
    """What one document says: found in the words, grounded, told apart by event and speaker."""
    found = extractor.extract(document, gazetteer)
    grounded = ground_findings(document, found, dict(countries_evoked(document.text, gazetteer)), gazetteer)
    told = build(document, grounded, f"{extractor.name}/{extractor.version}")
    return ground_events(document, told, gazetteer)


def derive(documents: Sequence[Document], extractions: Sequence[Extraction], settings: Settings) -> Result:
    """Events, relations and records: a pure function of what the documents say, always recomputable."""
    events, relations = link(documents, extractions)
    copies = same_origin(documents)
    by_id = {d.id: d for d in documents}
    records = tuple(reconcile(event, settings.policy, dict(copies), by_id) for event in events)
    return Result(tuple(documents), tuple(extractions), events, relations, records, copies)
