"""What people decide about events and claims: kept for ever, undone by a later decision, never edited."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from rashomon.model.document import Span


class DecisionKind(StrEnum):
    """What a decision does."""

    MERGE = "merge"
    SPLIT = "split"
    MOVE = "move"
    RETYPE = "retype"
    SET = "set"
    ACCEPT = "accept"
    REJECT = "reject"
    WITHDRAW = "withdraw"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class ClaimAnchor:
    """A claim as a decision met it: found again by its id, else by its field and words in its document."""

    document_id: str
    id: str
    field: str
    span: Span


@dataclass(frozen=True, slots=True)
class MentionAnchor:
    """An event as one document told it when a decision was made.

    After the document is read anew it is found by its id, else by the claims it held (field and span), else
    by the words that name it.
    """

    document_id: str
    id: str
    triggers: tuple[Span, ...] = ()
    claims: tuple[ClaimAnchor, ...] = ()


@dataclass(frozen=True, slots=True)
class Stood:
    """What of an event stood on a document that was withdrawn: its fields, and who else told the event."""

    event_id: str
    fields: tuple[str, ...]
    mentions: tuple[MentionAnchor, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """One judgement by one person at one time.

    `event` is what it is about: the mentions of one event (merge, retype, set), those set apart (split), or
    those of the event a claim moves to (move). `other` is the second event of a merge, or what a split
    leaves. `claim` is the claim moved, accepted or rejected. `low`, `best` and `high` are of a set figure.
    `undoes` is a decision's id. `document_id` and `stood` are of a withdrawal, `note` is its reason. `at` is
    in UTC, to the second.
    """

    id: str
    kind: DecisionKind
    user: str
    at: datetime
    note: str = ""
    event: tuple[MentionAnchor, ...] = ()
    other: tuple[MentionAnchor, ...] = ()
    claim: ClaimAnchor | None = None
    event_type: str | None = None
    field: str | None = None
    low: int | None = None
    best: int | None = None
    high: int | None = None
    undoes: str | None = None
    document_id: str | None = None
    stood: tuple[Stood, ...] = ()

    @property
    def anchors(self) -> tuple[MentionAnchor, ...]:
        return (*self.event, *self.other)

    @property
    def documents(self) -> frozenset[str]:
        """The documents it speaks of."""
        told = {anchor.document_id for anchor in self.anchors}
        told.update(anchor.document_id for one in self.stood for anchor in one.mentions)
        return frozenset(told | ({self.claim.document_id} if self.claim else set()))


@dataclass(frozen=True, slots=True)
class Judgement:
    """Two mentions that a decision holds to be one event, or two."""

    one: str
    other: str
    same: bool


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision as it bears on one record: what it says, and what has come up against it since.

    `conflict` is None while nothing speaks against it; it is shown, never settled by itself. `claim` is the
    claim it is about, if one.
    """

    decision_id: str
    kind: DecisionKind
    user: str
    at: datetime
    note: str
    text: str
    conflict: str | None = None
    claim: str | None = None


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A decision: undone or not, the events it bears on, and what has come up against it since."""

    decision: Decision
    stands: bool
    events: tuple[str, ...]
    conflict: str | None
