"""Wounded who died after the tolls were told: they are added to the dead and taken from the injured."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from rashomon.model import Claim, Estimate, Reason
from rashomon.reconcile.figures import count_of, countable, is_share
from rashomon.reconcile.groups import group_of
from rashomon.reconcile.weighing import Sources

_OF_THE_WOUNDED = re.compile(r"\bof (?:the|those) (?:[\w-]+ )?(?:wounded|injured|hurt)\b", re.IGNORECASE)


def with_died_since(
    estimates: Mapping[str, Estimate], claims: Sequence[Claim], sources: Sources
) -> dict[str, Estimate]:
    """The estimates with those of the wounded who have died since, where no later toll holds them."""
    killed = [c for c in claims if c.field == "killed" and countable(c)]
    died = [c for c in killed if _OF_THE_WOUNDED.search(c.quote)]
    made = dict(estimates)
    if not died:
        return made
    last = max(died, key=lambda c: (sources.day(c) or date.min, c.document_id, c.span))
    count = sum(count_of(c).low or 0 for c in died if c.document_id == last.document_id)
    ids = tuple(c.id for c in died if c.document_id == last.document_id)
    tolls = [c for c in killed if not is_share(c)]
    if tolls and "killed" in made and all(_is_before(c, last, sources) for c in tolls):
        made["killed"] = _moved(made["killed"], count, Reason("wounded_died_since", ids, ""))
    hurt = [c for c in claims if c.field == "injured" and countable(c)]
    if (
        hurt
        and "injured" in made
        and not _is_of_a_side(made["injured"], hurt)
        and all(_is_before(c, last, sources) for c in hurt)
    ):
        made["injured"] = _moved(made["injured"], -count, Reason("died_of_wounds", ids, ""))
    return made


def _is_of_a_side(estimate: Estimate, hurt: Sequence[Claim]) -> bool:
    """True where the figure is that of "60 policemen": who died may be others."""
    told = [c for c in hurt if (count_of(c).low, count_of(c).high) == (estimate.best, estimate.best)]
    return bool(told) and all(
        group_of(count_of(c).group, c.field).side in {"state", "nonstate"} for c in told
    )


def _is_before(claim: Claim, died: Claim, sources: Sources) -> bool:
    """True for a toll of an earlier sentence, or of a report of an earlier day."""
    if claim.document_id == died.document_id:
        return claim.sentence < died.sentence
    a, b = sources.day(claim), sources.day(died)
    return a is not None and b is not None and a < b


def _moved(estimate: Estimate, by: int, reason: Reason) -> Estimate:
    """The bounds moved by those who died; where no best is chosen only the far bound moves."""
    low, best, high = (
        None if bound is None else max(0, bound + by)
        for bound in (estimate.low, estimate.best, estimate.high)
    )
    if estimate.best is None:
        low, high = (estimate.low, high) if by > 0 else (low, estimate.high)
    left = "" if best is None else f": {best} {'dead' if by > 0 else 'are left'}"
    told = replace(reason, text=f"{abs(by)} of the wounded died after that was told{left}.")
    return replace(estimate, low=low, best=best, high=high, reasons=(*estimate.reasons, told))
