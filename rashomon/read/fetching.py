"""An address to bytes, within limits of size, time and redirects."""

from __future__ import annotations

import io
import re
import threading
import time
from collections.abc import Callable
from functools import reduce
from queue import Empty, SimpleQueue
from urllib.parse import urljoin, urlsplit, urlunsplit

from rashomon import __version__
from rashomon.errors import InputError
from rashomon.plugins import Input, ReadOptions, too_large

REDIRECTS = 5
CHUNK = 65_536
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)


def fetch(url: str, options: ReadOptions) -> tuple[Input, str]:
    """The content of an http(s) address and its media type; raises InputError.

    The limit of time holds for all of it. The work is done in a thread that is left behind when it is over,
    because neither a name look-up nor a server that sends one byte a second can be stopped from outside.
    """
    try:
        name = without_password(url)
    except ValueError as error:
        raise InputError(url, f"cannot be fetched ({error})", "check the address") from None
    answers: SimpleQueue[tuple[Input, str] | InputError] = SimpleQueue()
    threading.Thread(target=_answer, args=(answers, _get, url, name, options), daemon=True).start()
    try:
        answer = answers.get(timeout=options.timeout)
    except Empty:
        answer = _too_slow(name, options)
    if isinstance(answer, InputError):
        raise answer
    return answer


def without_password(url: str) -> str:
    """The address as it may stand in messages and documents."""
    parts = urlsplit(url)
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


def _answer(
    answers: SimpleQueue[tuple[Input, str] | InputError],
    get: Callable[[str, str, ReadOptions], tuple[Input, str]],
    url: str,
    name: str,
    options: ReadOptions,
) -> None:
    from urllib3.exceptions import HTTPError  # noqa: PLC0415 - only addresses need it

    try:
        answers.put(get(url, name, options))
    except InputError as error:
        answers.put(error)
    except (HTTPError, ValueError, OSError) as error:
        answers.put(
            InputError(name, f"cannot be fetched ({_cause(error)})", "check the address and the connection")
        )


def _get(url: str, name: str, options: ReadOptions) -> tuple[Input, str]:
    import certifi  # noqa: PLC0415 - only addresses need it
    from urllib3 import PoolManager, Retry  # noqa: PLC0415

    limits = Retry(total=REDIRECTS, connect=0, read=0, redirect=REDIRECTS, status=0, other=0)
    deadline = time.monotonic() + options.timeout
    with PoolManager(ca_certs=certifi.where(), retries=limits, timeout=options.timeout) as pool:
        headers = {"User-Agent": f"rashomon/{__version__}", "Accept-Encoding": "identity"}
        response = pool.request("GET", url, headers=headers, preload_content=False)
        try:
            if response.status != 200:
                raise InputError(name, f"answers {response.status} {response.reason}", "check the address")
            if int(response.headers.get("Content-Length") or 0) > options.max_bytes:
                raise too_large(name, options)
            body = bytearray()
            while chunk := response.read1(CHUNK, decode_content=True):
                body += chunk
                if len(body) > options.max_bytes:
                    raise too_large(name, options)
                if time.monotonic() > deadline:
                    raise _too_slow(name, options)
        finally:
            response.close()
        said = response.headers.get("Content-Type", "")
        charset = _CHARSET.search(said)
        steps = (step.redirect_location for step in (response.retries or limits).history)
        final = without_password(reduce(urljoin, filter(None, steps), url))
    return (
        Input(name, io.BytesIO(bytes(body)), charset.group(1) if charset else None, final),
        said.partition(";")[0].strip().lower(),
    )


def _too_slow(name: str, options: ReadOptions) -> InputError:
    return InputError(
        name, f"took longer than {options.timeout:g} s", "try again, or raise the limit with --timeout"
    )


def _cause(error: BaseException) -> str:
    """The words of the innermost cause, on one short line."""
    while (inner := getattr(error, "reason", None)) and isinstance(inner, BaseException):
        error = inner
    return " ".join(str(error).split())[:200] or type(error).__name__
