"""`rashomon config`: the settings in force."""

from __future__ import annotations

import json

import click

from rashomon.config import origins, path


@click.group()
def config() -> None:
    """Show the settings and where each comes from."""


@config.command()
def show() -> None:
    """Print each setting as TOML, with where it comes from, and the path of the settings file."""
    click.echo(f"# {path()}")
    for key, (value, origin) in origins().items():
        click.echo(f"{key} = {json.dumps(value)}  # {origin}")
