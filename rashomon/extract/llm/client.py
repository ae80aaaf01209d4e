"""The one file that talks to an endpoint: one POST of the OpenAI chat interface, its retries and failures.

It is plain urllib3, which fetching addresses needs anyway. Nothing is read from the environment, and no proxy
or redirect is followed: the words of a report and the key go to the address of the settings, or nowhere.
"""

from __future__ import annotations

import ipaddress
import json
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NoReturn
from urllib.parse import urlsplit

from rashomon import __version__
from rashomon.config import Settings
from rashomon.extract.llm.failure import EndpointError, refusal
from rashomon.extract.llm.tally import Tally

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse, PoolManager

# A server that is busy is asked again after so many seconds, unless it names its own time.
WAITS = (1.0, 4.0, 15.0)
BUSY = frozenset({429, 502, 503, 504})
LONGEST_ANSWER = 4_000_000
_CHUNK = 65_536


class Client:
    """Asks one endpoint and keeps the tally of it; `sleep` waits between two tries."""

    def __init__(self, settings: Settings, sleep: Callable[[float], None] = time.sleep) -> None:
        self.tally = Tally()
        self._settings = settings
        self._sleep = sleep
        self._pool: PoolManager | None = None
        self._takes_temperature = True

    @property
    def host(self) -> str:
        return urlsplit(self._settings.llm_url).hostname or ""

    @property
    def is_local(self) -> bool:
        """True when the words of a report do not leave this machine."""
        if self.host == "localhost":
            return True
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return False

    def ask(self, task: str, data: str, schema: dict[str, Any]) -> str:
        """The model's answer to a task on some data, in a form given as JSON Schema; raises EndpointError."""
        body: dict[str, Any] = {
            "model": self._settings.llm_model,
            "messages": [{"role": "system", "content": task}, {"role": "user", "content": data}],
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "report", "strict": True, "schema": schema},
            },
        }
        started = time.monotonic()
        try:
            status, answer = self._insistently(body)
        finally:
            self.tally.seconds += time.monotonic() - started
        if status != 200:
            raise refusal(status, answer, self._settings)
        return self._content(answer)

    def _insistently(self, body: dict[str, Any]) -> tuple[int, bytes]:
        if not self._takes_temperature:
            return self._patiently(body)
        status, answer = self._patiently(body | {"temperature": 0})
        if status == 400 and b"temperature" in answer:
            # some hosted models take no temperature but their own
            self._takes_temperature = False
            return self._patiently(body)
        return status, answer

    def _patiently(self, body: dict[str, Any]) -> tuple[int, bytes]:
        """Status and body of the answer; a server that is busy is asked again."""
        sent = json.dumps(body).encode()
        for pause in WAITS:
            response, answer = self._post(sent)
            if response.status not in BUSY:
                return response.status, answer
            asked = _asked_to_wait(response)
            if asked is not None and asked > self._settings.llm_timeout:
                problem = f"{self.host} is busy and asks to wait {asked:.0f} s"
                raise EndpointError(problem, "try again later, or raise llm_timeout to wait that long")
            self._sleep(pause if asked is None else asked)
        response, answer = self._post(sent)
        return response.status, answer

    def _post(self, body: bytes) -> tuple[BaseHTTPResponse, bytes]:
        from urllib3.exceptions import HTTPError  # noqa: PLC0415 - only this extractor needs it

        headers = {"Content-Type": "application/json", "User-Agent": f"rashomon/{__version__}"}
        if self._settings.llm_key:
            headers["Authorization"] = f"Bearer {self._settings.llm_key}"
        self.tally.requests += 1
        try:
            response = self._opened().request(
                "POST",
                f"{self._settings.llm_url}/chat/completions",
                body=body,
                headers=headers,
                redirect=False,
                preload_content=False,
            )
            try:
                return response, self._read(response)
            finally:
                response.release_conn()
        except (HTTPError, OSError, ValueError) as error:
            self._explain(error)

    def _opened(self) -> PoolManager:
        import certifi  # noqa: PLC0415 - only this extractor needs it
        from urllib3 import PoolManager  # noqa: PLC0415

        if self._pool is None:
            limit = self._settings.llm_timeout
            self._pool = PoolManager(ca_certs=certifi.where(), retries=False, timeout=limit)
        return self._pool

    def close(self) -> None:
        """Give the connections back."""
        if self._pool is not None:
            self._pool.clear()

    def _read(self, response: BaseHTTPResponse) -> bytes:
        content = bytearray()
        deadline = time.monotonic() + self._settings.llm_timeout
        while chunk := response.read1(_CHUNK, decode_content=True):
            content += chunk
            if len(content) > LONGEST_ANSWER:
                response.close()
                raise EndpointError("the answer does not end", "use another model, or a smaller llm_piece")
            if time.monotonic() > deadline:
                response.close()
                self._give_up()
        return bytes(content)

    def _content(self, answer: bytes) -> str:
        """The model's words in the answer, when it came to its end."""
        try:
            found = json.loads(answer)
            choice = found["choices"][0]
            content, reason = choice["message"]["content"], choice.get("finish_reason")
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
            remedy = "see that llm_url is an OpenAI-compatible server (it mostly ends in /v1)"
            raise EndpointError("the server's answer is not that of a chat completion", remedy) from None
        usage = found.get("usage")
        self.tally.tokens_in += _tokens(usage, "prompt_tokens")
        self.tally.tokens_out += _tokens(usage, "completion_tokens")
        if reason == "length":
            remedy = "lower llm_piece, or raise the server's limits of context and output"
            raise EndpointError("the answer was cut off before its end", remedy)
        if not isinstance(content, str) or not content.strip():
            raise EndpointError("the model answered nothing", "use another model")
        return content

    def _explain(self, error: Exception) -> NoReturn:
        """No answer came, or only a part of one."""
        from urllib3.exceptions import NewConnectionError, SSLError, TimeoutError  # noqa: A004, PLC0415

        if isinstance(error, NewConnectionError):
            problem = f"nothing answers at {self._settings.llm_url}"
            raise EndpointError(problem, "start the server, or correct llm_url") from error
        if isinstance(error, TimeoutError):
            self._give_up()
        if isinstance(error, SSLError):
            problem = f"the connection to {self.host} is not safe (its certificate does not hold)"
            raise EndpointError(problem, "correct llm_url, or the server's certificate") from error
        problem = f"the connection to {self.host} broke ({type(error).__name__})"
        remedy = "see that llm_url is an OpenAI-compatible server, and try again"
        raise EndpointError(problem, remedy) from error

    def _give_up(self) -> NoReturn:
        problem = f"{self.host} took longer than {self._settings.llm_timeout:g} s"
        raise EndpointError(problem, "raise llm_timeout, lower llm_piece, or use a faster model")


def _tokens(usage: object, key: str) -> int:
    """The tokens a server tells, 0 where it tells none."""
    value = usage.get(key) if isinstance(usage, dict) else None
    return value if isinstance(value, int) and value > 0 else 0


def _asked_to_wait(response: BaseHTTPResponse) -> float | None:
    """The seconds of a Retry-After header, in either of its forms."""
    from urllib3 import Retry  # noqa: PLC0415 - only this extractor needs it
    from urllib3.exceptions import HTTPError  # noqa: PLC0415

    try:
        return Retry().get_retry_after(response)
    except HTTPError:
        return None
