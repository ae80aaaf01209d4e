"""Words beside place names, and words that show a name is no place: place_words.toml, read once."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any


def _read(name: str) -> str:
    return resources.files("rashomon.extract").joinpath(name).read_text("utf-8")


_TABLES: dict[str, Any] = tomllib.loads(_read("place_words.toml"))


def _by_word(table: dict[str, str]) -> dict[str, str]:
    return {word: kind for kind, words in table.items() for word in words.split()}


def _words(name: str) -> frozenset[str]:
    return frozenset(_TABLES["words"][name].split())


TYPES = _by_word(_TABLES["types"])
OPENING_TYPES = _by_word(_TABLES["openings"])
_FACILITIES = sorted((tuple(f.split()) for f in _TABLES["facilities"]["named"]), key=len, reverse=True)
# By first word, the longest first.
FACILITY_WORDS = {
    first: tuple(f for f in _FACILITIES if f[0] == first) for first in {f[0] for f in _FACILITIES}
}
COMMON_FACILITIES = frozenset(_TABLES["facilities"]["common"].split())
DIRECTIONS = _words("directions")
PREPOSITIONS = _words("prepositions")
STRONG_PREPOSITIONS = _words("strong_prepositions")
FUNCTION_WORDS = _words("function_words")
PARTS = _words("parts")
TAKING = _words("taking")
OPENERS = _words("openers")
SPEAKING = _words("speaking")
CONNECTIVES = _words("connectives")
TITLES = _words("titles")
ORGANISATIONS = _words("organisations")
PUBLIC_BODIES = _words("public_bodies")
ORGANISATION_HEADS = _words("organisation_heads")
GIVEN_NAMES = _words("given_names")
SAINTS = _words("saints")


@cache
def ordinary_words() -> frozenset[str]:
    """English words that also name a place somewhere: "Hit", "Of", "Reading", "Police"."""
    return frozenset(w for w in _read("ordinary_words.txt").splitlines() if w and not w.startswith("#"))
