"""What a person decides holds, shows, and can be taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from rashomon.desk import deciding, reviewing, showing, withdrawing
from rashomon.desk.deciding import By, Figure
from rashomon.errors import UsageError
from rashomon.model import Received, Record, Span, event_id
from rashomon.store import Desk, documents, events
from rashomon.store.events import Filter
from rashomon.store.schema import received
from tests import factories
from tests.store import samples
from tests.store.rows import derived_rows

BY = By("ana", datetime(2031, 5, 1, 9, 30, tzinfo=UTC), "seen by hand")


def records(desk: Desk) -> list[Record]:
    with desk.reading() as connection:
        return list(events.find(connection, Filter(), limit=None, after=None))


def record_of(desk: Desk, number: int) -> Record:
    """The record that holds the mention of this sample."""
    with desk.reading() as connection:
        id_ = events.full_id(connection, event_id(f"m{number}"))
        return showing.show(connection, id_).result.records[0]


def told_again(desk: Desk, number: int, killed: int, *, hours: int = 0) -> None:
    """Another report of a sample's event, with another figure."""
    item, told = samples.sample(number)
    other = f"again-{number}-{killed}"
    mention = replace(told.events[0], id=f"m-{other}", document_id=other)
    said = factories.claim(killed=killed, speaker="a medic", document=other, event=mention.id)
    text = f"Word {killed} of {hours}, from another pen altogether, on the day the rockets came."
    again = factories.document(other, text, item.published.isoformat(), publisher=f"Paper {killed}")
    samples.keep(desk, again, factories.extraction(other, mention, claims=(said,)))


@pytest.fixture
def filled(desk: Desk) -> Desk:
    samples.add(desk, *range(4))
    told_again(desk, 0, 2)
    samples.derive(desk)
    return desk


def test_two_events_are_put_together_and_taken_apart_again(filled: Desk):
    """A merge holds over what scores rule out; undone, all is as before; the old ids find the event."""
    before = derived_rows(filled)
    first, second = record_of(filled, 1).event_id, record_of(filled, 2).event_id
    made = deciding.merge(filled, first, second, BY)
    together = record_of(filled, 1)
    assert together == record_of(filled, 2)
    assert together.documents == tuple(sorted(samples.sample(n)[0].id for n in (1, 2)))
    (ruling,) = together.decisions
    assert (ruling.user, ruling.note, ruling.conflict) == ("ana", "seen by hand", None)
    with pytest.raises(UsageError, match="one event already"):
        deciding.merge(filled, first, second, BY)
    deciding.undo(filled, made.id[:8], replace(BY, user="bo"))
    after = derived_rows(filled)
    assert {**after, "derivation": ()} == {**before, "derivation": ()}
    with pytest.raises(UsageError, match="undone already"):
        deciding.undo(filled, made.id, BY)
    undone, undoing = reviewing.review(filled)
    assert (undone.stands, undoing.decision.undoes) == (False, made.id)
    deciding.undo(filled, undoing.decision.id, replace(BY, user="cem"))
    assert record_of(filled, 1) == together


def test_reports_are_set_apart(filled: Desk):
    """What scores put together a split keeps apart, whatever is added later."""
    both = record_of(filled, 0)
    assert len(both.documents) == 2
    deciding.split(filled, both.event_id, ["again-0-2"], BY)
    assert record_of(filled, 0).documents == (samples.sample(0)[0].id,)
    told_again(filled, 0, 9)
    samples.derive(filled)
    homes = {r.event_id for r in records(filled) if set(r.documents) & {"again-0-2", samples.sample(0)[0].id}}
    assert len(homes) == 2
    with pytest.raises(UsageError, match="leave one out"):
        deciding.split(filled, record_of(filled, 1).event_id, list(record_of(filled, 1).documents), BY)


def test_of_two_decisions_the_later_counts_and_the_earlier_says_so(filled: Desk):
    """A split of what was merged is followed; the merge shows that it is not."""
    deciding.merge(filled, record_of(filled, 1).event_id, record_of(filled, 2).event_id, BY)
    later = By("bo", BY.at.replace(hour=11))
    deciding.split(filled, record_of(filled, 1).event_id, [samples.sample(2)[0].id], later)
    assert record_of(filled, 1) != record_of(filled, 2)
    merged = next(one for one in reviewing.review(filled) if one.decision.kind == "merge")
    assert merged.conflict == "A later decision sets apart what it put together."


def test_a_figure_is_set_beside_what_the_claims_give(filled: Desk):
    """It is the record's figure; a later claim outside of it is told as a conflict, and changes nothing."""
    id_ = record_of(filled, 0).event_id
    deciding.set_figure(filled, id_, Figure("killed", 1, 1, 2), BY)
    made = record_of(filled, 0)
    killed = made.estimates["killed"]
    assert (killed.low, killed.best, killed.high) == (1, 1, 2)
    assert [reason.rule for reason in killed.reasons][-2:] == ["claims_alone", "decided"]
    assert made.decisions[0].conflict is None
    told_again(filled, 0, 40)
    samples.derive(filled)
    after = record_of(filled, 0)
    assert after.estimates["killed"].best == 1
    assert after.decisions[0].conflict == "1 claim made since give another figure: “40”."


@pytest.mark.parametrize(
    ("figure", "message"),
    [
        (Figure("killed", 3, 2, 4), "must not fall"),
        (Figure("killed", -1, None, None), "below 0"),
        (Figure("killed", None, None, None), "at least one"),
        (Figure("weapon", 1, 1, 1), "no count"),
    ],
)
def test_a_figure_that_cannot_be_is_refused(filled: Desk, figure: Figure, message: str):
    """Nothing is kept then."""
    with pytest.raises(UsageError, match=message):
        deciding.set_figure(filled, record_of(filled, 0).event_id, figure, BY)
    assert reviewing.review(filled) == []


def test_a_claim_is_rejected_and_accepted(filled: Desk):
    """A rejected claim counts no more; accepted again, it does."""
    _, told = samples.sample(1)
    claim = told.claims[0].id
    deciding.judge(filled, claim, BY, accepted=False)
    assert "killed" not in record_of(filled, 1).estimates
    deciding.judge(filled, claim, replace(BY, user="bo"), accepted=True)
    assert record_of(filled, 1).estimates["killed"].best == 2
    assert [ruling.kind for ruling in record_of(filled, 1).decisions] == ["accept"]


def test_a_claim_is_moved(filled: Desk):
    """It counts for the other event, and for its own no more."""
    claim = samples.sample(1)[1].claims[0].id
    deciding.move(filled, claim, record_of(filled, 3).event_id, BY)
    assert "killed" not in record_of(filled, 1).estimates
    there = record_of(filled, 3)
    assert samples.sample(1)[0].id in there.documents
    assert any(ruling.claim == claim for ruling in there.decisions)
    with filled.reading() as connection:
        shown = showing.show(connection, there.event_id).result.events[0]
    assert claim in {one.id for one in shown.claims}
    assert {one.account_id for one in shown.claims} == {account.id for account in shown.accounts}


def test_a_type_is_set(filled: Desk):
    """An unknown one is refused with the known ones."""
    id_ = record_of(filled, 0).event_id
    deciding.retype(filled, id_, "armed_clash", BY)
    assert record_of(filled, 0).event_type == "armed_clash"
    with pytest.raises(UsageError, match="types: "):
        deciding.retype(filled, id_, "quarrel", BY)


def test_decisions_outlive_a_new_reading(filled: Desk):
    """Read anew with other ids and spans a word off, what was decided still holds: words and field tell."""
    both = record_of(filled, 0).event_id
    claim = samples.sample(1)[1].claims[0]
    deciding.judge(filled, claim.id, BY, accepted=False)
    deciding.split(filled, both, ["again-0-2"], BY)
    with filled.writing() as connection:
        for number in (0, 1):
            item, told = samples.sample(number)
            mention = replace(told.events[0], id=f"other-{number}")
            said = tuple(
                replace(
                    one, id=f"new-{one.id}", event_id=mention.id, span=Span(one.span.start, one.span.end + 3)
                )
                for one in told.claims
            )
            fresh = factories.extraction(item.id, mention, claims=said)
            assert documents.add_reading(connection, item.id, fresh, "rules/2")
    samples.derive(filled)
    with filled.reading() as connection:
        read_anew = showing.show(connection, event_id("other-1")).result.records[0]
    assert "killed" not in read_anew.estimates
    assert all(one.conflict is None for one in reviewing.review(filled))
    homes = [r for r in records(filled) if set(r.documents) & {"again-0-2", samples.sample(0)[0].id}]
    assert len(homes) == 2


def test_decisions_are_training_data(filled: Desk):
    """Pairs with what was decided and the parts of their score."""
    deciding.split(filled, record_of(filled, 0).event_id, ["again-0-2"], BY)
    (pair,) = reviewing.judged(filled)
    assert not pair.same
    assert pair.score.total > 0
    assert {part.name for part in pair.score.parts} >= {"time", "place", "type"}


def test_a_withdrawn_document_leaves_a_word_on_each_figure(filled: Desk):
    """Its words go; the event says that a figure stood on it, and why it went."""
    id_ = record_of(filled, 0).event_id
    made = withdrawing.withdraw(filled, "again-0-2", replace(BY, note="asked by its publisher"))
    left = record_of(filled, 0)
    assert left.event_id == id_
    assert left.documents == (samples.sample(0)[0].id,)
    assert left.estimates["killed"].reasons[-1].rule == "withdrawn"
    assert "asked by its publisher" in left.estimates["killed"].reasons[-1].text
    with filled.reading() as connection:
        (item,) = documents.of_ids(connection, ["again-0-2"])
        assert (item.text, item.title, item.url) == ("", None, None)
        assert documents.withdrawn(connection, ["again-0-2"]) == {"again-0-2": made.id}
    assert withdrawing.withdraw(filled, "again-0-2", BY) == made
    with pytest.raises(UsageError, match="cannot be put back"):
        deciding.undo(filled, made.id, BY)


def test_an_event_of_a_withdrawn_document_alone_is_told_as_gone(filled: Desk):
    """Asked for by its id, the desk says who withdrew it and why."""
    id_ = record_of(filled, 3).event_id
    withdrawing.withdraw(filled, samples.sample(3)[0].id, BY)
    with filled.reading() as connection, pytest.raises(UsageError, match=r"ana withdrew .* seen by hand"):
        events.full_id(connection, id_)


def test_no_withdrawn_word_is_left_in_the_files(filled: Desk, address: str):
    """Neither in tables, index, nor what the file has set free; nor what the text came in."""
    if "://" in address:
        pytest.skip("the files of a server are not ours to look into")

    def files() -> bytes:
        return b"".join(path.read_bytes() for path in Path(address).parent.glob("desk.db*"))

    page = "".join(f"<p>{number * 7919 % 1009}</p>" for number in range(40)).encode()
    item = replace(factories.document("page", "Quietly."), received=Received(page, "text/html"))
    samples.keep(filled, item)
    with filled.reading() as connection:
        (packed,) = connection.execute(select(received.c.data)).scalars()
    assert b"altogether" in files()
    assert packed[-60:] in files()
    for document in ("again-0-2", "page"):
        withdrawing.withdraw(filled, document, BY)
    assert b"altogether" not in files()
    assert packed[-60:] not in files()


def test_what_a_withdrawn_text_came_in_goes(filled: Desk):
    """On every kind of database."""
    came = Received(b"<p>Quietly.</p>", "text/html")
    samples.keep(filled, replace(factories.document("page", "Quietly."), received=came))
    withdrawing.withdraw(filled, "page", BY)
    with filled.reading() as connection:
        assert connection.execute(select(received)).all() == []
