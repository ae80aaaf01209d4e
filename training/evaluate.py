"""How well the shipped file does each task on prepared samples."""

from __future__ import annotations

import argparse
import pickle
from collections import Counter
from pathlib import Path

import numpy as np

from rashomon.extract.encoder.heads import heads
from rashomon.extract.encoder.labels import TASKS
from rashomon.extract.encoder.network import pieces_of, scores_of
from rashomon.extract.encoder.windows import pack
from training.examples import IGNORED, Sample


def evaluate(samples: list[Sample]) -> dict[str, float]:
    """Figures by name: `heads` and `tag` are shares of words, the others token F1 of a label."""
    right: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    given: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for one in samples:
        pieces = pieces_of(one.words)
        ends = [*one.starts[1:], len(one.spans)]
        sentences = [[(i, pieces[i]) for i in range(a, b)] for a, b in zip(one.starts, ends, strict=True)]
        for window in pack(sentences):
            scores = scores_of(window)
            for task, labels in one.labels.items():
                best = scores.tasks[task].argmax(axis=1)
                for word, got in zip(window.words, best, strict=True):
                    want = labels[word]
                    if want == IGNORED:
                        continue
                    seen[task] += 1
                    right[task] += int(got) == want
                    expected, found = TASKS[task][want][2:], TASKS[task][int(got)][2:]
                    if task not in {"tag", "relation", "trigger"}:
                        hits[f"{task}.{expected}"] += expected == found
                        given[f"{task}.{found}"] += 1
                        wanted[f"{task}.{expected}"] += 1
            for number in dict.fromkeys(window.sentence):
                rows = [i for i, s in enumerate(window.sentence) if s == number]
                rows = [i for i in rows if one.heads and one.heads[window.words[i]] != IGNORED]
                if rows:
                    tree = heads(scores.arcs[np.ix_(rows, rows)])
                    seen["heads"] += len(rows)
                    right["heads"] += sum(
                        window.words[rows[h]] == one.heads[window.words[r]]
                        for r, h in zip(rows, tree, strict=True)
                    )
    figures = {task: right[task] / seen[task] for task in seen}
    for name in sorted(wanted):
        if not name.endswith("."):
            figures[name] = 2 * hits[name] / (given[name] + wanted[name])
    return figures


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
