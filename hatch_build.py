"""Builds the gazetteer into the package when it is installed or packed, unless it is there already."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class GazetteerHook(BuildHookInterface):  # type: ignore[type-arg]
    """Runs rashomon.gazetteer.build with the data packages that pyproject.toml pins for the build."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Make the file before the wheel is packed; a source distribution goes without it."""
        target = Path(self.root, "rashomon", "gazetteer", "gazetteer.sqlite")
        if self.target_name != "wheel" or target.exists():
            return
        self.app.display_info("Building the gazetteer (about half a minute)")
        sys.path.insert(0, self.root)
        try:
            from rashomon.gazetteer.build import build  # noqa: PLC0415 - from the tree being built

            build(target)
        finally:
            sys.path.remove(self.root)
