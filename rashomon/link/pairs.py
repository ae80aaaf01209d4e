"""Pairs of mentions, each compared once however often it is asked for."""

from __future__ import annotations

from dataclasses import dataclass, field

from rashomon.link.keys import posted, sought
from rashomon.link.profile import Profile
from rashomon.link.scoring import Score, compare


@dataclass(frozen=True, slots=True)
class Pairs:
    """What is known of profiles and of pairs of them; good as long as each id has one profile."""

    _scores: dict[tuple[str, str], Score] = field(default_factory=dict)
    _posted: dict[str, frozenset[int]] = field(default_factory=dict)
    _sought: dict[str, frozenset[int]] = field(default_factory=dict)

    def score(self, one: Profile, other: Profile) -> Score:
        """The score of two mentions of different documents, in whichever order they are given."""
        a, b = (one, other) if one.id < other.id else (other, one)
        if (found := self._scores.get((a.id, b.id))) is None:
            found = self._scores[a.id, b.id] = compare(a, b)
        return found

    def are_linked(self, one: Profile, other: Profile) -> bool:
        """True where the pair by itself speaks for one event: only along such pairs do events grow."""
        if one.document_id == other.document_id:
            return False
        score = self.score(one, other)
        return score.impossible is None and score.total > 0

    def posted(self, one: Profile) -> frozenset[int]:
        """The keys to keep of a mention."""
        if one.id not in self._posted:
            self._posted[one.id] = posted(one)
        return self._posted[one.id]

    def sought(self, one: Profile) -> frozenset[int]:
        """The keys under which the mentions stand that are worth comparing with this one."""
        if one.id not in self._sought:
            self._sought[one.id] = sought(one)
        return self._sought[one.id]
