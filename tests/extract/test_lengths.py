"""Words of time that name no day."""

from __future__ import annotations

import pytest

from rashomon.extract.dates import find_dates
from rashomon.extract.lengths import find_lengths, length_of


def _found(text):
    return [(" ".join(m.text.split()), m.value) for m in find_lengths(text, find_dates(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The siege went on for three days.", ("three days", "P3D")),
        ("a two-week truce", ("two-week", "P2W")),
        ("after twenty-four more hours", ("twenty-four more hours", "PT24H")),
        ("They held him for over\na month.", ("a month", "P1M")),
        ("two decades of war", ("two decades", "P20Y")),
        ("It took several years.", ("several years", "PXY")),
        ("fighting lasted for weeks there", ("weeks", "PXW")),
        ("two shells each week", ("each week", "P1W")),
    ],
)
def test_a_length_of_time_is_written_as_iso_8601_writes_it(text, expected):
    """A number and its unit; X where the words leave the number open."""
    assert _found(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They march every Friday.", ("every Friday", "XXXX-WXX-5")),
        ("each March", ("each March", "XXXX-03")),
        ("shelled daily", ("daily", "P1D")),
        ("He was recently freed.", ("recently", "PAST_REF")),
        ("the camp currently holds 40", ("currently", "PRESENT_REF")),
        ("more will follow soon", ("soon", "FUTURE_REF")),
    ],
)
def test_sets_of_days_and_vague_times_have_the_value_of_timeml(text, expected):
    """How often, and before, at or after the time of the report."""
    assert _found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "a 12-year-old boy",
        "a girl of seven years old",
        "$2 million a year",
        "three days ago",
        "over the past two months",
        "a secondary school",
        "at 2:30 hours",
    ],
)
def test_ages_rates_and_days_are_no_lengths(text):
    """What tells when stays with the mentions that name days."""
    assert _found(text) == []


def test_a_stretch_counted_from_the_report_keeps_its_length_beside_its_days():
    """The days are known, and so is how many of them."""
    (mention,) = find_dates("Over the past two months six mines went off.")
    assert mention.value == "P2M"
    assert length_of("last week") is None
