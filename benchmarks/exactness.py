"""How often a value is exactly the gold one, with a line for each time it is not."""

from __future__ import annotations

from dataclasses import dataclass, field

from benchmarks.figure import Figure


@dataclass
class Exactness:
    """Counts of one figure, filled document by document."""

    name: str
    floor: float | None = None
    right: int = 0
    count: int = 0
    errors: list[str] = field(default_factory=list)

    def add(self, document: str, gold: object, said: object, *, answered: bool = True) -> None:
        """One document: right when it was answered and the values are equal."""
        self.count += 1
        if answered and gold == said:
            self.right += 1
        else:
            self.errors.append(f"{document}: gold {gold}, said {said if answered else 'nothing'}")

    def figure(self) -> Figure:
        """The share of documents that are right."""
        value = self.right / self.count if self.count else 0.0
        return Figure(self.name, value, self.floor, count=self.count, errors=tuple(self.errors))
