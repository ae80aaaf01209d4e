"""Whatever a text holds and a model says of it, the claims keep the contract."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rashomon import pipeline
from rashomon.config import Settings
from rashomon.extract.llm import LlmExtractor
from rashomon.extract.llm.client import Client
from rashomon.extract.llm.schema import EVENT_TYPES, FIELDS, STANCES, STATUSES
from tests.extract.llm.endpoint import answer, attribution, event, value
from tests.reading import document, gazetteer
from tests.test_invariants import CAPITALS, HOSTILE, QUOTES, assert_whole

# These take the parser seconds each, and the tests of the rules have them.
SLOW = {"no spaces but numbers", "brackets", "nested brackets"}
TEXTS = {name: text for name, text in HOSTILE.items() if name not in SLOW} | {
    "capitals": CAPITALS,
    "quotes": QUOTES,
}


class Scripted(Client):
    """Answers every piece with one answer, and contacts nothing."""

    def __init__(self, given: object) -> None:
        super().__init__(Settings())
        self._given = json.dumps(given)

    def ask(self, task: str, data: str, schema: dict[str, Any]) -> str:
        del task, data, schema
        return self._given


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_answer_on_any_text_keeps_the_contract(text: str, data: st.DataObject):
    """Quotes from anywhere, of any length, for any field, stance, sentence and event."""

    def words() -> str:
        start, length = data.draw(st.integers(0, len(text))), data.draw(st.integers(0, 80))
        return text[start : start + length]

    def number() -> int:
        return data.draw(st.integers(-1, 4))

    def one(choices: tuple[str, ...]) -> str:
        return data.draw(st.sampled_from(choices))

    events = [
        event(words(), number(), number(), event_type=one(EVENT_TYPES), status=one(STATUSES), where=words())
        for _ in range(3)
    ]
    values = [
        value(
            one(FIELDS), words(), number(), event=number(), low=number(), group=words(), stance=one(STANCES)
        )
        for _ in range(6)
    ]
    said = [attribution(words(), words(), words(), number()) for _ in range(3)]
    extractor = LlmExtractor(Settings(llm_piece=500), Scripted(answer(events, values, said)))
    assert_whole(document(text), pipeline.claim(document(text), extractor, gazetteer()))
