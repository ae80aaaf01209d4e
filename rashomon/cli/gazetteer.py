"""`rashomon gazetteer`: the list of places."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rashomon.gazetteer.index import GazetteerInfo


@click.group()
def gazetteer() -> None:
    """Show or build the list of places."""


@gazetteer.command()
def info() -> None:
    """Print how much the list of places holds, and the credit its data ask for."""
    from rashomon.gazetteer.index import Gazetteer  # noqa: PLC0415 - so that --help opens no database

    _tell(Gazetteer.open().info)


@gazetteer.command()
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Where to write it; without this, where `rashomon read` looks for it.",
)
def build(out: Path | None) -> None:
    """Build the list of places from the installed data packages."""
    from rashomon.gazetteer.build import build as build_file  # noqa: PLC0415 - needs the data packages

    _tell(build_file(out) if out else build_file())


def _tell(held: GazetteerInfo) -> None:
    click.echo(f"{held.places:,} places, {held.names:,} names, {held.size / 1e6:.1f} MB")
    click.echo(held.attribution)
