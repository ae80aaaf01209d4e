"""How alike two mentions are: one visible part per comparison, and what rules sameness out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from rashomon.link.comparisons import comparisons
from rashomon.link.people import of_both
from rashomon.link.profile import Profile, named_again, without_doers
from rashomon.link.seen import Seen
from rashomon.link.weights import weights

# How many rare names in common outweigh a day or a place that was read wrongly: in the sentences that tell
# the event, and in the whole reports where it leads both.
_ENOUGH = {"days apart": (1, 1), "weeks apart": (1, 2), "far apart": (1, 1), "another country": (1, 1)}


@dataclass(frozen=True, slots=True)
class Part:
    """One comparison: its name, its weight for (+) or against (-) sameness, and what was seen."""

    name: str
    weight: float
    seen: str


@dataclass(frozen=True, slots=True)
class Score:
    """All parts of comparing two mentions; `impossible` names what rules out that they are one event.

    `both_lead` says that each is what its report leads with: of two ways to pair the events of two reports,
    the one that pairs these goes first. `one_person` says that both tell of one person it befell.
    """

    parts: tuple[Part, ...]
    impossible: str | None = None
    both_lead: bool = False
    one_person: bool = False

    @property
    def total(self) -> float:
        return sum(part.weight for part in self.parts)


def compare(one: Profile, other: Profile) -> Score:
    """The score of two mentions of different documents; above 0 speaks for one event."""
    parts: list[Part] = []
    for seen in judged(one, other):
        if seen.rules_out:
            return Score(tuple(parts), seen.text)
        parts.append(Part(seen.comparison, _weight(seen), seen.text))
    both_lead = one.leads and other.leads
    return Score(tuple(parts), both_lead=both_lead, one_person=_is_of_one_person(one, other))


def judged(one: Profile, other: Profile) -> Iterator[Seen]:
    """The outcomes of all comparisons, of which those rule sameness out that nothing outweighs.

    A guess rules out nothing: one report whose day was guessed wrongly would keep two groups apart.
    """
    for seen in comparisons(one, other):
        if not seen.rules_out or outweighed(seen, one, other):
            yield replace(seen, rules_out=False) if seen.rules_out else seen
        elif seen.comparison == "time" and _is_guess(one, other):
            yield replace(seen, level=f"{seen.level}, a guess", rules_out=False)
        else:
            yield seen


def outweighed(seen: Seen, one: Profile, other: Profile) -> bool:
    """Names in common say that two mentions are one event though their days or places do not fit.

    A day that both reports state gives way to the name of a victim alone: places and commanders are
    named again of the next attack.
    """
    if _is_of_one_person(one, other):
        return True
    if seen.comparison == "time" and not _is_guess(one, other):
        return bool(one.victims & other.victims & one.names & other.names)
    near, anywhere = _ENOUGH[seen.level.partition(",")[0]]
    if len(one.names & other.names) >= near:
        return True
    return one.leads and other.leads and len(one.report_names & other.report_names) >= anywhere


def _is_of_one_person(one: Profile, other: Profile) -> bool:
    """Whether both tell of one person by name and age, or one so and the other as a victim.

    Who is said to have done it may have done another.
    """
    victims = one.victims | other.victims
    near = named_again(one, other) & (one.near_full_names | other.near_full_names)
    known = of_both(one.people, other.people) | {n for n in near if not victims.isdisjoint(n.split())}
    return bool(without_doers(known, one, other))


def _is_guess(one: Profile, other: Profile) -> bool:
    return any(p.mention.period is None or p.mention.period.guessed for p in (one, other))


def _weight(seen: Seen) -> float:
    return weights()[seen.comparison, seen.level] * seen.share
