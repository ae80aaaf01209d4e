"""Decisions as JSON objects, and as lines for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.export.printable import printable
from rashomon.export.values import Json, span_pair
from rashomon.model import ClaimAnchor, Decision, DecisionKind, MentionAnchor, Reviewed, Ruling


def decision_object(made: Decision) -> Json:
    """A decision as it was made."""
    return {
        "id": made.id,
        "kind": made.kind.value,
        "user": made.user,
        "at": made.at.isoformat(),
        "note": made.note,
        "event": [_mention(anchor) for anchor in made.event],
        "other": [_mention(anchor) for anchor in made.other],
        "claim": made.claim and _claim(made.claim),
        "event_type": made.event_type,
        "field": made.field,
        "low": made.low,
        "best": made.best,
        "high": made.high,
        "undoes": made.undoes,
        "document": made.document_id,
        "stood": [
            {
                "event": one.event_id,
                "fields": list(one.fields),
                "mentions": [_mention(anchor) for anchor in one.mentions],
            }
            for one in made.stood
        ],
    }


def reviewed_object(one: Reviewed) -> Json:
    """A decision with whether it stands."""
    told: Json = {"stands": one.stands, "events": list(one.events), "conflict": one.conflict}
    return {**decision_object(one.decision), **told}


def reviewed_line(one: Reviewed) -> str:
    """A decision in a line or two."""
    made = one.decision
    about = {
        DecisionKind.RETYPE: f" to {made.event_type}",
        DecisionKind.SET: f" {made.field} {figures(made.low, made.best, made.high)}",
        DecisionKind.UNDO: f" {made.undoes}",
        DecisionKind.WITHDRAW: f" {made.document_id}",
    }.get(made.kind, "")
    bears = f"  on {', '.join(one.events)}" if one.events else ""
    note = f": {made.note}" if made.note else ""
    undone = "" if one.stands else "  (undone)"
    against = f"\n    against it now: {printable(one.conflict)}" if one.conflict else ""
    head = f"{made.id}  {made.at:%Y-%m-%d %H:%M}  {made.user}  {made.kind.value}{about}"
    return printable(f"{head}{bears}{note}{undone}") + against


def ruling_object(ruling: Ruling) -> Json:
    """A decision as it bears on one event."""
    return {
        "id": ruling.decision_id,
        "kind": ruling.kind.value,
        "user": ruling.user,
        "at": ruling.at.isoformat(),
        "note": ruling.note,
        "text": ruling.text,
        "claim": ruling.claim,
        "conflict": ruling.conflict,
    }


def ruling_lines(rulings: Sequence[Ruling]) -> Iterator[str]:
    """The decisions on one event, each in a line, with what has come up against it since."""
    for one in rulings:
        note = f" ({one.note})" if one.note else ""
        yield printable(f"decided by {one.user} on {one.at:%Y-%m-%d}: {one.text}{note}  [{one.decision_id}]")
        if one.conflict:
            yield printable(f"    against it now: {one.conflict}")


def figures(low: int | None, best: int | None, high: int | None) -> str:
    """Three figures in words."""
    shown = ("-" if number is None else str(number) for number in (low, best, high))
    return "/".join(shown)


def _mention(anchor: MentionAnchor) -> Json:
    return {
        "mention": anchor.id,
        "document": anchor.document_id,
        "triggers": [span_pair(span) for span in anchor.triggers],
        "claims": [_claim(claim) for claim in anchor.claims],
    }


def _claim(anchor: ClaimAnchor) -> Json:
    return {
        "claim": anchor.id,
        "document": anchor.document_id,
        "field": anchor.field,
        "span": span_pair(anchor.span),
    }
