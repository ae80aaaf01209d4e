"""Documents and words per second on one core, beside the bare parser on the same text in the same run."""

from __future__ import annotations

import argparse
import json
import resource
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from rashomon.config import Settings
from rashomon.extract import EXTRACTORS
from rashomon.extract.parse import bare_parse
from rashomon.gazetteer.index import Gazetteer
from rashomon.model import Document, content_id
from rashomon.pipeline import claim, derive


@dataclass(frozen=True)
class Timing:
    """Seconds of processor time that one pass over the documents took, and what it went through."""

    seconds: float
    documents: int
    words: int

    def line(self, name: str) -> str:
        """One row of the table."""
        return f"| {name} | {self.documents / self.seconds:.1f} | {self.words / self.seconds:,.0f} |"


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table of one run."""
    options = argparse.ArgumentParser("python -m benchmarks speed", description=__doc__)
    options.add_argument("documents", type=Path, help="JSON lines with `content` or `text`")
    options.add_argument("--limit", type=int, default=200)
    given = options.parse_args(arguments)
    before = time.process_time()
    extractor, gazetteer = EXTRACTORS[0], Gazetteer.open()
    claim(_document("Two soldiers were killed in a rocket attack on Sunday."), extractor, gazetteer)
    bare_parse("Two soldiers were killed.")
    start_up = time.process_time() - before
    texts = _texts(given.documents, given.limit)
    parsed = _time(bare_parse, texts)
    extracted = _time(lambda text: claim(_document(text), extractor, gazetteer), texts)
    documents = [_document(text) for text in texts]
    extractions = [claim(document, extractor, gazetteer) for document in documents[:50]]
    linking = time.process_time()
    derive(documents[:50], extractions, Settings())
    linking = time.process_time() - linking
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print("| | documents/s | words/s |\n| --- | --- | --- |")
    print(parsed.line("bare parser (tagger and dependencies)"))
    print(extracted.line("Rashomon, text to grounded claims"))
    print(f"\nratio to the bare parser: {parsed.seconds / extracted.seconds:.2f} of its speed")
    print(f"start-up: {start_up:.1f} s; peak memory: {peak:.0f} MB")
    print(f"linking and reconciling {len(extractions)} documents: {linking:.2f} s")


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
