"""From claims and events to the slots of MUC-4."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.muc4_gold import Filler, Slot, Template
from benchmarks.muc4_phrases import organisations, person_name, phrase, phrases
from benchmarks.muc4_slots import templates

Json = dict[str, Any]


def claim(field: str, text: str, **changes: object) -> Json:
    """A claim of one event; counts take their number from the key `low`."""
    counted = {"low": 1, "high": 1, "approximate": False, "group": text}
    value = counted if field in ("killed", "injured", "abducted", "munitions") else {"text": text}
    given = {"event": "e1", "stance": "asserts", "speaker": None, "quote": text.upper(), "value": value}
    return {"field": field, **given, **changes}


def read(*claims: Json, **event: object) -> list[Template]:
    """The templates of a report with one event."""
    place = {"country": "UY", "admin1": "Salto Department", "name": "Salto"}
    period = {"start": "1991-05-07", "end": "1991-05-07", "precision": 1}
    told = {"id": "e1", "sub_event_type": "attack", "status": "occurred", "summary": ""}
    return templates(
        {"claims": list(claims), "events": [{**told, "place": place, "period": period, **event}]}
    )


def names(template: Template, slot: Slot) -> list[str]:
    return [" / ".join(filler.names) for filler in template.of(slot)]


def test_one_event_becomes_one_template():
    """Who did it, to whom, with what, when, where and how surely."""
    (template,) = read(
        claim("perpetrator", "guerrillas of the Red Front", quote="GUERRILLAS OF THE RED FRONT [RF]"),
        claim("killed", "senator Ana Soto"),
        claim("injured", "passengers", value={"low": 3, "high": None, "group": "passengers"}),
        claim("damage", "the windows of the Salto bank"),
        claim("weapon", "rifle fire and grenades"),
        sub_event_type="grenade",
    )
    assert template.types == {"bombing"}
    assert names(template, Slot.INDIVIDUAL) == ["guerrillas"]
    assert names(template, Slot.ORGANISATION) == ["red front / rf"]
    assert template.of(Slot.CONFIDENCE) == (Filler(("reported as fact",), ("red front", "rf")),)
    assert names(template, Slot.VICTIM_NAME) == ["ana soto"]
    assert template.of(Slot.VICTIM_DESCRIPTION) == (
        Filler(("senator",), ("ana soto",)),
        Filler(("passengers",)),
    )
    assert template.of(Slot.VICTIM_NUMBER) == (
        Filler(("1",), ("ana soto",)),
        Filler(("3-",), ("passengers",)),
    )
    assert template.of(Slot.VICTIM_EFFECT) == (
        Filler(("death",), ("ana soto",)),
        Filler(("injury",), ("passengers",)),
    )
    assert names(template, Slot.TARGET) == ["salto bank"]
    assert names(template, Slot.WEAPON) == ["rifle", "grenades"]
    assert names(template, Slot.DATE) == ["1991-05-07/1991-05-07"]
    assert names(template, Slot.PLACE) == ["uruguay:salto department:salto"]
    assert names(template, Slot.STAGE) == ["accomplished"]


def test_the_fullest_name_stands_for_the_person():
    """A speaker's name counts too."""
    by_speaker = claim(
        "target", "the depot", speaker={"text": "Colonel Juan Perez Luna", "kind": "military_police"}
    )
    (template,) = read(
        claim("killed", "Soto"), claim("killed", "Ana Soto"), claim("injured", "Perez"), by_speaker
    )
    assert names(template, Slot.VICTIM_NAME) == ["ana soto", "juan perez luna"]


@pytest.mark.parametrize(
    ("stance", "kind", "confidence"),
    [
        ("claims", "armed_group", "claimed or admitted"),
        ("alleges", "government", "suspected or accused by authorities"),
        ("alleges", "other", "suspected or accused"),
        ("asserts", "government", "reported as fact"),
    ],
)
def test_confidence_comes_from_stance_and_speaker(stance: str, kind: str, confidence: str):
    said = claim("perpetrator", "the Red Front", stance=stance, speaker={"text": "x", "kind": kind})
    (template,) = read(said, claim("killed", "a farmer"))
    assert template.of(Slot.CONFIDENCE)[0].names == (confidence,)


def test_a_denied_perpetrator_is_none():
    (template,) = read(claim("perpetrator", "the Red Front", stance="denies"), claim("killed", "a farmer"))
    assert template.of(Slot.ORGANISATION) == ()


def test_what_hits_nobody_and_nothing_is_no_incident():
    """Nor is the death of fighters, a clash without others, or an arrest."""
    assert read(claim("perpetrator", "gunmen")) == []
    assert read(claim("killed", "three guerrillas")) == []
    assert read(claim("killed", "two soldiers"), sub_event_type="armed_clash") == []
    assert read(claim("killed", "a farmer"), sub_event_type="arrest") == []


def test_burnt_property_is_arson():
    (template,) = read(
        claim("damage", "two buses"), sub_event_type="property_destruction", summary="buses burned"
    )
    assert template.types == {"arson"}


@pytest.mark.parametrize(
    ("text", "head", "whole"),
    [
        ("about 50 peasants of various ages", "peasants", "peasants of ages"),
        ("a group of armed men who fled", "group", "group of armed men"),
        (
            "the headquarters of the mine workers' union in Salto",
            "headquarters",
            "headquarters of mine workers union",
        ),
        ("they", "", ""),
        ("located at Salto", "", ""),
    ],
)
def test_a_phrase_is_cut_to_its_head_and_what_it_belongs_to(text: str, head: str, whole: str):
    found = phrase(text)
    assert (found.text, found.whole) == (head, whole)


def test_commas_part_a_list_but_not_an_afterthought():
    assert [one.text for one in phrases("machetes, axes, and pistols")] == ["machetes", "axes", "pistols"]
    assert [one.text for one in phrases("the home of Ana Soto, the mayor")] == ["home"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Uruguayan labor leader Ana Soto", ("Ana Soto", "Uruguayan labor leader")),
        ("Dr Juan Perez de la Torre", ("Juan Perez de la Torre", "Dr")),
        ("policemen", None),
        ("the Soto building", None),
        ("the National Police", None),
        ("the Avengers", None),
    ],
)
def test_names_are_told_from_descriptions(text: str, name: tuple[str, str] | None):
    assert person_name(phrase(text)) == name


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("members of the Red Front", ("Red Front",)),
        ("RF guerrillas", ("RF",)),
        ("Red Front guerrillas", ("Red Front",)),
        ("the cowardly Red Front urban forces", ("Red Front urban forces",)),
        ("leftist guerrillas", ()),
        ("Salvadoran army troops", ("Salvadoran army",)),
    ],
)
def test_the_organisation_inside_a_phrase(text: str, found: tuple[str, ...]):
    assert organisations(phrase(text), "") == found
