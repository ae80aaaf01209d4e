"""The day that a page says it was posted."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.read.dateline import find_dateline
from rashomon.read.page_stamp import find_stamp

CRAWLED = date(2019, 6, 30)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Posted: Tuesday, March 3, 2015 4:09 PM EST Updated: Friday, March 6, 2015 1:00 PM",
            date(2015, 3, 3),
        ),
        ("Updated: 03/06/2015 4:26 PM\n\nCreated: 03/04/2015 5:14 AM", date(2015, 3, 4)),
        ("Published 5:40 PM EST Mar 3, 2015\n\nTwo men", date(2015, 3, 3)),
        ("Published 2015-03-03\n\nTwo men", date(2015, 3, 3)),
        ("Posted on 3 March 2015\n\nTwo men", date(2015, 3, 3)),
        ("Two men were shot on March 3, 2015.", None),
        ("Updated: 13/13/2015", None),
        ("Posted: March 3, 2031\n\nTwo men", None),
    ],
)
def test_the_first_stamp_counts(text, expected):
    """The earliest of posting and renewing; a stamp long after the day given is of another page."""
    assert find_stamp(text, CRAWLED) == expected


def test_a_stamp_is_the_day_of_the_report():
    """It goes before the day of crawling, after a dateline with a day, and takes nothing off the text."""
    stamped = "Posted: Tuesday, March 3, 2015\n\nTwo men were shot."
    line = find_dateline(stamped, CRAWLED)
    assert line is not None
    assert (line.filed, len(line.span)) == (date(2015, 3, 3), 0)
    dated = find_dateline(f"BALOR, Mar 2, 2015 (Corwen) - Two men. {stamped}", CRAWLED)
    assert dated is not None
    assert dated.filed == date(2015, 3, 2)


@given(st.text(max_size=60), st.none() | st.dates())
def test_any_text_is_survived(text, published):
    """Whatever follows the word, nothing breaks."""
    find_stamp(f"Posted: {text}", published)
