"""The words that name a violent or coercive event, and what kind of event they point to."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.extract.complements import objects_after
from rashomon.extract.lexicon import GENERIC, Lexicon
from rashomon.extract.mood import is_imagined
from rashomon.extract.syntax import Tree, Word
from rashomon.extract.word_lists import verb_forms
from rashomon.vocab import words

# What an effect alone says of the kind of event.
EFFECT_TYPE = {
    "killed": "attack",
    "injured": "attack",
    "missing": "attack",
    "casualties": "attack",
    "abducted": "abduction",
    "detained": "arrest",
    "damage": "property_destruction",
    "displaced": "other",
}
# People suffer what things do, and are no figure of speech.
_BODILY = {"bodies", "body", "himself", "man", "men", "people", "lives"}
_ON_A_NOUN = {"pobj", "dobj", "compound"}


@dataclass(frozen=True, slots=True)
class Anchor:
    """A word that names an event: `event_type` is generic when it only says that something violent happened.

    `start` is the first word of the name; `is_effect` marks a word that tells only what befell somebody.
    """

    word: Word
    start: int
    event_type: str
    is_effect: bool = False
    status: str = "occurred"

    @property
    def is_noun(self) -> bool:
        return self.word.is_noun or (self.word.tag == "VBG" and not self.is_effect)

    @property
    def is_referring(self) -> bool:
        return self.word.lower in words("triggers", "referring")


def find_anchors(tree: Tree, lexicon: Lexicon) -> list[Anchor]:
    """The event words of a sentence in order, each word once, specific before effect."""
    found: dict[int, Anchor] = {}
    for word in tree.words:
        anchor = _noun(tree, word, lexicon) or _verb(tree, word, lexicon)
        if anchor is not None and not _is_general(tree, anchor):
            found[word.index] = anchor
    inner = {i for a in found.values() for i in range(a.start, a.word.index)}
    return [a for i, a in sorted(found.items()) if i not in inner]


def blows_self_up(tree: Tree, verb: Word) -> bool:
    """True for a bomber who "blew himself up" or "set off his vest"."""
    if verb.lower not in words("triggers", "blowing_up"):
        return False
    after = [w.lower for w in tree.after(verb, 3)]
    is_own = bool({"his", "her", "their"} & set(after)) and any(
        w.lower in words("triggers", "worn") for w in tree.after(verb, 5)
    )
    return is_own or bool({"himself", "herself", "themselves"} & set(after))


def is_of_bomber(tree: Tree, verb: Word) -> bool:
    """True where a suicide bomber is the one who does it: "a suicide bomber rammed a car into a post"."""
    if not verb.is_verb or verb.lower not in words("triggers", "bombers_verbs"):
        return False
    return any(
        subject.lower in words("triggers", "doers") and tree.governs(subject, {"suicide"}, "compound", "amod")
        for subject in tree.children(verb, "nsubj")
    )


def _noun(tree: Tree, word: Word, lexicon: Lexicon) -> Anchor | None:
    is_like_noun = word.tag in {"VBG", "JJ"} and word.dep not in {"aux", "amod", "advcl", "acl"}
    found = lexicon.noun(lexicon.event_nouns, tree, word) if word.is_noun or is_like_noun else None
    if found is None:
        return None
    event_type, start = found
    before = tree.words[start - 1].lower if start else ""
    following = "".join(w.lower for w in tree.after(word))
    if {f"{before} {word.lower}", f"{word.lower} {following}"} & words("triggers", "not_events"):
        return None
    return Anchor(word, start, event_type, status=_status(tree, word))


def _verb(tree: Tree, word: Word, lexicon: Lexicon) -> Anchor | None:
    is_deed = word.tag == "NN" and word.lower.endswith("ing")
    if not (word.is_verb or word.tag == "JJ" or is_deed or word.lower in lexicon.adjectives):
        return None
    named = _named_by_verb(tree, word, lexicon)
    if named is None:
        return None
    kind, is_effect = named
    return Anchor(word, word.index, kind, is_effect=is_effect, status=_status(tree, word))


def _named_by_verb(tree: Tree, word: Word, lexicon: Lexicon) -> tuple[str, bool] | None:
    """The kind of event a verb names, and whether it tells only what befell somebody."""
    by_bomber = blows_self_up(tree, word) or is_of_bomber(tree, word)
    if by_bomber or _takes_ground(tree, word):
        return "suicide_bomb" if by_bomber else "territory_change", False
    field = lexicon.verb(lexicon.object_verbs, tree, word) or lexicon.verb(lexicon.subject_verbs, tree, word)
    event_type = lexicon.verb(lexicon.event_verbs, tree, word) if word.is_verb else None
    if event_type is not None and not (event_type == GENERIC and field):
        if _befell_nobody(tree, word):
            return GENERIC, True
        # "in the occupied quarter" tells of no occupation
        only_describes = event_type in {GENERIC, "territory_change"} and word.dep in {"amod", "compound"}
        return None if only_describes or _is_figurative(tree, word) else (event_type, False)
    field = field or lexicon.adjectives.get(word.lower)
    if field is not None:
        is_description = field == "damage" and word.dep == "amod"  # "in the wrecked quarter"
        return None if is_description else (EFFECT_TYPE.get(field, "other"), True)
    deed = _deed(tree, word, lexicon)
    return None if deed is None else (deed, False)


def _befell_nobody(tree: Tree, verb: Word) -> bool:
    """True for "no one was abducted": it tells no abduction."""
    none = {"no", "nobody", "none"}
    sufferers = tree.children(verb, "nsubjpass", "dobj")
    return any(s.lower in none or any(c.lower in none for c in tree.children(s, "det")) for s in sufferers)


def _is_figurative(tree: Tree, verb: Word) -> bool:
    """True for "sabotaged the talks": nothing was broken."""
    return any(c.lower in words("roles", "not_damaged") - _BODILY for c in tree.children(verb, "dobj"))


def _takes_ground(tree: Tree, verb: Word) -> bool:
    """True for "captured the town": a change of control, and nobody's arrest."""
    if not verb.is_verb or verb.lower not in words("triggers", "taking_verbs"):
        return False
    return any(c.lower in words("triggers", "ground") for c in tree.children(verb, "dobj", "nsubjpass"))


def _deed(tree: Tree, word: Word, lexicon: Lexicon) -> str | None:
    """The kind of event that a verb names only together with what stands beside it."""
    handles = word.lower in verb_forms("triggers", "weapon_verbs") and _handles_weapon(tree, word, lexicon)
    if not handles or not (word.is_verb or word.tag in {"NN", "JJ"}):
        return None
    # "the dropping of bombs": what is dropped comes from the air
    return "air_drone_strike" if word.lower in {"drop", "dropped", "dropping", "drops"} else GENERIC


def _handles_weapon(tree: Tree, verb: Word, lexicon: Lexicon) -> bool:
    of = objects_after(tree, verb, {"of"}) if verb.lower.endswith("ing") else []
    for child in (*tree.children(verb, "dobj", "nsubj", "nsubjpass"), *of):
        heads = [child, *objects_after(tree, child, {"of"})]
        if any(lexicon.noun(lexicon.weapons, tree, head) for head in heads):
            return True
    if verb.lower in {"opened", "opening", "open"}:
        return any(w.lower == "fire" for w in tree.after(verb, 2))
    return _fires(tree, verb)


def _fires(tree: Tree, verb: Word) -> bool:
    """True for "fired at the crowd", "fired ten rounds" and "fired in the air"."""
    if verb.lower not in {"fire", "fired", "fires", "firing"}:
        return False
    if any(c.lower in words("triggers", "rounds") for c in tree.children(verb, "dobj")):
        return True
    at = objects_after(tree, verb, {"at", "upon", "into", "in"})
    return any(
        t.is_noun and (tree.head(t).lower in {"at", "upon"} or t.lower in {"air", "crowd"}) for t in at
    )


def _status(tree: Tree, word: Word) -> str:
    near = {word.lower, tree.head(word).lower, *(c.lower for c in tree.children(word))}
    return "attempted" if near & words("triggers", "foiled") else "occurred"


def _is_general(tree: Tree, anchor: Anchor) -> bool:
    """True for words that speak of no event: one imagined or feared, a kind of event, a mere description."""
    word, governor = anchor.word, tree.head(anchor.word)
    if is_imagined(tree, word):
        return True
    if not anchor.is_noun or (governor.lower == "campaign" and word.dep in _ON_A_NOUN):
        return False  # "a bombing campaign" is bombing
    if (governor.lower in words("triggers", "averting") and word.dep in _ON_A_NOUN) or word.dep == "prep":
        return True
    if word.dep == "pobj" and governor.lower == "of":
        return tree.head(governor).lower in words("triggers", "kinds_of")
    if _is_career(tree, word):
        return True
    # "attack helicopters", "protest camps", "blast victims"
    return word.dep in {"compound", "nmod"} and governor.index > word.index


def _is_career(tree: Tree, noun: Word) -> bool:
    """True for what somebody does time and again: "he planned attacks", "is responsible for bombings"."""
    if not noun.is_plural or tree.children(noun, "det", "nummod", "poss"):
        return False
    if tree.governs(noun, words("triggers", "careers"), "amod"):
        return True  # "planned attacks"
    conjoined = tree.head(noun) if noun.dep == "conj" else noun
    governor = tree.head(conjoined)
    if governor.tag == "IN":
        governor = tree.head(governor)
    return governor.lower in words("triggers", "careers") and conjoined.dep in {"dobj", "pobj"}
