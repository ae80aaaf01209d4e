"""A note on a day told in Greenwich time that may be another day where the event was."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rashomon.model import DateMention, Period, Place

_GREENWICH = re.compile(
    r"\b(?P<hour>[01]?\d|2[0-4])[:.]?(?P<minute>[0-5]\d)?(?: ?(?P<half>[ap])\.?m\.?)?(?: hours| hrs)?"
    r" ?\(?(?:gmt|utc)\b",
    re.IGNORECASE,
)
_DEGREES_AN_HOUR = 15
# Clocks on land are seldom further than this from the sun's time.
_OFF = 1.0


def with_local_day(period: Period | None, own: Sequence[DateMention], place: Place | None) -> Period | None:
    """The period, with a note where an hour told in Greenwich time may be of the next day or the one before.

    The day stays the one told: the note is for the reader. The sun's time at the place stands for its clock.
    """
    if period is None or place is None or place.lon is None or period.start != period.end:
        return period
    for mention in own:
        match = _GREENWICH.search(" ".join(mention.text.split()))
        if match is None or mention.period is None or mention.period.start != period.start:
            continue
        local = _hours(match) + place.lon / _DEGREES_AN_HOUR
        side = "next" if local >= 24 - _OFF and place.lon > 0 else "previous" if local < _OFF else None
        if side is not None and (side == "next" or place.lon < 0):
            note = f'"{match[0]}" may be on the {side} day in {place.name}'
            return replace(period, why=f"{period.why}; {note}" if period.why else note)
    return period


def _hours(match: re.Match[str]) -> float:
    hour = int(match["hour"])
    if match["half"]:
        hour = hour % 12 + (12 if match["half"].lower() == "p" else 0)
    return hour + int(match["minute"] or 0) / 60
