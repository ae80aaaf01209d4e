"""Who did it: the subject, the agent, or a word before the event's ("guerrilla ambush")."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.extract.complements import agents, objects_after
from rashomon.extract.lexicon import Lexicon
from rashomon.extract.patients import antecedent
from rashomon.extract.phrases import left_edge, phrase
from rashomon.extract.role import Role, role_span, span_text
from rashomon.extract.syntax import Tree, Word
from rashomon.extract.triggers import Anchor
from rashomon.extract.word_lists import noun_forms, verb_forms
from rashomon.gazetteer.index import Gazetteer
from rashomon.vocab import words

_INCLUDING = {"among", "include", "included", "includes", "including"}
_BEING = {"is", "are", "was", "were", "be"}


def perpetrators(tree: Tree, anchor: Anchor, lexicon: Lexicon, gazetteer: Gazetteer) -> Iterator[Role]:
    """Those whom the grammar makes the doers of one event word."""
    word = anchor.word
    for inner in tree.words[anchor.start : word.index]:
        # force used on a crowd has its doer in its name: "police firing"
        if anchor.event_type == "excessive_force" and inner.lower in noun_forms("actors", "modifiers"):
            yield Role(
                "perpetrator", inner.span, span_text(tree, inner.span), word, _stance(tree, inner, word)
            )
    if word.is_verb:
        doers = _agents_of_verb(tree, anchor)
    else:
        yield from _told_before(tree, anchor, gazetteer)
        # "executions of 40 villagers by the militia": the doer may hang on those it was done to
        below = tree.subtree(word, lambda w: w.is_verb or w.dep in {"relcl", "appos"})
        doers = [inner for by in below if by.lower == "by" for inner in tree.children(by, "pobj")]
        doers += _holders(tree, word)
    for doer in doers:
        actor = _actor(tree, doer, lexicon)
        if actor is not None:
            span = role_span(tree, actor)
            yield Role("perpetrator", span, span_text(tree, span), word, _stance(tree, actor, word))


def _actor(tree: Tree, word: Word, lexicon: Lexicon) -> Word | None:
    """The word as one who acts; None for pronouns, things and those who are nobody."""
    word = antecedent(tree, word)
    if not (word.is_noun or word.tag == "JJ"):
        return None
    is_nobody = word.lower in words("actors", "nobody")
    is_nobody = is_nobody or tree.words[left_edge(tree, word)].lower in {"no", "any"}
    return None if is_nobody or _is_thing(tree, word, lexicon) else word


def _is_thing(tree: Tree, word: Word, lexicon: Lexicon) -> bool:
    """True for an event, a weapon or a load of them ("a volley of rockets"); but a bomber is a man."""
    # "a shooting outside a bar that killed two"
    things = noun_forms("actors", "things") | words("triggers", "sites")
    if word.lower in things or lexicon.noun(lexicon.event_nouns, tree, word):
        return True
    if any(lexicon.noun(lexicon.weapons, tree, inner) for inner in objects_after(tree, word, {"of"})):
        return True
    return lexicon.noun(lexicon.weapons, tree, word) is not None and "bomber" not in word.lower


def _holders(tree: Tree, noun: Word) -> list[Word]:
    """The doer at a support verb: "gunmen carried out the attack", "an attack staged by gunmen"."""
    verb, support = tree.head(noun), words("roles", "support_verbs")
    if verb.lower in support and noun.dep == "dobj":
        return tree.children(verb, "nsubj")
    if verb.lower in support and noun.dep == "nsubjpass":
        return agents(tree, verb)
    clause = next((c for c in tree.children(noun, "relcl", "acl") if c.lower in support), None)
    return [] if clause is None else agents(tree, clause)


def _agents_of_verb(tree: Tree, anchor: Anchor) -> list[Word]:
    verb = anchor.word
    if verb.dep == "relcl" and tree.head(tree.head(verb)).lower in _INCLUDING:
        return []  # "16 were hurt, including two thieves who were shot by police": they did not hurt all
    if tree.children(verb, "auxpass") or (verb.tag == "VBN" and not tree.children(verb, "dobj", "aux")):
        return objects_after(tree, verb, {"by"}, ("agent", "prep"))
    if _names_no_doer(tree, anchor):
        return []
    subjects = _subjects(tree, verb)
    if subjects is None:
        return []
    if not subjects and verb.dep == "acl" and verb.tag == "VBG":
        return [tree.head(verb)]
    return subjects


def _names_no_doer(tree: Tree, anchor: Anchor) -> bool:
    """True where the subject is not who did it: it died, it fought, it suffered."""
    verb = anchor.word
    if verb.lower in verb_forms("roles", "mutual_verbs") | words("roles", "suffering_verbs"):
        return True
    has_object = bool(tree.children(verb, "dobj"))
    if verb.lower in words("roles", "befalling_verbs") | words("roles", "clipped_verbs") and not has_object:
        return True
    return anchor.is_effect and (verb.dep in {"amod", "acomp"} or not has_object)


def _subjects(tree: Tree, verb: Word) -> list[Word] | None:
    """The verb's subjects, or those of the verb it goes on from; None where that one is passive or speaks."""
    subjects, at = tree.children(verb, "nsubj"), verb
    while not subjects and at.dep in {"conj", "advcl", "xcomp"} and tree.head(at).is_verb:
        at = tree.head(at)
        if tree.children(at, "nsubjpass") or at.lower in _BEING | verb_forms("attribution", "say"):
            return None
        subjects = tree.children(at, "nsubj")
    return subjects


def _told_before(tree: Tree, anchor: Anchor, gazetteer: Gazetteer) -> Iterator[Role]:
    """The doer named before the event's word: "US airstrike", "Iran's attack", "a guerrilla ambush"."""
    for child in tree.children(anchor.word, "amod", "compound", "poss", "nmod"):
        if child.index >= anchor.start:
            continue
        is_owner = _is_owner(child, anchor.word)
        is_known = child.lower in noun_forms("actors", "modifiers")
        if is_owner or is_known or gazetteer.demonym(child.form) is not None:
            span = phrase(tree, child) if is_owner else child.span
            stance = _stance(tree, child, anchor.word)
            yield Role("perpetrator", span, span_text(tree, span), anchor.word, stance)


def _is_owner(word: Word, event: Word) -> bool:
    """True for a possessor who did it: not in "the general's death", nor in "Monday's attack"."""
    if word.dep != "poss" or not word.is_noun:
        return False
    is_victim = event.lower.startswith(tuple(words("roles", "suffered_nouns")))
    return not is_victim and word.lower not in words("roles", "no_targets") | {"today", "yesterday"}


def _stance(tree: Tree, actor: Word, anchor: Word) -> str:
    near = {w.lower for w in tree.subtree(actor, lambda w: w.dep == "relcl")}
    near |= {w.lower for w in tree.children(anchor)} | {w.lower for w in tree.before(actor, 3)}
    return "alleges" if near & words("roles", "doubts") else "asserts"
