"""On whom a verb falls, and whom pronouns and clauses about them stand for."""

from __future__ import annotations

from rashomon.extract.phrases import has_number
from rashomon.extract.syntax import Tree, Word

SUBJECT = ("nsubjpass", "nsubj")
REFLEXIVE = {"himself", "herself", "themselves", "itself"}
_RELATIVE = {"who", "which", "that", "whom"}


def patients(tree: Tree, verb: Word) -> list[Word]:
    """Those a transitive effect verb falls on: object, passive subject, or the noun it describes."""
    if verb.tag == "VBN" and verb.dep in {"xcomp", "oprd"} and not tree.children(verb, "dobj"):
        reported = tree.children(tree.head(verb), "nsubjpass")
        if reported:
            return reported  # "six people were reported killed"
    if tree.children(verb, "nsubjpass", "auxpass"):
        return tree.children(verb, "nsubjpass") or shared_subject(tree, verb)
    objects = tree.children(verb, "dobj", "dative")
    return objects if objects or verb.tag != "VBN" else _patients_of_participle(tree, verb)


def _patients_of_participle(tree: Tree, verb: Word) -> list[Word]:
    """Those of a bare participle: "12 men killed", "were ambushed and killed", "four injured in attack"."""
    if verb.dep in {"acl", "relcl"}:
        return [tree.head(verb)]
    first = tree.head(verb)
    if verb.dep == "conj" and first.is_verb and not tree.children(verb, "nsubj"):
        return patients(tree, first) if tree.children(first, "nsubjpass", "auxpass") else []
    if tree.children(verb, "aux"):
        return []
    before = tree.before(verb)
    if before and before[0].tag == "CD" and verb.dep not in {"amod", "compound"}:
        return before
    # headlines and clipped lists: "four injured in rocket attack", "one killed and another wounded"
    return tree.children(verb, "nsubj")


def shared_subject(tree: Tree, verb: Word) -> list[Word]:
    """The subject a verb takes from the one above it: "were shot and died"."""
    return tree.children(tree.head(verb), *SUBJECT) if verb.dep in {"conj", "xcomp", "advcl"} else []


def antecedent(tree: Tree, word: Word) -> Word:
    """The noun a relative pronoun stands for; the word itself otherwise."""
    if word.lower in _RELATIVE and word.tag.startswith(("W", "DT", "IN")):
        for up in tree.ancestors(word):
            if up.dep == "relcl":
                return tree.head(up)
    return word


def meant(tree: Tree, word: Word) -> Word:
    """Whom a word is about: the noun behind "who" or "himself", and the first of a list with a clause."""
    noun = _owner(tree, antecedent(tree, word))
    return noun if noun.index == word.index else first_counted(tree, noun)


def _owner(tree: Tree, word: Word) -> Word:
    """The subject of the sentence for "injuring himself": its words are the evidence."""
    if word.lower in REFLEXIVE:
        for up in tree.ancestors(word):
            subject = tree.child(up, "nsubj")
            if subject is not None:
                return subject
    return word


def first_counted(tree: Tree, word: Word) -> Word:
    """The start of a list: the men in "ten monks, four nuns and two novices who had been shot"."""
    while word.dep == "conj" and has_number(tree, tree.head(word)) and has_number(tree, word):
        word = tree.head(word)
    return word
