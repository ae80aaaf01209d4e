"""Calibration counted by hand."""

from __future__ import annotations

import pytest

from benchmarks.calibration import calibration_error


def test_what_is_as_sure_as_it_is_right_has_no_error():
    """Half of the claims at .5 are right."""
    assert calibration_error([(0.5, True), (0.5, False)]) == 0


def test_bins_are_weighed_by_their_claims():
    """Three claims at .9 of which one is right are off by .567; one at .1 that is wrong by .1."""
    told = [(0.9, True), (0.9, False), (0.9, False), (0.1, False)]
    assert calibration_error(told) == pytest.approx((2.7 - 1 + 0.1) / 4)


def test_no_claims_have_no_error():
    """An empty reading is nobody's mistake."""
    assert calibration_error([]) == 0
