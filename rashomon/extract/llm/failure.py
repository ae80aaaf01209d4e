"""Why an endpoint gave nothing that can be used, and what to do about it."""

from __future__ import annotations

import json
from urllib.parse import urlsplit

from rashomon.config import KEY_VARIABLE, Settings
from rashomon.errors import RashomonError

_SHOWN = 200


class EndpointError(RashomonError):
    """One request came to nothing; the extractor names the report it was made for."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(f"{problem}; {remedy}")
        self.problem = problem
        self.remedy = remedy


def refusal(status: int, answer: bytes, settings: Settings) -> EndpointError:
    """The error for an answer that is no success, with what the server says of it."""
    host, model = urlsplit(settings.llm_url).hostname, settings.llm_model
    if status in {401, 403}:
        needed = "another key" if settings.llm_key else "a key"
        # the words of this answer are not shown: servers repeat parts of the key in them
        return EndpointError(f"{host} refuses access ({status})", f"set {needed} in {KEY_VARIABLE}")
    said = _message(answer, settings.llm_key)
    if status == 404:
        problem = f"{host} has no model {model!r} or no such address (404{said})"
        return EndpointError(problem, "correct llm_model, or llm_url (it mostly ends in /v1)")
    if status == 429:
        problem = f"{host} is busy or the account is used up (429{said})"
        return EndpointError(problem, "try again later, with fewer reports, or see to the account")
    if 300 <= status < 400:
        problem = f"{host} sends on to another address ({status}), which is not followed"
        return EndpointError(problem, "set llm_url to the address it names")
    if status >= 500:
        return EndpointError(f"{host} failed ({status}{said})", "see the server's own log, and try again")
    remedy = "see that the server takes response_format json_schema, and llm_piece fits its context"
    return EndpointError(f"{host} refuses the request ({status}{said})", remedy)


def _message(answer: bytes, key: str | None) -> str:
    """What a server says of a failure, on one short line and without the key."""
    try:
        error = json.loads(answer)["error"]
        words = error["message"] if isinstance(error, dict) else error
    except (ValueError, LookupError, TypeError, RecursionError):
        return ""
    said = " ".join(str(words).split())
    if key:
        said = said.replace(key, "[key]")
    return f": {said[:_SHOWN]}" if said else ""
