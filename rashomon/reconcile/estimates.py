"""Low, best and high for one count field of one event, with the reason for every step; never an average."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from rashomon.model import Agreement, Claim, Count, Estimate, Reason
from rashomon.reconcile.figures import (
    FIRST,
    STATED,
    Figure,
    agreement,
    by_voice,
    count_of,
    countable,
    figures,
    without_shares,
)
from rashomon.reconcile.groups import group_of
from rashomon.reconcile.included import included
from rashomon.reconcile.over_time import drop_taken_back, replace_earlier, told_over_time
from rashomon.reconcile.speakers import opening, voice
from rashomon.reconcile.unweighed import note_the_rest
from rashomon.reconcile.weighing import (
    Sources,
    Weighing,
    drop_copies,
    drop_echoes,
    drop_interested,
    drop_outdated,
    drop_parts,
    note_denied,
    note_lists,
    resolve_open,
    said,
)
from rashomon.vocab import words
from rashomon.vocab.calendar import any_of

POLICIES = ("ucdp", "acled", "minmax")
# Speakers that are no party to the fight: their later figure is a reason not to take the lowest.
_NEUTRAL = ("medical", "ngo_io")
_BODIES = re.compile(rf"\b{any_of(words('counting', 'bodies'))}\b", re.IGNORECASE)
# Days within which a later number may be the toll risen, or corrected: who gave the one before knew less.
_RISES = 14


def estimate(claims: Sequence[Claim], field: str, policy: str, sources: Sources) -> Estimate | None:
    """The estimate for one field under a policy, or None when no claim bounds it."""
    counts = without_shares([c for c in claims if c.field == field and countable(c)], claims)
    inside = included(counts, sources.documents)
    told = told_over_time([c for c in counts if c.id not in inside], sources)
    if not (told.figures or told.taken_back or told.false):
        return None
    weighing = Weighing(list(told.figures), [])
    drop_copies(weighing, sources)
    drop_echoes(weighing)
    gone = drop_taken_back(weighing, told, sources)
    if not weighing.standing:
        note_the_rest(weighing, claims, field)
        return Estimate(None, None, None, "superseded", tuple(weighing.reasons))
    note_lists(weighing)
    told_by_all = list(weighing.standing)
    drop_parts(weighing)
    gone += replace_earlier(weighing, sources)
    current = list(weighing.standing)
    if policy != "minmax":
        drop_interested(weighing, claims)
        drop_outdated(weighing, sources)
    note_denied(weighing, claims, field)
    if policy != "minmax":
        resolve_open(weighing)
    low, high = _bounds(weighing.standing if policy != "minmax" else told_by_all)
    best = None if policy == "minmax" else _best(weighing, policy, low, sources)
    if policy == "minmax":
        weighing.reasons.append(
            Reason("lowest_to_highest", _ids(told_by_all), "All figures count; none is chosen.")
        )
    how = _agreement(current, gone, sources)
    if policy == "acled" and how == "disputed":
        weighing.reasons.append(Reason("dispute_noted", _ids(current), f"Disputed: {_versions(current)}."))
    note_the_rest(weighing, claims, field)
    return Estimate(low, best, high, how, tuple(weighing.reasons), _by_group(counts), _by_side(counts))


def _bounds(standing: Sequence[Figure] | Sequence[Count]) -> tuple[int | None, int | None]:
    """The lowest and the highest figure; an open one counts with the bound it has, and alone stays open.

    Beside others "no more than seven" is a seven: nobody has told of none.
    """
    lows = [f.low for f in standing if f.low is not None]
    lows = lows and lows + [f.high for f in standing if f.low is None and f.high is not None]
    lows = lows or [0]
    if all(f.high is None for f in standing):
        return min(lows), None
    return min(lows), max(f.high if f.high is not None else f.low or 0 for f in standing)


def _best(weighing: Weighing, policy: str, low: int | None, sources: Sources) -> int | None:
    standing = weighing.standing
    values = {_value(f) for f in standing}
    if len(values) == 1:
        rule, text = "one_figure", f"All that stands is {said(standing[0])}."
        weighing.reasons.append(Reason(rule, _ids(standing), text))
        return values.pop()
    if policy == "acled":
        chosen = [f for f in standing if _value(f) == low]
        text = f"The most conservative figure is {low} ({voice(chosen[0].first)})."
        weighing.reasons.append(Reason("most_conservative", _ids(chosen), text))
        return low
    return _chosen(weighing, sources)


def _chosen(weighing: Weighing, sources: Sources) -> int | None:
    """The lower figure of the latest reports, unless a reason speaks for another."""
    told_now = [f for f in weighing.standing if f.step >= 0] or weighing.standing
    days = [day for f in told_now if (day := sources.published(f)) is not None]
    latest = [f for f in told_now if not days or sources.published(f) in (None, max(days))]
    latest += _not_displaced(told_now, latest, sources)
    latest = _without_bodies(weighing, latest)
    rule, kept, text = _preference(latest, told_now, sources)
    best = min(_value(f) for f in kept)
    chosen = [f for f in kept if _value(f) == best]
    ids = _ids(chosen)
    weighing.reasons.append(Reason(rule, ids, f"Best is {best} ({voice(chosen[0].first)}): {text}."))
    return best


def _without_bodies(weighing: Weighing, latest: list[Figure]) -> list[Figure]:
    """Without the bodies counted so far, where others tell of more dead: they bound the toll from below."""
    toll = [f for f in latest if not all(_BODIES.search(claim.quote) for claim in f.claims)]
    most = max((_value(f) for f in toll), default=0)
    found = [f for f in latest if f not in toll and _value(f) < most]
    for figure in found:
        text = f"{said(figure)} by {voice(figure.first)} counts the bodies found by then: no total."
        weighing.reasons.append(Reason("bodies_found_so_far", figure.ids, opening(text)))
    return [f for f in latest if f not in found]


def _not_displaced(told_now: list[Figure], latest: list[Figure], sources: Sources) -> list[Figure]:
    """Higher figures that two speakers gave before: a later report that tells of fewer corrects nothing.

    It does where it states a total, or where another speaker tells the same.
    """
    if any(f.basis == STATED or _is_backed(f, told_now, sources) for f in latest):
        return []
    most = max(_value(f) for f in latest)
    return [f for f in told_now if _value(f) > most and _is_backed(f, told_now, sources)]


def _is_backed(figure: Figure, others: list[Figure], sources: Sources) -> bool:
    return any(other.count == figure.count and not sources.one_voice(figure, other) for other in others)


def _preference(
    latest: list[Figure], told_now: list[Figure], sources: Sources
) -> tuple[str, list[Figure], str]:
    neutral = [f for f in latest if f.first.speaker is not None and f.first.speaker.kind in _NEUTRAL]
    if neutral and len(neutral) < len(latest):
        return "speaker_outside_the_fight", neutral, "the speaker is no party to the fight"
    backed = [f for f in latest if _is_backed(f, told_now, sources)]
    if backed and len(backed) < len(latest):
        return "two_speakers_agree", backed, "two speakers give it on their own"
    stated = [f for f in latest if f.basis in (STATED, FIRST)]
    if stated and len(stated) < len(latest):
        return (
            "stated_total_before_list",
            stated,
            "it is stated as a total, the other is a list read as complete",
        )
    if most := _of_most_origins(told_now, sources):
        return "most_origins", most, "more than half of the independent reports give it"
    return (
        "lower_reliable_figure",
        latest,
        "the lower reliable figure, as there is no reason for a higher one",
    )


def _of_most_origins(told_now: list[Figure], sources: Sources) -> list[Figure]:
    """The figures of one value that several origins give, more than half of all; none where they are early.

    A number that came later is not outvoted while a toll may still rise, nor where it is a stated total.
    """
    by_value: defaultdict[int, list[Figure]] = defaultdict(list)
    for figure in told_now:
        by_value[_value(figure)].append(figure)
    origins = {value: {sources.origin(f.first.document_id) for f in told} for value, told in by_value.items()}
    most = max(origins, key=lambda value: (len(origins[value]), -value))
    if len(origins[most]) < 2 or 2 * len(origins[most]) <= len(set[str]().union(*origins.values())):
        return []
    latest = max((day for f in by_value[most] if (day := sources.published(f))), default=None)
    if latest is None:
        return by_value[most]
    is_early = any(
        day > latest and ((day - latest).days <= _RISES or f.basis == STATED)
        for f in told_now
        if _value(f) != most and (day := sources.published(f)) is not None
    )
    return [] if is_early else by_value[most]


def _value(figure: Figure) -> int:
    """The number a figure stands for: its low bound, or its only bound."""
    return figure.low if figure.low is not None else figure.high or 0


def _agreement(current: Sequence[Figure], gone: Sequence[Figure], sources: Sources) -> str:
    """How the figures that stand go together; `gone` are those that their own speakers replaced."""
    pairs = [(a, b, agreement(a, b)) for a, b in combinations(current, 2)]
    apart = [
        (a, b, how)
        for a, b, how in pairs
        if not sources.one_voice(a, b) or a.first.document_id == b.first.document_id
    ]
    if any(how is Agreement.CONFLICT for _, _, how in apart):
        return "disputed"
    if any(agreement(old, new) is Agreement.CONFLICT for old in gone for new in current):
        return "superseded"
    if not any(not sources.one_voice(a, b) for a, b, _ in pairs):
        return "single_source"
    return "compatible" if any(how is Agreement.COMPATIBLE for _, _, how in apart) else "agreed"


def _by_group(counts: Sequence[Claim]) -> tuple[tuple[str, int | None, int | None], ...]:
    told_of: dict[str, list[Count]] = {}
    for claim in counts:
        group = group_of(count_of(claim).group, claim.field)
        if not group.everyone:
            told_of.setdefault(group.label, []).append(count_of(claim))
    return _spread(told_of)


def _by_side(counts: Sequence[Claim]) -> tuple[tuple[str, int | None, int | None], ...]:
    told_of: dict[str, list[Count]] = {}
    for group in by_voice(counts):
        sides: dict[str, list[Claim]] = {}
        for claim in group:
            side = count_of(claim).side or group_of(count_of(claim).group, claim.field).side
            if side:
                sides.setdefault(side, []).append(claim)
        for side, claims in sides.items():
            told_of.setdefault(side, []).extend(figure.count for figure in figures(claims))
    return _spread(told_of)


def _spread(told_of: Mapping[str, Sequence[Count]]) -> tuple[tuple[str, int | None, int | None], ...]:
    return tuple((name, *_bounds(counts)) for name, counts in sorted(told_of.items()) if counts)


def _versions(current: Sequence[Figure]) -> str:
    return ", ".join(dict.fromkeys(f"{said(f)} ({voice(f.first)})" for f in current))


def _ids(found: Sequence[Figure]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(i for f in found for i in f.ids))
