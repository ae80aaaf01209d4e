"""A line on stderr that says how far a run is and how long it will take: on a terminal alone."""

from __future__ import annotations

import sys
import time
from collections import deque
from collections.abc import Callable
from typing import Self

import click

_WIDTH = 24
# Seconds: how often the line is written, and how far back the pace is taken from.
_EVERY = 0.1
_PACE_OVER = 60.0


class Bar:
    """How much of a total is done; without a total it only counts."""

    def __init__(self, label: str, quiet: bool, total: Callable[[], int | None]) -> None:
        self.label = label
        self.is_shown = not quiet and sys.stderr.isatty()
        self.total = total() if self.is_shown else None
        self.done = 0
        self.written = 0.0
        self.paces: deque[tuple[float, int]] = deque([(time.monotonic(), 0)])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.clear()

    def add(self, more: int) -> None:
        self.show(self.done + more)

    def show(self, done: int, passed_over: int = 0) -> None:
        """Write how much is done; what was passed over at no cost is no part of the total."""
        now = time.monotonic()
        self.done = done
        if not self.is_shown or now - self.written < _EVERY:
            return
        self.written = now
        self.paces.append((now, done))
        while now - self.paces[0][0] > _PACE_OVER and len(self.paces) > 2:
            self.paces.popleft()
        total = None if self.total is None else max(self.total - passed_over, done)
        click.echo(f"\r\x1b[K{self._line(total)}", nl=False, err=True)

    def clear(self) -> None:
        """Take the line away, for a message or at the end."""
        if self.is_shown:
            click.echo("\r\x1b[K", nl=False, err=True)
            self.written = 0.0

    def _line(self, total: int | None) -> str:
        if total is None:
            return f"{self.label}: {self.done:,}"
        filled = _WIDTH * self.done // max(total, 1)
        drawn = "#" * filled + "." * (_WIDTH - filled)
        return f"{self.label} [{drawn}] {self.done:,} of {total:,}{self._left(total)}"

    def _left(self, total: int) -> str:
        (begun, before), (now, done) = self.paces[0], self.paces[-1]
        if done == before:
            return ""
        return f", {duration((total - done) * (now - begun) / (done - before))} left"


def duration(seconds: float) -> str:
    """A length of time in the units a person waits in."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 90 else f"{minutes // 60} h {minutes % 60} min"
