"""Who was killed, injured, taken: counted phrases with what befell them."""

from __future__ import annotations

import pytest

from tests.reading import bounds, effects, extraction


def cases(*rows: tuple[str, list[str]]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize(("text", "expected"), rows, ids=[row[0] for row in rows])


@cases(
    ("At least six people were killed in the attack.", ["killed 6.."]),
    ("The Segou hospital has treated 30 people since Sunday.", ["injured 30"]),
    ("Nine others remain on the wards.", ["injured 9"]),
    (
        "They published a list of 50 farmers who were killed in the raid and 12 who are missing.",
        ["killed 50", "missing 12"],
    ),
    (
        "The rebels killed 2 guards and wounded 7, among them a police sergeant.",
        ["killed 2", "injured 7", "injured 1"],
    ),
    ("Four farmers shot dead in a barn near Gao.", ["killed 4"]),
    ("More than 20 people were wounded in the blast.", ["injured 21.."]),
    ("Up to 10 villagers were killed.", ["killed ..10"]),
    ("About 50 people were killed in the raid.", ["killed 50"]),
    ("Two to three soldiers were wounded.", ["injured 2..3"]),
    ("Between 30 and 40 militants were killed.", ["killed 30..40"]),
    ("Dozens were killed in the airstrike.", ["killed 24.."]),
    ("Several civilians were injured in the shelling.", ["injured 3.."]),
    ("Hundreds more were wounded.", ["injured 200.."]),
    ("A number of people were injured.", ["injured 3.."]),
    ("A large number of people were injured.", ["injured 3.."]),
    ("No fewer than 11 people were killed.", ["killed 11.."]),
    ("No less than 11 villagers were killed.", ["killed 11.."]),
    ("Not less than 30 people were killed.", ["killed 30.."]),
    ("Thirty-five people were killed.", ["killed 35"]),
    ("One hundred and twenty people were killed.", ["killed 120"]),
    ("Another was wounded.", ["injured 1"]),
    ("A further 12 people were wounded.", ["injured 12"]),
    ("Gunmen killed farmers in the village.", ["killed 2.."]),
)
def test_bounds_of_the_counted(text: str, expected: list[str]):
    """The number before the people bounds how many they are."""
    assert effects(text) == expected


@cases(
    ("A 12-year-old boy was killed by a sniper.", ["killed 1"]),
    ("Two 14-year-old cousins were killed.", ["killed 2"]),
    ("A 45-year-old woman and her 12-year-old daughter were killed.", ["killed 1", "killed 1"]),
    ("Two brothers aged 10 and 12 were killed.", ["killed 2"]),
    ("Two children under five were killed.", ["killed 2"]),
    ("Yusuf, 34, was killed.", ["killed 1"]),
    ("A man in his 60s was killed.", ["killed 1"]),
)
def test_ages_are_not_counted(text: str, expected: list[str]):
    """An age is no number of people."""
    assert effects(text) == expected


@cases(
    ("A captain and three conscripts were wounded.", ["injured 1", "injured 3"]),
    ("The couple and their son were killed in the shelling.", ["killed 2", "killed 1"]),
    ("Two policemen, a soldier, and four gunmen were killed.", ["killed 2", "killed 1", "killed 4"]),
    ("The mayor and two of his bodyguards were killed.", ["killed 1", "killed 2"]),
    ("The blast killed the police chief, his driver and two guards.", ["killed 1", "killed 1", "killed 2"]),
    ("The blast killed the police chief along with two guards.", ["killed 1", "killed 2"]),
    ("The clashes left four militants and two soldiers dead.", ["killed 4", "killed 2"]),
    ("Killed were two policemen and a bystander.", ["killed 2", "killed 1"]),
    ("Those killed were four soldiers and three policemen.", ["killed 4", "killed 3"]),
    ("Two women, a man and four children died in the fire.", ["killed 2", "killed 1", "killed 4"]),
)
def test_each_group_of_a_list_is_counted(text: str, expected: list[str]):
    """Every group as stated is a count of its own."""
    assert effects(text) == expected


@cases(
    ("Six people, including two children, were killed.", ["killed 6", "killed 2"]),
    ("Six people were killed, among them two children.", ["killed 6", "killed 2"]),
    ("Six people, two of them children, were killed.", ["killed 6", "killed 2"]),
    ("Fifteen people were killed, 12 of them civilians.", ["killed 15", "killed 12"]),
    (
        "Fifteen people - 12 civilians and three soldiers - were killed.",
        ["killed 15", "killed 12", "killed 3"],
    ),
    ("The blast injured 10 people, five of them seriously.", ["injured 10", "injured 5"]),
    (
        "Thirteen people were killed and 25 injured, three critically.",
        ["killed 13", "injured 25", "injured 3"],
    ),
    ("Six people were killed, mostly women and children.", ["killed 6"]),
    ("The strike killed a family of five, including three children.", ["killed 5", "killed 3"]),
    ("Three children were among the dead.", ["killed 3"]),
    ("Three children were among those killed.", ["killed 3"]),
    ("Three children were among the injured.", ["injured 3"]),
    ("Among the dead were three children.", ["killed 3"]),
    ("The wounded included five children and a nurse.", ["injured 5", "injured 1"]),
    ("Those killed included four soldiers.", ["killed 4"]),
    ("The wounded, including two officers, were flown out.", ["injured 2"]),
)
def test_a_total_and_its_parts_are_counted(text: str, expected: list[str]):
    """A total is one count and each part named after it another."""
    assert effects(text) == expected


@cases(
    ("There were no casualties.", ["injured 0", "killed 0"]),
    ("The attack caused no casualties.", ["injured 0", "killed 0"]),
    ("No injuries were reported.", ["injured 0"]),
    ("No deaths were reported.", ["killed 0"]),
    ("No one was killed or injured in the attack.", ["injured 0", "killed 0"]),
    ("Nobody was hurt in the explosion.", ["injured 0"]),
    ("None of the soldiers was hurt.", ["injured 0"]),
    ("Neither of the two guards was injured.", ["injured 0"]),
    ("The minister was unharmed.", ["injured 0"]),
    ("The president escaped unhurt.", ["injured 0"]),
)
def test_nobody_is_zero(text: str, expected: list[str]):
    """ "No casualties" says that nobody was killed and nobody hurt."""
    assert sorted(effects(text)) == expected


@cases(
    ("12 killed, 34 injured in market blast", ["killed 12", "injured 34"]),
    ("Four dead, 11 wounded as gunmen storm hotel", ["killed 4", "injured 11"]),
    ("At least nine killed in suicide attack on mosque", ["killed 9.."]),
    ("The explosion left 12 people dead and 34 injured.", ["killed 12", "injured 34"]),
    ("The explosion left 12 dead and 34 injured.", ["killed 12", "injured 34"]),
    ("The blast left at least seven dead and dozens wounded.", ["killed 7..", "injured 24.."]),
    ("The explosion killed 13 and injured 25.", ["killed 13", "injured 25"]),
    ("At least 13 were killed, and 25 more hurt.", ["killed 13..", "injured 25"]),
    ("The toll stood at 30 dead and 60 wounded.", ["killed 30", "injured 60"]),
    ("Hospitals reported 20 dead.", ["killed 20"]),
)
def test_clipped_news_style(text: str, expected: list[str]):
    """Headlines and clipped lists leave words out; the counts stay."""
    assert effects(text) == expected


@cases(
    ("A gunman shot dead six people.", ["killed 6"]),
    ("Gunmen shot dead a judge outside his home.", ["killed 1"]),
    ("Israeli troops shot dead a 16-year-old boy.", ["killed 1"]),
    ("He was shot and killed by a sniper.", ["killed 1"]),
    ("The mayor was shot to death by unidentified gunmen.", ["killed 1"]),
    ("Two people were shot.", ["casualties 2"]),
    ("The journalist was shot and wounded.", ["injured 1"]),
    ("Three people were stabbed to death.", ["killed 3"]),
    ("Two attackers blew themselves up.", ["killed 2"]),
    ("Troops neutralised 14 militants.", ["killed 14"]),
    ("The army said it had lost 12 soldiers.", ["killed 12"]),
    ("The army said it had beaten off the raid, losing two soldiers.", ["killed 2"]),
    ("The army acknowledged the loss of two soldiers in the raid.", ["killed 2"]),
    ("The army admitted the loss of two trucks in the raid.", []),
    ("The attack claimed the lives of seven policemen.", ["killed 7"]),
    ("Seven policemen lost their lives in the ambush.", ["killed 7"]),
    ("The attack resulted in nine deaths.", ["killed 9"]),
    ("Rescuers pulled 17 bodies from the rubble.", ["killed 17"]),
    ("17 people have been confirmed dead.", ["killed 17"]),
    ("Six people were reported killed.", ["killed 6"]),
    ("The death toll rose to 45 on Tuesday.", ["killed 45"]),
    ("The number of injured stood at 30.", ["injured 30"]),
    ("He put the number of dead drivers at 14 and said 20 lorries were burnt.", ["killed 14"]),
    ("The attackers also took two of the mayor's sons.", ["abducted 2"]),
    ("Twelve women were taken by the gunmen.", ["abducted 12"]),
    ("The gunmen took 12 bags of rice.", []),
    ("Three people are unaccounted for.", ["missing 3"]),
    (
        "Ana Ruiz, 26 was shot in the leg and Jamie holm, 22 was shot in both legs.",
        ["injured 1", "injured 1"],
    ),
    (
        "Medics said five soldiers had been brought in dead and that 15 people were being treated.",
        ["killed 5", "injured 15"],
    ),
    ("The report said 15 asylum claims were being treated.", []),
    ("In the occupied quarter, troops shot dead a 17-year-old in a raid.", ["killed 1"]),
    ("The strike killed up to 50 soldiers.", ["killed ..50"]),
    (
        "A man died after a shooting at a bar that killed Sipho Dube, bringing the toll to two.",
        ["killed 1", "killed 1", "killed 2"],
    ),
)
def test_ways_to_tell_of_a_death(text: str, expected: list[str]):
    """The dead are counted however the death is told, and the killer is not among them."""
    assert effects(text) == expected


@cases(
    ("Three of the injured were in critical condition.", ["injured 3"]),
    ("Four people suffered minor injuries.", ["injured 4"]),
    ("Four people sustained injuries in the attack.", ["injured 4"]),
    ("Eight people were taken to hospital.", ["injured 8"]),
    ("Thirty people were hospitalized after the attack.", ["injured 30"]),
    ("Three fishermen are still missing after the attack.", ["missing 3"]),
    ("Two soldiers went missing after the ambush.", ["missing 2"]),
    ("Gunmen took 20 people hostage.", ["abducted 20"]),
    ("Bandits abducted at least 140 students.", ["abducted 140.."]),
    ("A priest was kidnapped on his way to church.", ["abducted 1"]),
    ("Police arrested 23 demonstrators.", ["detained 23"]),
    ("The violence displaced 4,000 people.", ["displaced 4000"]),
    ("The fighting forced 4,000 people from their homes.", ["displaced 4000"]),
    ("More than 4,000 people fled the fighting.", ["displaced 4001.."]),
    ("Casualties rose to 30.", ["casualties 30"]),
    ("The army suffered 29 casualties.", ["casualties 29"]),
)
def test_other_fates(text: str, expected: list[str]):
    """The hurt, the missing, the taken and the displaced are counted as the dead are."""
    assert effects(text) == expected


@cases(
    ("Thousands could be killed, the minister warned.", []),
    ("The group threatened to kill the hostages.", []),
    ("The death toll could rise to 50.", []),
    ("An unknown number of people were killed.", []),
    ("It was not immediately clear if there were any casualties.", []),
    ("Air defences shot down 18 drones.", []),
    ("A helicopter was shot down.", []),
    ("More than 4,000 people have been killed since 2014.", []),
    ("Prices hit a record.", []),
    ("The league demanded the arrest of six officials.", []),
    ("The widows called for the execution of three generals.", []),
    ("The two officials must be arrested, the league said.", []),
    ("We will detain 200 people, the minister said.", []),
)
def test_what_counts_nobody(text: str, expected: list[str]):
    """The imagined, the wished for, the unknown, the machine and the sum of a war are no counts."""
    assert effects(text) == expected


def test_the_army_denies_that_anybody_died():
    """A denied death is nobody killed, not "any soldiers" killed."""
    assert effects("The army denied that any soldiers were killed.") == ["killed 0"]


@pytest.mark.xfail(reason="an omitted verb is not completed yet", strict=True)
def test_an_omitted_verb_is_understood():
    """A number that shares the verb of the clause before it is counted."""
    assert effects("Two people were killed in Tarn and three in Selm.") == ["killed 2", "killed 3"]


@pytest.mark.xfail(reason="nominal ways to tell of the missing are not read yet", strict=True)
def test_unknown_whereabouts_are_missing():
    """People whose whereabouts are unknown are missing."""
    assert effects("The whereabouts of two journalists are unknown.") == ["missing 2"]


@cases(
    ("Troops captured the town of Adale, 220 km north-east of the capital.", []),
    (
        "Doctors received 15 bodies and 31 wounded, two of them told reporters.",
        ["killed 15", "injured 31"],
    ),
)
def test_distances_and_speakers_are_not_counted(text: str, expected: list[str]):
    """Kilometres are nobody, and those who tell of the dead are not among them."""
    assert effects(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Four men were taken away for questioning.", ["detained 4"]),
        ("Two men were picked up in Tarn on suspicion of planting the bomb.", ["detained 2"]),
        ("Nine women were marched away by the raiders.", ["abducted 9"]),
        ("Six people were killed when a market was shot up.", ["killed 6"]),
        ("Dozens of injured people lay in the corridors.", ["injured 24.."]),
        (
            "The blast led to the death of a worker and to the injury of four guards.",
            ["killed 1", "injured 4"],
        ),
    ],
)
def test_people_led_away(text: str, expected: list[str]):
    """Who is led away is held, and a market is no one who was hurt."""
    assert effects(text) == expected


@cases(
    ("Gunmen shot her brother near the market.", ["casualties 1"]),
    ("Officials say six students were shot, one fatally.", ["casualties 6", "killed 1"]),
    ("Five traders who were shot at the gate were treated.", ["casualties 5"]),
    ("A herder was struck by a stray bullet.", ["casualties 1"]),
    ("A woman with a gunshot wound was found on the road.", ["casualties 1"]),
    ("The raid sent six people to the hospital.", ["injured 6"]),
    ("The 12-year-old was in critical condition on Sunday.", ["injured 1"]),
    ("The shooting of a 40-year-old trader is under investigation.", ["casualties 1"]),
    ("The clerk was shot in the arm.", ["injured 1"]),
    ("The gunmen shot the lock off the gate.", []),
    ("Gunmen shot Karim several times.", []),
    ("The attack caused multiple injuries.", []),
)
def test_people_hit_by_bullets(text: str, expected: list[str]):
    """Who is shot may live or die: casualties; who is in hospital lives. Names alone were told before."""
    assert effects(text) == expected


@cases(
    (
        "The blast killed a guard and wounded six others, including a nurse.",
        ["killed 1", "injured 6", "injured 1"],
    ),
    ("A driver was shot in the chest and died on the road.", ["killed 1"]),
    ("The gunman killed two guards and shot three others.", ["killed 2", "injured 3"]),
)
def test_nobody_has_two_fates(text: str, expected: list[str]):
    """A phrase told with two fates keeps the nearer or the worse one."""
    assert effects(text) == expected


@cases(
    ("Troops detained 09-CA-313 For Immediate Release.", []),
    ("Soldiers captured a leader and three of his associates.", ["detained 1", "detained 3"]),
)
def test_numbers_of_documents_are_nobody(text: str, expected: list[str]):
    """The number of a release counts nobody, the associates of somebody do."""
    assert effects(text) == expected


def test_a_hyphened_number_is_no_part_of_the_counted():
    """Who is counted stands after the whole number."""
    (claim,) = extraction("Twenty-six wounded villagers were treated in Tarn.").claims
    assert bounds(claim.value) == "26"
    assert "six" not in claim.value.group


@cases(
    ("The man killed three people before turning the gun on himself.", ["killed 3", "killed 1"]),
    ("A farmer killed his two sons and then himself on Friday.", ["killed 2", "killed 1"]),
)
def test_the_doers_own_death(text: str, expected: list[str]):
    """Who dies by his own hand is one of the dead."""
    assert effects(text) == expected


@cases(
    ("Four men were shot, two fatally.", ["casualties 4", "killed 2"]),
    ("4 shot, 2 killed in Norton apartment", ["casualties 4", "killed 2"]),
    ("A baker was fatally shot.", ["killed 1"]),
    ("Two people shot in Oak Park", ["casualties 2"]),
    ("Two cooks accidentally shot themselves while cleaning a rifle.", ["casualties 2"]),
    ("Guards say four traders were hit during a night shooting at Tarn.", ["casualties 4"]),
    ("All four victims suffered gunshot wounds.", ["casualties 4"]),
    ("One man is dead and another is in the hospital after a shooting.", ["killed 1", "injured 1"]),
)
def test_those_shot(text: str, expected: list[str]):
    """Shot says neither dead nor alive, and a number between tells of others."""
    assert effects(text) == expected


@cases(
    ("No one was seriously hurt.", []),
    ("No other injuries were reported.", []),
    ("No injuries were reported.", ["injured 0"]),
)
def test_nobody_only_where_nobody_is_meant(text: str, expected: list[str]):
    """Nobody gravely hurt and no others hurt leave some who may be."""
    assert effects(text) == expected


@cases(
    ("A 16-year girl was wounded in Tarn.", ["injured 1"]),
    ("2013 homicide victim: a baker of Tarn.", []),
    ("In Tarn, 79 people have been shot this year.", []),
)
def test_ages_years_and_statistics_are_nobody(text: str, expected: list[str]):
    """Numbers of years, and totals of a year, count nobody of this event."""
    assert effects(text) == expected


def test_dead_and_hurt_in_one_number_are_casualties():
    """ "Killed and wounded 150" does not divide them."""
    assert effects("The group said it had killed and wounded 150 soldiers.") == ["casualties 150"]
    assert effects("Gunmen killed two and wounded six soldiers.") == ["killed 2", "injured 6"]


def test_those_treated_for_wounds_live_and_so_do_those_of_them():
    """A nurse who treats people with gunshot wounds tells of the injured; two of them are injured too."""
    text = "A nurse received three bodies and treated seven people with bullet wounds, two of them women."
    assert effects(text) == ["killed 3", "injured 7", "injured 2"]


@cases(
    ("Two of the wounded have since died, a doctor said.", ["killed 2"]),
    ("One of the injured later died of his wounds.", ["killed 1"]),
    ("Two of the wounded were flown to the capital after the attack.", ["injured 2"]),
    ("The movement said that it does not kill farmers.", []),
    ("The movement said that it did not kill the farmers.", ["killed 0"]),
)
def test_wounded_who_died_and_deeds_nobody_does(text: str, expected: list[str]):
    """Those counted by their wounds are told as dead; a rule of somebody's tells of no deed."""
    assert effects(text) == expected
