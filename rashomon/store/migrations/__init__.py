"""The tables' history, one file a step in versions/; Alembic finds the steps a desk still lacks."""

from __future__ import annotations

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util.exc import CommandError
from sqlalchemy import Connection

from rashomon.errors import DeskError


def upgrade(connection: Connection, desk: str) -> None:
    """Bring the tables to the newest version, within the transaction of the connection."""
    config = _config()
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        raise DeskError(desk, "was made by a newer version", "update Rashomon to read it") from error


def newest() -> str | None:
    """The newest version there is."""
    return ScriptDirectory.from_config(_config()).get_current_head()


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", "rashomon.store:migrations")
    return config
