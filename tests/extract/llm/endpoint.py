"""An endpoint of our own on this machine: says what a test tells it to, and keeps what it was asked."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Turn:
    """What one request is answered with."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    delay: float = 0.0


@dataclass
class Endpoint:
    """Its address, the answers still to give, and the requests it had: bodies and headers."""

    url: str
    turns: list[Turn] = field(default_factory=list)
    asked: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)

    def says(self, answer: object, reason: str = "stop") -> None:
        """Add a chat completion whose content is an object as JSON, or a text as it is."""
        content = answer if isinstance(answer, str) else json.dumps(answer)
        choice = {"index": 0, "message": {"role": "assistant", "content": content}, "finish_reason": reason}
        usage = {"prompt_tokens": 1000, "completion_tokens": 200}
        self.turns.append(Turn(json.dumps({"choices": [choice], "usage": usage}).encode()))

    def fails(self, status: int, message: str = "", **headers: str) -> None:
        """Add a failure with a message as servers give it."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.turns.append(Turn(json.dumps({"error": {"message": message}}).encode(), status, named))


@contextmanager
def running() -> Iterator[Endpoint]:
    """An endpoint that listens on a free port of this machine."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            endpoint.asked.append(json.loads(body) | {"path": self.path})
            endpoint.headers.append(dict(self.headers))
            turn = endpoint.turns.pop(0)
            time.sleep(turn.delay)
            try:
                self.send_response(turn.status)
                for name, value in turn.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(turn.body)))
                self.end_headers()
                self.wfile.write(turn.body)
            except OSError:
                pass  # the client has had enough

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.block_on_close = False
    endpoint = Endpoint(f"http://127.0.0.1:{server.server_port}/v1")
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    yield endpoint
    server.shutdown()
    server.server_close()


def event(words: str, sentence: int = 0, number: int = 1, **given: object) -> dict[str, object]:
    """An event of an answer."""
    told = {"event_type": "remote_explosive_ied", "status": "occurred", "where": None, "when": None}
    return {"number": number, "sentence": sentence, "words": words} | told | given


def value(field: str, quote: str, sentence: int = 0, **given: object) -> dict[str, object]:
    """A value of an answer."""
    told = {"event": 1, "low": None, "high": None, "group": None, "stance": "asserts"}
    return {"sentence": sentence, "field": field, "quote": quote} | told | given


def attribution(speaker: str | None, cue: str, content: str, sentence: int = 0) -> dict[str, object]:
    """Who says what in an answer."""
    return {"sentence": sentence, "speaker": speaker, "cue": cue, "content": content}


def answer(
    events: list[dict[str, object]] | None = None,
    values: list[dict[str, object]] | None = None,
    attributions: list[dict[str, object]] | None = None,
) -> dict[str, object]:
    """A whole answer."""
    return {"events": events or [], "values": values or [], "attributions": attributions or []}
