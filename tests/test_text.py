"""Sentences, paragraphs and capitals."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from rashomon.text import SENTENCE_LIMIT, is_capitals, paragraphs, sentences


def split(text: str) -> list[str]:
    return [" ".join(s.span.of(text).split()) for s in sentences(text)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Two died. Three were hurt.", 2),
        ("Lt. Gen. Omar Haddad said two died. Three were hurt.", 2),
        ("The U.S. Army said two died. Three were hurt.", 2),
        ("Col. A. B. Mensah spoke at 4 p.m. Two men were held.", 2),
        ("It cost $4.5 million. No one was hurt.", 2),
        ("“Two died.” “Three were hurt.”", 2),
        ('"They shot him," she said. "He died." They buried him.', 3),
        ("Did anyone die? Nobody knows! Police are asking.", 3),
        ("Police said two died.\n\nThe army said three did.", 2),
        ("Troops fired in St. Louis. Two died.", 2),
        ("A bomb hit No. 4 Street. Two died.", 2),
        ("The attack on Jan. 12 killed two. Three were hurt.", 2),
        ("Two people were killed in Tarn, Selm, etc. Police came.", 2),
        ("The men (two of whom were armed) fled. Police came.", 2),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, count: int):
    """Ranks, initials, abbreviations and numbers end no sentence; quotes and paragraphs do."""
    assert len(split(text)) == count


def test_a_wrapped_line_is_no_end():
    """Hard-wrapped newswire is read across its line breaks."""
    text = "AT LEAST SIX SOLDIERS WERE KILLED\nWHEN A BOMB EXPLODED\nNEAR TARN.\n\nTHE ARMY SAID SO."
    assert split(text) == [
        "AT LEAST SIX SOLDIERS WERE KILLED WHEN A BOMB EXPLODED NEAR TARN.",
        "THE ARMY SAID SO.",
    ]


def test_a_text_without_capitals_has_sentences_too():
    """A full stop ends a sentence where nobody typed capitals; an initial and "p.m." end none."""
    text = "tarn: two men died at 6 p.m. in the market. the army agreed. 45 people fled."
    assert split(text) == [
        "tarn: two men died at 6 p.m. in the market.",
        "the army agreed.",
        "45 people fled.",
    ]


def test_a_small_letter_goes_on_in_a_text_with_capitals():
    """Only a text without capitals starts sentences with small letters."""
    assert len(split("The Tarn Co. ltd. was hit. The Army of Selm said two men died in Tarn.")) == 2


def test_paragraphs_are_numbered():
    """A sentence knows its paragraph."""
    assert [s.paragraph for s in sentences("One died. Two were hurt.\n\nThree fled.\n\nFour ran.")] == [
        0,
        0,
        1,
        2,
    ]


def test_a_headline_is_a_paragraph():
    """A headline above a blank line is not read into the lead."""
    text = "Six killed in market blast\n\nA bomb killed six people, police said."
    assert split(text) == ["Six killed in market blast", "A bomb killed six people, police said."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SIX DEAD", True),
        ("Six dead", False),
        ("SIX DEAD AND 14 HURT IN LIMA, POLICE SAID (efe)", True),
        ("12:30", False),
        ("", False),
    ],
)
def test_capitals(text: str, expected: bool):
    """Capitals are a matter of letters only."""
    assert is_capitals(text) is expected


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
@example("a" * 5000)
@example("x " * 3000)
@example("(" * 10_000)
@example("\n \n\n\t\n")
@example("\u202eTwo\u202c died. \u0000 Three\r\n\r\nfled.\x0b")
@example("Two died.\u2028Three fled.\u2029Four hid.\x85Five ran.")
def test_sentences_cover_all_that_is_written(text: str):
    """Every character but white space is in exactly one sentence, in order, none longer than the limit."""
    spans = [s.span for s in sentences(text)]
    covered = "".join("".join(s.of(text).split()) for s in spans)
    assert covered == "".join(text.split())
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(0 < len(s) <= SENTENCE_LIMIT for s in spans)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="ab .\n\t\r", max_size=300))
def test_paragraphs_cover_all_that_is_written(text: str):
    """Paragraphs hold all but white space."""
    assert "".join("".join(p.of(text).split()) for p in paragraphs(text)) == "".join(text.split())
