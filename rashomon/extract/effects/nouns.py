"""Nouns that hold an effect: "the killing of 12 villagers", "29 casualties", "no deaths", "13 bodies"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rashomon.extract.complements import objects_after
from rashomon.extract.coordination import included
from rashomon.extract.effects.effect import Effect, effects_on
from rashomon.extract.lexicon import Lexicon
from rashomon.extract.numbers import is_number
from rashomon.extract.patients import SUBJECT
from rashomon.extract.phrases import left_edge, numbered
from rashomon.extract.quantities import Quantity, read_quantity
from rashomon.extract.syntax import Tree, Word
from rashomon.model import Count
from rashomon.vocab import words

_TIMES = words("counting", "times")
_BODIES = {"body", "bodies", "corpse", "corpses"}
_NONE = {"no", "without", "any", "zero"}
_HURTS = {"injury", "injuries"}
_VAGUE = {"various", "multiple", "numerous", "several", "many"}
_STATES = {"dead", "wounded", "injured"}


def by_noun(tree: Tree, word: Word, lexicon: Lexicon) -> Iterator[Effect]:
    """The people of a deed: "the killing of 12 villagers", "the officer's death", "the body of a man"."""
    field = _field(tree, word, lexicon)
    if field is not None:
        yield from effects_on(tree, field, objects_after(tree, word, {"of"}), word)
        owners = [o for o in tree.children(word, "poss") if o.is_noun and o.lower not in _TIMES]
        yield from effects_on(tree, field, owners, word)


def _field(tree: Tree, word: Word, lexicon: Lexicon) -> str | None:
    found = lexicon.noun(lexicon.effect_nouns, tree, word) if word.is_noun or word.tag == "VBG" else None
    if found is not None:
        return found[0]
    is_wounding = word.lower.startswith(("shooting", "stabbing", "beating"))
    is_fatal = is_wounding and tree.governs(word, {"fatal", "deadly"}, "amod")
    return "killed" if is_fatal or word.lower in _BODIES else None


def by_number_noun(tree: Tree, word: Word, lexicon: Lexicon) -> Iterator[Effect]:
    """What is counted by its effect: "29 casualties", "no deaths", "the dead included two children"."""
    found = lexicon.noun(lexicon.number_nouns, tree, word)
    if found is None or word.dep in {"amod", "compound"}:
        return
    field = found[0]
    before = [w.lower for w in tree.words[left_edge(tree, word) : word.index]]
    if word.lower in _HURTS and any(w in _VAGUE for w in before[-4:]):
        return  # "multiple injuries" may all be one man's
    has_number = any(is_number(w) for w in before[-4:])
    is_counted = has_number or any(w in _NONE | {"a", "one"} for w in before[-4:])
    if word.lower in _STATES and not any(is_number(w) for w in before):
        is_counted = False
    if is_counted:
        yield from _counted(tree, field, word, before)
    elif field != "casualties":
        yield from _parts(tree, field, word)


def _parts(tree: Tree, field: str, word: Word) -> Iterator[Effect]:
    """The two of "the dead included two children" and "the wounded, including two officers"."""
    verb = tree.head(word)
    if verb.lower in {"include", "included", "includes", "were", "are", "was"} and word.dep in SUBJECT:
        yield from effects_on(tree, field, tree.children(verb, "dobj", "attr"), word)
    for part in numbered(tree, included(tree, word)):
        share = read_quantity(tree, part)
        if share is not None:
            yield Effect(field, share, word)


def _counted(tree: Tree, field: str, word: Word, before: list[str]) -> Iterator[Effect]:
    quantity = read_quantity(tree, word)
    if quantity is None:
        return
    if not quantity.count.low and any(w in _NONE for w in before[-3:]):
        if any(w in {"other", "further", "more", "additional", "serious"} for w in before[-3:]):
            return  # "no other injuries" leaves those told
        zero = Quantity(Count(0, 0), quantity.span, word)
        for name in ("killed", "injured") if field == "casualties" else (field,):
            yield Effect(name, zero, word)
    elif any(is_number(w) for w in before[-4:]) or before[-1:] == ["a"]:
        # "13 bodies" counts bodies, "13 deaths" names nobody
        group = word.lower if field == "killed" and "bod" in word.lower else None
        yield Effect(field, replace(quantity, count=replace(quantity.count, group=group)), word)
