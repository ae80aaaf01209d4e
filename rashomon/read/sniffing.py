"""The reader for bytes that come without a suffix or a type."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence

from rashomon.plugins import Reader

_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_PATTERNS = (
    ("jsonl", re.compile(rb"[{\[]\s*[\"{\[]|[{\[]\s*\Z")),
    (
        "feed",
        re.compile(rb"(?is)(?:<\?[^>]*>|<!--.*?-->|<!DOCTYPE[^>]*>|\s)*<(?:rss|(?:\w+:)?feed|rdf:rdf)\b"),
    ),
    ("html", re.compile(rb"(?i)<(?:!doctype\s+html|html|head|body|article|div|p|meta|title)\b|<!--|<\?xml")),
)


def sniff(stream: io.BufferedReader, readers: Sequence[Reader]) -> Reader:
    """The reader the first bytes ask for: JSON Lines, a feed, HTML, else plain text."""
    head = stream.peek(4096)[:4096]
    for mark in _MARKS:
        head = head.removeprefix(mark)
    head = head.replace(b"\0", b"").lstrip()  # the zero bytes of UTF-16
    name = next((name for name, pattern in _PATTERNS if pattern.match(head)), "plain")
    return next(reader for reader in readers if reader.name == name)
