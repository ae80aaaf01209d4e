"""Claims that a person has moved to another event, and those that do not count."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from rashomon.decisions.anchors import Decided, Present
from rashomon.model import Account, Claim, Decision, DecisionKind, Extraction, content_id


def moved(extractions: Sequence[Extraction], decisions: Iterable[Decision]) -> tuple[Extraction, ...]:
    """The extractions with each moved claim in the event it was moved to; the last move of a claim counts.

    The claim goes to its own document's mention of that event; where there is none, to the first mention.
    """
    present = Present(extractions)
    target: dict[str, str] = {}
    for decision in decisions:
        if decision.kind is not DecisionKind.MOVE or decision.claim is None:
            continue
        claim, homes = present.claim(decision.claim), decision.event
        own = [anchor for anchor in homes if anchor.document_id == decision.claim.document_id]
        found = present.mentions(own) or present.mentions(homes)
        if claim is not None and found:
            target[claim.id] = found[0]
    return tuple(_moved(one, target) for one in extractions) if target else tuple(extractions)


def _moved(told: Extraction, target: Mapping[str, str]) -> Extraction:
    if not any(claim.id in target for claim in told.claims):
        return told
    claims = tuple(_to(claim, target.get(claim.id)) for claim in told.claims)
    held: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        held.setdefault((claim.account_id, claim.event_id), []).append(claim)
    accounts = tuple(
        Account(account, told.document_id, event, said[0].speaker, tuple(claim.id for claim in said))
        for (account, event), said in held.items()
    )
    return replace(told, claims=claims, accounts=accounts)


def _to(claim: Claim, mention: str | None) -> Claim:
    if mention is None or mention == claim.event_id:
        return claim
    speaker = None if claim.speaker is None else claim.speaker.text
    account = content_id(claim.document_id, mention, "account", speaker)
    return replace(claim, event_id=mention, account_id=account)


def rejected(decided: Decided) -> frozenset[str]:
    """The ids of the claims that count no more: rejected by a person, and not accepted since."""
    out: set[str] = set()
    for decision in decided.decisions:
        if decision.claim is None or (claim := decided.present.claim(decision.claim)) is None:
            continue
        if decision.kind is DecisionKind.REJECT:
            out.add(claim.id)
        elif decision.kind is DecisionKind.ACCEPT:
            out.discard(claim.id)
    return frozenset(out)
