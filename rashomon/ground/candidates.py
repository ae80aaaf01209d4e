"""The places that a name may be, and how two places of the gazetteer lie to each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from math import cos, hypot, radians

from rashomon.gazetteer import Entry, fold
from rashomon.gazetteer.outlines import Outline

_CITY = 100_000
# A quarter or village told as part of a town or district is no farther off.
_REACH_KM = {"city": 60.0, "admin2": 120.0}
_POINTS = frozenset({"city", "facility", "admin2"})
Region = tuple[str | None, str]  # country and name of a first level region
Outlined = Callable[[Entry], Outline | None]  # the outline of a first level region, where known


@dataclass(slots=True)
class Name:
    """All mentions of one name: one sense for the document."""

    key: str
    text: str
    kind: str | None
    candidates: tuple[Entry, ...]
    loose: bool = False
    regions: list[str] = field(default_factory=list)  # keys of names that follow its comma
    members: list[str] = field(default_factory=list)  # keys of names before this one's comma
    wholes: list[str] = field(default_factory=list)  # keys of what the words put it in: "Gao's Sosso"
    vote: str | None = None
    beliefs: tuple[float, ...] = ()  # how likely each candidate is, as far as is known
    chosen: Entry | None = None
    probability: float = 0.0  # of the place chosen

    @property
    def word(self) -> str:
        """The folded name without its kind: what "San Miguel" the city and the department share."""
        return self.key.split("/")[0]

    @property
    def may_be(self) -> set[Region]:
        """The regions that bear the name: it does not speak for itself."""
        return {(e.country, e.name) for e in self.candidates if e.kind == "admin1"}


def key_of(text: str, kind: str | None) -> str:
    """Name and kind: "San Miguel" the city and "San Miguel department" are two."""
    return f"{fold(text)}/{kind or ''}"


def vote_of(candidates: Sequence[Entry]) -> str | None:
    """The country a name speaks for: its own, or the only one with a large place, or any, of that name."""
    if candidates and candidates[0].kind == "country":
        return candidates[0].country
    large = {e.country for e in candidates if e.rank == 0 and (e.kind == "admin1" or e.population > _CITY)}
    of = large or {e.country for e in candidates}
    return next(iter(of)) if len(of) == 1 else None


def no_outline(region: Entry) -> Outline | None:  # noqa: ARG001
    """For places weighed without a map."""
    return None


def may_lie_in(entry: Entry, whole: Entry, outline: Outlined = no_outline) -> bool:
    """False for a namesake of a part: in another country or province, or too far from the whole."""
    if entry.country and whole.country and entry.country != whole.country:
        return False
    if whole.kind == "admin1" and entry.admin1 != whole.name:
        around = outline(whole) if entry.kind in _POINTS else None
        if around is not None:
            return around.holds(entry.lat, entry.lon)
        if entry.admin1 is None:
            return True
        return apart(entry, whole) <= (whole.radius_km or 0.0)  # provinces are cut anew at times
    return apart(entry, whole) <= _REACH_KM.get(whole.kind, float("inf"))


def region_of(entry: Entry) -> Region | None:
    """The first level region that a place lies in or is."""
    if entry.kind == "admin1":
        return entry.country, entry.name
    return (entry.country, entry.admin1) if entry.admin1 else None


def lies_in(entry: Entry, region: Entry, outline: Outlined = no_outline) -> bool:
    """True for a place of a country, or of a first or second level region; by the map where names differ."""
    if entry.id == region.id or entry.country != region.country:
        return False
    level = {"country": entry.country, "admin1": entry.admin1, "admin2": entry.admin2}[region.kind]
    if level == (region.country if region.kind == "country" else region.name):
        return True
    around = outline(region) if region.kind == "admin1" and entry.kind in _POINTS else None
    return around is not None and around.holds(entry.lat, entry.lon)


def apart(a: Entry, b: Entry) -> float:
    """Kilometres on a flat map: enough to compare, a hundred times as quick as the ellipsoid."""
    return hypot(a.lat - b.lat, ((a.lon - b.lon + 180) % 360 - 180) * cos(radians(a.lat))) * 111.2
