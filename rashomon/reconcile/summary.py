"""The record in one sentence, made only of the record's own values."""

from __future__ import annotations

from rashomon import vocab
from rashomon.model import Estimate, Period, Record

_WORDS = {
    "killed": "killed", "injured": "injured", "casualties": "killed or injured", "missing": "missing",
    "abducted": "abducted", "detained": "detained", "displaced": "displaced",
}  # fmt: skip
_STANDING = {"claimed": "claimed by", "blamed": "blamed on", "stated": "carried out by"}


def summary(record: Record) -> str:
    """One sentence: what, to what, where, when, by whom, and the figures with their range."""
    what = label(record.event_type)
    if record.status != "occurred":
        what += f" ({record.status})"
    if record.targets:
        what += f" on {record.targets[0].text}"
    place = None if record.place is None else _unsaid(record.place.name, what)
    if place is not None and place not in what:
        what += f", {place}"
    if record.place is not None and record.place.country and record.place.country not in what:
        what += f" ({record.place.country})"
    if record.place is not None and record.period is not None:
        what += ","
    what += _when(record.period)
    actor = record.perpetrator
    if actor.text and actor.status in _STANDING:
        what += f", {_STANDING[actor.status]} {actor.text}"
    figures = [_figure(_WORDS[name], made) for name, made in record.estimates.items() if name in _WORDS]
    return what[:1].upper() + what[1:] + "".join(f"; {words}" for words in figures if words) + "."


def _unsaid(place: str, what: str) -> str:
    """The place without its site where the target says that: "on a clinic, Beni", not "clinic, Beni"."""
    site, comma, town = place.partition(", ")
    return town if comma and site.lower() in what.lower() else place


def label(event_type: str) -> str:
    """The vocabulary's words for a type, else the code with spaces."""
    entry = vocab.load("event_types").get(event_type, {})
    return str(entry.get("label") or event_type.replace("_", " "))


def _when(period: Period | None) -> str:
    if period is None:
        return ""
    if period.start == period.end:
        return f" on {_day(period)}"
    return f" between {period.start.day} {period.start:%B %Y} and {period.end.day} {period.end:%B %Y}"


def _day(period: Period) -> str:
    return f"{period.start.day} {period.start:%B %Y}"


def _figure(word: str, made: Estimate) -> str:
    low, best, high = made.low, made.best, made.high
    if low is None and best is None and high is None:
        return ""
    if best is None or (low is None and high is None):
        bounds = (
            f"{low} to {high}"
            if None not in (low, high)
            else f"at least {low}"
            if high is None
            else f"up to {high}"
        )
        text = f"{bounds} {word}"
    elif low == best == high:
        text = f"{best} {word}"
    elif high is None:
        text = f"at least {best} {word}"
    else:
        text = f"{best} {word} ({low} to {high})"
    return text + (", disputed" if made.agreement == "disputed" else "")
