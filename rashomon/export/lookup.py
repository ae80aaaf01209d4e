"""A Result by id and in reading order: what the JSON report and the card both need to find."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from rashomon.model import (
    Account,
    Claim,
    Document,
    Event,
    Extraction,
    Place,
    PlaceMention,
    Record,
    Relation,
    Result,
    Span,
)


@dataclass(frozen=True)
class Evidence:
    """The words a value stands on: exact, in one document."""

    document: Document
    span: Span

    @property
    def quote(self) -> str:
        return self.document.quote(self.span)


@dataclass(frozen=True)
class Lookup:
    """Finds documents, claims and events by id, and gives claims and records in the order of the texts.

    `country_name` turns an ISO 3166-1 alpha-2 code into what people call the country.
    """

    result: Result
    country_name: Callable[[str], str] = str

    @cached_property
    def documents(self) -> dict[str, Document]:
        return {document.id: document for document in self.result.documents}

    @cached_property
    def position(self) -> dict[str, int]:
        return {document.id: index for index, document in enumerate(self.result.documents)}

    @cached_property
    def extractions(self) -> dict[str, Extraction]:
        return {extraction.document_id: extraction for extraction in self.result.extractions}

    @cached_property
    def events(self) -> dict[str, Event]:
        return {event.id: event for event in self.result.events}

    @cached_property
    def event_of(self) -> dict[str, str]:
        """Linked event of each event mention."""
        return {mention.id: event.id for event in self.result.events for mention in event.mentions}

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """Every claim by id, in the order of the texts."""
        found = {claim.id: claim for event in self.result.events for claim in event.claims}
        return dict(sorted(found.items(), key=lambda item: self._claim_order(item[1])))

    @cached_property
    def records(self) -> list[Record]:
        """Main events first, then in the order the texts name them."""
        return sorted(self.result.records, key=self._record_order)

    @cached_property
    def record_of(self) -> dict[str, Record]:
        return {record.event_id: record for record in self.result.records}

    @cached_property
    def relations(self) -> list[Relation]:
        """Relations in the order the texts state them."""
        return sorted(
            self.result.relations,
            key=lambda r: (self.position[r.document_id], r.span, r.source, r.target, r.kind),
        )

    @cached_property
    def origin_of(self) -> dict[str, str]:
        """The original of each document that is a copy."""
        return dict(self.result.same_origin)

    def _claim_order(self, claim: Claim) -> tuple[int, Span, str, str]:
        return (self.position[claim.document_id], claim.span, claim.field, claim.id)

    def _account_order(self, account: Account) -> tuple[tuple[int, Span, str, str], str]:
        first = min(self._claim_order(self.claims[claim_id]) for claim_id in account.claim_ids)
        return (first, account.id)

    def _record_order(self, record: Record) -> tuple[bool, int, int, str]:
        mentions = self.events[record.event_id].mentions
        first = min(
            (self.position[m.document_id], min((t.start for t in m.triggers), default=0)) for m in mentions
        )
        return (record.role != "main", *first, record.event_id)

    def place_evidence(self, record: Record) -> Evidence | None:
        """The words the record's place stands on; None when the texts name it nowhere.

        A place taken from the report around the event stands on the words that name it there.
        """
        if record.place is None:
            return None
        for mention in self.events[record.event_id].mentions:
            if mention.place != record.place:
                continue
            places = self.extractions[mention.document_id].places
            told = [places[index] for index in mention.place_indexes]
            if all(place.kind == "site" for place in told):
                told = [place for place in places if _farness(place, record.place) < _OTHER] or told
            if told:
                chosen = min(told, key=lambda place: _farness(place, record.place))
                return Evidence(self.documents[mention.document_id], chosen.span)
        return None

    def period_evidence(self, record: Record) -> Evidence | None:
        """The words the record's period stands on; None when the texts give none of their own."""
        if record.period is None:
            return None
        for mention in self.events[record.event_id].mentions:
            if mention.period == record.period and mention.date_indexes:
                dates = self.extractions[mention.document_id].dates
                named = [dates[index] for index in mention.date_indexes]
                chosen = next((when for when in named if when.period == record.period), named[0])
                return Evidence(self.documents[mention.document_id], chosen.span)
        return None

    def ungrounded_places(self, record: Record) -> list[str]:
        """The place words of an event whose place is not known."""
        return [
            self.extractions[mention.document_id].places[index].text
            for mention in self.events[record.event_id].mentions
            for index in mention.place_indexes
        ]

    def accounts_of(self, record: Record) -> list[Account]:
        """The accounts of one event, in the order the texts give them."""
        return sorted(self.events[record.event_id].accounts, key=self._account_order)

    def claims_of(self, account: Account) -> list[Claim]:
        """The claims of one account, in the order of its text."""
        return sorted((self.claims[id_] for id_ in account.claim_ids), key=self._claim_order)

    def in_reading_order(self, document_ids: Iterable[str]) -> list[str]:
        """Document ids in the order they were read."""
        return sorted(document_ids, key=lambda id_: self.position[id_])

    def relation_claims(self, relation: Relation) -> list[Claim]:
        """The claims made in the words that state the relation, on either of its two events."""
        ends = {relation.source, relation.target}
        return [
            claim
            for claim in self.claims.values()
            if claim.document_id == relation.document_id
            and self.event_of[claim.event_id] in ends
            and claim.sentence.overlaps(relation.span)
        ]


# The farness of words that have nothing in common with a place.
_OTHER = 3


def _farness(mention: PlaceMention, place: Place | None) -> int:
    """How far words are from those that gave a place: all its name, the first of it, or its point."""
    told = mention.place
    if place is None or told == place:
        return 0
    is_named = mention.kind != "site" and place.name.startswith(" ".join(mention.text.split()))
    is_point = told is not None and told.lat is not None and (told.lat, told.lon) == (place.lat, place.lon)
    return 1 if is_named else 2 if is_point else _OTHER
