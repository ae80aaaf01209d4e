"""What was found in the words, before any of it is linked or reconciled."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.model.document import Span
from rashomon.model.values import Count, Period, Place


@dataclass(frozen=True, slots=True)
class RelativePlace:
    """A place told by another one: "some 90 kilometres south-east of Gao".

    `relation` is one of: of (distance and or bearing), near, between, border, off, outside, in (a part).
    `bearing` is in degrees clockwise from north, `distance_km` in kilometres. The anchors are the spans of
    the places it is told by, one, or two for "between".
    """

    relation: str
    anchors: tuple[Span, ...]
    distance_km: float | None = None
    bearing: float | None = None
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """Words that name a place; `span` is the name, or the whole phrase when `relative` is set.

    `kind` is the type word beside the name, if any: city, region, district, country, facility, water; or
    site, a place without a name ("the market"), which takes its point from the event's other words.
    `inside` is the span of the name that the words put it in: the Gao of "Gao's Sosso quarter". `place` is
    filled by grounding; None when nothing in the gazetteer fits.
    """

    span: Span
    text: str
    kind: str | None = None
    relative: RelativePlace | None = None
    place: Place | None = None
    inside: Span | None = None


@dataclass(frozen=True, slots=True)
class DateMention:
    """Words that tell when; `period` is filled by grounding, None without a reference date.

    `why_open` is why there is none, where the words are counted from an event that nothing dates.
    `value` is a length of time, a set of days or a vague time, as TimeML writes it: P3D, PAST_REF.
    """

    span: Span
    text: str
    period: Period | None = None
    why_open: str | None = None
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says it, and the words that show it: source, cue and content (PARC 3.0).

    `source` is None when the words hide who speaks ("it was reported that"). `names` are the words that
    give the speaker in full, when `source` is a pronoun or a short form that an earlier naming completes.
    `condition` is the reason given for not naming the speaker; alone with no cue it speaks of the one before.
    """

    source: Span | None
    cue: Span | None
    content: Span
    names: Span | None = None
    condition: Span | None = None


@dataclass(frozen=True, slots=True)
class RoleMention:
    """Words that the network marks for a part in an incident, sure enough for a claim or not.

    `role` is individual or organisation (who did it), object or victim (what and who was hit) or weapon.
    `name` is the text, or the fullest form that the document has of a person named there in short.
    `trigger` is the index of the trigger beside it, else of the last one before; `event_id` follows from it.
    """

    span: Span
    text: str
    role: str
    score: float
    name: str = ""
    trigger: int | None = None
    event_id: str | None = None


@dataclass(frozen=True, slots=True)
class Trigger:
    """The words by which one sentence names one event, with its type and status.

    `event_type` is a code of vocab/event_types.toml, or "generic" when the words do not say what kind.
    `refers` is what the naming says of earlier ones: "new" ("another clash"), "definite" ("the attack"),
    "last" ("that attack"), "owned" ("Iran's attack"), "indefinite" ("a rocket attack") or ""
    (open). `sentence` is the sentence's number; `places` and `dates` index the mentions beside it.
    """

    span: Span
    event_type: str
    status: str = "occurred"
    refers: str = ""
    sentence: int = 0
    places: tuple[int, ...] = ()
    dates: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """One value for one field found in the words, tied to the trigger it belongs to (an index).

    `support` is the network's own probability for the field at these words; None where no network read them.
    `fills_gap`: found by the network alone; it counts where its event has nothing else for the field.
    """

    field: str
    span: Span
    value: Count | str | None
    trigger: int
    stance: str = "asserts"
    support: float | None = None
    fills_gap: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """What the words say of two triggers (indexes): retaliation_for, caused_by, part_of or follows."""

    source: int
    target: int
    kind: str
    span: Span


@dataclass(frozen=True, slots=True)
class Findings:
    """All an extractor found in one document; spans count from the start of the text.

    `paragraphs` gives the paragraph number of each sentence; `has_headline`: the first is one. `attributions`
    give the claims their speakers; `heard` is every attribution there is, opinions and plans among them,
    where the extractor tells them apart. `lengths` are words of time that name no day.
    """

    sentences: tuple[Span, ...] = ()
    paragraphs: tuple[int, ...] = ()
    has_headline: bool = False
    triggers: tuple[Trigger, ...] = ()
    findings: tuple[Finding, ...] = ()
    links: tuple[Link, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    heard: tuple[Attribution, ...] = ()
    roles: tuple[RoleMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    dates: tuple[DateMention, ...] = ()
    lengths: tuple[DateMention, ...] = ()
