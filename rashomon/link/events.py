"""Events from mentions: candidates, scores, clusters, and the relations carried over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TypeVar

from rashomon.link.blocking import candidates
from rashomon.link.clustering import clusters
from rashomon.link.pairs import Pairs
from rashomon.link.profile import Profile, profiles_in
from rashomon.model import Account, Claim, Document, Event, Extraction, Judgement, Relation, event_id

T = TypeVar("T", Claim, Account)


def link(
    profiles: Sequence[Profile],
    extractions: Sequence[Extraction],
    judgements: Sequence[Judgement] = (),
    pairs: Pairs | None = None,
) -> tuple[tuple[Event, ...], tuple[Relation, ...]]:
    """All events of the mentions of these profiles, each with every mention, and the relations between them.

    Mentions of one document are never merged but by a judgement: what people have decided, the later before
    the earlier. The answer does not depend on the order of the documents.
    """
    claims = _grouped(claim for extraction in extractions for claim in extraction.claims)
    accounts = _grouped(account for extraction in extractions for account in extraction.accounts)
    by_id = {p.id: p for p in profiles}
    events = tuple(
        _event([by_id[i] for i in members], claims, accounts)
        for members in grouped(profiles, judgements, pairs or Pairs())
    )
    return events, relations({m.id: event.id for event in events for m in event.mentions}, extractions)


def grouped(
    profiles: Sequence[Profile], judgements: Sequence[Judgement], pairs: Pairs
) -> list[tuple[str, ...]]:
    """The ids of the mentions of each event."""
    by_id = {p.id: p for p in profiles}
    return clusters(
        list(by_id),
        {(a.id, b.id): pairs.score(a, b) for a, b in candidates(profiles, pairs)},
        {p.id: p.document_id for p in profiles},
        judgements,
        lambda one, other: pairs.score(by_id[one], by_id[other]),
    )


def profiles_of(documents: Sequence[Document], extractions: Sequence[Extraction]) -> list[Profile]:
    """The mentions of all extractions made ready to compare, by id."""
    texts = {document.id: document for document in documents}
    found = (one for told in extractions for one in profiles_in(told, texts.get(told.document_id)))
    return sorted(found, key=lambda p: p.id)


def _grouped(items: Iterable[T]) -> defaultdict[str, list[T]]:
    grouped: defaultdict[str, list[T]] = defaultdict(list)
    for item in items:
        grouped[item.event_id].append(item)
    return grouped


def _event(
    members: Sequence[Profile], claims: dict[str, list[Claim]], accounts: dict[str, list[Account]]
) -> Event:
    ids = sorted(member.id for member in members)
    founder = min(members, key=lambda p: (p.published or date.max, p.document_id, p.id))
    return Event(
        event_id(founder.id),
        tuple(sorted((m.mention for m in members), key=lambda m: (m.document_id, m.id))),
        tuple(sorted((c for i in ids for c in claims[i]), key=lambda c: (c.document_id, c.span, c.id))),
        tuple(sorted((a for i in ids for a in accounts[i]), key=lambda a: (a.document_id, a.id))),
    )


def relations(event_of: Mapping[str, str], extractions: Sequence[Extraction]) -> tuple[Relation, ...]:
    """Relations between events: the first statement of each kept, an event's relation to itself dropped.

    `event_of` gives the event of each mention; a relation to one that is not there is left out.
    """
    kept: dict[tuple[str, str, str], Relation] = {}
    stated = (relation for extraction in extractions for relation in extraction.relations)
    told = [r for r in stated if r.source in event_of and r.target in event_of]
    for relation in sorted(told, key=lambda r: (r.document_id, r.span, r.kind, r.source, r.target)):
        source, target = event_of[relation.source], event_of[relation.target]
        if source != target:
            moved = Relation(source, target, relation.kind, relation.document_id, relation.span)
            kept.setdefault((source, target, relation.kind), moved)
    return tuple(kept[key] for key in sorted(kept))
