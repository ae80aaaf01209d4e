"""The linking scorer on clusters and reports made by hand."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.clustering import b_cubed, pairs
from benchmarks.gva import Incident
from benchmarks.gva_linking import score
from rashomon.model import Document, Extraction
from tests.factories import claim, document, event_mention, extraction


def test_b_cubed_and_pairs_of_one_split_group() -> None:
    gold = {"a": "1", "b": "1", "c": "1", "d": "2"}
    found = {"a": "x", "b": "x", "c": "y", "d": "z"}
    assert b_cubed(gold, found).precision == 1.0
    assert b_cubed(gold, found).recall == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4)
    assert (pairs(gold, found).right, pairs(gold, found).said, pairs(gold, found).gold) == (1, 1, 3)


def _report(name: str, killed: int, day: str, **mention: Any) -> tuple[Document, Extraction]:
    event = event_mention(f"m-{name}", name, **mention)
    said = claim(killed=killed, event=event.id, document=name)
    return document(name, f"Rockets fell, report {name}.", day), extraction(name, event, claims=(said,))


def test_reports_are_linked_and_their_figures_set_side_by_side() -> None:
    """Two of three reports say 2 and the latest 3; a report without an event stands alone."""
    read = [
        _report("a", 2, "2020-01-12"),
        _report("b", 2, "2020-01-12"),
        _report("c", 3, "2020-01-13"),
        (document("e", "Nothing."), extraction("e")),
    ]
    gold = {"1": Incident(3, 0, "2020-01-12"), "2": Incident(1, 0, "2020-01-12")}
    made = {f.name: f.value for f in score(read, {"a": "1", "b": "1", "c": "1", "e": "2"}, gold)}
    assert made["pairs F1"] == 1.0
    assert made["killed exact, latest"] == made["killed exact, largest"] == 1.0
    assert made["killed exact, most frequent"] == 0.0
    assert made["killed off by, most frequent"] == 1.0
    assert made["killed exact, linked"] == made["killed exact, gold links"]
