"""Where the claims on one event differ: pairs that cannot both be true, and pairs that can."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from rashomon.model import Agreement, Claim, Count, Disagreement, Document, Stance
from rashomon.reconcile.actors import actor_disagreements
from rashomon.reconcile.figures import (
    ALONE,
    FIRST,
    LIST,
    PART,
    STATED,
    Figure,
    by_voice,
    count_of,
    countable,
    figures,
    is_one_of,
    parts_of,
    same_group_conflict,
)
from rashomon.reconcile.groups import Overlap, group_of, overlap
from rashomon.reconcile.included import included
from rashomon.reconcile.speakers import opening, same_speaker, told, voice

CONFLICT, COMPATIBLE = "conflict", "compatible"


def disagreements(
    claims: Sequence[Claim], documents: Mapping[str, Document] = {}
) -> tuple[Disagreement, ...]:
    """The claims on one event that differ, each set with one plain sentence.

    `documents`, by id, tell which counts stand within others ("including three children").
    """
    found: dict[tuple[str, ...], Disagreement] = {}
    fields = sorted({claim.field for claim in claims})
    for field in fields:
        of_field = [claim for claim in claims if claim.field == field]
        counts = [claim for claim in of_field if isinstance(claim.value, Count)]
        for item in (
            *_count_disagreements(field, counts, included(counts, documents)),
            *actor_disagreements(field, of_field),
        ):
            found.setdefault((field, *sorted(item.claims)), item)
    order = {CONFLICT: 0, COMPATIBLE: 1}
    ordered = sorted(found.values(), key=lambda d: (d.field, order[d.kind], d.claims))
    # What a copy says again, and the same two the other way round, is one difference.
    by_id = {claim.id: claim for claim in claims}
    once: dict[object, Disagreement] = {}
    for item in ordered:
        sides = {(voice(by_id[id_]).lower(), told(by_id[id_]).lower()) for id_ in item.claims}
        once.setdefault((item.field, item.group, item.kind, frozenset(sides)), item)
    return tuple(once.values())


def _count_disagreements(field: str, claims: Sequence[Claim], inside: frozenset[str]) -> list[Disagreement]:
    voices = by_voice(claims)
    totals = document_totals(by_voice([claim for claim in claims if claim.id not in inside]))
    found = []
    for total, another in combinations(totals, 2):
        one_report = total.first.document_id == another.first.document_id
        if one_report or not same_speaker(total.first.speaker, another.first.speaker):
            found += _between(field, total, another)
    for one, other in combinations(sorted(claims, key=lambda c: (c.document_id, c.span, c.id)), 2):
        found += _denied(field, one, other) or _denied(field, other, one) or _same_group(field, one, other)
    for total in totals:
        for claim in claims:
            found += _too_many(field, claim, total)
    for group in voices:
        for whole in filter(countable, group):
            found += _parts_short(field, group, whole)
        for total in totals:
            found += _parts_of_another(field, group, total)
    return found


def document_totals(voices: Sequence[Sequence[Claim]]) -> list[Figure]:
    """The figures that stand for all: stated totals, the report's first figure, lists read as complete."""
    totals: list[Figure] = []
    documents = sorted({group[0].document_id for group in voices})
    for document in documents:
        told_here = [f for group in voices if group[0].document_id == document for f in figures(group)]
        told_here = [f for f in told_here if f.basis != PART] or told_here
        if not told_here:
            continue
        lead = min(told_here, key=lambda f: (f.first.span, f.first.id))
        totals += [
            replace(f, basis=FIRST) if f is lead and f.basis == ALONE else f
            for f in told_here
            if f is lead or f.basis == STATED or reads_as_total(f, lead)
        ]
    # "a fourth officer died": where a report gives no more, others may
    return [f for f in totals if f.basis != PART] or totals


def reads_as_total(figure: Figure, lead: Figure) -> bool:
    """A number that can only be set beside the report's first one if read as all there were.

    "Two officers" beside "four troops", or "six men" beside "five monks", not "two men" beside "eight".
    More protesters than people, or than policemen, are all of them too.
    """
    whole = group_of(count_of(lead.first).group, lead.first.field)
    groups = [group_of(count_of(claim).group, claim.field) for claim in figure.claims]
    if all(group.side == "civilians" for group in groups) and (figure.low or 0) > (lead.low or 0) > 0:
        return True
    if all(group.stands_alone for group in groups):
        return not whole.everyone or (figure.low or 0) > (lead.low or 0)
    if whole.everyone:
        return False
    return all(overlap(group, whole) in (Overlap.SAME, Overlap.NARROWER, Overlap.WIDER) for group in groups)


def _between(field: str, one: Figure, other: Figure) -> list[Disagreement]:
    if _apart(one, other) or is_one_of(one, other) or is_one_of(other, one):
        return []
    agreement = one.count.agreement(other.count)
    if agreement is Agreement.SAME or (agreement is Agreement.COMPATIBLE and (_vague(one) or _vague(other))):
        return []
    if agreement is Agreement.COMPATIBLE and ALONE in (one.basis, other.basis):
        return []
    kind = CONFLICT if agreement is Agreement.CONFLICT else COMPATIBLE
    read = any(figure.basis in (ALONE, LIST) for figure in (one, other))
    return [_item(field, None, (*one.claims, *other.claims), kind, read_as_complete=read)]


def _apart(one: Figure, other: Figure) -> bool:
    """Every part of one about others than every part of the other: soldiers here, civilians there."""
    return all(
        overlap(group_of(count_of(a).group, a.field), group_of(count_of(b).group, b.field))
        is Overlap.DISJOINT
        for a in one.claims
        for b in other.claims
    )


def _vague(figure: Figure) -> bool:
    """A bare plural ("soldiers were killed") is 2 or more: it differs from no number."""
    return figure.high is None and (figure.low or 0) <= 2


def _same_group(field: str, one: Claim, other: Claim) -> list[Disagreement]:
    """Two numbers for one named group, by different speakers."""
    if same_speaker(one.speaker, other.speaker) or not (countable(one) and countable(other)):
        return []
    if not same_group_conflict(one, other):
        return []
    label = group_of(count_of(one).group, field).label
    return [_item(field, label, (one, other), CONFLICT)]


def _too_many(field: str, part: Claim, total: Figure) -> list[Disagreement]:
    """More of a part than another speaker's total allows."""
    if total.basis != STATED or total.high is None or not countable(part) or part in total.claims:
        return []
    a, b = (group_of(count_of(c).group, field) for c in (part, total.first))
    if same_speaker(part.speaker, total.first.speaker) or (count_of(part).low or 0) <= total.high:
        return []
    inside = overlap(a, b) is Overlap.NARROWER
    return [_item(field, a.label, (*total.claims, part), CONFLICT)] if inside else []


def _denied(field: str, denial: Claim, other: Claim) -> list[Disagreement]:
    """A figure one speaker gives and another calls false."""
    if denial.stance is not Stance.DENIES or countable(denial) or not countable(other):
        return []
    same = count_of(denial).agreement(count_of(other)) is Agreement.SAME
    return [_item(field, None, (denial, other), CONFLICT)] if same else []


def _parts_short(field: str, group: Sequence[Claim], whole: Claim) -> list[Disagreement]:
    """Parts of one speaker that do not come to the whole the same speaker states."""
    parts = parts_of(group, whole)
    total = count_of(whole)
    low = sum(count_of(c).low or 0 for c in parts)
    exact = all(count_of(c).low == count_of(c).high for c in parts)
    if parts and total.high is not None and low > total.high:
        return [_item(field, None, (whole, *parts), CONFLICT)]
    if parts and exact and total.low is not None and low < total.low:
        return [_item(field, None, (whole, *parts), COMPATIBLE)]
    return []


def _parts_of_another(field: str, group: Sequence[Claim], total: Figure) -> list[Disagreement]:
    """Parts told by one speaker that do not come to the whole that another of the report states."""
    one_report = group[0].document_id == total.first.document_id
    if not one_report or total.basis != STATED or same_speaker(group[0].speaker, total.first.speaker):
        return []
    if any(figure.basis == STATED for figure in figures(group)):
        return []
    return _parts_short(field, group, total.first)


def _item(
    field: str, group: str | None, claims: tuple[Claim, ...], kind: str, *, read_as_complete: bool = False
) -> Disagreement:
    words: dict[str, list[str]] = {}
    for claim in claims:
        words.setdefault(voice(claim), []).append(told(claim))
    sides = "; ".join(f"{who}: {' and '.join(dict.fromkeys(said))}" for who, said in words.items())
    verdict = "both cannot be true" if kind == CONFLICT else "both can be true"
    if read_as_complete:
        verdict = f"with the list read as complete, {verdict}"
    return Disagreement(
        field, group, tuple(dict.fromkeys(c.id for c in claims)), kind, opening(f"{sides}; {verdict}.")
    )
