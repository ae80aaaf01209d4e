"""What the words around a figure say became of it."""

from __future__ import annotations

import pytest

from rashomon.model import Claim, Count, Document, Span, Stance
from rashomon.reconcile.revisions import Revision, revisions


def revision(text: str, quote: str) -> Revision | None:
    """The revision of the figure at a quote in the first sentence that holds it."""
    at = text.index(quote)
    start = text.rfind(". ", 0, at) + 2 if ". " in text[:at] else 0
    end = text.find(". ", at)
    sentence = Span(start, len(text) if end < 0 else end + 1)
    span = Span(at, at + len(quote))
    told = Claim("c", "d1", "a", "m", "killed", Count(12, 12), None, Stance.ASSERTS, span, quote, sentence)
    return revisions([told], {"d1": Document("d1", text)}).get("c")


@pytest.mark.parametrize(
    "text",
    [
        "The army said 12 died. It later withdrew that figure.",
        "The ministry had announced 12 deaths. That number was later retracted.",
        "Seven people died, the governor said, correcting an earlier statement that 12 were dead.",
        "The mayor's office retracted its statement that 12 had died.",
        "CORRECTION: An earlier version of this report said 12 people died.",
        "The council, which had insisted that 12 died, dropped that claim on Friday.",
    ],
)
def test_a_figure_its_speaker_takes_back(text: str) -> None:
    """Before the number, after it, or in the next sentence."""
    assert revision(text, "12") is Revision.TAKEN_BACK


@pytest.mark.parametrize(
    "text",
    [
        "An earlier report of 12 dead was wrong.",
        "Rumours that 12 people died are untrue, the prefect said.",
        "The prefecture has seen posts alleging that 12 people died. The figure is false.",
        "A radio station wrongly announced 12 dead.",
        "They should not be added to the toll of 12 in the other raid.",
    ],
)
def test_a_figure_told_as_false(text: str) -> None:
    """Nobody stands by what is told as hearsay and set right, or with a warning."""
    assert revision(text, "12") is Revision.FALSE


@pytest.mark.parametrize(
    "text",
    [
        "Police had put the dead at 12.",
        "The clinic initially reported 12 dead.",
        "The guards, who had clung for days to a toll of 12, said nothing.",
        "The toll was cut from 12 to nine.",
        "The prefect revised the number of dead in the blast from 12 to nine.",
        "The elders gave up their first count, 12, after the burial.",
    ],
)
def test_a_figure_of_before(text: str) -> None:
    """Told in the past of the past, or as what a newer one came from."""
    assert revision(text, "12") is Revision.FORMER


@pytest.mark.parametrize(
    "text",
    [
        "The clinic cut its count of the dead to 12.",
        "The death toll rose to 12 on Tuesday.",
        "The hospital revised the toll down to 12.",
    ],
)
def test_a_figure_that_revises_others(text: str) -> None:
    """What a count was cut, raised or revised to."""
    assert revision(text, "12") is Revision.REVISED


@pytest.mark.parametrize(
    "text",
    [
        "The army said 12 people died. It later withdrew from the town.",
        "Gunmen killed 12 people who had said they would vote.",
        "Reports said 12 people died. The mayor denied that the road was closed.",
        "The wrong bus was hit and 12 people died.",
        "Earlier on Monday 12 people died.",
    ],
)
def test_a_figure_that_stands(text: str) -> None:
    """The same words about other things leave a figure as it is."""
    assert revision(text, "12") is None
