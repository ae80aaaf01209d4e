"""Stretches of words from the labels that the network gives each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from rashomon.extract.encoder.labels import TASKS
from rashomon.extract.encoder.network import Floats


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words `start` to `end` (half-open) under one label; `score` is the mean probability of its words."""

    label: str
    start: int
    end: int
    score: float


def probabilities(scores: Floats) -> Floats:
    """Each row as probabilities."""
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: Floats = powers / powers.sum(axis=1, keepdims=True)
    return shares


def stretches(task: str, shares: Floats, breaks: Sequence[int]) -> list[Stretch]:
    """What a task finds among words; no stretch goes over one of the `breaks` (sentence starts)."""
    names = TASKS[task]
    best = shares.argmax(axis=1).tolist()
    if not any(best):
        return []
    score = shares.max(axis=1).tolist()
    return [
        Stretch(names[best[start]].split("-", 1)[-1], start, end, sum(score[start:end]) / (end - start))
        for start, end in _runs([names[i] for i in best], frozenset(breaks))
    ]


def _runs(names: Sequence[str], breaks: frozenset[int]) -> Iterator[tuple[int, int]]:
    start, kind = 0, ""
    for index, name in enumerate([*names, "O"]):
        label = "" if name == "O" else name.split("-", 1)[-1]
        if index and (label != kind or name.startswith("B-") or index in breaks):
            if kind:
                yield start, index
            start = index
        if not index:
            start = 0
        kind = label
