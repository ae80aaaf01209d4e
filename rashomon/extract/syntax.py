"""A parsed sentence as plain data, so that the parser behind it can be replaced."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from rashomon.model import Span


@dataclass(frozen=True, slots=True)
class Word:
    """One token: `lower` its folded form, `tag` the Penn tag, `dep` the dependency label, `head` an index."""

    index: int
    span: Span
    form: str
    lower: str
    tag: str
    dep: str
    head: int

    @property
    def is_noun(self) -> bool:
        return self.tag.startswith("NN")

    @property
    def is_verb(self) -> bool:
        return self.tag.startswith("VB") or self.tag == "MD"

    @property
    def is_plural(self) -> bool:
        return self.tag in {"NNS", "NNPS"}


@dataclass(frozen=True, slots=True)
class Tree:
    """A sentence's words with their dependencies; `span` is the sentence in the document's text."""

    span: Span
    paragraph: int
    words: tuple[Word, ...]
    kids: tuple[tuple[int, ...], ...]

    @property
    def root(self) -> Word | None:
        return next((w for w in self.words if w.head == w.index), None)

    def head(self, word: Word) -> Word:
        return self.words[word.head]

    def children(self, word: Word, *deps: str) -> list[Word]:
        """The word's dependents in order, all or those with one of the labels."""
        return [self.words[i] for i in self.kids[word.index] if not deps or self.words[i].dep in deps]

    def child(self, word: Word, *deps: str) -> Word | None:
        return next(iter(self.children(word, *deps)), None)

    def ancestors(self, word: Word) -> Iterator[Word]:
        """The heads above the word, nearest first."""
        while word.head != word.index:
            word = self.words[word.head]
            yield word

    def subtree(self, word: Word, prune: Callable[[Word], bool] | None = None) -> list[Word]:
        """The word and all below it in order, without the branches that `prune` refuses."""
        found, queue = [], [word]
        while queue:
            at = queue.pop()
            found.append(at)
            queue += [c for c in self.children(at) if prune is None or not prune(c)]
        return sorted(found, key=lambda w: w.index)

    def conjuncts(self, word: Word) -> list[Word]:
        """The words coordinated with this one after it: "soldiers, officers and civilians"."""
        found = []
        for child in self.children(word, "conj"):
            found += [child, *self.conjuncts(child)]
        return found

    def cover(self, words: list[Word]) -> Span:
        """The span from the first to the last of the words."""
        return Span(min(w.span.start for w in words), max(w.span.end for w in words))

    def within(self, span: Span) -> list[Word]:
        """The words that lie inside a span of the text."""
        return [w for w in self.words if span.start <= w.span.start and w.span.end <= span.end]

    def before(self, word: Word, count: int = 1) -> list[Word]:
        """The words right before this one, in order."""
        return list(self.words[max(0, word.index - count) : word.index])

    def after(self, word: Word, count: int = 1) -> list[Word]:
        """The words right after this one, in order."""
        return list(self.words[word.index + 1 : word.index + 1 + count])

    def followed_by(self, word: Word, forms: Collection[str], within: int = 1) -> bool:
        """True when one of the forms is among the next words."""
        return any(w.lower in forms for w in self.after(word, within))

    def governs(self, word: Word, forms: Collection[str], *deps: str) -> bool:
        """True when one of the forms depends on the word, under one of the labels if any are given."""
        return any(c.lower in forms for c in self.children(word, *deps))
