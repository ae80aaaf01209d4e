"""A piece of HTML to the words a reader sees, block by block."""

from __future__ import annotations

import re
from collections.abc import Mapping

from rashomon.errors import InputError

_BLOCKS = frozenset(
    """address article aside blockquote center dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header
    hr li main ol p pre section table tr ul""".split()  # noqa: SIM905 - a table of words
)
_UNREAD = frozenset(
    """script style template noscript iframe object embed svg math form head title textarea select""".split()  # noqa: SIM905 - a table of words
)
_BREAK = "\x1e"  # stands for a block's edge until white space is settled
_LINE = "\x1f"  # stands for <br>


# libxml2 stops at a depth of 256 without a word, and its time grows with the square of the attributes of an
# element: 27 seconds for 100,000. No page made for readers comes near these.
MAX_DEPTH = 250
MAX_ATTRIBUTES = 1000


class _Limits:
    """A parser target that only counts."""

    def __init__(self) -> None:
        self.depth = 0
        self.problem: str | None = None

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            self.problem = f"nests more than {MAX_DEPTH} elements"
        if len(attributes) > MAX_ATTRIBUTES:
            self.problem = f"has an element <{tag[:20]}> with more than {MAX_ATTRIBUTES:,} attributes"

    def end(self, tag: str) -> None:  # noqa: ARG002 - lxml passes it
        self.depth -= 1

    def close(self) -> str | None:
        return self.problem


def refuse_hostile(html: str, name: str) -> None:
    """Raise InputError for markup no parser can take without losing words or hours."""
    from lxml import etree  # type: ignore[import-untyped]  # noqa: PLC0415 - only markup needs it

    parser = etree.HTMLParser(encoding="utf-8", target=_Limits(), huge_tree=True)
    if problem := etree.fromstring(html.encode("utf-8", "replace"), parser):
        raise InputError(name, f"is not made for readers: it {problem}", "give its text alone")


def fragment_text(html: str, name: str) -> str:
    """The words of a fragment: paragraphs between blank lines, scripts and styles left out."""
    if "<" not in html and "&" not in html:
        return _settled(html)
    refuse_hostile(html, name)
    from lxml import etree  # noqa: PLC0415

    parser = etree.HTMLParser(remove_comments=True, remove_pis=True, no_network=True, huge_tree=True)
    # Controls are not allowed in HTML, and two of them are used here.
    clean = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", " ", html)
    root = etree.fromstring(f"<html><body>{clean}</body></html>", parser)
    if root is None:
        return ""
    words: list[str] = []
    unread = 0
    # A walk, not recursion: hostile pages nest thousands of elements.
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = str(element.tag).lower()
        edge = _BREAK if tag in _BLOCKS else _LINE if tag == "br" else " " if tag in ("td", "th") else ""
        if event == "start":
            unread += tag in _UNREAD
            words += [edge, element.text or ""] if not unread else []
        else:
            unread -= tag in _UNREAD
            words += ["" if tag == "br" else edge, element.tail or ""] if not unread else []
    return _settled("".join(words))


def _settled(text: str) -> str:
    blocks = (re.sub(r"[ \t\r\n\xa0]+", " ", block) for block in text.split(_BREAK))
    lines = ("\n".join(line.strip() for line in block.split(_LINE)).strip() for block in blocks)
    return "\n\n".join(line for line in lines if line)
