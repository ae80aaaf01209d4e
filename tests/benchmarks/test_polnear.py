"""Attributions of PolNeAR: brat files in, tokens and spans out."""

from __future__ import annotations

from benchmarks.polnear import annotated, compare, read

TEXT = 'The mayor said: "We won." He smiled.'
STANDOFF = """T1\tSource 0 9\tThe mayor
T2\tCue 10 15\tsaid:
T3\tContent 17 19;20 24\tWe won.
T4\tAttribution 10 15\tsaid:
T5\tSource 26 28\tHe
E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3
"""


def test_only_spans_of_an_attribution_are_gold():
    """The word "He" is marked, but belongs to no attribution; the content has two pieces."""
    gold = annotated(STANDOFF)
    assert gold == {"source": [((0, 9),)], "cue": [((10, 15),)], "content": [((17, 19), (20, 24))]}


def test_spans_come_from_the_mentions_of_the_report():
    attributions = [{"source": None, "cue": [10, 14], "content": [17, 24]}]
    report = {"documents": [{"mentions": {"attributions": attributions}}]}
    assert read(report) == {"source": [], "cue": [((10, 14),)], "content": [((17, 24),)]}


def test_tokens_count_by_overlap_and_spans_by_their_words():
    """Gold "said:" against "said": one token of two is found, and the span is right."""
    tokens, spans = compare(TEXT, [((10, 14),)], [((10, 15),)])
    assert (tokens.precision, tokens.recall) == (1, 0.5)
    assert (spans.precision, spans.recall) == (1, 1)


def test_a_token_in_two_spans_counts_once():
    """Spans "The mayor" and "mayor" together say two tokens of gold's one, and no span is missed."""
    tokens, spans = compare(TEXT, [((0, 9),), ((4, 9),)], [((4, 9),)])
    assert (tokens.said, tokens.gold, tokens.right) == (2, 1, 1)
    assert (spans.said, spans.gold, spans.right) == (2, 1, 1)
