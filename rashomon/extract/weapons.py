"""What it was done with, and how many were fired, dropped or planted."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.extract.complements import objects_after
from rashomon.extract.lexicon import Lexicon
from rashomon.extract.numbers import is_number
from rashomon.extract.patients import antecedent
from rashomon.extract.phrases import left_edge
from rashomon.extract.quantities import Quantity, read_quantity
from rashomon.extract.role import Role, span_text
from rashomon.extract.syntax import Tree, Word
from rashomon.extract.triggers import Anchor, blows_self_up
from rashomon.model import Count, Span
from rashomon.vocab import words

_USING = {"using", "involving", "used", "involved", "armed"}
_MUNITIONS_PREPOSITIONS = {"by", "with", "from", "of", "involving"}


def weapon_at(tree: Tree, word: Word, lexicon: Lexicon) -> tuple[Word, int] | None:
    """The last and the first word of the weapon a phrase names, also as "a barrage of rockets"."""
    for head in (antecedent(tree, word), *objects_after(tree, word, {"of"})):
        found = lexicon.noun(lexicon.weapons, tree, head)
        if found is not None:
            return head, found[1]
    return None


def weapons(tree: Tree, anchor: Anchor, lexicon: Lexicon) -> Iterator[Role]:
    """What one event was done with, as written; an air strike names its weapon itself."""
    word = anchor.word
    if anchor.event_type == "air_drone_strike" and lexicon.noun(lexicon.event_nouns, tree, word):
        span = tree.cover(list(tree.words[anchor.start : word.index + 1]))
        yield Role("weapon", span, span_text(tree, span), word)
    for candidate in _candidates(tree, anchor):
        found = weapon_at(tree, candidate, lexicon)
        if found is None or found[0].lower.startswith("bomber"):
            continue
        head, first = found
        listed = [c.index for c in tree.conjuncts(head) if lexicon.noun(lexicon.weapons, tree, c)]
        span = tree.cover(list(tree.words[first : max([head.index, *listed]) + 1]))
        yield Role("weapon", span, span_text(tree, span), word)


def _candidates(tree: Tree, anchor: Anchor) -> Iterator[Word]:
    word = anchor.word
    yield from tree.words[anchor.start : word.index]
    yield from tree.children(word, "compound", "nmod", "amod")
    if blows_self_up(tree, word):
        # "a man with a belt of explosives blew himself up"
        for subject in tree.children(word, "nsubj"):
            for preposition in tree.children(subject, "prep"):
                yield from tree.children(preposition, "pobj")
    yield from tree.children(word, "nsubj", "dobj", "nsubjpass")
    yield from objects_after(tree, word, words("roles", "weapon_prepositions"), ("prep", "agent"))
    for clause in tree.children(word, "acl", "advcl", "relcl", "xcomp"):
        if clause.lower in _USING:
            yield from tree.children(clause, "dobj")
    if not word.is_verb:
        yield from _at_governor(tree, word)


def _at_governor(tree: Tree, noun: Word) -> list[Word]:
    """The weapon told by the verb above: "the blast was caused by a bomb"."""
    verb = tree.head(noun)
    if noun.dep == "nsubjpass" and verb.lower in {"caused", "carried"}:
        return objects_after(tree, verb, {"by", "with"}, ("agent", "prep"))
    if noun.dep == "nsubj" and verb.lower in {"involved", "involving"}:
        return tree.children(verb, "dobj")
    return []


def munitions(tree: Tree, anchor: Anchor, lexicon: Lexicon) -> Iterator[Role]:
    """How many were fired, dropped or planted; those seized were not."""
    word = anchor.word
    named = tree.children(word, "nsubj", "dobj", "nsubjpass", "attr")
    named += objects_after(tree, word, _MUNITIONS_PREPOSITIONS, ("prep", "agent"))
    for candidate in named:
        share = _share(tree, candidate, lexicon)
        if share is not None:
            yield Role("munitions", *share, word)
        elif not word.lower.startswith("seiz"):
            for head in (antecedent(tree, candidate), *tree.conjuncts(candidate)):
                quantity = _fired(tree, head, lexicon)
                if quantity is not None:
                    yield Role("munitions", quantity.span, quantity.count, word)


def _share(tree: Tree, number: Word, lexicon: Lexicon) -> tuple[Span, Count] | None:
    """Some of the pieces: "two of the rockets"."""
    found = weapon_at(tree, number, lexicon) if number.tag == "CD" else None
    quantity = None if found is None else read_quantity(tree, number)
    if found is None or quantity is None:
        return None
    span = tree.cover([*tree.within(quantity.span), found[0]])
    return span, Count(quantity.count.low, quantity.count.high, found[0].form)


def _fired(tree: Tree, head: Word, lexicon: Lexicon) -> Quantity | None:
    """The quantity of a weapon that is counted in pieces, where a number or "a" is given."""
    found = lexicon.noun(lexicon.weapons, tree, head)
    if found is None:
        return None
    name = tuple(w.lower for w in tree.words[found[1] : head.index + 1])
    before = [w.lower for w in tree.words[left_edge(tree, head) : head.index]]
    is_numbered = before[:1] in (["a"], ["an"]) or any(is_number(w) for w in before)
    if not is_numbered or not {name, name[-1:]} & lexicon.counted:
        return None
    return read_quantity(tree, head)
