"""From the JSON of `rashomon read` to the templates of MUC-4: it reads claims and events, nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from benchmarks.muc4_gold import Filler, Slot, Template, normalise
from benchmarks.muc4_phrases import (
    Phrase,
    is_people,
    is_thing,
    organisations,
    person_name,
    phrase,
    phrases,
    thing,
)
from benchmarks.muc4_words import COUNTRIES, INSURGENTS
from benchmarks.reading import Json

Claims = Sequence[dict[str, Any]]

# Our types that the keys call an incident; the others (arrests, protests, changes of control) are none.
TYPES = {
    "armed_clash": "attack",
    "air_drone_strike": "attack",
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
_EFFECTS = {"killed": "death", "injured": "injury"}
_PEOPLE_FIELDS = ("killed", "injured", "abducted", "missing", "casualties")


def templates(report: Json) -> list[Template]:
    """One template for each event that is an incident in the sense of the keys and says who or what."""
    found = []
    for event in report["events"]:
        claims = [claim for claim in report["claims"] if claim["event"] == event["id"]]
        if event["sub_event_type"] in TYPES and (one := _template(event, claims)):
            found.append(one)
    return found


def _template(event: Json, claims: Claims) -> Template | None:
    victims = list(_victims(claims))
    fillers = {
        Slot.WEAPON: _distinct(_filler(one.text) for one in _named(claims, "weapon")),
        Slot.INDIVIDUAL: _distinct(_individuals(claims)),
        Slot.ORGANISATION: _distinct(_filler(*names) for names, _ in _organisations(claims)),
        Slot.CONFIDENCE: _distinct(
            Filler((_confidence(claim),), _normal(names)) for names, claim in _organisations(claims)
        ),
        Slot.TARGET: _distinct(_targets(claims)),
        Slot.VICTIM_NAME: _distinct(_filler(name) for _, name, _ in victims if name),
        Slot.VICTIM_DESCRIPTION: _distinct(_filler(one.text) for one, name, _ in victims if not name),
        Slot.VICTIM_NUMBER: _distinct(
            Filler((number,), _normal([name or one.text]))
            for one, name, claim in victims
            if (number := _number(claim))
        ),
        Slot.VICTIM_EFFECT: _distinct(
            Filler((_EFFECTS[claim["field"]],), _normal([name or one.text]))
            for one, name, claim in victims
            if claim["field"] in _EFFECTS
        ),
    }
    told = (Slot.INDIVIDUAL, Slot.ORGANISATION, Slot.TARGET, Slot.VICTIM_NAME, Slot.VICTIM_DESCRIPTION)
    if not any(fillers[slot] for slot in told):
        return None
    kind = _kind(event, claims)
    fillers[Slot.TYPE] = (Filler((kind,)),)
    fillers[Slot.STAGE] = (Filler((STAGES.get(event["status"], "accomplished"),)),)
    fillers[Slot.DATE] = tuple(_date(event))
    fillers[Slot.PLACE] = tuple(_place(event))
    return Template(frozenset([kind]), fillers)


def _kind(event: Json, claims: Claims) -> str:
    words = " ".join([event["summary"] or "", *(claim["quote"] for claim in claims)]).lower()
    if event["sub_event_type"] == "property_destruction" and any(word in words for word in _FIRE):
        return "arson"
    return TYPES[event["sub_event_type"]]


def _individuals(claims: Claims) -> Iterator[Filler]:
    for one in _named(claims, "perpetrator"):
        if is_people(one):
            yield _filler(one.text)
        elif name := person_name(one):
            yield _filler(name)


def _organisations(claims: Claims) -> Iterator[tuple[tuple[str, ...], dict[str, Any]]]:
    for claim in claims:
        if claim["field"] == "perpetrator" and claim["value"] and claim["stance"] != "denies":
            one = phrase(claim["value"]["text"])
            names = () if person_name(one) else organisations(one, claim["quote"])
            if names:
                yield names, claim


def _confidence(claim: dict[str, Any]) -> str:
    """How sure the text is that the organisation did it, in the words of the keys."""
    speaker = claim["speaker"]
    if claim["stance"] == "claims":
        return "claimed or admitted"
    if claim["stance"] == "alleges":
        return "suspected or accused"
    if speaker and speaker["kind"] in ("military_police", "government"):
        return "suspected or accused by authorities"
    return "reported as fact"


def _targets(claims: Claims) -> Iterator[Filler]:
    for field in ("target", "damage"):
        for one in map(thing, _named(claims, field)):
            if is_thing(one) and not person_name(one):
                yield _filler(one.text)


def _victims(claims: Claims) -> Iterator[tuple[Phrase, str | None, dict[str, Any]]]:
    """People hit or aimed at, with their name if it is told, and the claim that says so."""
    for claim in claims:
        if claim["field"] in _PEOPLE_FIELDS or claim["field"] == "target":
            value = claim["value"] or {}
            one = phrase(value.get("group") or value.get("text"))
            name = person_name(one)
            if one.words and one.head not in INSURGENTS and (name or is_people(one)):
                yield one, name, claim


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
    """Each thing once: of a name and its short form the longer one stays."""
    kept: list[Filler] = []
    for one in fillers:
        if not one.names or any(
            set(one.names) & set(other.names) and one.about == other.about for other in kept
        ):
            continue
        kept.append(one)
    return tuple(kept)
