"""Which sentences tell of one event, and which event the report is about."""

from __future__ import annotations

import pytest

from tests.reading import extraction


def kinds(text: str) -> list[tuple[str, str]]:
    return [(event.event_type, event.role) for event in extraction(text).events]


def by_event(text: str) -> list[list[str]]:
    """The counts of each event, in the order of the events."""
    told = extraction(text)
    return [
        [
            f"{c.field} {c.value.low}"
            for c in told.claims
            if c.event_id == event.id and hasattr(c.value, "low")
        ]
        for event in told.events
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A bomb killed two policemen in Mosul on Monday. The blast also wounded six people.",
        "A bomb killed two policemen in Mosul on Monday. Six people were wounded.",
        "A bomb killed two policemen in Mosul on Monday.\n\nThe attack also left six people wounded.",
        "Two killed in Mosul blast\n\nA bomb killed two men in Mosul on Monday. Six people were wounded.",
        "Gunmen attacked a village near Gao on Monday, killing six. The attackers abducted 12 women.",
        "Rockets hit a base near Mosul on Monday, wounding two men. The rocket fire also damaged a hangar.",
        "A bomb killed six people in Mosul.\n\nAll was calm.\n\nA trader had counted nine bodies.",
    ],
)
def test_one_event_told_in_several_sentences(text: str):
    """Definite words, the same kind and the same place go on with the event told before."""
    assert len(kinds(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "A bomb killed two men in Mosul on Monday. In a separate incident, gunmen killed a judge in Basra.",
        "A bomb killed two policemen in Mosul on Monday. Elsewhere, gunmen killed a judge in Basra.",
        "A bomb killed two policemen in Mosul on Monday. In Basra, gunmen killed a judge.",
        "A bomb killed two policemen in Mosul on Monday. In March, a bomb killed 40 people in Basra.",
        "A bomb killed two policemen in Mosul on Monday, a day after gunmen killed four people in Basra.",
        "A suicide bomber killed nine drivers on Monday. Gunmen sprayed a market with bullets, killing four.",
        "Gunfire killed five dealers in Tarn. A guard was hurt in the explosion at the bus office.",
        "Three men attacked a police station in Kenya. The group killed nine guards in Nigeria.",
    ],
)
def test_two_events_stay_apart(text: str):
    """Another place, another time, or words that say so begin another event."""
    assert len(kinds(text)) == 2


def test_old_events_are_background():
    """What happened weeks before is background to what is reported."""
    text = "A bomb killed two policemen in Mosul on Monday. In March, a bomb killed 40 people in the city."
    assert [role for _, role in kinds(text)] == ["main", "background"]


def test_what_an_attack_answers_is_background():
    """The earlier attack that the reported one avenges is background, and the relation says so."""
    text = (
        "Rockets struck an air base near Mosul on Monday, wounding two soldiers. The rocket attack came in "
        "retaliation for an airstrike that killed 12 fighters last week."
    )
    told = extraction(text)
    assert [e.role for e in told.events] == ["main", "background"]
    assert [(r.source, r.target, r.kind) for r in told.relations] == [
        (told.events[0].id, told.events[1].id, "retaliation_for")
    ]


def test_two_attacks_of_one_report_are_both_main():
    """Attacks of the same day in two towns are both news."""
    text = "A bomb killed two policemen in Mosul on Monday. Also on Monday, gunmen killed a judge in Basra."
    assert [role for _, role in kinds(text)] == ["main", "main"]


def test_counts_go_to_their_own_event():
    """The dead of one attack are not the dead of the other."""
    text = (
        "A bomb killed two policemen in Mosul on Monday. The blast wounded six people. "
        "In a separate attack, gunmen killed a judge in Basra."
    )
    assert by_event(text) == [["killed 2", "munitions 1", "injured 6"], ["killed 1"]] or by_event(text) == [
        ["munitions 1", "killed 2", "injured 6"],
        ["killed 1"],
    ]


def test_a_report_without_violence_has_no_event():
    """A school is opened; nothing is claimed."""
    assert kinds("The minister opened a school in Mosul on Monday. Pupils sang.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers killed 12 men in Tarn on Monday. The army denied that its men had carried out a massacre.",
        "Executions of nine men took place in Tarn, where three guards had been executed too.",
    ],
)
def test_what_is_denied_and_where_it_was_done_is_the_event_told(text: str):
    """A denial speaks of what others have told, and "where" goes on with the same deed."""
    assert len(kinds(text)) == 1


def test_a_wrecked_quarter_is_a_description():
    """What is only described is no event: the bodies found there belong to none that was told."""
    assert kinds("In the wrecked quarter, a man said he had 18 bodies to bury.") == [("other", "main")]


def test_what_people_started_to_do_was_done():
    """Who started to loot houses looted."""
    assert kinds("Soldiers started to loot houses in Tarn.") == [("property_destruction", "main")]


def test_what_only_dates_another_event_is_not_what_the_report_goes_on_about():
    """The blast of two days before is named in passing; those hurt next were hurt by the drone."""
    text = "A drone hit a depot in Mosul on Friday and killed a clerk, three days after a car bombing."
    assert "injured 4" in by_event(f"{text} Four people were hurt.")[0]


def test_harm_told_beside_an_arrest_is_of_what_it_was_for():
    """The dead of "arrested after a shooting that left one dead" are the shooting's."""
    counts = by_event(
        "Police arrested a man on Monday after a shooting that left one dead and three injured in Tarn."
    )
    assert ["killed 1", "injured 3"] in [[c for c in one if "detained" not in c] for one in counts]


def test_what_the_arrests_of_a_report_are_for_is_main():
    """Where no main event tells of harm, the first that does is what the report is about."""
    told = extraction("A man was arrested on Monday following the shooting of four people in Tarn.")
    harmed = {c.event_id for c in told.claims if c.field in {"killed", "injured", "casualties"}}
    assert {e.role for e in told.events if e.id in harmed} == {"main"}


def test_his_death_is_told_of_the_known_event():
    """ "He died" opens no event of its own."""
    assert by_event("A boy was shot in Tarn on Monday. He died at a hospital on Tuesday.") == [
        ["casualties 1", "killed 1"]
    ]


def test_a_gunfight_in_which_attackers_fell_is_their_attack():
    """An army's account of the raid just told, not of another fight."""
    lead = "Gunmen stormed a clinic in Gao on Monday, killing seven people, officials said."
    other = "The army said five bodies were found and three attackers were killed in a gunbattle."
    assert len(by_event(f"{lead} {other}")) == 1


def test_that_attack_is_the_one_told_last_even_in_passing():
    """ "The army blamed that attack on" the blast by which the raid was dated."""
    lead = "Gunmen raided a market in Gao on Friday, killing six traders."
    aside = "The raid came two days after a roadside bomb killed four soldiers near Ansongo."
    told = extraction(f"{lead} {aside} The army blamed that attack on the Front for Unity.")
    (blamed,) = [c.event_id for c in told.claims if c.field == "perpetrator" and "Front" in c.quote]
    assert blamed in [c.event_id for c in told.claims if c.field == "weapon"]


@pytest.mark.parametrize(
    "more",
    [
        "The hospital confirmed seven deaths.",
        "A nurse said she had counted 14 bodies.",
        "Nobody has claimed the raid.",
    ],
)
def test_a_raid_that_took_some_and_killed_others_is_one_event(more: str):
    """Who tells of the dead after "killing 11 and abducting 30" tells of that raid, not of last month's."""
    lead = "Gunmen raided a market in Gao on Monday, killing 11 people and abducting more than 30."
    past = "Last month gunmen killed nine herders near Ansongo."
    counts = by_event(f"{lead}\n\n{more} {past}")
    assert [len(counts), counts[-1]] == [2, ["killed 9"]]
    assert [role for _, role in kinds(f"{lead}\n\n{more} {past}")] == ["main", "background"]


def test_those_taken_where_nobody_was_harmed_are_not_those_killed_elsewhere():
    """An abduction alone is no attack told in other words."""
    text = "Gunmen abducted 12 women near Gao. Two herders were stabbed to death."
    assert len(kinds(text)) == 2


@pytest.mark.parametrize("later", ["It came a day after a raid on", "This followed an attack on"])
def test_what_it_came_after_is_an_earlier_event(later: str):
    """ "It" is the event told before; what dates it is background and follows nothing."""
    told = extraction(f"Gunmen killed two guards near Gao on Monday. {later} the town's market.")
    assert [e.role for e in told.events] == ["main", "background"]
    assert [(r.source, r.target, r.kind) for r in told.relations] == [
        (told.events[0].id, told.events[1].id, "follows")
    ]


def test_it_rained_is_no_event():
    """ "It" of the weather points to nothing."""
    text = "Gunmen killed two guards near Gao on Monday. It rained a day after the raid on the market."
    assert all("It" not in [s.of(text) for s in e.triggers] for e in extraction(text).events)


def test_who_died_in_mondays_attack_died_in_it():
    """The day before the attack's word sets no second event apart."""
    text = (
        "Six soldiers died in Monday's attack on a base near Gao. The Front said it had killed 20 soldiers."
    )
    assert by_event(text) == [["killed 6", "killed 20"]]


@pytest.mark.parametrize("event", ["shelling of Tarn", "protest in Juliaca"])
def test_those_who_died_since_are_of_the_toll(event: str):
    """ "The toll rose to four after two men died of their wounds" tells of one event."""
    toll = (
        f"The death toll from Monday's {event} climbed to four on Tuesday after two men died of their wounds."
    )
    assert by_event(toll) == [["killed 4", "killed 2"]]


def test_an_event_by_another_name_is_the_event_told():
    """ "Called the shooting a massacre" tells of no other."""
    lead = "Two students were killed on Monday when police opened fire on a march in Tarn."
    text = f"{lead} Their teachers put the dead at seven and called the shooting a massacre."
    assert by_event(text) == [["killed 2", "killed 7"]]


def test_a_village_that_no_list_knows_may_lie_in_the_province_told():
    """The attackers of two villages in Borno came to one of them, and the toll is that of the attack."""
    text = (
        "Gunmen killed at least 18 farmers in two villages in Borno state on Saturday, residents said.\n\n"
        "The attackers arrived in Ngorwe on motorcycles and shot at people in the fields.\n\n"
        "The police confirmed the attack but put the death toll at nine."
    )
    assert by_event(text) == [["killed 18", "killed 9"]]


def test_a_hospital_that_received_bodies_is_not_where_it_happened():
    """What its doctors counted is of the event that is told."""
    text = (
        "At least nine people were killed on Sunday when police opened fire on marchers in Dhaka.\n\n"
        "Rampur Medical College Hospital received six bodies, a doctor there said. "
        "A committee said 17 marchers had been killed."
    )
    assert by_event(text) == [["killed 9", "killed 6", "killed 17"]]


def test_a_toll_rises_by_those_of_its_wounded_who_died():
    """They are of the event whose toll it is, and a strike that caused no casualties is one event."""
    rising = (
        "The number of people killed in Sunday's raid in Dhaka rose to 12 after three of the wounded died."
    )
    assert [counts[0] for counts in by_event(rising)] == ["killed 12"]
    none = "A drone strike on a depot in Port Sudan caused a fire but no casualties, an official said."
    assert by_event(none) == [["injured 0", "killed 0"]]


def test_more_is_told_of_the_event_that_the_main_clause_tells():
    """Not of the raids by which it only says who was freed."""
    text = (
        "Troops rescued eight of the women seized in Saturday's raids in Borno and killed five insurgents "
        "in a gun battle near Gwoza on Monday. Two soldiers were wounded."
    )
    assert ["killed 5", "injured 2"] in by_event(text)


def test_a_paragraph_that_turned_to_another_event_stays_with_it():
    """Those blamed last are blamed for it, though they did the first, too."""
    text = (
        "Shelling by the Red Front killed 31 civilians at a camp in Tarn on Thursday. The Red Front denied "
        "targeting civilians and said army drones had hit the camp.\n\n"
        "Separately, a drone strike on a depot in Selm wounded a guard. The army blamed the Red Front."
    )
    told = extraction(text)
    first, second = told.events
    assert [e.event_type for e in told.events] == ["shelling_artillery_missile", "air_drone_strike"]
    blamed = [c.event_id for c in told.claims if c.field == "perpetrator" and c.stance == "alleges"]
    assert blamed == [second.id]
    did = [c.value.text for c in told.claims if c.event_id == first.id and c.field == "perpetrator"]
    assert "the Red Front" in did


def test_what_a_suicide_bomber_rams_is_his_bombing():
    """The fight that followed makes it no clash."""
    text = (
        "A suicide bomber rammed a car full of explosives into a checkpoint in Tarn on Tuesday, killing six "
        "guards. Four gunmen died in the exchange of fire that followed."
    )
    told = extraction(text)
    assert told.events[0].event_type == "suicide_bomb"
    assert "a checkpoint in Tarn" in [c.quote for c in told.claims if c.field == "target"]


def test_where_it_happened_did_not_do_it():
    """A bar is no gunman, and a toll is of no single person's kind."""
    told = extraction(
        "A man died two days after a shooting outside a bar that killed Sipho Dube, bringing the toll to two."
    )
    assert not [c for c in told.claims if c.field == "perpetrator"]
    (toll,) = [c.value for c in told.claims if c.field == "killed" and c.value.low == 2]
    assert toll.group is None


def test_a_week_of_violence_is_no_event():
    """What a week cost is a tally; the attacks it tells of beside are events."""
    told = extraction(
        "More than 25 people have been killed in a week of violence in Plateau state, an agency said.\n\n"
        "Gunmen killed at least 12 in Barkin Ladi on Tuesday."
    )
    assert [c.value.low for c in told.claims if c.field == "killed"] == [12]


def test_those_buried_after_an_attack_died_in_it():
    """Where the visitor of a place tells of them."""
    text = "The governor visited Tarn, where he said 16 people had been buried after last week's attack."
    assert by_event(text) == [["killed 16"]]
    assert by_event("Twelve people were buried under the rubble after an air strike on Tarn.") == [[]]


def test_the_second_of_two_passives_is_passive():
    """Herders who were ambushed and killed are dead, whatever else was done."""
    text = "Five herders were ambushed and killed and 120 cattle rustled at Gero on Monday."
    assert by_event(text) == [["killed 5"]]


def test_the_driver_was_killed_in_what_was_told_of_his_bus():
    """Somebody met before died in the abduction that is told; a day goes with what is told before it."""
    taken = "Armed men abducted 20 people from a bus in Zamfara on Thursday. The driver was killed."
    assert by_event(taken) == [["abducted 20", "killed 1"]]
    text = "Gangs killed four people in Delmas on Tuesday, a day after an attack on a post in Carrefour."
    days = [str(event.period.start) for event in extraction(text).events]
    assert days == ["2024-05-14", "2024-05-13"]


def test_who_died_of_wounds_suffered_in_an_attack_died_in_it():
    """One event, however far the attack stands below."""
    text = "A fourth officer has died of wounds suffered in Monday's attack on the Carrefour police station."
    assert by_event(text) == [["killed 1"]]
