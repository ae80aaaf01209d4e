"""`rashomon plugins`: what is installed and from where."""

from __future__ import annotations

import click


@click.command()
def plugins() -> None:
    """List the readers and extractors in use, and their origin."""
    from rashomon.extract import EXTRACTORS  # noqa: PLC0415 - what they import takes a second
    from rashomon.plugins import Installed, Plugin, installed  # noqa: PLC0415
    from rashomon.read import READERS  # noqa: PLC0415

    found: dict[str, tuple[Installed[Plugin], ...]] = {
        "reader": installed("readers", READERS),
        "extractor": installed("extractors", EXTRACTORS),
    }
    for kind, those in found.items():
        for one in those:
            click.echo(f"{kind:<10} {one.plugin.name:<16} {one.origin}")
