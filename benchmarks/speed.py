"""Documents and words per second on one core, beside a spaCy pipeline on the same text in the same run."""

from __future__ import annotations

import argparse
import json
import resource
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rashomon.config import Settings
from rashomon.extract import EXTRACTORS
from rashomon.gazetteer.index import Gazetteer
from rashomon.model import Document, content_id
from rashomon.pipeline import claim, derive


@dataclass(frozen=True)
class Timing:
    """Seconds of processor time that one pass over the documents took, and what it went through."""

    seconds: float
    documents: int
    words: int

    def line(self, name: str, ours: Timing) -> str:
        """One row of the table."""
        rates = f"{self.documents / self.seconds:.1f} | {self.words / self.seconds:,.0f}"
        return f"| {name} | {rates} | {self.seconds / ours.seconds:.2f} |"


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table of one run."""
    options = argparse.ArgumentParser("python -m benchmarks speed", description=__doc__)
    options.add_argument("documents", type=Path, help="JSON lines with `content` or `text`")
    options.add_argument("--limit", type=int, default=200)
    options.add_argument("--parser", help="a spaCy package or pipeline folder to run beside Rashomon")
    given = options.parse_args(arguments)
    before = time.process_time()
    extractor, gazetteer = EXTRACTORS[0], Gazetteer.open()
    claim(_document("Two soldiers were killed in a rocket attack on Sunday."), extractor, gazetteer)
    start_up = time.process_time() - before
    texts = _texts(given.documents, given.limit)
    extracted = _time(lambda text: claim(_document(text), extractor, gazetteer), texts)
    documents = [_document(text) for text in texts]
    extractions = [claim(document, extractor, gazetteer) for document in documents[:50]]
    linking = time.process_time()
    derive(documents[:50], extractions, Settings())
    linking = time.process_time() - linking
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print("| | documents/s | words/s | Rashomon's speed to it |\n| --- | --- | --- | --- |")
    print(extracted.line("Rashomon, text to grounded claims", extracted))
    for name, work in _parsers(given.parser):
        print(_time(work, texts).line(name, extracted))
    print(f"start-up: {start_up:.1f} s; peak memory: {peak:.0f} MB")
    print(f"linking and reconciling {len(extractions)} documents: {linking:.2f} s")


def _parsers(name: str | None) -> Iterator[tuple[str, Callable[[str], object]]]:
    """A spaCy pipeline as it is loaded, and with its tagger and parser alone."""
    if name is None:
        return
    import spacy  # noqa: PLC0415 - only for this comparison; the extra `train` brings it

    yield f"{name}, as loaded", _warm(spacy.load(name))
    yield (
        f"{name}, tagger and parser",
        _warm(spacy.load(name, disable=["ner", "attribute_ruler", "lemmatizer"])),
    )


def _warm(parser: Callable[[str], object]) -> Callable[[str], object]:
    parser("Two soldiers were killed.")
    return parser


def _texts(path: Path, limit: int) -> list[str]:
    lines = path.read_text("utf-8").splitlines()[:limit]
    texts = [row.get("content") or row.get("text") or "" for row in map(json.loads, lines)]
    return [text for text in texts if len(text.split()) >= 30]


def _document(text: str) -> Document:
    return Document(content_id(text), text, language="en")


def _time(work: Callable[[str], object], texts: Iterable[str]) -> Timing:
    kept = list(texts)
    before = time.process_time()
    for text in kept:
        work(text)
    return Timing(time.process_time() - before, len(kept), sum(len(t.split()) for t in kept))


if __name__ == "__main__":
    main()
