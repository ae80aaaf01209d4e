"""Which decisions stand, and which documents hang together by them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rashomon.model import Decision, DecisionKind


def standing(decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """The decisions that nobody has undone, in the order they were made; an undo can itself be undone."""
    undone: set[str] = set()
    for decision in reversed(decisions):
        if decision.undoes is not None and decision.id not in undone:
            undone.add(decision.undoes)
    return tuple(d for d in decisions if d.id not in undone and d.kind is not DecisionKind.UNDO)


def touched(documents: Iterable[str], decisions: Sequence[Decision]) -> set[str]:
    """These documents, and all that decisions tie to them, directly or through others."""
    found = set(documents)
    tied = [decision.documents for decision in decisions]
    while joined := [some for some in tied if some & found and not some <= found]:
        found.update(*joined)
    return found
