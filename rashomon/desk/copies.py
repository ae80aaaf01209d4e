"""Which of the documents that came are copies, and which others are copies of them."""

from __future__ import annotations

from collections.abc import Collection

from rashomon.link import bands, same_origin
from rashomon.store import Connection, documents, linked


def note_copies(connection: Connection, changed: Collection[str]) -> set[str]:
    """Say of these documents whether they are copies; the ids of all with another original than before."""
    ordered = sorted(changed)
    near = linked.copies_with(connection, ordered)
    for item in documents.of_ids(connection, ordered):
        cut = bands(item) if item.text else ()
        near |= linked.alike(connection, cut)
        linked.put_bands(connection, item.id, cut)
    group = sorted(near)
    before = linked.originals(connection, group)
    now = dict(same_origin([item for item in documents.of_ids(connection, group) if item.text]))
    if now != before:
        linked.put_originals(connection, group, sorted(now.items()))
    return {one for one in group if now.get(one) != before.get(one)}
