"""Events of a desk brought up to date: only what a change can reach is linked anew (region.py)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from rashomon import pipeline
from rashomon.config import Settings
from rashomon.decisions import Decided, Present, judgements, moved, standing, touched
from rashomon.desk.copies import note_copies
from rashomon.desk.region import Region, region
from rashomon.link import posted, profiles_of, relations
from rashomon.model import Decision, Document, Extraction, Judgement, Result
from rashomon.store import Connection, Desk, claims, decisions, derived, documents, linked
from rashomon.store.linked import KeptMention
from rashomon.store.serial import dump

# Documents taken in at once: more hold the desk longer from others, fewer write events that change again.
AT_ONCE = 100


def bring_up_to_date(
    desk: Desk,
    settings: Settings,
    *,
    again: bool = False,
    on_progress: Callable[[int], None] = lambda _: None,
) -> None:
    """Derive what came since; all of it anew under another policy, or when told so.

    `on_progress` hears of each portion how many documents it took in.
    """
    with desk.reading() as connection:
        state = derived.state(connection)
    if again or state.policy not in (None, settings.policy) or state.decisions_since:
        with desk.deriving() as connection:
            derived.clear(connection)
            while waiting := derived.pending(connection, AT_ONCE):
                relink(connection, waiting, settings)
                on_progress(len(waiting))
            derived.rest_on(connection, (), settings.policy)
    while state.lags:
        with desk.deriving() as connection:
            waiting = derived.pending(connection, AT_ONCE)
            relink(connection, waiting, settings)
            state = derived.state(connection)


def relink(connection: Connection, changed: Collection[str], settings: Settings | None = None) -> None:
    """Derive anew what hangs together with these documents: new, read anew, withdrawn or named by a decision.

    Without settings it is done under the policy by which the desk was derived.
    """
    if settings is None:
        policy = derived.state(connection).policy
        settings = Settings(policy=policy) if policy else Settings()
    decided = standing(decisions.every(connection))
    of_another_origin = note_copies(connection, changed)
    part = _part(connection, touched({*changed, *of_another_origin}, decided), decided)
    known = pipeline.Known(part.decided, part.originals, part.region.profiles)
    result = pipeline.derive(part.documents, part.inside, settings, known)
    _write(connection, part, result)
    derived.rest_on(connection, changed, settings.policy)


@dataclass(frozen=True, slots=True)
class _Part:
    """The part of a desk to link anew, with what its documents say: all, and of the part's mentions alone."""

    region: Region
    documents: Sequence[Document]
    told: Sequence[Extraction]
    inside: Sequence[Extraction]
    decided: Decided
    originals: Sequence[tuple[str, str]]


def _part(connection: Connection, changed: set[str], every: Sequence[Decision]) -> _Part:
    def judged(ids: set[str]) -> Sequence[Judgement]:
        made = [decision for decision in every if decision.documents & ids]
        told = _read(connection, set().union(*(one.documents for one in made)), every)[1] if made else ()
        return judgements(Decided(made, Present(told)))

    found = region(connection, changed, profiles_of(*_read(connection, changed, every)), judged)
    ids = touched({p.document_id for p in found.profiles} | changed, every)
    items, told = _read(connection, ids, every)
    wanted = {p.id for p in found.profiles}
    return _Part(
        found,
        items,
        told,
        [_inside(one, wanted) for one in told],
        Decided([decision for decision in every if decision.documents & ids], Present(told)),
        tuple(sorted(linked.originals(connection, ids).items())),
    )


def _read(
    connection: Connection, ids: Collection[str], decided: Sequence[Decision]
) -> tuple[list[Document], Sequence[Extraction]]:
    """Documents with what they say, claims where decisions moved them."""
    ordered = sorted(ids)
    items, read = documents.of_ids(connection, ordered), claims.extractions(connection, ordered)
    return items, moved([read.get(item.id, Extraction(item.id)) for item in items], decided)


def _inside(told: Extraction, wanted: set[str]) -> Extraction:
    """What a document says of some mentions alone."""
    return replace(
        told,
        events=tuple(mention for mention in told.events if mention.id in wanted),
        claims=tuple(claim for claim in told.claims if claim.event_id in wanted),
        accounts=tuple(account for account in told.accounts if account.event_id in wanted),
    )


def _write(connection: Connection, part: _Part, result: Result) -> None:
    gone = sorted(part.region.before)
    linked.drop(connection, [row.mention for row in linked.of_events(connection, gone)])
    derived.replace(connection, gone, result.records)
    home = {mention.id: event.id for event in result.events for mention in event.mentions}
    profiles = part.region.profiles
    linked.put(
        connection,
        (KeptMention(p.id, home[p.id], p.document_id, dump(p), posted(p)) for p in profiles),
    )
    every = linked.events_of(connection, [item.id for item in part.documents])
    new = {record.event_id for record in result.records}
    ties = relations(every, part.told)
    derived.relate(connection, [tie for tie in ties if tie.source in new or tie.target in new])
