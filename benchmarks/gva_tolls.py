"""Killed and injured of incidents that several reports tell: reconciled, and by simple rules beside that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from benchmarks.exactness import Exactness
from benchmarks.figure import Figure
from benchmarks.gva import HARM, Incident
from rashomon.model import Document, Event, Record, Result, content_id
from rashomon.reconcile import reconcile


@dataclass(frozen=True, slots=True)
class Told:
    """What one report, read alone, tells of its leading event."""

    document: Document
    record: Record
    event: Event


@dataclass(frozen=True, slots=True)
class Toll:
    """The figure of one incident by every way of making one of several reports; None without any harm."""

    incident: str
    gold: int
    ways: Mapping[str, int | None]


def tolls(
    told: Mapping[str, Told],
    result: Result,
    found: Mapping[str, str],
    incident_of: Mapping[str, str],
    gold: Mapping[str, Incident],
) -> list[Figure]:
    """For each way the share of incidents whose figure is exact, and the mean absolute error.

    "linked" reconciles what was linked with the most reports of the incident, "gold links" what exactly its
    reports tell; the simple rules choose among the figures of the single reports, all of the incident's as
    gold has them, and once more those that were linked. Only incidents with several reports count. A figure
    that is not told counts as 0 beside one that is.
    """
    reports: dict[str, list[str]] = {}
    for name in sorted(incident_of):
        reports.setdefault(incident_of[name], []).append(name)
    linked: dict[str, list[Told]] = {}
    for name in sorted(told):
        linked.setdefault(found[name], []).append(told[name])
    records = {record.event_id: record for record in result.records}
    figures: list[Figure] = []
    for field in HARM:
        made = []
        for incident, names in reports.items():
            if len(names) < 2:
                continue
            cluster = Counter(found[name] for name in names).most_common(1)[0][0]
            alone = [told[name] for name in names if name in told]
            ways = {
                "linked": toll(records.get(cluster), field),
                "gold links": toll(_together(alone, result), field),
                **_by_rule(alone, field),
                **{f"{rule} linked": n for rule, n in _by_rule(linked.get(cluster, []), field).items()},
            }
            made.append(Toll(incident, getattr(gold[incident], field), ways))
        figures += _figures(field, made)
    return figures


def toll(record: Record | None, field: str) -> int | None:
    """The best estimate, its low bound where there is no best one; None where no harm is told at all."""
    if record is None or not set(HARM) & set(record.estimates):
        return None
    estimate = record.estimates.get(field)
    return (estimate.best if estimate.best is not None else estimate.low or 0) if estimate else 0


def _together(alone: Sequence[Told], result: Result) -> Record | None:
    if not alone:
        return None
    event = Event(
        content_id(*(one.event.id for one in alone)),
        tuple(mention for one in alone for mention in one.event.mentions),
        tuple(claim for one in alone for claim in one.event.claims),
        tuple(account for one in alone for account in one.event.accounts),
    )
    return reconcile(
        event, "ucdp", dict(result.same_origin), {one.document.id: one.document for one in alone}
    )


def _by_rule(alone: Sequence[Told], field: str) -> dict[str, int | None]:
    dated = [(one.document.published or date.min, toll(one.record, field)) for one in alone]
    said = sorted((day, value) for day, value in dated if value is not None)
    if not said:
        return dict.fromkeys(("latest", "largest", "most frequent"))
    often = Counter(value for _, value in reversed(said))  # of values as frequent as another, the latest
    return {
        "latest": said[-1][1],
        "largest": max(value for _, value in said),
        "most frequent": often.most_common(1)[0][0],
    }


def _figures(field: str, made: Sequence[Toll]) -> Iterator[Figure]:
    for way in made[0].ways if made else ():
        exact = Exactness(f"{field} exact, {way}")
        for one in made:
            exact.add(one.incident, one.gold, one.ways[way], answered=one.ways[way] is not None)
        off = sum(abs((one.ways[way] or 0) - one.gold) for one in made) / len(made)
        yield exact.figure()
        # An error is better when lower: a floor would hold it up.
        yield Figure(f"{field} off by, {way}", off, count=len(made), held=False)
