"""Whose a figure is that nobody "says": "the police figure", "clung to a toll of three"."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.extract.complements import objects_after
from rashomon.extract.phrases import full_phrase, phrase
from rashomon.extract.said import whole
from rashomon.extract.syntax import Tree, Word
from rashomon.model import Attribution
from rashomon.vocab import words

_RELATIVE = {"who", "which", "that"}


def antecedent_of(tree: Tree, subject: Word) -> Word | None:
    """The noun a relative subject stands for ("the police, who had said"); others stand for themselves."""
    if subject.lower not in _RELATIVE:
        return subject
    clause = tree.head(subject)
    return tree.head(clause) if clause.dep == "relcl" and tree.head(clause).is_noun else None


def by_holding(tree: Tree) -> Iterator[Attribution]:
    """The figures of a sentence with those whose they are."""
    if not any(w.tag == "CD" for w in tree.words):
        return
    for figure in tree.words:
        if figure.lower in words("attribution", "figures"):
            yield from _owned(tree, figure)
            yield from _clung_to(tree, figure)


def _owned(tree: Tree, figure: Word) -> Iterator[Attribution]:
    """Whose figure it is: "the police figure", "by the ministry's count", "by the count of the ministry"."""
    known = words("attribution", "figure_owners")
    owners = [c for c in tree.children(figure, "poss", "compound") if c.lower in known]
    if tree.head(figure).lower == "by":
        owners += [o for o in objects_after(tree, figure, {"of"}) if o.lower in known]
    for owner in owners:
        if owner.index < figure.index and owner.dep == "compound":
            yield Attribution(owner.span, figure.span, whole(tree))
        else:
            yield Attribution(phrase(tree, owner), figure.span, whole(tree))


def _clung_to(tree: Tree, figure: Word) -> Iterator[Attribution]:
    """Who keeps to it: "the police, who had clung to a toll of three"."""
    verb = tree.head(tree.head(figure))
    if figure.dep != "pobj" or tree.head(figure).lower != "to":
        return
    subject = tree.child(verb, "nsubj")
    holder = None if subject is None else antecedent_of(tree, subject)
    holds = {w.lower for w in (verb, *tree.children(verb))} & words("attribution", "holding")
    if holder is not None and holds:
        yield Attribution(full_phrase(tree, holder), verb.span, tree.cover(tree.subtree(figure)))
