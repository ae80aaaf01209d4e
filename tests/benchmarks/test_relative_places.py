"""Sentences with known answers."""

from __future__ import annotations

import pytest

from benchmarks.reading import Article, Reader
from benchmarks.relative_places import bearing, is_right, places

ROW = {"reference": "Erbil", "distance": "25", "unit": "km", "direction": "north-west", "target": "Nowhere"}


def place(of: str = "Erbil", km: float = 25.0, degrees: float | None = 315.0) -> dict[str, object]:
    """A relative place as the benchmark sees it."""
    return {"of": of, "relative": {"distance_km": km, "bearing": degrees}}


@pytest.mark.parametrize(
    ("said", "right"),
    [
        (place(), True),
        (place(of="ERBIL"), True),
        (place(of="Mosul"), False),
        (place(km=40.2), False),
        (place(degrees=0.0), False),
        (place(degrees=None), False),
    ],
)
def test_reference_distance_and_direction_must_all_be_gold(said: dict[str, object], right: bool) -> None:
    """One of the three wrong is wrong."""
    assert is_right(ROW, said) is right


@pytest.mark.parametrize(
    ("words", "degrees"), [("north", 0), ("north-west", 315), ("SSE", 157.5), ("east-northeast", 67.5)]
)
def test_directions_in_degrees(words: str, degrees: float) -> None:
    """In words, in letters and in halves."""
    assert bearing(words) == degrees


def test_places_come_with_the_words_of_their_anchor() -> None:
    """Read by the product itself."""
    article = Article("1", "The village lies some 25 km (16 mi) north-west of Erbil, Iraq.")
    ((_, report),) = Reader().apart([article])
    assert [is_right(ROW, one) for one in places(article, report)] == [True]
