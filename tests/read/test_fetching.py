from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from rashomon.plugins import ReadOptions
from tests.read.support import FIXTURES, documents, problems

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

PAGES = {
    "/report": ("text/html; charset=utf-8", (FIXTURES / "report.html").read_bytes()),
    "/feed": ("application/rss+xml", (FIXTURES / "feed.atom").read_bytes()),
    "/feed.xml": ("text/xml", (FIXTURES / "feed.atom").read_bytes()),
    "/plain": ("text/plain", b"Six died near Ostravka, police said.\n"),
    "/latin": ("text/plain; charset=iso-8859-2", "Six died in Gdańsk.".encode("iso8859-2")),
    "/lines.jsonl": ("application/octet-stream", b'{"id": "x", "text": "Six died."}\n'),
    "/picture": ("image/png", b"\x89PNG\r\n\x1a\n...."),
    "/large": ("text/plain", b"Six died. " * 10_000),
}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        kind, _, number = self.path.strip("/").partition("-")
        if kind == "deep":
            self.answer(302, {"Location": f"/deep-{int(number) + 1}"})
        elif kind == "two":
            self.answer(302, {"Location": "/two-1" if number == "0" else "/plain"})
        elif kind == "away":
            self.answer(302, {"Location": "file:///etc/hostname"})
        elif kind == "silent":
            time.sleep(1.5)
        elif kind == "drip":
            self.drip()
        elif kind == "endless":
            self.answer(200, {"Content-Type": "text/plain"}, b"Six died. " * 20_000)
        elif kind == "bomb":
            headers = {"Content-Type": "text/plain", "Content-Encoding": "gzip"}
            self.answer(200, headers, gzip.compress(b"a" * 50_000_000))
        elif self.path in PAGES:
            media_type, body = PAGES[self.path]
            self.answer(200, {"Content-Type": media_type, "Content-Length": str(len(body))}, body)
        else:
            self.answer(404, {})

    def answer(self, status: int, headers: dict[str, str], body: bytes = b"") -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.send(body)

    def drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        for _ in range(30):
            self.send(b"a")
            time.sleep(0.05)

    def send(self, data: bytes) -> None:
        try:
            self.wfile.write(data)
            self.wfile.flush()
        except OSError:
            pass  # the reader has had enough

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.block_on_close = False
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_page_is_read_with_its_address(address: str) -> None:
    """A page names its own address; a plain text is given the one it was fetched from."""
    assert documents(f"{address}/report")[0].url == "https://courier.example/2031/rockets-ostravka"
    assert documents(f"{address}/plain")[0].url == f"{address}/plain"


@pytest.mark.parametrize(
    ("path", "count"), [("/feed", 2), ("/feed.xml", 2), ("/lines.jsonl", 1), ("/plain", 1)]
)
def test_type_suffix_or_bytes_choose_the_reader(address: str, path: str, count: int) -> None:
    """The media type decides; where it is vague the suffix does, and then the first bytes."""
    assert len(documents(address + path)) == count


def test_charset_of_the_server_is_followed(address: str) -> None:
    """The charset in the header decodes the text."""
    assert documents(f"{address}/latin")[0].text == "Six died in Gdańsk."


def test_few_redirects_are_followed(address: str) -> None:
    """Two redirects lead to the text, and its address is where it was found."""
    assert documents(f"{address}/two-0")[0].url == f"{address}/plain"


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("/deep-0", "cannot be fetched (too many redirects)"),
        ("/away", "cannot be fetched"),
        ("/none", "answers 404 Not Found; check the address"),
        ("/picture", "is a PNG image, not text"),
        ("/large", "is larger than 0.05 MB"),
        ("/endless", "is larger than 0.05 MB"),
        ("/bomb", "is larger than 0.05 MB"),
        ("/silent", "took longer than 0.5 s; try again, or raise the limit with --timeout"),
        ("/drip", "took longer than 0.5 s; try again, or raise the limit with --timeout"),
    ],
)
def test_hostile_or_broken_server_is_an_error(address: str, path: str, problem: str) -> None:
    """Endless redirects, other schemes, sizes over the limit and slowness end in an error in time."""
    start = time.monotonic()
    (message,) = problems(address + path, options=ReadOptions(max_bytes=50_000, timeout=0.5))
    assert message.startswith(f"{address}{path}: {problem}")
    assert time.monotonic() - start < 1.4


def test_nothing_listens(address: str) -> None:
    """A refused connection is an error."""
    port = int(address.rpartition(":")[2])
    (message,) = problems(f"http://127.0.0.1:{1 if port != 1 else 2}/x", options=ReadOptions(timeout=2))
    assert "cannot be fetched" in message


def test_password_is_not_repeated(address: str) -> None:
    """A password in an address stands neither in messages nor in documents."""
    secret = address.replace("http://", "http://reader:secret@")
    assert "secret" not in problems(f"{secret}/none")[0]
    assert documents(f"{secret}/plain")[0].url == f"{address}/plain"


@pytest.mark.parametrize("name", ["http://", "http://[::1", "https://a b/", "http://127.0.0.1:99999999/"])
def test_impossible_address_is_an_error(name: str) -> None:
    """An address that cannot be one is an error like any other."""
    (message,) = problems(name, options=ReadOptions(timeout=2))
    assert "cannot be fetched" in message
