"""Lists and asides put right: what is counted with what, and who is among whom."""

from __future__ import annotations

from collections.abc import Callable

from rashomon.extract.encoder.grown import Grown

_ARGUMENTS = {"dobj", "nsubj", "nsubjpass", "pobj", "attr", "conj"}
_THEM = {"them", "whom"}


def _is_counted(tree: Grown, at: int) -> bool:
    return tree.is_noun(at) or tree.tags[at] in {"CD", "PRP"}


def _listed(tree: Grown, at: int) -> None:
    """A noun after "and" goes on from a noun: "killing himself and two soldiers"."""
    verb = tree.heads[at]
    if tree.relations[at] != "conj" or not tree.is_noun(at) or verb > at or not tree.is_verb(verb):
        return
    if tree.has(at, "nsubj", "nsubjpass", "cop") or tree.tags[verb] == "MD":
        return
    opener = at - 1
    while opener > verb and tree.heads[opener] == at:
        opener -= 1
    thing = tree.heads[opener - 1] if opener > verb else verb
    thing = opener - 1 if opener > verb and tree.heads[opener - 1] == verb else thing
    is_and = tree.forms[opener].lower() in {"and", "or"}
    if is_and and tree.heads[thing] == verb and tree.relations[thing] == "dobj" and _is_counted(tree, thing):
        tree.hang(at, thing, "conj")


def _beside(tree: Grown, at: int) -> None:
    """An apposition stands beside a noun, never a verb: "killed nine men, among them a cook"."""
    verb = tree.heads[at]
    if tree.relations[at] not in {"appos", "pobj"} or not tree.is_noun(at) or not tree.is_verb(verb):
        return
    left = at
    while left and tree.heads[left - 1] in range(left, at + 1):
        left -= 1
    is_among = left > 1 and tree.forms[left - 1].lower() in _THEM and tree.forms[left - 2].lower() == "among"
    if not is_among and (tree.relations[at] == "pobj" or at < verb):
        return
    end = left - 2 if is_among else left
    for noun in range(end - 1, -1, -1):
        if tree.tags[noun].startswith("VB") and not is_among:
            return
        if (
            _is_counted(tree, noun)
            and tree.relations[noun] in _ARGUMENTS
            and tree.forms[noun].lower() not in _THEM
        ):
            tree.hang(at, noun, "appos")
            return


def _others(tree: Grown, at: int) -> None:
    """The second number of "a list of 50 who died and 18 who fled" counts with the first."""
    if tree.relations[at] != "conj" or tree.tags[at] != "CD" or not tree.has(at, "relcl"):
        return
    head = tree.heads[at]
    if head > at or tree.tags[head] == "CD" or tree.has(head, "nummod"):
        return
    for noun in range(head - 1, -1, -1):
        if tree.is_noun(noun) and tree.has(noun, "nummod") and tree.has(noun, "relcl"):
            tree.hang(at, noun, "conj")
            return


def _counting(tree: Grown, at: int) -> None:
    """A number right before a plural counts it: "the family - nine men, two women"."""
    noun = at + 1
    if tree.tags[at] != "CD" or tree.relations[at] != "appos" or noun >= len(tree.forms):
        return
    above = tree.heads[at]
    if tree.tags[noun] == "NNS" and above != at and not tree.leads_to(above, noun):
        tree.heads[noun], tree.relations[noun] = above, "appos"
        tree.heads[at], tree.relations[at] = noun, "nummod"


def _one_man(tree: Grown, at: int) -> None:
    """A herdsman is one."""
    if tree.tags[at] == "NNS" and tree.forms[at].lower().endswith("man"):
        tree.tags[at] = "NN"


def _and_so(tree: Grown, at: int) -> None:
    """The civilians of "three officers and two civilians died" stand beside the officers, not under them."""
    noun = tree.heads[at]
    if tree.relations[at] != "nsubj" or noun >= at or not (tree.is_noun(noun) and tree.is_noun(at)):
        return
    if any(noun < i < at for i in tree.children(noun, "cc")):
        tree.relations[at] = "conj"


LISTS: tuple[Callable[[Grown, int], None], ...] = (_one_man, _and_so, _listed, _beside, _others, _counting)
