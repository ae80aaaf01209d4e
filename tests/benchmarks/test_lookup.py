"""The made-up dump has the columns of the real one."""

from __future__ import annotations

from pathlib import Path

from benchmarks.lookup import rows
from rashomon.gazetteer.dumps import Dumps


def test_made_up_rows_are_read_as_rows(tmp_path: Path) -> None:
    """None of them is broken, and those of the kinds we keep come through."""
    (tmp_path / "allCountries.txt").write_text("".join(rows(300)), encoding="utf-8")
    dumps = Dumps.in_folder(tmp_path, lambda *_: None)
    kept = list(dumps.rows())
    assert dumps.broken.rows == 0
    assert 0 < len(kept) < 300
    assert {row.kind for row in kept} <= {"city", "admin2"}
