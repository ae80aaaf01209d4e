"""A desk's worth of reports made from a few: whole incidents copied to other days, places and words.

The reports of one copy stay reports of one incident; those of two copies share neither words of three letters
or more nor names nor, but by chance, a day and a place. Lengths of words are kept, and with them all spans.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import timedelta
from typing import TypeVar

from rashomon.model import (
    Account,
    Claim,
    Document,
    EventMention,
    Extraction,
    Period,
    Place,
    Relation,
    content_id,
)

T = TypeVar("T")
Told = tuple[Document, Extraction]
_WORD = re.compile(r"[^\W\d_]{3,}")
_LETTERS = ("bdfghjklmnprstvz", "aeiou")
# Days and degrees over which the copies are strewn: three years, a continent.
_DAYS, _DEGREES = 1095, 25.0


def copies(incidents: Sequence[Sequence[Told]], seed: int = 7, number: int = 0) -> Iterator[Told]:
    """Endlessly one incident after another, each time as another one, counted from `number`."""
    vocabulary = _vocabulary(incidents)
    while True:
        for incident in incidents:
            copy = _Copy(number, seed, vocabulary)
            for document, told in incident:
                yield copy.of(document, told)
            number += 1


def _vocabulary(incidents: Sequence[Sequence[Told]]) -> dict[int, list[str]]:
    found: dict[int, set[str]] = {}
    for incident in incidents:
        for document, _ in incident:
            for word in _WORD.findall(document.text):
                found.setdefault(len(word), set()).add(word.lower())
    return {length: sorted(words) for length, words in found.items()}


class _Copy:
    """One copy of an incident: its shifts, and the words it is told in."""

    def __init__(self, number: int, seed: int, vocabulary: dict[int, list[str]]) -> None:
        chance = random.Random(f"{seed}/{number}")  # noqa: S311 - nothing secret
        self.number = number
        self.days = timedelta(days=chance.randrange(_DAYS))
        self.lat, self.lon = (chance.uniform(-_DEGREES, _DEGREES) for _ in range(2))
        self.vocabulary = vocabulary
        self.words: dict[str, str] = {}
        self.chance = chance

    def of(self, document: Document, told: Extraction) -> Told:
        made = replace(
            document,
            id=self._id(document.id),
            text=self._worded(document.text),
            title=document.title and self._worded(document.title),
            published=document.published and document.published + self.days,
            dateline=None,
        )
        extraction = self._shifted(told)
        quoted = tuple(replace(claim, quote=claim.span.of(made.text)) for claim in extraction.claims)
        return made, replace(extraction, claims=quoted)

    def _id(self, of: str) -> str:
        return content_id(of, self.number)

    def _worded(self, text: str) -> str:
        return _WORD.sub(lambda found: self._word(found[0]), text)

    def _word(self, word: str) -> str:
        if (key := word.lower()) not in self.words:
            same_length = self.vocabulary.get(len(key), [key])
            plain = same_length[self.chance.randrange(len(same_length))]
            self.words[key] = self._name(len(key)) if word[0].isupper() else plain
        other = self.words[key]
        return other.upper() if word.isupper() else other.capitalize() if word[0].isupper() else other

    def _name(self, length: int) -> str:
        """A name that no other copy has, but by chance."""
        return "".join(self.chance.choice(_LETTERS[at % 2]) for at in range(length))

    def _shifted(self, thing: T) -> T:
        """The thing with all in it changed: ids, days, points and words."""
        if isinstance(thing, tuple):
            return tuple(self._shifted(one) for one in thing)  # type: ignore[return-value]
        if not is_dataclass(thing) or isinstance(thing, type):
            return thing
        given = {field.name: self._shifted(getattr(thing, field.name)) for field in fields(thing)}
        for name in _IDS.get(type(thing), ()):
            given[name] = _each(given[name], self._id)
        for name in ("text", "name", "group", "admin1", "admin2"):
            if isinstance(given.get(name), str):
                given[name] = self._worded(given[name])
        if isinstance(thing, Period):
            given |= {"start": thing.start + self.days, "end": thing.end + self.days}
        if isinstance(thing, Place) and thing.lat is not None and thing.lon is not None:
            given |= {"lat": max(-85.0, min(85.0, thing.lat + self.lat)), "lon": _round(thing.lon + self.lon)}
        return type(thing)(**given)  # type: ignore[return-value]


def _each(value: object, change: Callable[[str], str]) -> object:
    if isinstance(value, tuple):
        return tuple(change(str(one)) for one in value)
    return None if value is None else change(str(value))


def _round(lon: float) -> float:
    return (lon + 180) % 360 - 180


# The attributes that hold ids.
_IDS: dict[type, tuple[str, ...]] = {
    Extraction: ("document_id",),
    Claim: ("id", "document_id", "account_id", "event_id"),
    Account: ("id", "document_id", "event_id", "claim_ids"),
    EventMention: ("id", "document_id"),
    Relation: ("source", "target", "document_id"),
}
