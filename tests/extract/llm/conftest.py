from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.extract.llm.endpoint import Endpoint, running


@pytest.fixture
def endpoint() -> Iterator[Endpoint]:
    with running() as one:
        yield one


@pytest.fixture
def listening(endpoint: Endpoint, monkeypatch: pytest.MonkeyPatch) -> Endpoint:
    """The endpoint, set as the one to read with."""
    monkeypatch.setenv("RASHOMON_CONFIG", "")
    monkeypatch.setenv("XDG_CONFIG_HOME", "/no/such/folder")
    monkeypatch.setenv("RASHOMON_EXTRACTOR", "llm")
    monkeypatch.setenv("RASHOMON_LLM_URL", endpoint.url)
    monkeypatch.setenv("RASHOMON_LLM_MODEL", "small")
    return endpoint
