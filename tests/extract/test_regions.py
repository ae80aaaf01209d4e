"""Which words of one sentence tell of one event, and what stands between two."""

from __future__ import annotations

import pytest

from rashomon.extract.lexicon import lexicon
from rashomon.extract.regions import event_type_of, split_regions
from rashomon.extract.triggers import find_anchors
from tests.reading import tree


def regions(text: str) -> tuple[list[list[str]], list[str]]:
    """The event words of each region, and the kinds of the links from the first to the others."""
    parsed = tree(text)
    found, links = split_regions(parsed, find_anchors(parsed, lexicon()))
    return [[a.word.lower for a in region.anchors] for region in found], [link.kind for link in links]


@pytest.mark.parametrize(
    "text",
    [
        "A bomb exploded at a market, killing two people and wounding six.",
        "Two soldiers were killed when a bomb exploded near their vehicle.",
        "Two people were killed after gunmen attacked a village.",
        "Gunmen attacked a village, killing six people and abducting 12 others.",
        "Two people were wounded in a rocket attack on the base.",
        "A man shot three guests before he was killed by guards.",
        "Gunman dead after wounding three people in Tarn.",
        "The Front claimed responsibility for Monday's attack on a depot, saying it had killed nine guards.",
        "The union raised its toll to 15 after two more bodies were found in the attack.",
    ],
)
def test_an_event_and_its_effects_are_one_region(text: str):
    """What happened and whom it hit belong together."""
    found, links = regions(text)
    assert (len(found), links) == (1, [])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The bombing came a day after gunmen shot four people in Tarn.", "follows"),
        ("The rocket attack came two days after an airstrike killed 12 fighters.", "follows"),
        ("The shelling came hours after a bomb killed four people in the capital.", "follows"),
        ("The rocket attack was in retaliation for an airstrike that killed 12 fighters.", "retaliation_for"),
        ("The shelling was in response to a rocket attack that wounded two soldiers.", "retaliation_for"),
        ("Warplanes bombed a camp in retaliation for the ambush.", "retaliation_for"),
        ("In response to the rocket attack, warplanes bombed a camp.", "retaliation_for"),
        ("The killing of the cleric sparked riots in the north.", "caused_by"),
    ],
)
def test_two_events_in_one_sentence_are_linked(text: str, kind: str):
    """ "After", "in retaliation for" and "sparked" open another event and say how it stands to the first."""
    found, links = regions(text)
    assert (len(found), links) == (2, [kind])


@pytest.mark.parametrize(
    ("types", "expected"),
    [
        (["generic", "suicide_bomb", "attack"], "suicide_bomb"),
        (["attack", "armed_clash"], "armed_clash"),
        (["generic"], "generic"),
        ([], "generic"),
    ],
)
def test_the_more_specific_type_wins(types: list[str], expected: str):
    """Of several readings of one event the more specific is kept."""
    assert event_type_of(types) == expected


def test_a_sentence_without_violence_has_no_region():
    """Nothing is found where nothing happened."""
    assert regions("The minister opened a new school in the capital.") == ([], [])


def test_an_arrest_is_another_event_than_its_crime():
    """ "An arrest in the killing of" tells of two events."""
    parsed = tree("Police made an arrest in the killing of two traders.")
    assert len(split_regions(parsed, find_anchors(parsed, lexicon()))[0]) == 2
