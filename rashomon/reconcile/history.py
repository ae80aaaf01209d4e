"""How the figures of one event grew: what could be known on each day a report came out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from rashomon.model import Document, Event, Moment
from rashomon.reconcile.record import reconcile


def history(
    event: Event, policy: str, origins: Mapping[str, str], documents: Mapping[str, Document]
) -> tuple[Moment, ...]:
    """The moments of an event, in the order of the days."""
    told_in = sorted({claim.document_id for claim in event.claims})
    day_of = {id_: documents[id_].published if id_ in documents else None for id_ in told_in}
    days = sorted(set(day_of.values()), key=lambda day: (day is None, day or date.max))
    found, known = [], set[str]()
    for day in days:
        came = tuple(id_ for id_ in told_in if day_of[id_] == day)
        known.update(came)
        so_far = replace(event, claims=tuple(c for c in event.claims if c.document_id in known))
        found.append(Moment(day, came, reconcile(so_far, policy, origins, documents).estimates))
    return tuple(found)
