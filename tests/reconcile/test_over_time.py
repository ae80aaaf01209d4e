"""Figures over time: replaced, taken back, told as of before, and moved by later deaths."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from rashomon import pipeline
from rashomon.extract.rules import RuleExtractor
from rashomon.model import Claim, Document, Estimate, Span
from rashomon.reconcile import reconcile
from tests.factories import claim, document, event
from tests.reading import gazetteer

TOLL = "Four people were killed and 12 wounded, police said."
LEAD = "A bomb went off in a cafe in Lima on Sunday. "


def made(field: str, *texts: str, policy: str = "ucdp") -> Estimate:
    """The estimate from reports of one event, one a day."""
    documents = [
        Document(f"d{n}", LEAD + text, published=date(2024, 5, 13 + n), publisher=f"Daily {n}", language="en")
        for n, text in enumerate(texts)
    ]
    told = [pipeline.claim(d, RuleExtractor(), gazetteer()) for d in documents]
    claims = [c for extraction in told for c in extraction.claims]
    return reconcile(event(*claims), policy, documents={d.id: d for d in documents}).estimates[field]


def bounds(estimate: Estimate) -> tuple[int | None, int | None, int | None, str]:
    return estimate.low, estimate.best, estimate.high, estimate.agreement


def rules(estimate: Estimate) -> set[str]:
    return {reason.rule for reason in estimate.reasons}


@pytest.mark.parametrize("policy", ["ucdp", "acled"])
def test_a_figure_taken_back_goes_with_its_earlier_telling(policy: str) -> None:
    """The army's twelve falls in the first report too."""
    first = "Twelve people were killed, the army said."
    second = (
        "Seven people were killed, the governor said. "
        "The army had put the dead at 12. It later withdrew that figure."
    )
    estimate = made("killed", first, second, policy=policy)
    assert bounds(estimate) == (7, 7, 7, "superseded")
    assert "figure_taken_back" in rules(estimate)


def test_minmax_leaves_out_what_was_taken_back() -> None:
    """Nobody tells of twelve any more."""
    first = "Twelve people were killed, the army said."
    second = "Seven people were killed, the army said, correcting an earlier statement that 12 had died."
    assert bounds(made("killed", first, second, policy="minmax"))[::2] == (7, 7)


def test_a_figure_told_as_false_is_nobodys() -> None:
    """The rumour sets no bound."""
    text = "Four people were killed, police said. A radio station wrongly announced 30 dead."
    estimate = made("killed", text)
    assert bounds(estimate) == (4, 4, 4, "single_source")
    assert "told_as_false" in rules(estimate)


def test_all_taken_back_leaves_no_figure() -> None:
    """A withdrawn figure that nobody replaced is no best figure."""
    assert bounds(made("killed", "The army said 12 people were killed. It later withdrew that figure.")) == (
        None,
        None,
        None,
        "superseded",
    )


def test_a_figure_of_before_gives_way_in_its_own_report() -> None:
    """Police now say nine."""
    text = "Nine people were killed, police said. Police had initially said 14 people died."
    assert bounds(made("killed", text)) == (9, 9, 9, "superseded")


def test_a_revision_in_the_publishers_words_replaces_what_its_report_told_before() -> None:
    """The toll is everybody's."""
    text = "Fifteen people were killed, a doctor said. The toll was revised down to nine on Tuesday."
    assert bounds(made("killed", text)) == (9, 9, 9, "superseded")


def test_a_low_count_recalled_as_of_before_is_no_longer_defended() -> None:
    """The guards' three is old when a later report tells it as their former count."""
    first = "Three people were killed, police said. At least eight bodies were seen, a doctor said."
    second = (
        "Nine people were killed, the clinic said. Police, who had clung to a toll of three, said nothing."
    )
    estimate = made("killed", first, second)
    assert (estimate.low, estimate.best) == (9, 9)


def test_others_figures_stay_disputed() -> None:
    """What other speakers gave stands beside the later figure."""
    estimate = made(
        "killed", "Nine people were killed, police said.", "Six people were killed, the mayor said."
    )
    assert estimate.agreement == "disputed"


def test_a_spokesman_gives_the_figure_of_his_body() -> None:
    """The navy's later figure replaces its spokesman's."""
    claims = (
        claim(killed=5, speaker="Ana Ruiz, a spokeswoman for the navy"),
        claim(killed=4, speaker="the navy", document="d2"),
    )
    documents = {"d1": document("d1"), "d2": document("d2", published="2020-01-15")}
    estimate = reconcile(event(*claims), documents=documents).estimates["killed"]
    assert bounds(estimate) == (4, 4, 4, "superseded")


def test_wounded_who_have_died_since_change_both_tolls() -> None:
    """Two more dead, two fewer injured."""
    text = f"{TOLL} Two of the wounded have since died, a nurse said."
    assert bounds(made("killed", text))[:3] == (6, 6, 6)
    assert bounds(made("injured", text))[:3] == (10, 10, 10)


def test_wounded_who_died_are_in_a_toll_told_after_them() -> None:
    """The toll of six holds them."""
    text = f"{TOLL} Two of the wounded died on Monday. Six people are now dead, police said."
    assert "wounded_died_since" not in rules(made("killed", text))


def test_one_person_described_and_named_is_one() -> None:
    """ "The engineer who died was Lars Holm"."""
    told = claim(killed=1, group="engineer", quote="The Danish engineer", sentence=700)
    named = claim(killed=1, group="Lars Holm", quote="Lars Holm", sentence=700)
    apart = replace(named, span=Span(told.span.end + 30, told.span.end + 39))
    assert reconcile(event(told, apart)).estimates["killed"].best == 1


def test_a_number_beside_a_share_is_a_share() -> None:
    """ "Five of the men were shot and three burned. It counts 19 injured"."""
    claims = (
        claim(casualties=5, quote="Five of the men", sentence=800),
        claim(injured=3, quote="three", sentence=800),
        claim(injured=19, quote="19", sentence=801),
    )
    assert bounds(reconcile(event(*claims)).estimates["injured"])[:3] == (19, 19, 19)


def _after_two_that_agree(*later: Claim) -> Estimate:
    """The killed of an event that two reports of its day put at three."""
    before = [claim(killed=3, group="boys", quote="three boys", document=name) for name in ("d1", "d2")]
    documents = {
        "d1": document("d1", publisher="Tarn Post"),
        "d2": document("d2", publisher="Selm News"),
        "d3": document("d3", publisher="Orn Echo", published="2020-02-20"),
    }
    return reconcile(event(*before, *later), documents=documents).estimates["killed"]


def test_a_later_report_that_tells_of_fewer_corrects_nothing():
    """A court report names the one it is about; two told of three."""
    made = _after_two_that_agree(claim(killed=1, group="boy", quote="the boy", document="d3"))
    assert (made.low, made.best, made.high) == (1, 3, 3)
    assert "two_speakers_agree" in {reason.rule for reason in made.reasons}


def test_a_later_total_corrects():
    """Stated as a total, the later figure stands."""
    made = _after_two_that_agree(claim(killed=2, group="people", quote="two people", document="d3"))
    assert made.best == 2


def test_one_who_spoke_before_backs_a_later_figure():
    """Of two figures of one day that stands which another speaker gave before."""
    made = _after_two_that_agree(
        claim(killed=2, group="people", quote="two people", speaker="Colonel Ruiz", document="d3"),
        claim(killed=3, group="people", quote="three people", speaker="Mayor Holt", document="d3"),
    )
    assert (made.low, made.best, made.high) == (2, 3, 3)
    assert "two_speakers_agree" in {reason.rule for reason in made.reasons}


def test_one_of_those_told_of_before_replaces_no_total():
    """ "An officer wounded in Monday's bombing died": he is one of the nine."""
    documents = {"d1": document("d1"), "d2": document("d2", published="2020-01-15")}
    claims = (
        claim(injured=9, group="people", speaker="Colonel Ruiz", document="d1"),
        claim(injured=1, group="officer", quote="An officer", speaker="Colonel Ruiz", document="d2"),
    )
    estimate = reconcile(event(*claims), documents=documents).estimates["injured"]
    assert (estimate.low, estimate.best, estimate.high) == (9, 9, 9)
    assert "part_of_a_total" in {reason.rule for reason in estimate.reasons}


@pytest.mark.parametrize("quote", ["Lars Holm", "The driver", "her son", "25-year-old Lars Holm"])
def test_one_who_is_named_is_one_of_those_another_report_counts(quote):
    """A burial is told by name, and the toll stands: nobody says that only one was killed."""
    claims = (
        claim(killed=9, group="people", quote="Nine people", speaker="Mayor Holt", document="d1"),
        claim(killed=1, group="driver", quote=quote, document="d2"),
    )
    documents = {"d1": document("d1"), "d2": document("d2", published="2020-01-15")}
    record = reconcile(event(*claims), documents=documents)
    assert bounds(record.estimates["killed"])[:3] == (9, 9, 9)
    assert not record.disagreements


def test_one_who_is_counted_is_a_toll_of_its_own():
    """ "One person" and "a man" are how an early report counts."""
    claims = (
        claim(killed=9, group="people", quote="Nine people", speaker="Mayor Holt", document="d1"),
        claim(killed=1, group="people", quote="one person", document="d2"),
    )
    documents = {"d1": document("d1"), "d2": document("d2")}
    assert reconcile(event(*claims), documents=documents).disagreements


def test_one_who_corrects_his_own_toll_takes_back_no_other():
    """The United Nations' figure stands though a league's correction follows it."""
    first = "More than 60 people were killed, the Relief League said."
    second = (
        "The United Nations said it had verified the deaths of 54 people.\n\n"
        "The Relief League corrected its toll to 52, saying some names had been listed twice."
    )
    estimate = made("killed", first, second)
    assert (estimate.low, estimate.high) == (52, 54)
    assert "figure_taken_back" not in rules(estimate)


def test_those_included_are_no_more_than_the_whole():
    """Three children of eight villagers are not eleven dead; two lists of dead are."""
    including = "At least eight Sakha, including three children and a nurse, were killed, medics said."
    assert bounds(made("killed", including))[:3] == (8, 8, None)
    apart = "Eight soldiers and three rebels were killed, medics said."
    assert bounds(made("killed", apart))[:3] == (11, 11, 11)


def test_a_fourth_officer_is_no_toll_of_one():
    """What is told of one of many replaces nothing and is no figure beside others."""
    estimate = made(
        "killed", "At least six people were killed, a union said.", "A fourth officer died, police said."
    )
    assert bounds(estimate)[:3] == (6, 6, None)
    lower = made(
        "killed", "At least six people were killed, a union said.", "Three guards died, police said."
    )
    assert bounds(lower)[:3] == (3, 3, 6)


def test_one_of_the_injured_takes_the_toll_to_five():
    """The five are no further share of those told before."""
    text = "At least four guards were killed. One of the injured later died, taking the death toll to five."
    assert bounds(made("killed", text))[:3] == (5, 5, 5)
