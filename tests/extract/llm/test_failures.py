"""What goes wrong with an endpoint is told with its remedy, costs one report, and never shows the key."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rashomon.cli.main import cli
from rashomon.config import Settings
from rashomon.extract.llm.client import Client
from rashomon.extract.llm.failure import EndpointError
from tests.extract.llm.endpoint import Endpoint, Turn, answer, event, value

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

KEY = "k-4711-secret"
FIRST = "A roadside bomb killed six people near Gao on Monday, the army said.\n"
SECOND = "Gunmen abducted four teachers in Basra on Sunday, police said.\n"
GOOD = answer(
    [event("abducted", event_type="abduction")], [value("abducted", "four teachers", low=4, high=4)]
)


@pytest.fixture
def reports(tmp_path: Path) -> list[str]:
    """Two reports: the endpoint fails on the first."""
    paths = [tmp_path / "first.txt", tmp_path / "second.txt"]
    for path, text in zip(paths, (FIRST, SECOND), strict=True):
        path.write_text(text)
    return [str(path) for path in paths]


@pytest.fixture(autouse=True)
def _key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RASHOMON_LLM_KEY", KEY)


def run(*words: str) -> Result:
    done = CliRunner().invoke(cli, ["read", "--json", *words], catch_exceptions=False)
    assert KEY not in done.output
    return done


def failed(endpoint: Endpoint, reports: list[str]) -> str:
    """What is said of the first report; the second is read."""
    endpoint.says(GOOD)
    done = run(*reports)
    assert done.exit_code == 1
    told = json.loads(done.stdout)
    assert [len(told["documents"]), len(told["claims"])] == [2, 1]
    (line,) = [one for one in done.stderr.splitlines() if "first.txt" in one]
    return line.partition("first.txt: was not read: ")[2]


@pytest.mark.parametrize(
    ("status", "message", "said"),
    [
        (401, f"bad key {KEY}", "127.0.0.1 refuses access (401); set another key in RASHOMON_LLM_KEY"),
        (403, "no", "127.0.0.1 refuses access (403); set another key in RASHOMON_LLM_KEY"),
        (404, "model 'small' not found", "(404: model 'small' not found); correct llm_model, or llm_url"),
        (400, f"too long for {KEY}", "refuses the request (400: too long for [key]); see that the server"),
        (500, "oops \x1b[31m", "failed (500: oops"),
        (307, "", "sends on to another address (307), which is not followed; set llm_url to the"),
    ],
)
def test_refusal_names_the_remedy(
    listening: Endpoint, reports: list[str], status: int, message: str, said: str
):
    """Each status has its own words; what a server repeats of the key is not shown."""
    listening.fails(status, message, Location="http://127.0.0.1:1/elsewhere")
    assert said in failed(listening, reports)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("Sure! Here is the JSON:", "the answer is not JSON; use a server and a model that keep to"),
        ('{"events": [', "the answer is not JSON"),
        ("[" * 100_000, "the answer is not JSON"),
        ("[]", "holds something else than an object for the answer"),
        ({"events": [], "values": []}, "the answer lacks the key 'attributions'"),
        (answer() | {"key": "x"}, "the answer holds an unknown key ('key')"),
        (answer([event("bomb") | {"code": "x"}]), "the answer holds an unknown key ('code')"),
        (answer([event("bomb", event_type="generic")]), "the answer holds an unknown event_type ('generic')"),
        (answer([event("bomb", number=True)]), "holds something else than integer for 'number'"),
        (answer([], [value("killed", "six", low="6")]), "than integer or null for 'low'"),
        (answer([], [value("wealth", "six")]), "the answer holds an unknown field ('wealth')"),
        ("", "the model answered nothing; use another model"),
    ],
)
def test_answer_outside_the_form_is_refused(
    listening: Endpoint, reports: list[str], content: object, said: str
):
    """Only the form is read: one key too many, one kind too strange, and nothing of the answer is used."""
    listening.says(content)
    assert said in failed(listening, reports)


def test_truncated_answer_is_no_answer(listening: Endpoint, reports: list[str]):
    """An answer that the limit of tokens cut off is refused even where it happens to be whole JSON."""
    listening.says(GOOD, reason="length")
    assert "the answer was cut off before its end; lower llm_piece" in failed(listening, reports)


@pytest.mark.parametrize(
    "body", [b"<html>hello</html>", b"{}", b'{"choices": []}', b'{"choices": [3]}', b"3"]
)
def test_another_kind_of_server_is_told(listening: Endpoint, reports: list[str], body: bytes):
    """A page or another interface at that address is not taken for a model."""
    listening.turns.append(Turn(body))
    assert "the server's answer is not that of a chat completion; see that" in failed(listening, reports)


def test_slow_answer_is_given_up(listening: Endpoint, reports: list[str], monkeypatch: pytest.MonkeyPatch):
    """An answer that takes longer than llm_timeout costs its report only."""
    monkeypatch.setenv("RASHOMON_LLM_TIMEOUT", "1.5")
    listening.turns.append(Turn(delay=4))
    assert "127.0.0.1 took longer than 1.5 s; raise llm_timeout" in failed(listening, reports)


def test_refused_connection_names_the_address(reports: list[str], monkeypatch: pytest.MonkeyPatch):
    """Where nothing listens, each report says so, and the remedy is to start the server."""
    monkeypatch.setenv("RASHOMON_CONFIG", "")
    done = run(*reports, "--extractor", "llm", "--llm-model", "small", "--llm-url", "http://127.0.0.1:9/v1")
    assert done.exit_code == 1
    assert done.stderr.count("nothing answers at http://127.0.0.1:9/v1; start the server, or correct") == 2


def test_busy_server_is_asked_again(listening: Endpoint, reports: list[str]):
    """A 429 that names its time is waited out, and the report is read."""
    listening.fails(429, "slow down", Retry_After="0")
    listening.says(GOOD)
    done = run(reports[1])
    assert (done.exit_code, len(listening.asked)) == (0, 2)
    assert "llm: 2 requests" in done.stderr


@pytest.mark.parametrize(
    ("waits", "slept", "said"),
    [
        ([None, None, None, None], [1.0, 4.0, 15.0], "is busy or the account is used up (429: later)"),
        (["7", "soon", None, None], [7.0, 4.0, 15.0], "is busy or the account is used up (429: later)"),
        (["3600"], [], "is busy and asks to wait 3600 s; try again later, or raise llm_timeout"),
    ],
)
def test_patience_has_an_end(endpoint: Endpoint, waits: list[str | None], slept: list[float], said: str):
    """Three waits, each as long as the server asks, and none longer than llm_timeout."""
    for wait in waits:
        endpoint.fails(429, "later", **({} if wait is None else {"Retry_After": wait}))
    pauses: list[float] = []
    client = Client(Settings(llm_url=endpoint.url, llm_model="small"), pauses.append)
    with pytest.raises(EndpointError) as caught:
        client.ask("task", "data", {})
    client.close()
    assert said in str(caught.value)
    assert pauses == slept


def test_server_with_its_own_temperature_is_asked_without_one(endpoint: Endpoint):
    """A model that refuses a temperature is asked without, from then on."""
    endpoint.fails(400, "Unsupported value: 'temperature'")
    endpoint.says("one")
    endpoint.says("two")
    client = Client(Settings(llm_url=endpoint.url, llm_model="small"))
    assert [client.ask("task", "data", {}), client.ask("task", "data", {})] == ["one", "two"]
    client.close()
    assert ["temperature" in asked for asked in endpoint.asked] == [True, False, False]


def test_endless_answer_is_given_up(endpoint: Endpoint, monkeypatch: pytest.MonkeyPatch):
    """A server cannot fill the memory."""
    monkeypatch.setattr("rashomon.extract.llm.client.LONGEST_ANSWER", 1000)
    endpoint.says("x" * 5000)
    client = Client(Settings(llm_url=endpoint.url, llm_model="small"))
    with pytest.raises(EndpointError, match="the answer does not end"):
        client.ask("task", "data", {})
    client.close()
