"""What linking looks at: one mention with the words and numbers of its claims, made ready to compare."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from rashomon.link.names import full_names, rare_names
from rashomon.link.people import of_both, people
from rashomon.link.telling import telling_words
from rashomon.model import (
    Actor,
    Agreement,
    Claim,
    Count,
    Document,
    EventMention,
    Extraction,
    Period,
    Place,
    Span,
    Stance,
)

# What a sentence or a line ends on, near enough for names.
_END = re.compile(r"[.!?]\s|\n")
_WORD = re.compile(r"[^\W\d_]{2,}")
_NAME = re.compile(r"(?<!^)(?<![.!?]\s)\b[A-Z][\w'’-]+")
# fmt: off
_EMPTY = frozenset([
    "the", "an", "of", "in", "on", "at", "to", "and", "or", "from", "by", "near", "for", "with", "its", "his",
    "her", "their", "inside", "outside", "just", "some", "city", "town", "village", "district", "province",
    "area", "country", "north", "south", "east", "west", "northern", "southern", "eastern", "western",
    "central",
])
_REGION = 4  # UCDP where_prec: a first-level region, or wider
_HARM = ("killed", "injured", "casualties")
# Kinds of places: two places that share no other word share no name.
_KINDS = frozenset([
    "airport", "apartment", "avenue", "base", "building", "camp", "church", "club", "county", "court",
    "governorate", "highway", "home", "hospital", "house", "lake", "market", "mosque", "mount", "park",
    "prison", "region", "republic", "river", "road", "saint", "school", "square", "state", "station",
    "store", "street", "united", "university",
])
# fmt: on


@dataclass(frozen=True, slots=True)
class Profile:
    """One mention, with what its claims say in comparable form."""

    mention: EventMention
    published: date | None
    counts: dict[str, tuple[Count, ...]]
    weapons: frozenset[str]
    actors: frozenset[str]
    targets: frozenset[str]
    victims: frozenset[str]
    places: frozenset[str]
    # Rare names in the sentences that tell the event, and in the whole report.
    names: frozenset[str] = frozenset()
    report_names: frozenset[str] = frozenset()
    # Pairs of neighbouring names, to find other reports by: a speaker's own name finds too much else.
    near_full_names: frozenset[str] = frozenset()
    full_names: frozenset[str] = frozenset()
    # People told with the event by full name and age, but for those that another event of the report tells.
    people: frozenset[str] = frozenset()
    # Words of the report that few others use, if it leads with the event.
    telling: frozenset[str] = frozenset()
    # Words of the names of all places in the report, but for regions.
    named: frozenset[str] = frozenset()
    # The event that its report leads with.
    leads: bool = False

    @property
    def id(self) -> str:
        return self.mention.id

    @property
    def document_id(self) -> str:
        return self.mention.document_id


def profiles_in(extraction: Extraction, document: Document | None) -> tuple[Profile, ...]:
    """The profiles of all events that one document tells, with the one that leads it marked."""
    claims: dict[str, list[Claim]] = {}
    for claim in extraction.claims:
        claims.setdefault(claim.event_id, []).append(claim)
    # A region is named of every attack there.
    regions = (
        m.text for m in extraction.places if m.place is not None and (m.place.precision or 0) >= _REGION
    )
    places = _all_words(*regions)
    everywhere = _all_words(*(m.text for m in extraction.places))
    made = [profile(m, claims.get(m.id, []), document) for m in extraction.events]
    lead = min(made, key=lambda p: _order(p.mention, claims.get(p.id, [])), default=None)
    told = _people_told(extraction, claims, document.text) if document else {}
    return tuple(
        replace(
            one,
            names=one.names - places,
            report_names=one.report_names - places,
            people=told.get(one.id, frozenset()),
            telling=_telling(claims.get(one.id, []), document) - everywhere if one is lead else frozenset(),
            named=everywhere - places - _KINDS - _EMPTY if one is lead else frozenset(),
            leads=one is lead,
        )
        for one in made
    )


def _telling(claims: list[Claim], document: Document | None) -> frozenset[str]:
    """The telling words of a report, but for its speakers and for who is said to have done it."""
    if document is None:
        return frozenset()
    speakers = (c.speaker.text for c in claims if c.speaker)
    doers = (_text(c) for c in claims if c.field == "perpetrator")
    return telling_words(_report(document)) - _all_words(*speakers, *doers)


def _report(document: Document) -> str:
    return f"{document.title or ''}\n{document.text}"


def _people_told(
    extraction: Extraction, claims: dict[str, list[Claim]], text: str
) -> dict[str, frozenset[str]]:
    """The people of each event: those in its sentences, and for a main event those that no other day has."""
    named = people(text)
    if not named:
        return {}
    spans = {m.id: _spans(m, claims.get(m.id, []), text) for m in extraction.events}
    near = {
        i: {start for start, _ in named if any(s.start <= start < s.end for s in spans[i])} for i in spans
    }
    found = {}
    for one in extraction.events:
        others = (near[m.id] for m in extraction.events if _differ(one, m))
        own = near[one.id] if one.role != "main" else {start for start, _ in named}.difference(*others)
        found[one.id] = frozenset(name for start, name in named if start in own | near[one.id])
    return found


def _differ(one: EventMention, other: EventMention) -> bool:
    a, b = one.period, other.period
    return a is not None and b is not None and a.agreement(b) is Agreement.CONFLICT


def _order(mention: EventMention, claims: list[Claim]) -> tuple[bool, bool, int, str]:
    """Main events first, of these the first told with casualties."""
    counts = [c for c in claims if c.field in _HARM and isinstance(c.value, Count)]
    tells_harm = any(c.stance is not Stance.DENIES for c in counts)
    start = min((trigger.start for trigger in mention.triggers), default=0)
    return mention.role != "main", not tells_harm, start, mention.id


def profile(mention: EventMention, claims: list[Claim], document: Document | None) -> Profile:
    """The profile of one mention; words of names are compared, never whole sentences."""
    place = mention.place
    speakers = full_names("\n".join(sorted({c.speaker.text for c in claims if c.speaker})))
    report = _report(document) if document else ""
    # The name of a place that is compared as a place is not compared once more.
    of_place = (
        _plain_words(place) if place and place.lat is not None and mention.place_indexes else frozenset()
    )
    # Those of armed groups and their commanders are told again of the next attack.
    named_again = _all_words(*(_text(c) for c in claims if c.field == "perpetrator"))
    near = _sentences(mention, claims, document.text) if document else ""
    return Profile(
        mention,
        document.published if document else None,
        _counts(claims),
        words(*(_text(c) for c in claims if c.field == "weapon")),
        _actors([c for c in claims if c.field == "perpetrator" and c.stance is not Stance.DENIES]),
        words(*(_text(c) for c in claims if c.field in ("target", "damage"))),
        frozenset(w.lower() for c in claims if isinstance(c.value, Count) for w in _NAME.findall(c.quote)),
        words(place.name, place.admin2) - _KINDS if place else frozenset(),
        rare_names(near) - of_place - named_again,
        rare_names(report) - of_place - named_again,
        full_names(near) - speakers,
        full_names(report if mention.role == "main" else near) - speakers,
    )


def _sentences(mention: EventMention, claims: list[Claim], text: str) -> str:
    """The sentences that hold a claim, or the words that name the event."""
    return "\n".join(span.of(text) for span in sorted(_spans(mention, claims, text)))


def _spans(mention: EventMention, claims: list[Claim], text: str) -> set[Span]:
    spans = {claim.sentence for claim in claims}
    return spans | {_around(t, text) for t in mention.triggers if not any(s.contains(t) for s in spans)}


def _around(trigger: Span, text: str) -> Span:
    starts = [end.end() for end in _END.finditer(text, 0, trigger.start)]
    ends = _END.search(text, trigger.end)
    return Span(starts[-1] if starts else 0, ends.start() if ends else len(text))


def _all_words(*texts: str) -> frozenset[str]:
    return frozenset(w.lower() for text in texts for w in _WORD.findall(text))


def _plain_words(place: Place) -> frozenset[str]:
    return _all_words(place.name, place.admin2 or "")


def _actors(claims: list[Claim]) -> frozenset[str]:
    """The words for the actors, and the ids of those known: "ISIL" and "Islamic State" share one."""
    ids = {c.value.id for c in claims if isinstance(c.value, Actor) and c.value.id}
    return words(*(_text(c) for c in claims)) | ids


def words(*texts: str | None) -> frozenset[str]:
    """The telling words of some texts, each without its plural s."""
    found = {w.lower() for text in texts if text for w in _WORD.findall(text)}
    return frozenset(w.removesuffix("s") if len(w) > 3 else w for w in found - _EMPTY)


def _text(claim: Claim) -> str:
    value = claim.value
    if isinstance(value, Actor):
        return value.text
    return str(getattr(value, "text", None) or getattr(value, "name", None) or "")


def _counts(claims: list[Claim]) -> dict[str, tuple[Count, ...]]:
    found: dict[str, list[Count]] = {}
    for claim in claims:
        if isinstance(claim.value, Count) and (claim.stance is not Stance.DENIES):
            found.setdefault(claim.field, []).append(claim.value)
    return {field: tuple(values) for field, values in found.items()}


def widened(period: Period) -> tuple[date, date]:
    """The period with its slack: a day for nights and time zones, three days when it was guessed."""
    slack = timedelta(days=3 if period.guessed else 1)
    early = date.min + slack if period.start - date.min < slack else period.start
    late = date.max - slack if date.max - period.end < slack else period.end
    return early - slack, late + slack


def without_doers(people: frozenset[str], one: Profile, other: Profile) -> frozenset[str]:
    """Those of some people whom neither report says to have done it."""
    if not people:
        return people
    doers = one.actors | other.actors
    return frozenset(name for name in people if doers.isdisjoint(words(name)))


def named_again(one: Profile, other: Profile) -> frozenset[str]:
    """People whose age one report tells and whom the other names."""
    if not one.people and not other.people:
        return frozenset()
    return of_both(ageless(one.people), other.full_names) | of_both(ageless(other.people), one.full_names)


@lru_cache(maxsize=4096)  # asked for with every other mention that this one is compared with
def ageless(people: frozenset[str]) -> frozenset[str]:
    """First and last names alone."""
    return frozenset(one.rpartition(" ")[0] for one in people)
