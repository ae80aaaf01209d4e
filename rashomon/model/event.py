"""Events as documents tell them, events as linked, and the reconciled record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rashomon.model.claim import Account, Claim
from rashomon.model.decision import Ruling
from rashomon.model.document import Document, Span, content_id
from rashomon.model.mention import Attribution, DateMention, PlaceMention, RoleMention
from rashomon.model.values import Actor, Period, Place


@dataclass(frozen=True, slots=True)
class EventMention:
    """One event as one document tells it; `triggers` are the words that name it, first the fullest.

    `role` is main or background. `place_indexes` and `date_indexes` point into the extraction's `places` and
    `dates`: the words the event's place and period stand on. `place` and `period` are filled by grounding.
    """

    id: str
    document_id: str
    role: str
    event_type: str
    status: str
    triggers: tuple[Span, ...]
    place_indexes: tuple[int, ...] = ()
    date_indexes: tuple[int, ...] = ()
    place: Place | None = None
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """Event `source` stands to event `target` as `kind` says: retaliation_for, caused_by, part_of, follows.

    `document_id` and `span` are the words that state it. Ids are of EventMentions until linking.
    """

    source: str
    target: str
    kind: str
    document_id: str
    span: Span


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read from one document: claims, accounts, events as told, relations, and the mentions.

    `lengths` are the words of time that name no day, and so date nothing.
    """

    document_id: str
    claims: tuple[Claim, ...] = ()
    accounts: tuple[Account, ...] = ()
    events: tuple[EventMention, ...] = ()
    relations: tuple[Relation, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    dates: tuple[DateMention, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    roles: tuple[RoleMention, ...] = ()
    lengths: tuple[DateMention, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """A cluster of event mentions from one or more documents, judged to be the same event."""

    id: str
    mentions: tuple[EventMention, ...]
    claims: tuple[Claim, ...]
    accounts: tuple[Account, ...]


def event_id(founder: str) -> str:
    """The id of the event that the mention of this id founds: it stays when later reports join it.

    The founder is the mention of the report published first. Of every mention of an event the id made in this
    way names the event too: it may have had that id before it was merged, or before an earlier report came.
    """
    return content_id("event", founder)


@dataclass(frozen=True, slots=True)
class Reason:
    """One step of an argument: the rule's name, the claims it used, and a sentence."""

    rule: str
    claims: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Estimate:
    """Low, best and high for one count field, with the reasons; None where the claims do not bound it.

    `agreement` is one of: agreed, compatible, disputed, single_source, superseded: the last where figures
    differed, but the speakers of the earlier ones replaced or took them back and what stands does not differ.
    `by_group` and `by_side` hold the bounds of the parts, as (name, low, high).
    """

    low: int | None
    best: int | None
    high: int | None
    agreement: str
    reasons: tuple[Reason, ...]
    by_group: tuple[tuple[str, int | None, int | None], ...] = ()
    by_side: tuple[tuple[str, int | None, int | None], ...] = ()


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Claims on one field of one event that differ: conflict if they cannot all be true, else compatible."""

    field: str
    group: str | None
    claims: tuple[str, ...]
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Named:
    """A value the record gives for perpetrator, target or weapon, with its standing and the claims behind it.

    `actor` is set for perpetrators and targets. `status` is for perpetrators: claimed, blamed, denied,
    unclaimed, unknown, or stated as a fact.
    """

    text: str | None
    status: str
    claims: tuple[str, ...]
    actor: Actor | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """One reconciled event, ready to show or export; a function of its claims, policy and decisions."""

    event_id: str
    role: str
    event_type: str
    status: str
    period: Period | None
    place: Place | None
    perpetrator: Named
    targets: tuple[Named, ...]
    weapons: tuple[Named, ...]
    estimates: dict[str, Estimate]
    disagreements: tuple[Disagreement, ...]
    independent_origins: int
    documents: tuple[str, ...]
    summary: str
    decisions: tuple[Ruling, ...] = ()


@dataclass(frozen=True, slots=True)
class Moment:
    """One day of an event's reports: those that came out on it, and the figures by all that had come by then.

    `day` is None for reports whose day is not known; they come last.
    """

    day: date | None
    documents: tuple[str, ...]
    estimates: dict[str, Estimate]


@dataclass(frozen=True, slots=True)
class Result:
    """All of one run: documents with what was read from each, and the linked and reconciled events."""

    documents: tuple[Document, ...]
    extractions: tuple[Extraction, ...]
    events: tuple[Event, ...]
    relations: tuple[Relation, ...]
    records: tuple[Record, ...]
    same_origin: tuple[tuple[str, str], ...] = ()
