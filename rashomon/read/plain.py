"""Plain text, with an optional block of metadata on top."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.errors import InputError
from rashomon.plugins import Draft, Input, ReadOptions
from rashomon.read.encoding import decode
from rashomon.read.metadata import day

KEYS = ("ID", "TITLE", "URL", "PUBLISHER", "PUBLISHED", "LANGUAGE")
_HEADER = re.compile(rf"(?:(?:{'|'.join(KEYS)}):[^\n]*\n)+[ \t]*(?:\n|\Z)")
# A first line that ends like a sentence, or like a dateline, is not a title.
_TITLE = re.compile(r"\s*([^\n]{1,120}?)[ \t]*\n[ \t]*\n")
_ENDED = re.compile(r"[.!?:;,\-\u2013\u2014]['\"\u2019\u201d)\]]*$")


class PlainReader:
    """Text as it stands; lines such as "PUBLISHED: 2020-01-12" above a first blank line are not text."""

    name = "plain"
    suffixes = (".txt", ".text")
    media_types = ("text/plain",)

    def read(self, item: Input, options: ReadOptions) -> Iterator[Draft | InputError]:
        """One draft; its title is in the header, or a short first line that stands alone."""
        data = item.content(options)
        text = decode(data, item.name, item.charset)
        header, text = split_header(text)
        published = header.get("published")
        yield Draft(
            name=item.name,
            text=text,
            id=header.get("id"),
            title=header.get("title") or first_line_title(text),
            url=header.get("url") or item.url,
            publisher=header.get("publisher"),
            published=day(published, item.name) if published else None,
            language=header.get("language"),
            received=item.received(data, self.media_types[0]),
        )


def split_header(text: str) -> tuple[dict[str, str], str]:
    """The metadata above the first blank line, and the text below it."""
    if not (match := _HEADER.match(text)):
        return {}, text
    pairs = (line.split(":", 1) for line in match.group().strip().split("\n"))
    return {key.lower(): value.strip() for key, value in pairs}, text[match.end() :]


def first_line_title(text: str) -> str | None:
    """The first line, if it is short, stands alone and does not end like a sentence; it stays in the text."""
    match = _TITLE.match(text)
    return match.group(1) if match and not _ENDED.search(match.group(1)) else None
