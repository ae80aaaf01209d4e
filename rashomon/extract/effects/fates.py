"""People named as some of the dead, the wounded, the missing, or as unharmed."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.extract.effects.effect import Effect, effects_on
from rashomon.extract.patients import SUBJECT
from rashomon.extract.quantities import Quantity, read_quantity
from rashomon.extract.syntax import Tree, Word
from rashomon.model import Count
from rashomon.vocab import load

_FATES: dict[str, str] = load("counting")["fates"]
_NAMES = {"was", "were", "included", "include", "are"}
_BE = {"was", "were", "is", "are", "be"}


def by_fate(tree: Tree, word: Word) -> Iterator[Effect]:
    """The counts of "one of the wounded is", "among the dead was" and "the minister was unharmed"."""
    yield from _named(tree, word)
    yield from _among(tree, word)
    yield from _unharmed(tree, word)


def _named(tree: Tree, word: Word) -> Iterator[Effect]:
    """Some of those of one fate: "one of the wounded is Ana Ruiz"."""
    if word.lower not in _FATES or word.lower == "victims" or word.dep != "pobj":
        return
    field = _FATES[word.lower]
    share = tree.head(tree.head(word))
    verb = tree.head(share)
    names = tree.children(verb, "attr")
    if share.tag == "CD" and not names:
        # "three of the injured were in critical condition"
        quantity = read_quantity(tree, share)
        if quantity is not None:
            yield Effect(field, quantity, word)
    is_share = share.dep == "nsubj" and share.lower in {"one", "two", "three", "some", "most"}
    if is_share and verb.lower in _BE - {"be"}:
        yield from effects_on(tree, field, names, word)


def _among(tree: Tree, word: Word) -> Iterator[Effect]:
    """Those of "a teacher was among those killed" and "those killed included two nurses"."""
    if word.lower not in {"among", "those"} and word.index:
        return
    verb = tree.head(word)
    fate = next((w for w in tree.after(word, 3) if w.lower in _FATES), None)
    if word.lower == "among" and fate and verb.lower in _BE:
        yield from effects_on(tree, _FATES[fate.lower], tree.children(verb, "nsubj", "attr"), fate)
    elif word.index == 0 and word.lower in _FATES and tree.followed_by(word, {"was", "were"}):
        # "Killed were two policemen"
        yield from effects_on(tree, _FATES[word.lower], tree.children(tree.words[1], "attr"), word)
    elif word.lower == "those" and word.dep in SUBJECT and fate and verb.lower in _NAMES:
        yield from effects_on(tree, _FATES[fate.lower], tree.children(verb, "attr", "dobj"), fate)


def _unharmed(tree: Tree, word: Word) -> Iterator[Effect]:
    """Nobody was hurt, in the words of "the minister was unharmed"."""
    if word.lower in {"unharmed", "unhurt", "unscathed", "uninjured"} and not tree.children(word, "neg"):
        yield Effect("injured", Quantity(Count(0, 0), word.span, word), word)
