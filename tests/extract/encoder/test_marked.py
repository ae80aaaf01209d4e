"""What the network marks beyond the grammar: counts and roles."""

from __future__ import annotations

import pytest

from rashomon.extract.effects import find_effects
from rashomon.extract.encoder import marked
from rashomon.extract.encoder.reader import Mark
from rashomon.extract.lexicon import lexicon
from rashomon.model import Span
from tests.reading import bounds, tree

SENTENCE = "Six villagers lay under the rubble of the clinic near Tarn."


def _mark(task: str, label: str, words: str, score: float = 0.9) -> Mark:
    start = SENTENCE.index(words)
    return Mark(task, label, Span(start, start + len(words)), score)


def test_a_marked_count_is_read_by_the_grammar():
    """The network says what befell them; how many they are stands in the words."""
    (effect,) = marked.counted(tree(SENTENCE), [_mark("count", "injured", "Six villagers")], [])
    assert (effect.field, bounds(effect.quantity.count)) == ("injured", "6")


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Six villagers lay under the rubble, and doctors spoke of a massacre.", "Six villagers", ["killed"]),
        ("Six villagers lay under the rubble of the clinic near Tarn.", "Six villagers", []),
        ("Oda Renk, who lives across the street, heard the shots.", "Oda Renk", []),
        ("Police named the dead as Oda Renk of Tarn.", "Oda Renk", ["killed"]),
    ],
)
def test_a_marked_death_needs_words_of_death(text: str, words: str, expected: list[str]):
    """Nobody died by a mark alone, and a name needs them beside it: a witness has a name too."""
    start = text.index(words)
    mark = Mark("count", "killed", Span(start, start + len(words)), 0.95)
    assert [e.field for e in marked.counted(tree(text), [mark], [])] == expected


def test_what_the_grammar_counts_is_not_counted_twice():
    """A mark over a known count adds nothing."""
    parsed = tree("Six villagers were killed.")
    known = find_effects(parsed, lexicon())
    mark = Mark("count", "injured", Span(0, 13), 0.9)
    assert list(marked.counted(parsed, [mark], known)) == []


def test_a_number_of_things_counts_no_people():
    """ "Put the number of shells at six": the mark that says killed is wrong."""
    text = "The ministry put the number of shells at six."
    mark = Mark("count", "killed", Span(text.index("six"), text.index("six") + 3), 0.99)
    assert list(marked.counted(tree(text), [mark], [])) == []


@pytest.mark.parametrize("task", ["count", "incident"])
def test_what_is_unsure_is_left_out(task: str):
    """A mark below its threshold is no finding."""
    label = {"count": "killed", "incident": "object"}[task]
    mark = _mark(task, label, "Six villagers", score=0.1)
    parsed = tree(SENTENCE)
    found = [*marked.counted(parsed, [mark], []), *marked.roles(parsed, [mark], [])]
    assert found == []


def test_a_marked_thing_is_a_target():
    """The words of the mark are the value."""
    (role,) = marked.roles(tree(SENTENCE), [_mark("incident", "object", "the clinic")], [])
    assert (role.field, role.value) == ("target", "the clinic")


def test_a_role_that_is_known_is_not_doubled():
    """The grammar's own roles stay as they are."""
    mark = _mark("incident", "object", "the clinic")
    assert list(marked.roles(tree(SENTENCE), [mark], [("target", mark.span)])) == []


@pytest.mark.parametrize(
    ("sentence", "pieces", "text"),
    [
        ("Gunmen shot Aziz Karim in Tarn.", ["Karim"], "Aziz Karim"),
        ("They burned the radio station of Tarn.", ["radio"], "radio station"),
        ("They burned the offices of the radio station.", ["offices of the", "radio station"], None),
        ("They burned a clinic and left.", ["clinic and"], "clinic"),
    ],
)
def test_a_mention_is_whole(sentence: str, pieces: list[str], text: str | None):
    """A piece of a name or of a thing is widened, pieces are joined, and small words fall away."""
    spans = [Span(sentence.index(p), sentence.index(p) + len(p)) for p in pieces]
    label = "victim" if "shot" in sentence else "object"
    marks = [Mark("incident", label, span, 0.6) for span in spans]
    found = [one.text for _, one in marked.mentions(tree(sentence), marks)]
    assert found == [text or "offices of the radio station"]


def test_a_mention_needs_no_high_score():
    """Mentions are given with their scores; only claims need sure ones."""
    ((head, one),) = marked.mentions(tree(SENTENCE), [_mark("incident", "object", "the clinic", 0.4)])
    assert (one.role, one.text, one.score) == ("object", "clinic", 0.4)
    assert head is not None
    assert head.form == "clinic"
