"""The telling words of a report: those that few reports use, whether names or not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib import resources

from rashomon.link.names import common as common_names

_WORD = re.compile(r"(?<![\w'’-])[A-Za-z]{3,}(?![\w'’])")


@cache
def _common() -> frozenset[str]:
    text = resources.files(__package__).joinpath("common_words.txt").read_text("utf-8")
    return frozenset(line for line in text.splitlines() if not line.startswith("#")) | common_names()


def plain_words(text: str) -> Iterator[str]:
    """Each word of at least three letters, in lower case."""
    return (word.lower() for word in _WORD.findall(text))


@lru_cache(maxsize=64)  # all mentions of a report ask for its words one after another
def telling_words(text: str) -> frozenset[str]:
    """The words of a text that are on no list of common words."""
    return frozenset(plain_words(text)) - _common()


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of telling words that two reports have in common: 1 when all, 0 when none."""
    return len(one & other) / (len(one) * len(other)) ** 0.5 if one and other else 0.0
