"""Reports that copy one another: one text under several names is one source."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from zlib import crc32

from rashomon.model import Document

_WORD = re.compile(r"\w+")
_RUN = 4
# Of so many neighbouring runs the one of the smallest hash is kept (winnowing, Schleimer and others 2003):
# two texts that share nineteen words in a row always share a band, whatever else is kept.
_WINDOW = 16
# Fewer bands in common than half the share of runs that makes a copy are a formula or a quoted sentence.
_LIKELY, _LIKELY_CREDITED = 0.25, 0.1
# Share of the shorter text's four-word runs found in the other: two reports of one event share under a tenth,
# an edited agency copy well over half.
_COPY = 0.5
# The same where the copy credits the other's publisher.
_CREDITED = 0.2


def same_origin(documents: Sequence[Document]) -> tuple[tuple[str, str], ...]:
    """Pairs (copy's id, original's id); the original is the earliest published, then of the smallest id.

    Copies of copies have one original: whatever is joined by `is_copy` is one group.
    """
    leader = {document.id: document for document in documents}

    def first(document: Document) -> Document:
        while leader[document.id] is not document:
            document = leader[document.id]
        return document

    for one, other in _likely_pairs(sorted(documents, key=_order)):
        a, b = sorted((first(one), first(other)), key=_order)
        if a is not b and is_copy(one, other):
            leader[b.id] = a
    found = ((document.id, first(document).id) for document in documents)
    return tuple(sorted((copy, original) for copy, original in found if copy != original))


@lru_cache(maxsize=1024)  # a report that comes is asked for its own more than once
def bands(document: Document) -> tuple[str, ...]:
    """The keys under which a text is kept and looked up for its copies, each once, in order."""
    hashes = _hashes(document)
    windows = (hashes[i : i + _WINDOW] for i in range(max(1, len(hashes) - _WINDOW + 1)))
    return tuple(f"{band:08x}" for band in sorted({min(window) for window in windows if window}))


def is_likely(shared: int, one: int, other: int, *, same_publisher: bool = False) -> bool:
    """Whether two texts with so many bands in common, of so many each, are worth `is_copy`.

    A publisher does not credit itself, and what all its reports end on is no copy.
    """
    need = _LIKELY if same_publisher else _LIKELY_CREDITED
    return shared > 0 and shared >= need * min(one, other)


def is_copy(one: Document, other: Document) -> bool:
    """Whether one text repeats the other, less of it being enough where the later credits the earlier."""
    earlier, later = sorted((one, other), key=_order)
    runs, others = _runs(earlier), _runs(later)
    need = _CREDITED if _credits(later, earlier) else _COPY
    return bool(runs and others) and len(runs & others) >= need * min(len(runs), len(others))


def _likely_pairs(documents: Sequence[Document]) -> Iterator[tuple[Document, Document]]:
    kept: defaultdict[str, list[int]] = defaultdict(list)
    sizes: list[int] = []
    for number, document in enumerate(documents):
        keys = bands(document)
        sizes.append(len(keys))
        shared = Counter(other for key in keys for other in kept[key])
        for other in sorted(shared):
            same = documents[other].publisher == document.publisher
            if is_likely(shared[other], sizes[other], len(keys), same_publisher=same):
                yield documents[other], document
        for key in keys:
            kept[key].append(number)


def _order(document: Document) -> tuple[date, str]:
    return document.published or date.max, document.id


def _hashes(document: Document) -> list[int]:
    """The runs of four words of the text in order, without the dateline; none for a text of a line or two."""
    start = document.dateline.span.end if document.dateline else 0
    words = [w.lower() for w in _WORD.findall(document.text[start:])]
    return [crc32(" ".join(words[i : i + _RUN]).encode()) for i in range(len(words) - _RUN + 1)]


@lru_cache(maxsize=1024)
def _runs(document: Document) -> frozenset[int]:
    return frozenset(_hashes(document))


def _credits(copy: Document, other: Document) -> bool:
    """The copy names the other's publisher: "(Agency)", "according to Agency", or a dateline's agency."""
    name = other.publisher
    if not name or name == copy.publisher:
        return False
    if copy.dateline and copy.dateline.agency and copy.dateline.agency.lower() == name.lower():
        return True
    agency = re.escape(name)
    credit = (
        rf"\({agency}\)|(?:according to|reported by|told) {agency}\b|\b{agency} (?:reported|reports|said)"
    )
    return re.search(credit, copy.text, re.IGNORECASE) is not None
