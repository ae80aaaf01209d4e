"""Copies of one text are found; two reports of one event are not copies."""

from __future__ import annotations

from rashomon.link import same_origin
from rashomon.link.origins import bands, is_copy, is_likely
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


def test_the_order_of_the_documents_plays_no_part() -> None:
    """A copy that came first is a copy all the same."""
    documents = [document(i, REPORT, f"2020-01-1{n}") for n, i in enumerate("cab")]
    assert same_origin(documents[::-1]) == same_origin(documents)


def test_a_formula_of_many_reports_hides_no_copy() -> None:
    """The same closing line in eighty reports makes none a copy, and the one that is one is found."""
    closing = " Anyone with information is asked to ring the desk of the valley guard before nightfall today."
    others = [document(f"n{n}", " ".join(f"word{n}x{i}" for i in range(60)) + closing) for n in range(80)]
    copied = [document("a", REPORT + closing), document("b", REPORT + closing, "2020-01-14")]
    assert same_origin([*others, *copied]) == (("b", "a"),)


def test_copies_share_bands() -> None:
    """A text and its cut copy share keys of a table; another report of the event shares none."""
    cut = REPORT.rsplit(". ", 1)[0]
    one, copy, own = (document(i, text) for i, text in zip("abc", (REPORT, cut, OWN), strict=True))
    shared = set(bands(one)) & set(bands(copy))
    assert is_likely(len(shared), len(bands(one)), len(bands(copy)))
    assert is_copy(one, copy)
    assert is_copy(copy, one)
    assert not set(bands(one)) & set(bands(own))
