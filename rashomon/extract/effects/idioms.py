"""Verbs that tell an effect only with the words beside them: "taken to hospital", "lost 12 soldiers"."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.extract.complements import objects_after
from rashomon.extract.effects.effect import Effect, effects_on
from rashomon.extract.mood import is_negated
from rashomon.extract.patients import REFLEXIVE, antecedent, patients, shared_subject
from rashomon.extract.people import is_of_people
from rashomon.extract.phrases import has_number, numbered
from rashomon.extract.syntax import Tree, Word
from rashomon.vocab import words

_TO_HOSPITAL = words("counting", "to_hospital")
_WOUNDS = words("counting", "wounds")
_FIREARMS = {"gun", "weapon", "rifle", "pistol", "shotgun", "handgun", "it"}
_GUNS = {"gunshot", "gun", "bullet"}
_FIGHTERS = words("counting", "fighters")
_LOSING = {"lost", "lose", "loses", "losing"}
# "Acknowledged the loss of two soldiers".
_OWNING_UP = {"acknowledged", "acknowledges", "admitted", "announced", "confirmed", "mourned", "reported"}
_HEALERS = {"clinic", "doctor", "doctors", "hospital", "hospitals", "medic", "medics", "surgeon", "surgeons"}
_ALIVE = {"alive", "avalanche", "beneath", "debris", "mud", "rubble", "ruins", "snow", "under", "underneath"}
_TAKING = {"took", "taken", "taking", "take"}
_CLAIMED_LIVES = words("counting", "claimed_lives")


def by_idiom(tree: Tree, verb: Word) -> Iterator[Effect]:
    """The counts of people on whom a verb falls together with its neighbours."""
    for field, sufferers in (
        ("injured", _taken_to_hospital(tree, verb)),
        ("injured", _treated(tree, verb)),
        ("killed", _brought_in_dead(tree, verb)),
        ("killed", _buried(tree, verb)),
        ("killed", _blown_up_by_themselves(tree, verb)),
        ("displaced", _fled(tree, verb)),
        ("displaced", _forced_out(tree, verb)),
        ("killed", _lost_in_battle(tree, verb)),
        ("abducted", _taken_away(tree, verb)),
        ("injured", _with_wounds(tree, verb)),
    ):
        yield from effects_on(tree, field, sufferers, verb)
    # "killed three before turning the gun on himself" is one deed
    deed = next((up for up in tree.ancestors(verb) if up.is_verb), verb)
    yield from effects_on(tree, "killed", _by_own_gun(tree, verb), deed)


def by_lives(tree: Tree, word: Word) -> Iterator[Effect]:
    """The dead of "claimed 12 lives" and "three soldiers lost their lives"."""
    if word.lower in {"loss", "losses"} and tree.head(word).lower in _OWNING_UP:
        lost = [o for o in objects_after(tree, word, {"of"}) if o.lower in _FIGHTERS]
        yield from effects_on(tree, "killed", numbered(tree, lost), word)
    if word.lower not in {"life", "lives"} or word.dep != "dobj":
        return
    verb = tree.head(word)
    if verb.lower in {"lost", "lose", "losing", "loses"}:
        yield from effects_on(tree, "killed", tree.children(verb, "nsubj"), verb)
    elif verb.lower in _CLAIMED_LIVES:
        yield from effects_on(tree, "killed", [word], verb)


def _taken_to_hospital(tree: Tree, verb: Word) -> list[Word]:
    if verb.lower not in _TO_HOSPITAL:
        return []
    is_there = verb.lower.startswith("hospitali") or tree.followed_by(verb, {"hospital", "hospitals"}, 8)
    return numbered(tree, tree.children(verb, "nsubjpass")) if is_there else []


def _treated(tree: Tree, verb: Word) -> list[Word]:
    """The 15 of "a hospital said 15 were being treated"."""
    if verb.lower != "treated" or not any(w.lower in _HEALERS for w in tree.words):
        return []
    return numbered(tree, tree.children(verb, "nsubjpass"))


def _brought_in_dead(tree: Tree, verb: Word) -> list[Word]:
    """The five of "five soldiers had been brought in dead"."""
    is_dead = verb.lower == "brought" and tree.followed_by(verb, {"dead"}, 2)
    return numbered(tree, tree.children(verb, "nsubjpass")) if is_dead else []


def _buried(tree: Tree, verb: Word) -> list[Word]:
    """The 16 of "16 people had been buried in a mass grave", not of "16 people were buried under rubble"."""
    if verb.lower != "buried" or tree.followed_by(verb, _ALIVE, 4) or is_negated(tree, verb):
        return []
    heads = tree.children(verb, "nsubjpass") or tree.children(verb, "dobj")
    return [w for w in numbered(tree, heads) if is_of_people(w)]


def _blown_up_by_themselves(tree: Tree, verb: Word) -> list[Word]:
    if verb.lower not in {"blew", "blown"} or not tree.followed_by(verb, REFLEXIVE - {"itself"}, 2):
        return []
    return numbered(tree, tree.children(verb, "nsubj"))


def _by_own_gun(tree: Tree, verb: Word) -> list[Word]:
    """The himself of "turned the gun on himself"."""
    if verb.lower not in {"turned", "turning", "turns"} or not tree.governs(verb, _FIREARMS, "dobj"):
        return []
    on = [p for clause in (verb, *tree.children(verb, "dobj")) for p in tree.children(clause, "prep")]
    return [w for p in on if p.lower == "on" for w in tree.children(p, "pobj") if w.lower in REFLEXIVE]


def _fled(tree: Tree, verb: Word) -> list[Word]:
    if verb.lower not in {"fled", "flee", "fleeing"} or is_negated(tree, verb):
        return []
    return [s for s in tree.children(verb, "nsubj") if has_number(tree, antecedent(tree, s))]


def _forced_out(tree: Tree, verb: Word) -> list[Word]:
    if verb.lower not in {"forced", "driven"} or not tree.followed_by(verb, {"home", "homes", "flee"}, 9):
        return []
    in_clauses = [s for clause in tree.children(verb, "ccomp") for s in tree.children(clause, "nsubj")]
    return numbered(tree, patients(tree, verb) or in_clauses)


def _lost_in_battle(tree: Tree, verb: Word) -> list[Word]:
    if verb.lower not in _LOSING:
        return []
    return numbered(tree, [o for o in tree.children(verb, "dobj") if o.lower in _FIGHTERS])


def _taken_away(tree: Tree, verb: Word) -> list[Word]:
    """Those whom attackers took: "the gunmen also took two of his sons"."""
    if verb.lower not in _TAKING or is_negated(tree, verb):
        return []
    doers = words("triggers", "doers")
    by_them = any(o.lower in doers for o in objects_after(tree, verb, {"by"}, ("agent", "prep")))
    took = tree.children(verb, "dobj") if any(s.lower in doers for s in _subjects(tree, verb)) else []
    taken = tree.children(verb, "nsubjpass") if by_them else []
    return [w for w in numbered(tree, [*took, *taken]) if _are_people(tree, w)]


def _subjects(tree: Tree, verb: Word) -> list[Word]:
    return tree.children(verb, "nsubj") or shared_subject(tree, verb)


def _are_people(tree: Tree, word: Word) -> bool:
    """True for "12 women" and for the two of "two of his sons"."""
    return any(is_of_people(w) for w in (objects_after(tree, word, {"of"}) or [word]))


def _with_wounds(tree: Tree, verb: Word) -> list[Word]:
    """Those who "suffered burns", "were treated for shrapnel wounds", "came away with cuts"."""
    if verb.lower in {"suffered", "sustained", "received", "suffering", "suffers"}:
        found = [w for w in tree.children(verb, "dobj") if w.lower in _WOUNDS]
        # who suffered a gunshot wound may have died of it: see hits
        has_wounds = any(not {b.lower for b in tree.before(w, 3)} & _GUNS for w in found)
    elif verb.lower in {"treated", "hospitalized", "hospitalised", "admitted", "came"}:
        has_wounds = any(w.lower in _WOUNDS for p in tree.children(verb, "prep") for w in tree.subtree(p))
    else:
        return []
    return tree.children(verb, "nsubjpass", "nsubj") if has_wounds else []
