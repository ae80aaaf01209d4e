"""Where two mentions put their events, compared."""

from __future__ import annotations

from dataclasses import replace

from rashomon.link.distance import apart_km, reach_km
from rashomon.link.profile import Profile
from rashomon.link.seen import Seen
from rashomon.model import Place

_NEAR = 3  # UCDP where_prec: a district, or more exact
_COUNTRY = 6
_NOT_TOLD = Seen("place", "not told", "no two places to compare")
_DOUBTFUL = {
    "not told",
    "same country",
    "far apart, one a guess",
    "other name",
    "beyond precision",
    "far apart",
    "another country",
}
_WITHIN = {
    1: "within a town",
    2: "within a town",
    3: "within a district",
    4: "within a region",
    5: "within a region",
}


def place(one: Profile, other: Profile) -> Seen:
    """Points within or beyond their precision, or names where one is not on the map.

    Where that says little or speaks against one event, a report that names the other's place bears it out.
    """
    seen = _compared(one, other)
    if seen.level not in _DOUBTFUL:
        return seen
    if one.places & other.named or other.places & one.named:
        return replace(seen, level=f"{seen.level}, but named")
    if one.named & other.named:
        return replace(seen, level=f"{seen.level}, but another named")
    return seen


def _compared(one: Profile, other: Profile) -> Seen:  # noqa: PLR0911 - one line per outcome
    a, b = one.mention.place, other.mention.place
    if a is None or b is None:
        return _NOT_TOLD
    if not (is_told(one) and is_told(other)):
        return _guessed(one, other, a, b)
    if a.country and b.country and a.country != b.country:
        if (a.guessed or b.guessed) and one.places & other.places:
            return _names(one, other, a, b)  # one of two homonyms, of which one was a guess
        text = f"{a.name} ({a.country}) and {b.name} ({b.country}) lie in different countries"
        return Seen("place", "another country", text, rules_out=True)
    distance = apart_km(a, b)
    if distance is None:
        return _names(one, other, a, b)
    reach = reach_km(a) + reach_km(b)
    if distance > reach:
        if distance > 2 * reach and not (one.places & other.places):
            text = f"{a.name} and {b.name} lie {distance:.0f} km apart"
            return Seen("place", "far apart", text, rules_out=True)
        return Seen("place", "beyond precision", f"{distance:.0f} km apart, beyond their precision")
    level = _WITHIN.get(max(a.precision or 6, b.precision or 6), "within a country")
    return Seen("place", level, f"{distance:.0f} km apart, within their precision")


def is_told(one: Profile) -> bool:
    """False where no words about the event tell the place, or its name was not found on the map."""
    told = one.mention.place
    return told is not None and bool(one.mention.place_indexes) and not (told.guessed and told.lat is None)


def _guessed(one: Profile, other: Profile, a: Place, b: Place) -> Seen:
    """A place taken from elsewhere in a report speaks for sameness where it fits, and never against it."""
    if (shared := one.places & other.places) and not (_is_country(a) and _is_country(b)):
        return _same_name(shared, a, b)
    if max(a.precision or 9, b.precision or 9) > _NEAR:
        is_same = a.country is not None and a.country == b.country
        return Seen("place", "same country", "the same country") if is_same else _NOT_TOLD
    distance = apart_km(a, b)
    if distance is None:
        return _NOT_TOLD
    if distance > reach_km(a) + reach_km(b):
        return Seen("place", "far apart, one a guess", f"{distance:.0f} km apart, one of them a guess")
    return Seen("place", "near, one a guess", f"{distance:.0f} km apart, one of them a guess")


def _same_name(shared: frozenset[str], a: Place, b: Place) -> Seen:
    """Two events of one town are mostly one, two of one province mostly are not."""
    is_wide = min(a.precision or _NEAR, b.precision or _NEAR) > _NEAR
    return Seen("place", "same region" if is_wide else "same name", f"the name {', '.join(sorted(shared))}")


def _is_country(place: Place) -> bool:
    return (place.precision or 0) >= _COUNTRY


def _names(one: Profile, other: Profile, a: Place, b: Place) -> Seen:
    if shared := one.places & other.places:
        return _same_name(shared, a, b)
    if _region_of(a, b):
        return Seen("place", "one in the other", "one lies in the other")
    if any(place.lat is None and place.country is None for place in (a, b)):
        return _NOT_TOLD  # a site without a name or a country may lie anywhere
    return Seen("place", "other name", "different names, one of them not on the map")


def _region_of(a: Place, b: Place) -> bool:
    return bool({a.admin1, a.admin2, a.country} & {b.name, b.admin1} - {None}) or b.name in (
        a.admin1,
        a.admin2,
    )
