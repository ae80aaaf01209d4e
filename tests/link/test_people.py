"""A person of full name and age is told again of one event, hardly of two."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rashomon.link.people import of_both, people, spelled
from rashomon.link.profile import Profile, profiles_in
from rashomon.link.scoring import compare
from rashomon.model import Actor, Span
from tests.factories import claim, document, event_mention, extraction, period

FIRST, LATER = period("2020-01-12"), period("2020-03-02")


@pytest.mark.parametrize(
    "text",
    [
        "Amira Vossberg, 17, died there.",
        "A 17-year-old Amira Vossberg died there.",
        "The 17-year-old student, Amira Vossberg, died there.",
        "Amira T. Vossberg, aged 17, died there.",
        "Amira “Mimi” Vossberg (17) died there.",
    ],
)
def test_a_name_with_an_age_is_a_person(text: str) -> None:
    """However the age is told."""
    assert [name for _, name in people(text)] == ["amira vossberg 17"]


def test_names_of_many_and_streets_are_nobody() -> None:
    """A common name may be anybody's, and no street has an age."""
    assert people("Michael Brown, 17, ran down Quillfeather Street to 17 Vossberg Lane.") == ()


def report(name: str, day: object, text: str, **kwargs: object) -> Profile:
    """A report that leads with one event, of which `text` tells."""
    mention = event_mention(f"m-{name}", name, period=day, triggers=(Span(0, len(text)),))
    claims = tuple(
        claim(event=mention.id, document=name, **{field: value})  # type: ignore[arg-type]
        for field, value in kwargs.items()
    )
    return profiles_in(extraction(name, mention, claims=claims), document(name, text))[0]


def test_one_person_outweighs_two_told_days() -> None:
    """The first report and that of the trial, which puts the shots on its own day."""
    one = report("a", FIRST, "Amira Vossberg, 17, was shot dead in Tarn.")
    other = report("b", LATER, "A man was tried for shooting Amira Vossberg, 17, in Tarn.")
    assert compare(one, other).total > 0
    assert compare(one, replace(other, people=frozenset())).impossible is not None


def test_another_age_is_another_person() -> None:
    """Two of one name, seven weeks apart."""
    one = report("a", FIRST, "Amira Vossberg, 17, was shot dead in Tarn.")
    other = report("b", LATER, "Amira Vossberg, 61, was shot dead in Tarn.")
    assert compare(one, other).impossible is not None


def test_one_who_did_both_does_not_make_them_one() -> None:
    """Two attacks of one man on two told days stay two."""
    text = "Dorvan Quillfeather, 31, shot and killed a guard in Tarn."
    doer = Actor("Dorvan Quillfeather")
    one, other = report("a", FIRST, text, perpetrator=doer), report("b", LATER, text, perpetrator=doer)
    assert one.people & other.people
    assert compare(one, other).impossible is not None


def test_people_of_an_earlier_attack_are_not_of_this_one() -> None:
    """A report that recalls the last attack and its victim tells of two."""
    text = "Two guards were shot in Tarn. In January shots killed Amira Vossberg, 17, in Tarn."
    now = event_mention("m1", period=LATER, triggers=(Span(16, 20),))
    before = event_mention("m2", period=FIRST, role="background", triggers=(Span(47, 53),))
    told = {p.id: p for p in profiles_in(extraction("d1", now, before), document(text=text))}
    assert told["m1"].people == frozenset()
    assert told["m2"].people == {"amira vossberg 17"}


def test_one_who_did_both_is_no_evidence() -> None:
    """Nor does he join two attacks of two days in a row."""
    text = "Dorvan Quillfeather, 31, shot and killed a guard in Tarn."
    doer = Actor("Dorvan Quillfeather")
    one = report("a", FIRST, text, perpetrator=doer)
    other = report("b", period("2020-01-13"), text, perpetrator=doer)
    assert "people" not in {part.name for part in compare(one, other).parts}


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("malika grantz 9", "maliqa grantz 9", True),
        ("mohamed salih 25", "mohammed saleh 25", True),
        ("hasan salih 25", "hussein salih 25", False),
        ("jon vossberg 30", "jane vossberg 30", False),
        ("malika grantz 9", "malika grantz 19", False),
    ],
)
def test_a_person_is_known_in_another_spelling(one: str, other: str, is_same: bool) -> None:
    """Names are spelled from other scripts in many ways; another name and another age are another person."""
    assert bool(of_both(frozenset({one}), frozenset({other}))) is is_same
    assert (spelled(one) == spelled(other)) or not is_same
