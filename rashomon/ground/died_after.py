"""The deed's day told by a death: "died on Saturday, three days after she was shot"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.ground.day_cues import around
from rashomon.model import DateMention

# The whole sentence up to the words that count, for who died may be described at length.
_SENTENCE = 250
_DIED = re.compile(
    r"\b(?:died|dies|has died|succumbed|passed away|(?:pronounced|declared)(?: brain)? dead|"
    r"(?:was|were) taken off life support)\b",
    re.IGNORECASE,
)


def day_of_death(text: str, mention: DateMention, dates: Sequence[DateMention]) -> int | None:
    """The number, among the dates, of the one day of a death that the mention counts on from a deed.

    That is the last one told before the mention in a sentence that tells a death before it.
    """
    before, _ = around(text, mention, _SENTENCE)
    if not _DIED.search(before):
        return None
    start = mention.span.start - len(before)
    told = [
        (day.span, number)
        for number, day in enumerate(dates)
        if start <= day.span.start < mention.span.start
        and day.period is not None
        and day.period.start == day.period.end
    ]
    return max(told)[1] if told else None
