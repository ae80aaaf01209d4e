from __future__ import annotations

from datetime import date

import pytest

from rashomon.errors import InputError
from rashomon.plugins import Draft
from rashomon.read.feed import FeedReader
from tests.read.support import FIXTURES, drafts

READER = FeedReader()
RSS = FIXTURES / "feed.rss"


def entries(content: str | bytes) -> list[Draft]:
    return [one for one in drafts(READER, content) if isinstance(one, Draft)]


def rss(items: str) -> str:
    return f"<rss version='2.0'><channel><title>Wire</title>{items}</channel></rss>"


def test_entry_is_its_full_content_without_markup() -> None:
    """The content is preferred to the summary; scripts are left out."""
    first = entries(RSS.read_bytes())[0]
    assert first.text == (
        "Gunmen killed three traders in the market of Dorvik on Thursday, the mayor said.\n\n"
        "A nurse put the toll at four."
    )


def test_entry_names_its_own_publisher() -> None:
    """An entry's <source> is its publisher, else the feed is; in RSS and in Atom."""
    assert [one.publisher for one in entries(RSS.read_bytes())] == [
        "Velmar Wire",
        "Dorvik Herald",
        "Velmar Wire",
    ]
    atom = entries((FIXTURES / "feed.atom").read_bytes())
    assert [one.publisher for one in atom] == ["Velmar Reports", "Border Gazette"]


def test_day_is_the_publishers() -> None:
    """Half past midnight at +03:00 is that day, not the day before of UTC; an unreadable date is none."""
    days = [one.published for one in entries(RSS.read_bytes())]
    assert days == [date(2031, 3, 14), date(2031, 3, 15), None]
    atom = [one.published for one in entries((FIXTURES / "feed.atom").read_bytes())]
    assert atom == [date(2031, 3, 16), date(2031, 3, 15)]


def test_empty_date_is_none() -> None:
    """An entry with an empty date has none, and nothing is taken in its place."""
    assert [
        one.published for one in entries(rss("<item><pubDate/><description>Six.</description></item>"))
    ] == [None]


def test_entry_without_words_is_an_error_and_the_rest_is_read() -> None:
    """An entry with only a headline is named by its number and title."""
    (error,) = (one for one in drafts(READER, RSS.read_bytes()) if isinstance(one, InputError))
    assert error.source == "input, entry 3"
    assert error.problem == "has neither content nor a summary ('Only a headline')"


def test_feed_that_breaks_off_says_so() -> None:
    """The entries before the break are read, and the loss is an error."""
    found = drafts(READER, RSS.read_bytes()[:1100])
    assert isinstance(found[0], Draft)
    assert "breaks off before its end" in str(found[-1])


def test_feed_with_an_unknown_entity_is_read() -> None:
    """Markup that is not well formed but whole is read without an error."""
    assert drafts(
        READER, rss("<item><description>Six &nbsp; died & two fled.</description></item>")
    ) == entries(rss("<item><description>Six &nbsp; died & two fled.</description></item>"))


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("<?xml version='1.0'?><notes><note>x</note></notes>", "is not an RSS or Atom feed"),
        ("http://127.0.0.1/feed.rss", "is not an RSS or Atom feed"),
        (rss(""), "has no entries"),
        ("", "is empty"),
    ],
)
def test_what_is_no_feed_is_refused(content: str, problem: str) -> None:
    """Other XML, an address in place of content and an empty feed are errors; nothing is fetched."""
    with pytest.raises(InputError, match=problem):
        drafts(READER, content)


def test_entities_reach_no_file_and_do_not_grow() -> None:
    """An external entity brings no file in, and nested entities do not fill the memory."""
    outside = '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>' + rss(
        "<item><description>Six died &x; here</description></item>"
    )
    assert [one.text for one in entries(outside)] == ["Six died &x; here"]
    levels = "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcde", "bcdef", strict=True))
    bomb = f'<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">{levels}]>' + rss(
        "<item><description>Six &f;</description></item>"
    )
    assert all(len(one.text) < 100 for one in entries(bomb))


def test_hostile_entry_does_not_stop_the_rest() -> None:
    """An entry of ten thousand nested elements is an error of its own."""
    deep = f"<item><description><![CDATA[{'<div>' * 10_000}Six died.]]></description></item>"
    found = drafts(READER, rss(deep + "<item><description>Two fled.</description></item>"))
    assert "entry 1: is not made for readers" in str(found[0])
    assert isinstance(found[1], Draft)
