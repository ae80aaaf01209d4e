"""What a quoted count comes to by the number grammar: the words decide, not the model."""

from __future__ import annotations

from dataclasses import replace

from rashomon.extract.lexicon import lexicon
from rashomon.extract.numbers import bounds
from rashomon.extract.quantities import Quantity, groups
from rashomon.extract.syntax import Tree, Word
from rashomon.model import Count, Span

# Words that count the noun they stand before: "six" of "at least six people" is read as the whole phrase.
_BEFORE_NOUN = {"nummod", "quantmod", "det", "amod", "predet", "neg", "advmod"}


def read_count(
    tree: Tree, span: Span, told: tuple[int | None, int | None], *, is_denied: bool
) -> tuple[Span, Count] | None:
    """The count at a span with the words it stands on, or None where the words give none.

    Of several groups in the words, the one that the model told is meant.
    """
    quantities = _quantities(tree, span, _tops(tree, span)) or _quantities(tree, span, _nouns(tree, span))
    if not quantities:
        return _spelled(tree, span)
    same = [q for q in quantities if (q.count.low, q.count.high) == told]
    chosen = (same or quantities)[0]
    count = chosen.count
    if lexicon().noun(lexicon().number_nouns, tree, chosen.head):
        # "no casualties", "15 bodies": the noun says what befell them, not who they are
        count = replace(count, group=None)
    if is_denied and (count.low, count.high) == (2, None):
        # a denial of any is nobody (annotation guide of accounts)
        count = replace(count, low=0, high=0)
    return chosen.span, count


def _quantities(tree: Tree, span: Span, counted: list[Word]) -> list[Quantity]:
    heads = dict.fromkeys(_head(tree, word) for word in counted)
    found = [q for head in heads for q in groups(tree, head) if q.span.overlaps(span)]
    return [q for q in found if (q.count.low, q.count.high) != (None, None)]


def _nouns(tree: Tree, span: Span) -> list[Word]:
    """Where a whole clause is quoted, the nouns in it."""
    return [w for w in tree.words if w.span.overlaps(span) and w.is_noun]


def _tops(tree: Tree, span: Span) -> list[Word]:
    """The words at a span that hang on a word outside it: the nouns, where any of them is one."""
    inside = [w for w in tree.words if w.span.overlaps(span)]
    indexes = {w.index for w in inside}
    tops = [w for w in inside if w.head not in indexes or w.head == w.index]
    return [w for w in tops if w.is_noun] or tops


def _head(tree: Tree, word: Word) -> Word:
    """The noun that a number or another word of counting belongs to."""
    while word.dep in _BEFORE_NOUN and tree.head(word).is_noun and tree.head(word).index > word.index:
        word = tree.head(word)
    return word


def _spelled(tree: Tree, span: Span) -> tuple[Span, Count] | None:
    """The first number that the words spell, where the parse shows no counted phrase."""
    lowers = [w.lower for w in tree.words if w.span.overlaps(span)]
    for at in range(len(lowers)):
        read = bounds(lowers[at:])
        if read is not None and (read.low, read.high) != (None, None):
            return span, Count(read.low, read.high, approximate=read.approximate)
    return None
