"""Marks of the network in the slots of MUC-4."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.muc4_entities import are_same, told_of_all, told_once
from benchmarks.muc4_gold import Filler, Slot, Template
from benchmarks.muc4_marks import Mark, Marks, marks_of
from benchmarks.muc4_slots import templates

Json = dict[str, Any]


def mark(role: str, text: str, score: float = 0.7, at: int = 0) -> Json:
    span = [at, at + len(text)]
    return {"role": role, "text": text, "name": text, "score": score, "span": span, "event": "e1"}


def claim(field: str, text: str, at: int, confidence: float = 0.5) -> Json:
    counted = {"low": 1, "high": 1, "approximate": False, "group": text}
    value = counted if field == "killed" else {"text": text}
    given = {"event": "e1", "stance": "asserts", "speaker": None, "quote": text.upper()}
    return {"field": field, "value": value, "span": [at, at + 9], "confidence": confidence, **given}


def read(claims: list[Json], marks: list[Json], kind: str = "attack") -> list[Template]:
    told = {"id": "e1", "sub_event_type": kind, "status": "occurred", "summary": "", "place": None}
    documents = [{"mentions": {"roles": marks}}]
    return templates({"documents": documents, "claims": claims, "events": [{**told, "period": None}]})


def names(template: Template, slot: Slot) -> list[tuple[str, ...]]:
    return [one.names for one in template.of(slot)]


def test_marks_fill_the_slots():
    """Every label has its slot; a victim without a name is not among the names."""
    (template,) = read(
        [],
        [
            mark("individual", "armed men"),
            mark("organisation", "Red Star Front", at=20),
            mark("organisation", "RSF", at=60),
            mark("object", "40 houses"),
            mark("victim", "senator Ana Soto"),
            mark("victim", "two farmers"),
            mark("weapon", "car bomb"),
        ],
    )
    assert names(template, Slot.INDIVIDUAL) == [("armed men",)]
    assert names(template, Slot.ORGANISATION) == [("red star front", "rsf")]
    assert names(template, Slot.TARGET) == [("houses",)]
    assert names(template, Slot.VICTIM_NAME) == [("ana soto",)]
    assert names(template, Slot.WEAPON) == [("car bomb",)]
    assert template.types == {"bombing"}


def test_a_short_form_in_a_bracket_is_the_same_body():
    """Its letters need not be the initials of the English name."""
    (template,) = read(
        [],
        [
            mark("object", "bridge"),
            mark("organisation", "Red Star Front", at=20),
            mark("organisation", "FER", 0.5, at=36),
            mark("organisation", "army", at=50),
        ],
    )
    assert names(template, Slot.ORGANISATION) == [("red star front", "fer"), ("army",)]


def test_a_claim_needs_a_mark_or_certainty():
    """Perpetrators nobody marks are mostly soldiers in battle."""
    hit = mark("victim", "Ana Soto", at=50)
    doubtful, sure = claim("perpetrator", "soldiers", 0), claim("perpetrator", "gunmen", 20, 0.95)
    (template,) = read([doubtful, sure, claim("killed", "Ana Soto", 50)], [hit])
    assert names(template, Slot.INDIVIDUAL) == [("gunmen",)]
    assert names(template, Slot.VICTIM_NAME) == [("ana soto",)]


@pytest.mark.parametrize(
    ("kind", "marks", "count"),
    [
        ("attack", [mark("object", "bridge", 0.65)], 1),
        ("attack", [mark("object", "bridge", 0.55)], 0),
        ("attack", [mark("object", "bridge", 0.55), mark("weapon", "bomb", 0.9)], 1),
        ("arrest", [mark("object", "bridge", 0.65)], 1),
        ("attack", [mark("individual", "gunmen", 0.9)], 0),
    ],
)
def test_an_incident_hits_somebody(kind: str, marks: list[Json], count: int):
    """What is marked as hit decides whether an event is an incident of the keys."""
    assert len(read([claim("killed", "soldiers", 90)], marks, kind)) == count


def test_a_report_without_marks_keeps_its_claims():
    """A program that marks nothing is measured by its claims alone."""
    claims = [claim("killed", "Ana Soto", 0)]
    assert marks_of({}) == Marks()
    assert Marks().bear_out(Slot.VICTIM_NAME, claims) == claims
    assert not Marks((), given=True).bear_out(Slot.VICTIM_NAME, claims)


def test_marks_belong_to_events():
    """Only those of the event are asked."""
    here, there = (Mark("weapon", "bomb", "bomb", 0.9, (0, 4), event) for event in ("e1", "e2"))
    assert Marks((here, there), given=True).of("e1").sure(Slot.WEAPON) == [here]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("luis perez", "perez", True),
        ("army of free peasants", "afp", True),
        ("red front", "rf", False),
        ("green house", "blue house", False),
        ("perez", "luis perez soto", True),
    ],
)
def test_two_strings_name_one(one: str, other: str, same: bool):
    """Fuller and shorter, full and by initials."""
    assert are_same(one, other) is same
    assert are_same(other, one) is same


def test_templates_that_hit_the_same_are_one():
    """The first is kept with what the second adds; culprits told once are told of all."""
    men, soto, mill = Filler(("armed men",)), Filler(("ana soto",)), Filler(("mill",))
    first = Template(frozenset({"attack"}), {Slot.VICTIM_NAME: (soto,)})
    again = Template(frozenset({"bombing"}), {Slot.VICTIM_NAME: (soto,), Slot.INDIVIDUAL: (men,)})
    other = Template(frozenset({"arson"}), {Slot.TARGET: (mill,)})
    one, two = told_once([first, again, other])
    assert (one.types, two.types) == ({"attack"}, {"arson"})
    assert one.of(Slot.INDIVIDUAL) == two.of(Slot.INDIVIDUAL) == (men,)


def test_who_is_behind_one_incident_is_behind_the_others_of_the_text():
    front = Filler(("red star front",))
    one = Template(frozenset({"attack"}), {Slot.ORGANISATION: (front,)})
    other = Template(frozenset({"bombing"}), {Slot.TARGET: (Filler(("old mill",)),)})
    assert [names(t, Slot.ORGANISATION) for t in told_of_all([one, other], Marks())] == [[front.names]] * 2


def test_an_organisation_marked_apart_from_the_incident_is_behind_it():
    apart = {**mark("organisation", "Red Star Front", at=90), "event": "e2"}
    found = read([], [mark("victim", "Ana Ruiz"), apart])
    assert names(found[0], Slot.ORGANISATION) == [("red star front",)]


def test_the_one_incident_of_a_text_has_all_its_targets():
    apart = {**mark("object", "old mill", at=90), "event": "e2"}
    found = read([], [mark("victim", "Ana Ruiz"), apart])
    assert names(found[0], Slot.TARGET) == [("old mill",)]


def test_several_things_are_named_by_the_things():
    assert names(read([], [mark("object", "several bridges")])[0], Slot.TARGET) == [("bridges",)]
