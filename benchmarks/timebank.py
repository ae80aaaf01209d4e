"""Days told in newswire (TimeBank 1.2): which words tell when, and the days that they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from xml.etree import ElementTree

from benchmarks.figure import Figure, Tally
from benchmarks.reading import Article, Json, Reader

NAME = "timebank"
FOLDER = "timebank"
_HEIDELTIME = 0.776
_YEAR = re.compile(r"(\d{4})")
_DECADE = re.compile(r"(\d{3})")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
# First month and number of months of a half, a quarter or a season.
_PART = re.compile(r"(\d{4})-(?P<part>Q[1-4]|H[12]|SP|SU|FA|WI)")
_PARTS = {f"Q{n}": (3 * n - 2, 3) for n in (1, 2, 3, 4)} | {f"H{n}": (6 * n - 5, 6) for n in (1, 2)}
_PARTS |= {"SP": (3, 3), "SU": (6, 3), "FA": (9, 3), "WI": (12, 3)}

Days = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Timex:
    """One annotated expression; `days` are the first and last day of its value, None where it names none."""

    start: int
    end: int
    text: str
    value: str
    days: Days | None


def measure(folder: Path, split: str, reader: Reader, limit: int | None) -> list[Figure]:  # noqa: ARG001 - the set has no splits
    """Each article read alone, counted from its own day."""
    gold: dict[str, list[Timex]] = {}
    articles: list[Article] = []
    for path in sorted(folder.glob("*.tml"))[:limit]:
        text, told_on, timexes = annotated(path)
        articles.append(Article(path.stem, text, published=told_on.isoformat()))
        gold[path.stem] = timexes
    return score((gold[article.id], article.id, report) for article, report in reader.apart(articles))


def score(read: Iterable[tuple[list[Timex], str, Json]]) -> list[Figure]:
    """F1 of the days, over all expressions and over those that name days of the calendar.

    Right is a mention that shares words with the expression and has its first and last day. Lengths of time,
    sets and "the past" name no days: Rashomon leaves them out, and over all expressions they are missed.
    """
    every, dated, found = Tally(), Tally(), Tally()
    errors: list[str] = []
    for timexes, name, report in read:
        mentions = [m for document in report["documents"] for m in document["mentions"]["dates"]]
        free = list(mentions)
        for timex in timexes:
            beside = [m for m in free if m["span"][0] < timex.end and timex.start < m["span"][1]]
            said = next((m for m in beside if (m["start"], m["end"]) == timex.days), None)
            mention = said or next(iter(beside), None)
            if mention is not None:
                free.remove(mention)
            right = said is not None
            every += Tally(right, mention is not None, 1)
            found += Tally(mention is not None, mention is not None, 1)
            if timex.days is not None:
                dated += Tally(right, mention is not None, 1)
                if not right:
                    told = "nothing" if mention is None else f"{mention['text']}: {mention['start']} {mention['end']}"
                    errors.append(f"{name}: gold {timex.text} {timex.value}, said {told}")
        left = Tally(0, len(free), 0)
        every, dated, found = every + left, dated + left, found + left
        errors += [f"{name}: gold nothing, said {m['text']}: {m['start']} {m['end']}" for m in free]
    return [
        *found.figures("TIMEX found"),
        *every.figures("TIMEX value", best=_HEIDELTIME, best_source="HeidelTime on another set (TempEval-3)"),
        *dated.figures("TIMEX of the calendar, value", errors=tuple(errors)),
    ]


def annotated(path: Path) -> tuple[str, date, list[Timex]]:
    """The text of an article, the day it was made and its expressions."""
    root = ElementTree.parse(path).getroot()  # noqa: S314 - the gold set is the person's own file
    made, body = root.find("DCT/TIMEX3"), root.find("TEXT")
    if made is None or body is None:
        raise SystemExit(f"{path} has no day or no text: give the folder of TimeBank's .tml files")
    told_on = date.fromisoformat(made.attrib["value"][:10])
    pieces: list[str] = []
    timexes = list(_walk(body, pieces, told_on))
    return "".join(pieces), told_on, timexes


def _walk(element: ElementTree.Element, pieces: list[str], told_on: date) -> Iterator[Timex]:
    """The expressions inside an element; its text is added to the pieces."""
    start = sum(map(len, pieces))
    pieces.append(element.text or "")
    for child in element:
        yield from _walk(child, pieces, told_on)
        pieces.append(child.tail or "")
    if element.tag == "TIMEX3":
        words, value = "".join(pieces)[start:], element.attrib["value"]
        yield Timex(start, start + len(words), words, value, days(value, told_on))


def days(value: str, told_on: date) -> Days | None:
    """First and last day of a TIMEX3 value; None for lengths of time, sets and what has no bounds."""
    if value == "PRESENT_REF":
        return told_on.isoformat(), told_on.isoformat()
    if match := _DAY.fullmatch(value):
        return (value[:10], value[:10])
    if match := _WEEK.fullmatch(value):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        first = monday + timedelta(days=5 if match[3] else 0)
        return first.isoformat(), (monday + timedelta(days=6)).isoformat()
    if match := _YEAR.fullmatch(value):
        return _months(int(match[1]), 1, 12)
    if match := _DECADE.fullmatch(value):
        return _months(int(match[1]) * 10, 1, 120)
    if match := _MONTH.fullmatch(value):
        return _months(int(match[1]), int(match[2]), 1)
    if match := _PART.fullmatch(value):
        return _months(int(match[1]), *_PARTS[match["part"]])
    return None


def _months(year: int, first: int, number: int) -> Days:
    after = first + number - 1
    end = date(year + after // 12, after % 12 + 1, 1) - timedelta(days=1)
    return date(year, first, 1).isoformat(), end.isoformat()
