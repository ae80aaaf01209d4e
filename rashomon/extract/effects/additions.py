"""Counts that a sentence adds to one already told: "three critically", "12 of them", a list at its end."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.extract.coordination import DASHES, list_after
from rashomon.extract.effects.adjectives import by_adjective
from rashomon.extract.effects.effect import Effect
from rashomon.extract.effects.hits import by_hit
from rashomon.extract.effects.nouns import by_number_noun
from rashomon.extract.effects.verbs import by_verb
from rashomon.extract.lexicon import Lexicon
from rashomon.extract.quantities import bare_number, read_quantity
from rashomon.extract.syntax import Tree, Word
from rashomon.vocab import words

_GRAVELY = words("counting", "gravely")
_OF_THEM = (["of", "them"], ["of", "whom"], ["of", "those"])


def by_addition(tree: Tree, lexicon: Lexicon) -> Iterator[Effect]:
    """The counts of a sentence that take their effect from a count before them."""
    for word in tree.words:
        if word.tag == "CD":
            yield from _graver(tree, word)
            yield from _share(tree, word, lexicon)
    yield from _closing_list(tree, lexicon)


def _graver(tree: Tree, number: Word) -> Iterator[Effect]:
    """The three of "25 injured, three critically" and of "25 shot, three of them fatally"."""
    ahead = [w.lower for w in tree.after(number, 3)]
    is_share = ahead[:2] in _OF_THEM
    how = ahead[2:] if is_share else ahead[:1]
    quantity = read_quantity(tree, number) if is_share else bare_number(number)
    if _GRAVELY.intersection(how) and quantity is not None:
        yield Effect("killed" if "fatally" in how else "injured", quantity, number)


def _share(tree: Tree, number: Word, lexicon: Lexicon) -> Iterator[Effect]:
    """The 12 of "killed 15 people, 12 of them civilians"."""
    if [w.lower for w in tree.after(number, 2)] not in _OF_THEM:
        return
    if any(w.lower in _GRAVELY for w in tree.after(number, 3)[2:]):
        return  # "one of them fatally": see _graver
    if number.dep == "nsubj" and tree.head(number).is_verb:
        return  # "two of them told reporters"
    told = [
        e
        for w in tree.words
        for e in (*by_verb(tree, w, lexicon), *by_adjective(tree, w, lexicon), *by_hit(tree, w))
    ]
    before = [e for e in told if e.anchor.index < number.index]
    quantity = read_quantity(tree, number)
    if told and quantity is not None:
        nearest = max(before, key=lambda e: e.quantity.head.index) if before else told[0]
        yield Effect(nearest.field, quantity, nearest.anchor)


def _closing_list(tree: Tree, lexicon: Lexicon) -> Iterator[Effect]:
    """The parts of "nine dead lay in the market: six traders, two guards and a child"."""
    marks = [w for w in tree.words if w.dep == "punct" and w.lower in {";", ":", *DASHES}]
    listed = list_after(tree, marks[0]) if marks else []
    if not listed or listed[-1].index < len(tree.words) - 3:
        return
    told = [
        e
        for w in tree.words[: marks[0].index]
        for e in (*by_verb(tree, w, lexicon), *by_number_noun(tree, w, lexicon))
    ]
    for head in listed if told else ():
        quantity = read_quantity(tree, head)
        if quantity is not None:
            yield Effect(told[-1].field, quantity, told[-1].anchor)
