"""What leads two reports is joined before asides that are a little more alike."""

from __future__ import annotations

from dataclasses import replace

from rashomon.link.clustering import clusters
from rashomon.link.scoring import Part, Score


def _score(total: float, *, both_lead: bool = False) -> Score:
    return Score((Part("all", total, ""),), both_lead=both_lead)


def test_leading_events_go_first() -> None:
    """Reports d and e tell one shooting twice each: their leading mentions are paired, not crossed."""
    documents = {"d1": "d", "d2": "d", "e1": "e", "e2": "e"}
    scores = {
        ("d1", "e1"): _score(3.0, both_lead=True),
        ("d1", "e2"): _score(5.0),
        ("d2", "e1"): _score(5.0),
    }
    assert clusters(list(documents), scores, documents) == [("d1", "e1"), ("d2",), ("e2",)]
    crossed = {pair: _score(score.total) for pair, score in scores.items()}
    assert clusters(list(documents), crossed, documents) == [("d1", "e2"), ("d2", "e1")]


def test_one_victim_holds_reports_together_where_one_has_its_day_wrong() -> None:
    """A and b tell of one event, c of the same victim as both, but its day is ruled out beside d's alone."""
    documents = {name: name for name in "abcd"}
    of_one_person = replace(_score(4.0), one_person=True)
    scores = {
        ("a", "b"): of_one_person,
        ("a", "c"): of_one_person,
        ("a", "d"): _score(6.0),
        ("b", "c"): of_one_person,
        ("b", "d"): _score(6.0),
        ("c", "d"): Score((), "the days do not meet"),
    }
    assert clusters(list(documents), scores, documents) == [("a", "b", "c", "d")]


def test_a_pair_that_is_ruled_out_stands_against_one_pair_of_one_victim() -> None:
    """Evidence that is no more than what speaks against it joins nothing."""
    documents = {name: name for name in "abc"}
    scores = {
        ("a", "b"): _score(6.0),
        ("a", "c"): replace(_score(9.0), one_person=True),
        ("b", "c"): Score((), "the days do not meet"),
    }
    assert clusters(list(documents), scores, documents) in ([("a", "b"), ("c",)], [("a", "c"), ("b",)])
    assert ("a", "b", "c") not in clusters(list(documents), scores, documents)
