"""JSON Lines: one document a line, its text kept exactly as given."""

from __future__ import annotations

import json
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from typing import Any

from rashomon.errors import InputError
from rashomon.plugins import Draft, Input, ReadOptions, too_large
from rashomon.read.metadata import day

EXAMPLE = 'a line is {"text": "...", "id"?, "title"?, "published"?, "publisher"?, "url"?, "language"?}'


class JsonLinesReader:
    """Lines {"id"?, "text", "title"?, "published"?, "publisher"?, "url"?, "language"?}, read one at a time.

    Other keys are left alone. A line that cannot be read is an InputError "file:line"; the rest goes on.
    """

    name = "jsonl"
    suffixes = (".jsonl", ".ndjson")
    media_types = ("application/jsonl", "application/x-ndjson", "application/x-jsonlines")

    def read(self, item: Input, options: ReadOptions) -> Iterator[Draft | InputError]:
        """One draft or InputError for each line that is not blank."""
        blank = True
        for number, line in _lines(item, options):
            name = f"{item.name}:{number}"
            if isinstance(line, bytes) and not line.strip():
                continue
            if blank and isinstance(line, bytes):
                _check_first(line, item.name)
            blank = False
            try:
                yield line if isinstance(line, InputError) else _draft(line, name)
            except InputError as error:
                yield error
        if blank:
            raise InputError(item.name, "is empty", EXAMPLE)


def _lines(item: Input, options: ReadOptions) -> Iterator[tuple[int, bytes | InputError]]:
    """Numbered lines; one over the limit is passed over without being held in memory."""
    number = 0
    while line := item.stream.readline(options.max_bytes + 1):
        number += 1
        if len(line) <= options.max_bytes or line.endswith(b"\n"):
            yield number, line.removeprefix(BOM_UTF8) if number == 1 else line
            continue
        yield number, too_large(f"{item.name}:{number}", options)
        while (rest := item.stream.readline(options.max_bytes)) and not rest.endswith(b"\n"):
            pass


def _check_first(line: bytes, name: str) -> None:
    if line.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        raise InputError(name, "is UTF-16, and JSON Lines are UTF-8", "save it as UTF-8")
    if line.strip() in (b"{", b"["):
        raise InputError(
            name, "is one JSON value over several lines", 'put each document on one line, as "jq -c" does'
        )


def _draft(line: bytes, name: str) -> Draft:
    try:
        value = json.loads(line.decode("utf-8").strip())
    except UnicodeDecodeError as error:
        raise InputError(name, f"is not UTF-8 (byte {error.start})", "save the file as UTF-8") from None
    except json.JSONDecodeError as error:
        raise InputError(name, f"is not JSON ({error.msg} at column {error.colno})", EXAMPLE) from None
    except (ValueError, RecursionError) as error:  # a number of 5,000 digits, 100,000 brackets
        raise InputError(name, f"is not JSON that can be read ({error})", EXAMPLE) from None
    if not isinstance(value, dict):
        raise InputError(name, "is not a JSON object", EXAMPLE)
    if not isinstance(text := value.get("text"), str):
        raise InputError(name, 'has no "text"', EXAMPLE)
    published = _words(value, "published", name)
    return Draft(
        name=name,
        text=text,
        id=_words(value, "id", name),
        title=_words(value, "title", name),
        url=_words(value, "url", name),
        publisher=_words(value, "publisher", name),
        published=day(published, name) if published else None,
        language=_words(value, "language", name),
    )


def _words(value: dict[str, Any], key: str, name: str) -> str | None:
    """The words under a key; a number is an id too, null and "" are nothing."""
    given = value.get(key)
    if key == "id" and type(given) is int:
        return str(given)
    if given is None or isinstance(given, str):
        return given or None
    raise InputError(name, f'"{key}" is not in quotes', EXAMPLE)
