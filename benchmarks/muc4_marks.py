"""The words that the network marks for parts in an incident: they bear claims out, and fill slots themselves.

A claim fills a slot only where a mark of the slot meets it or it is all but certain: what armed sides do to
one another is claimed like any violence, and is no incident of the keys. The network has learnt from the
training texts, which therefore tell nothing of thresholds: these were chosen on every second text of `dev`
and checked on the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from benchmarks.muc4_gold import Slot, normalise
from benchmarks.reading import Json

Claims = Sequence[dict[str, Any]]

LABELS = {
    Slot.INDIVIDUAL: "individual",
    Slot.ORGANISATION: "organisation",
    Slot.TARGET: "object",
    Slot.VICTIM_NAME: "victim",
    Slot.WEAPON: "weapon",
}
# From these scores a mark fills its slot and bears out a claim.
_SURE = {
    Slot.INDIVIDUAL: 0.55,
    Slot.ORGANISATION: 0.65,
    Slot.TARGET: 0.5,
    Slot.VICTIM_NAME: 0.55,
    Slot.WEAPON: 0.5,
}
# From these confidences a claim needs no mark.
_ALONE = {Slot.INDIVIDUAL: 0.7, Slot.WEAPON: 0.75}
# An event is an incident where somebody or something hit is marked this surely, or less surely where another
# part in it is marked beyond doubt.
_HIT = 0.6
_HIT_AMONG_SURE = 0.5
_BEYOND_DOUBT = 0.7
# The characters of a bracket, with a space and quotation marks.
_BRACKET = 4


@dataclass(frozen=True, slots=True)
class Mark:
    """One stretch of words with its part in the incident, by the label of the report."""

    role: str
    text: str
    name: str
    score: float
    span: tuple[int, int]
    event: str | None


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of a text or of one event of it; `given` is false for a report that has none to give.

    `aliases` are the bodies of the text that are named twice at once: "the Red Star Front [FER]".
    """

    marks: tuple[Mark, ...] = ()
    given: bool = False
    aliases: tuple[frozenset[str], ...] = ()

    def of(self, event: str) -> Marks:
        return Marks(tuple(mark for mark in self.marks if mark.event == event), self.given, self.aliases)

    def sure(self, slot: Slot) -> list[Mark]:
        """Those that fill a slot."""
        return [mark for mark in self.marks if mark.role == LABELS[slot] and mark.score >= _SURE[slot]]

    def tell_an_incident(self, *, of_known_type: bool) -> bool:
        """True where what is marked as hit is enough for an incident of the keys."""
        if not self.given:
            return of_known_type
        hit = max((mark.score for mark in self.marks if mark.role in {"object", "victim"}), default=0.0)
        surest = max((mark.score for mark in self.marks), default=0.0)
        return hit >= (_HIT_AMONG_SURE if surest >= _BEYOND_DOUBT else _HIT)

    def bear_out(self, slot: Slot, claims: Claims) -> Claims:
        """The claims that may fill a slot, without those whose mark fills it in words nearer to the key's."""
        if not self.given:
            return claims
        sure = self.sure(slot)
        kept = []
        for claim in claims:
            start, end = claim["span"]
            meets = any(mark.span[0] < end and start < mark.span[1] for mark in sure)
            # a person hit is also counted, and a count is told by its claim alone
            if meets if slot is Slot.VICTIM_NAME else not meets and _is_certain(claim, slot):
                kept.append(claim)
        return kept


def marks_of(report: Json) -> Marks:
    """All marks of a report of one text."""
    lists = [one["mentions"]["roles"] for one in report.get("documents", []) if "mentions" in one]
    marks = [_mark(one) for found in lists for one in found]
    return Marks(tuple(marks), bool(lists), tuple(_aliases(marks)))


def _mark(one: Json) -> Mark:
    span = (one["span"][0], one["span"][1])
    return Mark(one["role"], one["text"], one["name"], one["score"], span, one["event"])


def _aliases(marks: Sequence[Mark]) -> Iterator[frozenset[str]]:
    """A body and the short form that stands beside it in a bracket."""
    bodies = sorted((one for one in marks if one.role == "organisation"), key=lambda one: one.span)
    for one, other in pairwise(bodies):
        is_short = " " in one.text.strip() and " " not in other.text.strip() and other.text.isupper()
        if is_short and 0 < other.span[0] - one.span[1] <= _BRACKET:
            yield frozenset({normalise(one.text), normalise(other.text)})


def _is_certain(claim: dict[str, Any], slot: Slot) -> bool:
    return slot in _ALONE and float(claim["confidence"]) >= _ALONE[slot]
