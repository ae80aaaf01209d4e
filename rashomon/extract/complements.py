"""What hangs on a word by a preposition: "of 12 men", "by gunmen", "at the base"."""

from __future__ import annotations

from collections.abc import Collection

from rashomon.extract.syntax import Tree, Word


def objects_after(
    tree: Tree, word: Word, prepositions: Collection[str], labels: tuple[str, ...] = ("prep",)
) -> list[Word]:
    """The heads of the phrases that these prepositions tie to a word."""
    found = [p for p in tree.children(word, *labels) if p.lower in prepositions]
    return [inner for preposition in found for inner in tree.children(preposition, "pobj")]


def agents(tree: Tree, verb: Word) -> list[Word]:
    """Who did what a passive verb says: "by gunmen"."""
    return [inner for by in tree.children(verb, "agent") for inner in tree.children(by, "pobj")]


def is_negated(tree: Tree, verb: Word) -> bool:
    """True for a verb with "not" or "never"."""
    return tree.child(verb, "neg") is not None


def subject_above(tree: Tree, verb: Word) -> Word | None:
    """The verb's subject, or that of the verb it goes on from, two steps up at most."""
    at = verb
    for _ in range(3):
        subject = tree.child(at, "nsubj")
        if subject is not None:
            return subject
        if at.dep not in {"conj", "xcomp", "advcl"}:
            return None
        at = tree.head(at)
    return None
