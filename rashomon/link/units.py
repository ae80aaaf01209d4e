"""Units of time by which mentions are found: days, weeks and quarters that meet or lie side by side.

A mention of some days posts its days, and its weeks and quarters for mentions of longer periods to find it
by; a mention of weeks or more posts and seeks only the coarser units. Each way two units are matched when
they are the same or next to one another, which holds both ways round.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from rashomon.link.profile import Profile

_WEEK, _QUARTER, _YEAR = 7, 91, 365
# The longest periods looked up by days, by weeks, and at all ("since 1990" is no time to look under).
_DAYS, _WEEKS, _LONGEST = 7, 70, 3660
# A day that was guessed may be three days off: two of them are posted, one is looked for by all.
_GUESS = 2
# What is told without a day mostly happened in the month before it was written.
_BEFORE = 27


@dataclass(frozen=True, slots=True)
class Units:
    """Names of the units to post and to seek: of days and weeks, and of quarters."""

    posted: tuple[str, ...]
    sought: tuple[str, ...]
    posted_long: tuple[str, ...] = ()
    sought_long: tuple[str, ...] = ()


def event_units(one: Profile) -> Units:
    """When the event was."""
    return _event_units(_core(one))


@lru_cache(maxsize=1024)  # mentions that are compared share their days
def _event_units(core: tuple[int, int] | None) -> Units:
    if core is None:
        return Units(("undated",), ("undated",))
    start, end = core
    if end - start >= _LONGEST:
        return Units((), ())
    weeks = _names("W", start, end, _WEEK)
    quarters, near_quarters = _names("Q", start, end, _QUARTER), _names("Q", start, end, _QUARTER, 1)
    coarse, near_coarse = _names("q", start, end, _QUARTER), _names("q", start, end, _QUARTER, 1)
    if end - start < _DAYS:
        days, near_days = _names("d", start, end, 1), _names("d", start, end, 1, 1)
        near_weeks = _names("w", start, end, _WEEK, 1)
        return Units(days + weeks, near_days + near_weeks, quarters, near_coarse)
    if end - start < _WEEKS:
        own = _names("w", start, end, _WEEK)
        return Units(weeks + own, _names("W", start, end, _WEEK, 1), quarters, near_coarse)
    return Units((), (), quarters + coarse, near_quarters)


def weeks(one: Profile) -> Units:
    """The weeks of the event, however exactly its day is known."""
    return _weeks(_core(one))


@lru_cache(maxsize=1024)
def _weeks(core: tuple[int, int] | None) -> Units:
    if core is None:
        return Units(("undated",), ("undated",))
    if core[1] - core[0] >= _WEEKS:
        return Units((), ())
    return Units(_names("n", *core, _WEEK), _names("n", *core, _WEEK, 1))


def report_units(one: Profile) -> Units:
    """The quarters and years of the event and of its report: where its names are looked for."""
    days = {core[0] for core in (_core(one),) if core is not None}
    days |= {one.published.toordinal()} if one.published else set()
    return _report_units(frozenset(days))


@lru_cache(maxsize=1024)
def _report_units(days: frozenset[int]) -> Units:
    if not days:
        return Units(("undated",), ("undated",), ("undated",), ("undated",))
    return Units(
        _names_of(days, "Q", _QUARTER),
        _names_of(days, "Q", _QUARTER, 1),
        _names_of(days, "Y", _YEAR),
        _names_of(days, "Y", _YEAR, 1),
    )


def _core(one: Profile) -> tuple[int, int] | None:
    period = one.mention.period
    if period is not None:
        slack = _GUESS if period.guessed else 0
        return period.start.toordinal() - slack, period.end.toordinal() + slack
    if one.published is None:
        return None
    return one.published.toordinal() - _BEFORE, one.published.toordinal()


def _names(letter: str, start: int, end: int, length: int, slack: int = 0) -> tuple[str, ...]:
    return tuple(f"{letter}{n}" for n in range(start // length - slack, end // length + slack + 1))


def _names_of(days: frozenset[int], letter: str, length: int, slack: int = 0) -> tuple[str, ...]:
    return tuple(sorted({name for day in days for name in _names(letter, day, day, length, slack)}))
