"""`--extractor llm` from the endpoint's answer to claims: only what stands in the report."""

from __future__ import annotations

from datetime import date

import pytest

from rashomon import pipeline
from rashomon.config import Settings
from rashomon.errors import UsageError
from rashomon.extract.llm import LlmExtractor
from rashomon.model import Claim, Count, Document, Extraction
from rashomon.plugins import Notice
from tests.extract.llm.endpoint import Endpoint, answer, attribution, event, value
from tests.reading import gazetteer, told
from tests.test_invariants import assert_whole

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

REPORT = """A roadside bomb killed at least six people near Gao on Monday, the army said. “Two  of
our soldiers are missing,” a nurse in Gao told reporters.

No group has claimed the bombing.
"""
GOOD = answer(
    [event("roadside bomb", where="near Gao", when="on Monday")],
    [
        value("killed", "at least six people", low=6, group="people"),
        value("weapon", "A roadside bomb"),
        value("missing", "Two of our soldiers", 1, low=2, high=2),
        value("perpetrator", "No group has claimed", 2, stance="unclaimed"),
    ],
    [
        attribution("the army", "said", "A roadside bomb killed at least six people near Gao on Monday"),
        attribution("a nurse in Gao", "told", "Two of our soldiers are missing", 1),
    ],
)


def read(endpoint: Endpoint, text: str = REPORT, **settings: object) -> tuple[Extraction, list[str]]:
    """What one report says by the endpoint, and the notices of the run."""
    notices: list[Notice] = []
    document = Document("d1", text, published=date(2024, 5, 15), language="en")
    given = Settings(extractor="llm", llm_url=endpoint.url, llm_model="small", **settings)
    with LlmExtractor().prepared(given, notices.append) as extractor:
        told = pipeline.claim(document, extractor, gazetteer())
    assert_whole(document, told)
    return told, [notice.text for notice in notices]


def figures(extraction: Extraction) -> list[tuple[str, str, str | None]]:
    return [told(claim) for claim in extraction.claims]


def quotes(extraction: Extraction) -> list[str]:
    return [claim.quote for claim in extraction.claims]


def test_good_answer_becomes_claims_with_speakers_place_and_day(endpoint: Endpoint):
    """Values, speakers, the event's kind, place and day, each on the report's own words."""
    endpoint.says(GOOD)
    extraction, notices = read(endpoint)
    assert figures(extraction) == [
        ("weapon", "A roadside bomb", "the army"),
        ("killed", "6..", "the army"),
        ("missing", "2", "a nurse in Gao"),
        ("perpetrator", "", None),
    ]
    (one,) = extraction.events
    assert (one.event_type, one.status) == ("remote_explosive_ied", "occurred")
    assert one.place is not None
    assert one.place.country == "ML"
    assert one.period is not None
    assert one.period.start == date(2024, 5, 13)
    assert {claim.origin for claim in extraction.claims} == {"llm/1/small"}
    assert notices == [notices[0]]
    assert "1 request, 1000 tokens in, 200 out" in notices[0]
    assert "0 are not in the report" in notices[0]


def test_words_are_found_over_line_breaks_and_other_marks(endpoint: Endpoint):
    """A quote that the model folded to one line is claimed with the report's own characters."""
    endpoint.says(GOOD)
    assert "Two  of\nour soldiers" in quotes(read(endpoint)[0])


def test_invented_quote_is_dropped_and_counted(endpoint: Endpoint):
    """No words, no claim: neither invented people nor a part of a longer word."""
    made_up = [value("injured", "forty children", low=40, high=40), value("weapon", "bomb kill")]
    endpoint.says(answer([event("roadside bomb")], made_up))
    extraction, notices = read(endpoint)
    assert extraction.claims == ()
    assert "of 3 quotes 2 are not in the report and dropped" in notices[0]


def test_number_is_read_from_the_words(endpoint: Endpoint):
    """Where the model's figure is not what the words say, the words win; the whole phrase counts."""
    endpoint.says(answer([event("roadside bomb")], [value("killed", "six people", low=600, high=600)]))
    extraction, notices = read(endpoint)
    assert figures(extraction) == [("killed", "6..", None)]
    assert quotes(extraction) == ["at least six people"]
    assert "1 corrected" in notices[0]


def test_count_without_a_number_in_its_words_is_dropped(endpoint: Endpoint):
    """Words that count nobody carry no figure, whatever the model says."""
    endpoint.says(answer([event("roadside bomb")], [value("killed", "near", low=9, high=9)]))
    extraction, notices = read(endpoint)
    assert extraction.claims == ()
    assert "1 values not borne out by their words" in notices[0]


def test_group_is_that_of_the_phrase_else_told_by_words_of_the_sentence(endpoint: Endpoint):
    """ "Two others" are the soldiers that the model says, where the sentence speaks of soldiers."""
    text = "Three soldiers were killed and two others wounded by a bomb. One was badly hurt by it."
    values = [
        value("killed", "Three soldiers", low=3, high=3, group="martians"),
        value("injured", "two others", low=2, high=2, group="soldiers"),
        value("injured", "One", 1, low=1, high=1, group="martian"),
    ]
    endpoint.says(answer([event("bomb")], values))
    groups = [claim.value.group for claim in read(endpoint, text)[0].claims if isinstance(claim.value, Count)]
    assert groups == ["soldiers", "soldiers", None]


@pytest.mark.parametrize(
    ("text", "quote", "found", "bounds", "group"),
    [
        ("There were no casualties.", "no casualties", "no casualties", "0", None),
        ("Police found the mayor's body.", "the mayor", "the mayor", "1", "mayor"),
        ("The bomb killed an officer and three guards.", "three guards", "three guards", "3", "guards"),
        ("The bomb killed an officer and three guards.", "killed an officer", "an officer", "1", "officer"),
        ("The bomb killed as many as 20 people.", "20", "as many as 20 people", "..20", "people"),
        ("Dozens of villagers were killed.", "Dozens", "Dozens of villagers", "24..", "villagers"),
        ("The mayor, Ali Haddad, was shot dead.", "Ali Haddad", "Ali Haddad", "1", "Ali Haddad"),
    ],
)
def test_count_is_the_whole_phrase_around_the_quote(
    endpoint: Endpoint, text: str, quote: str, found: str, bounds: str, group: str | None
):
    """A number brings the words that bound it and whom it counts; a noun brings no more than itself."""
    endpoint.says(answer([event(quote)], [value("killed", quote)]))
    (claim,) = read(endpoint, text)[0].claims
    assert isinstance(claim.value, Count)
    assert (claim.quote, told(claim)[1], claim.value.group) == (found, bounds, group)


def test_denied_plural_is_nobody(endpoint: Endpoint):
    """ "Denied that soldiers were hurt" is nobody hurt, as the rules read it."""
    endpoint.says(
        answer(
            [event("blast")],
            [value("injured", "soldiers", low=0, high=0, stance="denies")],
            [attribution("The army", "denied", "that soldiers were hurt in the blast")],
        )
    )
    extraction, _ = read(endpoint, "The army denied that soldiers were hurt in the blast.")
    assert figures(extraction) == [("injured", "0", "The army")]
    assert [str(claim.stance) for claim in extraction.claims] == ["denies"]


def test_who_claims_a_deed_speaks_for_itself(endpoint: Endpoint):
    """A group that claims an attack is the speaker of that claim, with the word of claiming as cue."""
    text = "The Red Dawn group claimed the bombing in Gao."
    endpoint.says(
        answer(
            [event("bombing")],
            [value("perpetrator", "The Red Dawn group", stance="claims")],
            [attribution("The Red Dawn group", "claimed", "the bombing in Gao")],
        )
    )
    (claim,) = read(endpoint, text)[0].claims
    assert told(claim)[2] == "The Red Dawn group"
    assert claim.cue is not None
    assert claim.cue.of(text) == "claimed"


def test_event_whose_naming_is_invented_keeps_the_words_of_its_values(endpoint: Endpoint):
    """The event stands on the words of its first value; an event without any words is none."""
    events = [event("terrible massacre"), event("other invention", number=2)]
    endpoint.says(answer(events, [value("killed", "six people", low=6)]))
    extraction, _ = read(endpoint)
    assert [one.triggers[0].of(REPORT) for one in extraction.events] == ["at least six people"]


def test_repeated_words_are_those_of_the_sentence_named(endpoint: Endpoint):
    """Of the same words in two sentences those in the sentence that the model names are meant."""
    text = "Two soldiers were killed by a bomb. Doctors said two soldiers were killed by a bomb."
    endpoint.says(answer([event("bomb")], [value("killed", "two soldiers", 1, low=2, high=2)]))
    (claim,) = read(endpoint, text)[0].claims
    assert claim.span.start == text.index("two soldiers")


def test_long_report_is_sent_in_whole_paragraphs_and_read_as_one(endpoint: Endpoint):
    """Two pieces, every sentence in one of them, and claims of both in the one report."""
    first, last = (
        "A bomb killed six people in Gao.",
        "A mortar round wounded two guards in Basra, police said.",
    )
    filler = "The market opened again at noon, and the shops were full of people. " * 8
    text = f"{first}\n\n{filler}\n\n{last}"
    endpoint.says(answer([event("bomb")], [value("killed", "six people", low=6, high=6)]))
    endpoint.says(answer())
    kind = "shelling_artillery_missile"
    endpoint.says(
        answer(
            [event("mortar round", 9, event_type=kind)],
            [value("injured", "two guards", 9, low=2, high=2)],
            [attribution("police", "said", "A mortar round wounded two guards in Basra", 9)],
        )
    )
    extraction, notices = read(endpoint, text, llm_piece=120)
    sent = [one["messages"][1]["content"] for one in endpoint.asked]
    assert ["[0] " in sent[0], "[9] " in sent[0], "[9] " in sent[2]] == [True, False, True]
    assert sum(one.count("The market opened again at noon") for one in sent) == 8
    assert figures(extraction) == [("killed", "6", None), ("injured", "2", "police")]
    assert [one.event_type for one in extraction.events] == ["remote_explosive_ied", kind]
    assert "3 requests" in notices[0]


def test_request_is_constrained_by_a_strict_schema_and_marks_the_report_as_data(endpoint: Endpoint):
    """The form travels with the request; the report stands between marks that hold its own hash."""
    endpoint.says(answer())
    read(endpoint)
    (asked,) = endpoint.asked
    assert (asked["path"], asked["model"], asked["temperature"]) == ("/v1/chat/completions", "small", 0)
    form = asked["response_format"]
    assert (form["type"], form["json_schema"]["strict"]) == ("json_schema", True)
    assert form["json_schema"]["schema"]["additionalProperties"] is False
    lines = asked["messages"][1]["content"].splitlines()
    assert (lines[0][:10], lines[-1][:17]) == ("<<<report ", "<<<end of report ")
    assert lines[0][10:] == lines[-1][17:]


def test_money_is_told_where_a_price_is_set(endpoint: Endpoint):
    """Tokens times the price per million of each kind."""
    endpoint.says(answer())
    assert ", cost 0.0030;" in read(endpoint, llm_price_in=1.0, llm_price_out=10.0)[1][0]


def test_without_a_model_the_run_does_not_start():
    """The model is a choice that nobody makes for the user."""
    with pytest.raises(UsageError, match="needs a model; name one with --llm-model"):
        LlmExtractor().prepared(Settings(), print).__enter__()


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("http://127.0.0.1:1/v1", []),
        ("http://localhost:1/v1", []),
        ("http://[::1]:1/v1", []),
        ("https://models.example/v1", ["the words of every report leave this machine for models.example"]),
        (
            "http://10.0.0.7/v1",
            ["the words of every report leave this machine for 10.0.0.7, unencrypted"],
        ),
    ],
)
def test_words_that_leave_the_machine_are_announced(url: str, said: list[str]):
    """An endpoint elsewhere is named before anything is sent; one on this machine is not."""
    notices: list[Notice] = []
    with LlmExtractor().prepared(Settings(llm_url=url, llm_model="small"), notices.append):
        assert [(notice.text, notice.urgent) for notice in notices] == [(words, True) for words in said]


def test_claims_are_the_type_the_rules_give(endpoint: Endpoint):
    """What reads a claim need not know which extractor found it."""
    endpoint.says(GOOD)
    assert {type(claim) for claim in read(endpoint)[0].claims} == {Claim}
