"""Words of a text as place names are read: with offsets, capitals, and what joins them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rashomon.extract.place_words import (
    CONNECTIVES,
    FUNCTION_WORDS,
    GIVEN_NAMES,
    SAINTS,
    TITLES,
    TYPES,
    ordinary_words,
)
from rashomon.model import Span
from rashomon.text import is_capitals

_WORD = re.compile(r"(?:[A-Z][a-z]?\.){2,}|[^\W\d_]+(?:['’`ʿʾ‘][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’][sS]$")
# The mark before a name such as ‘Ali stands for an Arabic letter.
_JOIN = re.compile(r"[ \t\xa0]*\n?[ \t\xa0]*[‘ʿ]?|[-–][‘ʿ]?")
_ABBREVIATED = frozenset({"st", "ste", "mt", "ft", "sta", "sto"})
_ARTICLES = frozenset(
    {"al", "el", "ad", "ar", "as", "ash", "at", "az", "an", "ez", "es", "ul", "e", "ye", "i"}
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word; `gap` is the text since the word before, `joined` whether a name may run over that gap."""

    start: int
    end: int
    text: str
    lower: str
    gap: str
    joined: bool
    is_capital: bool

    @property
    def is_article(self) -> bool:
        """The "al" of "al-Asad", which no capital marks."""
        return self.lower in _ARTICLES


@dataclass(frozen=True, slots=True)
class Line:
    """The words of one sentence; where capitals are everywhere they say nothing (`is_flat`).

    `persons` are the indexes of words that belong to a person's name or title.
    """

    tokens: tuple[Token, ...]
    is_flat: bool
    persons: frozenset[int]

    def text_between(self, text: str, first: int, last: int) -> str:
        """The words from one index to another, both included."""
        return text[self.tokens[first].start : self.tokens[last].end]

    def token(self, index: int) -> Token | None:
        """The word at an index, or None beyond the sentence."""
        return self.tokens[index] if 0 <= index < len(self.tokens) else None

    def lower(self, index: int) -> str:
        """The word at an index in lower case, or nothing beyond the sentence."""
        return self.tokens[index].lower if 0 <= index < len(self.tokens) else ""


def lines(text: str, sentences: Iterable[Span]) -> tuple[Line, ...]:
    """The sentences as words."""
    return tuple(_line(text, span) for span in sentences)


def _line(text: str, span: Span) -> Line:
    tokens = words(text, span)
    flat = is_capitals(span.of(text)) or _is_headline(tokens)
    return Line(tokens, flat, frozenset(_persons(tokens, flat=flat)))


def words(text: str, span: Span) -> tuple[Token, ...]:
    """The words between two positions."""
    found: list[Token] = []
    for match in _WORD.finditer(text, span.start, span.end):
        word = match.group()
        if word[-1] in "sS":
            word = _POSSESSIVE.sub("", word)
        gap = text[found[-1].end if found else span.start : match.start()]
        joined = bool(found) and (
            gap == " "
            or _JOIN.fullmatch(gap) is not None
            or (found[-1].lower in _ABBREVIATED and re.fullmatch(r"\.\s+", gap) is not None)
        )
        found.append(
            Token(
                match.start(), match.start() + len(word), word, word.lower(), gap, joined, word[0].isupper()
            )
        )
    return tuple(found)


def _is_headline(tokens: Sequence[Token]) -> bool:
    """Every Longer Word Is Capitalised."""
    longer = [t for t in tokens if len(t.text) > 3]
    return len(longer) >= 5 and sum(t.is_capital for t in longer) > 0.9 * len(longer)


def _persons(tokens: Sequence[Token], *, flat: bool) -> Iterable[int]:
    """Words of a person's name: after a title or a given name, as far as the name can run."""
    for i, token in enumerate(tokens):
        if not token.is_capital and token.lower not in TITLES:
            continue
        is_title = token.lower in TITLES
        is_given = token.lower in GIVEN_NAMES and not (
            i
            and token.joined
            and tokens[i - 1].lower in SAINTS | {"port", "ciudad", "puerto", "fort", "villa"}
        )
        if not (is_title or is_given):
            continue
        after = list(_name_after(tokens, i, flat=flat))
        if is_given and after:
            yield i
        yield from after


def _name_after(tokens: Sequence[Token], at: int, *, flat: bool) -> Iterable[int]:
    longest = 3 if flat else 4
    for i in range(at + 1, min(at + 1 + longest, len(tokens))):
        token = tokens[i]
        initial = len(tokens[i - 1].text) == 1 and re.fullmatch(r"\.\s*", token.gap)
        abbreviated = tokens[i - 1].lower in TITLES and re.fullmatch(r"\.\s+", token.gap)
        if not (token.joined or initial or abbreviated):
            return
        if flat and (token.lower in FUNCTION_WORDS - {"de", "el", "al"} or token.lower in ordinary_words()):
            return
        if not token.is_capital and token.lower not in CONNECTIVES - {
            "of",
            "the",
            "and",
            "at",
            "as",
            "an",
            "on",
        }:
            return
        if token.lower in TYPES or token.lower in FUNCTION_WORDS:
            return
        yield i
