"""`rashomon gazetteer`: the list of places."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rashomon import config
from rashomon.cli.messages import tell

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar

    from rashomon.gazetteer.index import GazetteerInfo


@click.group()
def gazetteer() -> None:
    """Show or build the list of places."""


@gazetteer.command()
def info() -> None:
    """Print how much the list of places holds, and the credit its data ask for."""
    from rashomon.gazetteer.index import Gazetteer  # noqa: PLC0415 - so that --help opens no database

    _tell(Gazetteer.open(config.load().gazetteer_file).info)


@gazetteer.command()
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Where to write it; without this, where `rashomon read` looks for it.",
)
@click.option(
    "--geonames",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Build the full edition: with the GeoNames dumps in this folder. Needs --out.",
)
def build(out: Path | None, geonames: Path | None) -> None:
    """Build the list of places from the installed data packages, or a full edition from GeoNames dumps."""
    if geonames is not None:
        if out is None:
            raise click.UsageError("--geonames goes with --out FILE")
        _build_full(geonames, out)
        return
    from rashomon.gazetteer.build import build as build_file  # noqa: PLC0415 - needs the data packages

    _tell(build_file(out) if out else build_file())


def _build_full(folder: Path, out: Path) -> None:
    from rashomon.gazetteer.full import build_full  # noqa: PLC0415 - so that --help opens no database

    bars: dict[Path, ProgressBar[int]] = {}

    def progress(path: Path, done: int, size: int) -> None:
        if path not in bars:
            bars[path] = click.progressbar(length=size, label=path.name, file=sys.stderr)
        bars[path].update(done - bars[path].pos)
        if done >= size:
            bars.pop(path).render_finish()

    made = build_full(folder, out, progress)
    if made.broken.rows:
        tell(f"{made.broken.rows:,} rows could not be read and were left out; the first: {made.broken.first}")
    _tell(made.info)
    click.echo(f'Read with it: rashomon read --gazetteer {out}, or gazetteer = "{out}" in the settings')


def _tell(held: GazetteerInfo) -> None:
    click.echo(f"{held.places:,} places, {held.names:,} names, {held.size / 1e6:.1f} MB")
    click.echo(held.attribution)
