"""What the network marks for a part in an incident, beside and against the claims."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.muc4_gold import Filler, Slot, normalise
from benchmarks.muc4_phrases import person_name, phrase
from benchmarks.reading import Json

LABELS = {
    Slot.INDIVIDUAL: "individual",
    Slot.ORGANISATION: "organisation",
    Slot.TARGET: "object",
    Slot.VICTIM_NAME: "victim",
    Slot.WEAPON: "weapon",
}
# a claim stands when a mark of its slot at least this sure overlaps it
BORNE = {slot: 0.5 for slot in LABELS}
# or when its own confidence is this high
ALONE = {slot: 2.0 for slot in LABELS}
# a mark that no claim overlaps counts from here
ADDED = {slot: 0.5 for slot in LABELS}
PREFER = {slot: True for slot in LABELS}
ALIAS = True

@dataclass(frozen=True, slots=True)
class Marked:
    role: str
    text: str
    score: float
    span: tuple[int, int]
    event: str | None


def marked(report: Json) -> list[Marked]:
    return [
        Marked(one["role"], one["text"], one["score"], tuple(one["span"]), one["event"])
        for document in report.get("documents", [])
        for one in document.get("mentions", {}).get("roles", [])
    ]


def _overlaps(a, b):
    return a[0] < b[1] and b[0] < a[1]


def borne_out(claims, marks, slot):
    kept = []
    for claim in claims:
        if "span" not in claim:
            kept.append(claim)
            continue
        over = [m for m in marks if m.role == LABELS[slot] and _overlaps(m.span, claim["span"])]
        best = max((m.score for m in over), default=0)
        if over and PREFER[slot] and slot is not Slot.VICTIM_NAME and best >= ADDED[slot]:
            continue
        if (over and best >= BORNE[slot]) or claim["confidence"] >= ALONE[slot]:
            kept.append(claim)
    return kept


def _strings(slot, mark, names):
    if slot is Slot.VICTIM_NAME:
        found = person_name(phrase(mark.text))
        return normalise(found[0]) if found else ""
    if slot is Slot.TARGET:
        words = mark.text.split()
        while len(words) > 1 and words[0][0].isdigit():
            words.pop(0)
        return normalise(" ".join(words))
    return normalise(mark.text)


def same(a: str, b: str) -> bool:
    x, y = a.split(), b.split()
    if a == b: return True
    if not ALIAS: return False
    if set(x) < set(y) and x[-1] == y[-1] or set(y) < set(x) and x[-1] == y[-1]: return True
    for p, q in ((x, b), (y, a)):
        if len(p) > 2 and "".join(w[0] for w in p if w not in ("of", "de", "and", "for")) == q: return True
    return False


def with_marks(slot, fillers: Iterable[Filler], marks, names=None):
    entities: list[list[str]] = []
    def add(strings):
        strings = [s for s in strings if s]
        if not strings: return
        for e in entities:
            if any(same(a, b) for a in e for b in strings):
                e += [s for s in strings if s not in e]
                return
        entities.append(list(dict.fromkeys(strings)))
    for f in fillers: add(f.names)
    for m in marks:
        if m.role == LABELS[slot] and m.score >= ADDED[slot]:
            add([_strings(slot, m, names)])
    if slot is Slot.VICTIM_NAME:
        entities = [[max(e, key=len)] for e in entities]
    return tuple(Filler(tuple(e)) for e in entities)
