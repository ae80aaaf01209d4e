"""Whether a claim's confidence is the share of such claims that are right: expected calibration error."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType

from benchmarks.figure import Figure
from benchmarks.reading import Reader
from benchmarks.scorer import articles_of

NAME = "calibration"
FOLDER = "accounts"
_BINS = 10


def measure(folder: Path, split: str, reader: Reader, limit: int | None, scorers: Path) -> list[Figure]:
    """The error over all claims; a claim is right when the scorer of accounts matches it with a gold one."""
    del limit
    scorer = _program(scorers / "accounts.py")
    gold = scorer.load_gold(folder / split)
    report = reader.together(list(articles_of(folder / split)))
    told = []
    for name, document in gold.items():
        claims = [claim for claim in report["claims"] if claim["document"] == name]
        right = {id(said) for _, said in scorer.match(document["claims"], claims)}
        told += [(claim["confidence"], id(claim) in right) for claim in claims]
    return [
        Figure("expected calibration error", calibration_error(told), count=len(told), held=False),
        Figure("mean confidence", sum(c for c, _ in told) / max(1, len(told)), count=len(told), held=False),
        Figure(
            "share of claims right", sum(r for _, r in told) / max(1, len(told)), count=len(told), held=False
        ),
    ]


def calibration_error(told: Iterable[tuple[float, bool]]) -> float:
    """The mean distance of confidence and share right over ten equal bins, weighed by their claims."""
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(_BINS)]
    for confidence, is_right in told:
        bins[min(int(confidence * _BINS), _BINS - 1)].append((confidence, is_right))
    off = sum(abs(sum(c for c, _ in one) - sum(r for _, r in one)) for one in bins)
    return off / max(1, sum(map(len, bins)))


def _program(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("scorer_of_accounts", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is no scorer")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
