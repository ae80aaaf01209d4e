"""The scorers of single acts and places on reports made by hand."""

from benchmarks.events import held_out, place_of, police_acts, score_places, score_police


def _event(number, kind="attack", doer=None, place=None, **low):
    return {
        "id": number,
        "sub_event_type": kind,
        "perpetrator": {"value": doer},
        "estimates": {name: {"low": value} for name, value in low.items()},
        "place": place and {"evidence": {"span": place}},
    }


def test_a_killing_is_of_the_police_only_where_they_are_named():
    by_others = {"events": [_event("e1", doer="a mob", killed=3)]}
    by_police = {"events": [_event("e1", doer="riot police", killed=3)]}
    assert (police_acts(by_others), police_acts(by_police)) == (set(), {"force", "killed"})


def test_a_figure_of_nobody_is_no_arrest():
    assert police_acts({"events": [_event("e1", "arrest", detained=0)]}) == set()


def test_the_mean_weighs_the_questions_alike():
    right = {"events": [_event("e1", "arrest", detained=2)]}
    figures = score_police([(frozenset({"arrested"}), right), (frozenset({"force"}), {"events": []})])
    assert [f.value for f in figures] == [0.0, 1.0, 0.0, 1 / 3]


def test_the_place_is_that_of_the_event_nearest_to_the_verb():
    report = {
        "events": [_event("e1", place=[30, 36]), _event("e2", place=[70, 77])],
        "claims": [{"event": "e1", "span": [10, 20]}, {"event": "e2", "span": [50, 60]}],
    }
    assert (place_of(report, 22), place_of(report, 62)) == ((30, 36), (70, 77))


def test_a_place_where_there_is_none_lowers_precision():
    spans = [{"label": "VERB", "start": 4, "end": 8}]
    placed = [*spans, {"label": "LOCATION", "start": 30, "end": 36}]
    report = {"events": [_event("e1", place=[30, 36])], "claims": []}
    figures = score_places(
        [({"text": "x" * 40, "spans": placed}, report), ({"text": "x" * 40, "spans": spans}, report)]
    )
    assert [f.value for f in figures][:2] == [0.5, 1.0]


def test_every_tenth_row_is_held_out():
    rows = [{"n": n} for n in range(20)]
    assert [row["n"] for row in held_out(rows, "dev")] == [0, 10]
    assert len(held_out(rows, "train")) == 18
