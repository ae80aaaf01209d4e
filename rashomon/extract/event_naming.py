"""What the words for one event come to: its kind, whether it came about, and whether it was told before."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.extract.lexicon import GENERIC, Lexicon
from rashomon.extract.people import names_people
from rashomon.extract.regions import Region, event_type_of
from rashomon.extract.role import Role
from rashomon.extract.syntax import Tree, Word
from rashomon.extract.triggers import Anchor
from rashomon.model import Span, Trigger
from rashomon.vocab import words
from rashomon.vocab.calendar import WEEKDAY_NAMES

_THROWN = ("hurl", "throw", "threw", "lob", "toss", "fling", "flung")
_ARMED_STATE = {"police", "forces", "soldiers", "troops", "army", "officers"}
_DROPPED = {"grenade", "remote_explosive_ied"}
_POINTING = {"this", "that", "these", "those", "such"}
_DEFINITE = {"the", "both", "its", "their"}


def trigger_of(tree: Tree, number: int, region: Region, roles: list[Role], lexicon: Lexicon) -> Trigger:
    """The naming of the event that a region of sentence `number` tells."""
    best = _naming(region)
    refers = _refers(tree, best, lexicon)
    if refers == "definite" and any(_is_modifier(tree, r, best) for r in roles):
        refers = "owned"
    return Trigger(
        span=Span(tree.words[best.start].span.start, best.word.span.end),
        event_type=_among_protesters(tree, _event_type(tree, region, roles, lexicon)),
        status=best.status,
        refers=refers,
        sentence=number,
    )


def _naming(region: Region) -> Anchor:
    """The word that names the event best: a specific noun, a specific verb, then whatever there is."""

    def rank(anchor: Anchor) -> tuple[bool, bool, bool, int]:
        return (anchor.is_effect, anchor.is_referring, anchor.event_type == GENERIC, anchor.word.index)

    return min(region.anchors, key=rank)


def _event_type(tree: Tree, region: Region, roles: list[Role], lexicon: Lexicon) -> str:
    """The kind by what happened and what it was done with; by what befell people where neither is told."""
    told = [a for a in region.anchors if not a.is_effect]
    kinds = [a.event_type for a in told if not _is_setting(tree, a)] or [a.event_type for a in told]
    kinds += _types_of_tools(tree, region, roles, lexicon)
    return _from_the_air(tree, event_type_of(kinds or [a.event_type for a in region.anchors]))


def _is_setting(tree: Tree, anchor: Anchor) -> bool:
    """True for what only went on meanwhile: "killed in an air strike during the battle"."""
    word, governor = anchor.word, tree.head(anchor.word)
    is_amid = governor.lower in words("triggers", "meanwhile")
    if governor.lower == "of":
        is_amid = tree.head(governor).lower in words("triggers", "amid_nouns")
    return word.dep in {"pobj", "pcomp"} and is_amid


def _from_the_air(tree: Tree, kind: str) -> str:
    """What goes off where a drone is told of came from the drone."""
    has_drone = kind in _DROPPED and any(w.lower in words("triggers", "drones") for w in tree.words)
    return "air_drone_strike" if has_drone else kind


def _types_of_tools(tree: Tree, region: Region, roles: list[Role], lexicon: Lexicon) -> Iterator[str]:
    inside = {a.word.index for a in region.anchors}
    for role in roles:
        if role.anchor.index not in inside:
            continue
        said = str(role.value).lower()
        if "suicide bomber" in said:
            yield "suicide_bomb"
        if role.field == "perpetrator" and not set(said.split()).isdisjoint(words("triggers", "mobs")):
            yield "mob_violence"
        if role.field in {"weapon", "munitions"}:
            found = lexicon.noun(lexicon.weapons, tree, tree.within(role.span)[-1])
            if found is not None and found[0] != "attack":
                is_thrown = found[0] == "remote_explosive_ied" and role.anchor.lower.startswith(_THROWN)
                yield "grenade" if is_thrown else found[0]


def _among_protesters(tree: Tree, kind: str) -> str:
    """Clashes with demonstrators are no battle, and force used on them has its own name (ACLED)."""
    present = {w.lower for w in tree.words}
    if not present & words("triggers", "protesters"):
        return kind
    if kind == "armed_clash":
        return "violent_demonstration"
    is_force = kind in {"attack", GENERIC} and present & _ARMED_STATE and "peaceful" not in present
    return "excessive_force" if is_force else kind


def _is_modifier(tree: Tree, role: Role, anchor: Anchor) -> bool:
    """True where the doer stands before the event's word: "the Iranian strikes"."""
    event = anchor.word
    if role.field != "perpetrator" or role.anchor.index != event.index or not event.is_noun:
        return False
    return any(w.head == event.index and w.index < event.index for w in tree.within(role.span))


def _refers(tree: Tree, anchor: Anchor, lexicon: Lexicon) -> str:
    """How a naming points to what was told before; "" when it says nothing of that (see Trigger)."""
    opening = " ".join(w.lower for w in tree.words[:4])
    if opening.startswith(tuple(words("triggers", "turns"))):
        return "new"
    if any(up.lower in words("responsibility", "deny") for up in tree.ancestors(anchor.word)):
        return "definite"  # what is denied has been told by others
    return _verb_refers(tree, anchor, lexicon) if anchor.word.is_verb else _noun_refers(tree, anchor)


def _verb_refers(tree: Tree, anchor: Anchor, lexicon: Lexicon) -> str:
    """A verb points back by a known weapon or doer: "the bomb went off", "the bomber set off his vest"."""
    if tree.head(anchor.word).lower == "those":
        return "definite"  # "among those buried"
    subjects = tree.children(anchor.word, "nsubj", "nsubjpass")
    if not subjects and anchor.word.dep == "conj":
        subjects = [s for up in tree.ancestors(anchor.word) for s in tree.children(up, "nsubj", "nsubjpass")][
            :1
        ]
    known = words("triggers", "doers")
    told = [s for s in subjects if s.lower in known or lexicon.noun(lexicon.weapons, tree, s)]
    is_known = any(c.lower in _DEFINITE for subject in told for c in tree.children(subject, "det"))
    if is_known and not anchor.is_effect:
        return "definite"
    is_met = anchor.is_effect and any(_is_met_before(tree, s) for s in subjects)
    return "last" if is_met else ""


def _is_met_before(tree: Tree, subject: Word) -> bool:
    """True for "he" and "the boy": what befell them is told of an event that is known by then."""
    if subject.lower in {"he", "she"}:
        return True
    is_definite = any(c.lower == "the" for c in tree.children(subject, "det"))
    return is_definite and not subject.is_plural and names_people(tree, subject)


def _tells_of_doers(tree: Tree, noun: Word) -> bool:
    """True where those fell who did what was told before: "three attackers were killed in a gunfight"."""
    verb = next((up for up in tree.ancestors(noun) if up.is_verb), None)
    if verb is None:
        return False
    hit = tree.children(verb, "nsubjpass", "dobj")
    return any(w.lower in words("triggers", "doers") for w in hit)


def _is_called(tree: Tree, noun: Word) -> bool:
    """True for the massacre of "called the shooting a massacre": what has been told, by another name."""
    up = tree.head(noun)
    verb = tree.head(up) if up.lower == "as" else up
    return verb.lower in words("triggers", "calling") and noun.dep in {"dobj", "oprd", "attr", "pobj"}


def _noun_refers(tree: Tree, anchor: Anchor) -> str:
    word = anchor.word
    before = {w.lower for w in tree.children(word) if w.index < word.index}
    if before & words("triggers", "new"):
        return "new"
    if before & _POINTING or word.tag in {"PRP", "DT"}:
        return "last"
    if _is_called(tree, word):
        return "definite"
    counts = bool(before & {"a", "an"}) or any(c.tag == "CD" for c in tree.children(word, "nummod"))
    # "19 bodies" counts the dead of an event, "two attacks" the events
    if counts and not anchor.is_effect:
        return "definite" if _tells_of_doers(tree, word) else "indefinite"
    owners = tree.children(word, "poss")
    if any(c.tag in {"NNP", "NNPS"} and c.lower not in WEEKDAY_NAMES for c in owners):
        return "owned"
    # "the killing of General X" tells whose; it points to nothing said before
    tells_whose = any(p.lower == "of" for p in tree.children(word, "prep"))
    is_known = bool(before & _DEFINITE) and not tells_whose
    is_known = is_known or any(c.lower in {"today", "yesterday"} for c in owners)
    return "definite" if is_known or anchor.is_referring else ""
