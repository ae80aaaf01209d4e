"""People on whom a verb falls ("killed 12") or who do what it says ("12 died")."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.extract.effects.effect import Effect, effects_on
from rashomon.extract.effects.idioms import by_idiom
from rashomon.extract.lexicon import Lexicon
from rashomon.extract.mood import is_negated
from rashomon.extract.patients import REFLEXIVE, antecedent, meant, patients, shared_subject
from rashomon.extract.people import counted_people
from rashomon.extract.phrases import numbered
from rashomon.extract.quantities import groups, nobody
from rashomon.extract.syntax import Tree, Word
from rashomon.vocab import words

_SHOT = words("counting", "shot")
# Behind "shot" in a headline, where no object follows.
_WHERE = {"in", "near", "outside", "inside", "by", "during", "after", "on", "behind", "while"}
_SHOOTING = {"shot", "shoot", "shoots", "shooting"}
_LIMBS = words("counting", "limbs")


def by_verb(tree: Tree, word: Word, lexicon: Lexicon) -> Iterator[Effect]:
    """The counts of a verb: of its object, of an idiom, of its subject."""
    if word.is_verb:
        yield from _on_object(tree, word, lexicon)
        yield from by_idiom(tree, word)
        yield from _on_subject(tree, word, lexicon)


def _on_object(tree: Tree, verb: Word, lexicon: Lexicon) -> Iterator[Effect]:
    field = _field(tree, verb, lexicon)
    if field is None:
        return
    sufferers = patients(tree, verb)
    if field == "casualties":
        themselves = [meant(tree, s) for s in sufferers if s.lower in REFLEXIVE]
        sufferers = counted_people(tree, [*sufferers, *themselves]) or _hit_in_headline(tree, verb)
    if not is_negated(tree, verb):
        yield from effects_on(tree, field, sufferers, verb)
        return
    if tree.governs(verb, {"do", "does"}, "aux"):
        return  # "we do not kill prisoners" is a rule of theirs, and tells of nobody
    for sufferer in sufferers:
        for quantity in groups(tree, antecedent(tree, sufferer)):
            yield Effect(field, nobody(quantity), verb, is_denied=True)


def _on_subject(tree: Tree, verb: Word, lexicon: Lexicon) -> Iterator[Effect]:
    field = lexicon.verb(lexicon.subject_verbs, tree, verb)
    if field is not None and not is_negated(tree, verb):
        subjects = tree.children(verb, "nsubj") or shared_subject(tree, verb)
        yield from effects_on(tree, field, subjects, verb)


def _field(tree: Tree, verb: Word, lexicon: Lexicon) -> str | None:
    """What the verb does to people: the dictionary's field unless the words beside it say worse."""
    field = lexicon.verb(lexicon.object_verbs, tree, verb)
    if field == "injured" and (tree.followed_by(verb, {"death"}, 4) or _is_fatal(tree, verb)):
        return "killed"
    if field is None and verb.lower in _SHOT:
        return _fate_of_shot(tree, verb)
    return None if field == "damage" else field


def _fate_of_shot(tree: Tree, verb: Word) -> str | None:
    """Killed for "shot dead", injured for "shot in the leg"; a bare "shot" says neither: casualties."""
    if _is_said_beside(tree, verb, {"dead", "killed", "death", "down"}) or _is_fatal(tree, verb):
        return "killed"
    places = [p for p in tree.children(verb, "prep") if p.lower in {"in", "through"}]
    if any(w.lower in _LIMBS for p in places for w in tree.subtree(p)):
        return "injured"
    if verb.lower in _SHOOTING:
        return "casualties"
    return "injured" if numbered(tree, patients(tree, verb)) else None


def _hit_in_headline(tree: Tree, verb: Word) -> list[Word]:
    """The two of a headline's "Two people shot in Oak Park": it leaves out "were"."""
    if verb.tag not in {"VBD", "VBN"} or tree.children(verb, "dobj", "auxpass", "aux"):
        return []
    following = tree.after(verb, 1)
    is_place = bool(following) and following[0].lower in _WHERE
    return numbered(tree, tree.children(verb, "nsubj")) if is_place else []


def _is_fatal(tree: Tree, verb: Word) -> bool:
    """True for "fatally shot", false for "four were shot, one fatally"."""
    adverbs = [w for w in tree.children(verb, "advmod") if w.lower in {"fatally", "mortally"}]
    return any(not _numbers_between(tree, verb, adverb) for adverb in adverbs)


def _is_said_beside(tree: Tree, verb: Word, fates: set[str]) -> bool:
    """True where a fate of the same people follows: "shot and killed", not "four shot, two killed"."""
    fate = next((w for w in tree.after(verb, 5) if w.lower in fates), None)
    return fate is not None and not _numbers_between(tree, verb, fate)


def _numbers_between(tree: Tree, one: Word, other: Word) -> bool:
    return any(w.tag == "CD" for w in tree.words[one.index + 1 : other.index])
