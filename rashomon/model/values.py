"""What a claim can hold: counts as bounds, places, periods, actors and terms, each able to compare itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Agreement(StrEnum):
    """How two values of one kind stand to each other."""

    SAME = "same"
    COMPATIBLE = "compatible"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Count:
    """A reported number as bounds: "at least six" is 6.., "up to 10" is ..10, "a soldier" is 1..1.

    `group` is who or what was counted, as written; `side` is state, nonstate, civilians or international.
    `approximate` marks "about 50".
    """

    low: int | None
    high: int | None
    group: str | None = None
    side: str | None = None
    approximate: bool = False

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"low {self.low} is above high {self.high}")

    def agreement(self, other: Count) -> Agreement:
        """SAME when the bounds are equal, COMPATIBLE when some number satisfies both, else CONFLICT."""
        if (self.low, self.high) == (other.low, other.high):
            return Agreement.SAME
        low = max(self.low or 0, other.low or 0)
        highs = [h for h in (self.high, other.high) if h is not None]
        return Agreement.COMPATIBLE if not highs or low <= min(highs) else Agreement.CONFLICT


@dataclass(frozen=True, slots=True)
class Place:
    """A point on the map with what is known about it.

    `precision` is UCDP's where_prec: 1 exact, 2 within about 25 km, 3 second-level region, 4 first-level
    region, 5 part of a region or an estimate, 6 country, 7 sea or air. `country` is ISO 3166-1 alpha-2.
    `radius_km` is the uncertainty of an estimated point. `distance_note` compares a stated distance to the
    computed one. `guessed` says that the words did not settle the choice, and `why` says how it was made.
    """

    name: str
    lat: float | None = None
    lon: float | None = None
    precision: int | None = None
    country: str | None = None
    admin1: str | None = None
    admin2: str | None = None
    gazetteer_id: str | None = None
    radius_km: float | None = None
    distance_note: str | None = None
    guessed: bool = False
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """Earliest and latest possible day, both included, with UCDP's date_prec.

    1 exact day, 2 within 2-6 days, 3 a week, 4 a month (8-30 days), 5 longer. `guessed` says that the
    words gave no date of their own, and `why` says where it came from.
    """

    start: date
    end: date
    precision: int
    guessed: bool = False
    why: str | None = None

    def __post_init__(self) -> None:
        if self.start > self.end:
            raise ValueError(f"a period runs forward, not {self.start}..{self.end}")

    def agreement(self, other: Period) -> Agreement:
        if (self.start, self.end) == (other.start, other.end):
            return Agreement.SAME
        meet = self.start <= other.end and other.start <= self.end
        return Agreement.COMPATIBLE if meet else Agreement.CONFLICT


@dataclass(frozen=True, slots=True)
class Actor:
    """Who did it or to whom, as written; `id` and `name` are the canonical actor's where one is known.

    `side` is state, nonstate, civilians or international; a side may be known where the actor is not.
    `part_of` is the id of a larger actor that it belongs to.
    """

    text: str
    id: str | None = None
    kind: str | None = None
    name: str | None = None
    side: str | None = None
    part_of: str | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """A weapon, a thing damaged, or another value in words; `code` is the vocabulary's word, if any."""

    text: str
    code: str | None = None


Value = Count | Place | Period | Actor | Term
