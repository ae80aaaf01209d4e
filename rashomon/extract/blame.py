"""Who is blamed, suspected or held responsible, and by whom."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.extract.complements import is_negated, objects_after, subject_above
from rashomon.extract.phrases import full_phrase, has_number, phrase
from rashomon.extract.role import Responsibility, span_text
from rashomon.extract.syntax import Tree, Word
from rashomon.extract.word_lists import verb_forms
from rashomon.model import Attribution
from rashomon.vocab import words

_BEING = {"was", "were", "is", "are", "be", "been"}
_HOLDING = {"hold", "holds", "held", "holding"}
_POINTING = {"pointed", "points", "pointing"}


def blamed(tree: Tree) -> Iterator[Responsibility]:
    """Those who did it in the words of others, or of the report itself."""
    yield from _accusations(tree)
    yield from _instigators(tree)
    for word in tree.words:
        if word.lower == "finger" and tree.head(word).lower in _POINTING:
            yield from _pointed_at(tree, word)
        elif word.lower == "responsible":
            yield from _responsible(tree, word)
        elif word.lower == "behind" and tree.head(word).lower in _BEING:
            yield from _behind(tree, word)


def _accusations(tree: Tree) -> Iterator[Responsibility]:
    for verb in tree.words:
        if verb.lower not in words("responsibility", "blame") or not (verb.is_verb or verb.tag == "NN"):
            continue
        subject = _who_blames(tree, verb)
        is_told = subject is not None and not subject.tag.startswith("W")
        if is_told or tree.children(verb, "auxpass"):
            for accused in _accused(tree, verb):
                yield _alleged(tree, accused, verb, verb, subject if is_told else None)


def _who_blames(tree: Tree, verb: Word) -> Word | None:
    """The subject; above a number of dead it is who told of them: "said 60 had died and blamed the army"."""
    subject = subject_above(tree, verb)
    if subject is None or not (subject.tag in {"CD", "JJR"} or has_number(tree, subject)):
        return subject
    saying = verb_forms("attribution", "say")
    above = next((up for up in tree.ancestors(verb) if up.lower in saying and verb.dep == "conj"), None)
    return subject if above is None else tree.child(above, "nsubj") or subject


def _instigators(tree: Tree) -> Iterator[Responsibility]:
    """Those who "organised the violence" or "had set the riot in motion"."""
    for verb in tree.words:
        if (
            verb.lower not in words("responsibility", "instigated")
            or not verb.is_verb
            or is_negated(tree, verb)
        ):
            continue
        started = any(o.lower in words("responsibility", "unrest") for o in tree.children(verb, "dobj"))
        in_motion = verb.lower != "set" or any(w.lower == "motion" for w in tree.after(verb, 6))
        for doer in tree.children(verb, "nsubj"):
            if started and in_motion and doer.is_noun:
                span = full_phrase(tree, doer)
                yield Responsibility(span, span_text(tree, span), "alleges", verb)


def _accused(tree: Tree, verb: Word) -> list[Word]:
    """Those blamed: the object of "accuse", what follows "blame ... on", the subject of "is suspected"."""
    door = next((w for w in tree.after(verb, 5) if w.lower == "door"), None)
    if door is not None:  # "laid the blame at the door of"
        return [w for p in tree.children(door, "prep") for w in tree.children(p, "pobj")]
    if verb.lower in {"laid", "pinned"}:
        return []
    told = objects_after(tree, verb, {"on", "to"}, ("prep", "dative"))
    told += [w for thing in tree.children(verb, "dobj") for w in objects_after(tree, thing, {"on"})]
    if not (verb.lower.startswith("attrib") or (verb.lower.startswith("blam") and told)):
        told = tree.children(verb, "nsubjpass" if tree.children(verb, "auxpass") else "dobj")
    return [w for w in told if w.is_noun]


def _pointed_at(tree: Tree, finger: Word) -> Iterator[Responsibility]:
    """Those at whom somebody "pointed the finger"."""
    verb = tree.head(finger)
    subject = subject_above(tree, verb)
    for accused in (*objects_after(tree, verb, {"at"}), *objects_after(tree, finger, {"at"})):
        yield _alleged(tree, accused, finger, verb, subject)


def _responsible(tree: Tree, word: Word) -> Iterator[Responsibility]:
    """Those whom somebody "holds responsible", and those who "were responsible"."""
    verb = tree.head(word)
    if verb.lower not in _HOLDING | _BEING:
        verb = tree.head(verb)
    if verb.lower in _HOLDING:
        subject = subject_above(tree, verb)
        for accused in tree.children(verb, "dobj") or tree.children(word, "nsubj"):
            if accused.is_noun:
                yield _alleged(tree, accused, word, verb, subject)
    elif verb.lower in _BEING:
        yield from _plainly(tree, tree.children(verb, "nsubj"), word)


def _behind(tree: Tree, word: Word) -> Iterator[Responsibility]:
    """Those who "were behind the attack" or "are believed to be behind it"."""
    verb = tree.head(word)
    doers = tree.children(verb, "nsubj")
    if verb.dep == "xcomp":
        doers += tree.children(tree.head(verb), "nsubjpass", "nsubj")
    yield from _plainly(tree, doers, word)


def _plainly(tree: Tree, doers: list[Word], cue: Word) -> Iterator[Responsibility]:
    for doer in doers:
        if doer.is_noun:
            span = phrase(tree, doer)
            yield Responsibility(span, span_text(tree, span), "alleges", cue)


def _alleged(tree: Tree, accused: Word, cue: Word, verb: Word, speaker: Word | None) -> Responsibility:
    span = full_phrase(tree, accused)
    said = None if speaker is None else Attribution(full_phrase(tree, speaker), verb.span, span)
    return Responsibility(span, span_text(tree, span), "alleges", cue, said)
