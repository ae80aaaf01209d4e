"""What people have decided, brought to bear on what the documents say."""

from rashomon.decisions.anchors import NOTHING_DECIDED, Decided, Present, anchor_claim, anchor_mentions
from rashomon.decisions.judgements import judgements
from rashomon.decisions.moves import moved, rejected
from rashomon.decisions.rulings import ruled
from rashomon.decisions.standing import standing, touched

__all__ = [
    "NOTHING_DECIDED",
    "Decided",
    "Present",
    "anchor_claim",
    "anchor_mentions",
    "judgements",
    "moved",
    "rejected",
    "ruled",
    "standing",
    "touched",
]
