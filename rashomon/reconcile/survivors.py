"""The injured that follow from those shot or hurt, and from those of them who died."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from rashomon.model import Claim, Estimate, Reason
from rashomon.reconcile.figures import count_of, countable
from rashomon.reconcile.references import refers_back
from rashomon.reconcile.speakers import same_speaker

_ARTICLES = {"A", "An", "The", "One", "Another", "His", "Her"}


def survivors(estimates: Mapping[str, Estimate], claims: Sequence[Claim]) -> Estimate | None:
    """The injured where the words give them only by the dead: None where they are told as they are."""
    hurt, dead, told = (estimates.get(field) for field in ("casualties", "killed", "injured"))
    if told is not None and dead is not None and (_died_later(claims) or _are_the_dead(claims)):
        told = _without_the_dead(told, dead)
    if told is not None and _is_boasted(claims):
        return told
    if dead is not None and _counts_others(claims, dead):
        return told
    return _from_casualties(hurt, dead, told) or told


def _counts_others(claims: Sequence[Claim], dead: Estimate) -> bool:
    """True where who tells of those hit has other dead than the best figure: 7 hit beside 3, not 5."""
    hit = [c for c in claims if c.field == "casualties" and countable(c) and c.speaker is not None]
    killed = [c for c in claims if c.field == "killed" and countable(c)]
    own = [k for k in killed if any(same_speaker(k.speaker, c.speaker) for c in hit)]
    return bool(own) and all(count_of(k).low != dead.best for k in own)


def _is_boasted(claims: Sequence[Claim]) -> bool:
    """True where only an armed group gives a number of dead and hurt: others tell of the hurt."""
    counts = [c for c in claims if c.field == "casualties" and countable(c)]
    return all(c.speaker is not None and c.speaker.kind == "armed_group" for c in counts)


def _died_later(claims: Sequence[Claim]) -> bool:
    """True where all the dead were told as hurt before: "a man was wounded. He died on Sunday"."""
    dead = [c for c in claims if c.field == "killed" and countable(c)]
    hurt = [c for c in claims if c.field == "injured" and countable(c) and not refers_back(c)]
    return all(
        refers_back(d) and any(h.document_id == d.document_id and h.sentence < d.sentence for h in hurt)
        for d in dead
    )


def _are_the_dead(claims: Sequence[Claim]) -> bool:
    """True where all the hurt were told as dead before: "a boy died ... the boy was taken to hospital"."""
    dead = [c for c in claims if c.field == "killed" and countable(c) and count_of(c).high != 0]
    hurt = [c for c in claims if c.field == "injured" and countable(c)]
    names = {word for c in dead for word in _names(c)}
    return all(
        (refers_back(h) or (names & _names(h)))
        and any(d.document_id == h.document_id and d.sentence <= h.sentence for d in dead)
        for h in hurt
    )


def _names(claim: Claim) -> set[str]:
    """The capitalised words of a single person's naming."""
    value = count_of(claim)
    return {w for w in claim.quote.split() if w[:1].isupper()} - _ARTICLES if value.high == 1 else set()


def _without_the_dead(told: Estimate, dead: Estimate) -> Estimate:
    if told.best is None or dead.best is None:
        return told
    best = max(0, told.best - dead.best)
    ids = tuple(dict.fromkeys(claim for reason in dead.reasons for claim in reason.claims))
    reason = Reason("died_of_wounds", ids, f"{dead.best} of the {told.best} injured died: {best} are left.")
    low, high = max(0, (told.low or 0) - dead.best), None if told.high is None else told.high - dead.best
    return replace(
        told,
        low=low,
        best=best,
        high=None if high is None else max(best, high),
        reasons=(*told.reasons, reason),
    )


def _from_casualties(hurt: Estimate | None, dead: Estimate | None, told: Estimate | None) -> Estimate | None:
    """The casualties less the killed, where no report tells of as many injured.

    "Four men were shot, one fatally" does not say that three live: it is the reading of it.
    """
    if hurt is None or hurt.best is None:
        return None
    best = max(0, hurt.best - ((dead.best or 0) if dead else 0))
    if best == 0 or (told is not None and (told.best is None or told.best >= best)):
        return None
    low = max(0, (hurt.low or 0) - ((dead.high or dead.low or 0) if dead else 0))
    high = None if hurt.high is None else max(best, hurt.high - ((dead.low or 0) if dead else 0))
    killed = f"less {dead.best} killed" if dead and dead.best else "with nobody killed"
    text = f"{hurt.best} were hit or hurt, {killed}: {best} injured."
    stood_on = [made.reasons for made in (hurt, dead) if made is not None]
    ids = tuple(dict.fromkeys(claim for reasons in stood_on for reason in reasons for claim in reason.claims))
    before = told.reasons if told is not None else ()
    return Estimate(
        min(low, best), best, high, hurt.agreement, (*before, Reason("casualties_less_killed", ids, text))
    )
