"""Stretches of words from labels."""

from __future__ import annotations

import numpy as np

from rashomon.extract.encoder.labels import TASKS
from rashomon.extract.encoder.spans import Stretch, probabilities, stretches


def _shares(*names: str) -> np.ndarray:
    labels = TASKS["attribution"]
    return np.array([[0.94 if name == label else 0.01 for label in labels] for name in names], np.float32)


def _found(*names: str, breaks: tuple[int, ...] = ()) -> list[tuple[str, int, int]]:
    return [(s.label, s.start, s.end) for s in stretches("attribution", _shares(*names), breaks)]


def test_beginnings_part_neighbours():
    """A new beginning ends the stretch before it, and so does another label."""
    names = ("B-source", "I-source", "B-source", "I-cue", "O", "I-content")
    assert _found(*names) == [("source", 0, 2), ("source", 2, 3), ("cue", 3, 4), ("content", 5, 6)]


def test_no_stretch_goes_over_a_sentence():
    """What begins a sentence begins anew."""
    assert _found("B-content", "I-content", "I-content", breaks=(1,)) == [
        ("content", 0, 1),
        ("content", 1, 3),
    ]


def test_the_score_is_the_mean_of_the_words():
    """A stretch is as sure as its words are on average."""
    (one,) = stretches("attribution", _shares("B-cue", "I-cue"), ())
    assert one == Stretch("cue", 0, 2, one.score)
    assert round(one.score, 2) == 0.94


def test_probabilities_sum_to_one():
    """Also where the scores are large."""
    shares = probabilities(np.array([[1000.0, 0.0], [0.0, 0.0]], np.float32))
    assert shares.sum(axis=1).tolist() == [1.0, 1.0]
