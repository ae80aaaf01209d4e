"""Those told as some of others in one breath: "eight people, including three children and a nurse"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from rashomon.model import Claim, Document
from rashomon.reconcile.figures import count_of, countable

_INCLUDING = re.compile(
    r"\b(?:including|includes|included|among them|of whom|of which|counting)\s+(?:[\w-]+\s+){0,2}\Z",
    re.IGNORECASE,
)
_JOINT = re.compile(r"\s*(?:,|and|, and)\s+(?:[\w-]+\s+)?\Z", re.IGNORECASE)


def included(claims: Sequence[Claim], documents: Mapping[str, Document]) -> frozenset[str]:
    """The ids of the counts that stand within a larger one told before them in the sentence.

    Without its document a claim is nobody's part.
    """
    found: set[str] = set()
    last: Claim | None = None
    for claim in sorted(filter(countable, claims), key=lambda c: (c.document_id, c.span, c.id)):
        document = documents.get(claim.document_id)
        if document is None:
            continue
        before = document.text[claim.sentence.start : claim.span.start]
        is_next = last is not None and last.id in found and _is_beside(last, claim, document.text)
        if (is_next or _INCLUDING.search(before)) and any(_holds(c, claim) for c in claims):
            found.add(claim.id)
        last = claim
    return frozenset(found)


def _is_beside(one: Claim, other: Claim, text: str) -> bool:
    """True for the next of a list."""
    is_here = one.document_id == other.document_id and one.field == other.field
    return is_here and bool(_JOINT.fullmatch(text[one.span.end : other.span.start]))


def _holds(whole: Claim, part: Claim) -> bool:
    """True for as many or more, told before in the same sentence by the same words for what befell them."""
    is_before = (whole.document_id, whole.field, whole.sentence) == (
        part.document_id,
        part.field,
        part.sentence,
    ) and whole.span.end <= part.span.start
    return is_before and countable(whole) and (count_of(whole).low or 0) >= (count_of(part).low or 0)
