"""Names that tell whom an event befell or where they come from, and not where it happened."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from rashomon.extract.place_words import TYPES
from rashomon.extract.syntax import Tree, Word
from rashomon.extract.word_lists import verb_forms
from rashomon.model import PlaceMention, Trigger
from rashomon.vocab import words


def without_homes(tree: Tree, trigger: Trigger, places: Sequence[PlaceMention | None]) -> Trigger:
    """The trigger without the places told with who did it or whom it befell, if it has another one.

    "A trader from Niamey was shot in Gao", "the governor of Mopti died in a raid near Gao".
    """
    mentions = {i: place for i in trigger.places if (place := places[i]) is not None and place.kind != "site"}
    if len(mentions) < 2:
        return trigger
    names = {w.index for place in mentions.values() for w in tree.within(place.span)}
    people = _people(tree, trigger, names)
    homes = {i for i, place in mentions.items() if any(w.index in people for w in tree.within(place.span))}
    if not homes or len(homes) == len(mentions):
        return trigger
    return replace(trigger, places=tuple(i for i in trigger.places if i not in homes))


def is_somebody(tree: Tree, place: PlaceMention) -> bool:
    """True for a name that only a person can bear here: "Lincoln was shot", "they arrested Victoria"."""
    if place.kind is not None or place.relative is not None:
        return False
    named = tree.within(place.span)
    if not named or named[-1].dep not in {"nsubjpass", "dobj"}:
        return False
    verb = tree.head(named[-1])
    return verb.lower in verb_forms("triggers", "of_persons")


def _people(tree: Tree, trigger: Trigger, names: Collection[int]) -> frozenset[int]:
    """The words below the subject of the event's verb, where that is no event, site or place itself."""
    named = {w.index for w in tree.within(trigger.span)}
    found: set[int] = set()
    for index in named:
        verb = _verb(tree, tree.words[index])
        for subject in tree.children(verb, "nsubj", "nsubjpass"):
            # what stands before the noun may be where it all happened: "In Gao, a man was shot"
            below = [w for w in tree.subtree(subject) if subject.index <= w.index < verb.index]
            below += [w for w in tree.children(subject, "compound") if w.index == subject.index - 1]
            is_thing = subject.lower in words("triggers", "sites") or not subject.tag.startswith("NN")
            is_thing = is_thing or subject.index in names or subject.lower in TYPES
            if not is_thing and not any(w.index in named for w in below):
                found.update(w.index for w in below)
    return frozenset(found)


def _verb(tree: Tree, word: Word) -> Word:
    """The verb that a word is or hangs on: "died in a raid"."""
    return word if word.is_verb else next((up for up in tree.ancestors(word) if up.is_verb), word)
