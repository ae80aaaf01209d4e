"""Confidence grows with the network's support and stays a share."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rashomon.claims.confidence import UNSUPPORTED, confidence
from rashomon.model import Count, Finding, Span

SUPPORT = st.floats(0, 1)


def _finding(support: float | None, *, counts: bool) -> Finding:
    value = Count(2, 2) if counts else "gunmen"
    return Finding("killed" if counts else "perpetrator", Span(0, 3), value, 0, support=support)


@given(SUPPORT, SUPPORT, st.booleans())
def test_more_support_is_more_confidence(one: float, other: float, counts: bool):
    """Never the other way round, and always between 0 and 1."""
    low, high = sorted((one, other))
    sure, surer = (confidence(_finding(s, counts=counts)) for s in (low, high))
    assert 0 <= sure <= surer <= 1


def test_without_a_network_the_confidence_is_that_of_all():
    """A plug-in that gives no support gets the share of all claims."""
    assert confidence(_finding(None, counts=True)) == UNSUPPORTED
