"""Days counted from another day or event: "two days after", "a week later", "the day before"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from rashomon.ground.periods import between, days, month, years
from rashomon.ground.relative_dates import ABOUT, UNIT, amount
from rashomon.model import Period
from rashomon.vocab.calendar import AMOUNT, DAY_PART

_BACK = {"before", "earlier", "previously", "previous"}
# These count from what follows them in the sentence, the others from what was told before.
_OPEN = {"after", "before"}
_COUNTED = re.compile(
    rf"{ABOUT}(?:(?:just|only|exactly|mere|some) )?(?:(?P<number>{AMOUNT})(?: or \w+)? )?{UNIT}"
    r" (?P<way>after|later|before|earlier|previously)"
)
_DAY = re.compile(
    rf"the day (?P<way>after|before)|(?:the|that) (?P<next>next|following|previous|same) (?:day|{DAY_PART})"
    rf"|that (?:day|{DAY_PART})"
)


@dataclass(frozen=True, slots=True)
class Distance:
    """How far from its anchor a day is: `low` to `high` units; `ahead` where the anchor is named next."""

    low: int
    high: int
    unit: str
    back: bool = False
    ahead: bool = False
    about: bool = False

    def from_anchor(self, anchor: Period) -> tuple[date, date]:
        """The first and last day so far from the anchor."""
        near = [
            self._shifted(day, number) for day in (anchor.start, anchor.end) for number in self._numbers()
        ]
        return min(first for first, _ in near), max(last for _, last in near)

    def _numbers(self) -> tuple[int, int]:
        """Hours after are on that day or the next."""
        if self.unit in {"minute", "hour"}:
            return 0, -(-self.high // 24) if self.unit == "hour" else 0
        return self.low, self.high

    def _shifted(self, day: date, number: int) -> tuple[date, date]:
        """Weeks are a week around the day, months and years that month or year."""
        step = -number if self.back else number
        if self.unit in {"week", "weekend"}:
            return day + days(7 * step - 3), day + days(7 * step + 3)
        if self.unit == "month":
            whole = month(day.year, day.month + step)
            return whole.start, whole.end
        if self.unit in {"year", "decade"}:
            whole = years(day.year + step * (10 if self.unit == "decade" else 1))
            return whole.start, whole.end
        return day + days(step), day + days(step)


def distance(text: str) -> Distance | None:
    """The distance that an expression tells, None for one that is not counted from another day."""
    words = " ".join(text.lower().split())
    if match := _COUNTED.fullmatch(words):
        low, high = amount(match["number"] or "few")
        way = match["way"]
        return Distance(low, high, match["unit"], way in _BACK, way in _OPEN, bool(match["about"]))
    if match := _DAY.fullmatch(words):
        which = match["way"] or match["next"]
        number = 0 if which in {"same", None} else 1
        return Distance(number, number, "day", which in _BACK, match["way"] is not None)
    return None


def counted(text: str, anchor: Period, told: str, *, is_back: bool = False) -> Period | None:
    """The days that an expression stands for, counted from the anchor, which `told` are the words of.

    Counted back, they are those of what is named next: the raid's in "a day after a raid".
    """
    far = distance(text)
    if far is None:
        return None
    far = replace(far, back=not far.back) if is_back else far
    try:
        start, end = far.from_anchor(anchor)
    except (OverflowError, ValueError):  # past the calendar's ends
        return None
    is_loose = far.low != far.high or far.about
    day = anchor.start.isoformat() if anchor.start == anchor.end else f"{anchor.start} to {anchor.end}"
    way = "back from" if is_back else "from"
    why = f'derived: "{" ".join(text.split())}" counted {way} "{" ".join(told.split())}", {day}'
    return between(start, end, guessed=is_loose or anchor.guessed, why=why)
