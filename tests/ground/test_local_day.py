"""Hours in Greenwich time, and the day at the place."""

from __future__ import annotations

from datetime import date

import pytest

from rashomon.ground.local_day import with_local_day
from rashomon.ground.periods import between
from rashomon.model import DateMention, Period, Place, Span

TUESDAY = between(date(2024, 5, 14), date(2024, 5, 14))
EAST, WEST = Place("Selm", 33.0, 44.0), Place("Tarn", 14.0, -89.0)


def noted(words: str, place: Place | None, period: Period = TUESDAY) -> str | None:
    found = with_local_day(period, [DateMention(Span(0, len(words)), words, period)], place)
    assert found is not None
    assert (found.start, found.end) == (period.start, period.end)
    return found.why


@pytest.mark.parametrize(
    ("words", "place", "side"),
    [
        ("2200 GMT on Tuesday", EAST, "next"),
        ("10:30 p.m. GMT on Tuesday", EAST, "next"),
        ("Tuesday at 0300 (GMT)", WEST, "previous"),
    ],
)
def test_an_hour_near_midnight_is_noted(words, place, side):
    """The day stays as told; the reader hears of the other."""
    assert f"may be on the {side} day in {place.name}" in (noted(words, place) or "")


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("0900 GMT on Tuesday", EAST),
        ("2200 on Tuesday", EAST),
        ("2200 GMT on Tuesday", WEST),
        ("2200 GMT on Tuesday", None),
        ("2200 GMT on Tuesday", Place("somewhere")),
    ],
)
def test_other_hours_are_not(words, place):
    """By day, in local time, to the other side, and without a known place."""
    assert noted(words, place) is None


def test_a_stretch_needs_no_note():
    """Two days hold both."""
    assert noted("2200 GMT on Tuesday", EAST, between(date(2024, 5, 14), date(2024, 5, 15))) is None
