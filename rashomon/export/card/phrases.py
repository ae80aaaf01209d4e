"""Values in plain words, for the card."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date

from rashomon.export.printable import printable
from rashomon.model import Actor, Claim, Count, Period, Place, Speaker, Stance, Term

PERIOD_PRECISION = {
    1: "the exact day",
    2: "within a few days",
    3: "within a week",
    4: "within a month",
    5: "over a longer time",
}
PLACE_PRECISION = {
    1: "the exact place",
    2: "within about 25 km of this point",
    3: "only the district is known",
    4: "only the province is known",
    5: "an estimated point",
    6: "only the country is known",
    7: "at sea or in the air",
}
PERPETRATOR_STATUS = {
    "claimed": "who says so",
    "blamed": "blamed",
    "denied": "named, but denies it",
    "unclaimed": "nobody has said they did it",
    "unknown": "not said",
    "stated": "stated as a fact",
}
AGREEMENT = {
    "agreed": "speakers agree",
    "compatible": "figures differ, but all can be true",
    "disputed": "disputed",
    "single_source": "one speaker only",
    "superseded": "earlier figures given up by their speakers",
}
RELATIONS = {
    "retaliation_for": ("in retaliation for", "answered by"),
    "caused_by": ("caused by", "led to"),
    "part_of": ("part of", "includes"),
    "follows": ("follows", "followed by"),
}
STANCES = {
    Stance.ASSERTS: "",
    Stance.DENIES: "denied",
    Stance.ALLEGES: "alleged",
    Stance.CLAIMS: "claimed as their own",
    Stance.UNCLAIMED: "claimed by nobody",
}


def quoted(words: str) -> str:
    return f"“{printable(words)}”"


def value_words(claim: Claim) -> str:
    """Say a claim's value; empty where the quoted words already say all of it.

    A number is said with its bounds, and with who was counted unless the quoted words name them.
    """
    quote = printable(claim.quote)
    match claim.value:
        case Count(group=group):
            group = printable(group or "")
            return count_words(claim.value) + (f" ({group})" if group and group not in quote else "")
        case Period():
            return period_words(claim.value)
        case Place(name=text) | Actor(text=text) | Term(text=text):
            return "" if printable(text) == quote else printable(text)
        case None:
            return ""


def count_words(count: Count) -> str:
    about = "about " if count.approximate else ""
    match count.low, count.high:
        case None, None:
            return "a number not said"
        case low, None:
            return f"at least {about}{low:,}"
        case None, high:
            return f"up to {about}{high:,}"
        case low, high if low == high:
            return f"{about}{low:,}"
        case low, high:
            return f"{about}{low:,} to {high:,}"


def period_words(period: Period) -> str:
    """Say the days: one day, a whole month or year by its name, else from and to."""
    start, end = period.start, period.end
    if start == end:
        return day_words(start)
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return f"{start.year}" if start.year == end.year else f"{start.year} to {end.year}"
    whole_months = start.day == 1 and end.day == monthrange(end.year, end.month)[1]
    if whole_months and (start.year, start.month) == (end.year, end.month):
        return f"{start:%B} {start.year}"
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day} to {day_words(end)}"
    if start.year == end.year:
        return f"{start.day} {start:%B} to {day_words(end)}"
    return f"{day_words(start)} to {day_words(end)}"


def day_words(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"


def place_words(place: Place, country_name: Callable[[str], str]) -> str:
    """Say the place and the regions it lies in, from small to large."""
    names = [place.name, place.admin2, place.admin1, place.country and country_name(place.country)]
    unlike = [name for index, name in enumerate(names) if name and name not in names[:index]]
    return printable(", ".join(unlike))


def speaker_words(speaker: Speaker | None) -> str:
    return "the publisher itself" if speaker is None else printable(speaker.text)


def mid_sentence(words: str) -> str:
    """Lower the article a speaker's naming may begin with: "The army" is "the army" after a word."""
    first, _, rest = words.partition(" ")
    return f"{first.lower()} {rest}" if first in {"The", "A", "An"} else words


def anonymity_words(speaker: Speaker | None) -> str:
    """Say that a speaker is not named, and the reason given; empty for a named one."""
    if speaker is None or not speaker.anonymous:
        return ""
    return f"not named: {quoted(speaker.condition)}" if speaker.condition else "not named"
