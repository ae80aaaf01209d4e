"""What every extractor is: a function from a document to what was found in its words."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Protocol, runtime_checkable

from rashomon.config import Settings
from rashomon.gazetteer.index import Gazetteer
from rashomon.model import Document, Findings
from rashomon.plugins import Notice


class Extractor(Protocol):
    """Finds triggers, values, attributions, places and dates; decides nothing about events or speakers.

    `name` and `version` are what a claim's origin says ("rules/1").
    """

    @property
    def name(self) -> str: ...

    @property
    def version(self) -> str: ...

    def extract(self, document: Document, gazetteer: Gazetteer) -> Findings:
        """All that is found in one document; never raises for strange text.

        One that rests on something outside raises InputError when that fails it.
        """
        ...


@runtime_checkable
class Preparable(Protocol):
    """An extractor that needs the settings of a run, or has something to say before or after it."""

    def prepared(
        self, settings: Settings, tell: Callable[[Notice], None]
    ) -> AbstractContextManager[Extractor]: ...
