"""What the rules for roles find, and the words it is told in."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.extract.phrases import full_phrase, phrase
from rashomon.extract.syntax import Tree, Word
from rashomon.model import Attribution, Count, Span

# A longer phrase has swallowed a clause that the parser hung on the wrong word.
_LONGEST_PHRASE = 160
_QUOTES = {'"', "“", "”", "``", "''"}


@dataclass(frozen=True, slots=True)
class Role:
    """A value in words for one field, found beside an event word."""

    field: str
    span: Span
    value: Count | str
    anchor: Word
    stance: str = "asserts"
    fills_gap: bool = False


@dataclass(frozen=True, slots=True)
class Responsibility:
    """One statement on who did it; `attribution` carries whose statement it is, if it is somebody's."""

    span: Span
    value: str | None
    stance: str
    cue: Word
    attribution: Attribution | None = None


def role_span(tree: Tree, head: Word) -> Span:
    """The whole phrase of a head, or its core where the whole is too long to be one."""
    whole = full_phrase(tree, head)
    return phrase(tree, head) if len(whole) > _LONGEST_PHRASE else whole


def span_text(tree: Tree, span: Span) -> str:
    """The words of a span in natural capitals, with single spaces."""
    text = " ".join(w.form for w in tree.within(span) if w.form not in _QUOTES)
    for mark in (" 's", " 'S", " ’s", " ,", " )", " ."):
        text = text.replace(mark, mark.strip())
    return text.replace("( ", "(").replace(" - ", "-").replace("[ ", "[").replace(" ]", "]")
