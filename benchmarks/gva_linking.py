"""Local news of shootings, read together: which reports tell one incident, and what its toll was."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks import gva
from benchmarks.clustering import b_cubed, pairs
from benchmarks.figure import Figure
from benchmarks.gva import HARM, Incident
from benchmarks.gva_tolls import Told, tolls
from benchmarks.reading import Reader, complain, written
from rashomon import pipeline
from rashomon.config import Settings
from rashomon.export.lookup import Lookup
from rashomon.model import Document, Extraction

NAME = "gva_linking"
FOLDER = gva.FOLDER
# Articles at most ten days apart whose words are alike (TF-IDF).
_B_CUBED_FLOOR, _PAIRS_FLOOR = 0.909, 0.739


def measure(folder: Path, split: str, reader: Reader, limit: int | None) -> list[Figure]:
    """All reports in one run; a report belongs to the event that its leading event was linked into."""
    if reader.command is not None:
        raise SystemExit(f"{NAME} looks at events before and after linking: it measures this program only")
    gold = gva.incidents(folder / f"{split}_incidents.jsonl")
    articles, incident_of = gva.filed(folder, split, gold)
    with tempfile.TemporaryDirectory() as work:
        path = written(articles[:limit], Path(work))
        read = list(pipeline.stream([str(path)], Settings(), complain))
    return score(read, {document.id: incident_of[document.id] for document, _ in read}, gold)


def score(
    read: Sequence[tuple[Document, Extraction]], incident_of: Mapping[str, str], gold: Mapping[str, Incident]
) -> list[Figure]:
    """The figures of reports that were read, of which each is filed under one incident."""
    told = {document.id: one for document, claims in read if (one := leading(document, claims)) is not None}
    result = pipeline.derive([document for document, _ in read], [claims for _, claims in read], Settings())
    linked = {mention.id: event.id for event in result.events for mention in event.mentions}
    found = {
        name: linked[told[name].event.mentions[0].id] if name in told else f"nothing read in {name}"
        for name in incident_of
    }
    return [*linking(incident_of, found), *tolls(told, result, found, incident_of, gold)]


def leading(document: Document, extraction: Extraction) -> Told | None:
    """The first main event of a report read alone that tells of harm, else the first main event."""
    result = pipeline.derive([document], [extraction], Settings())
    main = [record for record in Lookup(result).records if record.role == "main"]
    telling = [record for record in main if set(HARM) & set(record.estimates)]
    for record in [*telling, *main][:1]:
        return Told(document, record, next(e for e in result.events if e.id == record.event_id))
    return None


def linking(gold: Mapping[str, str], found: Mapping[str, str]) -> list[Figure]:
    """B³ and pairs over the reports."""
    cubed, paired = b_cubed(gold, found), pairs(gold, found)
    count = round(paired.gold)
    return [
        Figure("linking B³ P", cubed.precision, count=len(gold), held=False),
        Figure("linking B³ R", cubed.recall, count=len(gold), held=False),
        Figure("linking B³ F1", cubed.f1, _B_CUBED_FLOOR, count=len(gold)),
        Figure("pairs P", paired.precision, count=count, held=False),
        Figure("pairs R", paired.recall, count=count, held=False),
        Figure("pairs F1", paired.f1, _PAIRS_FLOOR, count=count, errors=_wrong_pairs(gold, found)),
    ]


def _wrong_pairs(gold: Mapping[str, str], found: Mapping[str, str]) -> tuple[str, ...]:
    names = sorted(gold)
    return tuple(
        f"{a} {b}: {'left apart' if gold[a] == gold[b] else 'put together'}"
        for i, a in enumerate(names)
        for b in names[i + 1 :]
        if (gold[a] == gold[b]) != (found[a] == found[b])
    )
