"""The card: true, readable at any width, and unable to act on the terminal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from rashomon.export.card import print_cards
from rashomon.model import Actor, Document, Event, Extraction, Named, Place, Result

Show = Callable[..., str]


@pytest.fixture
def show(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Show:
    """Print cards at a width and give what was printed."""

    def printed(result: Result, width: int = 80, reasons: bool = False) -> str:
        monkeypatch.setenv("COLUMNS", str(width))
        print_cards(result, reasons, {"ML": "Mali"}.get)
        return capsys.readouterr().out

    return printed


@pytest.mark.parametrize("width", [40, 80, 140])
def test_no_line_is_wider_than_the_terminal(demo: Result, show: Show, width: int):
    """Nothing wraps on its own, and nothing is cut away."""
    assert max(map(len, show(demo, width).splitlines())) <= width


def test_speakers_stand_side_by_side(demo: Result, show: Show):
    """What two speakers say of one field stands on one line."""
    line = next(line for line in show(demo, 140).splitlines() if line.startswith(" killed"))
    assert [cell.strip() for cell in line.split("│")[1:3]] == [
        "2 “two soldiers”",
        "0 “no one was killed”",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "14 May 2024, the exact day: “on Tuesday”",
        "Ansongo, Gao, Mali",
        "within about 25 km of this point",
        "not named",
        "terrorists, blamed by the army",
        "claimed by nobody “no immediate claim of responsibility”",
        "figures differ, but all can be true",
        "killed: two security officials: two soldiers",
        "in retaliation for event 2 (air or drone strike)",
        "answered by event 1",
        "no date, “near Menaka”",
    ],
)
def test_card_says(demo: Result, show: Show, words: str):
    """Each thing that is known is said in words a reader needs no codebook for."""
    assert words in " ".join(show(demo, 160).split())


def test_reasons_are_shown_when_asked_for(demo: Result, show: Show):
    """--reasons adds the argument behind each figure."""
    assert "lowest figure any speaker gives" not in show(demo)
    assert "killed: the lowest figure any speaker gives [lowest_named]" in show(demo, reasons=True)


def test_piped_card_has_no_colour(demo: Result, show: Show):
    """Nothing but text reaches a pipe."""
    assert "\x1b" not in show(demo)


def test_no_line_ends_in_blanks(demo: Result, show: Show):
    """Lines carry no filling."""
    assert [line for line in show(demo).splitlines() if line != line.rstrip()] == []


def test_missing_date_names_the_remedy(demo: Result, show: Show):
    """Without a date in the words or a day to count from, the card says what to give."""
    undated = replace(
        demo,
        documents=tuple(replace(document, published=None) for document in demo.documents),
        records=tuple(replace(record, period=None) for record in demo.records),
    )
    assert "no date in the words: give --published" in show(undated)


def test_guess_is_said_to_be_one(demo: Result, show: Show):
    """A place the words did not settle says so, with the reason."""
    guess = Place("Ansongo", 15.66, 0.5, 2, "ML", guessed=True, why="the larger of two places of that name")
    guessed = replace(demo, records=tuple(replace(record, place=guess) for record in demo.records))
    assert "a guess: the larger of two places of that name" in " ".join(show(guessed, 140).split())


def test_a_known_perpetrator_is_named(demo: Result, show: Show):
    """Beside the words of the report, where these are others."""

    def shown(text: str) -> str:
        named = Named(text, "stated", (), Actor(text, "islamic-state", name="Islamic State"))
        records = tuple(replace(record, perpetrator=named) for record in demo.records)
        return " ".join(show(replace(demo, records=records), 140).split())

    assert "ISIL (Islamic State)" in shown("ISIL")
    assert "(Islamic State)" not in shown("the Islamic State group")


def test_report_text_cannot_act(demo: Result, show: Show):
    """Escape sequences, markup and marks of direction in a report are text or nothing."""
    hostile = "\x1b[31mred\x1b]0;title\x07 [bold]loud[/bold] :bomb: \u202egnorw\x9b2J"
    named = Named(hostile, "blamed", ())
    attacked = replace(
        demo, records=tuple(replace(record, perpetrator=named, summary=hostile) for record in demo.records)
    )
    printed = show(attacked)
    assert [c for c in printed if c in "\x1b\x07\u202e\x9b"] == []
    assert "red [bold]loud[/bold] :bomb: gnorw" in printed


def test_document_without_event_is_said_plainly(show: Show):
    """A report with nothing in it gives a sentence, not silence."""
    quiet = Result((Document("d", "Rain.", title="Weather"),), (Extraction("d"),), (), (), ())
    assert show(quiet) == "No event of political violence found in “Weather”.\n"


def test_copies_share_a_column(demo: Result, show: Show):
    """Speakers who say the same words in two copies of a report stand once, with both publishers."""
    copy = replace(demo.documents[0], id="copy", publisher="Coast Daily")
    main = demo.events[1]
    copied = replace(
        demo,
        documents=(*demo.documents, copy),
        events=(demo.events[0], _in_both(main, copy.id)),
        records=tuple(replace(record, documents=("doc", "copy")) for record in demo.records),
    )
    printed = show(copied, 140)
    assert printed.count("A statement by the army's") == 1
    assert "in Sahel Wire and Coast Daily" in printed


def _in_both(event: Event, document_id: str) -> Event:
    """The event with every claim and account once more, as a copy of the report brings them."""
    claims = tuple(
        replace(claim, id=f"{claim.id}-copy", document_id=document_id, account_id=f"{claim.account_id}-copy")
        for claim in event.claims
    )
    accounts = tuple(
        replace(
            account,
            id=f"{account.id}-copy",
            document_id=document_id,
            claim_ids=tuple(f"{id_}-copy" for id_ in account.claim_ids),
        )
        for account in event.accounts
    )
    return replace(event, claims=(*event.claims, *claims), accounts=(*event.accounts, *accounts))
