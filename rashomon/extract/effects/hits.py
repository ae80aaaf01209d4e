"""People hit by bullets and people in hospital, where no verb of killing or wounding says so."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.extract.complements import objects_after, subject_above
from rashomon.extract.effects.effect import Effect, effects_on
from rashomon.extract.mood import is_negated
from rashomon.extract.patients import SUBJECT, patients
from rashomon.extract.people import counted_people
from rashomon.extract.phrases import numbered
from rashomon.extract.syntax import Tree, Word
from rashomon.vocab import words

_BULLETS = words("counting", "bullets")
_CONDITIONS = words("counting", "conditions")
_HITTING = {"hit", "hitting", "hits", "struck", "striking", "strikes", "grazed", "grazing"}
_SHOT = {"shot", "shooting"}
_LEFT = {"left", "leaves", "leaving", "sent", "sends", "sending", "put", "puts", "putting", "landed"}
_HOSPITAL = {"hospital", "hospitals"}
_WARDS = _HOSPITAL | {"ward", "wards", "care"}
_TREATING = {"treated", "treats", "admitted", "received"}
_STAYING = {"remain", "remains", "remained", "stay", "stayed"}
_DEAD = {"dead", "killed", "death", "fatally"}
_CARRIES = {"with", "from"}
_SUFFERED = {"suffered", "sustained", "received", "suffering", "suffers"}
_STAYS = {"is", "are", "was", "were", "remain", "remained", "remains"}


def by_hit(tree: Tree, word: Word) -> Iterator[Effect]:
    """The counts of people told by a bullet, a gunshot wound, their condition or a hospital."""
    if word.is_verb and not is_negated(tree, word):
        yield from effects_on(tree, "casualties", _hit(tree, word), word)
        yield from effects_on(tree, "injured", _sent_to_hospital(tree, word), word)
        yield from effects_on(tree, "injured", _under_care(tree, word), word)
    elif word.lower in {"wound", "wounds"}:
        for head in _carrying(tree, word):
            is_alive = tree.head(head).lower in _TREATING - {"received"}  # bodies are received too
            yield from effects_on(tree, "injured" if is_alive else "casualties", [head], word)
    elif word.lower in _HOSPITAL:
        yield from effects_on(tree, "injured", _in_hospital(tree, word), word)
    elif word.lower == "condition":
        yield from effects_on(tree, "injured", _in_condition(tree, word), word)
    elif word.lower == "shooting":
        yield from effects_on(tree, "casualties", numbered(tree, objects_after(tree, word, {"of"})), word)


def _hit(tree: Tree, verb: Word) -> list[Word]:
    """Those "struck by a bullet", "hit" in a sentence of shots, or with a wound "after being shot"."""
    if verb.lower in _SHOT and verb.dep == "pcomp" and tree.governs(verb, {"being"}, "auxpass"):
        if tree.followed_by(verb, _DEAD, 5):
            return []
        clause = tree.head(tree.head(verb))
        subject = subject_above(tree, clause)
        return [] if subject is None else counted_people(tree, [subject])
    if verb.lower not in _HITTING or not any(w.lower in _BULLETS for w in tree.words):
        return []
    return counted_people(tree, patients(tree, verb))


def _sent_to_hospital(tree: Tree, verb: Word) -> list[Word]:
    """The four of "the shooting sent four people to the hospital"."""
    if verb.lower not in _LEFT or not tree.followed_by(verb, _HOSPITAL, 12):
        return []
    return numbered(tree, tree.children(verb, "dobj"))


def _under_care(tree: Tree, verb: Word) -> list[Word]:
    """Those of "the hospital has treated 30 people" and "nine others remain on the wards"."""
    if verb.lower in _TREATING and any(s.lower in _HOSPITAL for s in tree.children(verb, "nsubj")):
        return numbered(tree, tree.children(verb, "dobj"))
    if verb.lower not in _STAYING or not _WARDS.intersection(
        w.lower for w in objects_after(tree, verb, {"in", "on", "at"})
    ):
        return []
    return numbered(tree, tree.children(verb, "nsubj"))


def _carrying(tree: Tree, wound: Word) -> list[Word]:
    """Those found "with a gunshot wound", and those who "suffered gunshot wounds"."""
    described = {w.lower for w in tree.before(wound, 3)}
    preposition = tree.head(wound)
    if not described & _BULLETS:
        return []
    if wound.dep == "dobj" and preposition.lower in _SUFFERED:
        return counted_people(tree, tree.children(preposition, "nsubj"))
    if wound.dep != "pobj" or preposition.lower not in _CARRIES:
        return []
    return _people_of(tree, tree.head(preposition))


def _in_condition(tree: Tree, condition: Word) -> list[Word]:
    """Those "in critical condition"."""
    preposition = tree.head(condition)
    described = {w.lower for w in tree.before(condition, 4)}
    if preposition.lower != "in" or condition.dep != "pobj" or not described & _CONDITIONS:
        return []
    return _people_of(tree, tree.head(preposition))


def _in_hospital(tree: Tree, hospital: Word) -> list[Word]:
    """The other of "one man is dead and another is in the hospital"."""
    preposition = tree.head(hospital)
    verb = tree.head(preposition)
    is_there = hospital.dep == "pobj" and preposition.lower == "in" and verb.lower in _STAYS
    return numbered(tree, tree.children(verb, "nsubj")) if is_there else []


def _people_of(tree: Tree, governor: Word) -> list[Word]:
    """Those whom a phrase is about: its noun, the object or else the subject of its verb."""
    if not governor.is_verb:
        above = tree.head(governor)
        if governor.lower in _HOSPITAL and above.tag == "IN":
            return _people_of(tree, tree.head(above))
        return counted_people(tree, [governor])
    if governor.dep in {"acl", "relcl"}:
        return counted_people(tree, [tree.head(governor)])
    subject = subject_above(tree, governor)
    told = (
        tree.children(governor, "dobj") or tree.children(governor, *SUBJECT) or ([subject] if subject else [])
    )
    return counted_people(tree, told)
