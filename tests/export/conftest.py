"""A result made by hand from the demo report, so that showing is tested apart from reading."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

from rashomon.model import (
    Account,
    Actor,
    Attribution,
    Claim,
    Count,
    DateMention,
    Disagreement,
    Document,
    Estimate,
    Event,
    EventMention,
    Extraction,
    Named,
    Period,
    Place,
    PlaceMention,
    Reason,
    Record,
    Relation,
    Result,
    Span,
    Speaker,
    Stance,
    Term,
    Value,
)

REPORT = Path(__file__).parents[2] / "examples" / "reports" / "ansongo.txt"

OFFICIALS = Speaker(
    "two security officials",
    "military_police",
    anonymous=True,
    condition="because they were not authorised to talk to the media",
)
STAFF = Speaker("A statement by the army's general staff", "military_police")
DOCTOR = Speaker("A doctor at the hospital in Gao", "medical", anonymous=True)
RESIDENTS = Speaker("residents of the area", "witness_resident", anonymous=True)
ARMY = Speaker("The army", "military_police")


@dataclass
class Notebook:
    """Collects claims on a text, with spans found by their quotes."""

    document: Document
    claims: list[Claim] = field(default_factory=list)

    def span(self, quote: str) -> Span:
        start = self.document.text.index(quote)
        return Span(start, start + len(quote))

    def claim(
        self,
        event: str,
        name: str,
        value: Value | None,
        speaker: Speaker | None,
        quote: str,
        stance: Stance = Stance.ASSERTS,
    ) -> None:
        number = len(self.claims) + 1
        self.claims.append(
            Claim(
                id=f"c{number:02}",
                document_id=self.document.id,
                account_id=f"{event}-{speaker.text if speaker else 'publisher'}",
                event_id=event,
                field=name,
                value=value,
                speaker=speaker,
                stance=stance,
                span=self.span(quote),
                quote=quote,
                sentence=self.span(quote),
                confidence=0.9,
                origin="hand/1",
            )
        )

    def event(self, mention: EventMention) -> Event:
        claims = tuple(claim for claim in self.claims if claim.event_id == mention.id)
        accounts = tuple(
            Account(
                account_id,
                self.document.id,
                mention.id,
                next(claim.speaker for claim in claims if claim.account_id == account_id),
                tuple(claim.id for claim in claims if claim.account_id == account_id),
            )
            for account_id in dict.fromkeys(claim.account_id for claim in claims)
        )
        return Event(f"event-{mention.id}", (mention,), claims, accounts)


@pytest.fixture
def demo() -> Result:
    text = REPORT.read_text("utf-8")
    document = Document(
        "doc", text, "Differing accounts", publisher="Sahel Wire", published=date(2024, 5, 14)
    )
    notes = Notebook(document)
    shells = Count(5, None, "mortar shells")
    notes.claim("shelling", "munitions", shells, OFFICIALS, "At least five mortar shells")
    notes.claim("shelling", "killed", Count(2, 2, "soldiers", "state"), OFFICIALS, "two soldiers")
    notes.claim("shelling", "injured", Count(3, None, "others", "state"), OFFICIALS, "several others")
    notes.claim("shelling", "target", Actor("an army camp"), OFFICIALS, "an army camp")
    notes.claim("shelling", "munitions", Count(8, 8, "shells"), STAFF, "eight shells")
    notes.claim("shelling", "injured", Count(3, 3, "soldiers", "state"), STAFF, "three soldiers")
    notes.claim("shelling", "killed", Count(0, 0), STAFF, "no one was killed")
    notes.claim("shelling", "killed", Count(2, 2, "bodies"), DOCTOR, "two bodies")
    notes.claim("shelling", "injured", Count(6, 6, "soldiers", "state"), DOCTOR, "six wounded soldiers")
    notes.claim(
        "shelling", "perpetrator", None, None, "no immediate claim of responsibility", Stance.UNCLAIMED
    )
    notes.claim("shelling", "perpetrator", Actor("terrorists"), ARMY, "terrorists", Stance.ALLEGES)
    notes.claim(
        "shelling", "weapon", Term("mortar", "shelling_artillery_missile"), OFFICIALS, "mortar shells"
    )
    notes.claim("strike", "killed", Count(11, None, "people"), RESIDENTS, "At least eleven people")
    notes.claim("strike", "killed", Count(14, 14, "fighters", "nonstate"), ARMY, "14 fighters")
    ansongo = Place("Ansongo", 15.6597, 0.5022, 2, "ML", "Gao", "Ansongo", "2460594")
    tuesday = Period(date(2024, 5, 14), date(2024, 5, 14), 1)
    places = (
        PlaceMention(notes.span("near Ansongo"), "near Ansongo", place=ansongo),
        PlaceMention(notes.span("near Menaka"), "near Menaka"),
    )
    dates = (DateMention(notes.span("on Tuesday"), "on Tuesday", tuesday),)
    shelling = EventMention(
        "shelling",
        "doc",
        "main",
        "shelling_artillery_missile",
        "occurred",
        (notes.span("At least five mortar shells struck an army camp"),),
        (0,),
        (0,),
        ansongo,
        tuesday,
    )
    strike = EventMention(
        "strike", "doc", "background", "air_drone_strike", "occurred", (notes.span("an air strike"),), (1,)
    )
    events = (notes.event(strike), notes.event(shelling))
    conflict = Disagreement(
        "killed",
        None,
        ("c02", "c07", "c08"),
        "conflict",
        "two security officials: two soldiers; the general staff: no one; both cannot be true.",
    )
    low = Reason("lowest_named", ("c07",), "the lowest figure any speaker gives")
    records = (
        Record(
            "event-strike",
            "background",
            "air_drone_strike",
            "occurred",
            None,
            None,
            Named(None, "unknown", ()),
            (),
            (),
            {"killed": Estimate(11, 14, 14, "compatible", ())},
            (),
            1,
            ("doc",),
            "Air strike near Menaka.",
        ),
        Record(
            "event-shelling",
            "main",
            "shelling_artillery_missile",
            "occurred",
            tuesday,
            ansongo,
            Named("terrorists", "blamed", ("c11",)),
            (Named("an army camp", "stated", ("c04",)),),
            (Named("mortar", "stated", ("c12",)),),
            {
                "munitions": Estimate(5, 8, 8, "compatible", ()),
                "killed": Estimate(0, 2, 2, "disputed", (low,), (("soldiers", 0, 2),), (("state", 0, 2),)),
                "injured": Estimate(3, 3, 6, "disputed", (low,)),
            },
            (conflict,),
            1,
            ("doc",),
            "Mortar fire on an army camp near Ansongo on 14 May 2024.",
        ),
    )
    retaliation = Relation(
        "event-shelling", "event-strike", "retaliation_for", "doc", notes.span("in retaliation for")
    )
    extraction = Extraction(
        "doc",
        tuple(notes.claims),
        tuple(account for event in events for account in event.accounts),
        (shelling, strike),
        (retaliation,),
        places,
        dates,
        (Attribution(notes.span("two security officials"), notes.span("said"), notes.span("At least five")),),
    )
    return Result((document,), (extraction,), events, (retaliation,), records)
