"""Who a number counts: the kind behind a group's words, and how two groups stand to each other."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from rashomon import vocab
from rashomon.vocab.kinds import MUNITION, PEOPLE, kinds_of, line_of, side_of


class Overlap(StrEnum):
    """How one group stands to another: the same people, more of them, fewer, none of them, or unknown."""

    SAME = "same"
    WIDER = "wider"
    NARROWER = "narrower"
    DISJOINT = "disjoint"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Group:
    """The kinds a group's words name; a word the vocabulary lacks is a kind of its own, below the root."""

    kinds: frozenset[str]
    root: str

    @property
    def everyone(self) -> bool:
        """True when the words set no limit: "people", "others", or no words at all."""
        return self.root in self.kinds

    @property
    def stands_alone(self) -> bool:
        """True when the words, told alone, mean everyone: "ten men were dead"."""
        kinds = vocab.load("groups")["kinds"]
        return self.everyone or any(kinds.get(kind, {}).get("alone") for kind in self.kinds)

    @property
    def label(self) -> str:
        return " and ".join(sorted(self.kinds))

    @property
    def side(self) -> str | None:
        sides = {side_of(kind) for kind in self.kinds}
        return sides.pop() if len(sides) == 1 else None


@lru_cache(maxsize=8192)  # the words of reports have no end
def group_of(words: str | None, field: str = "killed") -> Group:
    """The group behind the words of a count ("a Malian air force officer" is an officer)."""
    root = MUNITION if field == "munitions" else PEOPLE
    if not words:
        return Group(frozenset({root}), root)
    return Group(kinds_of(words, root) or frozenset({root}), root)


@lru_cache(maxsize=8192)  # the words of reports have no end
def overlap(one: Group, other: Group) -> Overlap:
    """How `one` stands to `other`: WIDER when it holds all of `other` and more."""
    if one.kinds == other.kinds:
        return Overlap.SAME
    if _holds(one, other):
        return Overlap.WIDER
    if _holds(other, one):
        return Overlap.NARROWER
    if all(_exclude(a, b) for a in one.kinds for b in other.kinds):
        return Overlap.DISJOINT
    return Overlap.UNKNOWN


def _holds(wide: Group, narrow: Group) -> bool:
    if wide.everyone:
        return True
    return all(any(kind in line_of(part, narrow.root) for kind in wide.kinds) for part in narrow.kinds)


def _exclude(one: str, other: str) -> bool:
    """Two kinds exclude each other when known, not crossing, and neither belongs to the other."""
    kinds = vocab.load("groups")["kinds"]
    if one not in kinds or other not in kinds:
        return False
    if kinds[one].get("crosses") or kinds[other].get("crosses"):
        # A child is no soldier, but may be a prisoner: what crosses its siblings still has one parent.
        tops = {line[-2] for kind in (one, other) if len(line := line_of(kind, PEOPLE)) > 2}
        return len(tops) == 2
    return one not in line_of(other, PEOPLE) and other not in line_of(one, PEOPLE)
