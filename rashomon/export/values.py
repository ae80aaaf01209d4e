"""The objects that model values become in JSON."""

from __future__ import annotations

from rashomon.export.lookup import Evidence
from rashomon.model import Actor, Count, Period, Place, Span, Speaker, Term, Value

Json = dict[str, object]


def span_pair(span: Span) -> list[int]:
    return [span.start, span.end]


def value_object(value: Value | None) -> Json | None:
    """A claim's value; which keys it has depends on its kind, and so on the claim's field."""
    match value:
        case Count():
            return {
                "low": value.low,
                "high": value.high,
                "group": value.group,
                "side": value.side,
                "approximate": value.approximate,
            }
        case Actor():
            return {"text": value.text, **actor_object(value)}
        case Term():
            return {"text": value.text, "code": value.code}
        case Place():
            return place_object(value)
        case Period():
            return period_object(value)
        case None:
            return None


def actor_object(actor: Actor | None) -> Json:
    """Who is meant, as far as it is known."""
    keys = ("id", "name", "kind", "side", "part_of")
    return {key: None if actor is None else getattr(actor, key) for key in keys}


def place_object(place: Place) -> Json:
    return {
        "name": place.name,
        "lat": place.lat,
        "lon": place.lon,
        "precision": place.precision,
        "country": place.country,
        "admin1": place.admin1,
        "admin2": place.admin2,
        "gazetteer_id": place.gazetteer_id,
        "radius_km": place.radius_km,
        "distance_note": place.distance_note,
        "guessed": place.guessed,
        "why": place.why,
    }


def period_object(period: Period) -> Json:
    return {
        "start": period.start.isoformat(),
        "end": period.end.isoformat(),
        "precision": period.precision,
        "guessed": period.guessed,
        "why": period.why,
    }


def speaker_object(speaker: Speaker | None) -> Json | None:
    """The speaker, or null for the publisher's own voice."""
    if speaker is None:
        return None
    return {
        "text": speaker.text,
        "kind": speaker.kind,
        "anonymous": speaker.anonymous,
        "condition": speaker.condition,
        "span": None if speaker.span is None else span_pair(speaker.span),
    }


def evidence_object(evidence: Evidence | None) -> Json | None:
    if evidence is None:
        return None
    return {
        "document": evidence.document.id,
        "span": span_pair(evidence.span),
        "quote": evidence.quote,
    }
