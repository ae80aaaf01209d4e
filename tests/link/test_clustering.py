"""What leads two reports is joined before asides that are a little more alike."""

from __future__ import annotations

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
