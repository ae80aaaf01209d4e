"""Reported numbers as bounds: "at least six", "two to three", "dozens", "a soldier", "no casualties"."""

from __future__ import annotations

import re
from dataclasses import dataclass

_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = {w: i for i, w in enumerate(_UNITS)} | {w: 10 * (i + 2) for i, w in enumerate(_TENS)}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
# Lower bounds of vague words: the annotation guide of accounts, in line with Strick (ISAF): several = 3.
_VAGUE = {
    "dozens": 24, "scores": 40, "tens": 20, "hundreds": 200, "thousands": 2000, "several": 3, "numerous": 3,
    "many": 3, "few": 3, "multiple": 3, "various": 3,
}  # fmt: skip
_EXACT_VAGUE = {"couple": 2, "pair": 2, "both": 2, "dozen": 12, "trio": 3}
_DIGITS = re.compile(r"^\d{1,3}(?:[,.]\d{3})+$|^\d+$")

# The parser splits "thirty-five" in three; and some numbers say that there is no number.
_HYPHENED = re.compile(rf"\b({'|'.join(_TENS)}) - ({'|'.join(_UNITS[1:10])})\b")
_UNTOLD = re.compile(r"^(?:an? )?(?:unknown|unspecified|undisclosed|undetermined|uncertain|unconfirmed) number")
_AT_LEAST = ("at least", "no fewer than", "no less than", "not less than", "a minimum of", "minimum of")
_MORE = ("more than", "over", "upwards of", "in excess of", "above")
_AT_MOST = ("up to", "at most", "no more than", "not more than", "a maximum of", "as many as")
_LESS = ("fewer than", "less than", "under", "below")
_ABOUT = (
    "about", "around", "some", "approximately", "roughly", "nearly", "almost", "close to", "an estimated", "estimated",
    "circa", "near",
)  # fmt: skip
_AFTER_MORE = ("or more", "at least")
_NUMBER_WORDS = set(_VALUES) | set(_SCALES) | set(_VAGUE) | set(_EXACT_VAGUE)


@dataclass(frozen=True, slots=True)
class Bounds:
    """A number as read: low and high (None is open), approximate, and how many words it took."""

    low: int | None
    high: int | None
    approximate: bool = False


def is_number(word: str) -> bool:
    """True for a word that is, or is part of, a number."""
    return bool(_DIGITS.match(word)) or word in _NUMBER_WORDS or any(p in _VALUES for p in word.split("-"))


def value(words: list[str]) -> int | None:
    """The number that words spell out: ["one", "hundred", "and", "twenty"] is 120; None if they are no number."""
    total, current, seen = 0, 0, False
    for word in words:
        for part in word.split("-"):
            if part in {"and", "a"}:
                continue
            if _DIGITS.match(part):
                current += int(part.replace(",", "").replace(".", ""))
            elif part in _VALUES:
                current += _VALUES[part]
            elif part in _SCALES:
                scale = _SCALES[part]
                if scale == 100:
                    current = max(current, 1) * scale
                else:
                    total, current = total + max(current, 1) * scale, 0
            else:
                return None
            seen = True
    return total + current if seen else None


def bounds(words: list[str]) -> Bounds | None:
    """Read a number phrase from its first word on ("at least six", "two to three", "half a dozen").

    Words that are no part of a number end it; None when it does not begin with one.
    """
    text = _HYPHENED.sub(r"\1-\2", " ".join(words))
    if _UNTOLD.search(text):
        return None
    kind, text = _modifier(text)
    tokens = text.split()
    if not tokens:
        return None
    if tokens[0] in {"no", "zero", "none"} and kind is None:
        return Bounds(0, 0)
    found = _range(tokens) or _plain(tokens)
    return None if found is None else _apply(kind, found, tokens)


_LEADING = re.compile(
    r"^(?:(?:the|only|just|another|other|others|additional|an additional|all|these|those|its|their|his|her|our|perhaps"
    r"|possibly|a total of|total of|as few as|any|further|a further|even|last|first|remaining|least) )+(?=\S)"
)


def _modifier(text: str) -> tuple[str | None, str]:
    text = _LEADING.sub("", text)
    for kind, phrases in (("min", _AT_LEAST), ("more", _MORE), ("max", _AT_MOST), ("less", _LESS), ("about", _ABOUT)):
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
            low, high = value(tokens[:at]), value(_leading(tokens[at + 1 :]))
            if low is not None and high is not None and low < high:
                return Bounds(low, high)
    match = re.match(r"^(\d+)[-–](\d+)$", tokens[0])
    if match and int(match[1]) < int(match[2]):
        return Bounds(int(match[1]), int(match[2]))
    return None


def _leading(tokens: list[str]) -> list[str]:
    kept: list[str] = []
    for token in tokens:
        if kept and _DIGITS.match(token) and kept[-1] not in _SCALES:
            # "two 15-year-old boys": a second number, not part of the first
            break
        spells = bool(_DIGITS.match(token)) or all(p in _VALUES or p in _SCALES for p in token.split("-"))
        if not spells and not (token == "and" and kept and kept[-1] in _SCALES):
            break
        kept.append(token)
    return kept[:-1] if kept and kept[-1] == "and" else kept


def _plain(tokens: list[str]) -> Bounds | None:
    if tokens[:3] == ["half", "a", "dozen"]:
        return Bounds(6, 6, approximate=True)
    if tokens[:1] == ["a"] and tokens[1:2] and tokens[1] in {"large", "small", "growing", "considerable", "significant"} and tokens[2:3] == ["number"]:
        return Bounds(3, None)
    if tokens[0] == "a" and len(tokens) > 1 and tokens[1] in {"dozen", "couple", "few", "hundred", "thousand", "pair", "million", "number", "handful", "score"}:
        tokens = tokens[1:]
        if tokens[0] in {"number", "handful"}:
            return Bounds(3, None)
        if tokens[0] == "score":
            return Bounds(20, 20, approximate=True)
        if tokens[0] in _SCALES:
            exact = value(_leading(tokens))
            return None if exact is None else Bounds(exact, exact)
    number = value(_leading(tokens))
    if number is not None:
        after = tokens[len(_leading(tokens)) :]
        if after[:1] == ["dozen"]:
            return Bounds(12 * number, 12 * number)
        return Bounds(number, number)
    if tokens[0] in _EXACT_VAGUE:
        exact = _EXACT_VAGUE[tokens[0]]
        return Bounds(exact, exact)
    if tokens[0] in _VAGUE:
        return Bounds(_VAGUE[tokens[0]], None)
    return None


def _apply(kind: str | None, found: Bounds, tokens: list[str]) -> Bounds:
    low, high = found.low, found.high
    text = " ".join(tokens)
    if kind is None and re.search(r"\b(?:or more|at least|plus)\b", text):
        kind = "min"
    if low is None or (high is None and kind != "max"):
        return found
    match kind:
        case "min":
            return Bounds(low, None)
        case "more":
            return Bounds(low + 1, None)
        case "max":
            return Bounds(None, high)
        case "less":
            return Bounds(None, None if high is None else high - 1)
        case "about":
            return Bounds(low, high, approximate=True)
        case _:
            return found
