"""One event of a desk, shown with all it rests on."""

from __future__ import annotations

from datetime import date

from rashomon.desk import showing
from rashomon.store import Desk
from tests import factories
from tests.store import samples


def test_one_event_is_given_whole(desk: Desk):
    """Its record, mentions, claims and documents, as linking everything at once makes them."""
    samples.add(desk, *range(12))
    samples.derive(desk)
    made = samples.whole(desk)
    for event, record in zip(made.events, made.records, strict=True):
        with desk.reading() as connection:
            shown = showing.show(connection, event.id)
        result = shown.result
        assert (result.events, result.records) == ((event,), (record,))
        assert [document.id for document in result.documents] == list(record.documents)
        assert shown.others == {}


def test_figures_grow_with_the_reports(desk: Desk):
    """Each day that a report came out has the figures by all that had come by then."""
    item, told = samples.sample(1)
    samples.keep(desk, item, told)
    mention = factories.event_mention(
        "m-late", "late", period=told.events[0].period, place=told.events[0].place
    )
    said = factories.claim(killed=7, speaker="a medic", document="late", event="m-late")
    late = factories.document("late", "Seven, a medic said.", "2031-03-09", publisher="Other Paper")
    samples.keep(desk, late, factories.extraction("late", mention, claims=(said,)))
    samples.derive(desk)
    (event,) = samples.whole(desk).events
    with desk.reading() as connection:
        moments = showing.toll(connection, showing.show(connection, event.id))
    assert [moment.day for moment in moments] == [item.published, date(2031, 3, 9)]
    assert [moment.estimates["killed"].best for moment in moments] == [2, 7]
    assert moments[1].documents == ("late",)
