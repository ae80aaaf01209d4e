"""The 24-slot answer keys of MUC-3 and MUC-4, as far as they are scored."""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class Slot(StrEnum):
    """The slots that are scored, by their names in the answer keys."""

    DATE = "INCIDENT: DATE"
    PLACE = "INCIDENT: LOCATION"
    TYPE = "INCIDENT: TYPE"
    STAGE = "INCIDENT: STAGE OF EXECUTION"
    WEAPON = "INCIDENT: INSTRUMENT ID"
    INDIVIDUAL = "PERP: INDIVIDUAL ID"
    ORGANISATION = "PERP: ORGANIZATION ID"
    CONFIDENCE = "PERP: ORGANIZATION CONFIDENCE"
    TARGET = "PHYS TGT: ID"
    VICTIM_NAME = "HUM TGT: NAME"
    VICTIM_DESCRIPTION = "HUM TGT: DESCRIPTION"
    VICTIM_NUMBER = "HUM TGT: NUMBER"
    VICTIM_EFFECT = "HUM TGT: EFFECT OF INCIDENT"


@dataclass(frozen=True, slots=True)
class Filler:
    """One thing in a slot: any of `names` is right; `about` names the entity a number or effect is told of.

    Names are normalised, and two that become equal stay two, as the published scorers count them.
    """

    names: tuple[str, ...]
    about: tuple[str, ...] = ()
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Template:
    """One incident of one text; more than one type where the key leaves it open."""

    types: frozenset[str]
    fillers: Mapping[Slot, tuple[Filler, ...]] = field(default_factory=dict)
    optional: bool = False

    def of(self, slot: Slot) -> tuple[Filler, ...]:
        return self.fillers.get(slot, ())


_PUNCTUATION = str.maketrans("", "", string.punctuation)
_ARTICLES = re.compile(r"\b(?:a|an|the)\b")
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
_DAY = re.compile(r"\d{1,2} [A-Z]{3} \d{2}")
_KIND = re.compile(r"\([^)]*\)")


def normalise(text: str) -> str:
    """Lower case without punctuation and articles, spaces folded: what published scorers compare."""
    return " ".join(_ARTICLES.sub(" ", text.lower().translate(_PUNCTUATION)).split())


def template(key: Mapping[str, list[str]]) -> Template:
    """One template as the data gives it: each slot with its lines."""
    fillers = {slot: tuple(_fillers(slot, key.get(slot.value, []))) for slot in Slot}
    types = frozenset(name for one in fillers[Slot.TYPE] for name in one.names)
    return Template(types, fillers, "OPTIONAL" in " ".join(key.get("MESSAGE: TEMPLATE", [])))


def _fillers(slot: Slot, lines: Iterable[str]) -> Iterable[Filler]:
    for line in lines:
        value = line.strip()
        if value in ("-", "*", ""):
            continue
        optional = value.startswith("?")
        names, about = _names(slot, value.removeprefix("?").strip())
        if names:
            yield Filler(names, about, optional)


def _names(slot: Slot, value: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The alternatives of a line, and those of the entity after its colon."""
    match slot:
        case Slot.DATE:
            return tuple(filter(None, map(_period, value.split(" / ")))), ()
        case Slot.PLACE:
            return tuple(_place(one) for one in value.split(" / ")), ()
        case Slot.VICTIM_NUMBER | Slot.VICTIM_EFFECT | Slot.CONFIDENCE:
            said, _, rest = value.partition(":")
            return tuple(_words(one) for one in said.strip("() ").split("/")), _strings(rest)
        case Slot.VICTIM_DESCRIPTION:
            said, rest = _split_outside_quotes(value)
            return _strings(said), _strings(rest)
        case Slot.TYPE | Slot.STAGE:
            return tuple(_words(one) for one in value.split("/")), ()
    return _strings(value), ()


def _words(text: str) -> str:
    return " ".join(text.lower().split())


def _strings(value: str) -> tuple[str, ...]:
    """The normalised strings in quotes; a line whose opening quote is missing is one string."""
    found = _QUOTED.findall(value) or ([value] if value.strip(' -"') else [])
    return tuple(filter(None, (normalise(one) for one in found)))


def _split_outside_quotes(value: str) -> tuple[str, str]:
    hidden = _QUOTED.sub(lambda found: "x" * len(found[0]), value)
    at = hidden.find(":")
    return (value, "") if at < 0 else (value[:at], value[at + 1 :])


def _period(value: str) -> str:
    """First and last day with a stroke between; "- 04 MAR 90", at the latest that day, has no first."""
    days = [day for found in _DAY.findall(value) if (day := _day(found))]
    if not days:
        return ""
    if len(days) == 1:
        return f"/{days[0]}" if value.strip("( ").startswith("-") else f"{days[0]}/{days[0]}"
    return f"{days[0]}/{days[-1]}"


def _day(value: str) -> date | None:
    """A day of the calendar; the keys also hold a 31st of April."""
    try:
        return datetime.strptime(value.title(), "%d %b %y").date()  # noqa: DTZ007 - a day has no zone
    except ValueError:
        return None


def _place(value: str) -> str:
    """Country, then ever smaller places, between colons."""
    return ":".join(normalise(_KIND.sub("", part)) for part in value.split(":"))
