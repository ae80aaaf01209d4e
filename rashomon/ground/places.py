"""Which place on the map a named place is: candidates scored by what else the document names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from math import cos, exp, hypot, log10, radians

from rashomon.gazetteer import Entry, Gazetteer, fold
from rashomon.ground.event_place import event_place
from rashomon.ground.relative import ground_relative
from rashomon.model import Place, PlaceMention, Span

__all__ = ["event_place", "ground_places"]

_PRECISION = {"city": 1, "facility": 1, "admin2": 3, "admin1": 4, "region": 5, "country": 6, "water": 7}
_FITS = {
    "city": {"city": 2.0, "admin1": -2.0, "admin2": -1.0, "facility": -1.0},
    "region": {"admin1": 3.0, "region": 3.0, "admin2": 1.0, "city": -2.0, "facility": -2.0},
    "district": {"admin2": 3.0, "city": 0.0, "admin1": 1.0, "facility": -2.0},
    "facility": {"facility": 3.0, "city": -2.0, "admin1": -4.0, "admin2": -3.0, "region": -1.0},
    "water": {"water": 3.0, "city": -2.0, "admin1": -2.0},
    "country": {"country": 3.0},
}
_RANK_COST = (0.0, 1.0, 2.5, 3.0)
# A facility named after a town is looked for in that town: "Tikrit prison"; hospitals are named after saints.
_NAMED_AFTER_TOWN = (
    "air base",
    "airbase",
    "airfield",
    "airport",
    "base",
    "camp",
    "prison",
    "jail",
    "refinery",
    "dam",
)
_WELL_KNOWN = 300_000
_CITY = 100_000
# A stranger of this size, in the only country with such a place, is kept as a guess; a smaller one is not.
_TOWN = 15_000
# A lead over the runner-up, in points of the score, below which the choice is called a guess.
_CLEAR = 0.7
_BESIDE = 4  # characters between "Lincoln" and "Nebraska" in "Lincoln, Nebraska" or "Lincoln in Nebraska"


@dataclass(slots=True)
class _Name:
    """All mentions of one name: one sense for the document."""

    key: str
    text: str
    kind: str | None
    candidates: tuple[Entry, ...]
    loose: bool = False
    regions: list[str] = field(default_factory=list)  # keys of names that follow its comma
    members: list[str] = field(default_factory=list)  # keys of names before this one's comma
    vote: str | None = None
    chosen: Entry | None = None
    runner_up: float = 0.0
    score: float = 0.0
    why: str = ""


def ground_places(
    mentions: Sequence[PlaceMention], evoked: Mapping[str, int], dateline: str | None, gazetteer: Gazetteer
) -> tuple[PlaceMention, ...]:
    """The mentions with `place` filled; it stays None where nothing fits, never a homonym abroad unsaid.

    `evoked` counts the countries that the text's words for peoples evoke; `dateline` is the place of filing.
    """
    names = _names(mentions, gazetteer)
    countries = _countries(names.values(), evoked, dateline, gazetteer)
    for _ in range(2):  # the second round knows where the first put the other names
        chosen = {n.key: n.chosen for n in names.values() if n.chosen is not None}
        for name in names.values():
            _choose(name, chosen, countries)
    absolute = {
        m.span: _place(m, names[_key(m)], countries, names, gazetteer) for m in mentions if m.relative is None
    }
    anchors: dict[Span, Place] = {span: place for span, place in absolute.items() if place is not None}
    order = [code for code, _ in countries.most_common()]
    return tuple(
        replace(
            m, place=absolute[m.span] if m.relative is None else ground_relative(m, anchors, order, gazetteer)
        )
        for m in mentions
    )


def _key(mention: PlaceMention) -> str:
    """Name and kind: "San Miguel" the city and "San Miguel department" are two."""
    return f"{fold(mention.text)}/{mention.kind or ''}"


def _names(mentions: Sequence[PlaceMention], gazetteer: Gazetteer) -> dict[str, _Name]:
    names: dict[str, _Name] = {}
    named = [m for m in mentions if m.relative is None]
    for mention in named:
        if _key(mention) not in names:
            found = gazetteer.find(mention.text)
            loose = () if found else gazetteer.find_loosely(mention.text)
            names[_key(mention)] = _Name(
                _key(mention), mention.text, mention.kind, found or loose, loose=not found
            )
    for one, other in pairwise(named):
        if 0 < other.span.start - one.span.end <= _BESIDE:
            names[_key(one)].regions.append(_key(other))
            names[_key(other)].members.append(_key(one))
    return names


def _countries(
    names: Iterable[_Name], evoked: Mapping[str, int], dateline: str | None, gazetteer: Gazetteer
) -> Counter[str]:
    """The countries the document is about: named, evoked, filed from, or held by an unmistakable place."""
    weights: Counter[str] = Counter()
    for code, times in evoked.items():
        weights[code] += min(times, 5)
    for name in names:
        name.vote = _vote(name.candidates)
        if name.vote is not None and not name.loose:
            weights[name.vote] += 2 if name.candidates[0].kind == "country" else 1
    filed = gazetteer.find(dateline) if dateline else ()
    if filed and (country := max(filed, key=lambda e: e.population).country):
        weights[country] += 2
    return weights


def _vote(candidates: Sequence[Entry]) -> str | None:
    """The country a name speaks for: its own, or the only one with a large place, or any, of that name."""
    if candidates and candidates[0].kind == "country":
        return candidates[0].country
    large = {e.country for e in candidates if e.rank == 0 and (e.kind == "admin1" or e.population > _CITY)}
    of = large or {e.country for e in candidates}
    return next(iter(of)) if len(of) == 1 else None


def _choose(name: _Name, chosen: Mapping[str, Entry], countries: Counter[str]) -> None:
    others = [entry for key, entry in chosen.items() if key.split("/")[0] != name.key.split("/")[0]]
    beside = [chosen[k] for k in name.regions if k in chosen]
    within = [chosen[k] for k in name.members if k in chosen]
    scored = sorted(
        ((_score(e, name, others, countries) + _containment(e, beside, within), e) for e in name.candidates),
        key=lambda pair: -pair[0],
    )
    if not scored:
        return
    name.score, name.chosen = scored[0]
    best = name.chosen
    name.runner_up = next((s for s, e in scored[1:] if _apart(e, best) > 50), float("-inf"))


def _score(entry: Entry, name: _Name, others: Sequence[Entry], countries: Counter[str]) -> float:
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


def _lies_in(entry: Entry, region: Entry) -> bool:
    if entry.id == region.id or entry.country != region.country:
        return False
    level = {"country": entry.country, "admin1": entry.admin1, "admin2": entry.admin2}[region.kind]
    return level == (region.country if region.kind == "country" else region.name)


def _apart(a: Entry, b: Entry) -> float:
    """Kilometres on a flat map: enough to compare, a hundred times as quick as the ellipsoid."""
    return hypot(a.lat - b.lat, ((a.lon - b.lon + 180) % 360 - 180) * cos(radians(a.lat))) * 111.2


def _place(
    mention: PlaceMention,
    name: _Name,
    countries: Counter[str],
    names: Mapping[str, _Name],
    gazetteer: Gazetteer,
) -> Place | None:
    entry = name.chosen
    if mention.kind == "facility" and (entry is None or entry.kind not in {"facility", "region"}):
        return _facility(mention, countries, gazetteer)
    if entry is None:
        return None
    is_stranger = _is_stranger(entry, name, countries, names)
    if is_stranger and (name.vote is None or entry.population < _TOWN):
        return None
    guessed = is_stranger or name.loose or entry.rank >= 2 or name.score - name.runner_up < _CLEAR
    return Place(
        name=_shown(mention, entry),
        lat=entry.lat,
        lon=entry.lon,
        precision=_PRECISION[entry.kind],
        country=entry.country,
        admin1=entry.admin1,
        admin2=entry.admin2,
        gazetteer_id=entry.id,
        radius_km=entry.radius_km,
        guessed=guessed,
        why=_reason(entry, name, countries),
    )


def _shown(mention: PlaceMention, entry: Entry) -> str:
    words = " ".join(mention.text.split())
    return entry.name if words.isupper() and len(words) > 3 else words


def _is_stranger(entry: Entry, name: _Name, countries: Counter[str], names: Mapping[str, _Name]) -> bool:
    """A small place in a country nothing else in the document speaks of: a homonym, not the place meant."""
    if (
        entry.kind in {"country", "region", "water"}
        or entry.population >= _WELL_KNOWN
        or entry.country is None
    ):
        return False
    elsewhere = countries.total() > (own := name.vote == entry.country)
    if not elsewhere or countries[entry.country] > own:
        return False
    beside = {*name.regions, *name.members}
    others = (n for n in names.values() if n.chosen is not None and n.key != name.key)
    return not any(n.key in beside or (n.chosen and n.chosen.country == entry.country) for n in others)


def _facility(mention: PlaceMention, countries: Counter[str], gazetteer: Gazetteer) -> Place | None:
    """A facility the gazetteer lacks lies by the town it is named after, if that is where the text is."""
    words = " ".join(mention.text.split())
    ending = next((w for w in _NAMED_AFTER_TOWN if words.lower().endswith(f" {w}")), None)
    if ending is None:
        return None
    foremost = max(countries.values(), default=0)
    found = [e for e in gazetteer.find(words[: -len(ending)]) if e.kind == "city"]
    towns = [e for e in found if e.country and 2 * countries[e.country] >= foremost > 0]
    if not towns:
        return None
    town = max(towns, key=lambda e: (countries[e.country or ""], e.population))
    why = f"not in the gazetteer: the town of {town.name} stands for it"
    return Place(
        name=words,
        lat=town.lat,
        lon=town.lon,
        precision=2,
        country=town.country,
        admin1=town.admin1,
        admin2=town.admin2,
        radius_km=25.0,
        guessed=True,
        why=why,
    )


def _reason(entry: Entry, name: _Name, countries: Counter[str]) -> str:
    if name.loose:
        return f"not in the gazetteer as spelt; nearest in sound: {entry.name}"
    if len(name.candidates) == 1:
        return "the only place of that name"
    if name.regions and entry.admin1:
        return f"the one in {entry.admin1}, as the words beside it say"
    of = f"of {len(name.candidates)} places of that name"
    if entry.country and countries[entry.country] > (name.vote == entry.country):
        return f"{of}, the one that fits {entry.country}, which the text speaks of"
    return f"{of}, the best known"
