"""The five slots on which template extraction is published today, and its three metrics.

The slots are perpetrators (individuals, organisations), physical targets, victims and weapons. Victims are
those of HUM TGT: NAME, as in the data of Du, Rush and Cardie (2021): people only described are not among
them. As there, optional fillers and templates count like others, a gold string that is not in the text is
left out, and equal gold templates of one text are one. Strings are compared in lower case without
punctuation and articles. All tallies are summed over texts (micro averages).

CEAF-REE (Du, Rush, Cardie 2021, "GRIT"): no templates. Per text and role, entities are paired one to one;
a pair counts 1 when every mention said is one of the gold entity's. An entity of one template whose
mentions lie inside one of another is the same entity.

CEAF-RME (Chen et al. 2023, "IterX"): templates of equal type are paired one to one for the highest sum
over roles of phi between their entities. With phi3 entities are paired one to one, phi is the number of
mentions they share, and the totals are numbers of mentions. With phi-subset an entity said is right when
some gold entity of the role holds all its mentions, a gold entity is found when it is such an entity, and
the totals are numbers of entities. The published program takes one shared mention for enough there, which
is the same for entities of one mention; it also counts a gold template of two possible types twice in the
total of phi3, and this one once.

GTT (Du, Rush, Cardie 2021, "Template filling with generative transformers"): templates of equal type are
paired one to one; the type counts as one filler, and entities as for phi-subset. The published program
tries all pairings and takes the best F1 of the text; here the pairing with the most right fillers is taken,
which is the same unless one gold entity is said twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from benchmarks.assignment import pair
from benchmarks.figure import Tally
from benchmarks.muc4_gold import Slot, Template, normalise

ROLES = {
    "PerpInd": Slot.INDIVIDUAL,
    "PerpOrg": Slot.ORGANISATION,
    "Target": Slot.TARGET,
    "Victim": Slot.VICTIM_NAME,
    "Weapon": Slot.WEAPON,
}
TYPE = "type"

Entity = tuple[str, ...]
Tallies = Mapping[str, Tally]


@dataclass(frozen=True, slots=True)
class Incident:
    """A template cut down to its type and the entities of the five roles."""

    types: frozenset[str]
    roles: Mapping[str, tuple[Entity, ...]]


Said = Sequence[Incident]
Phi = Callable[[Sequence[Entity], Sequence[Entity]], Tally]


def said_incidents(templates: Iterable[Template]) -> list[Incident]:
    """What was read, cut down to the five roles."""
    return [_incident(one, lambda _: True) for one in templates]


def gold_incidents(templates: Iterable[Template], text: str) -> list[Incident]:
    """Gold cut down to the five roles and to strings that are in the text; equal incidents once."""
    words = f" {normalise(text)} "
    found: list[Incident] = []
    for one in templates:
        incident = _incident(one, lambda name: name in words)
        if incident not in found:
            found.append(incident)
    return found


def _incident(template: Template, keep: Callable[[str], bool]) -> Incident:
    roles = {
        role: tuple(
            names for one in template.of(slot) if (names := tuple(name for name in one.names if keep(name)))
        )
        for role, slot in ROLES.items()
    }
    return Incident(template.types, roles)


def entities(said: Said, gold: Said) -> Tallies:
    """CEAF-REE of one text, by role."""
    return {role: _paired_entities(_merged(said, role), _merged(gold, role)) for role in ROLES}


def mentions(said: Said, gold: Said) -> Tallies:
    """CEAF-RME with phi3 of one text, by role."""
    return _aligned(said, gold, _shared_mentions)


def fillers(said: Said, gold: Said) -> Tallies:
    """CEAF-RME with phi-subset of one text, by role."""
    return _aligned(said, gold, _subset_entities)


def templates(said: Said, gold: Said) -> Tallies:
    """The GTT score of one text, by role, and for the type."""

    def worth(one: Incident, other: Incident) -> float:
        if not one.types & other.types:
            return 0
        roles = [_subset_entities(one.roles[role], other.roles[role]) for role in ROLES]
        return 2 + sum(tally.right + (tally.right_gold or 0) for tally in roles)

    pairs = pair(said, gold, worth)
    found = len(pairs)
    return {TYPE: Tally(found, len(said), len(gold))} | _tallies(said, gold, pairs, _subset_entities)


def _aligned(said: Said, gold: Said, phi: Phi) -> Tallies:
    return _tallies(said, gold, pair(said, gold, partial(_worth, phi)), phi)


def _worth(phi: Phi, one: Incident, other: Incident) -> float:
    if not one.types & other.types:
        return 0
    return sum(phi(one.roles[role], other.roles[role]).right for role in ROLES)


def _tallies(
    said: Said, gold: Said, pairs: Sequence[tuple[Incident, Incident]], phi: Phi
) -> dict[str, Tally]:
    """What the pairs have right, of all that was said and all that is gold."""
    tallies = {}
    for role in ROLES:
        totals = [phi(one.roles[role], ()) for one in said] + [phi((), one.roles[role]) for one in gold]
        right = [phi(one.roles[role], other.roles[role]) for one, other in pairs]
        tallies[role] = Tally(
            sum(tally.right for tally in right),
            sum(tally.said for tally in totals),
            sum(tally.gold for tally in totals),
            sum(tally.right if tally.right_gold is None else tally.right_gold for tally in right),
        )
    return tallies


def _paired_entities(said: Sequence[Entity], gold: Sequence[Entity]) -> Tally:
    pairs = pair(said, gold, lambda one, other: float(set(one) <= set(other)))
    return Tally(len(pairs), len(said), len(gold))


def _shared_mentions(said: Sequence[Entity], gold: Sequence[Entity]) -> Tally:
    def shared(one: Entity, other: Entity) -> float:
        return sum(mention in other for mention in one)

    right = sum(shared(one, other) for one, other in pair(said, gold, shared))
    return Tally(right, sum(map(len, said)), sum(map(len, gold)))


def _subset_entities(said: Sequence[Entity], gold: Sequence[Entity]) -> Tally:
    right = sum(any(set(one) <= set(other) for other in gold) for one in said)
    found = sum(any(set(one) <= set(other) for one in said) for other in gold)
    return Tally(right, len(said), len(gold), found)


def _merged(incidents: Said, role: str) -> list[Entity]:
    """The entities of a role over all templates, each once."""
    merged: list[Entity] = []
    for incident in incidents:
        for entity in incident.roles[role]:
            if not any(set(entity) <= set(one) or set(one) <= set(entity) for one in merged):
                merged.append(entity)
    return merged
