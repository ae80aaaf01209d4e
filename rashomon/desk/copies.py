"""Which of the documents that came are copies, and which others are copies of them."""

from __future__ import annotations

from collections.abc import Collection

from rashomon.link import bands, is_likely, same_origin
from rashomon.model import Document
from rashomon.store import Connection, documents, linked


def note_copies(connection: Connection, changed: Collection[str]) -> set[str]:
    """Say of these documents whether they are copies; the ids of all with another original than before."""
    ordered = sorted(changed)
    near = set(ordered)
    items = documents.of_ids(connection, ordered)
    for item in items:
        linked.put_bands(connection, item.id, bands(item) if item.text else ())
    for item in items:
        near |= _likely(connection, item)
    group = sorted(linked.copies_with(connection, near))
    before = linked.originals(connection, group)
    now = dict(same_origin([item for item in documents.of_ids(connection, group) if item.text]))
    if now != before:
        linked.put_originals(connection, group, sorted(now.items()))
    return {one for one in group if now.get(one) != before.get(one)}


def _likely(connection: Connection, item: Document) -> set[str]:
    """The documents that have enough in common with this one to be worth a look."""
    if not item.text:
        return set()
    cut = bands(item)
    shared = linked.sharing_bands(connection, cut)
    sizes = linked.sizes(connection, shared)
    publishers = documents.publishers(connection, sorted(shared))
    return {
        other
        for other, common in shared.items()
        if other != item.id
        and is_likely(common, len(cut), sizes[other], same_publisher=publishers[other] == item.publisher)
    }
