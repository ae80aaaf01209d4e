"""Which words name people: pronouns, proper names and the nouns of the vocabulary of groups."""

from __future__ import annotations

from functools import cache

from rashomon.extract.ages import is_age_aside
from rashomon.extract.patients import REFLEXIVE, antecedent
from rashomon.extract.phrases import has_number
from rashomon.extract.syntax import Tree, Word
from rashomon.vocab import load, words
from rashomon.vocab.kinds import singular


def counted_people(tree: Tree, heads: list[Word]) -> list[Word]:
    """Those of the heads that a number counts or that name somebody."""
    return [head for head in heads if has_number(tree, antecedent(tree, head)) or names_people(tree, head)]


def names_people(tree: Tree, word: Word) -> bool:
    """True for one person: "her sister", "the suspect", "he", "himself", "the 19-year-old", "Ana Ruiz, 34".

    A bare name and a bare plural ("the men") are mostly of people told before, with their number.
    """
    word = antecedent(tree, word)
    if word.tag.startswith("PRP"):
        return word.lower in (words("counting", "singular_pronouns") | REFLEXIVE) - {"itself", "themselves"}
    if word.tag == "NNP":
        return any(is_age_aside(tree, aside) for aside in tree.after(word, 2))
    return not word.is_plural and (word.lower in _nouns() or word.lower.endswith("old"))


def is_of_people(word: Word) -> bool:
    """True for a noun for people, one or several: "sons", "a herder"."""
    return word.is_noun and singular(word.lower) in _nouns()


@cache
def _nouns() -> frozenset[str]:
    """The last words of all that names a kind of people."""
    kinds = load("groups")["kinds"]
    people = {name for name in kinds if _top(name) == "people"}
    heads = {phrase.split()[-1] for name in people for phrase in kinds[name]["words"]}
    return frozenset(heads)


def _top(kind: str) -> str:
    kinds = load("groups")["kinds"]
    while parent := kinds[kind].get("parent"):
        kind = str(parent)
    return kind
