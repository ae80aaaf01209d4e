"""PolNeAR: who is quoted, by which words, saying what, in political news.

Gold is brat's standoff format, one file per annotator; where an article has several, the first by name is
taken. For each of source, cue and content:

- tokens: a token counts when it lies in a span of that kind, however many attributions hold it. Tokens are
  runs of letters, digits and underscores, and each other character that is no space.
- spans: a span is right when it holds the same words as a gold span, punctuation aside. A gold span in
  several pieces is not right as one span over all of them. A cue that is only a colon is no span.

Annotators agree on tokens at .754 (Krippendorff's alpha), which is no F1.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from benchmarks.figure import Figure, Tally
from benchmarks.reading import Article, Json, Reader

NAME = "polnear"
FOLDER = "polnear"

KINDS = ("source", "cue", "content")
_WORD = re.compile(r"\w+")
_TOKEN = re.compile(r"\w+|[^\w\s]")

# Pieces of (first character, first character after); one piece for an unbroken span.
Pieces = tuple[tuple[int, int], ...]
Marked = dict[str, list[Pieces]]


def measure(folder: Path, split: str, reader: Reader, limit: int | None) -> list[Figure]:
    """Tokens and spans of each kind."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    errors: dict[str, list[str]] = defaultdict(list)
    gold = dict(islice(_gold(folder / split), limit))
    texts = {name: (folder / split / "text" / f"{name}.txt").read_bytes().decode("utf-8") for name in gold}
    for article, report in reader.apart([Article(name, text) for name, text in texts.items()]):
        said = read(report)
        for kind in KINDS:
            tokens, spans = compare(article.text, said[kind], gold[article.id][kind])
            tallies[f"{kind} tokens"] += tokens
            tallies[f"{kind} spans"] += spans
            errors[f"{kind} spans"] += _errors(article, said[kind], gold[article.id][kind])
    return [
        figure
        for name, tally in tallies.items()
        for figure in tally.figures(name, errors=tuple(errors[name]))
    ]


def read(report: Json) -> Marked:
    """The spans that were read, by kind."""
    found: Marked = {kind: [] for kind in KINDS}
    for document in report["documents"]:
        for attribution in document["mentions"]["attributions"]:
            for kind in KINDS:
                if span := attribution[kind]:
                    found[kind].append(((span[0], span[1]),))
    return found


def compare(text: str, said: list[Pieces], gold: list[Pieces]) -> tuple[Tally, Tally]:
    """Tokens in spans of one kind, and whole spans."""
    tokens, words = ([found.span() for found in pattern.finditer(text)] for pattern in (_TOKEN, _WORD))
    inside, wanted = ({found for one in spans for found in _within(one, tokens)} for spans in (said, gold))
    mine, theirs = ({_within(one, words) for one in spans} - {()} for spans in (said, gold))
    return (
        Tally(len(inside & wanted), len(inside), len(wanted)),
        Tally(len(mine & theirs), len(mine), len(theirs)),
    )


def _within(pieces: Pieces, tokens: list[tuple[int, int]]) -> Pieces:
    return tuple(
        (start, end) for start, end in tokens if any(first <= start and end <= last for first, last in pieces)
    )


def _gold(folder: Path) -> Iterator[tuple[str, Marked]]:
    seen: set[str] = set()
    for path in sorted((folder / "attributions").glob("*.ann")):
        name, _, _ = path.stem.rpartition("_")
        if name not in seen:
            seen.add(name)
            yield name, annotated(path.read_text("utf-8"))


def annotated(standoff: str) -> Marked:
    """The spans of a brat file that belong to an attribution, by kind."""
    spans: dict[str, Pieces] = {}
    found: Marked = {kind: [] for kind in KINDS}
    for line in standoff.splitlines():
        name, _, rest = line.partition("\t")
        if name.startswith("T"):
            _, _, offsets = rest.partition("\t")[0].partition(" ")
            spans[name] = tuple((int(a), int(b)) for a, b in (one.split() for one in offsets.split(";")))
    for line in standoff.splitlines():
        name, _, rest = line.partition("\t")
        if name.startswith("E"):
            for role, _, span in (one.partition(":") for one in rest.split()):
                if (kind := role.rstrip("0123456789").lower()) in KINDS:
                    found[kind].append(spans[span])
    return found


def _errors(article: Article, said: list[Pieces], gold: list[Pieces]) -> Iterator[str]:
    words = [found.span() for found in _WORD.finditer(article.text)]
    mine, theirs = ({_within(one, words): one for one in sorted(set(spans))} for spans in (said, gold))
    for kind, some, others in (("missed", theirs, mine), ("said", mine, theirs)):
        for pieces in (some[one] for one in sorted(some.keys() - others.keys())):
            quoted = " ... ".join(" ".join(article.text[start:end].split()) for start, end in pieces)
            yield f"{article.id} {kind}: {quoted}"
