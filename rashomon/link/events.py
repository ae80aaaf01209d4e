"""Events from mentions: candidates, scores, clusters, and the relations carried over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TypeVar

from rashomon.link.blocking import candidates
from rashomon.link.clustering import clusters
from rashomon.link.profile import Profile, profiles
from rashomon.link.scoring import compare
from rashomon.model import Account, Claim, Document, Event, Extraction, Relation, content_id

T = TypeVar("T", Claim, Account)


def link(
    documents: Sequence[Document], extractions: Sequence[Extraction]
) -> tuple[tuple[Event, ...], tuple[Relation, ...]]:
    """All events of a run, each with every mention of it, and the relations between them.

    Mentions of one document are never merged. The answer does not depend on the order of the input.
    """
    texts = {document.id: document for document in documents}
    claims = _grouped(claim for extraction in extractions for claim in extraction.claims)
    accounts = _grouped(account for extraction in extractions for account in extraction.accounts)
    told = sorted(
        (
            one
            for extraction in extractions
            for one in profiles(extraction, texts.get(extraction.document_id))
        ),
        key=lambda p: p.id,
    )
    scores = {(a.id, b.id): compare(a, b) for a, b in candidates(told)}
    by_id = {p.id: p for p in told}
    events = tuple(
        _event([by_id[i] for i in members], claims, accounts)
        for members in clusters([p.id for p in told], scores, {p.id: p.document_id for p in told})
    )
    return events, _relations(events, extractions)


def _grouped(items: Iterable[T]) -> defaultdict[str, list[T]]:
    grouped: defaultdict[str, list[T]] = defaultdict(list)
    for item in items:
        grouped[item.event_id].append(item)
    return grouped


def _event(
    members: Sequence[Profile], claims: dict[str, list[Claim]], accounts: dict[str, list[Account]]
) -> Event:
    ids = sorted(member.id for member in members)
    return Event(
        content_id("event", *ids),
        tuple(sorted((m.mention for m in members), key=lambda m: (m.document_id, m.id))),
        tuple(sorted((c for i in ids for c in claims[i]), key=lambda c: (c.document_id, c.span, c.id))),
        tuple(sorted((a for i in ids for a in accounts[i]), key=lambda a: (a.document_id, a.id))),
    )


def _relations(events: Sequence[Event], extractions: Sequence[Extraction]) -> tuple[Relation, ...]:
    """Relations between events: the first statement of each kept, an event's relation to itself dropped."""
    event_of = {mention.id: event.id for event in events for mention in event.mentions}
    kept: dict[tuple[str, str, str], Relation] = {}
    told = [relation for extraction in extractions for relation in extraction.relations]
    for relation in sorted(told, key=lambda r: (r.document_id, r.span, r.kind, r.source, r.target)):
        source, target = event_of[relation.source], event_of[relation.target]
        if source != target:
            moved = Relation(source, target, relation.kind, relation.document_id, relation.span)
            kept.setdefault((source, target, relation.kind), moved)
    return tuple(kept[key] for key in sorted(kept))
