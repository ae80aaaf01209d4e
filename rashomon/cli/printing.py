"""JSON on stdout, as bytes that are UTF-8 whatever the terminal's encoding is."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence


def print_object(thing: Mapping[str, object]) -> None:
    """Print one JSON document, with the version of the layout."""
    from rashomon.export.report_json import VERSION, dumps  # noqa: PLC0415 - so that --help loads it not

    sys.stdout.buffer.write(dumps({"rashomon": VERSION, **thing}, indent=1))
    sys.stdout.buffer.flush()


def print_page(name: str, objects: Sequence[Mapping[str, object]], limit: int | None = None) -> None:
    """Print a list; `after` is what --after takes to go on, null where the list ends."""
    is_full = limit is not None and len(objects) == limit
    print_object({name: objects, "after": objects[-1]["id"] if is_full else None})
