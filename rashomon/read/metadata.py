"""What an input says of itself: one-line words and days, checked."""

from __future__ import annotations

import re
from datetime import date, datetime

from rashomon.errors import InputError

# Controls and the marks that turn the direction of writing: in a title they can only deceive.
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+")


def one_line(words: str | None) -> str | None:
    """The words on one line without control characters, None when nothing is left."""
    return " ".join(_UNSEEN.sub(" ", words).split()) or None if words else None


def day(words: str, name: str) -> date:
    """The day of "2020-01-12" or "2020-01-12T08:00:00+03:00", as written there; raises InputError."""
    try:
        return datetime.fromisoformat(words.strip()).date()
    except ValueError:
        raise InputError(
            name, f"the date {words[:40]!r} is not understood", "write it as 2020-01-31"
        ) from None


def primary_language(tag: str | None) -> str | None:
    """The language of a tag: "en" of "en-GB"."""
    return re.split(r"[-_]", tag.strip().lower())[0] or None if tag else None
