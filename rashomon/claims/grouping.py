"""Which triggers of one document name the same event, and which events the report is about."""

from __future__ import annotations

from datetime import timedelta

from rashomon.claims.groups import Group, are_fighters, head_of
from rashomon.claims.scoring import ENOUGH, score
from rashomon.model import Document, Findings

# An event this much older than the report is background to it.
_OLD = timedelta(days=6)
# What speaks against a report going on about an event that it named only to date another.
_MENTIONED_IN_PASSING = 0.6
# Relations whose target is an earlier event than the one reported.
_HARM = {"killed", "injured", "casualties"}
_EARLIER = {"follows", "retaliation_for", "caused_by"}


def group(document: Document, findings: Findings) -> list[Group]:
    """The document's events in order of their first trigger, with roles."""
    groups: list[Group] = []
    owner: dict[int, int] = {}
    order = sorted(range(len(findings.triggers)), key=lambda i: (findings.triggers[i].sentence, i))
    for index in order:
        chosen = _choose(document, findings, index, groups, owner)
        if chosen is None:
            groups.append(Group())
            chosen = len(groups) - 1
        owner[index] = chosen
        groups[chosen].join(document, findings, index)
    for one in groups:
        one.among_fighters = are_fighters(findings, set(one.triggers))
    _assign_roles(document, findings, groups, owner)
    return groups


def _choose(
    document: Document, findings: Findings, index: int, groups: list[Group], owner: dict[int, int]
) -> int | None:
    """The group a trigger joins: the best by what speaks for it, or None for an event not met before."""
    trigger = findings.triggers[index]
    linked = [{link.source, link.target} for link in findings.links]
    refused = {owner[i] for pair in linked if index in pair for i in pair if i in owner}
    if trigger.refers != "definite":
        refused |= {owner[i] for i in owner if findings.triggers[i].sentence == trigger.sentence}
    head = head_of(document, trigger)
    asides = _asides(findings, groups, owner)
    scored = []
    for number, candidate in enumerate(groups):
        if number not in refused:
            total = score(findings, index, candidate, head, is_newest=number == len(groups) - 1)
            is_aside = number in asides and trigger.event_type not in candidate.types
            if total is not None and trigger.refers not in {"definite", "last"} and is_aside:
                total -= _MENTIONED_IN_PASSING
            if total is not None and total >= ENOUGH:
                scored.append((total, number))
    return max(scored)[1] if scored else None


def _asides(findings: Findings, groups: list[Group], owner: dict[int, int]) -> set[int]:
    """Events only mentioned as earlier than another: "two days after a blast on the same road"."""
    earlier = {link.target for link in findings.links if link.kind in _EARLIER and link.target in owner}
    return {owner[i] for i in earlier if len(groups[owner[i]].triggers) == 1}


def _assign_roles(document: Document, findings: Findings, groups: list[Group], owner: dict[int, int]) -> None:
    """Main is what the lead tells and what happened with it; older or merely related is background."""
    if not groups:
        return
    reference = document.reference
    earlier = {owner[link.target] for link in findings.links if link.kind in _EARLIER}
    lead = min(range(len(groups)), key=lambda n: (groups[n].sentences[0], groups[n].triggers[0]))
    told = groups[lead].periods
    for number, one in enumerate(groups):
        if number == lead:
            continue
        with_lead = any(a.start <= b.end and b.start <= a.end for a in one.periods for b in told)
        old = bool(reference and one.periods and all(p.end < reference - _OLD for p in one.periods))
        if (old and not with_lead) or number in earlier:
            one.role = "background"
    _promote(findings, groups)


def _promote(findings: Findings, groups: list[Group]) -> None:
    """Main is, too, what the arrests or charges of a report are for: the one event whose harm it tells."""
    harm = {f.trigger for f in findings.findings if f.field in _HARM}
    telling = [one for one in groups if harm & set(one.triggers)]
    if telling and not any(one.role == "main" for one in telling):
        telling[0].role = "main"
