"""How well the shipped file does each task on prepared samples."""

from __future__ import annotations

import argparse
import pickle
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from rashomon.extract.encoder.heads import heads
from rashomon.extract.encoder.labels import NOTHING, TASKS
from rashomon.extract.encoder.network import Floats, pieces_of, scores_of
from rashomon.extract.encoder.reader import MARKING
from rashomon.extract.encoder.windows import Window, pack
from training.examples import IGNORED, Sample


@dataclass
class Tally:
    """What was seen and what was right, by task; and for marking tasks by label."""

    right: Counter[str] = field(default_factory=Counter)
    seen: Counter[str] = field(default_factory=Counter)
    hits: Counter[str] = field(default_factory=Counter)
    marked: Counter[str] = field(default_factory=Counter)

    def labels(self, task: str, wanted: Sequence[int], found: Sequence[int]) -> None:
        """Count the words of one window for one task."""
        for want, got in zip(wanted, found, strict=True):
            if want == IGNORED:
                continue
            self.seen[task] += 1
            self.right[task] += want == got
            if task in MARKING:
                expected, given = (TASKS[task][n].split("-")[-1] for n in (want, got))
                self.hits[f"{task}.{expected}"] += expected == given
                self.marked.update((f"{task}.{expected}", f"{task}.{given}"))

    def tree(self, one: Sample, window: Window, arcs: Floats) -> None:
        """Count the heads of the words of one window."""
        for number in dict.fromkeys(window.sentence):
            rows = [i for i, s in enumerate(window.sentence) if s == number]
            rows = [i for i in rows if one.heads and one.heads[window.words[i]] != IGNORED]
            if rows:
                found = heads(arcs[np.ix_(rows, rows)])
                self.seen["heads"] += len(rows)
                self.right["heads"] += sum(
                    window.words[rows[h]] == one.heads[window.words[r]]
                    for r, h in zip(rows, found, strict=True)
                )

    def figures(self) -> dict[str, float]:
        """Shares of words that are right, and token F1 by label."""
        shares = {task: self.right[task] / self.seen[task] for task in self.seen}
        named = sorted(name for name in self.marked if not name.endswith(f".{NOTHING}"))
        return shares | {name: 2 * self.hits[name] / self.marked[name] for name in named}


def evaluate(samples: Sequence[Sample]) -> dict[str, float]:
    """Figures by name: `heads` and `tag` are shares of words, `task.label` is a token F1."""
    tally = Tally()
    for one in samples:
        pieces = pieces_of(one.words)
        ends = [*one.starts[1:], len(one.spans)]
        sentences = [[(i, pieces[i]) for i in range(a, b)] for a, b in zip(one.starts, ends, strict=True)]
        for window in pack(sentences):
            scores = scores_of(window)
            for task, labels in one.labels.items():
                tally.labels(
                    task, [labels[w] for w in window.words], scores.tasks[task].argmax(axis=1).tolist()
                )
            tally.tree(one, window, scores.arcs)
    return tally.figures()


def main() -> None:
    """Print the figures of one file of samples."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("samples", type=Path)
    parser.add_argument("--limit", type=int)
    options = parser.parse_args()
    with options.samples.open("rb") as file:
        figures = evaluate(pickle.load(file)[: options.limit])
    print({name: round(value, 3) for name, value in figures.items()})


if __name__ == "__main__":
    main()
