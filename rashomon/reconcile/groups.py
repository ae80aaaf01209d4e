"""Who a number counts: the kind behind a group's words, and how two groups stand to each other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from rashomon import vocab

PEOPLE, MUNITION = "people", "munition"
_IRREGULAR = {
    "men": "man",
    "women": "woman",
    "children": "child",
    "people": "people",
    "persons": "person",
    "lives": "life",
}
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_TAIL = re.compile(
    r"\b(?:including|among|who|whom|which|that|found|hit|killed|wounded|with|on|in|at|from|inside"
    r"|to|for|by|under|loyal|belonging)\b"
)
_JOIN = re.compile(r"\band\b|,|&|\bor\b", re.IGNORECASE)


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
        sides = {_side(kind) for kind in self.kinds}
        return sides.pop() if len(sides) == 1 else None


@cache
def group_of(words: str | None, field: str = "killed") -> Group:
    """The group behind the words of a count ("a Malian air force officer" is an officer)."""
    root = MUNITION if field == "munitions" else PEOPLE
    if not words:
        return Group(frozenset({root}), root)
    found = {kind for part in _JOIN.split(words) if (kind := _kind(part, root))}
    return Group(frozenset(found or {root}), root)


@cache
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
    return all(any(kind in _line(part, narrow.root) for kind in wide.kinds) for part in narrow.kinds)


@cache
def _phrases() -> dict[tuple[str, ...], str]:
    kinds = vocab.load("groups")["kinds"]
    return {tuple(phrase.split()): kind for kind, table in kinds.items() for phrase in table["words"]}


def _kind(part: str, root: str) -> str | None:
    """The kind of one phrase: its head noun, or what follows "of" where the head says nothing."""
    head, _, rest = _TAIL.split(part.lower(), maxsplit=1)[0].partition(" of ")
    words = [_singular(word) for word in _WORD.findall(head)]
    transparent = not words or words[-1] in vocab.load("groups")["transparent"]["words"]
    if rest and transparent and (kind := _kind(rest, root)):
        return kind
    if not words:
        return None
    known = _look_up(words)
    if known is not None:
        return known
    return root if root == MUNITION else words[-1]


def _look_up(words: list[str]) -> str | None:
    """The longest known phrase at the head, or one a word or two before it ("army spokesman killed")."""
    table = _phrases()
    for start in range(len(words)):
        if kind := table.get(tuple(words[start:])):
            return kind
    return None


def _singular(word: str) -> str:
    word = word.removesuffix("'s").removesuffix("’s")
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("men"):
        return word[:-2] + "an"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us")):
        return word[:-1]
    return word


def _line(kind: str, root: str) -> list[str]:
    """The kind and all it belongs to, narrowest first."""
    kinds = vocab.load("groups")["kinds"]
    line = [kind]
    while parent := kinds.get(line[-1], {}).get("parent"):
        line.append(parent)
    return line if line[-1] == root or kind == root else [*line, root]


def _exclude(one: str, other: str) -> bool:
    """Two kinds exclude each other when known, not crossing, and neither belongs to the other."""
    kinds = vocab.load("groups")["kinds"]
    if one not in kinds or other not in kinds:
        return False
    if kinds[one].get("crosses") or kinds[other].get("crosses"):
        # A child is no soldier, but may be a prisoner: what crosses its siblings still has one parent.
        tops = {line[-2] for kind in (one, other) if len(line := _line(kind, PEOPLE)) > 2}
        return len(tops) == 2
    return one not in _line(other, PEOPLE) and other not in _line(one, PEOPLE)


def _side(kind: str) -> str | None:
    kinds = vocab.load("groups")["kinds"]
    sides = (kinds.get(name, {}).get("side") for name in _line(kind, PEOPLE))
    return next((side for side in sides if side), None)
