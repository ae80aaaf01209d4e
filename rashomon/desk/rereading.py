"""Documents of a desk read again by another extractor, or a newer version: the newest reading counts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from rashomon import pipeline
from rashomon.config import Settings
from rashomon.desk.deriving import bring_up_to_date
from rashomon.errors import InputError
from rashomon.extract import chosen
from rashomon.gazetteer.index import Gazetteer
from rashomon.plugins import Notice
from rashomon.store import Desk, claims, documents

# Documents held in memory at once.
_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Reread:
    """How many documents were read again, and how many could not be."""

    read: int = 0
    failed: int = 0


def reread(
    desk: Desk,
    settings: Settings,
    on_error: Callable[[InputError], None],
    on_notice: Callable[[Notice], None] = lambda _: None,
    on_progress: Callable[[Reread], None] = lambda _: None,
) -> Reread:
    """Read each document that this version of the extractor has not read yet; earlier readings are kept."""
    gazetteer = Gazetteer.open(settings.gazetteer_file)
    done = Reread()
    with chosen(settings, on_notice) as extractor:
        name = f"{extractor.name}/{extractor.version}"
        with desk.reading() as connection:
            unread = claims.unread_by(connection, name)
        for start in range(0, len(unread), _AT_ONCE):
            with desk.reading() as connection:
                items = documents.of_ids(connection, unread[start : start + _AT_ONCE])
            for item in items:
                try:
                    told = pipeline.claim(pipeline.in_known_language(item), extractor, gazetteer)
                except InputError as error:
                    on_error(error)
                    done = Reread(done.read, done.failed + 1)
                    continue
                with desk.writing() as connection:
                    documents.add_reading(connection, item.id, told, name)
                done = Reread(done.read + 1, done.failed)
                on_progress(done)
    bring_up_to_date(desk, settings)
    return done
