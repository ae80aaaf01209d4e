"""Speakers carried over sentences, quotations and short forms."""

from __future__ import annotations

import pytest

from rashomon.claims.speakers import is_anonymous, kind_of
from rashomon.model import Count
from tests.reading import bounds, extraction, figures

AZIZ = "Interior ministry spokesman Karim Aziz"


def speakers(text: str) -> list[str | None]:
    return [speaker for _, _, speaker in figures(text)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"{AZIZ} said two men died. He added that five were hurt.", AZIZ),
        (f"{AZIZ} said two men died. He said five were hurt.", AZIZ),
        (f"{AZIZ} said two men died. Five were hurt, he added.", AZIZ),
        (f"{AZIZ} said two men died.\n\nAziz said five were hurt.", AZIZ),
        (f"{AZIZ} said two men died. Five were hurt, the spokesman said.", AZIZ),
        (f'{AZIZ} said two men died. "Five were hurt," he told reporters.', AZIZ),
        ("The army said two men died. It said five were hurt.", "The army"),
        ("The army said two men died.\n\nThe statement added that five were hurt.", "The army"),
        ("Officials said two men died. They said five were hurt.", "Officials"),
        ("Omar Younis said two men died. He said five were hurt.", "Omar Younis"),
        ("Human Rights Watch said two men died. HRW said five were hurt.", "Human Rights Watch"),
        (
            "The Northern Observatory of Human Rights said two died. The Observatory said five were hurt.",
            "The Northern Observatory of Human Rights",
        ),
        (
            "A resident, Moussa Keita, said two men died. Keita said five were hurt.",
            "A resident, Moussa Keita",
        ),
        ("The army said two men died. It said the raid began at dawn. Five were hurt, it added.", "The army"),
    ],
)
def test_a_later_sentence_goes_on_with_its_speaker(text: str, speaker: str):
    """Pronouns, surnames, short forms and "the statement" stand for the speaker named before."""
    found = speakers(text)
    assert len(found) == 2
    assert all(name is not None and name in speaker for name in found)
    assert len(set(found)) == 1


def test_two_speakers_keep_their_own_words():
    """Each of two speakers is carried on by a naming of its own."""
    text = (
        "The army said two soldiers were killed. A doctor at the clinic said nine men were wounded. "
        "The army said that three gunmen were killed. The doctor said that four children were wounded."
    )
    assert speakers(text) == ["The army", "A doctor at the clinic", "The army", "A doctor at the clinic"]


def test_a_quotation_runs_over_sentences():
    """What stands between the marks is the speaker's to the end."""
    text = (
        "“We counted nine bodies,” said Musa Keita, a trader. “Two women were hurt. Three men are missing.”"
    )
    assert [name is not None and "Musa Keita" in name for name in speakers(text)] == [True, True, True]


def test_the_publisher_speaks_again_after_a_quotation():
    """A new paragraph without any cue is the publisher's own."""
    text = "Police said two men died.\n\nA bomb killed 40 people in the same market in March."
    assert [s for f, n, s in figures(text) if (f, n) == ("killed", "40")] == [None]


def test_the_condition_given_later_belongs_to_the_speakers_before():
    """ "The two asked not to be named" says why the officials are not named."""
    text = (
        "Two security officials said that six soldiers were killed. "
        "The two asked not to be named because they were not authorised to brief the media."
    )
    (claim,) = [c for c in extraction(text).claims if c.field == "killed"]
    assert claim.speaker is not None
    assert claim.speaker.anonymous
    assert claim.speaker.condition is not None
    assert claim.speaker.condition == "because they were not authorised to brief the media"


def test_the_condition_in_the_same_sentence_is_kept():
    """A speaker who will not be named says so beside his words."""
    text = "A security source, who spoke on condition of anonymity, said six people were killed."
    (claim,) = extraction(text).claims
    assert claim.speaker is not None
    assert claim.speaker.anonymous
    assert claim.speaker.condition is not None


@pytest.mark.parametrize(
    ("naming", "anonymous"),
    [
        ("two security officials", True),
        ("a witness", True),
        ("an army officer", True),
        ("one resident of the town", True),
        ("medics", True),
        ("Interior ministry spokesman Karim Aziz", False),
        ("the interior ministry", False),
        ("Human Rights Watch", False),
        ("the army's media office", False),
        ("The army's spokesman in the region, Lt. Col. Omar Ba", False),
        ("a spokesman, who gave no name", True),
    ],
)
def test_unnamed_persons_are_anonymous_and_bodies_are_not(naming: str, anonymous: bool):
    """A person without a name is anonymous; an institution has its own."""
    assert is_anonymous(naming) is anonymous


@pytest.mark.parametrize(
    ("naming", "kind"),
    [
        ("the army's media office", "military_police"),
        ("Interior ministry spokesman Karim Aziz", "government"),
        ("a doctor at the clinic", "medical"),
        ("residents", "witness_resident"),
        ("Human Rights Watch", "ngo_io"),
        ("the rebels", "armed_group"),
        ("state television", "media"),
        ("the dead man's brother", "victim_family"),
        ("a professor of politics", "expert"),
        ("Boris", "other"),
    ],
)
def test_the_kind_of_a_speaker(naming: str, kind: str):
    """The words of the naming give its kind."""
    assert kind_of(naming) == kind


def test_of_several_speakers_the_first_tells_the_kind() -> None:
    """A militia leader beside them makes residents no party to the fight."""
    assert kind_of("residents and a militia leader") == "witness_resident"
    assert kind_of("a militia leader and residents") == "armed_group"


def test_a_denied_figure_is_a_denial_with_its_bounds() -> None:
    """Who denies a figure does not assert it; a denial of any is nobody."""
    (claim,) = extraction("The army denied that six soldiers died in the raid.").claims[:1]
    assert isinstance(claim.value, Count)
    assert (claim.field, claim.stance, bounds(claim.value)) == ("killed", "denies", "6")


def test_who_blows_himself_up_makes_a_suicide_bombing() -> None:
    """The bomber's deed is not damage to himself."""
    (event,) = extraction("A man blew himself up at a market in Kano on Monday.").events
    assert event.event_type == "suicide_bomb"


def test_she_said_is_who_spoke_before_the_quotation():
    """ "Eleven are in the hospital," she said: no number is a speaker, whatever the parser makes of it."""
    lead = "A bomb killed three officers, the regional police commander said."
    mayor = (
        "The mayor, Lucia Ortega, told reporters that two of the dead were officers and the third a vendor."
    )
    told = extraction(f'{lead}\n\n{mayor} "We have eleven wounded in the hospital," she said.')
    assert [c.speaker and c.speaker.text for c in told.claims if c.quote == "eleven"] == [
        "The mayor, Lucia Ortega"
    ]
