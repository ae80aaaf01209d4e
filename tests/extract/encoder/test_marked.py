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
    (effect,) = marked.counted(tree(SENTENCE), [_mark("count", "killed", "Six villagers")], [])
    assert (effect.field, bounds(effect.quantity.count)) == ("killed", "6")


def test_what_the_grammar_counts_is_not_counted_twice():
    """A mark over a known count adds nothing."""
    parsed = tree("Six villagers were killed.")
    known = find_effects(parsed, lexicon())
    mark = Mark("count", "injured", Span(0, 13), 0.9)
    assert list(marked.counted(parsed, [mark], known)) == []


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
