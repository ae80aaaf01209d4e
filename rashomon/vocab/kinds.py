"""Who words count, from groups.toml: the kind that a phrase's head names, and the side it stands on."""

from __future__ import annotations

import re
from functools import cache, lru_cache

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
# What follows these tells more of them, and not who they are.
TAIL = re.compile(
    r"\b(?:including|among|who|whom|which|that|found|hit|killed|wounded|with|on|in|at|from|inside"
    r"|to|for|by|under|loyal|belonging)\b"
)
_JOIN = re.compile(r"\band\b|,|&|\bor\b", re.IGNORECASE)


@lru_cache(maxsize=8192)  # the words of reports have no end
def kinds_of(words: str, root: str = PEOPLE) -> frozenset[str]:
    """The kinds that words name, one for each part of a list; a word unknown is a kind of its own."""
    return frozenset(kind for part in _JOIN.split(words) if (kind := _kind(part, root)))


def side_of_words(words: str) -> str | None:
    """The side that all the words name stand on: "two villagers" are civilians, "a guard" anybody's."""
    head = TAIL.split(words.lower(), maxsplit=1)[0]
    phrase = _phrase([singular(word) for word in _WORD.findall(head)])
    if phrase and " ".join(phrase) in vocab.load("groups")["unsided"]["words"]:
        return None
    sides = {side_of(kind) for kind in kinds_of(words)}
    return sides.pop() if len(sides) == 1 else None


def side_of(kind: str) -> str | None:
    """The side of a kind, its own or that of the kind it belongs to."""
    kinds = vocab.load("groups")["kinds"]
    sides = (kinds.get(name, {}).get("side") for name in line_of(kind, PEOPLE))
    return next((side for side in sides if side), None)


def line_of(kind: str, root: str) -> list[str]:
    """The kind and all it belongs to, narrowest first."""
    kinds = vocab.load("groups")["kinds"]
    line = [kind]
    while parent := kinds.get(line[-1], {}).get("parent"):
        line.append(parent)
    return line if line[-1] == root or kind == root else [*line, root]


@lru_cache(maxsize=8192)  # the words of reports have no end
def singular(word: str) -> str:
    """The word without its plural and its possessive ending."""
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


def _kind(part: str, root: str) -> str | None:
    """The kind of one phrase: its head noun, or what follows "of" where the head says nothing."""
    head, _, rest = TAIL.split(part.lower(), maxsplit=1)[0].partition(" of ")
    words = [singular(word) for word in _WORD.findall(head)]
    transparent = not words or words[-1] in vocab.load("groups")["transparent"]["words"]
    if rest and transparent and (kind := _kind(rest, root)):
        return kind
    if not words:
        return None
    if phrase := _phrase(words):
        return _phrases()[phrase]
    return root if root == MUNITION else words[-1]


def _phrase(words: list[str]) -> tuple[str, ...] | None:
    """The longest known phrase that the words end in."""
    ends = (tuple(words[start:]) for start in range(len(words)))
    return next((end for end in ends if end in _phrases()), None)


@cache
def _phrases() -> dict[tuple[str, ...], str]:
    kinds = vocab.load("groups")["kinds"]
    return {tuple(phrase.split()): kind for kind, table in kinds.items() for phrase in table["words"]}
