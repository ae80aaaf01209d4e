"""Lines of the MUC answer keys as templates."""

from __future__ import annotations

from benchmarks.muc4_gold import Filler, Slot, normalise, template

KEY = {
    "MESSAGE: TEMPLATE": ["2 (OPTIONAL)"],
    "INCIDENT: DATE": ["- 07 MAY 91"],
    "INCIDENT: LOCATION": ["URUGUAY: SALTO (DEPARTMENT): PUEBLO NUEVO (TOWN)"],
    "INCIDENT: TYPE": ["BOMBING / ATTACK"],
    "INCIDENT: STAGE OF EXECUTION": ["ACCOMPLISHED"],
    "INCIDENT: INSTRUMENT ID": ["*"],
    "PERP: INDIVIDUAL ID": ['? "THE HOODED MEN" / "TWO MEN"'],
    "PERP: ORGANIZATION CONFIDENCE": ['CLAIMED OR ADMITTED: "RED \\"SUN\\" GROUP" / "RSG"'],
    "HUM TGT: NAME": ['"ANA SOTO"', "-"],
    "HUM TGT: DESCRIPTION": ['"CLERK": "ANA SOTO"', '"NEIGHBORS"'],
    "HUM TGT: NUMBER": ['30-: "NEIGHBORS"'],
}


def test_types_days_and_places():
    """Two possible types, a day at the latest, and a place from the country down."""
    key = template(KEY)
    assert key.types == {"bombing", "attack"}
    assert key.optional
    assert key.of(Slot.DATE) == (Filler(("/1991-05-07",)),)
    assert key.of(Slot.PLACE) == (Filler(("uruguay:salto:pueblo nuevo",)),)
    assert key.of(Slot.WEAPON) == ()


def test_strings_are_alternatives_of_one_entity():
    """A question mark makes the filler optional; a colon says whom a value is told of."""
    key = template(KEY)
    assert key.of(Slot.INDIVIDUAL) == (Filler(("hooded men", "two men"), optional=True),)
    assert key.of(Slot.CONFIDENCE) == (Filler(("claimed or admitted",), ("red sun group", "rsg")),)
    assert key.of(Slot.VICTIM_NAME) == (Filler(("ana soto",)),)
    assert key.of(Slot.VICTIM_DESCRIPTION) == (Filler(("clerk",), ("ana soto",)), Filler(("neighbors",)))
    assert key.of(Slot.VICTIM_NUMBER) == (Filler(("30-",), ("neighbors",)),)


def test_a_range_of_days_and_a_day_that_never_was():
    assert template({"INCIDENT: DATE": ["02 JUN 90 - 05 JUN 90"]}).of(Slot.DATE) == (
        Filler(("1990-06-02/1990-06-05",)),
    )
    assert template({"INCIDENT: DATE": ["31 APR 90"]}).of(Slot.DATE) == ()


def test_normalised_strings_have_no_case_articles_or_punctuation():
    assert normalise("The  U.S. EMBASSY's\n a gate") == "us embassys gate"
