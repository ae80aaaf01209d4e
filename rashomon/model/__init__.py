"""The nouns: frozen dataclasses that import nothing of ours but errors."""

from rashomon.model.claim import Account, Claim, Speaker, Stance
from rashomon.model.document import Dateline, Document, Span, content_id
from rashomon.model.event import (
    Disagreement,
    Estimate,
    Event,
    EventMention,
    Extraction,
    Named,
    Reason,
    Record,
    Relation,
    Result,
)
from rashomon.model.mention import (
    Attribution,
    DateMention,
    Finding,
    Findings,
    Link,
    PlaceMention,
    RelativePlace,
    Trigger,
)
from rashomon.model.values import Actor, Agreement, Count, Period, Place, Term, Value

__all__ = [
    "Account",
    "Actor",
    "Agreement",
    "Attribution",
    "Claim",
    "Count",
    "DateMention",
    "Dateline",
    "Disagreement",
    "Document",
    "Estimate",
    "Event",
    "EventMention",
    "Extraction",
    "Finding",
    "Findings",
    "Link",
    "Named",
    "Period",
    "Place",
    "PlaceMention",
    "Reason",
    "Record",
    "Relation",
    "RelativePlace",
    "Result",
    "Span",
    "Speaker",
    "Stance",
    "Term",
    "Trigger",
    "Value",
    "content_id",
]
