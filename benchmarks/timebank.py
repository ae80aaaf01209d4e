"""Days told in newswire (TimeBank 1.2): which words tell when, and the days that they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from xml.etree.ElementTree import Element, parse

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

# Words for a part of a period.
_PIECE = re.compile(r"(?:the )?(?:very )?(?:early|earlier|late|later|mid|middle|beginning|start|end)\b")

Days = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Timex:
    """One annotated expression; `days` are the first and last day of its value, None where it names none."""

    start: int
    end: int
    text: str
    value: str
    days: Days | None


def measure(folder: Path, split: str, reader: Reader, limit: int | None) -> list[Figure]:
    """Each article read alone, counted from its own day, whatever the split."""
    del split
    gold: dict[str, list[Timex]] = {}
    articles: list[Article] = []
    for path in sorted(folder.glob("*.tml"))[:limit]:
        text, told_on, timexes = annotated(path)
        articles.append(Article(path.stem, text, published=told_on.isoformat()))
        gold[path.stem] = timexes
    return score((gold[article.id], article.id, report) for article, report in reader.apart(articles))


def score(read: Iterable[tuple[list[Timex], str, Json]]) -> list[Figure]:
    """F1 of the days, over all expressions and over those of the calendar.

    A mention finds an expression it shares words with, one to one. Lengths of time, sets and "the past" name
    no days: they are right where the value itself is the same.
    """
    every, dated, found, errors = Tally(), Tally(), Tally(), []
    for timexes, name, report in read:
        free = [m for document in report["documents"] for m in document["mentions"]["dates"]]
        for timex in timexes:
            said = _said(timex, free)
            right = said is not None and is_right(timex, said)
            found += Tally(said is not None, said is not None, 1)
            every += Tally(right, said is not None, 1)
            if timex.days is not None:
                dated += Tally(right, said is not None, 1)
                errors += [] if right else [f"{name}: gold {timex.text} {timex.value}, said {_shown(said)}"]
            if said is not None:
                free.remove(said)
        left = Tally(0, len(free), 0)
        every, found = every + left, found + left
        # a length of time is no word for a day
        dated += Tally(0, sum(mention["value"] is None for mention in free), 0)
        errors += [f"{name}: gold nothing, said {_shown(mention)}" for mention in free]
    return [
        *found.figures("TIMEX found"),
        *every.figures("TIMEX value", best=_HEIDELTIME, best_source="HeidelTime on another set (TempEval-3)"),
        *dated.figures("TIMEX of the calendar, value", errors=tuple(errors)),
    ]


def is_right(timex: Timex, said: Json) -> bool:
    """The same value, or the same first and last day, as far as a value keeps them.

    A value keeps neither the part of a period ("early 1990" is 1990) nor what runs on from it ("since 1985").
    """
    if said["value"] == timex.value:
        return True
    if timex.days is None or said["start"] is None:
        return False
    first, last = timex.days
    words = said["text"].lower()
    if words.startswith("since "):
        return bool(said["start"] == first)
    if _PIECE.match(words):
        return bool(first <= said["start"] and said["end"] <= last)
    return (said["start"], said["end"]) == timex.days


def _said(timex: Timex, free: list[Json]) -> Json | None:
    """The mention on the expression's words, a right one first."""
    beside = [m for m in free if m["span"][0] < timex.end and timex.start < m["span"][1]]
    return next((m for m in beside if is_right(timex, m)), next(iter(beside), None))


def _shown(mention: Json | None) -> str:
    return "nothing" if mention is None else f"{mention['text']}: {mention['start']} to {mention['end']}"


def annotated(path: Path) -> tuple[str, date, list[Timex]]:
    """The text of an article, the day it was made and its expressions."""
    root = parse(path).getroot()  # noqa: S314 - the gold set is the person's own file
    made, body = root.find("DCT/TIMEX3"), root.find("TEXT")
    if made is None or body is None:
        raise SystemExit(f"{path} has no day or no text: give the folder of TimeBank's .tml files")
    told_on = date.fromisoformat(made.attrib["value"][:10])
    pieces: list[str] = []
    timexes = list(_walk(body, pieces, told_on))
    return "".join(pieces), told_on, timexes


def _walk(element: Element, pieces: list[str], told_on: date) -> Iterator[Timex]:
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
    if _DAY.fullmatch(value):
        return value[:10], value[:10]
    if match := _WEEK.fullmatch(value):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        first = monday + timedelta(days=5 if match[3] else 0)
        return first.isoformat(), (monday + timedelta(days=6)).isoformat()
    return _longer(value)


def _longer(value: str) -> Days | None:
    if match := _YEAR.fullmatch(value):
        return _months(int(match[1]), 1, 12)
    if match := _DECADE.fullmatch(value):
        return _months(int(match[1]) * 10, 1, 120)
    if match := _MONTH.fullmatch(value):
        return _months(int(match[1]), int(match[2]), 1)
    match = _PART.fullmatch(value)
    return _months(int(match[1]), *_PARTS[match["part"]]) if match else None


def _months(year: int, first: int, number: int) -> Days:
    after = first + number - 1
    end = date(year + after // 12, after % 12 + 1, 1) - timedelta(days=1)
    return date(year, first, 1).isoformat(), end.isoformat()
