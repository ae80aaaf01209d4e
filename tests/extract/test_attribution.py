"""Source and content of who says it, within one sentence."""

from __future__ import annotations

import pytest

from rashomon.extract.attribution import anonymity, find_attributions
from tests.reading import attributions, extraction, figures, tree


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Six people were killed, police said.", "police"),
        ("Police said six people were killed.", "Police"),
        ("Six people were killed, local medical officials said.", "local medical officials"),
        ("The governor spoke of six people killed.", "The governor"),
        (
            "Six people were killed, Omar Haidar, an army spokesman, said.",
            "Omar Haidar, an army spokesman",
        ),
        ("Six people were killed, said police spokesman Omar Rahimi.", "police spokesman Omar Rahimi"),
        ("Six people were killed, according to medics.", "medics"),
        ("According to the health ministry, six people were killed.", "the health ministry"),
        ("The governor told reporters that six people had been killed.", "The governor"),
        ("“Six people were killed,” said Governor Amin Haddad.", "Governor Amin Haddad"),
        ("The radio quoted a police officer as saying six people were killed.", "a police officer"),
        ("Police chief Omar Rahimi was quoted as saying six people were killed.", "Police chief Omar Rahimi"),
        ("The rebels claimed to have killed six people.", "The rebels"),
        ("The ministry confirmed the deaths of six people.", "The ministry"),
        ("In a statement, the army said six people were killed.", "the army"),
        ("A statement by the army said six people were killed.", "the army"),
        ("The army, however, said six people were killed.", "The army"),
        ("Police said on Tuesday six people were killed.", "Police"),
        ("Police and medics said six people were killed.", "Police and medics"),
        ("The blast, which police said killed six people, shook the city.", "police"),
        ("The mayor wrote on Facebook that six people were killed.", "The mayor"),
        ("State television reported six dead.", "State television"),
        ("Residents put the death toll at six.", "Residents"),
        ("The health ministry put the number of dead at six.", "The health ministry"),
        ("Hospital records showed six deaths.", "Hospital records"),
        ("Officials gave a toll of six dead.", "Officials"),
        ('A statement from the presidency read: "Six people were killed."', "the presidency"),
        ('Aid worker Ana Ruiz: "Six people were killed."', "Aid worker Ana Ruiz"),
    ],
)
def test_the_speaker_of_a_count(text: str, speaker: str):
    """Whoever the words give the count to is its speaker."""
    assert figures(text) == [("killed", "6", speaker)]


@pytest.mark.parametrize(
    "text",
    [
        "Six people were killed.",
        "Six people were killed and the army said it would investigate.",
        "There was no comment from the army. Six people were killed.",
        "Neither the army nor the police commented. Six people were killed.",
    ],
)
def test_the_publishers_own_voice(text: str):
    """What nobody is quoted for, the publisher says."""
    assert figures(text) == [("killed", "6", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The government says 12 people died; the opposition says 60 died.",
            [("killed", "12", "The government"), ("killed", "60", "the opposition")],
        ),
        (
            "Officials said 12 people died, though residents said at least 30 were killed.",
            [("killed", "12", "Officials"), ("killed", "30..", "residents")],
        ),
        (
            "The government says 12 people died, but the opposition puts the figure at 60.",
            [("killed", "12", "The government"), ("killed", "60", "the opposition")],
        ),
        (
            "A statement from the army's media office confirmed the raid but said two officers were wounded.",
            [("injured", "2", "the army's media office")],
        ),
        (
            "The minister said that six people were killed, that 12 were hurt and that three were missing.",
            [(f, n, "The minister") for f, n in (("killed", "6"), ("injured", "12"), ("missing", "3"))],
        ),
        (
            "Six people were killed in the blast and 12 wounded, the ministry said.",
            [("killed", "6", "the ministry"), ("injured", "12", "the ministry")],
        ),
    ],
)
def test_several_counts_in_one_sentence(text: str, expected: list[tuple[str, str, str]]):
    """Each count goes to the speaker whose clause it stands in."""
    assert figures(text) == expected


def test_content_is_what_is_said():
    """The content leaves out source and cue."""
    ((source, content),) = attributions("Police said six people were killed.")
    assert (source, content.rstrip(".")) == ("Police", "six people were killed")


def test_a_hidden_source_is_none():
    """ "It was reported" names nobody."""
    assert [source for source, _ in attributions("It was reported that six people were killed.")] == [None]


def test_the_condition_of_anonymity_is_kept():
    """The reason for not being named is kept in the text's words."""
    for reason in (
        "who spoke on condition of anonymity because he feared for his post",
        "who asked not to be named",
        "who declined to be named",
    ):
        text = f"Six people were killed, said an officer {reason}."
        (claim,) = extraction(text).claims
        assert claim.speaker is not None
        assert (claim.speaker.anonymous, claim.speaker.condition) == (
            True,
            reason.removeprefix("who ").removeprefix("spoke on condition of anonymity "),
        )


def test_the_condition_in_a_sentence_of_its_own_speaks_of_those_before():
    """ "The officials spoke on condition of anonymity" says nothing but why they are not named."""
    found = anonymity(
        tree("The officials spoke on condition of anonymity because they feared for their safety.")
    )
    assert found is not None
    assert found.cue is None


def test_questions_and_orders_are_no_attributions():
    """Nobody is quoted where nobody speaks."""
    assert attributions("Rockets struck the base and six people were killed.") == []


def test_a_condition_ends_where_the_sentence_goes_on():
    """The reason for not naming a speaker holds nothing of what the speaker says."""
    text = "A nurse, who asked not to be named because she feared reprisals, said nine people had died."
    (claim,) = extraction(text).claims
    assert claim.speaker is not None
    assert claim.speaker.condition == "because she feared reprisals"


@pytest.mark.parametrize(
    ("text", "source", "said"),
    [
        ("A nurse put the dead at 41, saying that some were buried.", "A nurse", "41"),
        ("The ministry later revised its own count to 36 killed.", "The ministry", "36"),
        (
            "Shells hit a market on Tuesday morning, killing 32 people, a doctors' union said.",
            "a doctors' union",
            "32",
        ),
    ],
)
def test_who_sets_a_count_says_it(text: str, source: str, said: str) -> None:
    """Verbs that put or revise a count are the cue for it."""
    at = text.index(said)
    told = [a for a in find_attributions(tree(text)) if a.content.start <= at < a.content.end]
    assert {a.source.of(text) for a in told if a.source} == {source}
