"""The weight of every level of every comparison, from weights.tsv."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources


@cache
def weights() -> Mapping[tuple[str, str], float]:
    """What each level of a comparison adds to the score of two mentions."""
    text = resources.files(__package__).joinpath("weights.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return {(comparison, level): float(weight) for comparison, level, weight, *_ in rows[1:]}
