"""Where quoted words stand in a report: exactly as written, else with white space, case and marks folded."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from rashomon.model import Span

# Marks that models write in one way and reports in several.
_MARKS = {
    ord(mark): plain for plain, marks in {'"': "“”„«»", "'": "’‘‚`´", "-": "–—‑−"}.items() for mark in marks
}
_EDGES = " \"'.,;:…"


class Quotes:
    """Finds words in one text; whole words only, so that "six" is not found in "sixteen"."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._folded, self._offsets = _fold(text)

    def find(self, quote: str, within: Span, near: Span | None = None) -> Span | None:
        """The span of the words inside `within`, the one nearest to `near` where they stand there often."""
        found = list(self._exactly(quote.strip(), within)) or list(self._loosely(quote, within))
        if not found:
            return None
        return found[0] if near is None else min(found, key=lambda span: _distance(span, near))

    def _exactly(self, quote: str, within: Span) -> Iterator[Span]:
        for start in _places(self._text, quote, within.start, within.end):
            yield Span(start, start + len(quote))

    def _loosely(self, quote: str, within: Span) -> Iterator[Span]:
        folded = _fold(quote)[0].strip(_EDGES)
        first, last = (bisect_left(self._offsets, edge) for edge in (within.start, within.end))
        for start in _places(self._folded, folded, first, last):
            yield Span(self._offsets[start], self._offsets[start + len(folded) - 1] + 1)


def _places(text: str, words: str, first: int, last: int) -> Iterator[int]:
    """Where the words begin in a part of the text, with no letter or digit grown onto either end."""
    if not any(character.isalnum() for character in words):
        return
    at = text.find(words, first, last)
    while at >= 0:
        end = at + len(words)
        grows_left = at > 0 and text[at - 1].isalnum() and words[0].isalnum()
        grows_right = end < len(text) and text[end].isalnum() and words[-1].isalnum()
        if not (grows_left or grows_right):
            yield at
        at = text.find(words, at + 1, last)


def _fold(text: str) -> tuple[str, list[int]]:
    """The text with single spaces, plain marks and small letters, and each character's place in it."""
    characters: list[str] = []
    offsets: list[int] = []
    for at, character in enumerate(text.translate(_MARKS)):
        if character.isspace() and characters and characters[-1] == " ":
            continue
        small = character.lower()
        characters.append(" " if character.isspace() else small if len(small) == 1 else character)
        offsets.append(at)
    return "".join(characters), offsets


def _distance(span: Span, near: Span) -> int:
    """Characters between two spans; 0 where they meet."""
    return max(span.start - near.end, near.start - span.end, 0)
