"""Finds the words that tell when, in mixed case and in the capitals of old newswire."""

from __future__ import annotations

import re

from rashomon.extract.lengths import length_of
from rashomon.model import DateMention, Span
from rashomon.vocab import words
from rashomon.vocab.calendar import (
    AMOUNT,
    BESIDE,
    DAY_PART,
    FEASTS,
    HIJRI_DAY,
    HOLIDAYS,
    IN_RAMADAN,
    MONTH_NAMES,
    MONTHS,
    MONTHS_SHORT,
    PIECE,
    QUARTERS,
    SEASONS,
    SPELLED_YEAR,
    WEEKDAY_NAMES,
    WEEKDAYS,
    any_of,
)

# In the patterns below a blank stands for white space with at most one line break: newswire is hard-wrapped.
_GAP = r"(?:[^\S\n]{1,80}(?:\n[^\S\n]{0,80})?|\n[^\S\n]{0,80})"

# --- a day ---

_MONTH = rf"(?:{any_of(MONTH_NAMES)}\b|{any_of(MONTHS_SHORT)}\b\.?)"
_MONTH_NAME = rf"{any_of(MONTH_NAMES)}\b"
_WEEKDAY = rf"{any_of(WEEKDAY_NAMES)}\b"
_YEAR = rf"(?:(?:1[89]\d\d|20\d\d)(?![\d%]|[,.]\d)|{SPELLED_YEAR})"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\b(?![:.,]\d)"
_DAYS = rf"{_DAY}(?:(?:, {_DAY}){{0,5}},? (?:and|or|to|through) {_DAY}| ?[-–] ?{_DAY})?"
_OF_YEAR = rf"(?:,? (?:of )?{_YEAR}|,? (?:of )?(?:this|last|next) year\b)"
_DATE = (
    rf"(?:{any_of(WEEKDAYS)}\b\.?,? (?:the )?)?"
    rf"(?:{_DAY} {any_of(MONTHS_SHORT)} \d\d\b(?! {any_of(BESIDE['counted'])})|{_MONTH} {_DAYS}{_OF_YEAR}?"
    rf"|(?:the )?{_DAYS} (?:of )?{_MONTH}{_OF_YEAR}?"
    r"|\d{4}-\d\d-\d\d(?:T[\d:.]+Z?)?"
    r"|\d{1,2}/\d{1,2}/(?:\d{4}|\d\d))(?![\w/])"
)
_ON_WEEKDAY = (
    rf"(?:(?:last|next|this(?: past| coming)?|past|the (?:previous|following)) )?{_WEEKDAY}"
    r"(?: (?:of )?(?:last|this|next) week\b)?"
)
_TODAY = (
    "(?:the day before yesterday|the day after tomorrow|today|yesterday|tomorrow|tonight|overnight"
    rf"|last (?:night|evening)|this (?:same )?{DAY_PART})(?:, {_WEEKDAY}(?! \d))?"
)
_HOLIDAY = rf"(?:the {any_of(QUARTERS)} day of )?{any_of([*HOLIDAYS, *FEASTS])}\b(?:,? {_YEAR})?"
_CORE = rf"(?:{_DATE}|{HIJRI_DAY}\b|{_ON_WEEKDAY}|{_TODAY}|{_HOLIDAY})"
_CLOCK = (
    r"(?:(?:(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)? ?[ap]\.?m\b\.?"
    r"|(?:[01]?\d|2[0-3])[:.][0-5]\d(?: hours| hrs)?|(?:[01]\d|2[0-4])[0-5]\d(?: hours| hrs)?)"
    r"(?: \(?(?:\d{4} )?(?:gmt|utc|est|edt|local(?: time)?)\)?)?)"
)
_HEDGE = "(?:(?:(?:shortly|just|soon) )?(?:before|after|around|about|approximately) )"
_BEFORE = (
    rf"(?:{_HEDGE}?{_CLOCK}(?: in the {DAY_PART})?(?: on| of|,)? "
    r"|(?:(?:very )?(?:late|early|later|earlier)|mid)(?: on| in the)?[- ]"
    r"|the (?:early|small|late|wee|first|last|pre-?dawn)(?: morning| evening)? hours (?:of|on) (?:the )?"
    rf"|(?:the )?{DAY_PART} (?:of|on|between) (?:the )?"
    rf"|the eve of |{_HEDGE}?{DAY_PART}(?: on)? |overnight (?:on )?)"
)
_AFTER = (
    rf"(?: {DAY_PART}\b"
    rf"|,? (?:at|{_HEDGE})(?: (?:about|around|approximately|(?:shortly|just) after))? ?"
    rf"(?:{_CLOCK}|{DAY_PART}\b)"
    rf"(?: in the {DAY_PART})?"
    rf"| overnight| into (?:early )?{_WEEKDAY}|, {_DATE}| {_CLOCK})"
)
_ON_DAY = rf"sept(?:\.|ember)? 11(?:th)?(?: terror(?:ist)?)? attacks|{_BEFORE}{{0,2}}{_CORE}{_AFTER}{{0,3}}"

# --- anything longer ---

_UNIT = "(?:minute|hour|day|week|weekend|month|year|decade)s?"
_STRETCH = "(?:week|weekend|month|year|decade|day)"
_SEASON = rf"{any_of(SEASONS)}\b"
_PART_OF = rf"(?:(?:the )?{PIECE}(?: of| in)?[- ])"
_ABOUT = "(?:(?:just|only|about|around|nearly|almost|over|more than|less than|at least|some|barely|exactly) )"
_COUNTED_FROM = "(?:ago|earlier|before|previously|later|after)"
_QUARTER = rf"(?:the )?{any_of(QUARTERS)}[- ]quarter\b(?:,? (?:of )?(?:{_YEAR}|(?:last|this|next) year\b))?"
_BESIDE_QUARTER = (
    r"(?:latest|current|comparable|corresponding|this|that|last|next|previous|following|preceding"
    rf"|year-(?:ago|earlier)|(?:last|next|this) year['’]s|{_YEAR})"
)
# Three months told by another three; "the quarter" alone may be one of a town.
_QUARTER_BESIDE = (
    rf"(?:the )?(?:{_BESIDE_QUARTER} )+(?:{any_of(QUARTERS)}[- ])?(?:quarter|period)\b"
    r"|year-(?:ago|earlier)\b|the quarter\b"
)
_WHICH = r"(?:last|this past|this|next|the (?:past|previous|current|coming|following))"
_STRETCHES = (
    rf"{_QUARTER_BESIDE}|{_QUARTER}|{_PART_OF}?{_WHICH}"
    rf" (?:(?:fiscal |full |calendar )?{_STRETCH}|{_SEASON}|{_MONTH_NAME}(?! \d))\b"
    rf"|{_PART_OF}(?:the )?{_STRETCH}\b"
    r"|the weekend\b"
    rf"|(?:the )?(?:very )?recent {_UNIT}\b"
    rf"|(?:the|these|this) (?:past|last|next|coming|previous)(?: {AMOUNT})? {_UNIT}\b"
    rf"|(?:past|last|next) {AMOUNT} {_UNIT}\b"
    rf"|{_ABOUT}?{AMOUNT}(?: or (?:so|more|{AMOUNT}))? {_UNIT} {_COUNTED_FROM}\b"
    rf"|(?:(?:just|only|mere|some) )?(?:minutes|hours|days|weeks|months|years) {_COUNTED_FROM}\b"
    rf"|(?:the|that) (?:same|next|following|previous) (?:day|{DAY_PART})\b|that (?:day|{DAY_PART})\b"
    r"|the day (?:before|after)\b|now\b"
)
_MONTHLY = (
    rf"{_PART_OF}?{_MONTH_NAME}{_OF_YEAR}?(?! \d)|{_MONTH},? {_YEAR}|(?:the )?{_SEASON} (?:of )?{_YEAR}"
)
_FASTING = rf"{IN_RAMADAN}\b"
_YEARLY = rf"{_PART_OF}?(?:the year )?{_YEAR}\b(?!-)|(?:the )?(?:early |late |mid-?)?(?:1[89]|20)\d0['’]?s\b"

# "June 28-July 3", "28 June-3 July": elsewhere what follows a hyphen is part of a name.
_END_OF_RANGE = rf"(?<=\d-)(?={_MONTH_NAME})|(?<=ry-|ch-|il-|ay-|ne-|ly-|st-|er-)(?={_DAY} {_MONTH_NAME})"

_WHEN = re.compile(
    rf"(?<![\w$€£/.])(?:(?<!-)|{_END_OF_RANGE})(?=\w)(?:(?P<day>{_ON_DAY})|(?P<fasting>{_FASTING})|(?P<stretch>{_STRETCHES})"
    rf"|(?P<month>{_MONTHLY})|(?P<year>{_YEARLY}))(?!\w)"
    .replace("[- ]", "(?: |-)").replace(" ", _GAP),
    re.IGNORECASE,
)  # fmt: skip

# --- two ends, and what stands beside ---

_SINCE = re.compile(r"\bsince (?:about )?(?:the )?(?:on )?\Z".replace(" ", _GAP), re.IGNORECASE)
# "Since the 3 May attack": the attack's day, not what goes on since.
_NAMES_DEED = re.compile(
    rf"(?:['’]s)? (?:[a-z-]+ ){{0,2}}?{any_of(words('aftermath', 'deed_name'))}\b".replace(" ", _GAP),
    re.IGNORECASE,
)
_FROM = re.compile(r"\b(?:between|from) (?:the )?\Z".replace(" ", _GAP), re.IGNORECASE)
_TO = re.compile(
    r" (?:to|until|till|through|and) (?:about |at |the )?| ?[-–—] ?".replace(" ", _GAP), re.IGNORECASE
)
# No longer than this between the two ends of a range, or before "since".
_NEAR = 40
_PREVIOUS_WORD = re.compile(r"([\w-]+)[^\w.;:!?]*\Z")
_NEXT_WORD = re.compile(r"(?:['’]s)?[^\S\n]{0,80}\n?[^\S\n]{0,80}([\w-]+)")


def find_dates(text: str) -> tuple[DateMention, ...]:
    """Every expression that tells when, in order, as the exact words; ungrounded.

    A mention is the whole expression with its modifiers ("late on Thursday", "0215 today"), without a
    preposition that only places it ("on", "in", "at"); "since" and the two ends of a range belong to it.
    Ages, lengths of time without an anchor (see `find_lengths`) and bare clock times are left out.
    """
    spans: list[Span] = []
    opened, kind = False, None
    for match in _WHEN.finditer(text):
        if not _tells_when(text, match):
            continue
        span = Span(match.start(), match.end())
        if spans and (opened or match.lastgroup == kind) and _joins(text, spans[-1], span, opened=opened):
            spans[-1] = Span(spans[-1].start, span.end)
            opened, kind = False, None
            continue
        before = text[max(0, span.start - _NEAR) : span.start]
        opened, kind = bool(_FROM.search(before)), match.lastgroup
        if (since := _SINCE.search(before)) and not _NAMES_DEED.match(text, span.end):
            span = Span(span.start - len(before) + since.start(), span.end)
        spans.append(span)
    return tuple(_mention(span, text) for span in spans)


def _mention(span: Span, text: str) -> DateMention:
    """The words, with the length of a stretch that is counted from the report: "the past two months"."""
    words = span.of(text)
    return DateMention(span, words, value=length_of(words))


def _joins(text: str, left: Span, right: Span, *, opened: bool) -> bool:
    """Whether two expressions are the ends of one range; "and" joins only after "between" or "from"."""
    gap = text[left.end : right.start]
    return len(gap) <= _NEAR and bool(_TO.fullmatch(gap)) and (opened or "and" not in gap.lower())


def _tells_when(text: str, match: re.Match[str]) -> bool:
    previous = _PREVIOUS_WORD.search(text, max(0, match.start() - _NEAR), match.start())
    following = _NEXT_WORD.match(text, match.end())
    before = previous[1].lower() if previous else ""
    after = following[1] if following else ""
    words = match[0].lower()
    if match["day"]:
        return _is_day(words, before, after.lower())
    if match["month"]:
        return words not in MONTH_NAMES or _is_month(match[0], before, after)
    if match["fasting"]:
        # Alone it may be a person's name: "Ramadan Ali", "Mr Ramadan".
        return " " in words or (before in BESIDE["before_years"] and not after.istitle())
    if match["year"]:
        return not words.isdigit() or _is_year(before, after)
    return words != "now" or before not in {"until", "till", "by", "for"}


def _is_day(words: str, before: str, after: str) -> bool:
    last = words.rsplit(maxsplit=1)[-1]
    if last.isdigit() and after in BESIDE["named_after_days"] | BESIDE["counted"]:
        return False
    if last in MONTHS and after in BESIDE["named_after_days"]:
        return False
    named = before in BESIDE["before_named_weekdays"] or after in BESIDE["after_named_weekdays"]
    return not (words in WEEKDAY_NAMES and named)


def _is_year(before: str, after: str) -> bool:
    if after.lower() in BESIDE["counted"]:
        return False
    names_deed = before in BESIDE["before_named_years"] and after.islower()
    return before in BESIDE["before_years"] or names_deed


def _is_month(words: str, before: str, after: str) -> bool:
    """A month's name alone: "may" and "march" are verbs as well, "August" and "June" first names."""
    name = words.lower()
    if name in {"may", "march"}:
        return words[0].isupper() and before in BESIDE["before_may"]
    if name in {"april", "june", "august"} and before not in BESIDE["before_years"]:
        return words[0].isupper() and not (words.istitle() and after.istitle())
    return True
