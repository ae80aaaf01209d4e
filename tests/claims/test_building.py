"""Findings become claims with exact words, whole accounts, and ids that are hashes of content."""

from __future__ import annotations

from datetime import date

from rashomon.claims.building import build
from rashomon.model import (
    Actor,
    Attribution,
    Count,
    Document,
    Finding,
    Findings,
    Link,
    Span,
    Stance,
    Term,
    Trigger,
)

TEXT = "Rockets hit a base. The army said two men died. Two men died, it said."


def at(words: str, start: int = 0) -> Span:
    found = TEXT.index(words, start)
    return Span(found, found + len(words))


ARMY = Attribution(at("The army"), at("said"), at("two men died"))
AGAIN = Attribution(at("it", 60), at("said", 60), at("Two men died"))
FINDINGS = Findings(
    sentences=(at("Rockets hit a base."), at("The army said two men died."), at("Two men died, it said.")),
    paragraphs=(0, 0, 0),
    triggers=(
        Trigger(at("hit"), "shelling_artillery_missile", sentence=0),
        Trigger(at("died"), "attack", sentence=1),
        Trigger(at("died", 50), "attack", refers="definite", sentence=2),
    ),
    findings=(
        Finding("weapon", at("Rockets"), "Rockets", 0),
        Finding("target", at("a base"), "a base", 0),
        Finding("killed", at("two men"), Count(2, 2, "men"), 1),
        Finding("killed", at("Two men"), Count(2, 2, "men"), 2),
    ),
    attributions=(ARMY, AGAIN),
)
DOCUMENT = Document("d1", TEXT, published=date(2024, 5, 15))
BUILT = build(DOCUMENT, FINDINGS, "rules/1")


def test_claims_quote_the_text():
    """The quote is the text at the span, and lies in the sentence."""
    assert [c.quote for c in BUILT.claims] == ["Rockets", "a base", "two men"]
    assert all(c.span.of(TEXT) == c.quote and c.sentence.contains(c.span) for c in BUILT.claims)


def test_values_have_the_type_of_their_field():
    """People are counted, targets are actors, weapons are terms."""
    assert [c.value for c in BUILT.claims] == [Term("Rockets"), Actor("a base"), Count(2, 2, "men")]


def test_the_same_thing_said_twice_by_one_speaker_is_one_claim():
    """The army's second sentence adds nothing."""
    assert [c.speaker.text for c in BUILT.claims if c.field == "killed" and c.speaker] == ["The army"]


def test_each_speaker_has_one_account_of_the_event():
    """The publisher's words and the army's are two accounts, each with all its claims."""
    assert [(a.speaker and a.speaker.text, len(a.claim_ids)) for a in BUILT.accounts] == [
        (None, 2),
        ("The army", 1),
    ]
    assert [i for a in BUILT.accounts for i in a.claim_ids] == [c.id for c in BUILT.claims]


def test_one_event_holds_all_triggers_and_claims():
    """The claims name the event mention that the document tells."""
    (event,) = BUILT.events
    assert {c.event_id for c in BUILT.claims} == {event.id}
    assert len(event.triggers) == 3
    assert (event.event_type, event.role) == ("shelling_artillery_missile", "main")


def test_building_twice_is_equal():
    """A pure function of document and findings."""
    assert build(DOCUMENT, FINDINGS, "rules/1") == BUILT


def test_the_ids_depend_on_the_document():
    """The same words in another document are other claims."""
    other = build(Document("d2", TEXT), FINDINGS, "rules/1")
    assert not {c.id for c in other.claims} & {c.id for c in BUILT.claims}


def test_nobody_claiming_it_has_no_value():
    """ "No group claimed it" keeps its stance and no name."""
    findings = Findings(
        sentences=FINDINGS.sentences,
        paragraphs=FINDINGS.paragraphs,
        triggers=FINDINGS.triggers[:1],
        findings=(Finding("perpetrator", at("Rockets hit"), None, 0, "unclaimed"),),
    )
    (claim,) = build(DOCUMENT, findings, "rules/1").claims
    assert (claim.value, claim.stance, claim.speaker) == (None, Stance.UNCLAIMED, None)


def test_a_link_between_two_events_is_a_relation():
    """What the words say of two triggers holds for their events."""
    findings = Findings(
        sentences=FINDINGS.sentences,
        paragraphs=(0, 1, 2),
        triggers=(FINDINGS.triggers[0], Trigger(at("died"), "armed_clash", refers="new", sentence=1)),
        findings=(FINDINGS.findings[1], Finding("killed", at("two men"), Count(2, 2, "men"), 1)),
        links=(Link(0, 1, "follows", at("said")),),
    )
    built = build(DOCUMENT, findings, "rules/1")
    assert [(r.source, r.target, r.kind) for r in built.relations] == [
        (built.events[0].id, built.events[1].id, "follows")
    ]


def test_no_findings_give_an_empty_extraction():
    """Nothing found is nothing said."""
    built = build(DOCUMENT, Findings(sentences=FINDINGS.sentences, paragraphs=(0, 0, 0)), "rules/1")
    assert (built.claims, built.accounts, built.events, built.relations) == ((), (), (), ())
