"""Which of the documents that came are copies, and which others are copies of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence

from rashomon.link import bands, is_likely, same_origin
from rashomon.model import Document
from rashomon.store import Connection, documents, linked


def note_copies(
    connection: Connection,
    changed: Sequence[Document],
    documents_of: Callable[[Collection[str]], Sequence[Document]],
) -> set[str]:
    """Say of these documents whether they are copies; the ids of all with another original than before."""
    cut = {item.id: bands(item) if item.text else () for item in changed}
    linked.put_bands(connection, cut)
    near = {item.id for item in changed} | _likely(connection, changed, cut)
    before = linked.families(connection, near)
    group = sorted({*near, *before, *before.values()})
    now = dict(same_origin([item for item in documents_of(group) if item.text]))
    if now != before:
        linked.put_originals(connection, group, sorted(now.items()))
    return {one for one in group if now.get(one) != before.get(one)}


def _likely(
    connection: Connection, changed: Sequence[Document], cut: Mapping[str, Collection[str]]
) -> set[str]:
    """The documents that have enough in common with one of these to be worth a look."""
    having = linked.sharing_bands(connection, set[str]().union(*cut.values()))
    shared = {
        id_: Counter(other for band in of for other in having[band] if other != id_)
        for id_, of in cut.items()
    }
    others = set[str]().union(*shared.values())
    sizes, publishers = linked.sizes(connection, others), documents.publishers(connection, others)
    return {
        other
        for item in changed
        for other, common in shared[item.id].items()
        if is_likely(
            common,
            len(cut[item.id]),
            sizes[other],
            same_publisher=publishers[other] == item.publisher,
        )
    }
