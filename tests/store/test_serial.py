"""What goes into JSON comes out equal."""

from __future__ import annotations

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rashomon.model import Claim, Count, Document, Extraction, Period, Record, Relation, Span, Speaker
from rashomon.store.serial import dump, load

SPANS = st.tuples(st.integers(0, 10**6), st.integers(0, 10**6)).map(lambda pair: Span(*sorted(pair)))
BOUNDS = st.one_of(st.none(), st.integers(0, 10**15))
TEXTS = st.text(max_size=8)
st.register_type_strategy(Span, SPANS)
st.register_type_strategy(str, TEXTS)
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))
st.register_type_strategy(
    Count,
    st.builds(
        lambda bounds, **rest: Count(*(bounds if None in bounds else sorted(bounds)), **rest),
        bounds=st.tuples(BOUNDS, BOUNDS),
        group=st.none() | TEXTS,
        side=st.none() | TEXTS,
        approximate=st.booleans(),
    ),
)
st.register_type_strategy(
    Period,
    st.builds(
        lambda days, **rest: Period(*sorted(days), **rest),
        days=st.tuples(st.dates(), st.dates()),
        precision=st.integers(1, 5),
        guessed=st.booleans(),
        why=st.none() | TEXTS,
    ),
)
MANY = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def assert_same(thing: object) -> None:
    written = dump(thing)
    assert written.isascii()
    assert "\0" not in written
    again = load(written, type(thing))
    assert again == thing
    assert dump(again) == written


@MANY
@given(st.from_type(Claim))
def test_claims(claim: Claim):
    """Whatever the value is, it keeps its kind."""
    assert_same(claim)
    assert type(load(dump(claim), Claim).value) is type(claim.value)


@MANY
@given(st.from_type(Extraction))
def test_extractions(extraction: Extraction):
    """With all mentions."""
    assert_same(extraction)


@MANY
@given(st.from_type(Record))
def test_records(record: Record):
    """With estimates and their reasons."""
    assert_same(record)


@MANY
@given(st.from_type(Document), st.from_type(Relation))
def test_documents_and_relations(document: Document, relation: Relation):
    """With datelines and days."""
    assert_same(document)
    assert_same(relation)


def test_days_are_written_as_days():
    """A reader of the file can tell a day."""
    assert '"published":"2031-03-14"' in dump(Document("d", "t", published=date(2031, 3, 14)))


def test_what_was_written_once_is_read_for_ever():
    """Desks hold this text; a change of the model that cannot read it needs a migration."""
    written = (
        '{"id":"c1","document_id":"d1","account_id":"a1","event_id":"m1","field":"killed",'
        '"value":{"low":6,"high":null,"group":"rebels","is":"Count"},"speaker":{"text":"the army",'
        '"kind":"military_police","span":[31,39]},"stance":"asserts","span":[0,9],"quote":"six rebels",'
        '"sentence":[0,45],"cue":[40,44],"confidence":0.9,"origin":"rules/2"}'
    )
    claim = load(written, Claim)
    assert claim.value == Count(6, None, "rebels")
    assert claim.speaker == Speaker("the army", "military_police", span=Span(31, 39))
    assert dump(claim) == written
