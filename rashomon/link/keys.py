"""The keys by which mentions are found: two may be one event when one posts what the other seeks.

The relation holds both ways round, so a table of posted keys is enough: look up what a new mention seeks.
Every key is a unit of time with a place, a type or a name beside it, so that what a mention finds does not
grow with the years in the table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import blake2b

from rashomon.link.cells import SIDE_KM, around, cell
from rashomon.link.distance import reach_km
from rashomon.link.names import common
from rashomon.link.people import spelled
from rashomon.link.places import is_told
from rashomon.link.profile import Profile
from rashomon.link.types import related
from rashomon.link.units import event_units, report_units, weeks

# Of the pairs that a smaller number alone finds one in a hundred are one event.
_LARGE = 8
_LOW = 39


def posted(one: Profile) -> frozenset[int]:
    """The keys to keep of a mention, one row each."""
    event, report = event_units(one), report_units(one)
    words = [f"word {word}" for word in one.places]
    kind = one.mention.event_type
    return frozenset(
        [
            *_joined(event.posted, [*_cell(one), *words]),
            *_joined(event.posted_long, [f"{word} {kind}" for word in words]),
            *_joined(_days(event.posted), [*_large_counts(one), *_targets(one, [_whereabouts(one)])]),
            *_joined(weeks(one).posted, _rare_names(one, [_whereabouts(one)])),
            *_joined(report.posted, _names(one)),
            *_joined(report.posted_long, _near_names(one)),
        ]
    )


def sought(one: Profile) -> frozenset[int]:
    """The keys under which the mentions stand that are worth comparing with this one."""
    event, report = event_units(one), report_units(one)
    words = [f"word {word}" for word in one.places]
    kinds = related(one.mention.event_type)
    # Two exact places are found by their cells and words; where one is vague, a name must stand in for it.
    whereabouts = ["vague"] if _whereabouts(one) == "exact" else ["vague", "exact"]
    return frozenset(
        [
            *_joined(event.sought, [*_cells_around(one), *words]),
            *_joined(event.sought_long, [f"{word} {kind}" for word in words for kind in kinds]),
            *_joined(_days(event.sought), [*_large_counts(one), *_targets(one, whereabouts)]),
            *_joined(weeks(one).sought, _rare_names(one, whereabouts)),
            *_joined(report.sought, _names(one)),
            *_joined(report.sought_long, _near_names(one)),
        ]
    )


def _joined(units: Iterable[str], others: Iterable[str]) -> Iterator[int]:
    """Numbers of 63 bits, the unit's bits first: keys of one time lie side by side in an index.

    Where two keys share a number, two mentions more are compared, and nothing else comes of it.
    """
    low = [_hash(other, _LOW) for other in others]
    return (high | other for unit in units for high in (_hash(unit, 63 - _LOW) << _LOW,) for other in low)


@lru_cache(maxsize=8192)  # mentions that are compared share their days, places and names
def _hash(text: str, bits: int) -> int:
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest()) >> (64 - bits)


def _days(units: Iterable[str]) -> list[str]:
    return [unit for unit in units if unit.startswith("d")]


def _cell(one: Profile) -> list[str]:
    return [f"cell {cell(*point)}"] if (point := _point(one)) is not None else []


def _cells_around(one: Profile) -> list[str]:
    return [f"cell {name}" for name in around(*point)] if (point := _point(one)) is not None else []


def _whereabouts(one: Profile) -> str:
    return "exact" if _point(one) is not None and is_told(one) else "vague"


def _point(one: Profile) -> tuple[float, float] | None:
    """Where the event was, if that is known within a district."""
    place = one.mention.place
    if place is None or place.lat is None or place.lon is None or 2 * reach_km(place) > SIDE_KM:
        return None
    return place.lat, place.lon


def _targets(one: Profile, whereabouts: Iterable[str]) -> list[str]:
    return [f"{where} target {word}" for where in whereabouts for word in one.targets]


def _rare_names(one: Profile, whereabouts: Iterable[str]) -> list[str]:
    """Single names near in time: anywhere in the report for what it leads with, else told with the event."""
    names = one.names | one.report_names if one.leads else one.names
    return [f"{where} {name}" for where in whereabouts for name in names]


def _names(one: Profile) -> list[str]:
    return [f"name {name}" for name in (one.full_names if one.leads else one.near_full_names)]


def _near_names(one: Profile) -> list[str]:
    """Names in the sentences that tell the event, and of its victims: those found months later too."""
    people = {spelled(person) for person in one.people}
    return [f"name {name}" for name in one.near_full_names | (one.victims - common()) | people]


def _large_counts(one: Profile) -> list[str]:
    """Exact numbers that few events of a day share: they find a report that has the place wrong."""
    counts = {(field, c.low) for field, values in one.counts.items() for c in values if c.low == c.high}
    return [f"{field} {number}" for field, number in counts if number is not None and number >= _LARGE]
