"""Vocabulary lists of lemmas as the forms that stand in a text."""

from __future__ import annotations

from functools import cache

from rashomon.extract.lexicon import inflections, plurals
from rashomon.vocab import words


@cache
def verb_forms(name: str, key: str) -> frozenset[str]:
    """All forms of the verbs in one list of vocab/NAME.toml."""
    return frozenset(form for verb in words(name, key) for form in inflections(verb))


@cache
def noun_forms(name: str, key: str) -> frozenset[str]:
    """Singular and plural of the nouns in one list of vocab/NAME.toml."""
    return frozenset(form for noun in words(name, key) for form in plurals(noun))
