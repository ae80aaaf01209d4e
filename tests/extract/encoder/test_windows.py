"""Sentences packed into windows."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rashomon.extract.encoder.windows import CLS, LENGTH, LONGEST, SEP, pack


@given(st.lists(st.lists(st.integers(1, 30), min_size=1, max_size=40), max_size=12))
def test_every_word_is_in_one_window(sizes: list[list[int]]):
    """No word is lost or read twice, and each knows where its first piece stands."""
    number, sentences = 0, []
    for sentence in sizes:
        sentences.append([(number + i, [1000 + number + i] * size) for i, size in enumerate(sentence)])
        number += len(sentence)
    windows = list(pack(sentences))
    assert [w for window in windows for w in window.words] == list(range(number))
    for window in windows:
        assert (window.pieces[0], window.pieces[-1]) == (CLS, SEP)
        assert [window.pieces[i] for i in window.first] == [1000 + w for w in window.words]
        assert len(window.pieces) <= LONGEST + 2


def test_neighbours_share_a_window():
    """Short sentences stand together, as far as the length allows."""
    sentences = [[(n, [7] * 50)] for n in range(4)]
    windows = list(pack(sentences))
    assert [w.words for w in windows] == [[0, 1, 2], [3]]
    assert all(len(w.pieces) <= LENGTH + 1 for w in windows)


def test_a_word_of_a_thousand_pieces_is_read_by_its_first():
    """What is no word does not break the window."""
    (window,) = pack([[(0, [7] * 1000)]])
    assert len(window.pieces) == LONGEST + 2
