"""How alike two mentions are: one visible part per comparison, and what rules sameness out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from rashomon.link.distance import apart_km, reach_km
from rashomon.link.profile import Profile, widened
from rashomon.model import Agreement, Place

_NEAR = 3  # UCDP where_prec: a district, or more exact


@dataclass(frozen=True, slots=True)
class Part:
    """One comparison: its name, its weight for (+) or against (-) sameness, and what was seen."""

    name: str
    weight: float
    seen: str


@dataclass(frozen=True, slots=True)
class Score:
    """All parts of comparing two mentions; `impossible` names what rules out that they are one event."""

    parts: tuple[Part, ...]
    impossible: str | None = None

    @property
    def total(self) -> float:
        return sum(part.weight for part in self.parts)


class _RuledOutError(Exception):
    """Raised by a comparison that excludes sameness."""


def compare(one: Profile, other: Profile) -> Score:
    """The score of two mentions of different documents; above 0 speaks for one event."""
    parts: list[Part] = []
    for comparison in _COMPARISONS:
        try:
            part = comparison(one, other)
        except _RuledOutError as reason:
            return Score(tuple(parts), str(reason))
        if part is not None:
            parts.append(part)
    return Score(tuple(parts))


def _prior(one: Profile, other: Profile) -> Part:  # noqa: ARG001 - one shape for all comparisons
    # Most pairs of mentions are two events: sameness needs time, place and one thing more.
    return Part("prior", -3.0, "two mentions are two events unless shown otherwise")


def _time(one: Profile, other: Profile) -> Part | None:
    a, b = one.mention.period, other.mention.period
    if a is None or b is None:
        return None
    if a.agreement(b) is Agreement.CONFLICT:
        (start, end), (first, last) = widened(a), widened(b)
        if not ((start <= b.end and b.start <= end) or (first <= a.end and a.start <= last)):
            raise _RuledOutError(f"{a.start}..{a.end} and {b.start}..{b.end} do not meet")
        return Part("time", 0.5, "a day or a guess apart")
    sharp = max(a.precision, b.precision)
    if sharp == 1:
        weight = 1.0 if a.guessed or b.guessed else 2.0
        return Part("time", weight, "the same day")
    return Part("time", {2: 1.2, 3: 1.0, 4: 0.7}.get(sharp, 0.3), "the periods meet")


def _place(one: Profile, other: Profile) -> Part | None:
    a, b = one.mention.place, other.mention.place
    if a is None or b is None:
        return None
    if not (_is_told(one, a) and _is_told(other, b)):
        return _guessed_places(one, other)
    if a.country and b.country and a.country != b.country:
        if (a.guessed or b.guessed) and one.places & other.places:
            return _place_names(one, other)  # one of two homonyms, of which one was a guess
        raise _RuledOutError(f"{a.name} ({a.country}) and {b.name} ({b.country}) lie in different countries")
    distance = apart_km(a, b)
    if distance is None:
        return _place_names(one, other)
    reach = reach_km(a) + reach_km(b)
    if distance > reach:
        if distance > 2 * reach and not (one.places & other.places):
            raise _RuledOutError(f"{a.name} and {b.name} lie {distance:.0f} km apart")
        return Part("place", -2.0, f"{distance:.0f} km apart, beyond their precision")
    coarse = max(a.precision or 6, b.precision or 6)
    weight = {1: 2.0, 2: 2.0, 3: 1.2, 4: 0.6, 5: 0.6}.get(coarse, 0.2)
    return Part("place", weight, f"{distance:.0f} km apart, within their precision")


def _is_told(one: Profile, place: Place) -> bool:
    """False where no words about the event tell the place, or its name was not found on the map."""
    return bool(one.mention.place_indexes) and not (place.guessed and place.lat is None)


def _guessed_places(one: Profile, other: Profile) -> Part | None:
    """A place taken from elsewhere in a report speaks for sameness where it fits, and never against it."""
    a, b = one.mention.place, other.mention.place
    if shared := one.places & other.places:
        return Part("place", 1.5, f"the name {', '.join(sorted(shared))}")
    if a is None or b is None:
        return None
    if max(a.precision or 9, b.precision or 9) > _NEAR:
        is_same = a.country is not None and a.country == b.country
        return Part("place", 0.2, "the same country") if is_same else None
    distance = apart_km(a, b)
    if distance is None or distance > reach_km(a) + reach_km(b):
        return None
    return Part("place", 0.5, f"{distance:.0f} km apart, one of them a guess")


def _place_names(one: Profile, other: Profile) -> Part | None:
    a, b = one.mention.place, other.mention.place
    if one.places & other.places:
        return Part("place", 1.5, f"the name {', '.join(sorted(one.places & other.places))}")
    if a is not None and b is not None and _region_of(a, b):
        return Part("place", 0.5, "one lies in the other")
    if any(place is not None and place.lat is None and place.country is None for place in (a, b)):
        return None  # a site without a name or a country may lie anywhere
    return Part("place", -1.0, "different names, one of them not on the map")


def _region_of(a: Place, b: Place) -> bool:
    return bool({a.admin1, a.admin2, a.country} & {b.name, b.admin1} - {None}) or b.name in (
        a.admin1,
        a.admin2,
    )


def _type(one: Profile, other: Profile) -> Part:
    a, b = one.mention.event_type, other.mention.event_type
    if a == b:
        return Part("type", 0.3 if a == "other" else 1.0, a)
    if "other" in (a, b):
        return Part("type", 0.0, "one has no type")
    if _family(a) & _family(b):
        return Part("type", -0.3, f"{a} and {b} are told of one event")
    return Part("type", -3.0, f"{a} and {b} are different things")


# Types that reports of one event mix up: a bomb at a rally is an attack, a raid is a clash or an arrest.
_FAMILIES = (
    {"shelling_artillery_missile", "air_drone_strike", "attack", "chemical_weapon"},
    {"remote_explosive_ied", "suicide_bomb", "grenade", "attack"},
    {"armed_clash", "attack", "abduction", "sexual_violence", "property_destruction"},
    {"armed_clash", "territory_change", "shelling_artillery_missile", "air_drone_strike"},
    {"mob_violence", "violent_demonstration", "excessive_force", "peaceful_protest"},
    {"mob_violence", "attack", "property_destruction"},
    {"armed_clash", "mob_violence", "excessive_force"},
)


@cache
def _family(event_type: str) -> frozenset[int]:
    return frozenset(i for i, family in enumerate(_FAMILIES) if event_type in family)


def _counts(one: Profile, other: Profile) -> Part | None:
    seen = {field: _counted(one, other, field) for field in sorted(one.counts.keys() & other.counts.keys())}
    if not seen:
        return None
    how = list(seen.values())
    agree = min(1.2, 0.8 * how.count("same") + 0.3 * how.count("compatible"))
    # Tolls change from report to report: a conflict speaks against sameness only a little.
    weight = agree - 0.3 * how.count("in conflict")
    return Part("counts", weight, "; ".join(f"{field} {word}" for field, word in seen.items()))


def _counted(one: Profile, other: Profile, field: str) -> str:
    pairs = [(a, a.agreement(b)) for a in one.counts[field] for b in other.counts[field]]
    if any(how is Agreement.SAME and (a.high or 0) > 0 for a, how in pairs):
        return "same"
    return "in conflict" if all(how is Agreement.CONFLICT for _, how in pairs) else "compatible"


def _shared(name: str, weight: float, against: float) -> Callable[[Profile, Profile], Part | None]:
    """A comparison of two sets of words: something in common speaks for, nothing a little against."""

    def comparison(one: Profile, other: Profile) -> Part | None:
        a, b = getattr(one, name), getattr(other, name)
        if not a or not b:
            return None
        if a & b:
            share = len(a & b) / min(len(a), len(b)) ** 0.5
            return Part(name, weight * share, ", ".join(sorted(a & b)))
        return Part(name, against, "nothing in common")

    return comparison


def _targets(one: Profile, other: Profile) -> Part | None:
    """What was hit: reports of one and the same day often only word it differently."""
    a, b = one.mention.period, other.mention.period
    is_one_day = a is not None and b is not None and a.precision == b.precision == 1 and a.start == b.start
    return _shared("targets", 0.5, -0.2 if is_one_day else -0.5)(one, other)


_COMPARISONS: tuple[Callable[[Profile, Profile], Part | None], ...] = (
    _prior,
    _time,
    _place,
    _type,
    _counts,
    _shared("weapons", 0.5, -0.5),
    _shared("actors", 0.5, -0.2),
    _targets,
    _shared("victims", 1.5, -0.2),
)
