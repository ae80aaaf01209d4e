"""One published text, and a place in it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of Unicode code points in a document's text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span runs forward from 0, not {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The exact words the span covers."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def shift(self, offset: int) -> Span:
        return Span(self.start + offset, self.end + offset)


@dataclass(frozen=True, slots=True)
class Dateline:
    """The opening "BAGHDAD, Jan 12 (Agency) -": where and when a report was filed, not the event's place."""

    span: Span
    place: str | None = None
    filed: date | None = None
    agency: str | None = None


@dataclass(frozen=True, slots=True)
class Received:
    """The bytes that came in, where a text was taken out of something else, and what they are."""

    data: bytes
    media_type: str

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class Document:
    """One published text, immutable; spans of every claim count from the start of `text`.

    `name` is the input it came from, for messages; `received` is what the text was taken out of, where it is
    to be kept and is not the text itself.
    """

    id: str
    text: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: date | None = None
    language: str | None = None
    dateline: Dateline | None = None
    name: str | None = field(default=None, compare=False)
    received: Received | None = field(default=None, compare=False, repr=False)

    def quote(self, span: Span) -> str:
        """The exact words at a span."""
        return span.of(self.text)

    @property
    def text_sha256(self) -> str:
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def reference(self) -> date | None:
        """The day relative dates are counted from: the dateline's, else the publication day."""
        if self.dateline is not None and self.dateline.filed is not None:
            return self.dateline.filed
        return self.published


def content_id(*parts: object) -> str:
    """A short id that is a hash of what it names, the same on every run and machine."""
    joined = "\x1f".join("" if part is None else str(part) for part in parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:16]
