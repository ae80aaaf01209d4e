"""Offensives, marches and patrols: events only where a sentence tells no other, and only with their place."""

from __future__ import annotations

from rashomon.extract.complements import objects_after
from rashomon.extract.mood import is_imagined
from rashomon.extract.syntax import Tree, Word
from rashomon.extract.triggers import Anchor
from rashomon.extract.word_lists import verb_forms
from rashomon.vocab import words
from rashomon.vocab.kinds import side_of_words

# ACLED files patrols and other movements under strategic developments, which have no code of their own here.
_MOVEMENT, _MARCH, _OFFENSIVE = "other", "peaceful_protest", "armed_clash"
_PRESSING = {"began", "begin", "begun", "continue", "continued", "continues", "started", "renewed"}
_ARMED = {"state", "nonstate"}


def movements(tree: Tree) -> list[Anchor]:
    """The first of these words that says where: "troops patrolled Gao", "launched an offensive in Gao"."""
    for word in tree.words:
        # the tagger takes some "patrolled" for a noun
        is_verb = word.is_verb or (word.dep == "ROOT" and word.lower.endswith("ed"))
        kind = _kind(tree, word) if is_verb else _offensive(tree, word)
        if kind is not None and not is_imagined(tree, word):
            return [Anchor(word, word.index, kind)]
    return []


def _offensive(tree: Tree, noun: Word) -> str | None:
    """A clash for what is launched or goes on; not for "a diplomatic offensive" that somebody only plans."""
    verb = tree.head(noun)
    is_led = verb.lower in words("roles", "support_verbs") | _PRESSING and noun.dep in {"dobj", "nsubjpass"}
    return _OFFENSIVE if is_led and noun.lower in words("triggers", "offensives") else None


def _kind(tree: Tree, verb: Word) -> str | None:
    if not _says_where(tree, verb):
        return None
    if verb.lower in verb_forms("triggers", "marching_verbs"):
        return _MOVEMENT if _is_armed(tree, verb) else _MARCH
    if verb.lower in verb_forms("triggers", "patrolling_verbs"):
        return _MOVEMENT
    is_entry = verb.lower in verb_forms("triggers", "entering_verbs") and _is_armed(tree, verb)
    return _MOVEMENT if is_entry else None


def _says_where(tree: Tree, verb: Word) -> bool:
    """True where the verb has an object or a preposition that may name a place."""
    where = {p.lower for p in tree.children(verb, "prep")} & words("triggers", "locative")
    return bool(where or tree.children(verb, "dobj", "nsubjpass"))


def _is_armed(tree: Tree, verb: Word) -> bool:
    """True where those who move bear arms: "the army", "rebels", "columns of fighters"."""
    subjects, at = tree.children(verb, "nsubj"), verb
    while not subjects and at.dep in {"conj", "xcomp", "advcl"} and tree.head(at).is_verb:
        at = tree.head(at)
        subjects = tree.children(at, "nsubj")
    named = [one for subject in subjects for one in (subject, *tree.conjuncts(subject))]
    named += [inner for one in named for inner in objects_after(tree, one, {"of"})]
    return any(side_of_words(_naming(tree, one)) in _ARMED for one in named)


def _naming(tree: Tree, noun: Word) -> str:
    return " ".join(w.lower for w in (*tree.children(noun, "compound", "amod"), noun))
