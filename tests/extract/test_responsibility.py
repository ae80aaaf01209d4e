"""Who claims it, who is blamed, who denies, and that nobody has claimed it."""

from __future__ import annotations

import pytest

from tests.reading import extraction, responsibility


@pytest.mark.parametrize(
    "text",
    [
        "No group claimed responsibility for the attack.",
        "No group has yet claimed responsibility for the bombing.",
        "No group immediately claimed responsibility for the bombing.",
        "No one has claimed responsibility for the bombing.",
        "There was no immediate claim of responsibility.",
        "Nobody claimed responsibility for the attack.",
        "No militant group has taken responsibility.",
        "No organization has claimed the attack.",
        "Responsibility for the attack was not immediately claimed.",
        "NO GROUP HAS CLAIMED RESPONSIBILITY FOR THE ATTACK.",
        "No group said it carried out the attack.",
        "Nobody said they were behind the bombing.",
    ],
)
def test_nobody_has_claimed_it(text: str):
    """That nobody claims is a claim without a value."""
    assert responsibility(text) == [(None, "unclaimed")]


@pytest.mark.parametrize(
    "text",
    [
        "The Islamic Front claimed responsibility for the attack.",
        "The Islamic Front has claimed responsibility for the attack.",
        "The Islamic Front took responsibility for the bombing.",
        "Responsibility for the attack was claimed by the Islamic Front.",
        "The attack was claimed by the Islamic Front.",
        "The attack, claimed by the Islamic Front, killed six people.",
        "Six people died in a bombing at a market on Tuesday, which the Islamic Front claimed.",
        "In a statement on Telegram, the Islamic Front claimed responsibility for the attack.",
        "The Islamic Front said it carried out the attack.",
        "The Islamic Front said it was behind the attack.",
        "The Islamic Front admitted carrying out the attack.",
    ],
)
def test_who_claims_it(text: str):
    """One who claims the deed speaks for himself."""
    found = [c for c in extraction(text).claims if c.field == "perpetrator"]
    assert [(c.value.text.removeprefix("the ").removeprefix("The "), c.stance) for c in found] == [
        ("Islamic Front", "claims")
    ]
    assert ["Islamic Front" in c.speaker.text for c in found] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "The rebels denied responsibility for the attack.",
        "The rebels denied involvement in the attack.",
        "The rebels denied any involvement in the attack.",
        "The rebels denied carrying out the attack.",
        "The rebels have denied being behind the attack.",
        "The rebels denied shelling the village.",
        "The rebels denied that their fighters had shelled the village.",
    ],
)
def test_who_denies_it(text: str):
    """One who denies the deed is named with that stance, and not as its perpetrator."""
    assert responsibility(text) == [("The rebels", "denies")]
    stances = {c.stance for c in extraction(text).claims if c.field == "perpetrator"}
    assert stances == {"denies"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The army blamed the rebels for the attack.", "The army"),
        ("The army blamed the attack on the rebels.", "The army"),
        ("The army accused the rebels of carrying out the attack.", "The army"),
        ("The army attributed the attack to the rebels.", "The army"),
        ("The army said the rebels were responsible for the attack.", "The army"),
        ("The army said the rebels were behind the attack.", "The army"),
        ("The army held the rebels responsible for the attack.", "The army"),
        ("The army suspects the rebels.", "The army"),
        ("The attack was blamed on the rebels.", None),
        ("The rebels are suspected of carrying out the attack.", None),
        ("The rebels are believed to be behind the attack.", None),
    ],
)
def test_who_is_blamed(text: str, speaker: str | None):
    """The blamed are alleged to have done it, in the words of those who blame."""
    found = [c for c in extraction(text).claims if c.field == "perpetrator"]
    assert [(c.value.text.lower(), c.stance, c.speaker and c.speaker.text) for c in found] == [
        ("the rebels", "alleges", speaker)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It was not immediately clear who was behind the attack.",
        "Both sides accused each other of breaking the truce.",
        "The police spokesman claimed the road was open.",
    ],
)
def test_nobody_is_named(text: str):
    """Words that name no one give no perpetrator."""
    assert responsibility(text) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Neighbours said that the attackers were soldiers in uniform.", "soldiers in uniform"),
        ("The perpetrators were local students.", "local students"),
    ],
)
def test_who_the_attackers_were(text: str, who: str):
    """Who is said to have been an attacker did it."""
    assert responsibility(text) == [(who, "asserts")]


@pytest.mark.parametrize("text", ["The attackers were arrested.", "The attackers were not soldiers."])
def test_what_became_of_the_attackers_names_nobody(text: str):
    """Only who they were tells who did it."""
    assert responsibility(text) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The general said his troops had not fired a shot.", "The general"),
        ("The Northern Command says it had no hand in the raid.", "The Northern Command"),
        ("The brigade's commander said that his men owned no drones.", "The brigade's commander"),
    ],
)
def test_who_says_that_theirs_did_not_do_it(text: str, who: str):
    """A denial without the word."""
    assert responsibility(text) == [(who, "denies")]


@pytest.mark.parametrize(
    "text",
    ["The army said its soldiers had not been hurt.", "The ministry said it had not received the report."],
)
def test_what_did_not_happen_to_them_is_no_denial(text: str):
    """Only a deed not done denies it."""
    assert responsibility(text) == []


def test_whose_work_it_was():
    """A group that says the attack was its work claims it."""
    text = "Six drivers died at the office, an attack which the Tarn Front says was its work."
    assert responsibility(text) == [("the Tarn Front", "claims")]


@pytest.mark.parametrize(
    "text",
    [
        "The minister said the rebels had masterminded the attack.",
        "The minister said the rebels had set the riot in motion.",
        "The minister said that the rebels organised the violence.",
    ],
)
def test_who_is_said_to_have_begun_it_is_blamed(text: str):
    """Organisers are blamed, whoever did the deed."""
    assert responsibility(text) == [("the rebels", "alleges")]


def test_the_organisers_of_other_things_are_not_blamed():
    """A vote or a meeting is no violence."""
    assert responsibility("The minister said the rebels had organised the talks.") == []


def test_a_group_told_by_the_deed_it_says_is_its_own():
    """The name stands beside the group; a deed told in the past is of before."""
    text = "The movement that {} the drone, Luz Roja, spoke of two machines."
    assert responsibility(text.format("says it sent")) == [("Luz Roja", "claims")]
    assert responsibility(text.format("said it sent")) == []


@pytest.mark.parametrize(
    "text",
    [
        "A statement attributed to the Crescent Brigades claimed responsibility for the attack.",
        "A statement attributed to the Crescent Brigades claimed to have killed 20 soldiers.",
        "A video posted by the Crescent Brigades claimed the ambush.",
        "A message in the name of the Crescent Brigades said its fighters had killed 20 soldiers.",
        "The attack was claimed in a statement by the Crescent Brigades.",
        "The Crescent Brigades said in a statement it had killed 20 soldiers.",
        "A statement posted by the Crescent Brigades claimed the group had killed 20 soldiers.",
    ],
)
def test_whose_the_paper_is_claims_it(text: str):
    """Not the paper claims the deed but those who speak through it, and nobody else is its doer."""
    told = [c for c in extraction(text).claims if c.field == "perpetrator"]
    assert [(c.value.text.lower(), c.stance.value) for c in told] == [("the crescent brigades", "claims")]
    assert {c.speaker.text.lower() for c in extraction(text).claims} == {"the crescent brigades"}


def test_what_is_claimed_of_an_attack_is_not_the_attack():
    """Its toll may be claimed to be the largest, and lives are claimed by a war."""
    assert responsibility("The attack killed 30, which the Islamic Front claimed was its largest toll.") == []
    assert responsibility("The attack added three lives to those that the war claimed.") == []


def test_a_name_may_hold_an_and():
    """The name of a body does, a list of two bodies does not."""
    (one,) = responsibility("The Movement for the Freedom of Herders and Farmers claimed responsibility.")
    assert one[0] == "The Movement for the Freedom of Herders and Farmers"
    (other,) = responsibility("The army of Tarn and Selm claimed responsibility.")
    assert other[0] == "The army of Tarn"


def test_who_told_of_the_dead_blames():
    """Not the number of them."""
    text = "The Relief League said more than 60 had died and blamed the army."
    (claim,) = [c for c in extraction(text).claims if c.field == "perpetrator"]
    assert claim.speaker.text == "The Relief League"


def test_who_the_attackers_belonged_to():
    """In the words of the government, that is who did it."""
    text = "Six people were killed. The government said the attackers belonged to the Oromo Front."
    (claim,) = [c for c in extraction(text).claims if c.field == "perpetrator"]
    assert (claim.value.text, claim.speaker.text) == ("the Oromo Front", "The government")


def test_who_denies_it_and_blames_another():
    """What others said of them is denied, and those they blame are blamed."""
    text = "Six people were killed in a raid. The rebels denied it and blamed deserters for the attack."
    told = {(c.stance, c.quote) for c in extraction(text).claims if c.field == "perpetrator"}
    assert told == {("denies", "denied it"), ("alleges", "deserters")}
