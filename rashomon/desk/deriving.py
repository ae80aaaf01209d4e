"""Events of a desk brought up to date: only what a change can reach is linked anew (region.py)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace

from rashomon import pipeline
from rashomon.config import Settings
from rashomon.decisions import Decided, Present, judgements, moved, standing, touched
from rashomon.desk.copies import note_copies
from rashomon.desk.region import Region, region
from rashomon.link import profiles_of, relations
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
    """Derive what came since; all of it anew under another policy or by another version, or when told so.

    `on_progress` hears of each portion how many documents it took in.
    """
    with desk.reading() as connection:
        state = derived.state(connection)
    is_other = (state.policy, state.version) != (settings.policy, pipeline.VERSION)
    if again or is_other or state.decisions_since:
        with desk.deriving() as connection:
            derived.clear(connection)
            while waiting := derived.pending(connection, AT_ONCE):
                relink(connection, waiting, settings)
                on_progress(len(waiting))
            derived.rest_on(connection, (), settings.policy, pipeline.VERSION)
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
    texts = _Texts(connection)
    of_another_origin = note_copies(connection, texts.documents(changed), texts.documents)
    part = _part(connection, texts, touched({*changed, *of_another_origin}, decided), decided)
    known = pipeline.Known(part.decided, part.originals, part.region.profiles, part.region.pairs)
    result = pipeline.derive(part.documents, part.inside, settings, known)
    _write(connection, part, result)
    derived.rest_on(connection, changed, settings.policy, pipeline.VERSION)


@dataclass(slots=True)
class _Texts:
    """Documents and their newest readings, each read from the desk once."""

    connection: Connection
    items: dict[str, Document] = field(default_factory=dict)
    readings: dict[str, Extraction] = field(default_factory=dict)

    def documents(self, ids: Collection[str]) -> list[Document]:
        if missing := set(ids) - self.items.keys():
            self.items.update((item.id, item) for item in documents.of_ids(self.connection, missing))
        return [self.items[id_] for id_ in sorted(ids) if id_ in self.items]

    def told(self, ids: Collection[str], decided: Sequence[Decision]) -> Sequence[Extraction]:
        """What these documents say, claims where decisions moved them."""
        if missing := set(ids) - self.readings.keys():
            found = claims.to_link(self.connection, missing)
            self.readings.update((id_, found.get(id_, Extraction(id_))) for id_ in missing)
        return moved([self.readings[id_] for id_ in sorted(ids)], decided)


@dataclass(frozen=True, slots=True)
class _Part:
    """The part of a desk to link anew, with what its documents say: all, and of the part's mentions alone."""

    region: Region
    documents: Sequence[Document]
    told: Sequence[Extraction]
    inside: Sequence[Extraction]
    decided: Decided
    originals: Sequence[tuple[str, str]]


def _part(connection: Connection, texts: _Texts, changed: set[str], every: Sequence[Decision]) -> _Part:
    def judged(ids: set[str]) -> Sequence[Judgement]:
        made = [decision for decision in every if decision.documents & ids]
        named = set().union(*(one.documents for one in made))
        return judgements(Decided(made, Present(texts.told(named, every)))) if made else ()

    fresh = profiles_of(texts.documents(changed), texts.told(changed, every))
    found = region(connection, changed, fresh, judged)
    ids = touched({p.document_id for p in found.profiles} | changed, every)
    told = texts.told(ids, every)
    wanted = {p.id for p in found.profiles}
    return _Part(
        found,
        texts.documents(ids),
        told,
        [_inside(one, wanted) for one in told],
        Decided([decision for decision in every if decision.documents & ids], Present(told)),
        tuple(sorted(linked.originals(connection, ids).items())),
    )


def _inside(told: Extraction, wanted: set[str]) -> Extraction:
    """What a document says of some mentions alone."""
    return replace(
        told,
        events=tuple(mention for mention in told.events if mention.id in wanted),
        claims=tuple(claim for claim in told.claims if claim.event_id in wanted),
        accounts=tuple(account for account in told.accounts if account.event_id in wanted),
    )


def _write(connection: Connection, part: _Part, result: Result) -> None:
    """Put the events that came out in the place of those before, leaving alone what both have."""
    home = {mention.id: event.id for event in result.events for mention in event.mentions}
    before = linked.homes_in(connection, part.region.before)
    stays = before.keys() & home.keys() - part.region.fresh
    derived.put(connection, result.records, part.region.before)
    linked.drop(connection, before.keys() - stays)
    profiles = [p for p in part.region.profiles if p.id not in stays]
    pairs = part.region.pairs
    linked.put(
        connection,
        (KeptMention(p.id, home[p.id], p.document_id, dump(p), pairs.posted(p)) for p in profiles),
    )
    linked.move(connection, {id_: home[id_] for id_ in stays if home[id_] != before[id_]})
    new = {record.event_id for record in result.records}
    derived.drop(connection, part.region.before - new)
    if any(one.relations for one in part.told):
        ties = relations(linked.events_of(connection, [item.id for item in part.documents]), part.told)
        derived.relate(connection, [tie for tie in ties if tie.source in new or tie.target in new])
