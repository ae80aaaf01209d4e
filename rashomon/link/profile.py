"""What linking looks at: one mention with the words and numbers of its claims, made ready to compare."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from rashomon.model import Actor, Claim, Count, Document, EventMention, Period, Stance

_WORD = re.compile(r"[^\W\d_]{2,}")
_NAME = re.compile(r"(?<!^)(?<![.!?]\s)\b[A-Z][\w'’-]+")
# fmt: off
_EMPTY = frozenset([
    "the", "an", "of", "in", "on", "at", "to", "and", "or", "from", "by", "near", "for", "with", "its", "his",
    "her", "their", "inside", "outside", "just", "some", "city", "town", "village", "district", "province",
    "area", "country", "north", "south", "east", "west", "northern", "southern", "eastern", "western",
    "central",
])
# fmt: on


@dataclass(frozen=True, slots=True)
class Profile:
    """One mention, with what its claims say in comparable form."""

    mention: EventMention
    published: date | None
    counts: dict[str, tuple[Count, ...]]
    weapons: frozenset[str]
    actors: frozenset[str]
    targets: frozenset[str]
    victims: frozenset[str]
    places: frozenset[str]

    @property
    def id(self) -> str:
        return self.mention.id

    @property
    def document_id(self) -> str:
        return self.mention.document_id


def profile(mention: EventMention, claims: list[Claim], document: Document | None) -> Profile:
    """The profile of one mention; words of names are compared, never whole sentences."""
    place = mention.place
    return Profile(
        mention,
        document.published if document else None,
        _counts(claims),
        words(*(_text(c) for c in claims if c.field == "weapon")),
        _actors([c for c in claims if c.field == "perpetrator" and c.stance is not Stance.DENIES]),
        words(*(_text(c) for c in claims if c.field in ("target", "damage"))),
        frozenset(w.lower() for c in claims if isinstance(c.value, Count) for w in _NAME.findall(c.quote)),
        words(place.name, place.admin2) if place else frozenset(),
    )


def _actors(claims: list[Claim]) -> frozenset[str]:
    """The words for the actors, and the ids of those known: "ISIL" and "Islamic State" share one."""
    ids = {c.value.id for c in claims if isinstance(c.value, Actor) and c.value.id}
    return words(*(_text(c) for c in claims)) | ids


def words(*texts: str | None) -> frozenset[str]:
    """The telling words of some texts, each without its plural s."""
    found = {w.lower() for text in texts if text for w in _WORD.findall(text)}
    return frozenset(w.removesuffix("s") if len(w) > 3 else w for w in found - _EMPTY)


def _text(claim: Claim) -> str:
    value = claim.value
    if isinstance(value, Actor):
        return value.text
    return str(getattr(value, "text", None) or getattr(value, "name", None) or "")


def _counts(claims: list[Claim]) -> dict[str, tuple[Count, ...]]:
    found: dict[str, list[Count]] = {}
    for claim in claims:
        if isinstance(claim.value, Count) and (claim.stance is not Stance.DENIES):
            found.setdefault(claim.field, []).append(claim.value)
    return {field: tuple(values) for field, values in found.items()}


def widened(period: Period) -> tuple[date, date]:
    """The period with its slack: a day for nights and time zones, three days when it was guessed."""
    slack = timedelta(days=3 if period.guessed else 1)
    early = date.min + slack if period.start - date.min < slack else period.start
    late = date.max - slack if date.max - period.end < slack else period.end
    return early - slack, late + slack
