"""The scorer of days told in newswire, on an article made by hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from benchmarks.timebank import Timex, annotated, days, is_right, score

TOLD_ON = date(1998, 2, 6)
ARTICLE = (
    '<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="1998-02-06">02/06/98</TIMEX3></DCT><TEXT>\n'
    'The <EVENT eid="e1">fire</EVENT> began <TIMEX3 tid="t1" type="DATE" value="1998-02-05">on '
    '<EVENT eid="e2">Thursday</EVENT></TIMEX3> &amp; burned for '
    '<TIMEX3 tid="t2" type="DURATION" value="P2D">two days</TIMEX3>.</TEXT></TimeML>'
)


def _mention(start: int, text: str, first: str | None, last: str | None) -> dict[str, object]:
    span = [start, start + len(text)]
    return {"span": span, "text": text, "start": first, "end": last, "value": None}


def _report(*mentions: dict[str, object]) -> dict[str, object]:
    return {"documents": [{"mentions": {"dates": list(mentions)}}]}


def test_an_article_gives_its_text_its_day_and_its_expressions(tmp_path: Path):
    """Other marks inside an expression leave its words whole."""
    path = tmp_path / "a.tml"
    path.write_text(ARTICLE, "utf-8")
    text, told_on, timexes = annotated(path)
    assert (text.strip(), told_on) == ("The fire began on Thursday & burned for two days.", TOLD_ON)
    assert [(text[t.start : t.end], t.days) for t in timexes] == [
        ("on Thursday", ("1998-02-05", "1998-02-05")),
        ("two days", None),
    ]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("1998-02-05T22:00", ("1998-02-05", "1998-02-05")),
        ("1998-W06", ("1998-02-02", "1998-02-08")),
        ("1998-W06-WE", ("1998-02-07", "1998-02-08")),
        ("1998-02", ("1998-02-01", "1998-02-28")),
        ("1998-Q4", ("1998-10-01", "1998-12-31")),
        ("1997-WI", ("1997-12-01", "1998-02-28")),
        ("1997", ("1997-01-01", "1997-12-31")),
        ("199", ("1990-01-01", "1999-12-31")),
        ("PRESENT_REF", ("1998-02-06", "1998-02-06")),
        ("P3D", None),
        ("PAST_REF", None),
        ("1998-WXX", None),
    ],
)
def test_a_value_stands_for_days(value, expected):
    """Lengths of time and what has no bounds stand for none."""
    assert days(value, TOLD_ON) == expected


@pytest.mark.parametrize(
    ("text", "first", "last", "right"),
    [
        ("1990", "1990-01-01", "1990-12-31", True),
        ("early 1990", "1990-01-01", "1990-05-02", True),
        ("since 1990", "1990-01-01", "1998-02-06", True),
        ("1990", "1990-01-01", "1990-05-02", False),
        ("early 1990", None, None, False),
    ],
)
def test_a_value_keeps_no_part_of_a_period(text, first, last, right):
    """ "Early 1990" is 1990 in the gold, and "since 1990" as well."""
    timex = Timex(0, len(text), text, "1990", ("1990-01-01", "1990-12-31"))
    assert is_right(timex, _mention(0, text, first, last)) is right


def test_every_expression_and_every_mention_counts_once():
    """One right, a length of time missed, and a mention where nothing is marked."""
    gold = [
        Timex(10, 18, "Thursday", "1998-02-05", ("1998-02-05", "1998-02-05")),
        Timex(30, 38, "two days", "P2D", None),
    ]
    report = _report(
        _mention(10, "Thursday", "1998-02-05", "1998-02-05"), _mention(50, "now", "1998-02-06", "1998-02-06")
    )
    figures = {figure.name: figure.value for figure in score([(gold, "a", report)])}
    assert figures["TIMEX value P"] == figures["TIMEX value R"] == 0.5
    assert figures["TIMEX of the calendar, value R"] == 1.0
    assert figures["TIMEX of the calendar, value P"] == 0.5
