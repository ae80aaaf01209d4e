"""Where inside a town, in words without a name: "the transport office", "a money market", "their homes"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from rashomon.extract.syntax import Tree, Word
from rashomon.model import PlaceMention, Span, Trigger
from rashomon.vocab import words

_AT = frozenset({"in", "at", "near", "outside", "inside", "into", "on"})
_OPENINGS = frozenset({"DT", "PRP$", "WP$", "PDT", "CD"})
_INSIDE_A_NAME = ("amod", "compound", "nmod", "nn", "poss", "det", "case", "nummod", "quantmod", "punct")
_PRISONS = frozenset({"jail", "prison", "custody"})
_TERMS = frozenset({"life", "year", "years", "month", "months"})
_LONGEST = 8  # words; a longer one is a description


def sites(
    text: str, tree: Tree, triggers: Sequence[Trigger], named: Sequence[PlaceMention | None]
) -> list[PlaceMention]:
    """The sites that a sentence with an event tells it at; those that have a name are places of their own."""
    if not triggers:
        return []
    struck = {word.index for trigger in triggers for word in tree.within(trigger.span)}
    taken = [place.span for place in named if place is not None and place.kind == "facility"]
    names = [place.span for place in named if place is not None and place.relative is None]
    found = []
    for word in tree.words:
        if word.lower not in words("triggers", "sites") or not _tells_where(tree, word, struck):
            continue
        span = _span(tree, word)
        if span is not None and not any(span.overlaps(other) for other in taken):
            if any(name.contains(word.span) for name in names):
                continue  # "the West Bank"
            found.append(PlaceMention(span, span.of(text), "site"))
    return found


def _tells_where(tree: Tree, word: Word, struck: Collection[int]) -> bool:
    if not word.is_noun:
        return False
    head = tree.head(word)
    if word.dep == "pobj":
        return head.lower in _AT and not _is_a_sentence(tree, word)
    return word.dep in {"dobj", "nsubjpass"} and head.index in struck


def _is_a_sentence(tree: Tree, word: Word) -> bool:
    """True for "20 years in prison"."""
    before = {w.lower for w in tree.words[max(0, word.index - 2) : word.index]}
    return word.lower in _PRISONS and not before.isdisjoint(_TERMS)


def _span(tree: Tree, word: Word) -> Span | None:
    """The noun with what describes it before it, without article; None where a name goes on after it."""
    if any(after.is_noun and word.dep == "compound" for after in tree.after(word)):
        return None
    parts = [w for w in tree.subtree(word, lambda w: w.dep not in _INSIDE_A_NAME) if w.index <= word.index]
    owner = tree.child(word, "poss")
    if owner is not None:  # "the city's", "Tsafe's": the town is told by its own name or not at all
        parts = [w for w in parts if w.index > owner.index]
    while len(parts) > 1 and (parts[0].tag in _OPENINGS or not parts[0].form[0].isalnum()):
        parts.pop(0)
    is_whole = parts[-1].index - parts[0].index == len(parts) - 1
    return tree.cover(parts) if is_whole and len(parts) <= _LONGEST else tree.cover([word])
