"""How much speaks for a trigger naming an event told before.

The figures are hand-set weights: 0.1 tips a tie, 0.5 is good evidence, 1 is all but decisive, and together
they must come to `ENOUGH`. Kinds or days that cannot be the same forbid it. They are added in one fixed
order: another one rounds differently at the bound.
"""

from __future__ import annotations

import math
from functools import lru_cache

from rashomon import vocab
from rashomon.claims.groups import GENERIC, STEM, Group, actors_of, dates_of, doers_of, is_fine, places_of
from rashomon.model import Findings, Period, Place, PlaceMention, Trigger

ENOUGH = 1.0
# By the naming: "the attack", "that attack", "another attack", "a rocket attack", "Iran's attack".
_REFERS = {"definite": 0.6, "last": 0.4, "new": -1.3, "indefinite": -1.1, "owned": 0.0, "": 0.0}
# "the strike" is the one that was called a strike.
_SAME_WORD, _OTHER_WORD = 0.4, -0.1
_LAST_EVENT_OF_THE_TEXT = 0.1
_GOES_ON, _TURNED = 0.4, 0.8
# What is told without a place of its own is mostly what the report is about.
_EVENT_OF_THE_LEAD = 0.35
_SAME_DOER, _CLAIMED_BY_NOBODY = 0.4, -0.8
# The lead tells the headline's event again as if it were new: this outweighs an indefinite naming.
_RETOLD_HEADLINE, _RETOLD_AS_NEW = 0.4, 1.1
# An event in another country is another event, but for what was fired over a border.
_ABROAD = -1.0
_GUNS_AFTER_A_BLAST = -0.1
_ANY_KIND, _ANY_KIND_OF_DAMAGE = 0.5, 0.35
# A place of its own that the event does not share.
_SCENE_BESIDE_A_NAMED_PLACE, _SCENE_REFERRED_TO, _SCENE = -0.9, -0.2, -0.4
_EXPLOSIVE = {
    "shelling_artillery_missile",
    "remote_explosive_ied",
    "air_drone_strike",
    "suicide_bomb",
    "grenade",
}
# What was done with guns and knives is none of these.
_NOT_BY_HAND = _EXPLOSIVE | {"violent_demonstration"}
# Types that one event is told by in turn: what exploded, who was killed, what burned.
_HARM = _EXPLOSIVE | {
    "chemical_weapon",
    "armed_clash",
    "attack",
    "excessive_force",
    "mob_violence",
    "violent_demonstration",
    "sexual_violence",
}
_COMPATIBLE = {
    frozenset(pair)
    for pair in (
        ("remote_explosive_ied", "suicide_bomb"),
        ("remote_explosive_ied", "grenade"),
        ("shelling_artillery_missile", "air_drone_strike"),
        ("remote_explosive_ied", "shelling_artillery_missile"),
        ("excessive_force", "violent_demonstration"),
        ("excessive_force", "peaceful_protest"),
        ("violent_demonstration", "peaceful_protest"),
        ("mob_violence", "violent_demonstration"),
        ("abduction", "other"),
        ("armed_clash", "territory_change"),
    )
}
# Who takes people away in a raid kills others in it, and at a march people are shot: but where no harm was
# told it is an abduction, or a march, alone.
_ONCE_DEADLY = {frozenset(("abduction", "attack")), frozenset(("peaceful_protest", "attack"))}
_DEADLY_TOO = 0.5
# A village that no list knows may lie in the province told (UCDP where_prec 4).
_PROVINCE, _MAY_LIE_IN_IT = 4, 0.1
# Places closer than this may be the same place told more or less exactly.
_NEAR_KM = 12.0
# How far off a place "near" another may be (UCDP where_prec 2).
_NEARBY_KM = 25.0
_DEGREE_KM = 111.2


def score(findings: Findings, index: int, candidate: Group, head: str, *, is_newest: bool) -> float | None:
    """What speaks for the trigger at an index naming the candidate; None when something forbids it.

    `head` is the last word of the trigger's naming; `is_newest` marks the event that began last in the text.
    """
    trigger = findings.triggers[index]
    own_places = places_of(findings, trigger)
    kinds = _by_type(trigger.event_type, head, candidate, is_deadly=_died_in_it(findings, index))
    dates = _by_date([d.period for d in dates_of(findings, trigger) if d.period], candidate.periods)
    places = _by_place(own_places, candidate)
    if kinds is None or dates is None or places is None:
        return None
    total = kinds + dates + places + _by_nearness(findings, trigger, candidate)
    total += _by_actors(candidate.actors, actors_of(findings, index), trigger.refers)
    total += _by_doers(candidate, doers_of(findings, index))
    total += _REFERS[trigger.refers]
    total += _LAST_EVENT_OF_THE_TEXT if is_newest else 0.0
    total += _by_going_on(findings, index, candidate, is_possible=kinds > 0.0)
    has_scene = any(is_fine(m.place) for m in own_places)
    total += _EVENT_OF_THE_LEAD if candidate.sentences[0] <= 1 and not has_scene else 0.0
    total += _by_headline(findings, trigger, candidate)
    total += _by_scene(trigger, candidate) if has_scene and places <= 0.0 else 0.0
    if trigger.refers in {"definite", "last"}:
        total += _SAME_WORD if head in candidate.heads else _OTHER_WORD
    return total


def _died_in_it(findings: Findings, index: int) -> bool:
    """True for the death of somebody met before: "the driver was killed", told of an abduction."""
    is_death = any(f.trigger == index and f.field == "killed" for f in findings.findings)
    return is_death and findings.triggers[index].refers == "last"


def _by_type(event_type: str, head: str, candidate: Group, *, is_deadly: bool) -> float | None:
    known = candidate.named_type
    if GENERIC in {event_type, known}:
        # "the violence" is sooner what befell people than what burned beside it
        return _ANY_KIND_OF_DAMAGE if known == "property_destruction" else _ANY_KIND
    by_hand = vocab.words("triggers", "by_hand")
    if known == "attack" and candidate.heads & by_hand and event_type in _NOT_BY_HAND:
        return None
    if event_type == "attack" and head in by_hand and known in _EXPLOSIVE:
        return _GUNS_AFTER_A_BLAST
    pair = frozenset((event_type, known))
    if (candidate.is_deadly or is_deadly) and pair in _ONCE_DEADLY:
        return _DEADLY_TOO
    return 0.7 if event_type == known else _by_two_types(pair)


def _by_two_types(pair: frozenset[str]) -> float | None:
    """One event told by two kinds: the clearer the second follows from the first, the more."""
    if pair in _COMPATIBLE:
        return 0.3
    if "attack" in pair and pair <= _HARM:
        return 0.5
    if "property_destruction" in pair and pair & (_EXPLOSIVE | {"attack", "armed_clash"}):
        return 0.2
    return -0.1 if pair <= _HARM and "armed_clash" in pair else None


def _by_date(own: list[Period], known: list[Period]) -> float | None:
    if not own or not known:
        return 0.0
    if any(a.start <= b.end and b.start <= a.end for a in own for b in known):
        return 0.3
    # a day's difference may be the night between; more is another event
    gap = min(abs((a.start - b.start).days) for a in own for b in known)
    return -0.4 if gap <= 1 else None


def _by_place(own: list[PlaceMention], candidate: Group) -> float | None:
    exact = [m for m in own if is_fine(m.place)]
    if _is_abroad(own, candidate):
        return _ABROAD
    if {m.text.lower() for m in exact} & candidate.names:
        return 0.5
    fine = [p for p in candidate.places if is_fine(p)]
    if not exact or not fine:
        return 0.0
    is_in_province = all((p.precision or 0) >= _PROVINCE for p in fine)
    if is_in_province and all(m.place is None or m.place.lat is None for m in exact):
        return _MAY_LIE_IN_IT
    is_near = any(m.place is not None and _same_area(m.place, place) for m in exact for place in fine)
    return 0.35 if is_near else -0.5


def _is_abroad(own: list[PlaceMention], candidate: Group) -> bool:
    """True where every place told lies in another country than every place of the event."""
    here = {m.place.country for m in own if m.place is not None}
    there = {place.country for place in candidate.places}
    return bool(here and there) and None not in here | there and here.isdisjoint(there)


def _by_nearness(findings: Findings, trigger: Trigger, candidate: Group) -> float:
    """Near in the text is likely near in the telling."""
    last = max(candidate.sentences)
    if findings.paragraphs[trigger.sentence] == findings.paragraphs[last]:
        return 0.6
    distance = trigger.sentence - last
    return 0.4 if distance <= 2 else (0.15 if distance <= 5 else 0.0)


def _by_actors(known: set[str], own: frozenset[str], refers: str) -> float:
    if not known or not own:
        return 0.0
    shared = known & own
    if refers == "owned":
        # "Iran's attack": the one that Iran was said to make
        return 0.8 if shared else -0.5
    if shared - _nations():
        return 0.6
    return 0.25 if shared else -0.1


def _by_doers(candidate: Group, own: frozenset[str]) -> float:
    """One doer, one event: and what nobody has claimed is not what somebody plainly did."""
    if not own:
        return 0.0
    if candidate.doers & own:
        return _SAME_DOER
    return _CLAIMED_BY_NOBODY if candidate.is_unclaimed and not candidate.doers else 0.0


@lru_cache(maxsize=1)
def _nations() -> frozenset[str]:
    """Stems of countries and peoples: many events share them, few share a name."""
    return frozenset(w[:STEM] for w in vocab.load("truecase")["names"]) | {"us", "u.s."}


def _by_going_on(findings: Findings, index: int, candidate: Group, *, is_possible: bool) -> float:
    """For the event just told: "that attack" is it, and a paragraph's next sentence tells more of it.

    It goes on with what the main clause of the sentence before tells, and with the event to which a
    paragraph turned also where the naming alone could be of any: "Separately, ... The army blamed them."
    """
    trigger = findings.triggers[index]
    if trigger.refers == "last":
        return _GOES_ON if index - 1 in candidate.triggers else 0.0
    paragraph = findings.paragraphs[trigger.sentence]
    if not is_possible or findings.paragraphs[max(candidate.sentences)] != paragraph:
        return 0.0
    if trigger.refers == "definite":
        first = findings.triggers[candidate.triggers[0]]
        has_turned = first.refers == "new" and findings.paragraphs[first.sentence] == paragraph
        return _TURNED if has_turned and trigger.event_type == GENERIC else 0.0
    before = findings.triggers[index - 1].sentence if index else None
    main = next((n for n, other in enumerate(findings.triggers[:index]) if other.sentence == before), None)
    return _GOES_ON if trigger.refers == "" and main in candidate.triggers else 0.0


def _by_scene(trigger: Trigger, candidate: Group) -> float:
    """Against an event that does not share the trigger's own place, one as exact as a town."""
    if candidate.names:
        return _SCENE_BESIDE_A_NAMED_PLACE
    return _SCENE_REFERRED_TO if trigger.refers else _SCENE


def _by_headline(findings: Findings, trigger: Trigger, candidate: Group) -> float:
    if not (findings.has_headline and max(candidate.sentences) == 0 and trigger.sentence == 1):
        return 0.0
    return _RETOLD_HEADLINE + (_RETOLD_AS_NEW if trigger.refers == "indefinite" else 0.0)


def _same_area(one: Place, other: Place) -> bool:
    if one.country and other.country and one.country != other.country:
        return False
    if one.gazetteer_id and one.gazetteer_id == other.gazetteer_id:
        return True
    if other.name in {one.name, one.admin1, one.admin2} - {None, ""}:
        return True
    return one.name in {other.admin1, other.admin2} - {None, ""} or _is_close(one, other)


def _is_close(one: Place, other: Place) -> bool:
    if one.lat is None or other.lat is None or one.lon is None or other.lon is None:
        return False
    north = (one.lat - other.lat) * _DEGREE_KM
    east = (one.lon - other.lon) * _DEGREE_KM * math.cos(math.radians(one.lat))
    return math.hypot(north, east) <= max(_NEAR_KM, _reach(one) + _reach(other))


def _reach(place: Place) -> float:
    """How far off a computed place may be."""
    return place.radius_km or (_NEARBY_KM if place.precision == 2 else 0.0)
