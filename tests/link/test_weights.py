"""Every level that a comparison may come to has a weight, within reach of the one set by hand."""

from __future__ import annotations

import re
from importlib import resources
from itertools import product

from rashomon.link import comparisons, places
from rashomon.link.weights import weights


def test_levels_named_in_the_code_stand_in_the_table() -> None:
    """A level without a weight would stop the run that meets it."""
    known = {level for _, level in weights()}
    for module in (comparisons, places):
        source = resources.files("rashomon.link").joinpath(f"{module.__name__.rpartition('.')[2]}.py")
        named = set(re.findall(r'Seen\("[a-z ]+", "([^"]+)"', source.read_text("utf-8")))
        assert named <= known
    spans = {*comparisons._SPANS.values(), *places._WITHIN.values()}
    counts = {
        f"{same} same{large}{conflict}"
        for same, large, conflict in product(
            ("one", "several"), ("", ", one large"), ("", ", one in conflict")
        )
    }
    assert spans | counts <= known


def test_time_and_type_alone_are_not_one_event() -> None:
    """Whatever the data say: without place, number or name two mentions stay apart."""
    table = weights()
    assert table["prior", "any pair"] + table["time", "same day"] + table["type", "same"] <= 0
