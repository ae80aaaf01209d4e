"""What stands in a list with a phrase, and the parts that are named after a total."""

from __future__ import annotations

from rashomon.extract.ages import is_age_aside
from rashomon.extract.phrases import has_number, left_edge, right_edge
from rashomon.extract.syntax import Tree, Word
from rashomon.vocab import words

DASHES = {"-", "—", "–"}
# How far after a total its parts begin, and how far a list after a mark runs, in words.
_PARTS_WITHIN = 12
_LIST_WITHIN = 25


def members(tree: Tree, head: Word) -> list[Word]:
    """The head and what is listed with it ("a captain and three conscripts"), each a phrase of its own."""
    found = [head, *(c for c in tree.conjuncts(head) if _is_member(tree, c))]
    for child in tree.children(head, "appos"):
        # "three people, two soldiers and a girl": the parts after a total
        if child.index > head.index and has_number(tree, child) and not _describes(tree, child, head):
            found += [child, *(c for c in tree.conjuncts(child) if c.is_noun or c.tag == "CD")]
    return sorted(set(found), key=lambda w: w.index)


def _is_member(tree: Tree, word: Word) -> bool:
    is_counted = word.is_noun or word.tag in {"CD", "PRP", "JJ", "DT"}
    return is_counted and not is_age_aside(tree, word) and not _has_own_clause(tree, word)


def _has_own_clause(tree: Tree, number: Word) -> bool:
    """True for the second number in "killed 12 people and three who had fled"."""
    return number.tag == "CD" and (
        tree.child(number, "relcl", "acl") is not None or tree.followed_by(number, {"who", "that"})
    )


def _describes(tree: Tree, aside: Word, head: Word) -> bool:
    """True for an age or a title: "Abu Omar, a senior commander" is one man."""
    is_title = head.tag == "NNP" and tree.words[left_edge(tree, aside)].lower in words("counting", "one")
    return is_title or aside.tag == "CD" or is_age_aside(tree, aside)


def included(tree: Tree, head: Word) -> list[Word]:
    """The sub-groups named after a total: "including two children", "among them an officer"."""
    found: list[Word] = []
    edge = right_edge(tree, head)
    for word in tree.words[edge + 1 : edge + _PARTS_WITHIN]:
        before = tree.words[word.index - 1].lower
        if word.index == edge + 1 and word.lower in {";", ":", "(", *DASHES}:
            found += list_after(tree, word)
        if word.lower == "with" and before in {"along", "together"}:
            found += [m for c in tree.children(word, "pobj") for m in members(tree, c)]
        if word.lower in {"including", "among"} or (word.lower == "them" and before == "of"):
            parts = [
                c for c in tree.children(word, "pobj", "dobj", "appos") if c.lower not in {"them", "whom"}
            ]
            found += [m for part in parts for m in members(tree, part)]
        if word.tag == "CD" and before == "," and _of_them(tree, word):
            found.append(word)
    return found


def _of_them(tree: Tree, number: Word) -> bool:
    """True for the five in "ten people, five of them children": they share the fate of the ten."""
    following = [w.lower for w in tree.after(number, 2)]
    governor = tree.head(number)
    has_own_fate = governor.is_verb and governor.index > number.index
    return following[:1] == ["of"] and following[1:] in (["them"], ["these"], ["those"]) and not has_own_fate


def list_after(tree: Tree, mark: Word) -> list[Word]:
    """The counted phrases in a row after a mark: "nine dead: six traders, two guards and a child"."""
    found: list[Word] = []
    for word in tree.after(mark, _LIST_WITHIN - 1):
        if word.is_noun and has_number(tree, word) and left_edge(tree, word) > mark.index:
            found.append(word)
        elif word.is_verb or word.lower in {";", ")", *DASHES} or (word.tag == "IN" and word.lower != "of"):
            break
    return found if len(found) > 1 else []
