"""Merges and splits as pairs of mentions, for linking."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product

from rashomon.decisions.anchors import Decided, Present
from rashomon.model import Decision, DecisionKind, Judgement


def judgements(decided: Decided) -> tuple[Judgement, ...]:
    """What the decisions say of pairs of mentions, in the order they were made."""
    return tuple(told for decision in decided.decisions for told in _of(decision, decided.present))


def _of(decision: Decision, present: Present) -> Iterator[Judgement]:
    event, other = present.mentions(decision.event), present.mentions(decision.other)
    if decision.kind is DecisionKind.MERGE:
        yield from _together((*event, *other))
    elif decision.kind is DecisionKind.SPLIT:
        # What is set apart was one event to the person who did so, and stays one; the rest is linked anew.
        # A mention that is on both sides by now is set apart from none.
        yield from _together(event)
        yield from (Judgement(a, b, same=False) for a, b in product(event, other) if a != b)


def _together(mentions: Sequence[str]) -> Iterator[Judgement]:
    # Every pair: should a later split take one of them out, the others still belong together.
    yield from (Judgement(a, b, same=True) for a, b in combinations(mentions, 2))
