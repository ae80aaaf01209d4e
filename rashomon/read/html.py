"""A web page: the words of its article, and what the page says of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.errors import InputError
from rashomon.plugins import Draft, Input, ReadOptions
from rashomon.read.encoding import decode
from rashomon.read.markup import refuse_hostile
from rashomon.read.metadata import day

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"""^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9_.:-]{2,40})""")
# A page of menus has words, an article has sentences.
_SENTENCE_END = re.compile(r"[.!?…。！？؟۔।]")
# Only dates that the page's markup or address states: htmldate would otherwise take one from the words. The
# range is fixed because its own ends today, and the same page must give the same document on any day.
_DATES = {
    "original_date": True,
    "extensive_search": False,
    "min_date": "1900-01-01",
    "max_date": "2999-12-31",
}


class HtmlReader:
    """The article of a page without menus, comments and scripts; nothing in the page is run or fetched."""

    name = "html"
    suffixes = (".html", ".htm", ".xhtml")
    media_types = ("text/html", "application/xhtml+xml")

    def read(self, item: Input, options: ReadOptions) -> Iterator[Draft | InputError]:
        """One draft; raises InputError for a page without an article."""
        from trafilatura import bare_extraction  # noqa: PLC0415 - takes half a second
        from trafilatura.settings import Document as Page  # noqa: PLC0415

        data = item.content(options)
        page = decode(data, item.name, item.charset or declared_charset(data))
        refuse_hostile(page, item.name)
        found = bare_extraction(
            page, url=item.url, with_metadata=True, include_comments=False, date_extraction_params=_DATES
        )
        if not isinstance(found, Page) or not _SENTENCE_END.search(found.text or ""):
            raise InputError(
                item.name, "has no article on it", "give the address of the report itself, or its text"
            )
        yield Draft(
            name=item.name,
            text=paragraphs(found.text or ""),
            title=found.title,
            url=found.url or item.url,
            publisher=found.sitename,
            published=day(found.date, item.name) if found.date else None,
            received=item.received(data, self.media_types[0]),
        )


def declared_charset(data: bytes) -> str | None:
    """The charset a page names in its first 2,000 bytes."""
    head = data[:2000]
    match = _XML_CHARSET.search(head) or _CHARSET.search(head)
    return match.group(1).decode("ascii") if match else None


def paragraphs(text: str) -> str:
    """A blank line between the blocks, so that no reader takes two short ones for a wrapped line."""
    return "\n\n".join(line.strip() for line in text.split("\n") if line.strip())
