"""The rare names of a text: two reports that share several of them mostly tell one event."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib import resources
from itertools import pairwise

# A capital inside a sentence: what follows a full stop or opens a line may be any word, and so may a word all
# in capitals.
_CAPITAL = re.compile(r"(?<=[\w,;:'’”\")] )(?:al-|el-)?[A-Z](?=[\w'’-]*[a-z])[\w'’-]+")
_RUN = re.compile(r"\b[A-Z][a-z][\w'’-]*(?: (?:al-|el-)?[A-Z][a-z][\w'’-]*)+")
_POSSESSIVE = re.compile(r"['’]s?$")
_SHORTEST = 3


@cache
def common() -> frozenset[str]:
    """Words with a capital that many reports use, each in lower case; they tell no event from another."""
    text = resources.files(__package__).joinpath("common_names.txt").read_text("utf-8")
    return frozenset(line for line in text.splitlines() if not line.startswith("#"))


def words_with_capitals(text: str) -> Iterator[str]:
    """Each word with a capital inside a sentence, in lower case and without its possessive s."""
    return (plain(word) for word in _CAPITAL.findall(text))


@lru_cache(maxsize=64)  # all mentions of a report ask for its names one after another
def rare_names(text: str) -> frozenset[str]:
    """Single words of names: of people, streets, schools, small places."""
    return frozenset(
        name for name in words_with_capitals(text) if len(name) >= _SHORTEST and name not in common()
    )


@lru_cache(maxsize=64)
def full_names(text: str) -> frozenset[str]:
    """Pairs of neighbouring words with capitals, of which at least one is rare: "amira voss"."""
    return frozenset(_pairs(text))


def _pairs(text: str) -> Iterator[str]:
    for run in _RUN.findall(text):
        words = [plain(word) for word in run.split()]
        for one, other in pairwise(words):
            if not (one in common() and other in common()):
                yield f"{one} {other}"


def plain(word: str) -> str:
    return _POSSESSIVE.sub("", word).lower()
