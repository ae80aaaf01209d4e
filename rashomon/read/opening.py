"""Names on the command line to opened inputs, each with the reader for it."""

from __future__ import annotations

import io
import logging
import os
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urlsplit

from rashomon.errors import InputError
from rashomon.plugins import Input, Reader, ReadOptions
from rashomon.read.fetching import fetch
from rashomon.read.sniffing import sniff

log = logging.getLogger("rashomon.read")

_ADDRESS = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+)://")


def opened(
    name: str, options: ReadOptions, readers: Sequence[Reader]
) -> Iterator[tuple[Reader, Input] | InputError]:
    """The inputs a name stands for: standard input, an address, a file, or the files of a folder."""
    if name == "-":
        stream = _peekable(sys.stdin.buffer)
        yield sniff(stream, readers), Input("standard input", stream)
    elif address := _ADDRESS.match(name):
        if address.group(1).lower() not in ("http", "https"):
            raise InputError(name, "is not an http or https address", "download it and give the file")
        yield _address(name, options, readers)
    elif name and os.path.isdir(name):  # noqa: PTH112 - unlike Path.is_dir it takes impossible names
        yield from _folder(Path(name), readers)
    else:
        yield from _file(name, readers)


def _address(name: str, options: ReadOptions, readers: Sequence[Reader]) -> tuple[Reader, Input]:
    item, media_type = fetch(name, options)
    stream = _peekable(item.stream)
    item = Input(item.name, stream, item.charset, item.url)
    # Servers say text/plain or text/xml of many things; then the suffix or the bytes know more.
    vague = media_type in ("", "text/plain", "text/xml", "application/xml", "application/octet-stream")
    by_type = next((reader for reader in readers if media_type in reader.media_types), None)
    if by_type and not vague:
        return by_type, item
    return _by_suffix(Path(urlsplit(name).path), readers) or sniff(stream, readers), item


def _file(name: str, readers: Sequence[Reader]) -> Iterator[tuple[Reader, Input] | InputError]:
    try:
        stream = open(name, "rb")  # noqa: PTH123, SIM115 - Path takes "" for the folder; closed below
    except FileNotFoundError:
        raise InputError(name, "does not exist", "check the path") from None
    except (OSError, ValueError) as error:
        words = error.strerror if isinstance(error, OSError) else str(error)
        raise InputError(name, f"cannot be opened ({words})", "check the path and its rights") from None
    with closing(stream):
        yield _by_suffix(Path(name), readers) or sniff(stream, readers), Input(name, stream)


def _folder(folder: Path, readers: Sequence[Reader]) -> Iterator[tuple[Reader, Input] | InputError]:
    """Files in order of their paths; hidden ones are passed over, unknown suffixes are named once."""
    unknown = Counter[str]()
    found = 0
    for path in files(folder):
        if not _by_suffix(path, readers):
            unknown[path.suffix.lower() or "no suffix"] += 1
            continue
        found += 1
        try:
            yield from _file(str(path), readers)
        except InputError as error:
            yield error
    known = " ".join(suffix for reader in readers for suffix in reader.suffixes)
    if not found:
        raise InputError(str(folder), "holds no file that can be read", f"known suffixes: {known}")
    if unknown:
        left_out = ", ".join(f"{count} with {suffix}" for suffix, count in sorted(unknown.items()))
        log.warning("%s: files left out: %s; name a file itself to have it read", folder, left_out)


def files(folder: Path) -> Iterator[Path]:
    """All files below a folder but hidden ones, in order of their paths."""
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(parent, name)
            if not name.startswith(".") and path.is_file():
                yield path


def _by_suffix(path: Path, readers: Sequence[Reader]) -> Reader | None:
    suffix = path.suffix.lower()
    return next((reader for reader in readers if suffix in reader.suffixes), None)


def _peekable(stream: BinaryIO) -> io.BufferedReader:
    return stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(stream)  # type: ignore[arg-type]
