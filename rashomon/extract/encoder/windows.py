"""Sentences packed into the windows that the network reads at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

# Word pieces of one window: neighbouring sentences give context, and attention stays cheap.
LENGTH = 160
# Position embeddings of the network end here; a longer sentence is read in parts, never cut.
LONGEST = 500
CLS, SEP = 101, 102


@dataclass
class Window:
    """Word pieces of some sentences; `words` are document word numbers, `first` their first pieces' places.

    `sentence` gives for each word the number of its sentence in the window.
    """

    pieces: list[int] = field(default_factory=lambda: [CLS])
    words: list[int] = field(default_factory=list)
    first: list[int] = field(default_factory=list)
    sentence: list[int] = field(default_factory=list)


def pack(sentences: Sequence[Sequence[tuple[int, Sequence[int]]]]) -> Iterator[Window]:
    """Windows over sentences given as (word number, word pieces); every word is in exactly one window."""
    window = Window()
    for number, sentence in enumerate(sentences):
        for part in _parts(sentence):
            size = sum(len(pieces) for _, pieces in part)
            if window.words and len(window.pieces) + size >= LENGTH:
                window.pieces.append(SEP)
                yield window
                window = Window()
            for word, pieces in part:
                window.words.append(word)
                window.first.append(len(window.pieces))
                window.sentence.append(number)
                window.pieces += pieces
    if window.words:
        window.pieces.append(SEP)
        yield window


def _parts(
    sentence: Sequence[tuple[int, Sequence[int]]],
) -> Iterator[list[tuple[int, Sequence[int]]]]:
    part: list[tuple[int, Sequence[int]]] = []
    size = 0
    for word, pieces in sentence:
        if part and size + len(pieces) > LONGEST:
            yield part
            part, size = [], 0
        # a "word" of hundreds of pieces is no word; its first pieces tell as much
        part.append((word, pieces[:LONGEST]))
        size += len(pieces[:LONGEST])
    if part:
        yield part
