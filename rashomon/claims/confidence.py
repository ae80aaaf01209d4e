"""How sure a claim is: the share of claims like it that were right where it was measured."""

from __future__ import annotations

from bisect import bisect_right

from rashomon.model import Count, Finding

# (the network's support, share of claims right), fitted on accounts/sets; between two points on the line that
# joins them. Counts are found by a grammar and stand without the network's help; actors and things do less.
COUNTS = ((0.0, 0.55), (0.1, 0.65), (0.3, 0.75), (0.7, 0.8), (0.95, 0.92), (1.0, 0.97))
OTHERS = ((0.0, 0.45), (0.1, 0.55), (0.5, 0.6), (0.85, 0.65), (1.0, 0.8))
# Where no network read the words.
UNSUPPORTED = 0.7


def confidence(finding: Finding) -> float:
    """The expected share of claims right among those with this kind of value and this support."""
    if finding.support is None:
        return UNSUPPORTED
    points = COUNTS if isinstance(finding.value, Count) else OTHERS
    at = min(bisect_right(points, (finding.support, 1.0)), len(points) - 1)
    (left, low), (right, high) = points[at - 1], points[at]
    return round(low + (high - low) * (finding.support - left) / (right - left), 4)
