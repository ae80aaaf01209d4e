"""Noun phrases: where one begins and ends, and whether it has a number."""

from __future__ import annotations

from rashomon.extract.ages import is_age
from rashomon.extract.complements import objects_after
from rashomon.extract.numbers import is_number
from rashomon.extract.syntax import Tree, Word
from rashomon.model import Span
from rashomon.vocab import words
from rashomon.vocab.calendar import WEEKDAY_NAMES

# Left dependents that belong to the phrase itself; relative clauses, appositions and lists do not.
_LEFT = {
    "det", "nummod", "amod", "compound", "poss", "quantmod", "advmod", "nmod", "predet", "case", "npadvmod",
    "punct", "neg", "preconj", "dep",
}  # fmt: skip
_LEFT_MARKS = {",", ":", "''", "``", "-RRB-", ".", "HYPH", "CC"}
# A number right before its noun belongs to it even where the parser ties it elsewhere.
_STRAYED = {"nummod", "amod", "compound", "nmod", "nsubj", "nsubjpass", "dobj"}
_CLAUSES = {"relcl", "advcl", "conj", "cc", "punct"}


_COMPARED = {"more", "fewer", "less"}


def left_edge(tree: Tree, head: Word) -> int:
    """The first word of the phrase that `head` heads."""
    start = head.index
    for child in tree.children(head):
        if child.index < head.index and child.dep in _LEFT:
            # the number of a conjoined verb phrase may hang far left: the phrase is contiguous
            start = min(start, *(w.index for w in tree.subtree(child)))
    while start < head.index and tree.words[start].tag in _LEFT_MARKS:
        start += 1
    if head.index and start == head.index and head.is_noun:
        previous = tree.words[head.index - 1]
        if is_number(previous.lower) and previous.dep in _STRAYED:
            start = head.index - 1
    return _with_comparison(tree, start)


def _with_comparison(tree: Tree, start: int) -> int:
    """The "more" before "than 60": without it a bound would read as the exact number."""
    if start and tree.words[start].lower == "than" and tree.words[start - 1].lower in _COMPARED:
        start -= 1
        if start and tree.words[start - 1].lower == "no":
            start -= 1
    return start


def right_edge(tree: Tree, head: Word) -> int:
    """The last word of the phrase: "of" phrases belong to it, other prepositions do not."""
    end = head.index
    for child in tree.children(head, "prep"):
        if child.lower == "of" and child.index == end + 1:
            for inner in tree.children(child, "pobj"):
                end = max(end, inner.index, right_edge(tree, inner))
    return end


def _with_name(tree: Tree, head: Word, end: int) -> int:
    """The end of a name of two: "the Group for the Support of Islam and Muslims"."""
    joint, after = tree.words[end + 1 : end + 2], tree.words[end + 2 : end + 3]
    if not joint or not after or joint[0].lower != "and" or end == head.index:
        return end
    is_body = head.lower in words("actors", "bodies") and head.form[:1].isupper() and head.index < end
    are_names = all(w.form[:1].isupper() and not w.form.isupper() for w in (tree.words[end], *after))
    return end + 2 if is_body and are_names and tree.head(after[0]).index == end else end


def phrase(tree: Tree, head: Word) -> Span:
    """The exact words of the phrase without relative clauses, appositions and further list members."""
    return tree.cover(list(tree.words[left_edge(tree, head) : right_edge(tree, head) + 1]))


def full_phrase(tree: Tree, head: Word) -> Span:
    """The phrase with its prepositions and a reduced clause: "a restaurant inside the air base"."""
    end = right_edge(tree, head)
    for child in tree.children(head, "prep", "acl", "appos", "nmod"):
        if tree.children(child, "pcomp"):
            continue  # "accused the rebels of carrying out"
        if _is_on_a_day(tree, child):
            continue  # "police in Gao on Sunday revised their toll": the day is the verb's
        inside = tree.subtree(child, lambda w: w.dep in _CLAUSES or _is_on_a_day(tree, w))
        if child.index > head.index and min(w.index for w in inside) <= end + 2:
            end = max(end, *(w.index for w in inside))
    end = _with_name(tree, head, end)
    if end + 1 < len(tree.words) and tree.words[end + 1].lower == ")":
        end += 1
    return tree.cover(list(tree.words[left_edge(tree, head) : end + 1]))


def _is_on_a_day(tree: Tree, word: Word) -> bool:
    return word.lower == "on" and any(w.lower in WEEKDAY_NAMES for w in tree.children(word, "pobj"))


def complement(tree: Tree, head: Word) -> Word | None:
    """What stands after "of": the men in "the bodies of 12 men"."""
    return next(iter(objects_after(tree, head, {"of"})), None)


def has_number(tree: Tree, word: Word) -> bool:
    """True when the phrase has a number or "a" of its own."""
    start = left_edge(tree, word)
    return (
        word.tag == "CD"
        or tree.words[start].lower in {"a", "an", "one", "another"}
        or any(is_number(w.lower) and not is_age(tree, w) for w in tree.words[start : word.index])
    )


def numbered(tree: Tree, heads: list[Word]) -> list[Word]:
    """Those of the heads whose phrases have a number of their own."""
    return [head for head in heads if has_number(tree, head)]
