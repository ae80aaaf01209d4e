# ruff: noqa: A002
"""One-call builders of model objects with sensible defaults: claim(killed=3, speaker="army")."""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import Any

from rashomon.model import (
    Account,
    Actor,
    Claim,
    Count,
    Document,
    Event,
    EventMention,
    Extraction,
    Period,
    Place,
    Span,
    Speaker,
    Stance,
    Term,
    content_id,
)

_COUNTS = ("killed", "injured", "casualties", "missing", "abducted", "detained", "displaced", "munitions")
_ACTORS = ("perpetrator", "target")
_order = count()


def speaker(text: str, kind: str = "other", **kwargs: Any) -> Speaker:
    return Speaker(text, kind, **kwargs)


def claim(  # noqa: PLR0913 - one keyword per thing a test may want to set
    *,
    speaker: str | Speaker | None = None,
    group: str | None = None,
    stance: str = "asserts",
    quote: str | None = None,
    document: str = "d1",
    event: str = "m1",
    sentence: int | None = None,
    **value: Any,
) -> Claim:
    """A claim on one field, named as the keyword: a number, (low, high), words, or None for "unclaimed".

    Claims follow one another in the order they are made; `sentence` puts several into one sentence.
    """
    ((field, given),) = value.items()
    at = next(_order)
    number = at if sentence is None else sentence
    voice = Speaker(speaker, "other") if isinstance(speaker, str) else speaker
    words = quote or f"{given} {group or ''}".strip()
    return Claim(
        id=content_id(document, at),
        document_id=document,
        account_id=content_id(document, event, voice.text if voice else None),
        event_id=event,
        field=field,
        value=_value(field, given, group),
        speaker=voice,
        stance=Stance(stance),
        span=Span(at * 10, at * 10 + 5),
        quote=words,
        sentence=Span(number * 10, number * 10 + 10),
    )


def _value(field: str, given: Any, group: str | None) -> Count | Actor | Term | None:
    if given is None:
        return None
    if field in _COUNTS:
        low, high = given if isinstance(given, tuple) else (given, given)
        return Count(low, high, group)
    if field in _ACTORS:
        return given if isinstance(given, Actor) else Actor(given)
    return Term(given)


def place(name: str = "Tarn", lat: float | None = 33.9, lon: float | None = 44.4, **kwargs: Any) -> Place:
    return Place(name, lat, lon, **{"precision": 2, "country": "IQ", **kwargs})


def period(start: str = "2020-01-12", end: str | None = None, precision: int = 1, **kwargs: Any) -> Period:
    return Period(date.fromisoformat(start), date.fromisoformat(end or start), precision, **kwargs)


def event_mention(id: str = "m1", document: str = "d1", **kwargs: Any) -> EventMention:
    given = {
        "role": "main",
        "event_type": "shelling_artillery_missile",
        "status": "occurred",
        "triggers": (Span(0, 6),),
        "place": place(),
        "place_indexes": (0,),
        "period": period(),
    } | kwargs
    return EventMention(id, document, **given)


def extraction(
    document: str = "d1", *events: EventMention, claims: tuple[Claim, ...] = (), **kwargs: Any
) -> Extraction:
    accounts = {c.account_id: Account(c.account_id, c.document_id, c.event_id, c.speaker, ()) for c in claims}
    return Extraction(document, claims=claims, accounts=tuple(accounts.values()), events=events, **kwargs)


def document(
    id: str = "d1", text: str = "Rockets fell on Tarn.", published: str | None = "2020-01-12", **kwargs: Any
) -> Document:
    return Document(id, text, published=date.fromisoformat(published) if published else None, **kwargs)


def event(*claims: Claim, mentions: tuple[EventMention, ...] | None = None) -> Event:
    """An event of these claims; one mention per document unless given."""
    ids = sorted({c.document_id for c in claims} or {"d1"})
    made = mentions if mentions is not None else tuple(event_mention(f"m-{i}", i) for i in ids)
    return Event("e1", made, tuple(claims), ())
