"""The failures a caller can tell apart: skip this input, or stop the run."""

from __future__ import annotations


class RashomonError(Exception):
    """Base of every error Rashomon raises on purpose; the message names the input and the remedy."""


class InputError(RashomonError):
    """One input cannot be read; the rest of the run goes on."""

    def __init__(self, source: str, problem: str, remedy: str) -> None:
        super().__init__(f"{source}: {problem}; {remedy}")
        self.source = source
        self.problem = problem
        self.remedy = remedy


class UsageError(RashomonError):
    """The run cannot start: an option, a setting or a data file is wrong."""


class DeskError(RashomonError):
    """The desk cannot be read or written now; the message names it and the remedy."""

    def __init__(self, desk: str, problem: str, remedy: str) -> None:
        super().__init__(f"{desk}: {problem}; {remedy}")
        self.desk = desk
        self.problem = problem
        self.remedy = remedy
