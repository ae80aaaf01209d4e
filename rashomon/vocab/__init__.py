"""Controlled vocabularies as data: one TOML file per list, read once."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any


@cache
def load(name: str) -> dict[str, Any]:
    """The table in vocab/NAME.toml, for reading only; a name may hold a folder ("crosswalk/ucdp")."""
    path = resources.files(__package__).joinpath(*f"{name}.toml".split("/"))
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def words(name: str, key: str) -> frozenset[str]:
    """The words of one named list in vocab/NAME.toml."""
    return frozenset(load(name)[key])
