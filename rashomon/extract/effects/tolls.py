"""Totals told as a toll: "put the death toll at 12", "the number of wounded rose to 30"."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from rashomon.extract.complements import objects_after
from rashomon.extract.effects.effect import Effect
from rashomon.extract.mood import IMAGINED
from rashomon.extract.numbers import bounds, is_number
from rashomon.extract.quantities import Quantity
from rashomon.extract.syntax import Tree, Word
from rashomon.model import Count
from rashomon.vocab import load, words

_JOINTS = words("counting", "toll_joints")
_TOTALS: dict[str, str] = load("counting")["totals"]
_STANDING = {"stand", "stands", "stood", "numbered"}
_COUNTERS = {"number", "count", "total", "tally"}
# What leads from a toll to its event: "the toll from the raid".
_OF_AN_EVENT = {"of", "from", "in", "for"}
# A larger number after "toll" is a sum of money or a year's figure.
_LIMIT = 100_000
# How far behind "toll" the number begins, and how many words it may take.
_NEAR = 12
_LENGTH = 6


def by_toll(tree: Tree, word: Word) -> Iterator[Effect]:
    """The number that a toll, a tally or a figure stands at."""
    field = _field(tree, word)
    if field is None or tree.followed_by(word, IMAGINED, 3):
        return
    # "the number of dead": the first "of" is no joint
    skipped = 2 if word.lower in _COUNTERS else 0
    ahead = tree.after(word, _NEAR)
    for at in range(skipped, len(ahead)):
        if ahead[at].lower in _JOINTS:
            quantity = _number(tree, ahead[at + 1 :])
            if quantity is not None:
                yield Effect(field, _of_owner(tree, word, _of_kind(tree, word, quantity)), word)
                return


def at_event(tree: Tree, effect: Effect, events: Collection[int]) -> Effect:
    """The effect at the event whose toll it is: "revised the toll from Monday's raid to 13" is the raid's.

    `events` are the indexes of the words that name an event. Without one of these a toll that a verb moves
    stays with the word that counts, as who moves it has done nothing to the counted.
    """
    toll = toll_of(tree, effect.anchor)
    if toll is None:
        return effect
    governors = (toll, tree.head(toll)) if tree.head(toll).is_verb else (toll,)
    named = [*tree.children(toll, "poss", "compound")]
    named += [o for word in governors for o in objects_after(tree, word, _OF_AN_EVENT)]
    return replace(effect, anchor=next((w for w in named if w.index in events), toll))


def is_toll(tree: Tree, word: Word) -> bool:
    """True for "toll", for "the number of dead" and for "the dead of the raid stand at five"."""
    is_total = word.lower not in _TOTALS or _stands(tree, word)
    return word.is_noun and is_total and _field(tree, word) is not None


def is_counted(tree: Tree, word: Word) -> bool:
    """True for the dead of "the number of dead in the raid": no event of their own."""
    return word.lower in _TOTALS and word.dep == "pobj" and is_toll(tree, tree.head(tree.head(word)))


def toll_of(tree: Tree, anchor: Word) -> Word | None:
    """The total that an effect's word is, or that its verb moves."""
    if is_toll(tree, anchor):
        return anchor
    moved = tree.children(anchor, "dobj", "nsubj", "nsubjpass") if anchor.is_verb else []
    return next((w for w in moved if is_toll(tree, w)), None)


def _stands(tree: Tree, word: Word) -> bool:
    return word.dep == "nsubj" and tree.head(word).lower in _STANDING


def _field(tree: Tree, word: Word) -> str | None:
    """What the total counts, or None for a word that is no total."""
    is_put = word.dep == "dobj" and tree.head(word).lower in {"put", "puts"}  # "put the wounded at 31"
    if word.lower in _COUNTERS or ((is_put or _stands(tree, word)) and word.lower in _TOTALS):
        near = (word,) if word.lower in _TOTALS else tree.after(word, 4)
        return next((_TOTALS[w.lower] for w in near if w.lower in _TOTALS), None)
    if word.lower == "figure":
        dead = {"toll", "dead", "deaths", "killed", "died"}
        return "killed" if any(w.lower in dead for w in tree.words) else None
    if word.lower == "casualties":
        return "casualties" if tree.followed_by(word, {"rose", "risen", "climbed", "reached"}, 3) else None
    is_loss = word.lower == "losses" and is_put and tree.governs(word, {"own"})
    if word.lower not in {"toll", "tolls"} and not is_loss:
        return None
    before = {w.lower for w in tree.before(word, 2)}
    if before & {"injury", "injured"}:
        return "injured"
    return "casualties" if "casualty" in before else "killed"


def _of_kind(tree: Tree, word: Word, quantity: Quantity) -> Quantity:
    """The number as of those whom it counts: "put the number of dead drivers at 14"."""
    counted = objects_after(tree, word, {"of"}) if word.lower in _COUNTERS else []
    named = [w for w in counted if w.is_plural and w.lower not in _TOTALS]
    return replace(quantity, count=replace(quantity.count, group=named[0].form)) if named else quantity


def _of_owner(tree: Tree, losses: Word, quantity: Quantity) -> Quantity:
    """The number as of those who lost them: "the rebels put their own losses at four"."""
    speaker = tree.child(tree.head(losses), "nsubj")
    above = (s for up in tree.ancestors(losses) for s in tree.children(up, "nsubj"))
    speaker = speaker or next(above, None)
    if losses.lower != "losses" or speaker is None:
        return quantity
    named = [w for w in tree.subtree(speaker) if w.index <= speaker.index and w.tag != "DT"]
    return replace(quantity, count=replace(quantity.count, group=" ".join(w.form for w in named)))


def _number(tree: Tree, ahead: list[Word]) -> Quantity | None:
    read = bounds([w.lower for w in ahead])
    if read is None or read.low is None or read.low >= _LIMIT:
        return None
    spelled = _spelled(ahead[:_LENGTH])
    if not spelled:
        return None  # "no higher than expected" reads as none, without a number
    count = Count(read.low, read.high, approximate=read.approximate)
    return Quantity(count, tree.cover(spelled), spelled[-1])


def _spelled(ahead: list[Word]) -> list[Word]:
    """The words up to the end of the first number: "at least two to three"; none where there is no number."""
    numbers = [i for i, w in enumerate(ahead) if is_number(w.lower)]
    if not numbers:
        return []
    end = numbers[0]
    while end < numbers[-1]:
        is_joint = ahead[end + 1].lower in {"and", "to", "or"} and end + 2 in numbers
        if end + 1 not in numbers and not is_joint:
            break
        end += 1
    return ahead[: end + 1]
