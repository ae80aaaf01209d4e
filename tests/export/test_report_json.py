"""`rashomon read --json`: every key of the contract, in an order that never changes."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib import resources

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.export.report_json import dumps, lines, report
from rashomon.export.values import value_object
from rashomon.model import Actor, Document, Extraction, Result

SCHEMA = json.loads(resources.files("rashomon").joinpath("schema/read.schema.json").read_text("utf-8"))


@pytest.mark.parametrize("with_mentions", [False, True])
def test_report_is_valid_against_the_shipped_schema(demo: Result, with_mentions: bool):
    """Whatever is printed is described by the schema, with no key left over."""
    jsonschema.validate(report(demo, with_mentions), SCHEMA, cls=jsonschema.Draft202012Validator)


def test_schema_is_itself_valid():
    """The schema is one of draft 2020-12, and closed: no object takes a key it does not name."""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert [name for name, part in SCHEMA["$defs"].items() if _is_open(part)] == []


def test_schema_refuses_a_stray_key(demo: Result):
    """An added key anywhere is an error until the schema names it."""
    stray = report(demo, with_mentions=False)
    stray["claims"][0]["surprise"] = 1
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(stray, SCHEMA)


def test_quote_is_the_text_at_its_span(demo: Result):
    """A reader who has the text finds every quote where the span says."""
    text = demo.documents[0].text
    quoted = report(demo, with_mentions=True)
    with_words = [*quoted["claims"], *(relation["evidence"] for relation in quoted["relations"])]
    assert [text[slice(*one["span"])] for one in with_words] == [one["quote"] for one in with_words]


def test_ids_point_at_what_is_there(demo: Result):
    """Claims name linked events, and events name claims, accounts and documents of the report."""
    found = report(demo, with_mentions=False)
    events, claims = ({one["id"] for one in found[name]} for name in ("events", "claims"))
    assert {claim["event"] for claim in found["claims"]} <= events
    assert {id_ for event in found["events"] for one in event["accounts"] for id_ in one["claims"]} == claims
    assert {relation[end] for relation in found["relations"] for end in ("from", "to")} <= events


def test_main_event_comes_first(demo: Result):
    """Events stand main first, whatever order linking gave them."""
    assert [event["role"] for event in report(demo, with_mentions=False)["events"]] == ["main", "background"]


def test_event_carries_acled_class_and_own_code(demo: Result):
    """`event_type` is ACLED's word for the class, `sub_event_type` the code."""
    event = report(demo, with_mentions=False)["events"][0]
    expected = ("Explosions/Remote violence", "shelling_artillery_missile")
    assert (event["event_type"], event["sub_event_type"]) == expected


def test_place_and_period_show_their_words(demo: Result):
    """The place and the period of an event carry the words they stand on."""
    event = report(demo, with_mentions=False)["events"][0]
    quotes = (event["place"]["evidence"]["quote"], event["period"]["evidence"]["quote"])
    assert quotes == ("near Ansongo", "on Tuesday")


def test_a_known_actor_has_an_id_a_name_and_a_side():
    """Of claims and records alike; an unknown one keeps its words."""
    known = Actor("ISIL", "islamic-state", "rebel_group", "Islamic State", "nonstate")
    assert value_object(known) == {
        "text": "ISIL",
        "id": "islamic-state",
        "name": "Islamic State",
        "kind": "rebel_group",
        "side": "nonstate",
        "part_of": None,
    }
    assert value_object(Actor("masked men")) == {
        "text": "masked men",
        "id": None,
        "name": None,
        "kind": None,
        "side": None,
        "part_of": None,
    }


def test_copy_names_its_original(demo: Result):
    """A document that copies another one names it."""
    original = demo.documents[0]
    copy = replace(original, id="copy")
    copied = replace(demo, documents=(original, copy), same_origin=((copy.id, original.id),))
    origins = [document["same_origin_as"] for document in report(copied, with_mentions=False)["documents"]]
    assert origins == [None, original.id]


def test_order_of_the_parts_does_not_matter(demo: Result):
    """The same parts in another order give the same bytes."""
    turned = replace(
        demo,
        events=demo.events[::-1],
        records=demo.records[::-1],
        extractions=tuple(replace(one, claims=one.claims[::-1]) for one in demo.extractions),
    )
    assert dumps(report(turned, with_mentions=True)) == dumps(report(demo, with_mentions=True))


def test_lines_hold_the_same_objects(demo: Result):
    """--jsonl prints what --json prints, one object a line, each saying what it is."""
    whole = report(demo, with_mentions=True)
    expected = [
        {"rashomon": 1, "type": name.removesuffix("s"), **thing}
        for name in ("documents", "claims", "events", "relations")
        for thing in whole[name]
    ]
    printed = b"".join(dumps(line) for line in lines(demo, with_mentions=True))
    assert [json.loads(line) for line in printed.splitlines()] == expected


@given(st.text(st.characters(codec=None)))
def test_any_text_survives(text: str):
    """Whatever a title holds, lone surrogates too, is valid UTF-8 and reads back the same."""
    single = "".join(character for character in text if not "\udc00" <= character <= "\udfff")
    empty = Result((Document("d", "", title=single),), (Extraction("d"),), (), (), ())
    printed = dumps(report(empty, with_mentions=True))
    assert json.loads(printed.decode("utf-8"))["documents"][0]["title"] == single


def _is_open(part: dict[str, object]) -> bool:
    return part.get("type") == "object" and part.get("additionalProperties") is not False
