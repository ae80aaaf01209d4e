"""Which triggers of one document name the same event, and which events the report is about."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from datetime import timedelta
from functools import lru_cache

from rashomon import vocab
from rashomon.model import Count, DateMention, Document, Findings, Period, Place, PlaceMention, Trigger

GENERIC = "generic"
# Types that one event is told by in turn: what exploded, who was killed, what burned.
_HARM = {
    "shelling_artillery_missile", "remote_explosive_ied", "air_drone_strike", "suicide_bomb", "grenade", "chemical_weapon",
    "armed_clash", "attack", "excessive_force", "mob_violence", "violent_demonstration", "sexual_violence",
}  # fmt: skip
_EXPLOSIVE = {"shelling_artillery_missile", "remote_explosive_ied", "air_drone_strike", "suicide_bomb", "grenade"}
_COMPATIBLE = {
    frozenset(p)
    for p in (
        ("remote_explosive_ied", "suicide_bomb"), ("remote_explosive_ied", "grenade"),
        ("shelling_artillery_missile", "air_drone_strike"), ("remote_explosive_ied", "shelling_artillery_missile"),
        ("excessive_force", "violent_demonstration"), ("excessive_force", "peaceful_protest"),
        ("violent_demonstration", "peaceful_protest"), ("mob_violence", "violent_demonstration"), ("abduction", "other"),
    )
}  # fmt: skip
# From the more to the less specific; a group's type is the first that any of its triggers has.
_PRIORITY = (
    "suicide_bomb", "chemical_weapon", "air_drone_strike", "shelling_artillery_missile", "grenade", "remote_explosive_ied",
    "abduction", "sexual_violence", "mob_violence", "excessive_force", "violent_demonstration", "armed_clash", "arrest",
    "territory_change", "attack", "property_destruction", "peaceful_protest", "other",
)  # fmt: skip
_HARMED = {"killed", "injured", "target", "casualties"}
_FIGHTERS = re.compile(
    r"\b(?:soldier|troop|guerrilla|rebel|insurgent|militant|terrorist|fighter|army|battalion|brigade|patrol|military|police"
    r"|officer|subversive|extremist|guard|militia|convoy|barracks|garrison|outpost|checkpoint|civil defen[sc]e|commander|gunm[ae]n)",
    re.IGNORECASE,
)
# Places closer than this may be the same place told more or less exactly.
_NEAR_KM = 12.0
# Regions and countries (UCDP where_prec above this) hold many events.
_FINE = 4
_DEGREE_KM = 111.2
# An event this much older than the report is background to it.
_OLD = timedelta(days=6)


@dataclass
class Group:
    """Triggers that name one event; index 0 of `triggers` came first in the text."""

    triggers: list[int] = field(default_factory=list)
    types: list[str] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    periods: list[Period] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)
    status: str = "occurred"
    role: str = "main"
    actors: set[str] = field(default_factory=set)
    among_fighters: bool = False
    heads: set[str] = field(default_factory=set)

    @property
    def event_type(self) -> str:
        """The most specific of the types; harm to armed men with no other name for it is a clash (ACLED)."""
        kind = next((t for t in _PRIORITY if t in self.types), "attack")
        return "armed_clash" if kind == "attack" and self.among_fighters else kind

    @property
    def named_type(self) -> str:
        return next((t for t in _PRIORITY if t in self.types), GENERIC)


def group(document: Document, findings: Findings) -> list[Group]:
    """The document's events in order of their first trigger, with roles."""
    groups: list[Group] = []
    owner: dict[int, int] = {}
    apart = {frozenset((link.source, link.target)) for link in findings.links}
    order = sorted(range(len(findings.triggers)), key=lambda i: (findings.triggers[i].sentence, i))
    for index in order:
        trigger = findings.triggers[index]
        chosen = _choose(findings, index, groups, owner, apart, _head(document, trigger))
        if chosen is None:
            groups.append(Group())
            chosen = len(groups) - 1
        owner[index] = chosen
        _join(groups[chosen], index, trigger, findings)
        groups[chosen].heads.add(_head(document, trigger))
    for one in groups:
        one.among_fighters = _are_fighters(findings, set(one.triggers))
    _assign_roles(document, findings, groups, owner)
    return groups


def _are_fighters(findings: Findings, triggers: set[int]) -> bool:
    """True when all who were harmed or attacked bear arms."""
    harmed = [f for f in findings.findings if f.trigger in triggers and f.field in _HARMED]
    texts = [f.value.group if isinstance(f.value, Count) else f.value for f in harmed]
    named = [t.lower() for t in texts if t]
    return bool(named) and all(_FIGHTERS.search(re.split(r" of | from | for ", t)[0]) for t in named)


def _head(document: Document, trigger: Trigger) -> str:
    """The last word of a naming without its plural: "air strikes" is a strike."""
    return document.quote(trigger.span).split()[-1].lower().rstrip("s")


def _join(target: Group, index: int, trigger: Trigger, findings: Findings) -> None:
    target.triggers.append(index)
    target.sentences.append(trigger.sentence)
    if trigger.event_type != GENERIC:
        target.types.append(trigger.event_type)
    for mention in _places(findings, trigger):
        if mention.place is None or (mention.place.precision or 9) <= _FINE:
            target.names.add(mention.text.lower())
        if mention.place is not None:
            target.places.append(mention.place)
    target.actors |= actors_of(findings, trigger)
    target.periods += [d.period for d in _dates(findings, trigger) if d.period is not None]
    if len(target.triggers) == 1:
        target.status = trigger.status


def _places(findings: Findings, trigger: Trigger) -> list[PlaceMention]:
    """Where the trigger's sentence puts it: named places first, told ones ("16 km north of") only without them."""
    found = [findings.places[i] for i in trigger.places]
    told = [m for m in found if m.relative is not None]
    named = [m for m in found if m.relative is None and not any(t.span.contains(m.span) for t in told)]
    exact = [m for m in named if m.place is None or (m.place.precision or 9) <= 3]
    return exact or told or named


def _dates(findings: Findings, trigger: Trigger) -> list[DateMention]:
    return [findings.dates[i] for i in trigger.dates]


def _choose(
    findings: Findings,
    index: int,
    groups: list[Group],
    owner: dict[int, int],
    apart: set[frozenset[int]],
    head: str,
) -> int | None:
    """The group a trigger joins: the best by what speaks for it, or None for an event not met before."""
    trigger = findings.triggers[index]
    refused = {owner[i] for pair in apart if index in pair for i in pair if i in owner}
    same_sentence = {owner[i] for i in owner if findings.triggers[i].sentence == trigger.sentence}
    best: tuple[float, int] | None = None
    for number, candidate in enumerate(groups):
        if number in refused or (number in same_sentence and trigger.refers != "definite"):
            continue
        score = _score(
            findings, trigger, candidate, newest=number == len(groups) - 1, newest_told=index - 1 in candidate.triggers
        )
        if score is not None and trigger.refers in {"definite", "last"}:
            # "the strike" is the one that was called a strike
            score += 0.4 if head in candidate.heads else -0.1
        if score is not None and (best is None or (score, number) > best):
            best = (score, number)
    if best is None or best[0] < 1.0:
        return None
    return best[1]


def _score(findings: Findings, trigger: Trigger, candidate: Group, *, newest: bool, newest_told: bool) -> float | None:
    """How much speaks for one event; None when something forbids it. 1.0 is enough."""
    kinds = _type_score(trigger.event_type, candidate)
    dates = _date_score([d.period for d in _dates(findings, trigger) if d.period], candidate.periods)
    places = _place_score(_places(findings, trigger), candidate)
    if kinds is None or dates is None or places is None:
        return None
    own_scene = _is_own_scene(findings, trigger)
    score = kinds + dates + places + _nearness(findings, trigger, candidate)
    score += _actor_score(candidate.actors, actors_of(findings, trigger), trigger.refers)
    score += _REFERS[trigger.refers]
    score += 0.1 if newest else 0.0
    if newest_told and (trigger.refers == "last" or (kinds > 0.0 and _goes_on(findings, trigger, candidate))):
        score += 0.4
    if candidate.sentences[0] <= 1 and not own_scene:
        # what is told without a place of its own is mostly what the report is about
        score += 0.35
    if _retells_headline(findings, trigger, candidate):
        score += 0.4 + (1.1 if trigger.refers == "indefinite" else 0.0)
    if own_scene and places <= 0.0:
        score -= 0.9 if candidate.names else (0.2 if trigger.refers else 0.4)
    return score


# What the naming says for or against an event told before: "the attack", "that attack", "a rocket attack".
_REFERS = {"definite": 0.6, "last": 0.4, "new": -1.3, "indefinite": -1.1, "owned": 0.0, "": 0.0}
# Letters by which names and peoples are compared: "Iran's" and "Iranian" agree in these.
_STEM = 4


def _goes_on(findings: Findings, trigger: Trigger, candidate: Group) -> bool:
    """The next sentence of a paragraph tells more of the event just told."""
    last = max(candidate.sentences)
    return trigger.refers == "" and findings.paragraphs[trigger.sentence] == findings.paragraphs[last]


def _nearness(findings: Findings, trigger: Trigger, candidate: Group) -> float:
    """Near in the text is likely near in the telling."""
    last = max(candidate.sentences)
    if findings.paragraphs[trigger.sentence] == findings.paragraphs[last]:
        return 0.6
    distance = trigger.sentence - last
    return 0.4 if distance <= 2 else (0.15 if distance <= 5 else 0.0)


def _retells_headline(findings: Findings, trigger: Trigger, candidate: Group) -> bool:
    """The lead tells the headline's event again as if it were new."""
    return findings.has_headline and max(candidate.sentences) == 0 and trigger.sentence == 1


def actors_of(findings: Findings, trigger: Trigger) -> frozenset[str]:
    """Names of those who acted or suffered, folded to stems: "Iran's" and "Iranian" are one."""
    index = findings.triggers.index(trigger)
    words: set[str] = set()
    for finding in findings.findings:
        if finding.trigger != index or finding.field not in {"perpetrator", "killed", "abducted", "detained", "injured"}:
            continue
        text = finding.value.group if isinstance(finding.value, Count) else finding.value
        words |= {w[:_STEM].lower() for w in (text or "").split() if w[:1].isupper() and len(w) > 1 and "-" not in w}
    return frozenset(words)


@lru_cache(maxsize=1)
def _nations() -> frozenset[str]:
    """Stems of countries and peoples: many events share them, few share a name."""
    return frozenset(w[:_STEM] for w in vocab.load("truecase")["names"]) | {"us", "u.s."}


def _actor_score(known: set[str], own: frozenset[str], refers: str) -> float:
    if not known or not own:
        return 0.0
    shared = known & own
    if refers == "owned":
        # "Iran's attack": the one that Iran was said to make
        return 0.8 if shared else -0.5
    if shared - _nations():
        return 0.6
    return 0.25 if shared else -0.1


def _is_own_scene(findings: Findings, trigger: Trigger) -> bool:
    """True when the trigger brings a place of its own, as exact as a town."""
    return any(m.place is None or (m.place.precision or 9) <= _FINE for m in _places(findings, trigger))


def _type_score(event_type: str, candidate: Group) -> float | None:
    known = candidate.named_type
    if GENERIC in (event_type, known):
        return 0.5
    if event_type == known:
        return 0.7
    pair = frozenset((event_type, known))
    if pair in _COMPATIBLE:
        return 0.3
    if "attack" in pair and pair <= _HARM:
        return 0.5
    if "property_destruction" in pair and pair & (_EXPLOSIVE | {"attack", "armed_clash"}):
        return 0.2
    if pair <= _HARM and "armed_clash" in pair:
        return -0.1
    return None


def _date_score(own: list[Period], known: list[Period]) -> float | None:
    if not own or not known:
        return 0.0
    if any(a.start <= b.end and b.start <= a.end for a in own for b in known):
        return 0.3
    # a day's difference may be the night between; more is another event
    gap = min(abs((a.start - b.start).days) for a in own for b in known)
    return -0.4 if gap <= 1 else None


def _place_score(own: list[PlaceMention], candidate: Group) -> float | None:
    exact = [m for m in own if m.place is None or (m.place.precision or 9) <= _FINE]
    if not exact or not (candidate.places or candidate.names):
        return 0.0
    if {m.text.lower() for m in exact} & candidate.names:
        return 0.5
    fine = [p for p in candidate.places if (p.precision or 9) <= _FINE]
    if not fine:
        return 0.0
    for mention in exact:
        for place in fine:
            if mention.place is not None and _same_area(mention.place, place):
                return 0.35
    return -0.5


def _same_area(one: Place, other: Place) -> bool:
    if one.country and other.country and one.country != other.country:
        return False
    if one.gazetteer_id and one.gazetteer_id == other.gazetteer_id:
        return True
    names = {n for n in (one.name, one.admin1, one.admin2) if n}
    if other.name in names or one.name in {n for n in (other.admin1, other.admin2) if n}:
        return True
    if one.lat is None or other.lat is None or one.lon is None or other.lon is None:
        return False
    north = (one.lat - other.lat) * _DEGREE_KM
    east = (one.lon - other.lon) * _DEGREE_KM * math.cos(math.radians(one.lat))
    return math.hypot(north, east) <= _NEAR_KM + _reach(one) + _reach(other)


def _reach(place: Place) -> float:
    """How far off a computed place may be."""
    return place.radius_km or (25.0 if place.precision == 2 else 0.0)


def _assign_roles(document: Document, findings: Findings, groups: list[Group], owner: dict[int, int]) -> None:
    """Main is what the headline and the lead tell and what happened with it; older or merely related is background."""
    if not groups:
        return
    reference = document.reference
    earlier = {owner[link.target] for link in findings.links if link.kind in {"follows", "retaliation_for", "caused_by"}}
    lead = _lead(findings, groups)
    told = groups[lead].periods
    for number, one in enumerate(groups):
        if number == lead:
            continue
        with_lead = any(a.start <= b.end and b.start <= a.end for a in one.periods for b in told)
        old = bool(reference and one.periods and all(p.end < reference - _OLD for p in one.periods))
        if (old and not with_lead) or number in earlier:
            one.role = "background"


def _lead(findings: Findings, groups: list[Group]) -> int:
    """The group of the first sentence that names an event."""
    return min(range(len(groups)), key=lambda n: (groups[n].sentences[0], groups[n].triggers[0]))
