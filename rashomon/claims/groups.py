"""The triggers of one event, with all that is known of it so far."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from rashomon.model import Count, DateMention, Document, Findings, Period, Place, PlaceMention, Trigger
from rashomon.vocab import words

GENERIC = "generic"
# Types told by the sentences of ONE report for one event: the first of these that any of them has, the more
# to the less specific. What exploded in one sentence goes before the clash of another; "attack", told in a
# sentence of its own, goes before what else burned. In a sentence: extract.regions.TYPES_IN_A_SENTENCE.
TYPES_IN_A_REPORT = (
    "suicide_bomb",
    "chemical_weapon",
    "air_drone_strike",
    "shelling_artillery_missile",
    "grenade",
    "remote_explosive_ied",
    "abduction",
    "sexual_violence",
    "mob_violence",
    "excessive_force",
    "violent_demonstration",
    "armed_clash",
    "arrest",
    "territory_change",
    "attack",
    "property_destruction",
    "peaceful_protest",
    "other",
)
# Regions and countries (UCDP where_prec above this) hold many events.
_FINE = 4
# A named place this exact goes before one told by its distance ("16 km north of").
_EXACT = 3
_UNKNOWN = 9
# Letters by which names and peoples are compared: "Iran's" and "Iranian" agree in these.
STEM = 4
_ACTING = {"perpetrator", "killed", "abducted", "detained", "injured"}
_DEADLY = {"killed", "injured", "casualties"}
_HARMED = {"killed", "injured", "target", "casualties"}
_FIGHTERS = re.compile(
    r"\b(?:soldier|troop|guerrilla|rebel|insurgent|militant|terrorist|fighter|army|battalion|brigade|patrol"
    r"|military|police|officer|subversive|extremist|guard|militia|convoy|barracks|garrison|outpost|checkpoint"
    r"|civil defen[sc]e|commander|gunm[ae]n|units?\b|platoon|squad\b|regiment"
    r"|corporal|sergeant|lieutenant|conscript)",
    re.IGNORECASE,
)


@dataclass
class Group:
    """Triggers that name one event; index 0 of `triggers` came first in the text."""

    triggers: list[int] = field(default_factory=list)
    types: list[str] = field(default_factory=list)
    denied_types: list[str] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    periods: list[Period] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)
    status: str = "occurred"
    role: str = "main"
    actors: set[str] = field(default_factory=set)
    doers: set[str] = field(default_factory=set)
    is_unclaimed: bool = False
    is_deadly: bool = False
    among_fighters: bool = False
    heads: set[str] = field(default_factory=set)

    @property
    def event_type(self) -> str:
        """The most specific of the types; harm to armed men with no other name for it is a clash (ACLED).

        A raid that killed some and took others is an attack, as ACLED has it.
        """
        kind = self.named_type
        if kind == GENERIC and self.heads <= words("triggers", "remains"):
            return "other"
        if kind == "armed_clash" and self.heads & words("triggers", "one_sided"):
            return "attack"
        if kind == "abduction" and self.is_deadly and "attack" in self.types:
            return "attack"
        kind = "attack" if kind == GENERIC else kind
        return "armed_clash" if kind == "attack" and self.among_fighters else kind

    @property
    def named_type(self) -> str:
        """The most specific of the types; generic when none is named.

        What only a denial names counts where nothing else does: "denied it and said drones had hit the camp".
        """
        return next((t for t in TYPES_IN_A_REPORT if t in (self.types or self.denied_types)), GENERIC)

    def join(self, document: Document, findings: Findings, index: int) -> None:
        """Take in one more trigger and all that its sentence tells with it."""
        trigger = findings.triggers[index]
        if not self.triggers:
            self.status = trigger.status
        self.triggers.append(index)
        self.sentences.append(trigger.sentence)
        self.heads.add(head_of(document, trigger))
        for mention in places_of(findings, trigger):
            if is_fine(mention.place):
                self.names.add(mention.text.lower())
            if mention.place is not None:
                self.places.append(mention.place)
        self.actors |= actors_of(findings, index)
        self.doers |= doers_of(findings, index)
        told = [f for f in findings.findings if f.trigger == index]
        if trigger.event_type != GENERIC:
            is_denied = any(f.stance == "denies" for f in told)
            (self.denied_types if is_denied else self.types).append(trigger.event_type)
        self.is_unclaimed |= any(f.stance == "unclaimed" for f in told)
        self.is_deadly |= any(f.field in _DEADLY and f.stance == "asserts" for f in told)
        self.periods += [d.period for d in dates_of(findings, trigger) if d.period is not None]


def head_of(document: Document, trigger: Trigger) -> str:
    """The last word of a naming without its plural: "air strikes" is a strike."""
    return document.quote(trigger.span).split()[-1].lower().rstrip("s")


def is_fine(place: Place | None) -> bool:
    """True for a place as exact as a town, and for a name not found: it is mostly a small one."""
    return place is None or (place.precision or _UNKNOWN) <= _FINE


def places_of(findings: Findings, trigger: Trigger) -> list[PlaceMention]:
    """Where the trigger's sentence puts it: exact names, else places told by distance, else any names.

    A site without a name is left out: one event has many, and two events may have the same.
    """
    found = [place for i in trigger.places if (place := findings.places[i]).kind != "site"]
    told = [m for m in found if m.relative is not None]
    named = [m for m in found if m.relative is None and not any(t.span.contains(m.span) for t in told)]
    exact = [m for m in named if m.place is None or (m.place.precision or _UNKNOWN) <= _EXACT]
    return exact or told or named


def dates_of(findings: Findings, trigger: Trigger) -> list[DateMention]:
    """The days that the trigger's sentence tells with it."""
    return [findings.dates[i] for i in trigger.dates]


def actors_of(findings: Findings, index: int) -> frozenset[str]:
    """Names of those who acted or suffered by a trigger's sentence, cut to stems."""
    stems: set[str] = set()
    for finding in findings.findings:
        if finding.trigger == index and finding.field in _ACTING:
            text = finding.value.group if isinstance(finding.value, Count) else finding.value
            names = [w for w in (text or "").split() if w[:1].isupper() and len(w) > 1 and "-" not in w]
            stems |= {w[:STEM].lower() for w in names}
    return frozenset(stems)


def doers_of(findings: Findings, index: int) -> frozenset[str]:
    """Stems of those whom a trigger's sentence plainly names as the doer."""
    told = [f for f in findings.findings if f.trigger == index and f.field == "perpetrator"]
    named = " ".join(str(f.value) for f in told if f.stance == "asserts" and f.value)
    return frozenset(w[:STEM].lower() for w in named.split() if w[:1].isupper() and "-" not in w)


def are_fighters(findings: Findings, triggers: set[int]) -> bool:
    """True when all who were harmed or attacked bear arms."""
    harmed = [f for f in findings.findings if f.trigger in triggers and f.field in _HARMED]
    texts = [f.value.group if isinstance(f.value, Count) else f.value for f in harmed]
    named = [t.lower() for t in texts if t]
    return bool(named) and all(_FIGHTERS.search(re.split(r" of | from | for ", t)[0]) for t in named)
