"""People whose state an adjective tells: "two dead men", "left 12 people wounded", "18 are still missing"."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.extract.effects.effect import Effect, effects_on
from rashomon.extract.effects.scope import is_thing
from rashomon.extract.effects.tolls import is_toll
from rashomon.extract.lexicon import Lexicon
from rashomon.extract.numbers import is_number
from rashomon.extract.patients import SUBJECT, first_counted
from rashomon.extract.quantities import read_quantity
from rashomon.extract.syntax import Tree, Word
from rashomon.vocab import words

_BECOMES = words("counting", "becomes")
_BETWEEN = words("counting", "between")
_MEASURES = {"dozens", "hundreds", "scores", "thousands", "tens", "number", "handful", "couple"}
_ATTRIBUTIVE = {"amod", "compound", "nmod"}
_COMPLEMENTS = {"acomp", "attr", "oprd"}
_LOOSE = {"xcomp", "ccomp", "advcl", "amod", "acl", "dep", "advmod", "conj", "ROOT"}
_STATES = {"JJ", "VBN", "VBD", "RB", "VBG"}
_COUNTED = {"nsubj", "dobj", "nsubjpass", "pobj", "conj", "attr", "ROOT"}


def by_adjective(tree: Tree, word: Word, lexicon: Lexicon) -> Iterator[Effect]:
    """The counts of an adjective that stands before its people, after them, or after a verb."""
    field = lexicon.adjectives.get(word.lower)
    if field is None:
        return
    head = tree.head(word)
    if word.dep in _ATTRIBUTIVE and head.is_noun and head.index > word.index:
        yield from effects_on(tree, field, _described(tree, word, lexicon), word)
    elif (word.dep in _COMPLEMENTS | _LOOSE or _is_clause(word)) and not _has_object(tree, word):
        yield from effects_on(tree, field, _in_that_state(tree, word), word)


def _is_clause(word: Word) -> bool:
    """True for the whole clause of "18 who are missing"."""
    return word.dep == "relcl" and word.tag in {"JJ", "VBG"}


def _described(tree: Tree, word: Word, lexicon: Lexicon) -> list[Word]:
    head = tree.head(word)
    if is_thing(head):
        # "left three injured and heavy damage"
        return [w for w in tree.before(word) if w.tag == "CD"]
    if lexicon.noun(lexicon.number_nouns, tree, head):
        return []
    outer = tree.head(tree.head(head))
    is_measured = head.dep == "pobj" and tree.head(head).lower == "of" and outer.lower in _MEASURES
    if is_measured and tree.governs(outer, {"the"}, "det") and is_toll(tree, outer):
        return []  # "put the number of dead drivers at 14"
    return [outer if is_measured else head]  # "dozens of injured people"


def _has_object(tree: Tree, word: Word) -> bool:
    """True in "shot dead a judge": the verb says on whom it falls."""
    if word.is_verb and tree.children(word, "dobj"):
        return True
    verb = tree.head(word)
    return (
        word.dep in {"acomp", "oprd"}
        and verb.is_verb
        and verb.lower not in {"left", "leaving", "leaves"}
        and bool(tree.children(verb, "dobj"))
    )


def _in_that_state(tree: Tree, word: Word) -> list[Word]:
    nearest = _phrase_before(tree, word)
    if word.tag in _STATES and nearest is not None:
        return [nearest]
    head = tree.head(word)
    if word.dep in _COMPLEMENTS and head.lower in _BECOMES:
        return tree.children(word, *SUBJECT) or tree.children(head, *SUBJECT, "dobj")
    return []


def _phrase_before(tree: Tree, word: Word) -> Word | None:
    """The noun or number right before: "two people dead", "and four wounded", "18 who are missing"."""
    at = word.index - 1
    while at >= 0 and tree.words[at].lower in _BETWEEN:
        at -= 1
    if at < 0:
        return None
    before = tree.words[at]
    if any(w.lower == "aged" for w in tree.before(before, 4)):
        return None
    if is_number(before.lower) or before.tag == "CD" or before.lower in {"others", "another"}:
        return before
    if not before.is_noun or before.dep not in _COUNTED:
        return None
    quantity = read_quantity(tree, before)
    is_counted = quantity is not None and quantity.count.low is not None
    is_near = at == word.index - 1 or word.tag in {"JJ", "VBG"} or word.lower == "unaccounted"
    return first_counted(tree, before) if is_counted and is_near else None
