"""Claims, accounts, event mentions and relations of one document, built from its findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.claims.confidence import confidence
from rashomon.claims.grouping import group
from rashomon.claims.groups import GENERIC, STEM, Group
from rashomon.claims.speakers import words_of
from rashomon.claims.voices import Voice, Voices
from rashomon.model import (
    Account,
    Actor,
    Claim,
    Count,
    Document,
    EventMention,
    Extraction,
    Finding,
    Findings,
    Relation,
    RoleMention,
    Speaker,
    Stance,
    Term,
    Value,
    content_id,
)


@dataclass(frozen=True, slots=True)
class _Told:
    """A finding with its event and the voice it is said in."""

    finding: Finding
    event: EventMention
    voice: Voice


def build(document: Document, findings: Findings, origin: str) -> Extraction:
    """All that one document says, as claims; `origin` names what found it ("rules/1")."""
    found = group(document, findings)
    groups = [g for g in found if _is_told(g, findings, is_lead=g is found[0])]
    events = [_event(document, findings, g) for g in groups]
    event_of = {t: event for g, event in zip(groups, events, strict=True) for t in g.triggers}
    voices = Voices(document, findings)
    told = [_Told(f, event_of[f.trigger], voices.at(f.span)) for f in _needed(findings.findings, event_of)]
    claims = [_claim(document, findings, item, origin) for item in _without_repeats(told)]
    said = findings.heard or findings.attributions
    heard = (a for a in said if a.cue is not None or a.source is not None)
    return Extraction(
        document_id=document.id,
        claims=tuple(claims),
        accounts=tuple(_accounts(claims)),
        events=tuple(events),
        relations=tuple(_relations(document, findings, event_of)),
        places=findings.places,
        dates=findings.dates,
        lengths=findings.lengths,
        attributions=tuple(heard),
        roles=tuple(_with_event(document, role, event_of) for role in findings.roles),
    )


def _needed(findings: Sequence[Finding], event_of: Mapping[int, EventMention]) -> list[Finding]:
    """The findings by place in the text, without the network's own for what the grammar found too."""
    told = sorted((f for f in findings if f.trigger in event_of), key=lambda f: (f.span, f.field))
    known = {(event_of[f.trigger].id, f.field) for f in told if not f.fills_gap}
    return [f for f in told if not f.fills_gap or (event_of[f.trigger].id, f.field) not in known]


def _with_event(document: Document, role: RoleMention, event_of: Mapping[int, EventMention]) -> RoleMention:
    """The mention with the event of its trigger, or of the last trigger before it that has one."""
    last = -1 if role.trigger is None else role.trigger
    event_id = next((event_of[i].id for i in range(last, -1, -1) if i in event_of), None)
    # words in brackets are no part of the sentence's tree, and so have no natural capitals
    text = role.text or document.quote(role.span).strip()
    return replace(role, text=text, name=role.name or text, event_id=event_id)


def _is_told(one: Group, findings: Findings, *, is_lead: bool) -> bool:
    """True for an event with a claim, and for one named that leads the report or has its own place or day.

    A name that says no kind ("the attack", "an offensive") needs a place.
    """
    inside = set(one.triggers)
    if any(f.trigger in inside for f in findings.findings):
        return True
    named = [findings.triggers[i] for i in one.triggers]
    return any(t.places or ((is_lead or t.dates) and t.event_type != GENERIC) for t in named)


def _event(document: Document, findings: Findings, one: Group) -> EventMention:
    triggers = [findings.triggers[i] for i in one.triggers]
    named = sorted(triggers, key=lambda t: (t.event_type == GENERIC, t.sentence))
    spans = tuple(dict.fromkeys(t.span for t in named))
    return EventMention(
        id=content_id(document.id, "event", spans[0].start, spans[0].end),
        document_id=document.id,
        role=one.role,
        event_type=one.event_type,
        status=one.status,
        triggers=spans,
        place_indexes=tuple(dict.fromkeys(i for t in triggers for i in t.places)),
        date_indexes=tuple(dict.fromkeys(i for t in triggers for i in t.dates)),
    )


def _without_repeats(told: list[_Told]) -> Iterator[_Told]:
    """The same value by the same speaker about the same event is one claim: the first."""
    seen: set[tuple[object, ...]] = set()
    named: dict[tuple[object, ...], list[frozenset[str]]] = {}
    for item in told:
        key = _key(item)
        if key in seen or _is_named_again(item, named):
            continue
        seen.add(key)
        yield item


def _is_named_again(item: _Told, named: dict[tuple[object, ...], list[frozenset[str]]]) -> bool:
    """A shorter form of an actor told before: "Karim" after "General Aziz Karim", "the base"."""
    finding = item.finding
    if finding.field not in {"target", "perpetrator"} or not isinstance(finding.value, str):
        return False
    speaker = None if item.voice.speaker is None else item.voice.speaker.text
    stems = frozenset(w[:STEM] for w in words_of(finding.value))
    before = named.setdefault((item.event.id, finding.field, speaker, finding.stance), [])
    if any(stems < longer or stems == longer for longer in before):
        return True
    before.append(stems)
    return False


def _key(item: _Told) -> tuple[object, ...]:
    finding = item.finding
    speaker = None if item.voice.speaker is None else tuple(words_of(item.voice.speaker.text))
    value = finding.value
    if isinstance(value, Count):
        group_words = words_of(value.group or "")
        said: object = (value.low, value.high, group_words[-1] if group_words else None)
    elif finding.field == "weapon":
        # what it was done with is told once an event, whoever repeats it
        return (item.event.id, finding.field, tuple(w.rstrip("s") for w in words_of(value or ""))[-1:])
    else:
        said = tuple(w.rstrip("s") for w in words_of(value or ""))
    return (item.event.id, finding.field, said, speaker, finding.stance)


def _claim(document: Document, findings: Findings, item: _Told, origin: str) -> Claim:
    finding, stance = _with_stance(item)
    span, voice = finding.span, item.voice
    speaker = voice.speaker
    if stance is Stance.UNCLAIMED and speaker is not None and _is_nobody(speaker):
        speaker = None
    account = _account_id(document, item.event, speaker)
    return Claim(
        id=content_id(document.id, finding.field, span.start, span.end, stance, _said(finding), account),
        document_id=document.id,
        account_id=account,
        event_id=item.event.id,
        field=finding.field,
        value=_value(finding),
        speaker=speaker,
        stance=stance,
        span=span,
        quote=document.quote(span),
        sentence=next((s for s in findings.sentences if s.contains(span)), span),
        cue=voice.cue,
        confidence=confidence(finding),
        origin=origin,
    )


def _with_stance(item: _Told) -> tuple[Finding, Stance]:
    """The finding and its stance as the verb of speaking leaves them: "denied that any soldiers died"."""
    finding, voice, stance = item.finding, item.voice, Stance(item.finding.stance)
    if stance is not Stance.ASSERTS:
        return finding, stance
    if finding.field == "perpetrator" and voice.alleges:
        return finding, Stance.ALLEGES
    if not (voice.denies and isinstance(finding.value, Count)):
        return finding, stance
    # a denied figure keeps its bounds; a denial of any is nobody (annotation guide of accounts)
    if (finding.value.low, finding.value.high) == (2, None):
        finding = replace(finding, value=Count(0, 0, finding.value.group))
    return finding, Stance.DENIES


def _is_nobody(speaker: Speaker) -> bool:
    """True where "no group" or "nobody" has claimed it: nobody speaks."""
    return speaker.text.lower().startswith(("no ", "nobody", "there"))


def _said(finding: Finding) -> str:
    value = finding.value
    return f"{value.low}..{value.high}" if isinstance(value, Count) else (value or "")


def _value(finding: Finding) -> Value | None:
    if isinstance(finding.value, Count) or finding.value is None:
        return finding.value
    if finding.field in {"perpetrator", "target"}:
        return Actor(finding.value)
    return Term(finding.value)


def _account_id(document: Document, event: EventMention, speaker: Speaker | None) -> str:
    return content_id(document.id, event.id, "account", None if speaker is None else speaker.text)


def _accounts(claims: list[Claim]) -> Iterator[Account]:
    by_id: dict[str, list[Claim]] = {}
    for claim in claims:
        by_id.setdefault(claim.account_id, []).append(claim)
    for account_id, told in by_id.items():
        first = told[0]
        yield Account(account_id, first.document_id, first.event_id, first.speaker, tuple(c.id for c in told))


def _relations(
    document: Document, findings: Findings, event_of: dict[int, EventMention]
) -> Iterator[Relation]:
    seen: set[tuple[str, str, str]] = set()
    for link in findings.links:
        source, target = event_of.get(link.source), event_of.get(link.target)
        if source is None or target is None or source.id == target.id:
            continue
        key = (source.id, target.id, link.kind)
        if key not in seen:
            seen.add(key)
            yield Relation(source.id, target.id, link.kind, document.id, link.span)
