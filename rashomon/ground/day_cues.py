"""How much the words around a day speak for its being the day of what happened, in points."""

from __future__ import annotations

import re
from datetime import date

from rashomon.model import DateMention, EventMention
from rashomon.vocab import words
from rashomon.vocab.calendar import DAY_PART, MONTHS, WEEKDAY_NAMES, any_of

# So far to either side, and never past the sentence, the words around a day are asked.
_REACH = 90
_BESIDE = 25
_LATER_IN_TEXT = 0.2
_LAST_RANK = 6
# A weekday's name six days back is mostly the day after the page's own: the text grew after its stamp.
_TOMORROW_BEFORE = 6
_STALE = 2.0
# "UPDATE (May 2, 4 p.m.):" tells when the page grew, with the hour and month that a deed's day has elsewhere.
_OF_PAGE = 4.0
_WEEKDAY = re.compile(
    rf"(?:.*\b[ap]\.?m\.?,? (?:on )?)?(?:(?:early|late) (?:on )?)?{any_of(WEEKDAY_NAMES)}"
    rf"(?: {DAY_PART}|,? (?:at|around) .*)?",
    re.IGNORECASE,
)
# "The May 25 fatal shooting", "Sunday night's attack", "charged in Jan. 7 slaying".
_NAMED_BY_DAY = (
    r"(?:\b(?:the|an?|his|her|their|its|this|that|in|for|over|after|since|from|of|behind|during)|['’]s)\s+\Z"
)
_BEFORE_NAME = re.compile(_NAMED_BY_DAY, re.IGNORECASE)
_DEED_NAME = rf"\s+(?:[a-z-]+\s+){{0,3}}?{any_of(words('aftermath', 'deed_name'))}\b"
_NAMES_DEED = re.compile(_DEED_NAME, re.IGNORECASE)
_OWNS_DEED = re.compile(rf"['’]?s{_DEED_NAME}", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+")
_HOUR = re.compile(
    r"\b\d{1,2}(?:[:.]\d\d)? ?[ap]\.? ?m\b|\b(?:noon|midnight)\b|\b\d{1,2}[:.]\d\d\b|\b\d{4} hours\b",
    re.IGNORECASE,
)
_PART = re.compile(rf"\b{DAY_PART}\b|\btonight\b|\blast night\b", re.IGNORECASE)
_MONTH = re.compile(rf"\b{any_of(MONTHS)}\b|/", re.IGNORECASE)
_YEAR = re.compile(r"\b\d{4}\b")
# Not after "a.m.", an initial or a short title.
_SENTENCE_END = re.compile(
    r"(?<![ap]\.m)(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!Sgt)(?<!Det)[.!?][\"”’)]*\s+(?=[A-Z\"“])|\n\s*\n|\n[ \t]+"
)


def points(
    text: str, mention: DateMention, order: int, reference: date | None, *, is_filed: bool = False
) -> float:
    """Points for a mention that resolves to one day; `order` counts the days told before it.

    The weights are those of a logistic choice among the days of a report, fitted on a thousand local news
    reports of shootings and rounded: an hour beside the day says most, an arrest or a court the contrary.
    """
    before, after = around(text, mention)
    beside = f"{before[-_BESIDE:]} {mention.text} {after[:_BESIDE]}"
    nearest = _nearest(before, after)
    total = -_LATER_IN_TEXT * min(order, _LAST_RANK)
    total += 2.0 * bool(_HOUR.search(beside)) + 1.0 * bool(_PART.search(mention.text))
    total += 1.0 * bool(_MONTH.search(mention.text)) - 1.5 * bool(_YEAR.search(mention.text))
    total += 1.0 * ("deed" in nearest) + 0.5 * ("happened" in nearest)
    if nearest and min(nearest, key=nearest.__getitem__) == "later":
        total -= 2.0
    if words("aftermath", "furniture").intersection(_WORD.findall(before.lower())):
        total -= 2.0
    if words("aftermath", "published").intersection(_WORD.findall(before.lower())[-2:]):
        total -= _OF_PAGE
    elif dates_the_telling(before):
        total -= 1.0
    if reference is not None and mention.period is not None:
        back = (reference - mention.period.start).days
        today = 0.3 if is_filed else -0.7
        total += today if back == 0 else 0.5 if back >= 2 else 0.3
        if back == _TOMORROW_BEFORE and _WEEKDAY.fullmatch(" ".join(mention.text.split())):
            total -= _STALE
    return total


def dates_the_telling(before: str) -> bool:
    """True after "police said", "updated:", "will appear in court on": the day is that of these."""
    return bool(words("aftermath", "telling").intersection(_WORD.findall(before.lower())[-3:]))


def names_deed(text: str, mention: DateMention) -> bool:
    """True for the day of "the May 25 fatal shooting" and "Sunday's attack": it is that of the deed named."""
    before = text[max(0, mention.span.start - _BESIDE) : mention.span.start]
    if _OWNS_DEED.match(text, mention.span.end):
        return True
    return bool(_BEFORE_NAME.search(before) and _NAMES_DEED.match(text, mention.span.end))


def turns_away(text: str, event: EventMention) -> bool:
    """True for "In a separate raid": an event to which a report turns has none of the days told before."""
    before = text[max(0, event.triggers[0].start - _REACH) : event.triggers[0].start]
    ends = list(_SENTENCE_END.finditer(before))
    opening = (before[ends[-1].end() :] if ends else before).lower()
    return opening.startswith(tuple(turn.replace(" ,", ",") for turn in words("triggers", "turns")))


def around(text: str, mention: DateMention, reach: int = _REACH) -> tuple[str, str]:
    """The words of its sentence before and after a mention, up to so many characters."""
    before = text[max(0, mention.span.start - reach) : mention.span.start]
    after = text[mention.span.end : mention.span.end + reach]
    ends = list(_SENTENCE_END.finditer(before))
    end = _SENTENCE_END.search(after)
    return before[ends[-1].end() :] if ends else before, after[: end.start()] if end else after


def _nearest(before: str, after: str) -> dict[str, float]:
    """How far off the nearest word of each kind is; kinds without one are left out."""
    found: dict[str, float] = {}
    for kind in ("deed", "happened", "later"):
        wanted = words("aftermath", kind)
        off = [float(len(before) - m.end()) for m in _WORD.finditer(before.lower()) if m[0] in wanted]
        # What stands before a day owns it more often than what follows.
        off += [m.start() * 1.3 for m in _WORD.finditer(after.lower()) if m[0] in wanted]
        if off:
            found[kind] = min(off)
    return found
