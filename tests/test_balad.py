"""The acceptance test: a report with two accounts and a history goes in, the reconciled record comes out."""

from __future__ import annotations

from datetime import date

import pytest

from rashomon import pipeline
from rashomon.config import Settings
from rashomon.model import Claim, Record, Result
from tests.reading import bounds

REPORT = """KIRKUK, Iraq, March 9, 2021 (Plains Wire) - At least seven mortar shells hit the Qayyarah airfield
some 60 kilometres south of Mosul on Tuesday, wounding a captain and two conscripts, security officials
said.

The officials spoke on condition of anonymity in line with their instructions.

A statement from the army's information office confirmed the shelling but said nine shells had landed at
the airfield and that two captains were wounded.

There was no immediate claim of responsibility for the attack.

The shelling came three days after a drone strike killed four militia fighters near Tikrit. The strike was
in retaliation for a rocket attack on a consulate in Erbil in February that killed a contractor.
"""


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> Result:
    path = tmp_path_factory.mktemp("balad") / "report.txt"
    path.write_text(REPORT, "utf-8")
    failed: list[Exception] = []
    found = pipeline.run([str(path)], Settings(publisher="Plains Wire"), failed.append)
    assert failed == []
    return found


@pytest.fixture(scope="module")
def main(result: Result) -> Record:
    (record,) = [r for r in result.records if r.role == "main"]
    return record


def claims_of(result: Result, record: Record) -> list[Claim]:
    (event,) = [e for e in result.events if e.id == record.event_id]
    return list(event.claims)


def test_one_event_is_news_and_two_are_its_history(result: Result):
    """The shelling is what the report is about; the strike and the rocket attack came before."""
    assert sorted((r.role, r.event_type) for r in result.records) == [
        ("background", "air_drone_strike"),
        ("background", "shelling_artillery_missile"),
        ("main", "shelling_artillery_missile"),
    ]


def test_the_officials_account(result: Result, main: Record):
    """The officials, unnamed and saying why, tell of a captain, two conscripts and seven shells or more."""
    said = [c for c in claims_of(result, main) if c.speaker and "officials" in c.speaker.text]
    assert {(c.field, bounds(c.value)) for c in said if c.field in {"injured", "munitions"}} == {
        ("injured", "1"),
        ("injured", "2"),
        ("munitions", "7.."),
    }
    assert {c.quote for c in said if c.field == "injured"} == {"a captain", "two conscripts"}
    assert all(c.speaker and c.speaker.anonymous and c.speaker.condition for c in said)
    assert all("instructions" in (c.speaker.condition or "") for c in said if c.speaker)


def test_the_armys_account(result: Result, main: Record):
    """The army's office, an institution, gives two captains and nine shells."""
    said = [
        c for c in claims_of(result, main) if c.speaker and c.speaker.text == "the army's information office"
    ]
    assert {(c.field, bounds(c.value)) for c in said if c.field in {"injured", "munitions"}} == {
        ("injured", "2"),
        ("munitions", "9"),
    }
    assert {c.speaker.anonymous for c in said if c.speaker} == {False}


def test_both_accounts_are_kept_apart(result: Result, main: Record):
    """Each speaker has an account of the main event; the publisher has one for what nobody is quoted for."""
    (event,) = [e for e in result.events if e.id == main.event_id]
    names = [a.speaker.text if a.speaker else None for a in event.accounts]
    assert sorted(str(n) for n in names) == ["None", "security officials", "the army's information office"]


def test_nobody_has_claimed_it(result: Result, main: Record):
    """The perpetrator is open because the report says so."""
    assert (main.perpetrator.text, main.perpetrator.status) == (None, "unclaimed")
    assert [(c.value, c.stance) for c in claims_of(result, main) if c.field == "perpetrator"] == [
        (None, "unclaimed")
    ]


def test_what_agrees_and_what_does_not(main: Record):
    """One captain against two is a conflict; seven or more shells and nine can both be true."""
    found = {(d.field, d.group, d.kind) for d in main.disagreements}
    assert ("munitions", "compatible") in {(f, k) for f, _, k in found}
    conflicts = [(f, g) for f, g, k in found if k == "conflict"]
    # one captain against two, and three hurt against two when the list is read as complete
    assert sorted(conflicts, key=str) == [("injured", "officer"), ("injured", None)]


def test_the_estimates_have_bounds_and_reasons(main: Record):
    """Two to three were hurt; nine shells fell, which "at least seven" allows; each step says why."""
    injured, munitions = main.estimates["injured"], main.estimates["munitions"]
    assert (injured.low, injured.high) == (2, 3)
    assert injured.agreement == "disputed"
    assert (munitions.low, munitions.best, munitions.high) == (9, 9, 9)
    assert "open_bound_allows_exact" in {r.rule for r in munitions.reasons}
    assert munitions.agreement == "compatible"
    assert all(e.reasons and all(r.text and r.claims for r in e.reasons) for e in (injured, munitions))


def test_where_and_when(main: Record):
    """The attack is placed by the words beside it, never by the dateline, on the day the words give."""
    assert main.place is not None
    assert main.place.country == "IQ"
    assert "Kirkuk" not in main.place.name
    assert main.place.lat is not None
    assert 35.5 < main.place.lat < 36.1
    assert main.period is not None
    assert (main.period.start, main.period.end) == (date(2021, 3, 9), date(2021, 3, 9))


def test_the_background_has_its_own_figures(result: Result):
    """The dead of the strike and of the rocket attack are theirs alone."""
    killed = {
        r.event_type: (r.estimates["killed"].low, r.estimates["killed"].high)
        for r in result.records
        if r.role == "background"
    }
    assert killed == {"air_drone_strike": (4, 4), "shelling_artillery_missile": (1, 1)}


def test_what_led_to_what(result: Result, main: Record):
    """The shelling follows the strike, and the strike avenges the rocket attack."""
    by_id = {r.event_id: r for r in result.records}
    found = {(by_id[r.source].event_type, by_id[r.target].role, r.kind) for r in result.relations}
    assert found == {
        ("shelling_artillery_missile", "background", "follows"),
        ("air_drone_strike", "background", "retaliation_for"),
    }
    assert [r.source for r in result.relations if r.kind == "follows"] == [main.event_id]
