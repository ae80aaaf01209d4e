"""Which figures stand: each one set aside, and each reading, leaves a reason."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as attribute
from datetime import date

from rashomon.model import Agreement, Claim, Document, Reason, Stance
from rashomon.reconcile.figures import (
    ALONE,
    FIRST,
    LIST,
    STATED,
    Figure,
    agreement,
    count_of,
    countable,
    is_one_of,
)
from rashomon.reconcile.speakers import opening, same_name, same_speaker, told, voice

# Speaks of some who were told before: "the two bailiffs".
_KNOWN = re.compile(r"(?:the|these|those|both) ", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sources:
    """What is known of the documents: which are copies, and when each was published."""

    origins: Mapping[str, str] = attribute(default_factory=dict)
    documents: Mapping[str, Document] = attribute(default_factory=dict)

    def origin(self, document_id: str) -> str:
        return self.origins.get(document_id, document_id)

    def day(self, claim: Claim) -> date | None:
        """The day the claim's report came out."""
        document = self.documents.get(claim.document_id)
        return document.published if document else None

    def published(self, figure: Figure) -> date | None:
        return self.day(figure.first)

    def publisher(self, figure: Figure) -> str | None:
        document = self.documents.get(figure.first.document_id)
        return document.publisher if document else None

    def came_after(self, one: Figure, other: Figure) -> bool:
        """True when the report of `one` came out on a later day than that of `other`, both days known."""
        a, b = self.published(one), self.published(other)
        return a is not None and b is not None and a > b

    def later(self, one: Figure, other: Figure) -> bool:
        """True when `one` came out on a later day than `other`, both days known, or is told as the later one.

        How old a figure of before is nobody knows; it is older than what else its own report tells.
        """
        if one.first.document_id == other.first.document_id:
            return one.step > other.step
        a, b = self.published(one), self.published(other)
        if one.step < 0 or a is None or b is None:
            return False
        return (a, one.step) > (b, other.step)

    def one_voice(self, one: Figure, other: Figure) -> bool:
        """One speaker, or one publisher in its own voice; two publishers are two voices unless one copies."""
        if one.first.speaker is None and other.first.speaker is None:
            a, b = self.publisher(one), self.publisher(other)
            same_text = self.origin(one.first.document_id) == self.origin(other.first.document_id)
            return same_text or (a is not None and a == b)
        return same_speaker(one.first.speaker, other.first.speaker)


@dataclass(slots=True)
class Weighing:
    """The figures still standing and the reasons so far."""

    standing: list[Figure]
    reasons: list[Reason]

    def set_aside(self, rule: str, dropped: Sequence[tuple[Figure, Figure | None]], why: str) -> None:
        """Take figures out, each with a reason; `why` may use {told}, {who}, {by} and {as}."""
        for figure, against in dropped:
            words = {"told": said(figure), "who": voice(figure.first)}
            words |= {"by": voice(against.first), "as": said(against)} if against else {}
            ids = (*figure.ids, *(against.ids if against else ()))
            self.reasons.append(Reason(rule, tuple(dict.fromkeys(ids)), opening(why.format(**words))))
        gone = [figure for figure, _ in dropped]
        self.standing = [figure for figure in self.standing if figure not in gone]


def note_lists(weighing: Weighing) -> None:
    """Say which figures are totals only by a reading of ours."""
    for figure in weighing.standing:
        parts = " and ".join(told(c) for c in figure.claims)
        if figure.basis in (LIST, ALONE):
            text = f"{voice(figure.first)} tells of {parts}, read as all there were: {said(figure)}."
            weighing.reasons.append(Reason("list_read_as_complete", figure.ids, opening(text)))
        elif figure.basis == FIRST:
            text = f"{parts} is the first figure of the report and read as its total."
            weighing.reasons.append(Reason("first_figure_read_as_total", figure.ids, opening(text)))


def drop_copies(weighing: Weighing, sources: Sources) -> None:
    """A figure in a copy is the original's, told again."""
    dropped = []
    for figure in weighing.standing:
        original = sources.origin(figure.first.document_id)
        if original == figure.first.document_id:
            continue
        twin = next(
            (f for f in weighing.standing if f.first.document_id == original and f.count == figure.count),
            None,
        )
        if twin is not None:
            dropped.append((figure, twin))
    weighing.set_aside(
        "copy_not_counted", dropped, "{told} by {who} stands in a copy of the report that says it first."
    )


def drop_echoes(weighing: Weighing) -> None:
    """A headline that repeats the figure of a speaker quoted below it is no second source."""
    dropped: list[tuple[Figure, Figure | None]] = []
    for figure in weighing.standing:
        if figure.first.speaker is not None:
            continue
        same = [
            f
            for f in weighing.standing
            if f.first.speaker is not None
            and f.first.document_id == figure.first.document_id
            and f.count == figure.count
        ]
        if same:
            dropped.append((figure, same[0]))
    weighing.set_aside(
        "publisher_repeats_speaker", dropped, "{told} in the publisher's own voice repeats {by}."
    )


def drop_parts(weighing: Weighing) -> None:
    """A lower figure told after a total in one report, as of some of them, is a part of it.

    Another named speaker's own total is no part: the two disagree. A single person told before the total
    is one of them, and one told by name in any report is one of those that another counts.
    """
    dropped: list[tuple[Figure, Figure | None]] = []
    for figure in weighing.standing:
        above = [f for f in weighing.standing if _is_above(f, figure)]
        if above:
            dropped.append((figure, max(above, key=lambda f: (f.low or 0, f.first.id))))
    weighing.set_aside("part_of_a_total", dropped, "{told} by {who} is a part of {as} by {by}.")


def _is_above(total: Figure, part: Figure) -> bool:
    """True where a figure holds another one as some of its people."""
    if total.step < 0 or part.step < 0 or part.step > total.step:
        return False  # an earlier number is no part of the one that replaced it
    if total.first.document_id != part.first.document_id:
        return is_one_of(part, total)
    if part.high is None or total.low is None:
        return False
    if total.low <= part.high or part.high == 0:
        return False
    if total.first.span < part.first.span:
        is_same_voice = part.first.speaker is None or same_speaker(total.first.speaker, part.first.speaker)
        is_known = (part.low or 0) > 1 and all(_KNOWN.match(c.quote) for c in part.claims)
        return is_same_voice or is_known or (part.high == 1 and part.basis == ALONE)
    return total.basis == STATED and part.basis == FIRST and part.high == 1


def drop_interested(weighing: Weighing, claims: Sequence[Claim]) -> None:
    """A toll by those who claim the attack is theirs, or by an armed group, unless nobody else gives one."""
    owners = [
        c.speaker.text for c in claims if c.stance is Stance.CLAIMS and c.field == "perpetrator" and c.speaker
    ]
    dropped: list[tuple[Figure, Figure | None]] = [
        (f, None)
        for f in weighing.standing
        if (s := f.first.speaker) is not None
        and (s.kind == "armed_group" or any(same_name(s.text, owner) for owner in owners))
    ]
    if len(dropped) < len(weighing.standing):
        weighing.set_aside(
            "interested_speaker", dropped, "{told} is the word of {who}, a party that gains by it."
        )


def drop_outdated(weighing: Weighing, sources: Sources) -> None:
    """Early tolls give way: one below a later report's, or an open one, unless repeated or told by two."""
    dropped: list[tuple[Figure, Figure | None]] = []
    for figure in weighing.standing:
        later = [f for f in weighing.standing if sources.later(f, figure)]
        told_as_now = [f for f in weighing.standing if f.step >= 0]
        repeated = any(f in told_as_now and f.count.agreement(figure.count) is Agreement.SAME for f in later)
        backed = any(
            f is not figure and f.count == figure.count and not sources.one_voice(f, figure)
            for f in told_as_now
        )
        above = [f for f in later if _outdates(f, figure)]
        if above and not repeated and not backed:
            dropped.append((figure, max(above, key=lambda f: (sources.published(f) or date.min, f.first.id))))
    weighing.set_aside("early_figure_outdated", dropped, "{told} by {who} came early; later {by} gave {as}.")


def _outdates(new: Figure, old: Figure) -> bool:
    """True for a higher figure, and for one that an open one ("at least six") allows or that is a total."""
    if old.high is None:
        return new.basis == STATED or (new.low or 0) >= (old.low or 0)
    return (new.low or 0) > old.high


def note_denied(weighing: Weighing, claims: Sequence[Claim], field: str) -> None:
    """A denied figure stands, with the denial beside it."""
    for denial in claims:
        if denial.field != field or denial.stance is not Stance.DENIES or countable(denial):
            continue
        hit = [f for f in weighing.standing if f.count.agreement(count_of(denial)) is Agreement.SAME]
        for figure in hit:
            text = f"{voice(denial)} denies the figure {said(figure)} given by {voice(figure.first)}."
            weighing.reasons.append(Reason("figure_denied", (denial.id, *figure.ids), text))


def resolve_open(weighing: Weighing) -> None:
    """Where a closed figure fits ("eight"), an open one ("at least six") sets no bound of its own."""
    dropped: list[tuple[Figure, Figure | None]] = []
    for figure in weighing.standing:
        if figure.low is not None and figure.high is not None:
            continue
        closed = [f for f in weighing.standing if f.low is not None and f.high is not None]
        fits = [f for f in closed if agreement(f, figure) is not Agreement.CONFLICT]
        if fits:
            dropped.append((figure, fits[0]))
    weighing.set_aside(
        "open_bound_allows_exact", dropped, "{told} by {who} is only a bound; {as} by {by} is within it."
    )


def said(figure: Figure) -> str:
    """The figure in words."""
    if figure.low == figure.high:
        return str(figure.low)
    if figure.high is None:
        return f"at least {figure.low}"
    return f"up to {figure.high}" if figure.low is None else f"{figure.low} to {figure.high}"
