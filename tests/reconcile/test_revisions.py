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
    ("text", "became"),
    [
        # Before the number, after it, or in the next sentence.
        ("The army said 12 died. It later withdrew that figure.", Revision.TAKEN_BACK),
        ("The ministry had announced 12 deaths. That number was later retracted.", Revision.TAKEN_BACK),
        (
            "Seven people died, the governor said, correcting an earlier statement that 12 were dead.",
            Revision.TAKEN_BACK,
        ),
        ("The mayor's office retracted its statement that 12 had died.", Revision.TAKEN_BACK),
        ("CORRECTION: An earlier version of this report said 12 people died.", Revision.TAKEN_BACK),
        ("The council, which had insisted that 12 died, dropped that claim on Friday.", Revision.TAKEN_BACK),
        # Nobody stands by what is told as hearsay and set right, or with a warning.
        ("An earlier report of 12 dead was wrong.", Revision.FALSE),
        ("Rumours that 12 people died are untrue, the prefect said.", Revision.FALSE),
        ("The prefecture has seen posts alleging that 12 people died. The figure is false.", Revision.FALSE),
        ("A radio station wrongly announced 12 dead.", Revision.FALSE),
        ("They should not be added to the toll of 12 in the other raid.", Revision.FALSE),
        # Told in the past of the past, or as what a newer one came from.
        ("Police had put the dead at 12.", Revision.FORMER),
        ("The clinic initially reported 12 dead.", Revision.FORMER),
        ("The guards, who had clung for days to a toll of 12, said nothing.", Revision.FORMER),
        ("The toll was cut from 12 to nine.", Revision.FORMER),
        ("The prefect revised the number of dead in the blast from 12 to nine.", Revision.FORMER),
        ("The elders gave up their first count, 12, after the burial.", Revision.FORMER),
        # What a count was cut, raised or revised to.
        ("The clinic cut its count of the dead to 12.", Revision.REVISED),
        ("The death toll rose to 12 on Tuesday.", Revision.REVISED),
        ("The hospital revised the toll down to 12.", Revision.REVISED),
        # The same words about other things leave a figure as it is.
        ("The army said 12 people died. It later withdrew from the town.", None),
        ("Gunmen killed 12 people who had said they would vote.", None),
        ("Reports said 12 people died. The mayor denied that the road was closed.", None),
        ("The wrong bus was hit and 12 people died.", None),
        ("Earlier on Monday 12 people died.", None),
    ],
)
def test_what_became_of_a_figure(text: str, became: Revision | None) -> None:
    """The words before it, after it, and in the next sentence say."""
    assert revision(text, "12") is became
