"""Decisions brought to bear on one record, each with what has come up against it since."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from rashomon.decisions.anchors import Decided, Present
from rashomon.model import (
    Claim,
    Count,
    Decision,
    DecisionKind,
    Estimate,
    Event,
    Reason,
    Record,
    Ruling,
    Stance,
)


def ruled(record: Record, event: Event, decided: Decided) -> Record:
    """The record with what people decided on it; of two decisions on one thing the last counts.

    `event` holds all its claims, also those that were rejected.
    """
    inside, present = {mention.id for mention in event.mentions}, decided.present
    latest: dict[object, Ruling] = {}
    for decision in decided.decisions:
        if decision.kind is DecisionKind.WITHDRAW:
            record, rulings = _withdrawn(record, decision, inside, present)
            latest.update(rulings)
        elif (about := _about(decision, inside, event, present)) is not None:
            made = _apply(record, decision)
            record = made if made is not None else record
            latest[about] = _ruling(decision, _conflict(decision, event, inside, present), event, present)
    return replace(record, decisions=tuple(latest.values()))


def _about(
    decision: Decision, inside: AbstractSet[str], event: Event, present: Present
) -> tuple[object, ...] | None:
    """What the decision settles of this event, None where it is about another."""
    kind = decision.kind
    if decision.claim is not None:
        claim = present.claim(decision.claim)
        held = claim is not None and any(claim.id == one.id for one in event.claims)
        return ("claim", kind is DecisionKind.MOVE, claim.id) if held and claim else None
    # An event that has been divided since keeps the decision with the first of what it was made on.
    first = present.mentions(decision.event)[:1]
    if kind in (DecisionKind.RETYPE, DecisionKind.SET):
        return (kind, decision.field) if first and first[0] in inside else None
    return (kind, decision.id) if inside & set(present.mentions(decision.anchors)) else None


def _apply(record: Record, decision: Decision) -> Record | None:
    if decision.kind is DecisionKind.RETYPE and decision.event_type is not None:
        return replace(record, event_type=decision.event_type)
    if decision.kind is DecisionKind.SET and decision.field is not None:
        before = record.estimates.get(decision.field)
        made = _set(decision, before)
        return replace(record, estimates={**record.estimates, decision.field: made})
    return None


def _set(decision: Decision, before: Estimate | None) -> Estimate:
    """The figure a person set, with what the claims alone give as a step on the way."""
    who = f"Set by {decision.user} on {decision.at.date()}"
    text = f"{who}: {decision.note}" if decision.note else f"{who}."
    decided = Reason("decided", (), text)
    if before is None:
        return Estimate(decision.low, decision.best, decision.high, "single_source", (decided,))
    alone = Reason(
        "claims_alone", (), f"The claims alone give {bounds(before.low, before.best, before.high)}."
    )
    return replace(
        before,
        low=decision.low,
        best=decision.best,
        high=decision.high,
        reasons=(*before.reasons, alone, decided),
    )


def bounds(low: int | None, best: int | None, high: int | None) -> str:
    """Three figures in words: "low 3, best 4, high open"."""
    shown = ("none" if best is None else best, "open" if high is None else high)
    return f"low {low if low is not None else 'none'}, best {shown[0]}, high {shown[1]}"


def _new(decision: Decision, event: Event, present: Present) -> list[Claim]:
    """The claims on the field that came after the decision; one read anew is not new."""
    known = {c.id for one in decision.event for a in one.claims if (c := present.claim(a)) is not None}
    return [c for c in event.claims if c.field == decision.field and c.id not in known]


def _conflict(decision: Decision, event: Event, inside: AbstractSet[str], present: Present) -> str | None:
    """What speaks against the decision now, in a sentence."""
    lost = sum(present.mention(anchor) is None for anchor in decision.anchors)
    if lost:
        reports = "report that it was made on tells" if lost == 1 else "reports that it was made on tell"
        return f"{lost} {reports} of this event no more."
    if decision.kind is DecisionKind.SET:
        return _against_figure(decision, _new(decision, event, present))
    if decision.kind is DecisionKind.MERGE and not set(present.mentions(decision.anchors)) <= inside:
        return "A later decision sets apart what it put together."
    if decision.kind is DecisionKind.SPLIT:
        apart, left = set(present.mentions(decision.event)), set(present.mentions(decision.other))
        if apart & inside and left & inside:
            return "A later decision puts together what it set apart."
    if decision.kind is DecisionKind.RETYPE:
        known = {anchor.id for anchor in decision.event}
        types = {m.event_type for m in event.mentions if m.id not in known} - {decision.event_type, "other"}
        return f"Later reports tell of {', '.join(sorted(types))}." if types else None
    return None


def _against_figure(decision: Decision, new: Sequence[Claim]) -> str | None:
    against = [c for c in new if _is_outside(decision, c)]
    if not against:
        return None
    said = ", ".join(dict.fromkeys(f"“{' '.join(c.quote.split())}”" for c in against[:3]))
    return f"{len(against)} claim{'s' if len(against) > 1 else ''} made since give another figure: {said}."


def _is_outside(decision: Decision, claim: Claim) -> bool:
    value = claim.value
    if not isinstance(value, Count) or claim.stance is Stance.DENIES:
        return False
    above = decision.high is not None and value.low is not None and value.low > decision.high
    below = decision.low is not None and value.high is not None and value.high < decision.low
    return above or below


def _ruling(decision: Decision, conflict: str | None, event: Event, present: Present) -> Ruling:
    claim = present.claim(decision.claim) if decision.claim is not None else None
    return Ruling(
        decision.id,
        decision.kind,
        decision.user,
        decision.at,
        decision.note,
        _text(decision, event, claim),
        conflict,
        claim.id if claim else None,
    )


def _text(decision: Decision, event: Event, claim: Claim | None) -> str:
    words = f" “{' '.join(claim.quote.split())}”" if claim is not None else ""
    apart = any(a.id in {m.id for m in event.mentions} for a in decision.event)
    return {
        DecisionKind.MERGE: "put together from two events",
        DecisionKind.SPLIT: "set apart from another event" if apart else "left when others were set apart",
        DecisionKind.MOVE: f"the claim{words} moved here",
        DecisionKind.RETYPE: f"type set to {decision.event_type}",
        DecisionKind.SET: f"{decision.field} set to {bounds(decision.low, decision.best, decision.high)}",
        DecisionKind.ACCEPT: f"the claim{words} checked and accepted",
        DecisionKind.REJECT: f"the claim{words} rejected: it counts no more",
    }[decision.kind]


def _withdrawn(
    record: Record, decision: Decision, inside: AbstractSet[str], present: Present
) -> tuple[Record, dict[object, Ruling]]:
    """The record with a word on each figure that stood on a report withdrawn since."""
    rulings: dict[object, Ruling] = {}
    for one in decision.stood:
        if not inside & set(present.mentions(one.mentions)):
            continue
        text = f"a report that gave {', '.join(one.fields) or 'no figures'} was withdrawn"
        reason = f"On {decision.at.date()} {text}: {decision.note}."
        estimates = {
            field: replace(made, reasons=(*made.reasons, Reason("withdrawn", (), reason)))
            if field in one.fields
            else made
            for field, made in record.estimates.items()
        }
        record = replace(record, estimates=estimates)
        rulings[decision.kind, decision.id] = Ruling(
            decision.id, decision.kind, decision.user, decision.at, decision.note, text
        )
    return record, rulings
