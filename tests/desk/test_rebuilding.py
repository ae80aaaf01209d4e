"""Whatever was done to a desk, what is derived is what deriving from scratch gives."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import update

from rashomon import pipeline
from rashomon.desk import deciding, withdrawing
from rashomon.desk.deciding import By, Figure
from rashomon.errors import UsageError
from rashomon.store import Desk, decisions, documents, events, open_desk
from rashomon.store.events import Filter
from rashomon.store.schema import event_figure
from tests.store import samples
from tests.store.rows import derived_rows, pointed

NUMBERS = st.integers(0, 15)
ADDING = st.lists(st.one_of(st.just("derive"), NUMBERS), max_size=12)
# What is done, and to which of the events and documents that are there, counted round and round.
STEP = st.tuples(
    st.sampled_from(["add", "echo", "merge", "split", "set", "reject", "move", "undo", "withdraw", "derive"]),
    NUMBERS,
    NUMBERS,
)
START = datetime(2031, 6, 1, tzinfo=UTC)


def rows_after(folder: str, name: str, steps: Sequence[str | int]) -> dict[str, list[tuple[object, ...]]]:
    with open_desk(str(Path(folder, name)), create=True) as desk:
        for step in steps:
            if isinstance(step, int):
                samples.add(desk, step)
            else:
                samples.derive(desk)
        samples.derive(desk)
        return derived_rows(desk)


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ADDING)
def test_documents_in_any_order_derive_the_same(steps: list[str | int]):
    """Documents added in any order, twice, with derivations between: the rows are those of one clean run."""
    clean = sorted({step for step in steps if isinstance(step, int)})
    with tempfile.TemporaryDirectory() as folder:
        assert rows_after(folder, "a.db", steps) == rows_after(folder, "b.db", clean)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(STEP, min_size=3, max_size=14))
def test_any_sequence_of_steps_derives_the_same(steps: list[tuple[str, int, int]]):
    """Adding, deciding, undoing, withdrawing and deriving: deriving all from scratch changes no row."""
    with tempfile.TemporaryDirectory() as folder, open_desk(str(Path(folder, "a.db")), create=True) as desk:
        samples.add(desk, 0, 1, 2)
        samples.derive(desk)
        for minute, (step, one, other) in enumerate(steps):
            carry_out(desk, step, one, other, By("ana", START + timedelta(minutes=minute)))
        samples.derive(desk)
        before, placed = derived_rows(desk), pointed(desk)
        samples.derive(desk, again=True)
        assert (derived_rows(desk), pointed(desk)) == (before, placed)


def carry_out(desk: Desk, step: str, one: int, other: int, by: By) -> None:
    """Do one step; one that makes no sense now (an event with itself, the last report) is left out."""
    with desk.reading() as connection:
        found = [record.event_id for record in events.find(connection, Filter(), limit=None, after=None)]
        told = [item for item in documents.every(connection) if item.text]
        made = decisions.every(connection)
    try:
        if step == "add":
            samples.add(desk, one)
        elif step == "echo":
            echo(desk, one, other)
        elif step == "derive":
            samples.derive(desk)
        elif step == "undo" and made:
            deciding.undo(desk, made[one % len(made)].id, by)
        elif step == "withdraw" and told:
            withdrawing.withdraw(desk, told[one % len(told)].id, replace(by, note="asked"))
        elif found:
            decide(desk, step, found[one % len(found)], found[other % len(found)], by)
    except UsageError:
        pass


def echo(desk: Desk, number: int, killed: int) -> None:
    """Another report of a sample's event."""
    item, told = samples.sample(number)
    id_ = f"echo-{number}-{killed}"
    mention = replace(told.events[0], id=f"m-{id_}", document_id=id_)
    said = tuple(replace(c, id=f"{id_}-{c.id}", document_id=id_, event_id=mention.id) for c in told.claims)
    other = replace(item, id=id_, text=f"{item.text} Seen by {killed}.", publisher=f"Paper {killed}")
    samples.keep(desk, other, replace(told, document_id=id_, events=(mention,), claims=said, accounts=()))


def decide(desk: Desk, step: str, one: str, other: str, by: By) -> None:
    from rashomon.desk import showing

    with desk.reading() as connection:
        shown = showing.show(connection, one).result
    if step == "merge":
        deciding.merge(desk, one, other, by)
    elif step == "split":
        deciding.split(desk, one, [shown.documents[0].id], by)
    elif step == "set":
        deciding.set_figure(desk, one, Figure("killed", 1, 2, 3), by)
    elif step == "reject" and shown.events[0].claims:
        deciding.judge(desk, shown.events[0].claims[0].id, by, accepted=False)
    elif step == "move" and shown.events[0].claims:
        deciding.move(desk, shown.events[0].claims[0].id, other, by)


def test_what_another_version_derived_is_derived_anew(monkeypatch: pytest.MonkeyPatch, desk: Desk):
    """A version that comes to other events does not add its own to those of the one before."""
    samples.add(desk, 0, 1)
    samples.derive(desk)
    before = derived_rows(desk)
    with desk.writing() as connection:
        connection.execute(update(event_figure).values(best=9))
    samples.derive(desk)
    assert derived_rows(desk) != before
    monkeypatch.setattr(pipeline, "VERSION", "0")
    samples.derive(desk)
    assert {name: rows for name, rows in derived_rows(desk).items() if name != "derivation"} == {
        name: rows for name, rows in before.items() if name != "derivation"
    }
