"""What phrases count: their bounds, their exact words and who is counted."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.extract.ages import is_age
from rashomon.extract.coordination import members
from rashomon.extract.numbers import Bounds, bounds, is_number
from rashomon.extract.phrases import complement, left_edge, phrase, right_edge
from rashomon.extract.syntax import Tree, Word
from rashomon.model import Count, Span
from rashomon.vocab import words

_ONE = words("counting", "one")
_COLLECTIVE = words("counting", "collective")
_VAGUE_HEADS = words("counting", "vague_heads")
_NOT_NAMING = words("counting", "not_naming")
_NOBODY = {"nobody", "none", "no-one", "neither"}
_UNTOLD = {"unknown", "unspecified", "undisclosed", "undetermined"}
_BEFORE_NUMBER = {"nummod", "quantmod", "det", "amod", "advmod", "predet", "compound", "nmod"}
_ADJECTIVES = {"JJ", "NN", "NNP", "NNS", "VBN", "VBG"}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A counted phrase: its bounds, its exact words, who is counted, and the word it turns on."""

    count: Count
    span: Span
    head: Word


def read_quantity(tree: Tree, head: Word) -> Quantity | None:
    """What a phrase counts, or None when it counts nobody (a pronoun without number, an "it")."""
    start = left_edge(tree, head)
    lowers = _without_ages(tree, tree.words[start : head.index + 1])
    read = _bounds(tree, head, start, lowers)
    if read is None:
        return None
    is_nobody = head.lower in _NOBODY or (head.lower == "one" and lowers[0] == "no")
    group = None if is_nobody else _group(tree, head, start)
    return Quantity(Count(read.low, read.high, group, approximate=read.approximate), phrase(tree, head), head)


def groups(tree: Tree, head: Word) -> list[Quantity]:
    """The quantities of a coordinated phrase; bare plurals without a number join the one before them."""
    found: list[Quantity] = []
    for member in members(tree, head):
        quantity = read_quantity(tree, member)
        if quantity is None:
            continue
        if found and found[-1].count.low != 1 and _is_bare_plural(tree, member):
            found[-1] = _joined(found[-1], quantity)
        else:
            found.append(quantity)
    return found


def bare_number(number: Word) -> Quantity:
    """A number that stands alone as a count of people: the three in "25 injured, three critically"."""
    read = bounds([number.lower])
    count = Count(None, None) if read is None else Count(read.low, read.high)
    return Quantity(count, number.span, number)


def nobody(quantity: Quantity) -> Quantity:
    """The same people, none of whom it befell."""
    return Quantity(Count(0, 0, quantity.count.group), quantity.span, quantity.head)


def _is_bare_plural(tree: Tree, member: Word) -> bool:
    """True for the women in "12 men and women": all that stands before them describes them."""
    described = tree.words[left_edge(tree, member) : member.index]
    return member.dep == "conj" and member.is_plural and all(w.tag in _ADJECTIVES for w in described)


def _joined(first: Quantity, second: Quantity) -> Quantity:
    count, group = first.count, second.count.group
    named = f"{count.group} and {group}" if count.group else group
    return Quantity(
        Count(count.low, count.high, named, approximate=count.approximate),
        Span(first.span.start, second.span.end),
        first.head,
    )


def _without_ages(tree: Tree, phrase_words: tuple[Word, ...]) -> list[str]:
    """The words in lower case, with the number of "12-year-old" made no number."""
    return ["aged" if is_number(w.lower) and is_age(tree, w) else w.lower for w in phrase_words]


def _bounds(tree: Tree, head: Word, start: int, lowers: list[str]) -> Bounds | None:
    is_bounded = lowers[:2] in (["no", "fewer"], ["no", "less"], ["no", "more"])
    if head.lower in _NOBODY or (lowers[0] == "no" and not is_bounded):
        return Bounds(0, 0)
    if lowers[0] == "any" or head.lower in {"anybody", "anyone"}:
        return Bounds(0, 0)  # "denied that any soldiers were killed"
    if head.tag == "CD" and any(w.lower in {"aged", "under", "age"} for w in tree.before(head)):
        return None
    return _of_pronoun(head) or _spelled(tree, head, start, lowers) or _implied(tree, head, lowers)


def _of_pronoun(head: Word) -> Bounds | None:
    if head.lower in words("counting", "singular_pronouns") or head.lower == "another":
        return Bounds(1, 1)
    return Bounds(2, None) if head.lower in words("counting", "plural_pronouns") else None


def _spelled(tree: Tree, head: Word, start: int, lowers: list[str]) -> Bounds | None:
    """The number that stands in the phrase, before its head or as its head."""
    for at, word in enumerate(tree.words[start : head.index + 1]):
        read = bounds(lowers[at:])
        opens = at == 0 or word.dep in _BEFORE_NUMBER or head.tag == "CD" or word.index == head.index
        if read is not None and opens and not is_age(tree, word):
            return read
    return None


def _implied(tree: Tree, head: Word, lowers: list[str]) -> Bounds | None:
    """Bounds that no number gives: those of the phrase after "of", or of the noun itself."""
    if head.lower == "number" and _UNTOLD & set(lowers):
        return None
    inner = complement(tree, head)
    if inner is not None and head.lower == "family" and inner.tag == "CD":
        return bounds([inner.lower])
    nested = read_quantity(tree, inner) if inner is not None and head.lower in _VAGUE_HEADS else None
    if nested is not None:
        return Bounds(nested.count.low, nested.count.high, nested.count.approximate)
    return _of_noun(head, lowers)


def _of_noun(head: Word, lowers: list[str]) -> Bounds | None:
    if head.lower == "couple":
        return Bounds(2, 2)
    if head.is_plural or head.lower in _COLLECTIVE:
        return Bounds(2, None)
    is_described = len(lowers) > 1 or lowers[0] in _ONE or lowers[0][:1].isdigit()
    return Bounds(1, 1) if head.is_noun or (head.tag == "JJ" and is_described) else None


def _group(tree: Tree, head: Word, start: int) -> str | None:
    """Who is counted, as written, without the number and its modifiers."""
    inner = complement(tree, head) if head.lower in _VAGUE_HEADS else None
    if inner is not None:
        nested = read_quantity(tree, inner)
        return nested.count.group if nested else None
    if head.tag == "CD":
        return _owned_group(tree, head)
    while start < head.index and _names_nobody(tree, tree.words[start]):
        start += 1
    return _text(tree.words[start : right_edge(tree, head) + 1])


def _owned_group(tree: Tree, number: Word) -> str | None:
    """The associates of "three of his associates"; a number alone says not who is counted."""
    inner = complement(tree, number)
    is_owned = inner is not None and any(c.tag == "PRP$" for c in tree.children(inner, "poss"))
    return inner.form if inner is not None and is_owned else None


def _names_nobody(tree: Tree, word: Word) -> bool:
    if word.tag == "HYPH" and any(is_number(w.lower) for w in tree.before(word)):
        return True  # "twenty-six"
    return word.lower in _NOT_NAMING or (is_number(word.lower) and not is_age(tree, word))


def _text(phrase_words: tuple[Word, ...]) -> str | None:
    """Words joined as a phrase, in the case they were parsed in."""
    text = " ".join(w.form for w in phrase_words if w.form not in {'"', "“", "”"})
    for mark in (" 's", " ’s", " ,", " )"):
        text = text.replace(mark, mark.strip())
    return text.replace("( ", "(").replace(" - ", "-") or None
