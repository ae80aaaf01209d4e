"""Who says what about which event: reports annotated for Rashomon, scored by the program beside them."""

from __future__ import annotations

from pathlib import Path

from benchmarks.figure import Figure
from benchmarks.reading import Reader
from benchmarks.scorer import accounts_figures, score

NAME = "accounts"
FOLDER = "accounts"

# Regular expressions on the same reports, and two annotators against each other.
FLOORS = {"claims F1": 0.20, "claims with speaker F1": 0.08, "counts F1": 0.33}
ANNOTATORS = {
    "claims F1": 0.88,
    "claims with speaker F1": 0.87,
    "counts F1": 0.90,
    "claims put into the same events (B³)": 0.99,
    "event type": 0.96,
    "disagreements F1": 0.81,
}


def measure(folder: Path, split: str, reader: Reader, limit: int | None, scorers: Path) -> list[Figure]:
    """Claims, speakers, stances, events and disagreements."""
    printed = score(scorers / "accounts.py", folder / split, reader, limit)
    return accounts_figures(printed, FLOORS, ANNOTATORS)
