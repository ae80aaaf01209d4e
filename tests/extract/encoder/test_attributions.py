"""Attributions from marked stretches."""

from __future__ import annotations

from rashomon.extract.encoder.attributions import heard
from rashomon.extract.encoder.reader import Mark, Reading
from rashomon.extract.syntax import Tree
from rashomon.model import Span


def _reading(text: str, **parts: str) -> Reading:
    """A sentence with its parts marked; a part's name may end in a number."""
    marks = []
    for name, words in parts.items():
        start = text.index(words)
        marks.append(Mark("attribution", name.rstrip("0123456789"), Span(start, start + len(words)), 0.9))
    return Reading(Tree(Span(0, len(text)), 0, (), ()), tuple(sorted(marks, key=lambda m: m.span)))


def _told(text: str, reading: Reading) -> list[tuple[str | None, str | None, str]]:
    (found,) = heard([reading])
    said = [one.attribution for one in found]
    return [(a.source and a.source.of(text), a.cue and a.cue.of(text), a.content.of(text)) for a in said]


def test_a_cue_has_its_source_and_content():
    """The plain case."""
    text = "Police said six people died."
    reading = _reading(text, source="Police", cue="said", content="six people died")
    assert _told(text, reading) == [("Police", "said", "six people died")]


def test_each_content_goes_to_the_nearest_cue():
    """Two speakers in one sentence keep their own words."""
    text = "The army says two men died, the mayor put it at nine."
    reading = _reading(
        text, source="The army", cue="says", content="two men died",
        source2="the mayor", cue2="put it", content2="at nine",
    )  # fmt: skip
    assert _told(text, reading) == [("The army", "says", "two men died"), ("the mayor", "put it", "at nine")]


def test_an_interrupted_content_is_two():
    """What stands before and after "he said" is his."""
    text = "“Two died,” he said, “and one fled.”"
    reading = _reading(text, content="“Two died,”", source="he", cue="said", content2="“and one fled.”")
    assert _told(text, reading) == [("he", "said", "“Two died,”"), ("he", "said", "“and one fled.”")]


def test_content_alone_goes_on_with_the_speaker_before():
    """A quotation over several sentences keeps its speaker; after another sentence it has none."""
    first = _reading("Police said six died.", source="Police", cue="said", content="six died")
    alone = _reading("The gunmen fled.", content="The gunmen fled")
    other = _reading("It rained.")
    found = heard([first, alone, other, alone])
    assert [len(part) for part in found] == [1, 1, 0, 0]
    assert found[1][0].attribution.source == found[0][0].attribution.source


def test_a_cue_without_source_hides_it():
    """ "It was reported that": somebody says so."""
    text = "It was reported that six died."
    assert _told(text, _reading(text, cue="was reported", content="six died")) == [
        (None, "was reported", "six died")
    ]
