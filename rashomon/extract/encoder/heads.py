"""The tree of a sentence from the scores of every word as the head of every other."""

from __future__ import annotations

import numpy as np

from rashomon.extract.encoder.network import Floats


def heads(scores: Floats) -> list[int]:
    """The head of each word; the root is its own. `scores[i, j]` speaks for j as the head of i.

    Each word takes its best head; one root is kept, and a cycle is opened where that costs least.
    """
    count = len(scores)
    best = [int(i) for i in scores.argmax(axis=1)]
    diagonal = scores.diagonal()
    roots = [i for i in range(count) if best[i] == i]
    root = max(roots or range(count), key=lambda i: float(diagonal[i]))
    best[root] = root
    open_scores = scores.copy()
    np.fill_diagonal(open_scores, -np.inf)
    for other in roots:
        if other != root:
            best[other] = int(open_scores[other].argmax())
    while cycle := _cycle(best, root):
        _open(open_scores, best, cycle)
    return best


def _cycle(best: list[int], root: int) -> set[int]:
    """The words of one cycle, empty when every word leads to the root."""
    done = {root}
    for start in range(len(best)):
        path: list[int] = []
        at = start
        while at not in done and at not in path:
            path.append(at)
            at = best[at]
        if at not in done:
            return set(path[path.index(at) :])
        done.update(path)
    return set()


def _open(scores: Floats, best: list[int], cycle: set[int]) -> None:
    """Give one word of the cycle the head outside it that loses least."""
    below = _below(best, cycle)
    outside = [i for i in range(len(best)) if i not in below]
    _, word, head = min(
        (float(scores[w, best[w]] - scores[w, h]), w, h) for w in sorted(cycle) for h in outside
    )
    best[word] = head


def _below(best: list[int], cycle: set[int]) -> set[int]:
    """All words that lead into the cycle, the cycle among them."""
    found: set[int] = set()
    for start in range(len(best)):
        path: set[int] = set()
        at = start
        while at not in path and at not in cycle and best[at] != at:
            path.add(at)
            at = best[at]
        if at in cycle:
            found |= path | {at}
    return found
