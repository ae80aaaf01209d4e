from __future__ import annotations

import time
from datetime import date

import pytest

from rashomon.errors import InputError
from rashomon.read.html import HtmlReader
from tests.read.support import FIXTURES, draft, drafts

READER = HtmlReader()
ARTICLE = (
    "<p>Six soldiers were killed near Ostravka on Thursday, the ministry of defence of Velmar said.</p>"
    "<p>A doctor at the hospital counted eight bodies, and said that two more men were missing.</p>"
)


def page(body: str, head: str = "") -> str:
    return f"<html><head>{head}</head><body>{body}</body></html>"


def test_article_without_menus_and_scripts() -> None:
    """The article's paragraphs are the text, with a blank line between; menus and scripts are left out."""
    text = draft(READER, (FIXTURES / "report.html").read_bytes()).text
    assert text.count("\n\n") == 3
    assert "OSTRAVKA, Velmar, March 13 (Courier) – At least six rockets" in text
    assert not [word for word in ("alert", "nine hundred", "styled", "Home", "Weather") if word in text]


def test_page_says_title_date_publisher_and_address() -> None:
    """Metadata is what the page's markup states; the day is the publisher's, not that of UTC."""
    one = draft(READER, (FIXTURES / "report.html").read_bytes())
    assert (one.title, one.published, one.publisher, one.url) == (
        "Rockets hit air base near Ostravka",
        date(2031, 3, 14),
        "The Velmar Courier",
        "https://courier.example/2031/rockets-ostravka",
    )


def test_date_is_not_taken_from_the_words() -> None:
    """A date inside the article is not made the day of publication."""
    assert (
        draft(READER, page(ARTICLE + "<p>A like attack took place on 3 May 2029, he said.</p>")).published
        is None
    )


@pytest.mark.parametrize(
    "html",
    [
        page("<form><input name=a></form>", "<title>Log in</title>"),
        page("<nav><a href=/>Home</a> <a href=/x>World</a></nav>"),
        "<html><frameset><frame src='https://a.example/'></frameset></html>",
        "<html>" + "<!--" * 50_000,
        page("<" * 50_000),
    ],
)
def test_page_without_an_article_is_refused(html: str) -> None:
    """A page of menus, forms, frames or rubbish is an error that says so."""
    with pytest.raises(InputError, match="has no article on it"):
        drafts(READER, html)


@pytest.mark.parametrize(
    "html",
    [
        page("<div>" * 10_000 + ARTICLE + "</div>" * 10_000),
        page("<p " + " ".join(f"a{n}=1" for n in range(50_000)) + ">" + ARTICLE),
    ],
)
def test_page_no_parser_can_take_is_refused_at_once(html: str) -> None:
    """Ten thousand nested elements or fifty thousand attributes are refused, and quickly."""
    start = time.monotonic()
    with pytest.raises(InputError, match="is not made for readers"):
        drafts(READER, html)
    assert time.monotonic() - start < 5


@pytest.mark.parametrize(
    "html",
    [
        page(f"<article><p class='{'x' * 500_000}'>{ARTICLE}</article>"),
        page(
            f"<article>{ARTICLE}<p>&nosuch; &#xFFFFFFFF; &#0; &#xD800; &amp &lt &#8220;dead&#8221</article>"
        ),
        page(f"<article>{ARTICLE}<p>Then <b><i>the <table><tr><td>end"),
        page(f"<article>{ARTICLE}" + "<p>A man fled.<br><li>" * 600),
        f'<?xml version="1.0" encoding="utf-8"?><html xmlns="http://a.example"><body>{ARTICLE}</body></html>',
    ],
)
def test_broken_markup_is_read(html: str) -> None:
    """Huge attributes, broken entities and unclosed elements do not keep the article from being read."""
    assert draft(READER, html).text.startswith("Six soldiers were killed near Ostravka")


@pytest.mark.parametrize("charset", ["windows-1251", "utf-8", "koi8-r"])
def test_charset_of_the_page_is_followed(charset: str) -> None:
    """The charset named in the page decodes it."""
    words = "<p>Шесть солдат погибли.</p>"
    html = page(words, f'<meta charset="{charset}">').encode(charset)
    assert "Шесть" in draft(READER, html).text
