"""Markdown: its words without the marks, its front matter as metadata."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from rashomon.errors import InputError
from rashomon.plugins import Draft, Input, ReadOptions
from rashomon.read.encoding import decode
from rashomon.read.markup import fragment_text
from rashomon.read.metadata import day

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_PAIR = re.compile(r"^(\w+):[ \t]*(.+?)[ \t]*$", re.MULTILINE)
# The keys that site generators use for our own.
KEYS = {
    "id": "id",
    "title": "title",
    "url": "url",
    "link": "url",
    "publisher": "publisher",
    "source": "publisher",
    "published": "published",
    "date": "published",
    "language": "language",
    "lang": "language",
}


class MarkdownReader:
    """Words, paragraphs, list items and table rows; emphasis, link targets and HTML tags are left out."""

    name = "markdown"
    suffixes = (".md", ".markdown")
    media_types = ("text/markdown", "text/x-markdown")

    def read(self, item: Input, options: ReadOptions) -> Iterator[Draft | InputError]:
        """One draft; its title is in the front matter, or the first heading."""
        from markdown_it import MarkdownIt  # noqa: PLC0415 - only Markdown needs it

        data = item.content(options)
        matter, body = split_front_matter(decode(data, item.name, item.charset))
        tokens = MarkdownIt("commonmark").enable("table").enable("strikethrough").parse(body)
        published = matter.get("published")
        yield Draft(
            name=item.name,
            text=_text(tokens, item.name),
            id=matter.get("id"),
            title=matter.get("title") or _first_heading(tokens),
            url=matter.get("url") or item.url,
            publisher=matter.get("publisher"),
            published=day(published, item.name) if published else None,
            language=matter.get("language"),
            received=item.received(data, self.media_types[0]),
        )


def split_front_matter(text: str) -> tuple[dict[str, str], str]:
    """The one-line values of a YAML front matter under our keys, and the text below it."""
    if not (match := _FRONT_MATTER.match(text)):
        return {}, text
    pairs = ((key.lower(), value.strip("\"'")) for key, value in _PAIR.findall(match.group(1)))
    return {KEYS[key]: value for key, value in pairs if key in KEYS and value}, text[match.end() :]


def _text(tokens: list[Token], name: str) -> str:
    blocks: list[str] = []
    cells: list[str] = []
    in_row = False
    for token in tokens:
        if token.type in ("tr_open", "tr_close"):
            in_row = token.type == "tr_open"
            blocks.append(", ".join(cells))
            cells = []
        elif token.type == "inline":
            (cells if in_row else blocks).append(_words(token))
        elif token.type in ("code_block", "fence"):
            blocks.append(token.content.rstrip())
        elif token.type == "html_block":
            blocks.append(fragment_text(token.content, name))
    return "\n\n".join(block for block in blocks if block.strip())


def _words(inline: Token) -> str:
    words = []
    for token in inline.children or ():
        if token.type in ("text", "code_inline", "image"):
            words.append(token.content)
        elif token.type in ("softbreak", "hardbreak"):
            words.append("\n")
    return "".join(words)


def _first_heading(tokens: list[Token]) -> str | None:
    pairs = pairwise(tokens)
    return next((_words(inline) for opening, inline in pairs if opening.type == "heading_open"), None)
