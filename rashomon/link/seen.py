"""The outcome of one comparison."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Seen:
    """One comparison of two mentions: the level it came to, and what was seen, in words.

    `share` scales the weight, where part of two sets of words is in common. `rules_out` says that the two
    cannot be one event, unless names in common outweigh it.
    """

    comparison: str
    level: str
    text: str
    share: float = 1.0
    rules_out: bool = False
