"""Words that few reports use: which they are, and how much of them two reports share."""

from __future__ import annotations

from rashomon.link.comparisons import comparisons
from rashomon.link.profile import Profile, profiles_in
from rashomon.link.scoring import compare
from rashomon.link.telling import likeness, telling_words
from rashomon.model import Actor, PlaceMention, Span
from tests.factories import claim, document, event_mention, extraction, period, place


def test_what_many_reports_say_is_not_telling() -> None:
    """Shots, police and a car are in every second report; a trampoline is not."""
    assert telling_words("Police said shots were fired at a car near a trampoline.") == {"trampoline"}


def test_likeness_is_the_share_of_words_in_common() -> None:
    """All, half, none."""
    a = frozenset(("kayak", "trampoline"))
    assert likeness(a, a) == 1
    assert likeness(a, frozenset(("kayak", "sauna"))) == 0.5
    assert likeness(a, frozenset()) == 0


def report(name: str, text: str, day: str = "2020-01-12", **kwargs: object) -> Profile:
    """A report that leads with one event."""
    mention = event_mention(f"m-{name}", name, period=period(day))
    claims = (claim(event=mention.id, document=name, perpetrator=Actor("the Zarvani Legion")),)
    return profiles_in(extraction(name, mention, claims=claims, **kwargs), document(name, text))[0]  # type: ignore[arg-type]


def test_perpetrators_and_places_are_told_of_every_attack() -> None:
    """Neither the name of a group nor that of a place is a telling word."""
    told = (PlaceMention(Span(33, 42), "Quovenbay", place("Quovenbay")),)
    one = report("a", "The Zarvani Legion burnt kayaks in Quovenbay.", places=told)
    assert "kayaks" in one.telling
    assert not one.telling & {"zarvani", "legion", "quovenbay"}


def test_two_reports_of_the_same_odd_things_are_alike() -> None:
    """The comparison says which words they share."""
    text = "A trampoline, two kayaks and a sauna stood by the jetty, and an accordion lay on the hammock."
    seen = {s.comparison: s for s in comparisons(report("a", text), report("b", text))}
    assert seen["words"].level == "most"
    assert "trampoline" in seen["words"].text


def test_two_told_days_forbid_what_words_say_is_alike() -> None:
    """Words alone never join two attacks of two days."""
    text = "A trampoline, two kayaks and a sauna stood by the jetty, and an accordion lay on the hammock."
    one, other = report("a", text), report("b", text, day="2020-01-19")
    assert one.telling == other.telling
    assert compare(one, other).impossible is not None
