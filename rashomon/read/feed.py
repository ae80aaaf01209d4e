"""RSS and Atom: each entry a document."""

from __future__ import annotations

import io
import re
from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from rashomon.errors import InputError
from rashomon.model import Received
from rashomon.plugins import Draft, Input, ReadOptions
from rashomon.read.encoding import decode
from rashomon.read.html import declared_charset
from rashomon.read.markup import fragment_text

_END = re.compile(
    r"</(?:rss|(?:\w+:)?feed|(?:\w+:)?rdf)\s*>\s*(?:<!--.*?-->\s*)*\Z", re.IGNORECASE | re.DOTALL
)
# Where entries begin and end; what stands in a CDATA section or a comment begins and ends none.
_MARK = re.compile(r"<!\[CDATA\[|\]\]>|<!--|-->|<(/?)(?:\w+:)?(?:item|entry)(?=[\s>])", re.IGNORECASE)
_CLOSED_BY = {"<![CDATA[": "]]>", "<!--": "-->"}


class FeedReader:
    """Entries with content or a summary; an entry's publisher is the <source> it names, else the feed."""

    name = "feed"
    suffixes = (".rss", ".atom", ".rdf", ".xml")
    media_types = ("application/rss+xml", "application/atom+xml", "application/xml", "text/xml")

    def read(self, item: Input, options: ReadOptions) -> Iterator[Draft | InputError]:
        """One draft for each entry, an InputError for one without words."""
        import feedparser  # noqa: PLC0415 - only feeds need it

        data = item.content(options)
        xml = decode(data, item.name, item.charset or declared_charset(data))
        # As a stream, because feedparser fetches a string that looks like an address. Its cleaning of HTML is
        # off, because only the words are taken from it.
        feed = feedparser.parse(
            io.BytesIO(BOM_UTF8 + xml.encode("utf-8", "surrogatepass")),
            response_headers={"content-type": "application/xml; charset=utf-8"},
            sanitize_html=False,
            resolve_relative_uris=False,
        )
        if not feed.entries:
            problem = "has no entries" if feed.version else "is not an RSS or Atom feed"
            raise InputError(item.name, problem, "open the address and check what it gives")
        written = list(_written(xml)) if options.with_received else []
        # Where they are not as many, which is which cannot be told.
        received = written if len(written) == len(feed.entries) else [None] * len(feed.entries)
        for number, entry in enumerate(feed.entries, 1):
            try:
                draft = _draft(entry, feed.feed.get("title"), f"{item.name}, entry {number}")
                yield replace(draft, received=received[number - 1])
            except InputError as error:
                yield error
        if feed.bozo and not _END.search(xml):
            remedy = "get it again; the entries before the break were read, the last of them may lack words"
            yield InputError(item.name, "breaks off before its end", remedy)


def _written(xml: str) -> Iterator[Received]:
    """Each entry as it is written in the feed, in UTF-8."""
    closing: str | None = None
    start: int | None = None
    for mark in _MARK.finditer(xml):
        if closing is not None:
            closing = None if mark[0] == closing else closing
        elif mark[0].upper() in _CLOSED_BY:
            closing = _CLOSED_BY[mark[0].upper()]
        elif mark[1] == "" and start is None:
            start = mark.start()
        elif mark[1] == "/" and start is not None:
            yield _entry(xml[start : xml.find(">", mark.end()) + 1 or None])
            start = None
    if start is not None:
        yield _entry(xml[start:])


def _entry(xml: str) -> Received:
    return Received(xml.encode("utf-8", "surrogatepass"), "application/xml; charset=utf-8")


def _draft(entry: Mapping[str, Any], feed_title: str | None, name: str) -> Draft:
    title = fragment_text(entry.get("title") or "", name) or None
    contents = [part.get("value") or "" for part in entry.get("content") or ()] + [entry.get("summary") or ""]
    text = next(filter(None, (fragment_text(part, name) for part in contents)), "")
    if not text:
        about = f" ({title[:60]!r})" if title else ""
        raise InputError(
            name, f"has neither content nor a summary{about}", "read the page it links to instead"
        )
    origin = entry.get("source") or {}
    return Draft(
        name=name,
        text=text,
        title=title,
        url=entry.get("link"),
        publisher=origin.get("title") or origin.get("value") or feed_title,
        published=_day(dict(entry)),  # a plain one: feedparser's gives one date for another, with a warning
    )


def _day(entry: Mapping[str, Any]) -> date | None:
    """The day in the publisher's own time zone: feedparser's turns half past midnight into the day before."""
    written = entry.get("published") or entry.get("updated") or ""
    if re.match(r"\d{4}-\d\d-\d\d", written):
        try:
            return date.fromisoformat(written[:10])
        except ValueError:
            return None
    from email.utils import parsedate_to_datetime  # noqa: PLC0415 - 10 ms that `--help` can do without

    try:
        return parsedate_to_datetime(written).date()
    except (ValueError, TypeError, IndexError):
        parsed = entry.get("published_parsed") or entry.get("updated_parsed")
        return date(*parsed[:3]) if parsed else None
