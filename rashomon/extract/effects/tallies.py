"""Tallies of many events: "40 people have been killed this month", "the toll this week to 21"."""

from __future__ import annotations

import re

from rashomon.extract.effects.effect import Effect
from rashomon.extract.effects.tolls import toll_of
from rashomon.extract.syntax import Tree, Word
from rashomon.vocab.calendar import MONTH_NAMES, any_of

_LONG = r"(?:months?|years?|decades?)"
_THE_PAST = r"(?:the )?(?:past|last|previous|recent|preceding)"
# A stretch too long for one event, and where the words go on up to now.
_STRETCH = re.compile(
    rf"\b(?:so far )?this (?:month|year|decade)\b"
    rf"|\b(?:in|over|during|within) {_THE_PAST} (?:[\w-]+ ){{0,2}}{_LONG}\b"
    r"|\b(?:in|over|during) recent weeks\b|\bin (?:a|one) (?:month|year)\b"
    rf"|\bsince (?:early |mid-|late |last )?(?:{any_of(MONTH_NAMES)}|(?:19|20)\d\d|year)\b(?! \d{{1,2}}\b)"
    r"|\bsince the (?:start|beginning) of (?:the |this |last )?(?:\w+ )?(?:year|month|\d{4})\b"
)
_WEEK = re.compile(r"\bthis week\b|\bin (?:a|one|the past|the last) week\b")
# "In July alone" counts the whole of it.
_ALONE = re.compile(
    rf"\b(?:{any_of(MONTH_NAMES)}|month|year|week|(?:19|20)\d\d) alone\b"
    # "in a week of violence": days of fighting may be one event, weeks are not
    r"|\bin (?:a|the|one|two|three|four|five|six|several|\d+) (?:[\w-]+ )?(?:weeks?|months?|years?) of\b"
)
_SUCH = re.compile(r"\bin (?:such|similar|other such) (?:[\w-]+ )?\w+s\b")
_TOTAL = r"\b(?:number|tolls?|tally|count|total)\b[^;:]*"
_TOTAL_BEFORE = re.compile(rf"{_TOTAL} (?:to|at)(?: (?:at least|about|around|more than|nearly|over|some))?$")
_TOTAL_AFTER = re.compile(rf"^(?:the|its|their) (?:\w+ )?{_TOTAL}")
_COUNTED = {"counted", "recorded", "registered", "listed", "logged"}
_HAVING = {"has", "have", "had", "'ve", "having"}
_CLAUSES = {"advcl", "ccomp", "parataxis", "relcl"}


def is_tally(tree: Tree, effect: Effect) -> bool:
    """True for a number of those whom many events befell, or who were miscounted: it is of no event.

    So is one of the dead who are taken for hurt.
    """
    if effect.quantity.count.high == 0:
        return False
    if _is_miscounted(tree, effect) or _is_of_the_dead(tree, effect):
        return True
    verb = next((w for w in (effect.anchor, *tree.ancestors(effect.anchor)) if w.is_verb), None)
    is_total = verb is None or toll_of(tree, effect.anchor) is not None
    return _is_total_of_stretch(tree, effect) or (not is_total and is_of_many(tree, verb))


def _is_miscounted(tree: Tree, effect: Effect) -> bool:
    """True for "three bodies had been counted twice": that they were is why another number was wrong."""
    verb = tree.head(effect.quantity.head)
    return verb.lower in _COUNTED and tree.followed_by(verb, {"twice"}, 2)


def _is_of_the_dead(tree: Tree, effect: Effect) -> bool:
    """True for the three of "three of the dead were children and 30 were hurt": they are not hurt."""
    inside = [w.lower for w in tree.within(effect.quantity.span)]
    return effect.field != "killed" and inside[-3:] in (["of", "the", "dead"], ["of", "the", "fatalities"])


def is_of_many(tree: Tree, verb: Word | None) -> bool:
    """True for a verb that tells of many events: "bandits have abducted 80 people this month"."""
    if verb is None or not verb.is_verb:
        return False
    told = _text(tree, verb)
    if _ALONE.search(told) or _SUCH.search(told):
        return True
    is_up_to_now = any(c.lower in _HAVING for c in tree.children(verb, "aux"))
    return is_up_to_now and _STRETCH.search(told) is not None


def _is_total_of_stretch(tree: Tree, effect: Effect) -> bool:
    """True for "the toll this week to 21" and for "to 31 the number of farmers killed this month"."""
    number = tree.within(effect.quantity.span)
    before = " ".join(w.lower for w in tree.words[: number[0].index]) if number else ""
    after = " ".join(w.lower for w in tree.words[number[-1].index + 1 :]) if number else ""
    parts = (_TOTAL_BEFORE.search(before), _TOTAL_AFTER.search(after) if before.endswith(" to") else None)
    told = " ".join(part.group() for part in parts if part is not None)
    return any(stretch.search(told) for stretch in (_STRETCH, _WEEK, _ALONE))


def _text(tree: Tree, verb: Word) -> str:
    """The words of a verb's own clause."""
    inner = tree.subtree(verb, lambda w: w.dep in _CLAUSES or (w.dep == "conj" and w.is_verb))
    return " ".join(w.lower for w in inner)
