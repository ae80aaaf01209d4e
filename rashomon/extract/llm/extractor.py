"""The extractor that asks a language model, and believes of its answers what stands in the report."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rashomon.config import Settings
from rashomon.errors import InputError, UsageError
from rashomon.extract.body import body_sentences, surroundings
from rashomon.extract.encoder.reader import read
from rashomon.extract.llm.checking import Reading
from rashomon.extract.llm.client import Client
from rashomon.extract.llm.failure import EndpointError
from rashomon.extract.llm.prompt import as_data, pieces, task
from rashomon.extract.llm.quotes import Quotes
from rashomon.extract.llm.schema import json_schema, parse
from rashomon.gazetteer.index import Gazetteer
from rashomon.model import Document, Findings
from rashomon.plugins import Notice

VERSION = "1"


class LlmExtractor:
    """Reads with any OpenAI-compatible endpoint; nothing is contacted before the first report is read."""

    name = "llm"

    def __init__(self, settings: Settings | None = None, client: Client | None = None) -> None:
        self._settings = settings or Settings()
        self._client = client or Client(self._settings)
        model = self._settings.llm_model
        self.version = f"{VERSION}/{model}" if model else VERSION

    @contextmanager
    def prepared(self, settings: Settings, tell: Callable[[Notice], None]) -> Iterator[LlmExtractor]:
        """This extractor with the settings of a run; says where the words go, and at the end what it took."""
        if not settings.llm_model:
            raise UsageError("--extractor llm needs a model; name one with --llm-model or llm_model")
        client = Client(settings)
        if not client.is_local:
            how = "" if settings.llm_url.startswith("https:") else ", unencrypted"
            tell(Notice(f"the words of every report leave this machine for {client.host}{how}", urgent=True))
        try:
            yield LlmExtractor(settings, client)
        finally:
            client.close()
            tell(Notice(client.tally.told(settings.llm_price_in, settings.llm_price_out)))

    def extract(self, document: Document, gazetteer: Gazetteer) -> Findings:
        """All that the model finds in one document and the document bears out; raises InputError."""
        split = body_sentences(document)
        around = surroundings(document.text, split, gazetteer)
        trees = [reading.tree for reading in read(document.text, split)]
        reading = Reading(trees, around, Quotes(document.text), self._client.tally)
        for piece in pieces(split, self._settings.llm_piece):
            try:
                answer = parse(self._client.ask(task(), as_data(document.text, piece), json_schema()))
            except EndpointError as error:
                problem = f"was not read: {error.problem}"
                raise InputError(document.name or document.id, problem, error.remedy) from error
            reading.add(piece, answer)
        return reading.done()
