"""Whether words say that a thing happened: imagined, planned and denied things did not."""

from __future__ import annotations

from rashomon.extract.syntax import Tree, Word
from rashomon.vocab import words

IMAGINED = words("counting", "imagined")
_MANAGED = words("counting", "managed")
_WISHING = words("counting", "wishing")
_MODALS = {"could", "may", "might", "would"}
_CLAUSES = {"ccomp", "relcl", "acl", "parataxis"}
_OPEN_CLAUSES = {"xcomp", "advcl", "acl", "relcl", "ccomp", "conj"}


def is_negated(tree: Tree, verb: Word) -> bool:
    """True when the verb has a "not" of its own."""
    return any(c.dep == "neg" or c.lower in {"not", "never"} for c in tree.children(verb))


def is_imagined(tree: Tree, word: Word) -> bool:
    """True when the word stands under a modal, a condition, a plan or a bare infinitive."""
    return any(
        (link.lower in IMAGINED and link.dep in {"aux", "ROOT", "advmod"})
        or _has_modal(tree, link)
        or _is_bare_infinitive(tree, link)
        or _is_wished(tree, link)
        for link in _chain(tree, word)
    )


def _is_wished(tree: Tree, noun: Word) -> bool:
    """True for what somebody asks for: "demanded the arrest of", "called for the execution of".

    Forces that "called for an air strike" got it.
    """
    if any(c.lower in {"a", "an"} for c in tree.children(noun, "det")):
        return False
    governor = tree.head(noun)
    if noun.dep == "pobj" and governor.lower == "for":
        return tree.head(governor).lower in _WISHING
    return noun.is_noun and noun.dep == "dobj" and governor.lower in _WISHING


def _chain(tree: Tree, word: Word) -> list[Word]:
    """The word and what it hangs on within its clause."""
    chain = [word]
    for up in tree.ancestors(word):
        if up.dep == "ROOT" or chain[-1].dep in _CLAUSES or up.is_noun:
            break
        chain.append(up)
    return chain


def _has_modal(tree: Tree, verb: Word) -> bool:
    # "may have been killed" is a claim, if a cautious one
    is_perfect = verb.tag == "VBN" and tree.governs(verb, {"have", "be"}, "aux")
    return tree.governs(verb, IMAGINED - _MODALS if is_perfect else IMAGINED, "aux", "mark")


def _is_bare_infinitive(tree: Tree, verb: Word) -> bool:
    return (
        verb.tag in {"VB", "VBN"}
        and verb.dep in _OPEN_CLAUSES
        and tree.governs(verb, {"to"}, "aux")
        and not tree.governs(verb, {"have"}, "aux")
        and tree.head(verb).lower not in _MANAGED
    )
