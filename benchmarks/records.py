"""What a report's records say, as a reader of the JSON would take it: one event, its figures, its day."""

from __future__ import annotations

from collections.abc import Collection

from benchmarks.reading import Json


def leading_event(report: Json, fields: Collection[str]) -> Json | None:
    """The first main event that gives one of the figures, else the first main event; None without any."""
    main = [event for event in report["events"] if event["role"] == "main"]
    telling = [event for event in main if set(fields) & set(event["estimates"])]
    return next(iter([*telling, *main]), None)


def best(event: Json | None, field: str) -> int:
    """The best estimate of a figure, its low bound where there is no best one, and 0 where it is not told."""
    estimate = event["estimates"].get(field) if event else None
    if estimate is None:
        return 0
    value = estimate["best"] if estimate["best"] is not None else estimate["low"]
    return int(value or 0)


def told_day(event: Json | None) -> str | None:
    """The one day that an event is put on; None for a longer period."""
    period = event["period"] if event else None
    return str(period["start"]) if period and period["start"] == period["end"] else None
