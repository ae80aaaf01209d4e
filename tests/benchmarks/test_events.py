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


def _claim(field, quote="", sentence=(0, 50), stance="asserts", number=1):
    value = {"low": number, "high": number} if field in {"killed", "detained"} else {"text": quote}
    return {
        "field": field,
        "quote": quote,
        "sentence": list(sentence),
        "event": "e1",
        "stance": stance,
        "value": value,
    }


def _told(*claims, kind="attack"):
    return {"events": [_event("e1", kind)], "claims": list(claims)}


def test_a_killing_is_of_the_police_only_where_they_are_named():
    killing = _claim("killed")
    by_others = _told(killing, _claim("perpetrator", "a mob"))
    by_police = _told(killing, _claim("perpetrator", "riot police"))
    elsewhere = _told(killing, _claim("perpetrator", "riot police", sentence=(60, 90)))
    assert police_acts(by_others) == set()
    assert police_acts(by_police) == {"force", "killed"}
    assert police_acts(elsewhere) == {"force"}


def test_what_is_denied_was_not_done_by_the_police():
    assert police_acts(_told(_claim("killed"), _claim("perpetrator", "police", stance="denies"))) == set()


def test_tear_gas_is_force():
    assert police_acts(_told(_claim("weapon", "tear gas shells"))) == {"force"}


def test_an_arrest_alone_is_no_force():
    arrest = _told(_claim("detained", "six men"), _claim("perpetrator", "the police"), kind="arrest")
    assert police_acts(arrest) == {"arrested"}


def test_a_figure_of_nobody_is_no_arrest():
    assert police_acts(_told(_claim("detained", number=0), kind="arrest")) == set()


def test_the_mean_weighs_the_questions_alike():
    right = _told(_claim("detained"), kind="arrest")
    figures = score_police([(frozenset({"arrested"}), right), (frozenset({"force"}), _told())])
    assert [f.value for f in figures][:4] == [0.0, 1.0, 0.0, 1 / 3]


def test_what_was_not_done_stands_apart_from_the_mean():
    told = _told(_claim("detained"), kind="arrest")
    *_, mean, undone = score_police([(frozenset({"arrested", "failed to act"}), told)])
    assert (mean.value, undone.value, undone.count) == (1 / 3, 0.0, 1)


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
