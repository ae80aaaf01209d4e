"""What the network marks that the grammar of a sentence did not give: counts and roles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.extract.effects import Effect
from rashomon.extract.effects.scope import counts_people
from rashomon.extract.encoder.reader import Mark
from rashomon.extract.quantities import read_quantity
from rashomon.extract.role import Role, span_text
from rashomon.extract.syntax import Tree, Word
from rashomon.model import Span

# Marks below these scores cost more than they gave, on accounts/dev and accounts/sets (benchmarks/README.md).
SURE = {"count": 0.9, "incident": 0.85}
FIELD = {
    "individual": "perpetrator",
    "organisation": "perpetrator",
    "object": "target",
    "victim": "target",
    "weapon": "weapon",
}


def counted(tree: Tree, marks: Sequence[Mark], effects: Sequence[Effect]) -> Iterator[Effect]:
    """The marked counts of people that overlap none of the effects known."""
    for mark in _sure(marks, "count"):
        if mark.label == "munitions" or any(e.quantity.span.overlaps(mark.span) for e in effects):
            continue
        head = head_of(tree, mark.span)
        quantity = None if head is None else read_quantity(tree, head)
        if head is not None and quantity is not None and counts_people(quantity):
            yield Effect(mark.label, quantity, _governor(tree, head))


def roles(tree: Tree, marks: Sequence[Mark], known: Sequence[tuple[str, Span]]) -> Iterator[Role]:
    """The marked actors, things and weapons that overlap nothing known of the same field.

    `known` are fields with the spans they already have, the counted people among them as target.
    """
    taken = list(known)
    for mark in _sure(marks, "incident"):
        field, span = FIELD[mark.label], mark.span
        head = head_of(tree, span)
        if head is None or not (head.is_noun or head.tag in {"JJ", "CD"}):
            continue
        if any(f == field and s.overlaps(span) for f, s in taken):
            continue
        taken.append((field, span))
        yield Role(field, span, span_text(tree, span), head, fills_gap=True)


def head_of(tree: Tree, span: Span) -> Word | None:
    """The word of a span that governs the rest: the first whose own head stands outside."""
    inside = tree.within(span)
    numbers = {w.index for w in inside}
    return next((w for w in inside if w.head not in numbers or w.head == w.index), None)


def _sure(marks: Sequence[Mark], task: str) -> list[Mark]:
    return [m for m in marks if m.task == task and m.score >= SURE[task]]


def _governor(tree: Tree, word: Word) -> Word:
    """The verb that a counted phrase depends on, or the phrase's own head where there is none."""
    return next((up for up in tree.ancestors(word) if up.is_verb), word)
