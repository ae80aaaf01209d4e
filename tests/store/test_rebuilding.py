"""Whatever was done to a desk, what is derived is what deriving from scratch gives."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rashomon.store import open_desk
from tests.store import samples
from tests.store.rows import derived_rows

STEPS = st.lists(st.one_of(st.just("derive"), st.integers(0, 15)), max_size=12)


def rows_after(folder: str, name: str, steps: Sequence[str | int]) -> dict[str, list[tuple[object, ...]]]:
    with open_desk(str(Path(folder, name)), create=True) as desk:
        for step in steps:
            if isinstance(step, int):
                samples.add(desk, step)
            else:
                samples.derive(desk)
        samples.derive(desk)
        return derived_rows(desk)


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(STEPS)
def test_any_sequence_of_steps_derives_the_same(steps: list[str | int]):
    """Documents added in any order, twice, with derivations between: the rows are those of one clean run."""
    clean = sorted({step for step in steps if isinstance(step, int)})
    with tempfile.TemporaryDirectory() as folder:
        assert rows_after(folder, "a.db", steps) == rows_after(folder, "b.db", clean)
