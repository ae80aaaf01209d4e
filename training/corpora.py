"""The corpora that teach the encoder, each read from its published format into samples."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from rashomon.model import Span
from training.examples import Marked, Sample, label, occurrences, sample

# MUC documents that accounts/dev measures with: never trained on.
MEASURED = {f"DEV-MUC3-{n}" for n in ("0001", "0058", "0621", "0669", "0717", "0824", "0965", "1219")}
SLOTS = {
    "PERP: INDIVIDUAL ID": "individual",
    "PERP: ORGANIZATION ID": "organisation",
    "PHYS TGT: ID": "object",
    "HUM TGT: NAME": "victim",
    "HUM TGT: DESCRIPTION": "victim",
    "INCIDENT: INSTRUMENT ID": "weapon",
}
# Words of an example text that is worth parsing.
SHORTEST, LONGEST = 5, 600
_QUOTED = re.compile(r'"([^"]+)"')
_PIECE = re.compile(r"(\d+) (\d+)")


def polnear(folder: Path) -> Iterator[Sample]:
    """PolNeAR: every word is source, cue, content or nothing."""
    # the file's name ends with the annotator's; of two over one article the first is read
    first = {
        p.stem.rpartition("_")[0]: p for p in sorted((folder / "attributions").glob("*.ann"), reverse=True)
    }
    for _, path in sorted(first.items()):
        text = (folder / "text" / f"{path.stem.rpartition('_')[0]}.txt").read_text(encoding="utf-8")
        marked = []
        for line in path.read_text(encoding="utf-8").splitlines():
            parts = line.split("\t")
            kind = parts[1].split(" ")[0].lower() if len(parts) > 2 else ""
            if kind in {"source", "cue", "content"}:
                marked += [Marked(Span(int(a), int(b)), kind) for a, b in _PIECE.findall(parts[1])]
        one = sample(path.stem, text)
        label(one, "attribution", marked)
        yield one


def muc(path: Path) -> Iterator[Sample]:
    """MUC-4: the strings that fill the slots of a report's templates, wherever they stand in it."""
    for line in path.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        if document["docid"] in MEASURED:
            continue
        text = document["text"]
        marked = []
        for template in document["templates"]:
            for slot, name in SLOTS.items():
                for fill in template.get(slot, ()):
                    for words in _QUOTED.findall(fill):
                        marked += [Marked(span, name) for span in occurrences(text, words)]
        one = sample(document["docid"], text)
        # the longest last: of two over one word it wins
        label(one, "incident", sorted(marked, key=lambda m: len(m.span)))
        yield one


def gva(path: Path, limit: int) -> Iterator[Sample]:
    """Local news of shootings: unlabelled, for the teacher parser alone."""
    for line in path.read_text(encoding="utf-8").splitlines()[:limit]:
        document = json.loads(line)
        if len(document["content"].split()) > 60:
            yield sample(document["doc_id"], document["content"])


def own_sentences(folders: Sequence[Path]) -> Iterator[Sample]:
    """The project's own example texts, in its tests and examples: for the teacher parser alone."""
    texts: dict[str, None] = {}
    for folder in folders:
        for path in sorted(folder.rglob("*.txt")):
            texts.setdefault(path.read_text(encoding="utf-8"))
        for path in sorted(folder.rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    texts.setdefault(node.value)
    for number, text in enumerate(texts):
        is_prose = "def " not in text and not re.search("[\ud800-\udfff]", text)
        if SHORTEST <= len(text.split()) <= LONGEST and is_prose:
            yield sample(f"own/{number}", text)


def verbs(path: Path) -> Iterator[Sample]:
    """Sentences about violent acts (event_location), for the teacher parser alone.

    Every tenth is left out: `python -m benchmarks events` measures with them.
    """
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        if number % 10:
            yield sample(f"verbs/{number}", json.loads(line)["text"])


def re3d(folder: Path) -> Iterator[Sample]:
    """Reports from Syria and Iraq, for the teacher parser alone."""
    for path in sorted(folder.glob("*/documents.json")):
        for line in path.read_text(encoding="utf-8").splitlines():
            document = json.loads(line)
            yield sample(f"re3d/{document['_id']}", document["text"])
