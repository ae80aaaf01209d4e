"""People told by name in a list."""

from __future__ import annotations

import pytest

from tests.reading import effects, extraction, figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A priest read the names: Omar Said, Ana Ruiz, Ali Taqi and Juan Paz.", ["killed 1"] * 4),
        ("The hospital listed the victims: Captain Omar Said, Ana Ruiz and Ali Taqi.", ["killed 1"] * 3),
        (
            "Among those buried were Omar Said, who ran a shop; his nephew Sabir; and Ana Ruiz, a teacher.",
            ["killed 1"] * 3,
        ),
        ("Among those killed were Ana Ruiz and the brothers Omar and Ali Said.", ["killed 1", "killed 2"]),
        ("Among the wounded are Omar Said and the schoolteacher Ana Ruiz.", ["injured 1"] * 2),
    ],
)
def test_each_name_of_a_list_is_one(text: str, expected: list[str]):
    """Names after the colon or after "among those" are the people it befell."""
    assert effects(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Police published the names of the suspects: Omar Said, Ana Ruiz and Ali Taqi.",
        "The names of the villages: Old Tarn, New Tarn and Upper Tarn.",
    ],
)
def test_other_lists_count_nobody(text: str):
    """Suspects are not dead, and villages are no people."""
    assert effects(text) == []


def test_who_reads_the_names_says_them():
    """What stands after the colon is said by the reader; an office speaks for the one whose it is."""
    text = (
        "Two men were killed in Tarn on Monday, the surgeon, Dr Karim Said, told reporters. "
        "His office gave these names: Omar Paz and Ali Taqi."
    )
    assert figures(text)[1:] == [("killed", "1", "Dr Karim Said")] * 2


def test_a_list_of_names_is_of_victims():
    """Who is only one name of a list was not what was aimed at."""
    told = extraction("A bomb hit a bus. A priest read the names: Omar Said, Ana Ruiz and Ali Taqi.")
    assert [c.value.text for c in told.claims if c.field == "target"] == ["a bus"]
