"""What every extractor is: a function from a document to what was found in its words."""

from __future__ import annotations

from typing import Protocol

from rashomon.gazetteer.index import Gazetteer
from rashomon.model import Document, Findings


class Extractor(Protocol):
    """Finds triggers, values, attributions, places and dates; decides nothing about events or speakers.

    `name` and `version` are what a claim's origin says ("rules/1").
    """

    name: str
    version: str

    def extract(self, document: Document, gazetteer: Gazetteer) -> Findings:
        """All that is found in one document; never raises for strange text."""
        ...
