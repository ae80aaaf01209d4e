"""Values compare themselves the same way from both sides."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import Agreement, Count, Period

bounds = st.none() | st.integers(0, 50)


@st.composite
def counts(draw: st.DrawFn) -> Count:
    low, high = draw(bounds), draw(bounds)
    if low is not None and high is not None and low > high:
        low, high = high, low
    return Count(low, high)


@st.composite
def periods(draw: st.DrawFn) -> Period:
    start = date(2020, 1, 1) + timedelta(days=draw(st.integers(0, 60)))
    return Period(start, start + timedelta(days=draw(st.integers(0, 30))), 4)


@given(counts(), counts())
def test_agreement_of_counts_is_symmetric(one: Count, other: Count) -> None:
    """It does not matter which count is asked."""
    assert one.agreement(other) == other.agreement(one)


@given(counts())
def test_agreement_of_counts_is_reflexive(one: Count) -> None:
    """A count is the same as itself."""
    assert one.agreement(one) == Agreement.SAME


@given(periods(), periods())
def test_agreement_of_periods_is_symmetric(one: Period, other: Period) -> None:
    """It does not matter which period is asked."""
    assert one.agreement(other) == other.agreement(one)


@given(periods())
def test_agreement_of_periods_is_reflexive(one: Period) -> None:
    """A period is the same as itself."""
    assert one.agreement(one) == Agreement.SAME


@given(counts(), counts())
def test_conflict_means_no_number_fits_both(one: Count, other: Count) -> None:
    """CONFLICT is said exactly when no number from 0 to 60 lies within both bounds."""
    fits = [
        n
        for n in range(61)
        if all((c.low or 0) <= n and (c.high is None or n <= c.high) for c in (one, other))
    ]
    assert (one.agreement(other) is Agreement.CONFLICT) == (not fits)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Count(6, None), Count(8, 8), Agreement.COMPATIBLE),
        (Count(6, 6), Count(8, 8), Agreement.CONFLICT),
        (Count(0, 0), Count(1, None), Agreement.CONFLICT),
        (Count(None, 10), Count(8, 8), Agreement.COMPATIBLE),
    ],
)
def test_bounds_meet_or_not(one: Count, other: Count, expected: Agreement) -> None:
    """ "At least six" allows eight, six does not; zero excludes any."""
    assert one.agreement(other) == expected


def test_bounds_run_upwards() -> None:
    """A low above the high is refused where it is made."""
    with pytest.raises(ValueError, match="above"):
        Count(3, 2)
