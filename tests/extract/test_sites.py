"""Where inside a town: places without a name of their own, and villages that no gazetteer knows."""

from __future__ import annotations

import pytest

from benchmarks.reading import Article, Reader
from tests.reading import extraction


def places(text: str) -> list[dict[str, object]]:
    """The places of the events of a report."""
    ((_, report),) = Reader().apart([Article("1", text)])
    return [event["place"] for event in report["events"]]


@pytest.mark.parametrize(
    ("text", "name", "quote"),
    [
        (
            "A bomb went off outside the customs office in Erbil, killing two.",
            "customs office, Erbil",
            "Erbil",
        ),
        ("Shells struck a grain market in Aleppo, killing six traders.", "grain market, Aleppo", "Aleppo"),
        ("Gunmen killed three guests in a Kabul guesthouse near the river.", "Kabul", "Kabul"),
        ("A man threw a grenade into a Nairobi cafe, killing five.", "Nairobi cafe, Nairobi", "Nairobi"),
        ("The editor was shot dead at the door of his Karachi home.", "Karachi", "Karachi"),
    ],
)
def test_the_site_stands_before_the_town_it_lies_in(text: str, name: str, quote: str) -> None:
    """The point is the town's, and the words it stands on are the town's name."""
    (place,) = places(text)
    assert (place["name"], place["evidence"]["quote"]) == (name, quote)  # type: ignore[index]


@pytest.mark.parametrize(
    ("text", "name", "precision"),
    [
        ("Gunmen killed four herders in Korban Dumi in Nigeria's Zamfara state.", "Korban Dumi, Zamfara", 4),
        ("Bandits raided Korban Dumi village near Tsafe, killing four people.", "Korban Dumi, near Tsafe", 2),
        ("In the Karim Zayni area of central Baghdad a bomb killed two.", "Karim Zayni, Baghdad", 2),
    ],
)
def test_a_village_nobody_knows_takes_the_point_of_what_it_lies_in(
    text: str, name: str, precision: int
) -> None:
    """Its name is kept, and the reason says whose point it is."""
    (place,) = places(text)
    assert (place["name"], place["precision"]) == (name, precision)
    assert "is not in the gazetteer; the point is that of" in str(place["why"])


def test_what_an_attack_hits_is_where_it_was() -> None:
    """A town as the object of the event's verb."""
    (place,) = places("Rebels attacked Maiduguri on Sunday, killing nine soldiers.")
    assert place["name"] == "Maiduguri"


def test_a_group_named_after_a_place_is_not_there() -> None:
    """The Islamic State of Iraq and al-Sham is no place."""
    (place,) = places("Militants of the Islamic State of Iraq and al-Sham shot dead six policemen in Mosul.")
    assert place["name"] == "Mosul"


def test_the_first_word_of_a_longer_name_is_no_province() -> None:
    """ "The Kebbi Oya area" of one country is not Kebbi of another."""
    (place,) = places(
        "COLOMBO, June 9 - A mine hit a bus in the Kebbi Oya area on Friday, killing three people."
    )
    assert place["country"] != "NG"


def test_a_name_holds_no_site():
    """The bank of the West Bank is none."""
    assert [p["name"] for p in places("Two men were shot dead in the West Bank.")] == ["West Bank"]


def test_a_hospital_where_the_hurt_remain_is_no_site():
    """Nothing happened where they stay."""
    told = extraction("A shell hit a bus stop in Tarn on Monday. Ten people remain in hospital.")
    assert "hospital" not in [told.places[i].text for e in told.events for i in e.place_indexes]
