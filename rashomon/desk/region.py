"""The part of a desk that a change can reach: no larger than it must be, and no smaller.

Events grow only along pairs of mentions that score above zero. So what a change brings about stays among the
events it touches, the core, as long as the events next to these, the ring, come out as they were when both
are linked together. Where one does not, it joins the core, and the next ring is looked at. What lies
beyond an unchanged ring meets what it met before: linking everything anew would give the same events.
Events of the core that come out as they were, with nothing new said of them, are left as they are too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field

from rashomon.link import Pairs, Profile, grouped
from rashomon.model import Judgement
from rashomon.store import Connection, linked
from rashomon.store.linked import KeptMention
from rashomon.store.serial import load


@dataclass(frozen=True, slots=True)
class Region:
    """The mentions to link anew, the events that they were in, and how they compare.

    `fresh` are the ids of those that changed documents tell.
    """

    profiles: tuple[Profile, ...]
    before: frozenset[str]
    fresh: frozenset[str]
    pairs: Pairs


def region(
    connection: Connection,
    changed: set[str],
    fresh: Sequence[Profile],
    judged: Callable[[set[str]], Sequence[Judgement]],
) -> Region:
    """What to link anew when the documents of these ids are told by the fresh profiles.

    `judged` gives what people decided of the mentions of some documents.
    """
    desk = _Desk(connection, changed)
    # What the changed documents said before is gone: their events are written anew in any case.
    told_anew = {row.event for row in linked.of_documents(connection, changed)}
    core = told_anew | desk.next_to(fresh)
    while True:
        inside = [*fresh, *desk.told_in(core)]
        ring = desk.next_to(inside) - core
        every = [*inside, *desk.told_in(ring)]
        groups = set(grouped(_ordered(every), judged({one.document_id for one in every}), desk.pairs))
        if moved := {event for event in ring if desk.ids_in(event) not in groups}:
            core |= moved
            continue
        before = told_anew | {event for event in core if desk.ids_in(event) not in groups}
        profiles = _ordered([*fresh, *desk.told_in(before)])
        return Region(profiles, frozenset(before), frozenset(one.id for one in fresh), desk.pairs)


def _ordered(profiles: Iterable[Profile]) -> tuple[Profile, ...]:
    return tuple(sorted(profiles, key=lambda one: one.id))


@dataclass(slots=True)
class _Desk:
    """The mentions of a desk but for those of the changed documents, each read once."""

    connection: Connection
    changed: set[str]
    members: dict[str, tuple[Profile, ...]] = field(default_factory=dict)
    profiles: dict[str, Profile] = field(default_factory=dict)
    home: dict[str, str] = field(default_factory=dict)
    neighbours: dict[str, set[str]] = field(default_factory=dict)
    pairs: Pairs = field(default_factory=Pairs)

    def told_in(self, events: Iterable[str]) -> tuple[Profile, ...]:
        """The mentions of these events, by id."""
        wanted = sorted(events)
        missing = [event for event in wanted if event not in self.members]
        found: defaultdict[str, list[Profile]] = defaultdict(list)
        for row in linked.of_events(self.connection, missing):
            if row.document not in self.changed:
                found[row.event].append(self._profile(row))
        self.members.update((event, _ordered(found[event])) for event in missing)
        return _ordered(one for event in wanted for one in self.members[event])

    def ids_in(self, event: str) -> tuple[str, ...]:
        """The ids of the mentions of an event that was looked at."""
        return tuple(one.id for one in self.members[event])

    def next_to(self, profiles: Iterable[Profile]) -> set[str]:
        """The events with a mention that is linked to one of these."""
        ids = [one.id for one in profiles]
        self._look_around([one for one in profiles if one.id not in self.neighbours])
        return set().union(*(self.neighbours[id_] for id_ in ids))

    def _look_around(self, profiles: Sequence[Profile]) -> None:
        by_id = {one.id: one for one in profiles}
        seekers: defaultdict[int, list[str]] = defaultdict(list)
        for one in profiles:
            self.neighbours[one.id] = set()
            for key in self.pairs.sought(one):
                seekers[key].append(one.id)
        found = linked.sharing(self.connection, seekers)
        self._read(found.keys())
        for mention, keys in found.items():
            if mention not in self.profiles:
                continue  # of a changed document
            other, event = self.profiles[mention], self.home[mention]
            for id_ in set[str]().union(*(seekers[key] for key in keys)):
                if event not in self.neighbours[id_] and self.pairs.are_linked(by_id[id_], other):
                    self.neighbours[id_].add(event)

    def _read(self, mentions: Collection[str]) -> None:
        missing = [mention for mention in mentions if mention not in self.profiles]
        for row in linked.of_ids(self.connection, missing):
            if row.document not in self.changed:
                self._profile(row)

    def _profile(self, row: KeptMention) -> Profile:
        if row.mention not in self.profiles:
            self.profiles[row.mention] = load(row.profile, Profile)
            self.home[row.mention] = row.event
        return self.profiles[row.mention]
