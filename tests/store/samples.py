"""Documents with what they say, made without reading: small, and enough for a desk."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from rashomon.model import Document, Extraction, Result, content_id
from rashomon.store import Desk, claims, documents
from tests import factories

EXTRACTOR = "rules/1"
TOWNS = ("Tarn", "Pelm", "Orn", "Vask")
FIRST = date(2031, 3, 1)


@cache
def sample(number: int) -> tuple[Document, Extraction]:
    """The report of this number: rockets on one of four far towns, in its own week, with 1 to 5 killed."""
    town, killed = TOWNS[number % 4], number % 5 + 1
    day = (FIRST + timedelta(weeks=number // 4)).isoformat()
    text = f"Report {number}: rockets fell on {town} and killed {killed} people, the army said."
    known = {"publisher": "Velmar Wire", "title": f"No {number}"}
    item = factories.document(content_id("sample", number), text, day, **known)
    mention = factories.event_mention(
        f"m{number}",
        item.id,
        period=factories.period(day),
        place=factories.place(town, 30.0 + 3 * (number % 4), 44.4),
    )
    said = factories.claim(killed=killed, speaker="the army", document=item.id, event=mention.id)
    by = factories.claim(perpetrator=f"The {town} Brigade", document=item.id, event=mention.id)
    return item, factories.extraction(item.id, mention, claims=(said, by))


def add(desk: Desk, *numbers: int) -> list[bool]:
    """Keep the samples of these numbers, each in a transaction of its own; whether each is new."""
    return [keep(desk, *sample(number)) for number in numbers]


def keep(desk: Desk, item: Document, told: Extraction | None = None, extractor: str = EXTRACTOR) -> bool:
    with desk.writing() as connection:
        return documents.add(connection, item, told or Extraction(item.id), extractor)


def derive(desk: Desk, policy: str = "ucdp", *, again: bool = False) -> None:
    """Link and reconcile what came since."""
    from rashomon.config import Settings  # what these import takes a second, and keeping needs none of it
    from rashomon.desk.deriving import bring_up_to_date

    bring_up_to_date(desk, Settings(policy=policy), again=again)


def whole(desk: Desk) -> Result:
    """What linking and reconciling everything at once gives."""
    from rashomon import pipeline
    from rashomon.config import Settings

    with desk.reading() as connection:
        items, told = documents.every(connection), claims.extractions(connection)
    return pipeline.derive(items, [told[item.id] for item in items], Settings())
