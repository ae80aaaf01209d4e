"""Sentences with known answers."""

from __future__ import annotations

from benchmarks.event_location import Sentence, is_held_out, score, sentence

TEXT = "Shells hit Tarn, not Vell."


def report(*spans: tuple[int, int] | None) -> dict[str, object]:
    """Events with these words as evidence of their places."""
    places = [{"name": "X", "evidence": span and {"span": span}} for span in spans]
    return {"events": [{"place": place} for place in places] + [{"place": None}]}


def test_the_place_is_right_when_its_words_are_those_of_gold() -> None:
    """One right, one on other words, one without words, one without any place."""
    gold = Sentence(TEXT, ((11, 15),))
    said = [report((11, 15)), report((21, 25)), report(None), report()]
    every, placed = score((gold, one) for one in said)
    assert (every.value, every.count) == (0.25, 4)
    assert (round(placed.value, 3), placed.count) == (0.333, 3)


def test_slips_of_the_published_offsets_are_left_out() -> None:
    """A place of two letters is none."""
    spans = [{"start": 11, "end": 15, "label": "LOCATION"}, {"start": 0, "end": 2, "label": "LOCATION"}]
    assert sentence({"text": TEXT, "spans": spans}).places == ((11, 15),)


def test_about_a_tenth_is_held_out() -> None:
    """By the text alone, so that the order of the file does not matter."""
    assert 60 < sum(is_held_out(f"Sentence number {n}.") for n in range(1000)) < 140
