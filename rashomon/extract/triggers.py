"""The words that name a violent or coercive event, and what kind of event they point to."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.extract.effects import is_imagined
from rashomon.extract.lexicon import GENERIC, Lexicon
from rashomon.extract.syntax import Tree, Word

# What an effect alone says of the kind of event.
EFFECT_TYPE = {
    "killed": "attack", "injured": "attack", "abducted": "abduction", "detained": "arrest", "missing": "attack",
    "damage": "property_destruction", "casualties": "attack", "displaced": "other",
}  # fmt: skip
# Nouns too general to open an event of their own; they only refer back to one.
_REFERRING = {"incident", "incidents", "violence", "bloodshed", "operation", "operations", "action", "actions", "attempt", "attempts", "strike", "fight", "crackdown", "offensive", "occupation", "confrontation", "confrontations", "siege", "protest", "protests"}
_FOILED = {"foiled", "thwarted", "failed", "attempted", "averted", "prevented", "defused", "dismantled", "deactivated", "unsuccessful", "abortive", "intercepted", "frustrated", "disarmed"}
_WEAPON_VERBS = {
    "explode", "detonate", "fire", "launch", "hurl", "throw", "lob", "drop", "plant", "hit", "strike", "land", "fall", "slam",
    "crash", "set", "go", "rain", "impact", "use", "activate", "open", "blow", "fling", "toss", "shoot", "drive", "place", "leave",
    "crash", "dive", "deliver", "come", "smash", "burst", "injure", "tear", "rip", "step",
}  # fmt: skip
_TAKING = {"seized", "seize", "seizes", "seizing", "captured", "captures", "capturing", "took", "taken", "liberated", "recaptured", "occupied", "overran"}
_GROUND = {"town", "city", "village", "villages", "towns", "district", "neighborhood", "neighborhoods", "neighbourhood", "hill", "base", "airport", "bridge", "territory", "area", "province", "capital", "crossing", "outpost", "checkpoint", "control", "region", "port", "barracks", "hospital", "headquarters"}
_NOT_EVENTS = {"firing squad", "heart attack", "hunger strike", "general strike", "strike action", "labor strike", "labour strike", "panic attack", "rescue operation", "peacekeeping operation", "war games", "attack helicopter", "attack helicopters", "assault rifle", "assault rifles", "raid shelter", "battle tank"}


@dataclass(frozen=True, slots=True)
class Anchor:
    """A word that names an event: `event_type` is generic when it only says that something violent happened."""

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
        return self.word.lower in _REFERRING


def find_anchors(tree: Tree, lexicon: Lexicon) -> list[Anchor]:
    """The event words of a sentence in order, each word once, specific before effect."""
    found: dict[int, Anchor] = {}
    for word in tree.words:
        anchor = _noun(tree, word, lexicon) or _verb(tree, word, lexicon)
        if anchor is not None and not _is_general(tree, anchor):
            found[word.index] = anchor
    inner = {i for a in found.values() for i in range(a.start, a.word.index)}
    return [a for i, a in sorted(found.items()) if i not in inner]


def weapon_verbs() -> frozenset[str]:
    from rashomon.extract.lexicon import inflections  # noqa: PLC0415 - kept beside its only use

    return frozenset(form for verb in _WEAPON_VERBS for form in inflections(verb))


WEAPON_FORMS = weapon_verbs()


def _noun(tree: Tree, word: Word, lexicon: Lexicon) -> Anchor | None:
    if not (word.is_noun or (word.tag in {"VBG", "JJ"} and word.dep not in {"aux", "amod", "advcl", "acl"})):
        return None
    found = lexicon.noun(lexicon.event_nouns, tree, word)
    if found is None:
        return None
    event_type, start = found
    before = tree.words[start - 1].lower if start else ""
    following = tree.words[word.index + 1].lower if word.index + 1 < len(tree.words) else ""
    if f"{before} {word.lower}" in _NOT_EVENTS or f"{word.lower} {following}" in _NOT_EVENTS:
        return None
    return Anchor(word, start, event_type, status=_status(tree, word))


def _verb(tree: Tree, word: Word, lexicon: Lexicon) -> Anchor | None:
    if not (word.is_verb or word.lower in lexicon.adjectives or word.tag == "JJ"):
        return None
    field = lexicon.verb(lexicon.object_verbs, tree, word) or lexicon.verb(lexicon.subject_verbs, tree, word)
    event_type = lexicon.verb(lexicon.event_verbs, tree, word) if word.is_verb else None
    if event_type is not None and not (event_type == GENERIC and field):
        if event_type == GENERIC and word.dep in {"amod", "compound"}:
            return None
        return Anchor(word, word.index, event_type, is_effect=event_type == GENERIC and False, status=_status(tree, word))
    if field is None:
        field = lexicon.adjectives.get(word.lower)
    if field is not None:
        return Anchor(word, word.index, EFFECT_TYPE.get(field, "other"), is_effect=True, status=_status(tree, word))
    if word.is_verb and word.lower in _TAKING and any(c.lower in _GROUND for c in tree.children(word, "dobj", "nsubjpass")):
        return Anchor(word, word.index, "territory_change", status=_status(tree, word))
    if word.lower in {"blew", "blow", "blowing", "exploded", "detonated"} and any(w.lower in {"himself", "herself", "themselves"} for w in tree.after(word, 3)):
        return Anchor(word, word.index, "suicide_bomb", status=_status(tree, word))
    if word.is_verb and word.lower in WEAPON_FORMS and _handles_weapon(tree, word, lexicon):
        return Anchor(word, word.index, GENERIC, status=_status(tree, word))
    return None


def _handles_weapon(tree: Tree, verb: Word, lexicon: Lexicon) -> bool:
    for child in tree.children(verb, "dobj", "nsubj", "nsubjpass"):
        heads = [child, *(w for p in tree.children(child, "prep") if p.lower == "of" for w in tree.children(p, "pobj"))]
        if any(lexicon.noun(lexicon.weapons, tree, head) for head in heads):
            return True
    return verb.lower in {"opened", "opening"} and any(w.lower == "fire" for w in tree.after(verb, 2))


def _status(tree: Tree, word: Word) -> str:
    near = {c.lower for c in tree.children(word)} | {tree.head(word).lower}
    if near & _FOILED or word.lower in _FOILED:
        return "attempted"
    return "occurred"


def _is_general(tree: Tree, anchor: Anchor) -> bool:
    word = anchor.word
    if is_imagined(tree, word):
        return True
    if anchor.is_noun:
        governor = tree.head(word)
        if governor.lower in {"prevent", "threat", "threats", "risk", "fear", "fears", "possibility", "avoid", "stop", "end", "halt", "campaign"} and word.dep in {"pobj", "dobj", "compound"}:
            return governor.lower != "campaign"
        if word.dep == "prep" or (word.dep == "pobj" and governor.lower in {"of"} and tree.head(governor).lower in {"threat", "threats", "risk", "fear", "fears", "charges", "charge", "danger", "possibility", "wave", "victims", "kind", "type", "form", "accused", "acts"}):
            return True
        # "attack helicopters", "protest camps", "blast victims": a word that only describes another
        return word.dep in {"compound", "nmod"} and tree.head(word).index > word.index
    return False
