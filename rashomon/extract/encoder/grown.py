"""A tree that can still be changed, for the repairs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(slots=True)
class Grown:
    """A tree that can still be changed: a form, tag, relation and head for each word."""

    forms: Sequence[str]
    tags: list[str]
    relations: list[str]
    heads: list[int]

    def is_verb(self, at: int) -> bool:
        return self.tags[at].startswith("VB")

    def is_noun(self, at: int) -> bool:
        return self.tags[at].startswith("NN")

    def leads_to(self, at: int, top: int) -> bool:
        """True when the word is the other one or hangs below it."""
        while at != top and self.heads[at] != at:
            at = self.heads[at]
        return at == top

    def hang(self, at: int, head: int, relation: str) -> None:
        """Put a word below another, but never below itself."""
        if not self.leads_to(head, at):
            self.heads[at], self.relations[at] = head, relation

    def children(self, at: int, *relations: str) -> Iterator[int]:
        """The words below this one in order, all or those with one of the relations."""
        for i, head in enumerate(self.heads):
            if head == at != i and (not relations or self.relations[i] in relations):
                yield i

    def has(self, at: int, *relations: str) -> bool:
        """True when a word with one of the relations is below."""
        return next(self.children(at, *relations), None) is not None
