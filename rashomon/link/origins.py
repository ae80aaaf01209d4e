"""Reports that copy one another: one text under several names is one source."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from rashomon.model import Document, content_id

_WORD = re.compile(r"\w+")
_SHINGLE = 4
# Share of the shorter text's four-word runs found in the other: two reports of one event share under a tenth,
# an edited agency copy well over half.
_COPY = 0.5
# The same where the copy credits the other's publisher.
_CREDITED = 0.2
# A run of words in more documents than this is a formula, and finds no candidates.
_FORMULA = 50


def same_origin(documents: Sequence[Document]) -> tuple[tuple[str, str], ...]:
    """Pairs (copy's id, original's id); the original is the earliest published, then of the smallest id."""
    ordered = sorted(documents, key=lambda d: (d.published or date.max, d.id))
    shingles = {d.id: _shingles(d) for d in ordered}
    homes: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    original: dict[str, str] = {}
    by_id = {d.id: d for d in ordered}
    for document in ordered:
        shared: defaultdict[str, int] = defaultdict(int)
        for run in shingles[document.id]:
            found = homes[run]
            if len(found) < _FORMULA:
                for other in found:
                    shared[other] += 1
                found.append(document.id)
        for other in sorted(shared, key=lambda i: (-shared[i], by_id[i].published or date.max, i)):
            shorter = min(len(shingles[document.id]), len(shingles[other]))
            need = _CREDITED if _credits(document, by_id[other]) else _COPY
            if shared[other] >= need * shorter:
                original[document.id] = original.get(other, other)
                break
    return tuple(sorted(original.items()))


def _shingles(document: Document) -> frozenset[tuple[str, ...]]:
    """The runs of four words of the text, without the dateline; empty for a text of a line or two."""
    start = document.dateline.span.end if document.dateline else 0
    words = [w.lower() for w in _WORD.findall(document.text[start:])]
    return frozenset(tuple(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1))


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


def bands(document: Document) -> frozenset[str]:
    """Under which short strings a document is found when another may be its copy."""
    hashed = sorted(content_id(*run) for run in _shingles(document))
    return frozenset(hashed[:24])
