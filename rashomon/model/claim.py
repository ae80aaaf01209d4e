"""The atom: one speaker's value for one field of one event, with the exact words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from rashomon.model.document import Span
from rashomon.model.values import Value


class Stance(StrEnum):
    """How the speaker stands to the value."""

    ASSERTS = "asserts"
    DENIES = "denies"
    ALLEGES = "alleges"
    CLAIMS = "claims"
    UNCLAIMED = "unclaimed"


@dataclass(frozen=True, slots=True)
class Speaker:
    """The person or body a value is attributed to.

    `kind` is a code of vocab/speakers.toml (government, military_police, ...); `condition` is the reason
    given for anonymity, in the text's words.
    """

    text: str
    kind: str
    anonymous: bool = False
    condition: str | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One speaker's value for one field of one event; `id` is a hash of the content.

    `speaker` None is the publisher's own voice. `value` None goes with the stance "unclaimed".
    `event_id` names the event as this document tells it (EventMention.id).
    """

    id: str
    document_id: str
    account_id: str
    event_id: str
    field: str
    value: Value | None
    speaker: Speaker | None
    stance: Stance
    span: Span
    quote: str
    sentence: Span
    cue: Span | None = None
    confidence: float = 1.0
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """All claims one speaker makes about one event in one document."""

    id: str
    document_id: str
    event_id: str
    speaker: Speaker | None
    claim_ids: tuple[str, ...]
