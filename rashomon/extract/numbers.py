"""Reported numbers as bounds: "at least six", "two to three", "dozens", "a soldier", "no casualties"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rashomon.vocab import load, words

_LISTS = load("counting")
_UNITS: list[str] = _LISTS["units"]
_TENS: list[str] = _LISTS["tens"]
_VALUES = {word: i for i, word in enumerate(_UNITS)} | {word: 10 * i for i, word in enumerate(_TENS, start=2)}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
_VAGUE: dict[str, int] = _LISTS["vague"]
_EXACT: dict[str, int] = _LISTS["exact"]
_NUMBER_WORDS = frozenset(_VALUES) | frozenset(_SCALES) | frozenset(_VAGUE) | frozenset(_EXACT)
_DIGITS = re.compile(r"^\d{1,3}(?:[,.]\d{3})+$|^\d+$")
_DIGIT_RANGE = re.compile(r"^(\d+)[-–](\d+)$")

# The parser splits "thirty-five" in three; and some numbers say that there is no number.
_HYPHENED = re.compile(rf"\b({'|'.join(_TENS)}) - ({'|'.join(_UNITS[1:10])})\b")
_UNTOLD = re.compile(
    r"^(?:an? )?(?:unknown|unspecified|undisclosed|undetermined|uncertain|unconfirmed) number"
)
_LEADING = re.compile(rf"^(?:(?:{'|'.join(_LISTS['leading'])}) )+(?=\S)")
_AFTER_MORE = re.compile(r"\b(?:or more|at least|plus)\b")


@dataclass(frozen=True, slots=True)
class Bounds:
    """A number as read: low and high (None is open), and whether it is approximate."""

    low: int | None
    high: int | None
    approximate: bool = False


_A_NUMBER = re.compile(r"a (?:(?:(?:large|small|growing|considerable|significant) )?number|handful)(?= |$)")
_PHRASES = (
    (re.compile(r"half a dozen(?= |$)"), Bounds(6, 6, approximate=True)),
    (re.compile(r"a score(?= |$)"), Bounds(20, 20, approximate=True)),
    (_A_NUMBER, Bounds(3, None)),
)


def is_number(word: str) -> bool:
    """True for a word that is, or is part of, a number."""
    return bool(_DIGITS.match(word)) or word in _NUMBER_WORDS or any(p in _VALUES for p in word.split("-"))


def value(spelled: list[str]) -> int | None:
    """The number that words spell (["one", "hundred", "and", "twenty"] is 120), None if they spell none."""
    total, current, seen = 0, 0, False
    for part in (part for word in spelled for part in word.split("-") if part not in {"and", "a"}):
        seen = True
        if _DIGITS.match(part):
            current += int(part.replace(",", "").replace(".", ""))
        elif part in _VALUES:
            current += _VALUES[part]
        elif part == "hundred":
            current = max(current, 1) * 100
        elif part in _SCALES:
            total, current = total + max(current, 1) * _SCALES[part], 0
        else:
            return None
    return total + current if seen else None


def bounds(tokens: list[str]) -> Bounds | None:
    """Read a number phrase from its first word on ("at least six", "two to three", "half a dozen").

    Words that are no part of a number end it; None when it does not begin with one.
    """
    text = _HYPHENED.sub(r"\1-\2", " ".join(tokens))
    if _UNTOLD.search(text):
        return None
    kind, text = _modifier(text)
    rest = text.split()
    if not rest:
        return None
    if rest[0] in {"no", "zero", "none"} and kind is None:
        return Bounds(0, 0)
    found = _range(rest) or _plain(rest)
    if found is None:
        return None
    return _modified("at_least" if kind is None and _AFTER_MORE.search(text) else kind, found)


def _modifier(text: str) -> tuple[str | None, str]:
    """The kind of bound that opens the text, and the text behind it."""
    text = _LEADING.sub("", text)
    for kind, phrases in _LISTS["modifiers"].items():
        for phrase in phrases:
            if text.startswith(phrase + " "):
                return kind, text[len(phrase) + 1 :]
    return None, text


def _range(tokens: list[str]) -> Bounds | None:
    joints = {"to", "or", "-"}
    if tokens[0] == "between":
        tokens, joints = tokens[1:], {"and"}
    if not tokens:
        return None
    for at, joint in enumerate(tokens[:5]):
        if joint in joints and at > 0:
            low, high = value(tokens[:at]), value(_spelled(tokens[at + 1 :]))
            if low is not None and high is not None and low < high:
                return Bounds(low, high)
    match = _DIGIT_RANGE.match(tokens[0])
    if match and int(match[1]) < int(match[2]):
        return Bounds(int(match[1]), int(match[2]))
    return None


def _spelled(tokens: list[str]) -> list[str]:
    """The words at the beginning that spell one number."""
    kept: list[str] = []
    for word in tokens:
        if kept and _DIGITS.match(word) and kept[-1] not in _SCALES:
            # "two 14-year-old cousins": a second number, not part of the first
            break
        is_part = bool(_DIGITS.match(word)) or all(p in _VALUES or p in _SCALES for p in word.split("-"))
        if not is_part and not (word == "and" and kept and kept[-1] in _SCALES):
            break
        kept.append(word)
    return kept[:-1] if kept and kept[-1] == "and" else kept


def _plain(tokens: list[str]) -> Bounds | None:
    text = " ".join(tokens)
    for phrase, meant in _PHRASES:
        if phrase.match(text):
            return meant
    start = 1 if tokens[0] == "a" and len(tokens) > 1 and tokens[1] in words("counting", "after_a") else 0
    first, spelled = tokens[start], _spelled(tokens[start:])
    exact = value(spelled)
    if exact is None:
        exact = _EXACT.get(first)
    elif not start and tokens[len(spelled) : len(spelled) + 1] == ["dozen"]:
        exact *= 12
    if exact is not None:
        return Bounds(exact, exact)
    return Bounds(_VAGUE[first], None) if first in _VAGUE else None


def _modified(kind: str | None, found: Bounds) -> Bounds:
    low, high = found.low, found.high
    if kind is None or low is None or (high is None and kind != "at_most"):
        return found
    if kind == "about":
        return Bounds(low, high, approximate=True)
    if kind == "at_most":
        return Bounds(None, high)
    if kind == "less":
        return Bounds(None, None if high is None else high - 1)
    return Bounds(low + 1 if kind == "more" else low, None)
