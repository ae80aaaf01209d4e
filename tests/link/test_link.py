"""Mentions of one event meet across documents; different events stay apart."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from rashomon.link import Profile, compare, link, profiles_of
from rashomon.link.places import place as place_of
from rashomon.link.profile import profiles_in
from rashomon.model import EventMention, PlaceMention, Relation, Span
from tests.factories import claim, document, event_mention, extraction, period, place


def linked(*mentions: EventMention, claims: tuple[Any, ...] = ()) -> list[set[str]]:
    names = sorted({m.document_id for m in mentions})
    told = [
        extraction(
            n,
            *(m for m in mentions if m.document_id == n),
            claims=tuple(c for c in claims if c.document_id == n),
        )
        for n in names
    ]
    events, _ = link(profiles_of([document(n) for n in names], told), told)
    return [{m.id for m in event.mentions} for event in events]


def test_one_day_one_place_one_type_are_one_event() -> None:
    """Two reports of the same rockets become one event."""
    assert linked(event_mention("a", "d1"), event_mention("b", "d2")) == [{"a", "b"}]


def test_mentions_of_one_document_are_never_merged() -> None:
    """What a report tells apart stays apart."""
    assert linked(event_mention("a", "d1"), event_mention("b", "d1")) == [{"a"}, {"b"}]


def test_what_one_document_lists_apart_stays_apart_across_documents() -> None:
    """A third report joins one of the two, never bridges them."""
    sizes = sorted(
        len(g) for g in linked(event_mention("a", "d1"), event_mention("b", "d1"), event_mention("c", "d2"))
    )
    assert sizes == [1, 2]


def test_days_apart_are_two_events() -> None:
    """The same base hit three days later is another attack."""
    assert linked(event_mention("a", "d1"), event_mention("b", "d2", period=period("2020-01-15"))) == [
        {"a"},
        {"b"},
    ]


def test_a_night_may_bear_two_dates() -> None:
    """One day apart is allowed, with the rest alike."""
    mentions = (event_mention("a", "d1"), event_mention("b", "d2", period=period("2020-01-13")))
    claims = (claim(killed=7, event="a", document="d1"), claim(killed=7, event="b", document="d2"))
    assert linked(*mentions, claims=claims) == [{"a", "b"}]


def test_two_told_days_in_a_row_are_two_attacks() -> None:
    """A bomb in one town on Monday and one on Tuesday, with other dead, are not one for being close."""
    mentions = (event_mention("a", "d1"), event_mention("b", "d2", period=period("2020-01-13")))
    claims = tuple(
        one
        for event, killed, document_id in (("a", 3, "d1"), ("b", 2, "d2"))
        for one in (
            claim(killed=killed, event=event, document=document_id),
            claim(munitions=1, event=event, document=document_id),
            claim(weapon="a roadside bomb", event=event, document=document_id),
        )
    )
    assert linked(*mentions, claims=claims) == [{"a"}, {"b"}]


def test_far_places_are_two_events() -> None:
    """One day, one type, 300 km apart."""
    far = place("Osk", 36.5, 44.4)
    assert linked(event_mention("a", "d1"), event_mention("b", "d2", place=far)) == [{"a"}, {"b"}]


def test_contradictory_types_are_two_events() -> None:
    """An arrest is not a rocket attack, however close."""
    assert linked(event_mention("a", "d1"), event_mention("b", "d2", event_type="arrest")) == [{"a"}, {"b"}]


def test_close_is_not_enough() -> None:
    """In one month and one city, two attacks with nothing else in common stay apart."""
    month = period("2020-01-01", "2020-01-31", 4)
    mentions = (event_mention("a", "d1", period=month), event_mention("b", "d2", period=month))
    claims = (
        claim(target="a mosque", event="a", document="d1"),
        claim(killed=1, event="a", document="d1"),
        claim(target="a bakery", event="b", document="d2"),
        claim(killed=9, event="b", document="d2"),
    )
    assert linked(*mentions, claims=claims) == [{"a"}, {"b"}]


def test_a_missing_place_needs_strong_other_evidence() -> None:
    """Same day, type, toll and weapon link a mention without a place; day and type alone do not."""
    mentions = (event_mention("a", "d1"), event_mention("b", "d2", place=None))
    claims = tuple(
        c
        for e, d in (("a", "d1"), ("b", "d2"))
        for c in (claim(killed=17, event=e, document=d), claim(weapon="rockets", event=e, document=d))
    )
    assert linked(*mentions) == [{"a"}, {"b"}]
    assert linked(*mentions, claims=claims) == [{"a", "b"}]


def test_a_place_that_no_words_tell_neither_forbids_nor_proves() -> None:
    """A town taken from elsewhere in the report may be wrong: it needs the same evidence as no town."""
    far, near = place("Osk", 36.5, 44.4, country="TR", guessed=True), place(guessed=True)
    for guess in (far, near):
        mentions = (event_mention("a", "d1"), event_mention("b", "d2", place=guess, place_indexes=()))
        claims = tuple(
            c
            for e, d in (("a", "d1"), ("b", "d2"))
            for c in (claim(killed=17, event=e, document=d), claim(weapon="rockets", event=e, document=d))
        )
        assert linked(*mentions, claims=claims) == [{"a", "b"}]
    assert linked(event_mention("a", "d1"), event_mention("b", "d2", place=far, place_indexes=())) == [
        {"a"},
        {"b"},
    ]


def test_a_name_found_in_two_countries_may_be_one_place() -> None:
    """Where one of two homonyms was a guess, the name they share counts."""
    abroad = place("Tarn", 9.3, -83.7, country="CR", guessed=True)
    claims = (claim(killed=17, event="a", document="d1"), claim(killed=17, event="b", document="d2"))
    mentions = (event_mention("a", "d1"), event_mention("b", "d2", place=abroad))
    assert linked(*mentions, claims=claims) == [{"a", "b"}]
    told = replace(abroad, guessed=False)
    assert linked(mentions[0], event_mention("b", "d2", place=told), claims=claims) == [{"a"}, {"b"}]


def test_an_event_keeps_its_claims_and_accounts() -> None:
    """All claims of all mentions stand under the event."""
    one, two = claim(killed=3, event="a", document="d1"), claim(killed=4, event="b", document="d2")
    told = [
        extraction("d1", event_mention("a", "d1"), claims=(one,)),
        extraction("d2", event_mention("b", "d2"), claims=(two,)),
    ]
    ((event,), _) = link(profiles_of([document("d1"), document("d2")], told), told)
    assert event.claims == (one, two)
    assert len(event.accounts) == 2


def test_relations_follow_their_events() -> None:
    """Two reports that state one relation leave one; a relation of an event to itself is dropped."""

    def told(name: str) -> Any:
        raid, reply = (
            event_mention(f"raid-{name}", name),
            event_mention(f"reply-{name}", name, period=period("2020-01-20")),
        )
        stated = Relation(reply.id, raid.id, "retaliation_for", name, Span(0, 5))
        return extraction(name, raid, reply, relations=(stated,))

    events, relations = link(
        profiles_of([document("d1"), document("d2")], [told("d1"), told("d2")]), [told("d1"), told("d2")]
    )
    event_of = {m.id: e.id for e in events for m in e.mentions}
    assert relations == (
        Relation(event_of["reply-d1"], event_of["raid-d1"], "retaliation_for", "d1", Span(0, 5)),
    )
    itself = Relation("raid-d1", "raid-d2", "follows", "d1", Span(0, 5))
    extra = extraction("d3", relations=(itself,))
    assert (
        link(
            profiles_of([document("d1"), document("d2")], [told("d1"), told("d2"), extra]),
            [told("d1"), told("d2"), extra],
        )[1]
        == relations
    )


days = st.sampled_from(["2020-01-11", "2020-01-12", "2020-01-13", "2020-01-20"])
types = st.sampled_from(["attack", "armed_clash", "shelling_artillery_missile", "other"])


@given(st.lists(st.tuples(st.sampled_from("pqrs"), days, types), min_size=1, max_size=8), st.randoms())
def test_the_order_of_the_input_plays_no_part(rows: list[tuple[str, str, str]], random: Any) -> None:
    """Shuffled documents give the same events with the same ids."""
    mentions = [
        event_mention(f"m{i}", d, period=period(day), event_type=t) for i, (d, day, t) in enumerate(rows)
    ]
    told = [
        extraction(d, *(m for m in mentions if m.document_id == d))
        for d in sorted({m.document_id for m in mentions})
    ]
    expected = link(profiles_of([document(x.document_id) for x in told], told), told)
    shuffled = told[:]
    random.shuffle(shuffled)
    assert link(profiles_of([document(x.document_id) for x in shuffled], shuffled), shuffled) == expected
    for event in expected[0]:
        documents = [m.document_id for m in event.mentions]
        assert len(documents) == len(set(documents))


def test_nothing_in_nothing_out() -> None:
    """No documents make no events."""
    assert link([], []) == ((), ())


def doubtful(name: str, town: str, text: str, **kwargs: Any) -> Profile:
    """A report whose place is a guess, and which names these places."""
    spot = place(town, lat=None, lon=None, guessed=True, precision=None)
    mention = event_mention(name, f"d-{name}", place=spot, place_indexes=(), **kwargs)
    named = PlaceMention(Span(0, len(town)), text, place("Tarn"))
    return profiles_in(extraction(f"d-{name}", mention, places=(named,)), document(f"d-{name}"))[0]


def test_a_place_that_the_other_report_names_is_borne_out() -> None:
    """A doubtful place speaks for one event where the other report names it, too little to be all."""
    one, other = doubtful("a", "Osk", "Osk"), doubtful("b", "Vell", "Osk")
    seen = place_of(one, replace(other, places=frozenset({"vell"})))
    assert seen.level == "same country, but named"
    assert (
        place_of(one, replace(other, places=frozenset({"vell"}), named=frozenset())).level == "same country"
    )


def test_a_guessed_day_forbids_nothing_and_says_much() -> None:
    """Weeks apart by a guess is far from one event, but does not keep two groups apart for ever."""
    guess = period("2020-02-20", guessed=True)
    one, other = doubtful("a", "Osk", "Osk"), doubtful("b", "Osk", "Osk", period=guess)
    score = compare(one, replace(other, names=frozenset(), report_names=frozenset()))
    assert score.impossible is None
    assert score.total < -2


def test_arrests_for_a_killing_are_told_of_the_killing() -> None:
    """A report that leads with the arrest and says whom it was for is compared like one of the attack."""
    mentions = (
        event_mention("a", "d1", event_type="attack"),
        event_mention("b", "d2", event_type="arrest"),
    )
    harm = tuple(claim(killed=4, event=m.id, document=m.document_id) for m in mentions)
    assert linked(*mentions, claims=harm) == [{"a", "b"}]
    assert linked(*mentions, claims=harm[:1]) == [{"a"}, {"b"}]


def _in_a_state(name: str, text: str, precision: int | None) -> Profile:
    """One attack at a name that no list knows, with how wide it is."""
    where = replace(place("Lomar", precision=precision), lat=None, lon=None, country=None)
    mention = event_mention(f"m-{name}", name, place=where, place_indexes=(0,))
    return profiles_in(extraction(name, mention), document(name, text))[0]


def test_two_attacks_in_one_province_share_less_than_two_in_one_town() -> None:
    """The name of a state is told of every attack there, and counts once."""
    texts = ("Rockets fell in Lomar.", "Rockets hit a camp in Lomar.")
    wide = compare(*(_in_a_state(f"w{i}", text, 4) for i, text in enumerate(texts)))
    town = compare(*(_in_a_state(f"t{i}", text, None) for i, text in enumerate(texts)))
    assert wide.total < town.total - 1
    assert not [part for part in (*wide.parts, *town.parts) if part.name == "names" and "lomar" in part.seen]


def test_what_keys_do_not_find_may_rule_two_groups_out() -> None:
    """A bridge joins neither of two attacks three days apart to the other."""
    vague = period("2020-01-11", "2020-01-17", 3)
    mentions = (
        event_mention("a", "d1", period=period("2020-01-12")),
        event_mention("b", "d2", period=period("2020-01-16")),
        event_mention("c", "d3", period=vague),
    )
    assert sorted(len(group) for group in linked(*mentions)) == [1, 2]
