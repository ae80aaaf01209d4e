"""What a naming says of its speaker: of what kind, and whether anybody is named."""

from __future__ import annotations

import re
from functools import lru_cache

from rashomon import vocab

_WORD = re.compile(r"[^\W_]+(?:[.'’&-][^\W_]+)*\.?")
_SMALL = {"the", "a", "an", "of", "s", "in"}
_DETERMINER = re.compile(
    r"^(?:the same|the|that|this|those|these|both|another|a|an|one of the)\s+", re.IGNORECASE
)
_HEAD_ENDS = re.compile(r"\s(?:of|in|for|from|at|who|with|near|on)\s|,")
# An army's media office is the army's.
_PRESS_OFFICE = re.compile(
    r"\b(?:media|press|information|publicity) "
    r"(?=(?:office|wing|arm|committee|service|department|centre|center)\b)"
)


def words_of(text: str) -> list[str]:
    """Lower-case words without articles, for comparing namings."""
    return [w.lower().rstrip(".") for w in _WORD.findall(text) if w.lower() not in _SMALL]


# Two capitalised words behind a comma.
_NAMED_BEHIND = re.compile(r",\s(?:[A-Z][\w'’-]*\.?\s){1,4}[A-Z][\w'’-]+")


def without_determiner(naming: str) -> str:
    """The naming without its "the", "that" or "another"."""
    return _DETERMINER.sub("", naming)


def kind_of(naming: str) -> str:
    """The kind of speaker by the words of the naming; "other" when none is known.

    Of several the first: "residents and a militia leader" are residents.
    """
    first, joint, _ = naming.partition(" and ")
    if joint and (known := kind_of(first)) != "other":
        return known
    plain = [w.lower().strip(".") for w in _WORD.findall(naming.replace("’", "'"))]
    joined = _PRESS_OFFICE.sub(" ", f" {' '.join(plain)} ")
    for kind, names in _kinds().items():
        if any(f" {k} " in joined or f" {k}'s " in joined for k in names):
            return kind
    return "other"


def is_anonymous(naming: str) -> bool:
    """True for unnamed persons ("officials", "one defence official"), false for names and institutions.

    "The army's spokesman, Colonel Omar Ba" is named behind the comma.
    """
    if _NAMED_BEHIND.search(naming):
        return False
    head = _HEAD_ENDS.split(without_determiner(naming).lower())[0].split()
    return bool(head) and head[-1] in _anonymous_words()


@lru_cache(maxsize=1)
def _kinds() -> dict[str, list[str]]:
    kinds: dict[str, list[str]] = vocab.load("speakers")["kinds"]
    return kinds


@lru_cache(maxsize=1)
def _anonymous_words() -> frozenset[str]:
    nouns = vocab.words("speakers", "anonymous")
    return nouns | {noun + "s" for noun in nouns} | {noun.replace("man", "men") for noun in nouns}
