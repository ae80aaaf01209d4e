"""What was destroyed, burned, looted or damaged."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.extract.complements import objects_after
from rashomon.extract.lexicon import Lexicon
from rashomon.extract.patients import patients
from rashomon.extract.phrases import full_phrase, phrase
from rashomon.extract.role import Role, span_text
from rashomon.extract.syntax import Tree, Word
from rashomon.model import Span
from rashomon.vocab import words

_SETTING = {"set", "sets", "setting"}


def damage(tree: Tree, lexicon: Lexicon, counted: set[Span]) -> Iterator[Role]:
    """The damage told in a sentence; `counted` are the phrases that count people."""
    for word in tree.words:
        if _is_bare_damage(tree, word):
            span = full_phrase(tree, word)
            yield Role("damage", span, span_text(tree, span), word)
            continue
        for first in _damaged(tree, word, lexicon):
            for head in (first, *tree.conjuncts(first)):
                span = phrase(tree, head)
                if span not in counted and head.is_noun and head.lower not in words("roles", "not_damaged"):
                    yield Role("damage", span, span_text(tree, span), word)


def _is_bare_damage(tree: Tree, word: Word) -> bool:
    """True for damage to nothing in particular: "the blast caused damage"."""
    is_damage = word.is_noun and word.lower in {"damage", "damages"}
    return is_damage and tree.head(word).lower in words("roles", "damage_takers")


def _damaged(tree: Tree, word: Word, lexicon: Lexicon) -> list[Word]:
    if word.is_verb and lexicon.verb(lexicon.object_verbs, tree, word) == "damage":
        return patients(tree, word) + (_set_alight(tree, word) if word.lower in _SETTING else [])
    if word.is_noun and word.lower in lexicon.damage_nouns:
        return objects_after(tree, word, {"of"})
    return []


def _set_alight(tree: Tree, verb: Word) -> list[Word]:
    """What somebody "set fire to": the parser hangs "to" on the verb or on the fire."""
    burned = objects_after(tree, verb, {"to"})
    for thing in tree.children(verb, "dobj"):
        for preposition in tree.children(thing, "prep"):
            burned += tree.children(preposition, "pobj")
    return burned
