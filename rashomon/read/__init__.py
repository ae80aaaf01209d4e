"""Inputs to documents: files, folders, standard input and addresses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import blake2b

from rashomon.errors import InputError
from rashomon.model import Document
from rashomon.plugins import Draft, Input, Reader, ReadOptions, installed
from rashomon.read.completing import complete
from rashomon.read.counting import expected
from rashomon.read.feed import FeedReader
from rashomon.read.html import HtmlReader
from rashomon.read.jsonl import JsonLinesReader
from rashomon.read.markdown import MarkdownReader
from rashomon.read.opening import opened
from rashomon.read.plain import PlainReader

__all__ = ["READERS", "ReadOptions", "expected", "read"]

READERS: tuple[Reader, ...] = (
    PlainReader(),
    MarkdownReader(),
    HtmlReader(),
    FeedReader(),
    JsonLinesReader(),
)


def read(inputs: Sequence[str], options: ReadOptions | None = None) -> Iterator[Document | InputError]:
    """The documents of some files, folders, http(s) addresses, or "-" for standard input, in order.

    What cannot be read is yielded as an InputError, one for each input, line or entry, and the rest goes on.
    A document that comes again with the same id and text is yielded once.
    """
    options = options or ReadOptions()
    readers = tuple(one.plugin for one in installed("readers", READERS))
    seen: dict[str, bytes] = {}
    for name in inputs:
        for draft in _drafts(name, options, readers):
            try:
                if isinstance(draft, InputError):
                    raise draft
                document = complete(draft, options)
                is_new = _is_new(document, draft.name, seen)
            except InputError as error:
                yield error
            else:
                if is_new:
                    yield document


def _is_new(document: Document, name: str, seen: dict[str, bytes]) -> bool:
    digest = blake2b(document.text.encode(), digest_size=16).digest()
    if (known := seen.setdefault(document.id, digest)) != digest:
        problem = f"has the id {document.id!r} of another text read before"
        raise InputError(name, problem, "give each text its own id, or none")
    return known is digest


def _drafts(name: str, options: ReadOptions, readers: Sequence[Reader]) -> Iterator[Draft | InputError]:
    try:
        for found in opened(name, options, readers):
            if isinstance(found, InputError):
                yield found
            else:
                yield from _draft_by(*found, options)
    except InputError as error:
        yield error


def _draft_by(reader: Reader, item: Input, options: ReadOptions) -> Iterator[Draft | InputError]:
    try:
        yield from reader.read(item, options)
    except InputError as error:
        yield error
    except Exception as error:  # noqa: BLE001 - parsers of other people's files fail in ways nobody lists
        problem = f"cannot be read as {reader.name} ({type(error).__name__}: {str(error)[:200]})"
        yield InputError(item.name, problem, "save it as plain text, and report this")
