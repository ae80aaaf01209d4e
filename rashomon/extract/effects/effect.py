"""A count of people and what befell them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rashomon.extract.coordination import included
from rashomon.extract.patients import REFLEXIVE, meant
from rashomon.extract.phrases import has_number
from rashomon.extract.quantities import Quantity, groups, read_quantity
from rashomon.extract.syntax import Tree, Word
from rashomon.model import Count

_ONE = {"himself", "herself"}


@dataclass(frozen=True, slots=True)
class Effect:
    """A count found in the words, and the word that says what befell the counted."""

    field: str
    quantity: Quantity
    anchor: Word
    is_denied: bool = False


def effects_on(tree: Tree, field: str, heads: Iterable[Word], anchor: Word) -> Iterator[Effect]:
    """What befell each of the heads: the groups listed with it, and the parts named after a total."""
    for head in heads:
        if head.lower in REFLEXIVE:
            # "injuring himself and three others"
            yield from effects_on(tree, field, tree.conjuncts(head), anchor)
            if field == "killed" and head.lower in _ONE:
                # "himself" says that the doer died, where "the man" would be any of the dead
                yield Effect(field, Quantity(Count(1, 1, head.lower), head.span, head), anchor)
                continue
        people = meant(tree, head)
        for quantity in groups(tree, people):
            yield Effect(field, quantity, anchor)
        for part in included(tree, people):
            share = read_quantity(tree, part) if has_number(tree, part) or not part.is_plural else None
            if share is not None:
                yield Effect(field, share, anchor)
