"""What was attacked: the object of an attack, what was aimed at, and one killed by name."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.extract.complements import objects_after
from rashomon.extract.effects import Effect
from rashomon.extract.lexicon import Lexicon
from rashomon.extract.numbers import is_number
from rashomon.extract.patients import patients
from rashomon.extract.role import Role, role_span, span_text
from rashomon.extract.syntax import Tree, Word
from rashomon.extract.triggers import Anchor, blows_self_up, is_of_bomber
from rashomon.extract.weapons import weapon_at
from rashomon.extract.word_lists import verb_forms
from rashomon.vocab import words

_PROTESTS = {"peaceful_protest", "violent_demonstration"}
_AGAINST = {"on", "against", "upon", "targeting"}
_AIMED = {"at", "on", "against", "into"}
_AROUND = {"in", "near"}
_OWN = {"his", "its", "their"}
_LIST = 3
_AIMING_CLAUSES = {"targeting", "targeted", "hitting", "aimed", "struck", "hit"}
_HITTING = {"hit", "hits", "struck", "targeted", "targets"}
_WITHSTANDING = {"repelled", "repulsed", "repel", "withstood", "suffered"}


def targets(tree: Tree, anchor: Anchor, lexicon: Lexicon) -> Iterator[Role]:
    """The things, bodies and people that one event word is aimed at."""
    word = anchor.word
    is_vague = anchor.is_referring and not word.lower.startswith("strike")
    if anchor.event_type in _PROTESTS or is_vague:
        return
    for head in (*_repellers(tree, word), *_of_verb(tree, word, lexicon), *_of_naming(tree, word)):
        if _is_target(tree, head, lexicon):
            span = role_span(tree, head)
            yield Role("target", span, span_text(tree, span), word)


def killed_by_name(effects: list[Effect]) -> Iterator[Role]:
    """One killed by name was the target of the killing; a list of names is of victims, whoever was meant."""
    named = [e for e in effects if e.field == "killed" and e.quantity.head.tag == "NNP"]
    for effect in named if len(named) < _LIST else ():
        count = effect.quantity.count
        if (count.low, count.high) == (1, 1):
            yield Role("target", effect.quantity.span, count.group or "", effect.anchor)


def _repellers(tree: Tree, noun: Word) -> list[Word]:
    """Those who were attacked where "guards repelled an attack"."""
    verb = tree.head(noun)
    is_withstood = noun.is_noun and noun.dep == "dobj" and verb.lower in _WITHSTANDING
    return tree.children(verb, "nsubj") if is_withstood else []


def _of_verb(tree: Tree, verb: Word, lexicon: Lexicon) -> Iterator[Word]:
    if not verb.is_verb:
        return
    if blows_self_up(tree, verb):
        yield from objects_after(tree, verb, words("roles", "around_prepositions"), ("prep", "prt"))
    if is_of_bomber(tree, verb):
        yield from objects_after(tree, verb, {"into"}, ("prep", "prt"))
    if verb.lower in words("roles", "target_verbs"):
        yield from patients(tree, verb)
    if verb.lower in verb_forms("triggers", "weapon_verbs"):
        yield from _aimed_at(tree, verb, lexicon)


def _aimed_at(tree: Tree, verb: Word, lexicon: Lexicon) -> Iterator[Word]:
    """Where it went: "rockets fell on the base", "fired shells at the town", "opened fire on the crowd"."""
    used = tree.children(verb, "nsubj", "nsubjpass", "dobj")
    if verb.lower in {"opened", "fired"} or any(weapon_at(tree, one, lexicon) for one in used):
        struck = [w for w in tree.children(verb, "dobj") if w.is_noun and not weapon_at(tree, w, lexicon)]
        # "hit a hostel in Gao": the hostel was hit, in Gao
        where = _AROUND if struck and verb.lower not in {"opened", "fired"} else set()
        yield from objects_after(tree, verb, words("roles", "hit_prepositions") - where)
        for thing in tree.children(verb, "dobj"):
            yield from objects_after(tree, thing, _AIMED)


def _of_naming(tree: Tree, word: Word) -> Iterator[Word]:
    """What a noun is aimed at: "an attack on the base", "a raid targeting smugglers"."""
    if word.is_verb and word.lower not in {"strike", "strikes", "attack", "attacks"}:
        return
    # "claimed the attack on its radio": there it was said
    is_claimed = tree.head(word).lower in {"claim", "claimed", "claims"}
    aimed_at = objects_after(tree, word, _AGAINST)
    yield from (w for w in aimed_at if not (is_claimed and tree.governs(w, _OWN, "poss")))
    if word.lower in words("roles", "went_off"):
        yield from objects_after(tree, word, {"at", "inside"})
    for clause in tree.children(word, "acl", "relcl"):
        yield from objects_after(tree, clause, {"against"})
        if clause.lower in _AIMING_CLAUSES:
            yield from tree.children(clause, "dobj")
        if clause.lower == "aimed":
            for preposition in tree.children(clause, "prep"):
                yield from tree.children(preposition, "pobj")
    if word.dep == "nsubj" and tree.head(word).lower in _HITTING:
        yield from tree.children(tree.head(word), "dobj")


def _is_target(tree: Tree, head: Word, lexicon: Lexicon) -> bool:
    if not head.is_noun or head.lower in words("roles", "no_targets") or is_number(head.lower):
        return False
    is_event = lexicon.noun(lexicon.event_nouns, tree, head) is not None
    return not is_event and lexicon.noun(lexicon.weapons, tree, head) is None
