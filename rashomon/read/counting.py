"""How many documents some inputs hold, about, before they are read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from rashomon.read.jsonl import JsonLinesReader
from rashomon.read.opening import files

_AT_ONCE = 1 << 20


def expected(inputs: Sequence[str]) -> int | None:
    """The lines of JSON Lines, and one of all else; None where standard input is among them."""
    if "-" in inputs:
        return None
    return sum(
        _lines(path) if path.suffix.lower() in JsonLinesReader.suffixes else 1 for path in _paths(inputs)
    )


def _paths(inputs: Sequence[str]) -> Iterator[Path]:
    for name in inputs:
        path = Path(name)
        if "://" not in name and path.is_dir():
            yield from files(path)
        else:
            yield path


def _lines(path: Path) -> int:
    number, last = 0, b"\n"
    try:
        with path.open("rb") as stream:
            while chunk := stream.read(_AT_ONCE):
                number, last = number + chunk.count(b"\n"), chunk[-1:]
    except (OSError, ValueError):
        return 1
    return number + (last != b"\n")
