"""From inputs into a desk: each document read and kept in one transaction, events derived as they come in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from rashomon import pipeline
from rashomon.config import Settings
from rashomon.desk.deriving import AT_ONCE, bring_up_to_date
from rashomon.errors import InputError
from rashomon.extract import Extractor, chosen
from rashomon.gazetteer.index import Gazetteer
from rashomon.model import Document, Extraction
from rashomon.plugins import Notice
from rashomon.store import Desk, documents, linked

_GONE = "was withdrawn from this desk and stays out; `rashomon decisions` says why"


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of the documents of one run: each read one is new, known before, or failed.

    `failed` counts inputs that could not be read too; `copies` are new ones that repeat another's words.
    """

    read: int = 0
    new: int = 0
    known: int = 0
    copies: int = 0
    failed: int = 0


def add(
    desk: Desk,
    inputs: Sequence[str],
    settings: Settings,
    on_error: Callable[[InputError], None],
    on_notice: Callable[[Notice], None] = lambda _: None,
    on_progress: Callable[[Tally], None] = lambda _: None,
) -> Tally:
    """Keep what the inputs say; a document the desk has is passed over, so a broken run is simply run again.

    A document is kept with its claims or not at all. What cannot be read in its language is kept without.
    Events follow after each hundred new ones and at the end, so that a run which stops leaves few without.
    """
    tally = Tally()
    added: set[str] = set()

    def failed(error: InputError) -> None:
        nonlocal tally
        tally = replace(tally, failed=tally.failed + 1)
        on_error(error)

    with chosen(settings, on_notice) as extractor:
        reading = _Reading(desk, extractor, Gazetteer.open(settings.gazetteer_file), failed, on_notice)
        for document in pipeline.documents_of(inputs, settings, failed, with_received=True):
            is_new = reading.keep(document)
            tally = replace(
                tally,
                read=tally.read + 1,
                new=tally.new + (is_new is True),
                known=tally.known + (is_new is False),
            )
            if is_new:
                added.add(document.id)
                if len(added) % AT_ONCE == 0:
                    bring_up_to_date(desk, settings)
            on_progress(tally)
    bring_up_to_date(desk, settings)
    with desk.reading() as connection:
        copies = linked.originals(connection, added)
    return replace(tally, copies=len(copies))


@dataclass(frozen=True, slots=True)
class _Reading:
    """Where documents go, and what reads them."""

    desk: Desk
    extractor: Extractor
    gazetteer: Gazetteer
    failed: Callable[[InputError], None]
    notice: Callable[[Notice], None]

    def keep(self, document: Document) -> bool | None:
        """Whether the document is new; None when it failed and is not kept."""
        try:
            with self.desk.reading() as connection:
                if documents.knows(connection, document):
                    if documents.withdrawn(connection, [document.id]):
                        self.notice(Notice(f"{document.name or document.id}: {_GONE}", urgent=True))
                    return False
            told = self._told(document)
            with self.desk.writing() as connection:
                name = f"{self.extractor.name}/{self.extractor.version}"
                return documents.add(connection, document, told, name)
        except InputError as error:
            self.failed(error)
            return None

    def _told(self, document: Document) -> Extraction:
        try:
            known = pipeline.in_known_language(document)
        except InputError as error:
            self.failed(error)
            return Extraction(document.id)
        return pipeline.claim(known, self.extractor, self.gazetteer)
