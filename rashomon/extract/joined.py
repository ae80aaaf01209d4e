"""A sentence's words as one string, to match patterns on, and the way back from a match to the words."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.extract.syntax import Tree, Word


@dataclass(frozen=True, slots=True)
class Joined:
    """The words with a space after each; `starts` says where in `text` each one begins."""

    text: str
    starts: tuple[int, ...]
    words: tuple[Word, ...]

    def between(self, start: int, end: int) -> list[Word]:
        """The words that begin in this part of the text."""
        return [w for w, at in zip(self.words, self.starts, strict=True) if start <= at < end]


def join(tree: Tree) -> Joined:
    """The sentence in one string, words and marks set apart by spaces."""
    text, starts = "", []
    for word in tree.words:
        starts.append(len(text))
        text += word.form + " "
    return Joined(text, tuple(starts), tree.words)
