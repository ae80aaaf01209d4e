"""Events of a desk brought up to date: only what hangs together with what changed is linked anew.

Two mentions end in one event only along pairs that score above zero, or by a decision. So the mentions that
hang together by such pairs, a component, are linked without a look at any other, and the outcome is the one
that linking everything would give. Tests compare the two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from rashomon import pipeline
from rashomon.config import Settings
from rashomon.decisions import Decided, Present, judgements, moved, standing, touched
from rashomon.desk.copies import note_copies
from rashomon.link import Profile, are_linked, components, posted, profiles_of, relations, sought
from rashomon.model import Decision, Document, Extraction, Result
from rashomon.store import Connection, Desk, claims, decisions, derived, documents, linked
from rashomon.store.linked import KeptMention
from rashomon.store.serial import dump, load

# Documents taken in at once: more hold the desk longer from others, fewer write events that change again.
AT_ONCE = 100


def bring_up_to_date(desk: Desk, settings: Settings, *, again: bool = False) -> None:
    """Derive what came since; all of it anew under another policy, or when told so."""
    with desk.reading() as connection:
        state = derived.state(connection)
    if again or state.policy not in (None, settings.policy) or state.decisions_since:
        with desk.deriving() as connection:
            derived.clear(connection)
            while waiting := derived.pending(connection, AT_ONCE):
                relink(connection, waiting, settings)
            derived.rest_on(connection, (), settings.policy)
    while state.lags:
        with desk.deriving() as connection:
            relink(connection, derived.pending(connection, AT_ONCE), settings)
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
    known = pipeline.Known(part.decided, part.originals, part.profiles)
    result = pipeline.derive(part.documents, part.inside, settings, known)
    _write(connection, part, result)
    derived.rest_on(connection, changed, settings.policy)


@dataclass(frozen=True, slots=True)
class _Part:
    """The part of a desk to link anew: whole components, before and after.

    `told` is all that its documents say, `inside` only what they say of the mentions of the part.
    """

    before: Sequence[KeptMention]
    profiles: Sequence[Profile]
    changed: frozenset[str]
    documents: Sequence[Document]
    told: Sequence[Extraction]
    inside: Sequence[Extraction]
    decided: Decided
    originals: Sequence[tuple[str, str]]


def _part(connection: Connection, changed: set[str], decided: Sequence[Decision]) -> _Part:
    fresh = profiles_of(*_read(connection, changed, decided))
    old = linked.of_documents(connection, changed)
    found = {row.component for row in old} | _joined(connection, fresh, changed)
    rows = linked.of_components(connection, found)
    profiles = [*fresh, *(load(row.profile, Profile) for row in rows if row.document not in changed)]
    ids = touched({p.document_id for p in profiles} | changed, decided)
    items, told = _read(connection, ids, decided)
    wanted = {p.id for p in profiles}
    return _Part(
        rows,
        sorted(profiles, key=lambda p: p.id),
        frozenset(p.id for p in fresh),
        items,
        told,
        [_inside(one, wanted) for one in told],
        Decided([decision for decision in decided if decision.documents & ids], Present(told)),
        tuple(sorted(linked.originals(connection, ids).items())),
    )


def _read(
    connection: Connection, ids: Collection[str], decided: Sequence[Decision]
) -> tuple[list[Document], Sequence[Extraction]]:
    """Documents with what they say, claims where decisions moved them."""
    ordered = sorted(ids)
    items, read = documents.of_ids(connection, ordered), claims.extractions(connection, ordered)
    return items, moved([read.get(item.id, Extraction(item.id)) for item in items], decided)


def _joined(connection: Connection, fresh: Sequence[Profile], changed: set[str]) -> set[str]:
    """The components of the mentions that score above zero with one of these."""
    seekers: defaultdict[str, list[Profile]] = defaultdict(list)
    for one in fresh:
        for key in sought(one):
            seekers[key].append(one)
    found: set[str] = set()
    for row in linked.sharing(connection, seekers):
        if row.document in changed or row.component in found:
            continue
        other = load(row.profile, Profile)
        near = {one.id: one for key in posted(other) for one in seekers.get(key, ())}
        if any(are_linked(one, other) for one in near.values()):
            found.add(row.component)
    return found


def _inside(told: Extraction, wanted: set[str]) -> Extraction:
    """What a document says of some mentions alone."""
    return replace(
        told,
        events=tuple(mention for mention in told.events if mention.id in wanted),
        claims=tuple(claim for claim in told.claims if claim.event_id in wanted),
        accounts=tuple(account for account in told.accounts if account.event_id in wanted),
    )


def _write(connection: Connection, part: _Part, result: Result) -> None:
    gone = sorted({row.event for row in part.before})
    linked.drop(connection, [row.mention for row in part.before])
    derived.replace(connection, gone, result.records)
    linked.put(connection, _rows(part, result))
    home = linked.events_of(connection, [item.id for item in part.documents])
    new = {record.event_id for record in result.records}
    ties = relations(home, part.told)
    derived.relate(connection, [tie for tie in ties if tie.source in new or tie.target in new])


def _rows(part: _Part, result: Result) -> Iterator[KeptMention]:
    home = {mention.id: event.id for event in result.events for mention in event.mentions}
    component = components(part.profiles, judgements(part.decided))
    for one in part.profiles:
        yield KeptMention(one.id, home[one.id], one.document_id, component[one.id], dump(one), posted(one))
