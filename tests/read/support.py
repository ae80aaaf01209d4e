"""Short ways to read, for the tests of this folder."""

from __future__ import annotations

import io
from pathlib import Path

from rashomon.errors import InputError
from rashomon.model import Document
from rashomon.plugins import Draft, Input, Reader, ReadOptions
from rashomon.read import read

FIXTURES = Path(__file__).parents[1] / "fixtures" / "documents"


def drafts(
    reader: Reader, content: str | bytes, options: ReadOptions | None = None
) -> list[Draft | InputError]:
    data = content.encode() if isinstance(content, str) else content
    return list(reader.read(Input("input", io.BytesIO(data)), options or ReadOptions()))


def draft(reader: Reader, content: str | bytes, options: ReadOptions | None = None) -> Draft:
    (one,) = drafts(reader, content, options)
    assert isinstance(one, Draft), one
    return one


def documents(*inputs: object, options: ReadOptions | None = None) -> list[Document]:
    found = list(read([str(name) for name in inputs], options))
    assert [one for one in found if isinstance(one, InputError)] == []
    return [one for one in found if isinstance(one, Document)]


def problems(*inputs: object, options: ReadOptions | None = None) -> list[str]:
    """The messages of what could not be read."""
    return [str(one) for one in read([str(name) for name in inputs], options) if isinstance(one, InputError)]
