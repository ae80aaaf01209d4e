"""The list of known actors holds together."""

from __future__ import annotations

from itertools import combinations

from rashomon.gazetteer.folding import fold
from rashomon.ground.actor_names import names
from rashomon.vocab import load
from rashomon.vocab.known_actors import SIDES, KnownActor, known_actors
from tests.reading import gazetteer

FORCES = tuple(load("state_forces")["kinds"])


def test_every_row_is_well_formed():
    """Kinds and countries are known, years run forward, a whole is on the list or a state's force."""
    for actor in known_actors().values():
        assert actor.kind in SIDES, actor.id
        assert all(gazetteer().country(code) for code in actor.countries), actor.id
        assert actor.since is None or actor.until is None or actor.since <= actor.until, actor.id
        assert all(start < end for start, end in actor.rules), actor.id
        assert actor.part_of is None or actor.part_of in known_actors() or is_force(actor.part_of), actor.id
        assert actor.aliases or actor.home_aliases, actor.id
        assert actor.countries or not actor.home_aliases, actor.id


def is_force(id_: str) -> bool:
    country, _, force = id_.partition("-")
    return force in FORCES and gazetteer().country(country) is not None


def test_no_name_stands_for_two_actors():
    """Unless their countries differ, or their years, or the name is the own name of one of them."""
    clashes = [
        (name, one.actor.id, other.actor.id)
        for name, entries in names().items()
        for one, other in combinations(entries, 2)
        if one.actor is not other.actor and not are_apart(one.actor, other.actor, name)
    ]
    assert not clashes


def are_apart(one: KnownActor, other: KnownActor, name: str) -> bool:
    years = [(a.since or 0, a.until or 9999) for a in (one, other)]
    in_turn = years[0][1] < years[1][0] or years[1][1] < years[0][0]
    own = [fold(a.name) == name for a in (one, other)]
    return not (one.countries & other.countries) or in_turn or sum(own) == 1


def test_no_name_is_a_plain_word():
    """A name that is only words for a force or for people would swallow everybody's."""
    forces = {word for table in load("state_forces")["kinds"].values() for word in table["institutions"]}
    people = {word for table in load("groups")["kinds"].values() for word in table["words"]}
    at_large = {name for name, entries in names().items() if not all(e.at_home for e in entries)}
    assert at_large & (forces | people) <= {"blue helmet"}, "the United Nations alone have those"
