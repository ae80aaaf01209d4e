"""Group words stand for kinds, and kinds hold, share or exclude each other."""

from __future__ import annotations

import pytest

from rashomon import vocab
from rashomon.reconcile.groups import Overlap, group_of, overlap


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("air force officer", {"officer"}),
        ("police officers", {"police"}),
        ("members of the country's military", {"military"}),
        ("enlisted men", {"enlisted"}),
        ("people, including two children", {"people"}),
        ("soldiers and guerrillas", {"military", "nonstate"}),
        ("bodies found in a well", {"people"}),
        ("beekeepers", {"beekeeper"}),
        (None, {"people"}),
    ],
)
def test_the_kind_behind_the_words(words: str | None, kinds: set[str]) -> None:
    """The head noun decides; what says nothing gives way to what follows "of"."""
    assert group_of(words).kinds == kinds


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("troops", "officers", Overlap.WIDER),
        ("officers", "troops", Overlap.NARROWER),
        ("officers", "enlisted men", Overlap.DISJOINT),
        ("soldiers", "civilians", Overlap.DISJOINT),
        ("children", "civilians", Overlap.NARROWER),
        ("women", "soldiers", Overlap.UNKNOWN),
        ("people", "beekeepers", Overlap.WIDER),
        ("soldiers", "beekeepers", Overlap.UNKNOWN),
        ("soldiers and guerrillas", "rebels", Overlap.WIDER),
        ("soldiers", "troops", Overlap.SAME),
    ],
)
def test_how_groups_stand_to_each_other(one: str, other: str, expected: Overlap) -> None:
    """An officer is a soldier, an enlisted man no officer, a woman perhaps a soldier."""
    assert overlap(group_of(one), group_of(other)) == expected


@pytest.mark.parametrize(
    ("words", "side"),
    [
        ("police", "state"),
        ("rebels", "nonstate"),
        ("pupils", "civilians"),
        ("peacekeepers", "international"),
        ("men", None),
    ],
)
def test_the_side_a_group_stands_on(words: str, side: str | None) -> None:
    """A kind has the side of what it belongs to."""
    assert group_of(words).side == side


def test_the_list_of_groups_holds_together() -> None:
    """Every parent exists and no word names two kinds."""
    kinds = vocab.load("groups")["kinds"]
    words = [word for table in kinds.values() for word in table["words"]]
    assert sorted({word for word in words if words.count(word) > 1}) == []
    assert {table["parent"] for table in kinds.values() if "parent" in table} <= set(kinds)
