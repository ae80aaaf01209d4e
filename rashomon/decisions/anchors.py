"""What a decision points at, and finding it again when its documents have been read anew."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rashomon.model import Claim, ClaimAnchor, Decision, EventMention, Extraction, MentionAnchor


def anchor_claim(claim: Claim) -> ClaimAnchor:
    """The claim, as a decision keeps it."""
    return ClaimAnchor(claim.document_id, claim.id, claim.field, claim.span)


def anchor_mentions(mentions: Iterable[EventMention], claims: Sequence[Claim]) -> tuple[MentionAnchor, ...]:
    """The mentions with their claims, as a decision keeps them."""
    return tuple(
        MentionAnchor(
            one.document_id,
            one.id,
            one.triggers,
            tuple(anchor_claim(claim) for claim in claims if claim.event_id == one.id),
        )
        for one in mentions
    )


class Present:
    """The mentions and claims there are now, to find those of earlier decisions among them."""

    def __init__(self, extractions: Iterable[Extraction]) -> None:
        self._told = {extraction.document_id: extraction for extraction in extractions}

    def claim(self, anchor: ClaimAnchor) -> Claim | None:
        """The claim of that id, else the one of that field whose words meet it most."""
        told = self._told.get(anchor.document_id)
        claims = told.claims if told else ()
        same = next((claim for claim in claims if claim.id == anchor.id), None)
        if same is not None:
            return same
        near = [claim for claim in claims if claim.field == anchor.field and claim.span.overlaps(anchor.span)]
        return min(
            near,
            key=lambda c: (abs(c.span.start - anchor.span.start) + abs(c.span.end - anchor.span.end), c.id),
            default=None,
        )

    def mention(self, anchor: MentionAnchor) -> str | None:
        """The id of the mention, None where the document tells the event no more."""
        told = self._told.get(anchor.document_id)
        if told is None:
            return None
        if any(mention.id == anchor.id for mention in told.events):
            return anchor.id
        return self._by_claims(anchor) or _by_words(anchor, told.events)

    def mentions(self, anchors: Iterable[MentionAnchor]) -> tuple[str, ...]:
        """The ids of those mentions that are still there, each once."""
        return tuple(dict.fromkeys(found for anchor in anchors if (found := self.mention(anchor))))

    def _by_claims(self, anchor: MentionAnchor) -> str | None:
        """The mention that holds most of the claims."""
        held: dict[str, int] = {}
        for one in anchor.claims:
            claim = self.claim(one)
            if claim is not None:
                held[claim.event_id] = held.get(claim.event_id, 0) + 1
        return min(held, key=lambda mention: (-held[mention], mention), default=None)


@dataclass(frozen=True, slots=True)
class Decided:
    """The decisions that stand, in the order they were made, and what they are about as it is told now."""

    decisions: Sequence[Decision]
    present: Present


NOTHING_DECIDED = Decided((), Present(()))


def _by_words(anchor: MentionAnchor, mentions: Iterable[EventMention]) -> str | None:
    shared = {
        mention.id: sum(one.overlaps(other) for one in anchor.triggers for other in mention.triggers)
        for mention in mentions
    }
    return min(
        (mention for mention, times in shared.items() if times),
        key=lambda mention: (-shared[mention], mention),
        default=None,
    )
