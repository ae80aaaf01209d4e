"""The record in one sentence."""

from __future__ import annotations

from rashomon import pipeline
from rashomon.config import Settings
from tests.reading import document, extraction


def test_a_summary_without_a_day_has_one_comma():
    """What is not told leaves no punctuation behind."""
    text = "Gunmen attacked a clinic in Gao, killing two nurses."
    (record,) = pipeline.derive([document(text, None)], [extraction(text, None)], Settings()).records
    assert record.place is not None
    assert record.period is None
    assert ",," not in record.summary


def test_a_site_that_is_the_target_is_said_once():
    """ "On a clinic, near Gao", not "on a clinic, clinic, near Gao"."""
    text = "Gunmen attacked a clinic near Gao on Monday, killing two nurses."
    (record,) = pipeline.derive([document(text, None)], [extraction(text, None)], Settings()).records
    assert record.summary.count("clinic") == 1
