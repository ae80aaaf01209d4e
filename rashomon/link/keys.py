"""The plain keys by which mentions are found: two may be one event when one posts what the other seeks.

The relation holds both ways round, so a table of posted keys is enough: look up what a new mention seeks.
Every key is a unit of time with a place, a type or a name beside it, so that what a mention finds does not
grow with the years in the table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rashomon.link.cells import SIDE_KM, around, cell
from rashomon.link.distance import reach_km
from rashomon.link.names import common
from rashomon.link.places import is_told
from rashomon.link.profile import Profile
from rashomon.link.types import related
from rashomon.link.units import event_units, report_units

_LARGE = 3


def posted(one: Profile) -> frozenset[str]:
    """The keys to keep of a mention, one row each."""
    event, report = event_units(one), report_units(one)
    words = [f"word {word}" for word in one.places]
    kind = one.mention.event_type
    return frozenset(
        [
            *_joined(event.posted, [*_places_posted(one), *words, *_large_counts(one)]),
            *_joined(event.posted_long, [f"{word} {kind}" for word in words]),
            *_joined(report.posted, _names(one)),
            *_joined(report.posted_long, _near_names(one)),
        ]
    )


def sought(one: Profile) -> frozenset[str]:
    """The keys under which the mentions stand that are worth comparing with this one."""
    event, report = event_units(one), report_units(one)
    words = [f"word {word}" for word in one.places]
    kinds = related(one.mention.event_type)
    return frozenset(
        [
            *_joined(event.sought, [*_places_sought(one), *words, *_large_counts(one)]),
            *_joined(event.sought_long, [f"{word} {kind}" for word in words for kind in kinds]),
            *_joined(report.sought, _names(one)),
            *_joined(report.sought_long, _near_names(one)),
        ]
    )


def _joined(units: Iterable[str], others: list[str]) -> Iterator[str]:
    return (f"{unit} {other}" for unit in units for other in others)


def _places_posted(one: Profile) -> Iterator[str]:
    """The cell of an exact place; the country and type for those that know no more; the type for all."""
    place, kind = one.mention.place, one.mention.event_type
    yield f"any {kind}"
    if place is None or place.country is None:
        yield f"nowhere {kind}"
        return
    if (point := _point(one)) is not None:
        yield f"cell {cell(*point)}"
    yield f"{'in' if point is not None and is_told(one) else 'somewhere in'} {place.country} {kind}"


def _places_sought(one: Profile) -> Iterator[str]:
    place, kinds = one.mention.place, related(one.mention.event_type)
    if place is None or place.country is None:
        yield from (f"any {kind}" for kind in kinds)
        return
    yield from (f"nowhere {kind}" for kind in kinds)
    yield from (f"somewhere in {place.country} {kind}" for kind in kinds)
    if (point := _point(one)) is not None:
        yield from (f"cell {name}" for name in around(*point))
    if point is None or not is_told(one):
        yield from (f"in {place.country} {kind}" for kind in kinds)


def _point(one: Profile) -> tuple[float, float] | None:
    """Where the event was, if that is known within a district."""
    place = one.mention.place
    if place is None or place.lat is None or place.lon is None or 2 * reach_km(place) > SIDE_KM:
        return None
    return place.lat, place.lon


def _names(one: Profile) -> list[str]:
    return [f"name {name}" for name in one.full_names]


def _near_names(one: Profile) -> list[str]:
    """Names in the sentences that tell the event, and of its victims: those found months later too."""
    return [f"name {name}" for name in one.near_full_names | (one.victims - common()) | one.people]


def _large_counts(one: Profile) -> list[str]:
    """Exact numbers that few events of a day share: they find a report that has the place wrong."""
    counts = {(field, c.low) for field, values in one.counts.items() for c in values if c.low == c.high}
    return [f"{field} {number}" for field, number in counts if number is not None and number >= _LARGE]
