"""The press releases' scorer on reports made by hand."""

import pytest

from benchmarks.isaf import kinds, province, score


def _event(place, kind="arrest", day="2011-03-02", **best):
    return {
        "role": "main",
        "sub_event_type": kind,
        "estimates": {name: {"best": value, "low": value} for name, value in best.items()},
        "period": {"start": day, "end": day},
        "place": {"name": place, "admin1": place},
    }


def _gold(**given):
    answer = {"start_date": "2011-03-02", "province": ["ghor"], "min_killed": 0, "min_captured": 3}
    return answer | {"event_type": ["detention"]} | given


def test_every_figure_is_right_where_all_agrees():
    report = {"events": [_event("Ghowr", detained=3)]}
    assert [f.value for f in score([(_gold(), "d1", report)])] == [1.0] * 5


def test_nothing_read_is_right_only_where_the_gold_count_is_none():
    figures = score([(_gold(), "d1", {"events": []})])
    assert {f.name: f.value for f in figures} == {
        "date": 0.0,
        "province": 0.0,
        "killed": 1.0,
        "captured": 0.0,
        "event type": 0.0,
    }


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        (_event("Ghor", killed=2, detained=1), ["captureandkill"]),
        (_event("Ghor", kind="air_drone_strike", killed=2), ["airstrike"]),
        (_event("Ghor", killed=2), ["insurgentskilled"]),
        (None, []),
    ],
)
def test_a_record_amounts_to_the_kinds_of_the_set(event, expected):
    assert kinds(event) == expected


def test_spellings_of_a_province_meet():
    assert province("Qandahor Viloyati") == province("kandahar")
    assert province("Sar-e Pol") == province("sar-e pul") == province("sar_e_pul")
