"""Figures over time: those their own speakers gave up, by a later one or by taking them back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from rashomon.model import Claim
from rashomon.reconcile.disagreements import document_totals
from rashomon.reconcile.figures import PART, STATED, Figure, by_voice
from rashomon.reconcile.revisions import Revision, revisions
from rashomon.reconcile.speakers import same_speaker
from rashomon.reconcile.weighing import Sources, Weighing


@dataclass(frozen=True, slots=True)
class Told:
    """The figures of one field: those told as they are, and those told as taken back or as false."""

    figures: list[Figure]
    taken_back: list[Figure]
    false: list[Figure]


def told_over_time(counts: Sequence[Claim], sources: Sources) -> Told:
    """The figures of the claims, each with the step that the words around it give it."""
    read = revisions(counts, sources.documents)
    of_now = [c for c in counts if read.get(c.id) in (None, Revision.REVISED)]
    now = [replace(f, step=1) if read.get(f.first.id) is Revision.REVISED else f for f in _totals(of_now)]
    of_before, taken_back, false = (
        _totals([c for c in counts if read.get(c.id) is kind])
        for kind in (Revision.FORMER, Revision.TAKEN_BACK, Revision.FALSE)
    )
    before = [replace(f, step=-1) for f in of_before]
    return Told([*(_as_of_before(f, before, sources) for f in now), *before], taken_back, false)


def _as_of_before(figure: Figure, before: Sequence[Figure], sources: Sources) -> Figure:
    """A figure that a later report tells as one of before is so in the report that told it first, too."""
    recalled = any(
        f.count == figure.count and sources.one_voice(f, figure) and sources.came_after(f, figure)
        for f in before
    )
    return replace(figure, step=-1) if recalled else figure


def _totals(claims: Sequence[Claim]) -> list[Figure]:
    return document_totals(by_voice(claims))


def drop_taken_back(weighing: Weighing, told: Told, sources: Sources) -> list[Figure]:
    """Take out what its own speaker took back; the figures so given up."""
    weighing.set_aside(
        "told_as_false", [(f, None) for f in told.false], "{told} is told as false: nobody here stands by it."
    )
    gone: list[Figure] = []
    for withdrawn in told.taken_back:
        own = [f for f in weighing.standing if _is_meant(withdrawn, f, sources)]
        dropped: list[tuple[Figure, Figure | None]] = [(f, None) for f in (*own, withdrawn)]
        weighing.set_aside("figure_taken_back", dropped, "{told} by {who} was taken back.")
        gone += [*own, withdrawn]
    return gone


def _is_meant(withdrawn: Figure, figure: Figure, sources: Sources) -> bool:
    """True for the same number by the same voice before; a publisher takes back what its reports said."""
    if withdrawn.count != figure.count or sources.later(figure, withdrawn):
        return False
    if withdrawn.first.speaker is not None:
        return same_speaker(withdrawn.first.speaker, figure.first.speaker)
    publisher = sources.publisher(withdrawn)
    is_own_report = withdrawn.first.document_id == figure.first.document_id
    return is_own_report or (publisher is not None and publisher == sources.publisher(figure))


def replace_earlier(weighing: Weighing, sources: Sources) -> list[Figure]:
    """A later figure of one voice replaces its earlier one; the figures so replaced.

    The officer of whom it tells later is one of the nine people that it told of before, and replaces nothing.
    """
    parts: list[tuple[Figure, Figure | None]] = []
    for figure in weighing.standing:
        wholes = [f for f in weighing.standing if f.basis == STATED and _is_of_fewer(figure, f)]
        own = [f for f in wholes if sources.later(figure, f) and sources.one_voice(figure, f)]
        if own:
            parts.append((figure, own[0]))
    weighing.set_aside("part_of_a_total", parts, "{told} by {who} is a part of {as} by {by}.")
    dropped: list[tuple[Figure, Figure | None]] = []
    for figure in weighing.standing:
        newer = [f for f in weighing.standing if _replaces(f, figure, sources)]
        if newer and all(f.count != figure.count for f in newer):
            dropped.append((figure, max(newer, key=lambda f: (sources.published(f) or date.min, f.first.id))))
    weighing.set_aside(
        "later_figure_replaces", dropped, "{who} gave {told} first and later {as}: the later figure stands."
    )
    return [figure for figure, _ in dropped]


def _is_of_fewer(new: Figure, old: Figure) -> bool:
    """True for one officer told of later, where nine people were: no total, and not told as a correction."""
    is_total = new.basis == STATED or new.step > 0
    return not is_total and new.high is not None and old.low is not None and new.high < old.low


def _replaces(new: Figure, old: Figure, sources: Sources) -> bool:
    """True for a later figure of the same voice, and for "the toll was cut to nine" later in its report."""
    if new.basis == PART or not sources.later(new, old):
        return False
    is_revision_of_report = (
        new.step > 0
        and new.first.speaker is None
        and new.first.document_id == old.first.document_id
        and old.first.span < new.first.span
    )
    return is_revision_of_report or sources.one_voice(new, old)
