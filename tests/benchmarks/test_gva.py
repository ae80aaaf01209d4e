"""The shootings' scorer on reports made by hand."""

from benchmarks.gva import Incident, clear, score


def _event(role="main", day="2020-05-04", **best):
    estimates = {name: {"best": value, "low": value} for name, value in best.items()}
    period = {"start": day, "end": day} if day else None
    return {"role": role, "estimates": estimates, "period": period}


def _values(*read):
    return [figure.value for figure in score(read)]


def test_a_figure_that_is_not_told_counts_as_none_beside_one_that_is():
    report = {"events": [_event(killed=1)]}
    assert _values((Incident(1, 0, "2020-05-04"), "d1", report)) == [1.0, 1.0, 1.0]


def test_a_report_read_without_harm_is_wrong_even_where_nobody_was_hurt():
    report = {"events": [_event()]}
    assert _values((Incident(0, 0, "2020-05-04"), "d1", report)) == [0.0, 0.0, 1.0]


def test_the_first_main_event_with_harm_stands_for_the_report():
    report = {"events": [_event(), _event("background", killed=7), _event(injured=2, day="2020-05-03")]}
    assert _values((Incident(0, 2, "2020-05-03"), "d1", report)) == [1.0, 1.0, 1.0]


def test_a_longer_period_is_no_exact_date():
    report = {"events": [_event(killed=1) | {"period": {"start": "2020-05-03", "end": "2020-05-04"}}]}
    assert _values((Incident(1, 0, "2020-05-04"), "d1", report)) == [1.0, 1.0, 0.0]


def test_short_texts_and_texts_of_two_incidents_are_left_out():
    long, twice = "a word " * 20, "another word " * 20
    rows = [
        {"content": long, "incident": "1"},
        {"content": "too short", "incident": "2"},
        {"content": twice, "incident": "3"},
        {"content": twice, "incident": "4"},
    ]
    assert [row["incident"] for row in clear(rows)] == ["1"]
