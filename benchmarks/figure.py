"""One measured number, and what stands beside it in a table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """What one metric came to on one gold set.

    `floor` is what a cheap baseline reaches, `best` the best published figure with `best_source` saying
    whose it is. `count` is how many gold things were measured. `errors` are lines for people to work from:
    what was missed and what was said wrongly.
    """

    name: str
    value: float
    floor: float | None = None
    best: float | None = None
    best_source: str = ""
    count: int = 0
    errors: tuple[str, ...] = ()
    held: bool = True


@dataclass(frozen=True, slots=True)
class Tally:
    """How many were right, how many were said and how many there are; tallies add up."""

    right: float = 0
    said: float = 0
    gold: float = 0
    right_gold: float | None = None

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.right + other.right,
            self.said + other.said,
            self.gold + other.gold,
            self._found() + other._found(),
        )

    def _found(self) -> float:
        return self.right if self.right_gold is None else self.right_gold

    @property
    def precision(self) -> float:
        return self.right / self.said if self.said else 0.0

    @property
    def recall(self) -> float:
        """Of the gold things, how many were found; `right_gold` where one gold thing may be said twice."""
        return self._found() / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def figures(
        self,
        name: str,
        *,
        best: float | None = None,
        best_source: str = "",
        errors: tuple[str, ...] = (),
        held: bool = True,
    ) -> list[Figure]:
        """Precision, recall and F1 under one name; of these only F1 is held."""
        count = round(self.gold)
        return [
            Figure(f"{name} P", self.precision, count=count, held=False),
            Figure(f"{name} R", self.recall, count=count, held=False),
            Figure(f"{name} F1", self.f1, None, best, best_source, count, errors, held),
        ]
