"""A document taken back: its words go, that it was there and why it went stays."""

from __future__ import annotations

from collections import defaultdict

from rashomon.decisions import anchor_mentions, moved, standing
from rashomon.desk.deciding import By, identified
from rashomon.desk.deriving import relink
from rashomon.model import Decision, DecisionKind, Stood
from rashomon.store import Connection, Desk, claims, decisions, documents, linked


def withdraw(desk: Desk, document: str, by: By) -> Decision:
    """Take all words of a document out of the desk; every figure that stood on it says so.

    `by.note` is the reason. Where it was withdrawn before, only the files are written anew without its words,
    which the first time may have been cut off.
    """
    with desk.deriving() as connection:
        id_ = documents.full_id(connection, document)
        before = documents.withdrawn(connection, [id_]).get(id_)
        if before is None:
            made = _decision(connection, id_, by)
            decisions.add(connection, made)
            documents.withdraw(connection, id_, made.id)
            relink(connection, {id_})
        else:
            made = decisions.of_id(connection, before)
    desk.shred()
    return made


def _decision(connection: Connection, id_: str, by: By) -> Decision:
    return identified(
        Decision(
            "",
            DecisionKind.WITHDRAW,
            by.user,
            by.at,
            by.note,
            document_id=id_,
            stood=tuple(_stood(connection, id_)),
        )
    )


def _stood(connection: Connection, id_: str) -> list[Stood]:
    """What of each event stood on the document, and who else tells of it."""
    home = {row.mention: row.event for row in linked.of_documents(connection, [id_])}
    rows = linked.of_events(connection, sorted(set(home.values())))
    read = claims.extractions(connection, sorted({row.document for row in rows} | {id_}))
    told = moved(list(read.values()), standing(decisions.every(connection)))
    event_of = {row.mention: row.event for row in rows}
    fields: defaultdict[str, set[str]] = defaultdict(set)
    for claim in (claim for one in told if one.document_id == id_ for claim in one.claims):
        if claim.event_id in event_of:
            fields[event_of[claim.event_id]].add(claim.field)
    said = [claim for one in told for claim in one.claims]
    found = []
    for event in sorted(set(home.values())):
        others = [
            mention
            for one in told
            for mention in one.events
            if event_of.get(mention.id) == event and mention.document_id != id_
        ]
        found.append(Stood(event, tuple(sorted(fields[event])), anchor_mentions(others, said)))
    return found
