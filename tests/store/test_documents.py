"""What is given to a desk stays as it was given, once."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from rashomon.errors import InputError
from rashomon.model import Extraction, PlaceMention, Received, RoleMention, Span
from rashomon.store import Desk, claims, documents, received, schema
from tests import factories
from tests.store import samples

STRANGE = "Two \0 soldiers\r\n were 💥 killed \u202e in\u00a0Orn.\x1b[31m " + "é" + "e\u0301"


def test_a_text_comes_back_exactly(desk: Desk):
    """Every character, so that the positions of claims hold."""
    given = factories.document("d1", STRANGE, title="Über\0 Orn", url="https://wire.example/1", name="a.txt")
    assert samples.keep(desk, given)
    with desk.reading() as connection:
        (kept,) = documents.every(connection)
    assert kept == given
    assert (kept.text, kept.name) == (STRANGE, "a.txt")


def test_what_was_read_comes_back_equal(desk: Desk):
    """Claims in their order, with all else the extractor found."""
    item, told = samples.sample(3)
    samples.keep(desk, item, told)
    with desk.reading() as connection:
        assert claims.extractions(connection) == {item.id: told}
        assert claims.extractions(connection, [item.id, "none"]) == {item.id: told}


def test_linking_is_given_what_it_looks_at(desk: Desk):
    """Events, claims and places as they were read; no dates and roles."""
    item, told = samples.sample(3)
    place = PlaceMention(Span(25, 29), "Orn")
    full = replace(told, places=(place,), roles=(RoleMention(Span(57, 65), "the army", "organisation", 0.5),))
    samples.keep(desk, item, full)
    with desk.reading() as connection:
        assert claims.to_link(connection, [item.id, "none"]) == {item.id: replace(told, places=(place,))}
        assert claims.extractions(connection) == {item.id: full}


def test_adding_again_adds_nothing(desk: Desk):
    """The same content is kept once, however often it comes."""
    assert samples.add(desk, 1, 2, 1, 2) == [True, True, False, False]
    with desk.reading() as connection:
        assert documents.count(connection) == claims.count(connection) == 2


def test_another_text_of_one_id_is_refused(desk: Desk):
    """The first stays; the message names the input and the id."""
    samples.keep(desk, factories.document("d1", "Rockets fell on Tarn."))
    other = replace(factories.document("d1", "Rockets fell on Orn."), name="b.txt")
    with pytest.raises(InputError, match=r"b\.txt: has the id 'd1' of another text"):
        samples.keep(desk, other)
    with desk.reading() as connection:
        assert [kept.text for kept in documents.every(connection)] == ["Rockets fell on Tarn."]


def test_an_id_that_databases_cannot_hold_is_refused(desk: Desk):
    """A NUL character in an id fails that input alone."""
    with pytest.raises(InputError, match="NUL"):
        samples.keep(desk, factories.document("d\0"))


def test_a_document_that_fails_half_way_leaves_nothing(desk: Desk):
    """A document is kept with its claims or not at all."""

    def fail() -> None:
        with desk.writing() as connection:
            documents.add(connection, *samples.sample(1), samples.EXTRACTOR)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    with desk.reading() as connection:
        assert documents.count(connection) == claims.count(connection) == 0
    assert samples.add(desk, 1) == [True]


def test_the_newest_reading_counts(desk: Desk):
    """A later version's extraction is kept beside the first and used in its place."""
    item, told = samples.sample(1)
    samples.keep(desk, item, told)
    with desk.writing() as connection:
        claims.add(connection, 1, Extraction(item.id), "rules/2")
    with desk.reading() as connection:
        assert claims.extractions(connection) == {item.id: Extraction(item.id)}
        assert claims.count(connection) == 1


def test_documents_are_listed_in_pages(desk: Desk):
    """In the order they were added, from where the last page ended."""
    samples.add(desk, *range(7))
    with desk.reading() as connection:
        first = list(documents.listed(connection, limit=4))
        rest = list(documents.listed(connection, limit=4, after=first[-1].document.id))
        late = list(documents.listed(connection, since=date(2031, 3, 8), until=date(2031, 3, 8)))
    assert [one.document.title for one in (*first, *rest)] == [f"No {n}" for n in range(7)]
    assert [one.document.title for one in late] == ["No 4", "No 5", "No 6"]
    assert [(one.claims, one.original, len(one.sha256)) for one in late] == [(2, None, 64)] * 3


@pytest.mark.parametrize(
    "data",
    [b"\xff\xfe" + "Rockets fell on Tarn.".encode("utf-16-le"), b"<p>Rockets fell on Tarn.</p>" * 9000],
    ids=["encoded", "long"],
)
def test_what_came_is_kept_beside_the_text(desk: Desk, data: bytes):
    """The same bytes come back, whatever they are; they take less room; the list has their hash."""
    came = Received(data, "text/html; charset=x")
    item = replace(factories.document("d1", "Rockets fell on Tarn."), received=came)
    samples.keep(desk, item)
    samples.add(desk, 1)
    with desk.reading() as connection:
        assert received.of_id(connection, "d1") == came
        listed = [one.received_as for one in documents.listed(connection)]
        (packed,) = connection.execute(select(schema.received.c.data)).scalars()
        assert len(packed) < len(data) / 100 + 60
        assert documents.of_ids(connection, ["d1"]) == [item]
    assert listed == [("text/html; charset=x", hashlib.sha256(data).hexdigest()), None]


def test_a_text_that_came_as_itself_is_kept_once(desk: Desk):
    """Asked for, it is given as what came."""
    item, _ = samples.sample(1)
    samples.add(desk, 1)
    with desk.reading() as connection:
        assert connection.execute(select(schema.received)).all() == []
        assert received.of_id(connection, item.id).data == item.text.encode()
