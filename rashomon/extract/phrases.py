"""Noun phrases: where one begins and ends, what it counts, and what stands in a list with it."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.extract.numbers import Bounds, bounds, is_number
from rashomon.extract.syntax import Tree, Word
from rashomon.model import Count, Span

# Left dependents that belong to the phrase itself; relative clauses, appositions and lists do not.
_LEFT = {
    "det", "nummod", "amod", "compound", "poss", "quantmod", "advmod", "nmod", "predet", "case", "npadvmod", "punct",
    "neg", "preconj", "dep",
}  # fmt: skip
_ONE = {"a", "an", "one", "another", "the", "this", "that", "his", "her", "their", "its", "my", "our", "each", "every"}
_SINGULAR_PRONOUNS = {"he", "she", "him", "her", "himself", "herself", "someone", "somebody", "i", "me", "myself"}
_PLURAL_PRONOUNS = {"they", "them", "themselves", "we", "us", "those", "these"}
_NOBODY = {"nobody", "none", "no one", "no-one", "neither"}
_COLLECTIVE = {
    "family", "crew", "staff", "group", "crowd", "population", "personnel", "police", "military", "public", "army", "crews",
    "patrol", "unit", "column", "squad", "team", "majority", "rest", "convoy", "civilian population", "leadership",
}  # fmt: skip
_VAGUE_HEADS = {"dozens", "scores", "hundreds", "thousands", "tens", "number", "total", "couple", "group", "handful", "majority", "list", "pair", "dozen", "series", "team", "gang", "score", "squad", "band", "hundred", "lives", "bodies", "body", "remains", "corpses", "half", "some", "many", "several", "several", "both", "all", "most", "rest", "each", "any"}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A counted phrase: its bounds, its exact words, who is counted, and the word it turns on."""

    count: Count
    span: Span
    head: Word


def left_edge(tree: Tree, head: Word) -> int:
    """The first word of the phrase that `head` heads."""
    start = head.index
    for child in tree.children(head):
        if child.index < head.index and child.dep in _LEFT:
            # the number of a conjoined verb phrase may hang far left: the phrase is contiguous
            low = min(w.index for w in tree.subtree(child))
            start = min(start, low)
    while start < head.index and tree.words[start].tag in {",", ":", "''", "``", "-RRB-", ".", "HYPH", "CC"}:
        start += 1
    if head.index and start == head.index and is_number(tree.words[head.index - 1].lower) and head.tag.startswith("NN"):
        previous = tree.words[head.index - 1]
        if previous.dep in {"nummod", "amod", "compound", "nmod", "nsubj", "nsubjpass", "dobj"}:
            start = head.index - 1
    return start


def right_edge(tree: Tree, head: Word) -> int:
    """The last word of the phrase: "of" phrases belong to it, other prepositions do not."""
    end = head.index
    for child in tree.children(head, "prep"):
        if child.lower == "of" and child.index == end + 1:
            for inner in tree.children(child, "pobj"):
                end = max(end, inner.index, right_edge(tree, inner))
    return end


def phrase(tree: Tree, head: Word) -> Span:
    """The exact words of the phrase without relative clauses, appositions and further list members."""
    return tree.cover(list(tree.words[left_edge(tree, head) : right_edge(tree, head) + 1]))


def full_phrase(tree: Tree, head: Word) -> Span:
    """The phrase with its prepositions and a reduced clause: "a restaurant inside the air base"."""
    end = right_edge(tree, head)
    for child in tree.children(head, "prep", "acl", "appos", "nmod"):
        if tree.children(child, "pcomp"):
            continue  # "accused the rebels of carrying out"
        words = tree.subtree(child, lambda w: w.dep in {"relcl", "advcl", "conj", "cc", "punct"} and w.index != child.index)
        if child.index > head.index and words and min(w.index for w in words) <= end + 2:
            end = max(end, *(w.index for w in words))
    if end + 1 < len(tree.words) and tree.words[end + 1].lower == ")":
        end += 1
    return tree.cover(list(tree.words[left_edge(tree, head) : end + 1]))


def members(tree: Tree, head: Word) -> list[Word]:
    """The head and what is listed with it ("an officer and three enlisted men"), each a phrase of its own."""
    found = [head]
    for conjunct in tree.conjuncts(head):
        following = [w.lower for w in tree.after(conjunct, 1)]
        has_clause = conjunct.tag == "CD" and (
            tree.child(conjunct, "relcl", "acl") is not None or following in (["who"], ["that"])
        )
        if (conjunct.is_noun or conjunct.tag in {"CD", "PRP", "JJ", "DT"}) and not has_clause and not is_age_aside(tree, conjunct):
            found.append(conjunct)
    for child in tree.children(head, "appos"):
        described = tree.words[left_edge(tree, child)].lower in _ONE
        if child.tag == "CD" or is_age_aside(tree, child) or (head.tag == "NNP" and described):
            continue  # "Abu Omar, a senior commander" is one man
        # "three people, two soldiers and a girl": the parts after a total
        if has_number(tree, child) and child.index > head.index:
            found += [child, *(c for c in tree.conjuncts(child) if c.is_noun or c.tag == "CD")]
    return sorted(set(found), key=lambda w: w.index)


def is_age_aside(tree: Tree, word: Word) -> bool:
    """ "John Smith, 34, was killed": a bare number between commas after a name is an age."""
    if word.tag != "CD" or word.index == 0:
        return False
    if any(w.lower == "aged" for w in tree.before(word, 4)):
        return True
    before = tree.words[word.index - 1]
    after = tree.words[word.index + 1].lower if word.index + 1 < len(tree.words) else ","
    name = tree.words[word.index - 2] if word.index > 1 else before
    return before.lower == "," and after in {",", ".", ";", ")"} and name.tag in {"NNP", "NNPS"}


def included(tree: Tree, head: Word) -> list[Word]:
    """The sub-groups named after a total: "including two children", "among them an officer"."""
    found = []
    edge = right_edge(tree, head)
    for word in tree.words[edge + 1 : edge + 12]:
        if word.index == edge + 1 and word.lower in {";", ":", "-", "—", "–", "("}:
            found += list_after(tree, word)
        if word.lower == "with" and tree.before(word)[0].lower in {"along", "together"}:
            found += [m for c in tree.children(word, "pobj") for m in members(tree, c)]
        is_opening = word.lower in {"including", "among"} or (word.lower == "them" and tree.before(word)[0].lower == "of")
        if is_opening:
            for child in tree.children(word, "pobj", "dobj", "appos"):
                if child.lower not in {"them", "whom"}:
                    found += members(tree, child)
    return found


def list_after(tree: Tree, mark: Word) -> list[Word]:
    """ "13 bodies; eight guerrillas, four soldiers and a civilian": numbered phrases only, in a row."""
    found: list[Word] = []
    for word in tree.words[mark.index + 1 : mark.index + 25]:
        if word.is_noun and has_number(tree, word) and tree.words[left_edge(tree, word)].index > mark.index:
            found.append(word)
        elif word.is_verb or word.lower in {";", ")", "-", "—", "–"} or (word.tag == "IN" and word.lower != "of"):
            break
    return found if len(found) > 1 else []


def has_number(tree: Tree, word: Word) -> bool:
    """True when the phrase has a number or "a" of its own."""
    start = left_edge(tree, word)
    first = tree.words[start].lower
    numbers = [w for w in tree.words[start : word.index] if is_number(w.lower) and not _is_age(tree, [w])]
    return word.tag == "CD" or bool(numbers) or (
        first in {"a", "an", "one", "another"}
    )


def groups(tree: Tree, head: Word) -> list[Quantity]:
    """The quantities of a coordinated phrase; bare plurals without a number join the one before them."""
    found: list[Quantity] = []
    for member in members(tree, head):
        quantity = read_quantity(tree, member)
        if quantity is None:
            continue
        joins = (
            found
            and member.dep == "conj"
            and member.is_plural
            and left_edge(tree, member) == member.index - _adjectives(tree, member)
            and found[-1].count.low != 1
        )
        if joins:
            last = found[-1]
            span = Span(last.span.start, quantity.span.end)
            count = last.count
            group = f"{count.group} and {quantity.count.group}" if count.group else quantity.count.group
            found[-1] = Quantity(Count(count.low, count.high, group, None, count.approximate), span, last.head)
        else:
            found.append(quantity)
    return found


def _adjectives(tree: Tree, word: Word) -> int:
    start = left_edge(tree, word)
    plain = all(w.tag in {"JJ", "NN", "NNP", "NNS", "VBN", "VBG"} for w in tree.words[start : word.index])
    return word.index - start if plain else -1


def read_quantity(tree: Tree, head: Word) -> Quantity | None:
    """What a phrase counts, or None when it counts nobody (a pronoun without number, an "it")."""
    words = list(tree.words[left_edge(tree, head) : head.index + 1])
    span = phrase(tree, head)
    lowers = [w.lower for w in words]
    read = _bounds(tree, head, words, lowers)
    if read is None:
        return None
    is_nobody = head.lower in _NOBODY or (head.lower == "one" and lowers[0] == "no")
    group = None if is_nobody else _group(tree, head, words)
    return Quantity(Count(read.low, read.high, group, None, read.approximate), span, head)


def _bounds(tree: Tree, head: Word, words: list[Word], lowers: list[str]) -> Bounds | None:
    lowers = _without_ages(tree, words, lowers)
    bounded = lowers[:2] in (["no", "fewer"], ["no", "less"], ["no", "more"])
    if head.lower in _NOBODY or (lowers[0] == "no" and not bounded):
        return Bounds(0, 0)
    if lowers[0] == "any" or head.lower in {"anybody", "anyone"}:
        return Bounds(0, 0)  # "denied that any soldiers were killed"
    if head.tag == "CD" and head.index and tree.words[head.index - 1].lower in {"aged", "under", "age"}:
        return None
    if head.lower in _SINGULAR_PRONOUNS:
        return Bounds(1, 1)
    if head.lower == "another":
        return Bounds(1, 1)
    if head.lower in _PLURAL_PRONOUNS:
        return Bounds(2, None)
    for at, _ in enumerate(lowers):
        read = bounds(lowers[at:])
        starts_number = read is not None and (at == 0 or words[at].dep in {"nummod", "quantmod", "det", "amod", "advmod", "predet", "compound", "nmod"} or head.tag == "CD" or words[at].index == head.index)
        if read is not None and starts_number and not _is_age(tree, words[at:]):
            return read
    inner = _of_what(tree, head)
    if head.lower == "number" and {"unknown", "unspecified", "undisclosed", "undetermined"} & set(lowers):
        return None
    if inner is not None and head.lower == "family" and inner.tag == "CD":
        return bounds([inner.lower])
    if inner is not None and head.lower in _VAGUE_HEADS:
        nested = read_quantity(tree, inner)
        if nested is not None:
            return Bounds(nested.count.low, nested.count.high, nested.count.approximate)
    return _unnumbered(head, lowers)


def _without_ages(tree: Tree, words: list[Word], lowers: list[str]) -> list[str]:
    """The words with the number of "12-year-old" made no number."""
    return ["aged" if is_number(w.lower) and _is_age(tree, [w]) else low for w, low in zip(words, lowers, strict=True)]


def _unnumbered(head: Word, lowers: list[str]) -> Bounds | None:
    if head.lower == "couple":
        return Bounds(2, 2)
    if head.lower in _COLLECTIVE or head.is_plural or head.lower in {"people", "others", "men", "women", "children"}:
        return Bounds(2, None)
    if head.tag in {"NNP", "NN", "JJ"} and (lowers[0] in _ONE or head.tag == "NNP" or lowers[0][:1].isdigit() or len(lowers) > 1):
        return Bounds(1, 1)
    if head.tag == "PRP" or head.tag == "DT" or head.tag.startswith("W"):
        return None
    return Bounds(1, 1) if head.tag.startswith("NN") else None


def _is_age(tree: Tree, words: list[Word]) -> bool:
    """True for the number in "a 12-year-old boy" or "three-year old girl"."""
    following = [w.lower for w in tree.after(words[0], 4)]
    if following[:1] == ["-"]:
        following = following[1:]
    return (following[:1] or [""])[0].startswith(("year", "month", "week", "day-old")) and any(
        f.startswith("old") or f.endswith("old") for f in following
    )


def _of_what(tree: Tree, head: Word) -> Word | None:
    for prep in tree.children(head, "prep"):
        if prep.lower == "of":
            return tree.child(prep, "pobj")
    return None


def _group(tree: Tree, head: Word, words: list[Word]) -> str | None:
    """Who is counted, as written, without the number and its modifiers."""
    inner = _of_what(tree, head)
    if head.lower in _VAGUE_HEADS and inner is not None:
        nested = read_quantity(tree, inner)
        return nested.count.group if nested else None
    if head.tag == "CD":
        return None
    skipped = {"at", "least", "more", "than", "over", "up", "to", "about", "around", "some", "nearly", "almost", "a", "an", "the", "other", "another", "no", "as", "many", "several", "approximately", "between", "and", "or", "additional", "estimated", "roughly", "few", "fewer", "less", "only", "just", "both", "all", "dozen", "dozens", "hundreds", "total", "of", "those", "these", "also", "wounded", "injured", "dead", "killed", "missing", "slain", "first", "last", "further", "more"}
    start = 0
    while start < len(words) - 1 and (words[start].lower in skipped or (is_number(words[start].lower) and not _is_age(tree, words[start:]))):
        start += 1
    kept = list(words[start:]) + list(tree.words[head.index + 1 : right_edge(tree, head) + 1])
    return tree_text(kept)


def tree_text(words: list[Word]) -> str | None:
    """Words joined as a phrase, in the case they were parsed in."""
    text = " ".join(w.form for w in words)
    for mark in (" 's", " ’s", " ,", " )"):
        text = text.replace(mark, mark.strip())
    return text.replace("( ", "(").replace(" - ", "-") or None
