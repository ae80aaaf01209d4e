"""The header of a report: document number, byline and dateline, up to where the text proper starts."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from rashomon.model import Dateline, Span
from rashomon.read.page_stamp import find_stamp
from rashomon.text import is_capitals
from rashomon.vocab import load
from rashomon.vocab.calendar import MONTHS, any_of, full_year, safe_date

_WORDS = load("datelines")
_NOT_PLACES = frozenset(_WORDS["not_places"])
_NOWHERE = frozenset(_WORDS["nowhere"])

# A dateline stands near the top; page furniture of saved web pages can push it down a screen or two.
_REACH = 1500
# A report filed in a later time zone may carry the day after its publication day.
_FILED_AHEAD = timedelta(days=3)

_BREAK = r"[\n\r\u2028\u2029]"
_MONTH = any_of(MONTHS)
_DATE = rf"""(?:(?P<d1>\d{{1,2}})\ (?P<m1>(?i:{_MONTH}))\.?(?:[,.]?\ (?P<y1>\d{{4}}|\d{{2}}))?
    |(?P<m2>(?i:{_MONTH}))\.?\ (?P<d2>\d{{1,2}})(?:[,.]?\ (?P<y2>\d{{4}}|\d{{2}}))?
    |NO\ DATE\b)"""
_WORD = r"[^\W\d_][\w.'’]*"
_CAPS = r"[^\W\d_a-zß-ÿ][A-ZÀ-Þ.'’]+"
_DASH = r"(?:--+|[—–]+|-(?=\s))(?:\ ?[-—–](?=\S))?"

_PLACE = rf"{_CAPS}(?:[ /-](?:{_CAPS}|(?:de|del|la|el|al|of)\b)){{0,4}}"
_REGION = rf"(?:,\ ?(?!NO\ DATE\b|(?i:{_MONTH})\.?\ \d){_WORD}(?:\ {_WORD}){{0,4}}\.?){{0,2}}"
_HEADER = re.compile(
    rf"""(?P<place>{_PLACE}|{_WORD}(?:[ -]{_WORD}){{0,3}})(?P<region>{_REGION})
    (?:\s?\((?P<country>[A-Z][A-Z .]+)\))?
    (?:,?\s{{1,2}}{_DATE})?
    (?:\s{{0,3}}[(\[](?P<paren>[^()]{{2,80}})\))?
    \s{{0,2}}(?P<end>{_DASH}|:(?=\ )|(?={_BREAK})|(?<=\))(?=\s+["“A-Z]))\s*""",
    re.VERBOSE,
)
_DATED_HEADLINE = re.compile(rf"{_DATE}:\s+(?=[A-Z])", re.VERBOSE)
_AGENCY_ONLY = re.compile(rf"\((?P<agency>[A-Z][\w .&/-]{{1,30}})\)\s?{_DASH}\s*")
_DOCUMENT_NUMBER = re.compile(r"\s*[A-Z0-9]+(?:-[A-Z0-9]+)+\s+\([^()\n]{1,40}\)\s*\n")
_LINE_START = re.compile(rf"(?:\A|{_BREAK})\W{{0,6}}?(?=[^\W\d_]|\()")
# Broadcasters' texts can run the headline into the dateline: "Clashes in North -TOWN, COUNTRY — -Two men".
_RUN_ON = re.compile(rf"[\s-](?P<place>{_PLACE}(?:,\s{_PLACE})?)\s?[—–]\s?-?(?=\w|[\"“‘])")

# "2010-09-CA-005" above the dateline: a release number that tells the year and month of a day without a year.
_RELEASE = re.compile(r"\b((?:19|20)\d\d)-(0[1-9]|1[0-2])-[A-Z]{1,3}[-–]\d+")

_LINE = re.compile(r"[^\n\r\u2028\u2029]*\S[^\n\r\u2028\u2029]*")
_IS_MASTHEAD = re.compile(
    rf"(?i:for\s+(?:immediate\s+)?release|(?:download|view)\s+pdf|^(?:posted|published|updated):?\s)|{_RELEASE.pattern}"
)

# The editors of foreign broadcast services put what follows into brackets; the last of these opens the text.
_OPENER = any_of(_WORDS["openers"]).replace(" ", r"\s+")
_OPENING = re.compile(
    rf"(?:\[[^\[\]]{{1,400}}\]\s*){{0,5}}?\[{_OPENER}\]\s*(?:\[(?:{_OPENER}|REPORTER)\]\s*){{0,3}}"
)
_KIND = re.compile(rf"(?:\[{any_of(_WORDS['kinds'])}\b[^\[\]]{{0,300}}\]\s*){{1,3}}")

_NAME = r"[A-Z][\w.'’-]*(?:\ [A-Z][\w.'’-]*){0,4}"
_BYLINE = re.compile(
    rf"""(?:(?:By|BY|by):?\ {_NAME}(?:(?:,|\ and|\ AND)\ {_NAME}){{0,4}}
    |[A-Z][A-Z.'’-]+(?:\ [A-Z][A-Z.'’-]+){{1,3}}(?:\ and\ [A-Z][A-Z.'’-]+(?:\ [A-Z][A-Z.'’-]+){{1,3}})?
      ,\ (?:Associated\ Press|Reuters|[A-Z][\w ]{{2,30}}\ (?:News|Press|Writer|Correspondent)))
    [ \t]*(?={_BREAK}|\Z)\s*""",
    re.VERBOSE,
)


def find_dateline(text: str, published: date | None) -> Dateline | None:
    """The header of a report, or the date that opens its headline ("Apr. 12: Forces Detain Militants")."""
    header = _header(text, published)
    if (header is None or header.filed is None) and (stamp := find_stamp(text, published)) is not None:
        header = replace(header or Dateline(Span(0, 0)), filed=stamp)
    opening = _DATED_HEADLINE.match(text)
    if opening is None or (header is not None and header.filed is not None):
        return header
    filed = _filed(opening, published or _release_month(text[:_REACH]))
    if header is None or header.span.start < opening.end():
        return Dateline(Span(opening.start(), opening.end()), filed=filed)
    return replace(header, filed=filed)


def _header(text: str, published: date | None) -> Dateline | None:
    """The header of a report with its place, filing day and agency; None when the text has none.

    The span runs from the document number or byline, where there is one, to the first word of the text
    proper. A headline above it is not part of it. The year is the one written, else the latest that puts the
    day on or before `published` (or three days after); without either, `filed` is None.
    """
    capitals = is_capitals(text)
    number = _DOCUMENT_NUMBER.match(text)
    byline = None
    for start in _line_starts(text, number.end() if number else 0):
        if match := _BYLINE.match(text, start):
            byline = match if byline is None or byline.end() < start else byline
            continue
        match = _HEADER.match(text, start) or _AGENCY_ONLY.match(text, start)
        if match is None or not _is_header(text, match, capitals=capitals):
            continue
        begin = start
        if byline is not None and not text[byline.end() : start].strip("-\n\r "):
            begin = byline.start()
        if number is not None and not text[number.end() : begin].strip():
            begin = 0
        begin = _masthead(text, begin)
        latest = published or _release_month(text[:start])
        return _dateline(match, Span(begin, _text_start(text, match.end())), latest)
    if run_on := _RUN_ON.search(text, 0, 400):
        return Dateline(Span(run_on.start(), run_on.end()), place=run_on["place"])
    if byline is not None:
        return Dateline(Span(byline.start(), byline.end()))
    if number is not None:
        return Dateline(Span(0, _text_start(text, number.end())))
    return None


def _masthead(text: str, dateline: int) -> int:
    """Where the head of a press release begins, below its headline: "For Immediate Release", its number."""
    lines = [(m.start(), m.group()) for m in _LINE.finditer(text, 0, dateline)]
    heads = [n for n, (_, line) in enumerate(lines) if _IS_MASTHEAD.search(line)]
    if not heads or any(line.rstrip().endswith((".", "!", "?")) for _, line in lines[1:]):
        return dateline
    return lines[0][0] if heads[0] == 0 else lines[1][0]


def _release_month(above: str) -> date | None:
    release = _RELEASE.search(above)
    return date(int(release[1]), int(release[2]), 28) if release else None


def _line_starts(text: str, begin: int) -> list[int]:
    starts = [m.end() for m in _LINE_START.finditer(text, max(0, begin - 1), begin + _REACH)]
    return [s for s in starts if s >= begin]


def _is_header(text: str, match: re.Match[str], *, capitals: bool) -> bool:
    if match.re is _AGENCY_ONLY:
        return True
    dated = bool(match["m1"] or match["m2"] or "NO DATE" in match[0] or _paren_date(match))
    place, rest = match["place"], text[match.end() :]
    if not rest or set(re.findall(r"\w+", place)) & _NOT_PLACES:
        return False
    if dated:
        return bool(match["end"]) or bool(_paren_date(match))
    # Without a date only "TOWN (Agency) -", "TOWN, Region -" and "TOWN:" before ordinary text are taken.
    agency = match["paren"] or match["country"]
    is_place = re.fullmatch(_PLACE, place) or (agency and agency.isupper())
    if capitals or not match["end"] or not is_place or not _opens_a_sentence(rest):
        return False
    if match["end"] == ":":
        return text[: match.start()].strip() == "" or text[: match.start()].count("\n\n") == 1
    return True


def _opens_a_sentence(rest: str) -> bool:
    return bool(re.match(r"[\"“‘'(]?[A-Z0-9$]", rest)) and not re.match(r"[A-Z]{2,}[ :][A-Z]{2,}\b", rest)


def _paren_date(match: re.Match[str]) -> re.Match[str] | None:
    return re.fullmatch(_DATE, match["paren"], re.VERBOSE) if match["paren"] else None


def _text_start(text: str, at: int) -> int:
    opening = _OPENING.match(text, at) or _KIND.match(text, at)
    return opening.end() if opening else at


def _dateline(match: re.Match[str], span: Span, published: date | None) -> Dateline:
    if match.re is _AGENCY_ONLY:
        return Dateline(span, agency=match["agency"])
    in_paren = _paren_date(match)
    country, agency = match["country"], None if in_paren else match["paren"]
    if country and not agency and not match["m1"] and not match["m2"]:
        country, agency = None, country  # "(AP)" looks like a country; a country comes before a date
    place = None
    if match["place"] not in _NOWHERE:
        place = match["place"] + match["region"] + (f", {country}" if country else "")
        place = " ".join(place.split()).rstrip(",")
    return Dateline(
        span,
        place=place,
        filed=_filed(in_paren or match, published),
        agency=agency and " ".join(agency.split()),
    )


def _filed(match: re.Match[str], published: date | None) -> date | None:
    month, day = match["m1"] or match["m2"], match["d1"] or match["d2"]
    if month is None:
        return None
    number, year = MONTHS[month.lower()], match["y1"] or match["y2"]
    if year is not None:
        return safe_date(full_year(year, published), number, int(day))
    if published is None:
        return None
    latest = min(published, date.max - _FILED_AHEAD) + _FILED_AHEAD
    days = (safe_date(y, number, int(day)) for y in range(latest.year, latest.year - 5, -1))
    return next((d for d in days if d is not None and d <= latest), None)
