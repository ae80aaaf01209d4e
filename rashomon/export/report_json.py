"""A Result as the JSON document of `rashomon read --json`; rashomon/schema/read.schema.json describes it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from rashomon.export.decisions import ruling_object
from rashomon.export.lookup import Lookup
from rashomon.export.values import (
    Json,
    actor_object,
    evidence_object,
    period_object,
    place_object,
    span_pair,
    speaker_object,
    value_object,
)
from rashomon.model import (
    Account,
    Claim,
    Disagreement,
    Document,
    Estimate,
    Extraction,
    Moment,
    Named,
    Record,
    Relation,
    RelativePlace,
    Result,
)
from rashomon.vocab import load

# The number of this layout; it goes up when a key changes its meaning or goes away.
VERSION = 1

_SURROGATE = re.compile("[\ud800-\udfff]")


def report(result: Result, with_mentions: bool) -> dict[str, object]:
    """The whole result, in the order of the texts; `with_mentions` adds what was found before linking."""
    return {"rashomon": VERSION, **dict(_parts(Lookup(result), with_mentions))}


def lines(result: Result, with_mentions: bool) -> Iterator[dict[str, object]]:
    """The same objects one by one, each with a `type`: document, claim, event or relation."""
    for name, objects in _parts(Lookup(result), with_mentions):
        for thing in objects:
            yield {"rashomon": VERSION, "type": name.removesuffix("s"), **thing}


def _parts(lookup: Lookup, with_mentions: bool) -> Iterator[tuple[str, list[Json]]]:
    documents = lookup.result.documents
    yield "documents", [_document(document, lookup, with_mentions) for document in documents]
    yield "claims", [_claim(claim, lookup) for claim in lookup.claims.values()]
    yield "events", [_event(record, lookup) for record in lookup.records]
    yield "relations", [_relation(relation, lookup) for relation in lookup.relations]


def dumps(thing: dict[str, object], *, indent: int | None = None) -> bytes:
    r"""UTF-8 bytes of one object; a lone surrogate, which UTF-8 cannot hold, is written as its \u escape."""
    text = json.dumps(thing, ensure_ascii=False, allow_nan=False, indent=indent)
    return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text).encode() + b"\n"


def _document(document: Document, lookup: Lookup, with_mentions: bool) -> Json:
    written: Json = {
        "id": document.id,
        "publisher": document.publisher,
        "title": document.title,
        "url": document.url,
        "published": None if document.published is None else document.published.isoformat(),
        "language": document.language,
        "text_sha256": document.text_sha256,
        "same_origin_as": lookup.origin_of.get(document.id),
    }
    if with_mentions:
        extraction = lookup.extractions.get(document.id, Extraction(document.id))
        written["mentions"] = _mentions(extraction, lookup)
    return written


def _mentions(extraction: Extraction, lookup: Lookup) -> Json:
    places = sorted(extraction.places, key=lambda mention: mention.span)
    dates = sorted((*extraction.dates, *extraction.lengths), key=lambda mention: mention.span)
    attributions = sorted(extraction.attributions, key=lambda found: (found.content, str(found)))
    return {
        "places": [
            {
                "span": span_pair(mention.span),
                "text": mention.text,
                **{
                    key: None if mention.place is None else getattr(mention.place, key)
                    for key in ("name", "lat", "lon", "precision", "gazetteer_id", "country", "admin1")
                },
                "relative": _relative(mention.relative),
            }
            for mention in places
        ],
        "dates": [
            {
                "span": span_pair(mention.span),
                "text": mention.text,
                "start": None if mention.period is None else mention.period.start.isoformat(),
                "end": None if mention.period is None else mention.period.end.isoformat(),
                "precision": None if mention.period is None else mention.period.precision,
                "value": mention.value,
                "why": mention.why_open if mention.period is None else mention.period.why,
            }
            for mention in dates
        ],
        "attributions": [
            {
                "source": None if found.source is None else span_pair(found.source),
                "cue": None if found.cue is None else span_pair(found.cue),
                "content": span_pair(found.content),
            }
            for found in attributions
        ],
        "roles": [
            {
                "span": span_pair(mention.span),
                "text": mention.text,
                "name": mention.name,
                "role": mention.role,
                "score": round(mention.score, 4),
                "event": None if mention.event_id is None else lookup.event_of[mention.event_id],
            }
            for mention in extraction.roles
        ],
    }


def _relative(relative: RelativePlace | None) -> Json | None:
    """How a place is told by others: positions of those, kilometres, degrees from north."""
    if relative is None:
        return None
    return {
        "relation": relative.relation,
        "anchors": [span_pair(anchor) for anchor in relative.anchors],
        "distance_km": relative.distance_km,
        "bearing": relative.bearing,
        "approximate": relative.approximate,
    }


def _claim(claim: Claim, lookup: Lookup) -> Json:
    return {
        "id": claim.id,
        "document": claim.document_id,
        "event": lookup.event_of[claim.event_id],
        "account": claim.account_id,
        "field": claim.field,
        "value": value_object(claim.value),
        "speaker": speaker_object(claim.speaker),
        "stance": claim.stance.value,
        "span": span_pair(claim.span),
        "quote": claim.quote,
        "cue": None if claim.cue is None else span_pair(claim.cue),
        "sentence": span_pair(claim.sentence),
        "confidence": round(claim.confidence, 4),
        "origin": claim.origin,
    }


def _event(record: Record, lookup: Lookup) -> Json:
    place, period = record.place, record.period
    return {
        "id": record.event_id,
        "role": record.role,
        "event_type": _acled_type(record.event_type),
        "sub_event_type": record.event_type,
        "status": record.status,
        "period": period
        and {**period_object(period), "evidence": evidence_object(lookup.period_evidence(record))},
        "place": place
        and {**place_object(place), "evidence": evidence_object(lookup.place_evidence(record))},
        "perpetrator": _actor(record.perpetrator),
        "target": [_actor(target) for target in record.targets],
        "weapon": [_named(weapon) for weapon in record.weapons],
        "summary": record.summary,
        "estimates": {field: _estimate(record.estimates[field]) for field in sorted(record.estimates)},
        "accounts": [_account(account, lookup) for account in lookup.accounts_of(record)],
        "disagreements": [_disagreement(found) for found in record.disagreements],
        "independent_origins": record.independent_origins,
        "documents": lookup.in_reading_order(record.documents),
        "decisions": [ruling_object(ruling) for ruling in record.decisions],
    }


def _acled_type(code: str) -> str | None:
    """ACLED's class of a type; null for a type that only an outside extractor knows."""
    classes: dict[str, str] = load("crosswalk/acled")["event_type"]
    return classes.get(code)


def _named(named: Named) -> Json:
    return {"value": named.text, "status": named.status, "claims": list(named.claims)}


def _actor(named: Named) -> Json:
    return {**_named(named), **actor_object(named.actor)}


def _estimate(estimate: Estimate) -> Json:
    return {
        "low": estimate.low,
        "best": estimate.best,
        "high": estimate.high,
        "agreement": estimate.agreement,
        "by_side": {
            side: {"low": low, "high": high} for side, low, high in sorted(estimate.by_side, key=str)
        },
        "by_group": [{"group": group, "low": low, "high": high} for group, low, high in estimate.by_group],
        "reasons": [
            {"rule": reason.rule, "claims": list(reason.claims), "text": reason.text}
            for reason in estimate.reasons
        ],
    }


def moment_object(moment: Moment) -> Json:
    """The figures of an event as they could be known on one day."""
    return {
        "day": None if moment.day is None else moment.day.isoformat(),
        "documents": list(moment.documents),
        "estimates": {
            field: {
                "low": made.low,
                "best": made.best,
                "high": made.high,
                "agreement": made.agreement,
            }
            for field, made in sorted(moment.estimates.items())
        },
    }


def _account(account: Account, lookup: Lookup) -> Json:
    return {
        "id": account.id,
        "document": account.document_id,
        "speaker": speaker_object(account.speaker),
        "claims": [claim.id for claim in lookup.claims_of(account)],
    }


def _disagreement(found: Disagreement) -> Json:
    return {
        "field": found.field,
        "group": found.group,
        "claims": list(found.claims),
        "kind": found.kind,
        "text": found.text,
    }


def _relation(relation: Relation, lookup: Lookup) -> Json:
    document = lookup.documents[relation.document_id]
    return {
        "from": relation.source,
        "to": relation.target,
        "kind": relation.kind,
        "claims": [claim.id for claim in lookup.relation_claims(relation)],
        "evidence": {
            "document": document.id,
            "span": span_pair(relation.span),
            "quote": document.quote(relation.span),
        },
    }
