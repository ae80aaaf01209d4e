"""Copies of one text are found; two reports of one event are not copies."""

from __future__ import annotations

from rashomon.link import same_origin
from tests.factories import document

REPORT = (
    "Gunmen opened fire on a bus near the river crossing at Tarn on Monday, killing four passengers, "
    "the district chief said. The driver sped on to the next post, where soldiers gave first aid until an "
    "ambulance came. Nobody has said who was behind it. It was the third such shooting on that road since "
    "the summer."
)
FIRST_SENTENCE = REPORT[: REPORT.index(". ") + 2]
OWN = (
    "Four people died when a bus was shot at outside Tarn, according to hospital staff. Relatives gathered "
    "at the gate through the night and asked why the road had been left unguarded after two earlier attacks."
)


def test_an_edited_copy_is_found() -> None:
    """A copy with another headline and a cut last sentence has the earlier report as its original."""
    cut = REPORT.rsplit(". ", 1)[0].replace("sped on", "drove on") + "."
    documents = [document("b", cut, "2020-01-13", title="Bus attacked"), document("a", REPORT, "2020-01-12")]
    assert same_origin(documents) == (("b", "a"),)


def test_the_smaller_id_settles_one_day() -> None:
    """Of two equal texts of one day the one with the smaller id is the original."""
    assert same_origin([document("z", REPORT), document("c", REPORT)]) == (("z", "c"),)


def test_copies_of_copies_have_one_original() -> None:
    """Three equal texts have one original."""
    documents = [document(i, REPORT, f"2020-01-1{n}") for n, i in enumerate("cab")]
    assert same_origin(documents) == (("a", "c"), ("b", "c"))


def test_two_reports_of_one_event_are_not_copies() -> None:
    """Own words about the same bus make an own report."""
    assert same_origin([document("a", REPORT), document("b", OWN)]) == ()


def test_a_credit_line_lowers_the_bar() -> None:
    """A text that shares a third and credits the publisher is a copy; without the credit it is not."""
    body = FIRST_SENTENCE + OWN
    original = document("a", REPORT, publisher="Corda News")
    assert same_origin([original, document("b", body, "2020-01-13")]) == ()
    assert same_origin([original, document("b", body + " (Corda News)", "2020-01-13")]) == (("b", "a"),)


def test_empty_texts_copy_nothing() -> None:
    """Texts without words are no copies of each other."""
    assert same_origin([document("a", ""), document("b", "")]) == ()
