"""From the JSON of `rashomon read` to the templates of MUC-4: claims, events, marked roles, nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.muc4_entities import entities, told_of_all, told_once
from benchmarks.muc4_gold import Filler, Slot, Template, normalise
from benchmarks.muc4_marks import Marks, marks_of
from benchmarks.muc4_phrases import (
    Phrase,
    collective,
    is_people,
    is_thing,
    organisations,
    person_name,
    phrase,
    phrases,
    thing,
)
from benchmarks.muc4_words import COUNTRIES, INSURGENTS, PERPETRATORS
from benchmarks.reading import Json

Claims = Sequence[dict[str, Any]]
Fillers = Mapping[Slot, tuple[Filler, ...]]
# The fullest name of a person, by each of its words.
Names = dict[str, str]

# Our types that the keys call an incident; the others (arrests, protests, air raids) are none.
TYPES = {
    "armed_clash": "attack",
    "shelling_artillery_missile": "attack",
    "remote_explosive_ied": "bombing",
    "suicide_bomb": "bombing",
    "grenade": "bombing",
    "chemical_weapon": "attack",
    "attack": "attack",
    "sexual_violence": "attack",
    "abduction": "kidnapping",
    "mob_violence": "attack",
    "excessive_force": "attack",
    "property_destruction": "attack",
}
STAGES = {"occurred": "accomplished", "attempted": "attempted", "threatened": "threatened"}
_FIRE = ("fire", "burn", "arson", "torch", "ablaze", "molotov")
_BOMBS = ("bomb", "dynamite", "explosive")
_EFFECTS = {"killed": "death", "injured": "injury"}
_USES = ("fire", "rounds", "round", "blast", "attack")
# "A terrorist attack" names nobody.
_ADJECTIVES = ("terrorist", "guerrilla", "rebel")
_COUNTS = ("killed", "injured", "abducted", "missing", "casualties")


@dataclass(frozen=True, slots=True)
class Victim:
    """People hit or aimed at, by name or by description, and the claim that says so."""

    name: str
    description: str
    claim: dict[str, Any]

    @property
    def called(self) -> str:
        return self.name or self.description


def templates(report: Json) -> list[Template]:
    """One template for each event that is an incident in the sense of the keys and says who or what."""
    names, marks = _full_names(report["claims"]), marks_of(report)
    found = []
    for event in report["events"]:
        claims = [claim for claim in report["claims"] if claim["event"] == event["id"]]
        told = _template(event, claims, marks.of(event["id"]), names)
        if told is not None:
            found.append(told)
    return told_of_all(told_once(found), marks)


def _template(event: Json, claims: Claims, marks: Marks, names: Names) -> Template | None:
    if not marks.tell_an_incident(of_known_type=event["sub_event_type"] in TYPES):
        return None

    def borne(slot: Slot) -> Claims:
        return marks.bear_out(slot, claims)

    victims = list(_victims(borne(Slot.VICTIM_NAME), names))
    named = (_filler(*found) for found, _ in _organisations(borne(Slot.ORGANISATION)))
    organisations = entities(Slot.ORGANISATION, named, marks)
    fillers = {
        Slot.WEAPON: entities(Slot.WEAPON, _weapons(borne(Slot.WEAPON)), marks),
        Slot.INDIVIDUAL: entities(Slot.INDIVIDUAL, _individuals(borne(Slot.INDIVIDUAL), names), marks),
        Slot.ORGANISATION: organisations,
        Slot.CONFIDENCE: tuple(Filler((_confidence(one, claims),), one.names) for one in organisations),
        Slot.TARGET: entities(Slot.TARGET, _targets(borne(Slot.TARGET)), marks),
        Slot.VICTIM_NAME: entities(Slot.VICTIM_NAME, (_filler(one.name) for one in victims), marks),
        Slot.VICTIM_DESCRIPTION: _distinct(
            Filler(_normal([one.description]), _normal([one.name])) for one in victims
        ),
        Slot.VICTIM_NUMBER: _distinct(
            Filler((number,), _normal([one.called])) for one in victims if (number := _number(one.claim))
        ),
        Slot.VICTIM_EFFECT: _distinct(
            Filler((_EFFECTS[one.claim["field"]],), _normal([one.called]))
            for one in victims
            if one.claim["field"] in _EFFECTS
        ),
    }
    # the marks have told incidents from fighting better than the kinds of fillers do
    if not marks.given and not _is_incident(event, fillers):
        return None
    kind = _kind(event, claims, fillers)
    fillers[Slot.TYPE] = (Filler((kind,)),)
    fillers[Slot.STAGE] = (Filler((STAGES.get(event["status"], "accomplished"),)),)
    fillers[Slot.DATE] = tuple(_date(event))
    fillers[Slot.PLACE] = tuple(_place(event))
    return Template(frozenset([kind]), fillers)


def _is_incident(event: Json, fillers: Fillers) -> bool:
    """Somebody or something is hit; a clash of armed sides is an incident only beyond the two sides.

    On the training texts, air raids and clashes whose dead are only counted are mostly no incident.
    """
    if event["sub_event_type"] == "armed_clash":
        return bool(fillers[Slot.VICTIM_NAME] or fillers[Slot.TARGET])
    return any(fillers[slot] for slot in (Slot.TARGET, Slot.VICTIM_NAME, Slot.VICTIM_DESCRIPTION))


def _kind(event: Json, claims: Claims, fillers: Fillers) -> str:
    words = " ".join([event["summary"] or "", *(claim["quote"] for claim in claims)]).lower()
    if event["sub_event_type"] == "property_destruction" and any(word in words for word in _FIRE):
        return "arson"
    kind = TYPES.get(event["sub_event_type"], "attack")
    weapons = " ".join(name for one in fillers[Slot.WEAPON] for name in one.names)
    return "bombing" if kind == "attack" and any(word in weapons for word in _BOMBS) else kind


def _full_names(claims: Claims) -> Names:
    values = [claim["value"] or {} for claim in claims]
    texts = {
        *(value.get("group") or value.get("text") or "" for value in values),
        *(claim["speaker"]["text"] for claim in claims if claim["speaker"]),
    }
    found = {name[0] for text in texts if (name := person_name(phrase(text)))}
    shortest_first = sorted(found, key=lambda name: (len(name.split()), name))
    return {word: name for name in shortest_first for word in name.split()}


def _full(name: str, names: Names) -> str:
    """The fullest name that holds all words of this one."""
    candidates = [names.get(word, name) for word in name.split()]
    return next((one for one in candidates if set(name.split()) <= set(one.split())), name)


def _weapons(claims: Claims) -> Iterator[Filler]:
    groups = [claim["value"]["group"] for claim in claims if claim["field"] == "munitions" and claim["value"]]
    for one in [*_named(claims, "weapon"), *map(phrase, groups)]:
        words = list(one.words)
        while len(words) > 1 and words[-1].lower() in _USES:
            words.pop()
        yield _filler(" ".join(words))


def _individuals(claims: Claims, names: Names) -> Iterator[Filler]:
    for one in _named(claims, "perpetrator"):
        if one.head in PERPETRATORS and one.text.lower() not in _ADJECTIVES:
            yield _filler(collective(one))
        elif name := person_name(one):
            yield _filler(_full(name[0], names))


def _organisations(claims: Claims) -> Iterator[tuple[tuple[str, ...], dict[str, Any]]]:
    for claim in claims:
        if claim["field"] == "perpetrator" and claim["value"] and claim["stance"] != "denies":
            one = phrase(claim["value"]["text"])
            names = () if person_name(one) else organisations(one, claim["quote"])
            if names:
                yield names, claim


def _confidence(organisation: Filler, claims: Claims) -> str:
    """How sure the text is that the organisation did it, in the words of the keys."""
    named = ((set(_normal(found)), claim) for found, claim in _organisations(claims))
    claim = next((claim for found, claim in named if found & set(organisation.names)), None)
    if claim is None:
        return "reported as fact"
    speaker = claim["speaker"]
    if claim["stance"] == "claims":
        return "claimed or admitted"
    if claim["stance"] == "alleges":
        official = speaker and speaker["kind"] in ("military_police", "government")
        return "suspected or accused by authorities" if official else "suspected or accused"
    return "reported as fact"


def _targets(claims: Claims) -> Iterator[Filler]:
    for field in ("target", "damage"):
        for one in map(thing, _named(claims, field)):
            if is_thing(one) and not person_name(one):
                yield _filler(one.whole)


def _victims(claims: Claims, names: Names) -> Iterator[Victim]:
    for claim in claims:
        if claim["field"] not in (*_COUNTS, "target"):
            continue
        value = claim["value"] or {}
        one = phrase(value.get("group") or value.get("text"))
        if one.words and one.head not in INSURGENTS and (victim := _victim(one, claim, names)):
            yield victim


def _victim(one: Phrase, claim: dict[str, Any], names: Names) -> Victim | None:
    if found := person_name(one):
        name = _full(found[0], names)
        # A single capitalised word that is aimed at is as often a place.
        return Victim(name, found[1], claim) if claim["field"] != "target" or " " in name else None
    return Victim("", collective(one), claim) if is_people(one) else None


def _number(claim: dict[str, Any]) -> str:
    value = claim["value"] or {}
    low, high = value.get("low"), value.get("high")
    if low is None and high is None:
        return ""
    if value.get("approximate"):
        return f"~{low or high}"
    return str(low) if low == high else f"{low or high}-"


def _date(event: Json) -> Iterator[Filler]:
    if period := event["period"]:
        yield Filler((f"{period['start']}/{period['end']}",))


def _place(event: Json) -> Iterator[Filler]:
    place = event["place"]
    if place and (country := COUNTRIES.get(place["country"])):
        smaller = [normalise(name) for name in (place["admin1"], place["name"]) if name]
        yield Filler((":".join([country, *dict.fromkeys(name for name in smaller if name != country)]),))


def _named(claims: Claims, field: str) -> Iterator[Phrase]:
    for claim in claims:
        if claim["field"] == field and claim["value"] and claim["stance"] != "denies":
            yield from phrases(claim["value"]["text"])


def _filler(*names: str) -> Filler:
    return Filler(_normal(names))


def _normal(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(normalise, names))))


def _distinct(fillers: Iterable[Filler]) -> tuple[Filler, ...]:
    """Each thing once."""
    kept: list[Filler] = []
    for one in fillers:
        if not one.names or any(
            set(one.names) & set(other.names) and one.about == other.about for other in kept
        ):
            continue
        kept.append(one)
    return tuple(kept)
