"""Lists of a desk's events and documents: as JSON objects, and as lines for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rashomon.export.card.phrases import RELATIONS
from rashomon.export.decisions import figures
from rashomon.export.printable import printable
from rashomon.export.values import Json, period_object, place_object, span_pair
from rashomon.model import Document, Estimate, Moment, Record, Result, Span

_NO_DAY = "no day    "


def event_object(record: Record) -> Json:
    """An event in a list: without its claims, which `show` gives."""
    return {
        "id": record.event_id,
        "role": record.role,
        "sub_event_type": record.event_type,
        "status": record.status,
        "period": record.period and period_object(record.period),
        "place": record.place and place_object(record.place),
        "perpetrator": {"value": record.perpetrator.text, "status": record.perpetrator.status},
        "target": [named.text for named in record.targets],
        "summary": record.summary,
        "estimates": {field: _figures(record.estimates[field]) for field in sorted(record.estimates)},
        "disagreements": len(record.disagreements),
        "independent_origins": record.independent_origins,
        "documents": list(record.documents),
        "decisions": len(record.decisions),
    }


def _figures(estimate: Estimate) -> Json:
    return {
        "low": estimate.low,
        "best": estimate.best,
        "high": estimate.high,
        "agreement": estimate.agreement,
    }


def document_object(
    document: Document,
    sha256: str,
    claims: int,
    original: str | None,
    withdrawn: str | None,
    received_as: tuple[str, str] | None,
) -> Json:
    """A document in a list: without its text, with the number of its claims; or the decision it went by."""
    return {
        "id": document.id,
        "publisher": document.publisher,
        "title": document.title,
        "url": document.url,
        "published": document.published and document.published.isoformat(),
        "language": document.language,
        "text_sha256": sha256,
        "same_origin_as": original,
        "claims": claims,
        "withdrawn": withdrawn,
        "received": received_as and {"media_type": received_as[0], "sha256": received_as[1]},
    }


def hit_object(document: Document, span: Span, events: Sequence[str]) -> Json:
    """A document found by its words, with the words around the first of them."""
    return {
        "id": document.id,
        "publisher": document.publisher,
        "title": document.title,
        "published": document.published and document.published.isoformat(),
        "span": span_pair(span),
        "quote": document.quote(span),
        "events": list(events),
    }


def event_line(record: Record) -> str:
    """Id, first day and what happened."""
    day = record.period.start.isoformat() if record.period else _NO_DAY
    return f"{record.event_id}  {day}  {printable(record.summary)}"


def document_line(document: Document, claims: int, original: str | None, withdrawn: str | None) -> str:
    """Id, day, publisher and title of a document, and how many claims it makes."""
    if withdrawn:
        return f"{_heading(document)}  (withdrawn by decision {withdrawn})"
    told = f"copy of {original}" if original else f"{claims} claim{'' if claims == 1 else 's'}"
    return f"{_heading(document)}  ({printable(told)})"


def hit_lines(document: Document, span: Span, events: Sequence[str]) -> str:
    """A document found by its words: its heading, the words around, and the events it tells of."""
    told = f"\n    events: {', '.join(events)}" if events else ""
    return f"{_heading(document)}\n    … {printable(document.quote(span))} …{told}"


def tie_lines(result: Result, summaries: Mapping[str, str]) -> Iterator[str]:
    """How the one event of a result stands to others, with their ids."""
    (record,) = result.records
    for relation in result.relations:
        forward, backward = RELATIONS.get(relation.kind, (relation.kind, f"{relation.kind} of"))
        here = relation.source == record.event_id
        other = relation.target if here else relation.source
        yield f"{forward if here else backward} {other}: {printable(summaries[other])}"


def moment_lines(moments: Sequence[Moment]) -> Iterator[str]:
    """How the figures of an event grew, a day in a line."""
    for moment in moments:
        day = moment.day.isoformat() if moment.day else _NO_DAY
        told = "; ".join(
            f"{field} {figures(made.low, made.best, made.high)} ({made.agreement.replace('_', ' ')})"
            for field, made in sorted(moment.estimates.items())
        )
        came = f"{len(moment.documents)} report{'' if len(moment.documents) == 1 else 's'}"
        yield f"{day}  {came}: {told or 'no figure'}"


def _heading(document: Document) -> str:
    day = document.published.isoformat() if document.published else _NO_DAY
    named = ", ".join(filter(None, [document.publisher, document.title and f"“{document.title}”"]))
    name = printable(named or document.url or document.name or "no title")
    return f"{printable(document.id)}  {day}  {name}"
