"""Candidates for one name, scored by what else the document names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import cos, exp, hypot, log10, radians

from rashomon.gazetteer import Entry, fold

_FITS = {
    "city": {"city": 2.0, "admin1": -2.0, "admin2": -1.0, "facility": -1.0, "country": -8.0},
    "region": {"admin1": 3.0, "region": 3.0, "admin2": 1.0, "city": -2.0, "facility": -2.0},
    "district": {"admin2": 3.0, "city": 0.0, "admin1": 1.0, "facility": -2.0},
    "facility": {"facility": 3.0, "city": -2.0, "admin1": -4.0, "admin2": -3.0, "region": -1.0},
    "water": {"water": 3.0, "city": -2.0, "admin1": -2.0},
    "country": {"country": 3.0},
}
_RANK_COST = (0.0, 1.0, 2.5, 3.0)
_CITY = 100_000
# A place of this size is named abroad without its country; smaller ones are told with it.
_KNOWN_ABROAD = 300_000
# A quarter or village told as part of a town or district is no farther off.
_REACH_KM = {"city": 60.0, "admin2": 120.0}
# Votes for a country that make a document's home, and their share.
_ENOUGH, _HOME_SHARE = 3, 0.6


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
    chosen: Entry | None = None
    runner_up: float = 0.0
    score: float = 0.0


def vote_of(candidates: Sequence[Entry]) -> str | None:
    """The country a name speaks for: its own, or the only one with a large place, or any, of that name."""
    if candidates and candidates[0].kind == "country":
        return candidates[0].country
    large = {e.country for e in candidates if e.rank == 0 and (e.kind == "admin1" or e.population > _CITY)}
    of = large or {e.country for e in candidates}
    return next(iter(of)) if len(of) == 1 else None


def choose(name: Name, chosen: Mapping[str, Entry], countries: Counter[str]) -> None:
    """Give the name its best candidate, with its score and that of the best one elsewhere.

    `chosen` are the other names' places so far: what lies near them is likelier.
    """
    others = [entry for key, entry in chosen.items() if key.split("/")[0] != name.key.split("/")[0]]
    beside = [chosen[k] for k in name.regions if k in chosen]
    within = [chosen[k] for k in name.members if k in chosen]
    scored = sorted(
        (
            (
                _score(e, name, others, countries)
                + _containment(e, beside, within)
                + _nearness(e, name, chosen),
                e,
            )
            for e in name.candidates
        ),
        key=lambda pair: -pair[0],
    )
    if not scored:
        return
    name.score, name.chosen = scored[0]
    best = name.chosen
    is_misfit = best.kind == "country" and name.kind in {"city", "district"}  # "the America quarter"
    if is_misfit or any(k in chosen and not _may_lie_in(best, chosen[k]) for k in name.wholes):
        name.score, name.chosen = 0.0, None
        return
    if _is_stray(best, name, countries) and not beside:
        name.score, name.chosen = 0.0, None
        return
    name.runner_up = next((s for s, e in scored[1:] if _apart(e, best) > 50), float("-inf"))


def _is_stray(entry: Entry, name: Name, countries: Counter[str]) -> bool:
    """A small place in a country that nothing else evokes: more likely an unknown namesake at home."""
    if entry.kind in {"country", "region", "water"} or entry.population >= _KNOWN_ABROAD or not entry.country:
        return False
    others = countries[entry.country] - (1 if name.vote == entry.country else 0)
    total = sum(countries.values())
    home = max(countries.values(), default=0)
    return others <= 0 and total >= _ENOUGH and home >= _HOME_SHARE * total


def _score(entry: Entry, name: Name, others: Sequence[Entry], countries: Counter[str]) -> float:
    score = _prominence(entry) - _RANK_COST[entry.rank]
    score += _FITS.get(name.kind or "", {}).get(entry.kind, 0.0)
    total = sum(countries.values())
    if total and entry.country:
        share = countries[entry.country] / max(countries.values())
        score += 4.0 * share if share else -1.0
    if name.kind is None and entry.kind == "city" and entry.admin1 and fold(entry.admin1) == fold(entry.name):
        score += 1.5  # the chief town of the region that bears its name: "Idlib" alone is the town
    near = sum(exp(-_apart(entry, other) / 150) for other in others if other.kind not in {"country", "water"})
    return score + min(3.0, 1.2 * near)


def _prominence(entry: Entry) -> float:
    size = log10(entry.population + 10)
    if entry.kind in {"country", "region", "water"}:
        return 8.5
    if entry.kind == "admin1":
        return 4.0 + 0.25 * size
    if entry.kind == "admin2":
        return 2.0 + 0.25 * size
    return 3.5 if entry.kind == "facility" else size


def _containment(entry: Entry, beside: Sequence[Entry], within: Sequence[Entry]) -> float:
    """What a comma says: "Lincoln, Nebraska" is the Lincoln that lies in Nebraska."""
    score = 0.0
    for region in beside:
        if region.kind in {"country", "admin1", "admin2"}:
            score += 6.0 if _lies_in(entry, region) else -1.0
    for part in within:
        if entry.kind in {"country", "admin1", "admin2"} and _lies_in(part, entry):
            score += 3.0
    return score


def _nearness(entry: Entry, name: Name, chosen: Mapping[str, Entry]) -> float:
    """A part of a town lies by the town, whatever its namesakes are: "Baghdad's Qahira district"."""
    wholes = [chosen[k] for k in name.wholes if k in chosen]
    return 6.0 if any(e.kind in {"city", "admin2"} and _may_lie_in(entry, e) for e in wholes) else 0.0


def _may_lie_in(entry: Entry, whole: Entry) -> bool:
    """False for a namesake of a part: in another country or province, or too far from the whole."""
    if entry.country and whole.country and entry.country != whole.country:
        return False
    if whole.kind == "admin1" and entry.admin1 not in {whole.name, None}:
        return _apart(entry, whole) <= (whole.radius_km or 0.0)  # provinces are cut anew at times
    return _apart(entry, whole) <= _REACH_KM.get(whole.kind, float("inf"))


def _lies_in(entry: Entry, region: Entry) -> bool:
    if entry.id == region.id or entry.country != region.country:
        return False
    level = {"country": entry.country, "admin1": entry.admin1, "admin2": entry.admin2}[region.kind]
    return level == (region.country if region.kind == "country" else region.name)


def _apart(a: Entry, b: Entry) -> float:
    """Kilometres on a flat map: enough to compare, a hundred times as quick as the ellipsoid."""
    return hypot(a.lat - b.lat, ((a.lon - b.lon + 180) % 360 - 180) * cos(radians(a.lat))) * 111.2
