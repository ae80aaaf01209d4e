"""Messages to the person at the terminal: always on stderr, never able to act on it."""

from __future__ import annotations

import click

from rashomon.export.printable import printable


def complain(message: str) -> None:
    """Say what went wrong, and the remedy the message carries."""
    click.echo(f"rashomon: {printable(message)}", err=True)


def tell(message: str) -> None:
    """Say how the run goes."""
    click.echo(printable(message), err=True)


def count(number: int, noun: str) -> str:
    """A number with its noun: "1 document", "1,200 documents"."""
    return f"{number} {noun}" if number == 1 else f"{number:,} {noun}s"
