"""One event into one record: the claims weighed, the differences kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from rashomon.errors import UsageError
from rashomon.model import Document, Event, EventMention, Period, Place, Record
from rashomon.reconcile.actors import distinct, perpetrator
from rashomon.reconcile.died_since import with_died_since
from rashomon.reconcile.disagreements import disagreements
from rashomon.reconcile.estimates import POLICIES, estimate
from rashomon.reconcile.summary import summary
from rashomon.reconcile.survivors import survivors
from rashomon.reconcile.weighing import Sources

ALWAYS = ("killed", "injured", "munitions")
# where_prec of what lies in or near a town.
_NEARBY = 2
# UCDP where_prec from which a place is a region or a country.
_REGION = 5
# A guess costs so many steps of UCDP's where_prec.
_GUESS = 3
WHEN_CLAIMED = ("casualties", "missing", "abducted", "detained", "displaced")


def reconcile(
    event: Event,
    policy: str = "ucdp",
    origins: Mapping[str, str] = {},
    documents: Mapping[str, Document] = {},
) -> Record:
    """The record of one event under a policy: ucdp, acled or minmax.

    `origins` maps a copy's document id to its original's: a copy is never a second source. `documents`,
    by id, tell which report is later; without them no figure replaces another.
    """
    if policy not in POLICIES:
        raise UsageError(f"policy {policy!r} is unknown; use one of {', '.join(POLICIES)}")
    sources = Sources(origins, documents)
    claimed = {claim.field for claim in event.claims}
    estimates = {
        field: made
        for field in (*ALWAYS, *WHEN_CLAIMED)
        if field in claimed and (made := estimate(event.claims, field, policy, sources)) is not None
    }
    estimates = with_died_since(estimates, event.claims, sources)
    injured = survivors(estimates, event.claims)
    if injured is not None:
        estimates["injured"] = injured
    mentions = sorted(event.mentions, key=lambda m: (m.document_id, m.id))
    ids = tuple(sorted({m.document_id for m in mentions} | {c.document_id for c in event.claims}))
    bare = Record(
        event_id=event.id,
        role="main" if any(m.role == "main" for m in mentions) else "background",
        event_type=_most(mentions, "event_type", "other"),
        status=_most(mentions, "status", "uncertain"),
        period=_period(mentions),
        place=_place(mentions),
        perpetrator=perpetrator(event.claims),
        targets=distinct(event.claims, "target"),
        weapons=distinct(event.claims, "weapon"),
        estimates=estimates,
        disagreements=disagreements(event.claims, documents),
        independent_origins=len({sources.origin(i) for i in ids}),
        documents=ids,
        summary="",
    )
    return replace(bare, summary=summary(bare))


def _most(mentions: list[EventMention], name: str, default: str) -> str:
    """What most mentions say, those of main events first; "other" only when nothing else is said."""
    weight: Counter[str] = Counter()
    for mention in mentions:
        value = str(getattr(mention, name))
        weight[value] += (3 if mention.role == "main" else 2) if value != "other" else 0
    return min(weight, key=lambda value: (-weight[value], value)) if weight else default


def _period(mentions: list[EventMention]) -> Period | None:
    """The narrowest period any report gives, a stated one before a guessed one; ties by what most say."""
    periods = [m.period for m in mentions if m.period is not None]
    said = Counter((p.start, p.end) for p in periods)
    return min(
        periods,
        key=lambda p: (p.guessed, p.precision, -said[p.start, p.end], p.start, p.end),
        default=None,
    )


def _place(mentions: list[EventMention]) -> Place | None:
    """The most precise place any report gives, in its fullest name.

    A settled one goes before a guessed one, but for a guessed town where only its country is settled.
    """
    places = [m.place for m in mentions if m.place is not None]
    said = Counter(p.name for p in places)
    best = min(
        places,
        key=lambda p: (
            p.lat is None,
            (p.precision or 9) + (_GUESS if p.guessed else 0),
            p.guessed,
            -said[p.name],
            p.name,
            p.lat or 0,
            p.lon or 0,
        ),
        default=None,
    )
    if best is None or best.lat is None:
        return best
    if (best.precision or 9) >= _REGION:
        return _with_village(best, places)
    # "the prison, Xyz" says more than the "Xyz" whose point it has
    fuller = [p for p in places if _has_more(p, best)]
    return min(fuller, key=lambda p: (-said[p.name], p.guessed, p.precision or 9, p.name), default=best)


def _with_village(best: Place, places: Sequence[Place]) -> Place:
    """A country or region with the name of the village that no list knows: "Barkin Ladi, Nigeria"."""
    unknown = Counter(p.name for p in places if p.lat is None and p.country in (None, best.country))
    if not unknown:
        return best
    name = min(unknown, key=lambda name: (-unknown[name], name))
    why = f"{name} is not in the gazetteer; the point is that of {best.name}"
    return replace(best, name=f"{name}, {best.name}", why=why)


def _has_more(place: Place, best: Place) -> bool:
    """True for the same point with a name inside it, where the best name is of the town alone."""
    is_same = (place.lat, place.lon) == (best.lat, best.lon)
    return is_same and (place.precision or 9) <= _NEARBY and best.name in place.name.split(", ")[1:]
