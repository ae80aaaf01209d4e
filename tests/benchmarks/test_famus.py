"""Telling whether two texts tell one event, on pairs made by hand."""

from __future__ import annotations

import pytest

from benchmarks.famus import Likeness, Pair, likenesses, score, told
from rashomon.model import Span
from tests.factories import document, event_mention, extraction

_REPORT = "The Tarn valley is old . Gunmen attacked the Orvel mill . Later it closed ."


def _pair(name: str, source: str, *, same: bool) -> Pair:
    return Pair(name, _REPORT, Span(32, 40), source, same)


_SAME = _pair("1", "At dawn gunmen attacked a mill in Orvel .", same=True)
_OTHER = _pair("2", "A valley near Tarn has closed its museum .", same=False)


def test_the_sentence_of_the_trigger_is_what_is_looked_for() -> None:
    """Words of the other sentences, found in the page, count for nothing."""
    assert _SAME.sentence.of(_REPORT) == "Gunmen attacked the Orvel mill"
    one, other = likenesses([_SAME, _OTHER], {})
    assert one.words > 0.5
    assert other.words == 0.0


def test_events_are_compared_where_both_texts_have_one() -> None:
    """Only an event in the sentence of the trigger is the one asked for."""
    beside, elsewhere = Span(32, 40), Span(4, 8)

    def compared(trigger: Span) -> float | None:
        read = {
            "report 1": (document("r"), extraction("r", event_mention("a", "r", triggers=(trigger,)))),
            "source 1": (document("s"), extraction("s", event_mention("b", "s"))),
        }
        return likenesses([_SAME], read)[0].events

    assert (compared(beside) or 0) > 0
    assert compared(elsewhere) is None


def test_accuracy_by_each_way() -> None:
    compared = [Likeness(_SAME, 0.9, 1.0, None), Likeness(_OTHER, 0.1, 1.0, None)]
    limits = {"words and events": 0.5, "words": 0.5, "names": 0.5, "events": 0.0}
    made = {f.name: (f.value, f.count) for f in score(compared, limits)}
    assert made["same event, words and events"] == (1.0, 2)
    assert made["same event, names"] == (0.5, 2)
    assert made["same event, events"] == (0.0, 0)


def test_each_tenth_is_told_by_the_limits_of_the_rest() -> None:
    """The odd one's own value would set a limit that fits it; the others' limit does not."""
    values = [(_SAME, 0.9), (_OTHER, 0.1)] * 5 + [(_SAME, 0.2)]
    said = told(values, None)
    assert [same for _, same in said[:10]] == [True, False] * 5
    assert said[10][1] is False
    assert told(values, 0.15)[10][1] is True


def test_without_pairs_nothing_is_said() -> None:
    assert told([], None) == pytest.approx([])
