"""Who speaks: the words that name a speaker, compared across documents."""

from __future__ import annotations

import re
from functools import lru_cache

from rashomon.model import Claim, Speaker

_WORD = re.compile(r"\w+")
_EMPTY = frozenset(
    ["a", "an", "the", "of", "s", "for", "in", "and", "his", "her", "its", "their", "one", "two", "some"]
)
# Half of the words shared: "a spokesman for the army" and "army spokesman Ana Ruiz".
_SHARED = 0.5
# One who speaks for a body only passes its figure on: "a spokesman for the coast guard" is the coast guard.
_SPOKESMEN = frozenset(
    ["spokesman", "spokesmen", "spokeswoman", "spokeswomen", "spokesperson", "spokespeople", "spokespersons"]
)
PUBLISHER = "the publisher"


@lru_cache(maxsize=8192)  # the words of reports have no end
def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower())) - _EMPTY


def same_name(one: str, other: str) -> bool:
    """True when two namings share enough words to be one speaker or actor."""
    a, b = _words(one), _words(other)
    return a == b or (bool(a & b) and 2 * len(a & b) / (len(a) + len(b)) >= _SHARED)


def same_speaker(one: Speaker | None, other: Speaker | None) -> bool:
    """True for one voice: both the publisher's own, or namings that share enough words."""
    if one is None or other is None:
        return one is other
    return same_name(one.text, other.text) or _speaks_for(one, other) or _speaks_for(other, one)


def _speaks_for(spokesman: Speaker, body: Speaker) -> bool:
    """True for a spokesman whose naming holds all words of the body's."""
    words, whole = _words(spokesman.text), _words(body.text)
    return not _SPOKESMEN.isdisjoint(words) and bool(whole) and whole <= words - _SPOKESMEN


def voice(claim: Claim) -> str:
    """The words for who says it."""
    return PUBLISHER if claim.speaker is None else " ".join(claim.speaker.text.split())


def told(claim: Claim) -> str:
    """The claim's own words on one line."""
    return " ".join(claim.quote.split())


def opening(sentence: str) -> str:
    """The sentence with a capital first letter, the rest left as it is."""
    return sentence[:1].upper() + sentence[1:]
