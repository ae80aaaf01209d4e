"""Names that look like words once capitals are folded."""

from __future__ import annotations

from rashomon.extract.encoder.homographs import restore_names
from tests.reading import figures


def test_said_after_a_name_is_part_of_it():
    """The verb below takes its place, and the name becomes that verb's subject."""
    forms = ["Karim", "Said", "told", "reporters"]
    tags, relations, heads = ["NNP", "VBD", "VBD", "NNS"], ["nsubj", "ROOT", "conj", "dobj"], [1, 1, 1, 2]
    restore_names(forms, tags, relations, heads)
    assert tags == ["NNP", "NNP", "VBD", "NNS"]
    assert relations == ["compound", "nsubj", "ROOT", "dobj"]
    assert heads == [1, 2, 2, 2]


def test_said_in_small_letters_stays_a_verb():
    """Only a capital makes it a name."""
    tags, relations, heads = ["NNP", "VBD"], ["nsubj", "ROOT"], [1, 1]
    restore_names(["Karim", "said"], tags, relations, heads)
    assert (tags, relations, heads) == (["NNP", "VBD"], ["nsubj", "ROOT"], [1, 1])


def test_a_speaker_called_said():
    """Who speaks keeps his whole name."""
    assert figures("Six people were killed, Dr Karim Said told reporters.") == [
        ("killed", "6", "Dr Karim Said")
    ]
