"""Distances and directions in words: "some 80 kilometres (50 miles) north-east of"."""

from __future__ import annotations

import re

KM = {"k": 1.0, "mi": 1.609344, "m": 0.001}
_POINTS = ["n", "nne", "ne", "ene", "e", "ese", "se", "sse", "s", "ssw", "sw", "wsw", "w", "wnw", "nw", "nnw"]
_ONES = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
]
_TENS = ["ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_WORDS = {w: i for i, w in enumerate(_ONES, 1)} | {w: 10 * i for i, w in enumerate(_TENS, 1)}
_WORDS |= {
    "a": 1,
    "an": 1,
    "half a": 0,
    "a dozen": 12,
    "hundred": 100,
    "a hundred": 100,
}  # "half a" is 0.5, below

_WORD_NUMBER = rf"(?:{'|'.join(_TENS[1:])})[-\s](?:{'|'.join(_ONES[:9])})|" + "|".join(
    sorted(_WORDS, key=len, reverse=True)
)
NUMBER = rf"(?:\d+(?:[.,]\d+)*|\b(?:{_WORD_NUMBER})\b)"
UNIT = r"(?:kilomet(?:er|re)s?|kms?|miles?|mi|met(?:er|re)s?|m)\b\.?"
HEDGE = (
    r"(?:some|about|around|approximately|roughly|nearly|almost|more than|less than|just over|just under"
    r"|at least|over|under|up to|only|an estimated|circa|as near as|within|barely)"
)
DISTANCE = (
    rf"(?P<hedge>{HEDGE}\s+)?(?P<low>{NUMBER})(?:\s*(?:-|–|to|or)\s*(?P<high>{NUMBER}))?[\s-]*(?P<unit>{UNIT})"
    r"(?:\s*[(\[/][^()\[\]]{1,30}[)\]])?"
)
_CARDINAL = r"(?:north|south|east|west)"
COMPASS = (
    rf"(?:{_CARDINAL}(?:[-\s]*{_CARDINAL}){{0,2}}(?:wards?|erly)?"
    r"|NNE|ENE|ESE|SSE|SSW|WSW|WNW|NNW|NE|NW|SE|SW|N|S|E|W)"
)
ADJECTIVE = rf"(?:{_CARDINAL}[-\s]?(?:east|west)?(?:ern)?)"


def bearing(words: str) -> float | None:
    """Degrees clockwise from north: "north-east", "NE", "northeastern" are all 45."""
    letters = re.sub(r"wards?|erly|ern|[-\s.]", "", words.lower())
    letters = re.sub(r"north|south|east|west", lambda m: m.group()[0], letters)
    return _POINTS.index(letters) * 22.5 if letters in _POINTS else None


def kilometres(low: str, high: str | None, unit: str) -> float:
    """The distance in kilometres; the middle of a range."""
    key = "k" if unit.lower().startswith("k") else ("mi" if unit.lower().startswith("mi") else "m")
    values = [_number(n) for n in (low, high) if n]
    return round(sum(values) / len(values) * KM[key], 3)


def _number(words: str) -> float:
    text = re.sub(r"[-\s]+", " ", words.lower())
    if text == "half a":
        return 0.5
    if text in _WORDS:
        return float(_WORDS[text])
    if text[0].isalpha():
        tens, _, ones = text.partition(" ")
        return float(_WORDS[tens] + _WORDS.get(ones, 0))
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", text):  # 1,200
        return float(text.replace(",", ""))
    if re.fullmatch(r"\d+[.,]\d+", text):  # 5.7, and 5,7 in European reports
        return float(text.replace(",", "."))
    return float(re.sub(r"[.,]", "", text))
