"""Looking up what follows from the claims."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select, text

from rashomon.errors import UsageError
from rashomon.model import Record
from rashomon.store import Desk, derived, documents, events, search
from rashomon.store.events import Box, Filter
from rashomon.store.schema import DERIVED, event
from tests import factories
from tests.store import samples
from tests.store.rows import derived_rows, pointed


def found(desk: Desk, limit: int | None = None, after: str | None = None, **wanted: object) -> list[Record]:
    with desk.reading() as connection:
        return list(events.find(connection, Filter(**wanted), limit=limit, after=after))


def numbers(records: list[Record]) -> list[int]:
    """Which samples the events are from: by day and town."""
    first, towns = samples.FIRST, samples.TOWNS
    return sorted((r.period.start - first).days // 7 * 4 + towns.index(r.place.name) for r in records)


@pytest.fixture
def filled(desk: Desk) -> Desk:
    samples.add(desk, *range(12))
    samples.derive(desk)
    return desk


def test_deriving_again_gives_the_same_rows(filled: Desk):
    """Derived rows can be thrown away at any time."""
    before = derived_rows(filled)
    with filled.writing() as connection:
        for table in reversed(DERIVED):
            connection.execute(table.delete())
    samples.derive(filled)
    assert derived_rows(filled) == before
    assert len(before["event"]) == 12


def test_the_order_of_adding_plays_no_part(filled: Desk, tmp_path):
    """Another order of adding gives the same derived rows."""
    from rashomon.store import open_desk

    with open_desk(str(tmp_path / "other.db"), create=True) as other:
        for number in (7, 3, 11, 0, 5, 1, 2, 4, 6, 8, 10, 9):
            samples.add(other, number)
        samples.derive(other)
        assert derived_rows(other) == derived_rows(filled)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({}, list(range(12))),
        ({"since": date(2031, 3, 15)}, [8, 9, 10, 11]),
        ({"until": date(2031, 3, 1)}, [0, 1, 2, 3]),
        ({"since": date(2031, 3, 8), "until": date(2031, 3, 8)}, [4, 5, 6, 7]),
        ({"country": "iq"}, list(range(12))),
        ({"country": "ML"}, []),
        ({"event_type": "shelling_artillery_missile"}, list(range(12))),
        ({"event_type": "abduction"}, []),
        ({"box": Box(29.0, 44.0, 33.5, 45.0)}, [0, 1, 4, 5, 8, 9]),
        ({"box": Box(29.0, 170.0, 60.0, -170.0)}, []),
        ({"box": Box(-90.0, 40.0, 90.0, -170.0)}, list(range(12))),
        ({"region": "ANBAR"}, []),
        ({"actor": "pelm brig"}, [1, 5, 9]),
        ({"agreement": "single_source"}, list(range(12))),
        ({"agreement": "disputed"}, []),
        ({"min_killed": 5}, [4, 9]),
        ({"min_killed": 5, "actor": "PELM"}, [9]),
        ({"text": "Rockets Orn"}, [2, 6, 10]),
        ({"text": '"fell on Vask"'}, [3, 7, 11]),
        ({"text": '"Vask fell"'}, []),
    ],
    ids=str,
)
def test_events_are_filtered(filled: Desk, wanted: dict[str, object], expected: list[int]):
    """Each filter alone, and together."""
    with filled.reading():
        assert numbers(found(filled, **wanted)) == expected


def test_an_actor_without_a_word_is_refused(filled: Desk):
    """Signs alone would mean every actor."""
    with pytest.raises(UsageError, match="no word"):
        found(filled, actor="%")


def test_events_come_in_pages(desk: Desk):
    """The latest first, those without a day last; pages join without a gap."""
    samples.add(desk, *range(6))
    for number in ("x", "y"):
        mention = factories.event_mention(f"m{number}", number, period=None)
        samples.keep(
            desk, factories.document(number, f"Text {number}"), factories.extraction(number, mention)
        )
    samples.derive(desk)
    whole = found(desk)
    assert [r.period is None for r in whole] == [False] * 6 + [True] * 2
    assert [r.period.start for r in whole[:6]] == sorted((r.period.start for r in whole[:6]), reverse=True)
    pages, after = [], None
    while page := found(desk, limit=1, after=after):
        after = page[-1].event_id
        pages += page
    assert pages == whole


def test_an_event_is_named_by_the_beginning_of_its_id(filled: Desk):
    """As long as only one begins so."""
    id_ = found(filled, limit=1)[0].event_id
    with filled.reading() as connection:
        assert events.full_id(connection, id_[:8]) == id_
        for wrong in ("", "zzzzzz", "%"):
            with pytest.raises(UsageError, match="there is no event"):
                events.full_id(connection, wrong)


def test_lagging_events_are_known_to_lag(filled: Desk):
    """A document added since the last derivation is not forgotten."""
    with filled.reading() as connection:
        assert not derived.state(connection).lags
    samples.add(filled, 12)
    with filled.reading() as connection:
        assert derived.state(connection).lags


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("vask", 3),
        ("VÁSK rockets", 3),
        ('"killed 5 people"', 2),
        ("rockets nowhere", 0),
        ("or", 0),
        ("-vask", 3),
        ("vask* AND", 3),
        ("velmar", 0),
        ("killings", 12),
        ("report falling", 0),
        ('"rocket fell"', 12),
        ("the", 12),
        ("soldier", 0),
    ],
)
def test_search_means_the_same_everywhere(filled: Desk, words: str, expected: int):
    """Words are words: no sign or word in them is a command to one database."""
    with filled.reading() as connection:
        hits = list(search.find(connection, words, limit=50))
    assert len(hits) == expected
    assert all(len(hit.events) == 1 for hit in hits)


def test_a_hit_shows_the_words_around(filled: Desk):
    """The words are quoted from the text, and the span says where."""
    with filled.reading() as connection:
        hits = list(search.find(connection, "brigade killed Orn", limit=50))
        assert hits == []
        hit = next(iter(search.find(connection, "orn", limit=1)))
    assert "Orn" in hit.document.quote(hit.span)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The killings went on.", "killed"),
        ("Forcibly taken.", "forcible"),
        ("Its ideology was plain.", "ideologies"),
        ("The assemblies met.", "assembly"),
        ("Bombings and shelling.", '"bombing and shelled"'),
        ("Ärzte operated.", "arzte operating"),
    ],
)
def test_words_are_found_in_their_other_forms(desk: Desk, text: str, words: str):
    """The same on every kind of database; what is shown are the words of the text."""
    samples.keep(desk, factories.document("d1", f"{'Quiet days. ' * 30}{text}"))
    with desk.reading() as connection:
        (hit,) = search.find(connection, words, limit=5)
        shown = hit.document.quote(hit.span)
    assert text[:6] in shown


def test_a_search_without_a_word_is_refused(filled: Desk):
    """Signs alone find nothing."""
    with filled.reading() as connection, pytest.raises(UsageError, match="no word"):
        list(search.find(connection, '?! ""', limit=5))


def test_a_box_is_looked_up_in_the_spatial_index(desk: Desk):
    """The plan of the query names it; points on the edge are in, those a hair outside are not."""
    samples.add(desk, *range(40))
    samples.derive(desk)
    with desk.reading() as connection:
        condition = events._within(connection, Box(29.9, 44.3, 30.1, 44.5))
        if connection.dialect.name == "sqlite":
            prefix, wanted = "EXPLAIN QUERY PLAN", "event_box VIRTUAL TABLE INDEX"
        else:
            # Of forty rows a server reads all, unless it may not.
            connection.execute(text("SET LOCAL enable_seqscan = off"))
            prefix, wanted = "EXPLAIN", "event_box"
        query = select(event.c.id).where(condition)
        assert len(connection.execute(query).all()) == 10
        written = query.compile(connection, compile_kwargs={"literal_binds": True})
        told = connection.execute(text(f"{prefix} {written}")).all()
    assert wanted in str(told)
    point = found(desk, limit=1)[0].place
    edge = Box(point.lat, point.lon, point.lat, point.lon)
    assert len(found(desk, box=edge)) == 10
    assert found(desk, box=replace(edge, south=point.lat + 1e-9, north=point.lat + 1)) == []


def test_many_events_in_a_box_are_found_too(filled: Desk, monkeypatch: pytest.MonkeyPatch):
    """By day, then: the same events."""
    monkeypatch.setattr(events, "_MANY", 3)
    assert numbers(found(filled, box=Box(29.0, 44.0, 33.5, 45.0))) == [0, 1, 4, 5, 8, 9]
    assert numbers(found(filled, box=Box(29.0, 44.0, 33.5, 45.0), event_type="abduction")) == []


def test_the_spatial_index_follows_the_events(filled: Desk):
    """Derived on, derived anew, and with a place taken back."""
    assert pointed(filled) == 12
    samples.add(filled, 12, 13)
    samples.derive(filled)
    assert pointed(filled) == 14
    samples.derive(filled, again=True)
    assert pointed(filled) == 14
    item, told = samples.sample(0)
    mention = replace(told.events[0], place=None)
    with filled.writing() as connection:
        documents.add_reading(connection, item.id, replace(told, events=(mention,)), "rules/2")
    samples.derive(filled)
    assert pointed(filled) == 13
