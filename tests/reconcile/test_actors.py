"""Known actors are compared by who they are, not by how they are called."""

from __future__ import annotations

from rashomon.model import Actor, Claim
from rashomon.reconcile import disagreements, reconcile
from tests.factories import claim, event

ISIL = Actor("ISIL", "islamic-state", "rebel_group", "Islamic State", "nonstate")
DAESH = Actor("Daesh fighters", "islamic-state", "rebel_group", "Islamic State", "nonstate")
KHORASAN = Actor("the Khorasan branch", "iskp", "rebel_group", "ISKP", "nonstate", "islamic-state")
HARAM = Actor("Boko Haram", "boko-haram", "rebel_group", "Boko Haram", "nonstate")
ARMY = Actor("the army", "NG-military", "state_forces", "Military of Nigeria", "state")
POLICE = Actor("Nigerian police", "NG-police", "state_forces", "Police of Nigeria", "state")
CHAD = Actor("Chadian soldiers", "TD-military", "state_forces", "Military of Chad", "state")
GUARD = Actor("a guard")


def blamed(one: Actor, other: Actor) -> list[str]:
    """Fields on which two speakers who each blame one of the actors differ."""
    told = (
        claim(perpetrator=one, speaker="the governor", stance="alleges"),
        claim(perpetrator=other, speaker="a doctor", stance="alleges"),
    )
    return [found.field for found in disagreements(told)]


def test_one_group_under_two_names_is_no_disagreement() -> None:
    """ "ISIL" and "Daesh fighters" are one, and a branch may be meant by the whole."""
    assert blamed(ISIL, DAESH) == blamed(ISIL, KHORASAN) == []


def test_two_known_actors_that_cannot_be_one_are_a_disagreement() -> None:
    """Two groups, two armies, or a group and an army."""
    assert blamed(ISIL, HARAM) == blamed(ARMY, CHAD) == blamed(ARMY, HARAM) == ["perpetrator"]


def test_forces_of_one_country_may_be_one() -> None:
    """ "The army" and "police" of one country are no disagreement."""
    assert blamed(ARMY, POLICE) == []


def test_whom_the_words_leave_open_is_no_disagreement() -> None:
    """A guard may be anybody's."""
    assert blamed(GUARD, HARAM) == []


def test_a_denial_answers_the_charge_of_that_actor_alone() -> None:
    """Who denies that Boko Haram did it does not deny that Daesh did."""
    charge = claim(perpetrator=ISIL, speaker="the governor", stance="alleges")

    def answered(denied: Actor) -> list[tuple[str, ...]]:
        denial = claim(perpetrator=denied, speaker="an envoy", stance="denies")
        return [found.claims for found in disagreements([charge, denial])]

    assert len(answered(DAESH)) == 1
    assert answered(HARAM) == []


def test_the_record_counts_all_names_of_its_perpetrator() -> None:
    """The first words are shown, with the actor; every claim of it stands behind them."""
    claims: list[Claim] = [
        claim(perpetrator=ISIL, speaker="the governor", stance="alleges"),
        claim(perpetrator=DAESH, speaker="a doctor", stance="alleges"),
    ]
    found = reconcile(event(*claims)).perpetrator
    assert (found.text, found.actor, len(found.claims)) == ("ISIL", ISIL, 2)


def test_gunmen_at_the_head_of_a_sentence_are_no_name() -> None:
    """Whoever names a group goes before "Gunmen", and contradicts nobody."""
    gunmen, front = Actor("Gunmen"), Actor("the Front for Unity")
    told = (
        claim(perpetrator=gunmen, speaker="officials", stance="alleges"),
        claim(perpetrator=front, speaker="a leader", stance="alleges"),
    )
    assert reconcile(event(*told)).perpetrator.text == "the Front for Unity"
    assert blamed(gunmen, front) == []


def test_a_group_that_denies_it_answers_no_charge_against_a_bomber() -> None:
    """Who wore the vest is not said; another group may have sent him."""
    told = (
        claim(perpetrator=Actor("A suicide bomber"), speaker="a spokesman", stance="alleges"),
        claim(perpetrator=HARAM, speaker="Boko Haram", stance="denies"),
    )
    assert disagreements(told) == ()
