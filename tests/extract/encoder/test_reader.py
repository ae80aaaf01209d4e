"""Trees keep the offsets of the text whatever its spaces, dashes and capitals."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from rashomon.errors import UsageError
from rashomon.extract.encoder.network import check_weights
from rashomon.extract.encoder.reader import read
from rashomon.text import sentences
from tests.reading import tree


@pytest.mark.parametrize(
    "text",
    [
        "Two soldiers were killed.",
        "Two   soldiers\nwere\tkilled.",
        "THE ARMY SAID TWO SOLDIERS\nWERE KILLED.",
        "Two soldiers--both officers--were killed.",
        "Two soldiers—both officers—were killed.",
        "“Two soldiers,” he said, “were killed.”",
        "Zwei\u00a0soldiers\u2009were killed in Kőszeg \U0001f4a5 on Monday.",
    ],
)
def test_words_stand_where_their_spans_say(text: str):
    """The span of each word covers the letters of the word in the text."""
    for parsed in (r.tree for r in read(text, sentences(text))):
        for word in parsed.words:
            letters = "".join(word.span.of(text).split()).casefold()
            assert letters.strip("-—") == "".join(word.lower.split()).casefold().strip("-—")


def test_words_follow_each_other():
    """Words are in order and do not overlap."""
    parsed = tree("Two soldiers--both officers--were killed, the army's spokesman said.")
    ends = [word.span.end for word in parsed.words]
    starts = [word.span.start for word in parsed.words]
    assert all(end <= start for end, start in zip(ends, starts[1:], strict=False))


def test_heads_are_words_of_the_sentence():
    """Every head is an index, one word heads itself, and children know their head."""
    parsed = tree("The bomb that exploded near Tarn on Monday killed two soldiers and a nurse.")
    assert all(0 <= word.head < len(parsed.words) for word in parsed.words)
    assert [word.lower for word in parsed.words if word.head == word.index] == ["killed"]
    assert all(parsed.head(child) == word for word in parsed.words for child in parsed.children(word))


def test_conjuncts_and_subtrees_are_in_order():
    """A list gives its later members; a subtree is sorted and holds its top."""
    parsed = tree("Soldiers, officers and civilians were killed.")
    first = parsed.words[0]
    assert [word.lower for word in parsed.conjuncts(first)] == ["officers", "civilians"]
    below = parsed.subtree(first)
    assert below == sorted(below, key=lambda word: word.index)
    assert first in below


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=120))
@example("\u202e\u202dkilled two")
@example("\x00\x07two soldiers were killed\x1b[31m")
@example("((((((((((((((((")
@example("🇺🇦🚀")
def test_any_text_is_parsed(text: str):
    """Strange characters give words inside their sentence, never an error."""
    for parsed in (r.tree for r in read(text, sentences(text))):
        assert all(parsed.span.contains(word.span) for word in parsed.words)


def test_other_weights_are_refused() -> None:
    """A network that was swapped would read the same text differently: it is refused."""
    with pytest.raises(UsageError, match=r"reader\.onnx is not the file"):
        check_weights(b"other weights")
