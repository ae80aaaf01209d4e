"""What is compared of two mentions, and the levels each comparison may come to.

The weight of a level stands in weights.tsv, and nowhere in the code.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from rashomon.link.people import of_both
from rashomon.link.places import place
from rashomon.link.profile import Profile, named_again, widened, without_doers
from rashomon.link.seen import Seen
from rashomon.link.telling import likeness
from rashomon.link.types import related
from rashomon.model import Agreement

Comparison = Callable[[Profile, Profile], Seen | None]
_LARGE = 3  # one or two killed are told of many events
_MOST_NAMES = 4
_HARM = {"killed", "injured", "casualties"}
_NEAR_DAYS = 10
# How many words that few reports use two have in common, and what share of theirs.
_FEW_WORDS = 3
_ALIKE = {0.35: "most", 0.22: "much", 0.14: "some", 0.08: "little"}
_SPANS = {1: "same day", 2: "same days", 3: "same week", 4: "same month"}


def comparisons(one: Profile, other: Profile) -> Iterator[Seen]:
    """The outcome of each comparison that the two mentions allow."""
    for comparison in _COMPARISONS:
        if (seen := comparison(one, other)) is not None:
            yield seen


def _prior(one: Profile, other: Profile) -> Seen:  # noqa: ARG001 - one shape for all comparisons
    # Most pairs of mentions are two events: sameness needs time, place and one thing more.
    return Seen("prior", "any pair", "two mentions are two events unless shown otherwise")


def _time(one: Profile, other: Profile) -> Seen | None:
    a, b = one.mention.period, other.mention.period
    if a is None or b is None:
        return Seen("time", "neither told", "neither has a day") if a is b else None
    if a.agreement(b) is Agreement.CONFLICT:
        (start, end), (first, last) = widened(a), widened(b)
        if (start <= b.end and b.start <= end) or (first <= a.end and a.start <= last):
            if a.precision == b.precision == 1 and not (a.guessed or b.guessed):
                return Seen("time", "a day apart", "a day apart, both days told")
            return Seen("time", "a day or a guess apart", "a day or a guess apart")
        gap = max((b.start - a.end).days, (a.start - b.end).days)
        level = "days apart" if gap <= _NEAR_DAYS else "weeks apart"
        text = f"{a.start}..{a.end} and {b.start}..{b.end} do not meet"
        return Seen("time", level, text, rules_out=True)
    sharp = max(a.precision, b.precision)
    if sharp == 1:
        return Seen("time", "same day, a guess" if a.guessed or b.guessed else "same day", "the same day")
    return Seen("time", _SPANS.get(sharp, "same longer period"), "the periods meet")


def _type(one: Profile, other: Profile) -> Seen:
    a, b = one.mention.event_type, other.mention.event_type
    if a == b:
        return Seen("type", "both other" if a == "other" else "same", a)
    if "other" in (a, b):
        return Seen("type", "one other", "one has no type")
    if "arrest" in (a, b) and all(p.counts.keys() & _HARM for p in (one, other)):
        return Seen("type", "arrest for harm", "one tells of the arrests for it, and whom it befell")
    if b in related(a):
        return Seen("type", "same family", f"{a} and {b} are told of one event")
    return Seen("type", "different", f"{a} and {b} are different things")


def _standing(one: Profile, other: Profile) -> Seen:
    """What leads one report mostly leads the other."""
    level = ("neither leads", "one leads", "both lead")[one.leads + other.leads]
    return Seen(
        "standing", level, f"{level} its report" if level == "one leads" else f"{level} their reports"
    )


def _counts(one: Profile, other: Profile) -> Seen | None:
    fields = sorted(one.counts.keys() & other.counts.keys())
    seen = {field: _counted(one, other, field) for field in fields if not _is_a_bomb(field, one, other)}
    if not seen:
        return None
    how = list(seen.values())
    same, conflict = sum(word.startswith("same") for word in how), how.count("in conflict")
    if same:
        level = "several same" if same > 1 else "one same"
        level += ", one large" if "same, large" in how else ""
        level += ", one in conflict" if conflict else ""
    else:
        level = "in conflict" if conflict else "compatible"
    return Seen("counts", level, "; ".join(f"{field} {word}" for field, word in seen.items()))


def _is_a_bomb(field: str, one: Profile, other: Profile) -> bool:
    """One thing planted or thrown on either side: most attacks are told so."""
    return field == "munitions" and all(c.low == c.high == 1 for p in (one, other) for c in p.counts[field])


def _counted(one: Profile, other: Profile, field: str) -> str:
    pairs = [(a, a.agreement(b)) for a in one.counts[field] for b in other.counts[field]]
    same = [a.high or 0 for a, how in pairs if how is Agreement.SAME]
    if max(same, default=0) > 0:
        return "same, large" if max(same) >= _LARGE else "same"
    return "in conflict" if all(how is Agreement.CONFLICT for _, how in pairs) else "compatible"


def _shared(name: str) -> Comparison:
    """A comparison of two sets of words: something in common speaks for, nothing a little against."""

    def comparison(one: Profile, other: Profile) -> Seen | None:
        a, b = getattr(one, name), getattr(other, name)
        if not a or not b:
            return None
        if a & b:
            share = len(a & b) / min(len(a), len(b)) ** 0.5
            return Seen(name, "in common", ", ".join(sorted(a & b)), share)
        return Seen(name, "nothing in common", "nothing in common")

    return comparison


def _targets(one: Profile, other: Profile) -> Seen | None:
    """What was hit: reports of one and the same day often only word it differently."""
    seen = _shared("targets")(one, other)
    a, b = one.mention.period, other.mention.period
    is_one_day = a is not None and b is not None and a.precision == b.precision == 1 and a.start == b.start
    if seen is not None and is_one_day and seen.level == "nothing in common":
        return Seen("targets", "nothing in common on one day", seen.text)
    return seen


def _names(one: Profile, other: Profile) -> Seen | None:
    """Rare names in the sentences that tell the event."""
    # The name of the place that both tell has been compared as a place.
    where = one.places & other.places
    return _rare("names", one.names - where, other.names - where, _on_one_day(one, other))


def _report_names(one: Profile, other: Profile) -> Seen | None:
    """Rare names elsewhere in the two reports: they tell one story, of which each may tell several events."""
    told = one.names & other.names
    seen = _rare(
        "report names", one.report_names - told, other.report_names - told, _is_one_story(one, other)
    )
    if seen is None or (one.leads and other.leads):
        return seen
    if "," in seen.level or seen.level.startswith("none"):
        return None
    # Two reports of one story share names, whichever of its events is compared.
    return replace(seen, level=f"{seen.level}, not what leads")


def _is_one_story(one: Profile, other: Profile) -> bool:
    is_alike = other.mention.event_type in related(one.mention.event_type)
    return _on_one_day(one, other) and (is_alike or (one.leads and other.leads))


def _people(one: Profile, other: Profile) -> Seen | None:
    """People of full name and age: nobody is a victim twice, but who did one attack may have done two."""
    if shared := without_doers(of_both(one.people, other.people), one, other):
        return Seen("people", "one" if len(shared) == 1 else "several", ", ".join(sorted(shared)))
    if named := without_doers(named_again(one, other), one, other):
        is_near = not named.isdisjoint(one.near_full_names | other.near_full_names)
        level = "age in one report" if is_near else "age in one report, not with the event"
        return Seen("people", level, ", ".join(sorted(named)))
    if not one.people or not other.people or of_both(one.people, other.people):
        return None
    return Seen("people", "nobody in common", "nobody in common")


def _words(one: Profile, other: Profile) -> Seen | None:
    """Words that few reports use, of two reports that lead with the event."""
    if min(len(one.telling), len(other.telling)) < _FEW_WORDS:
        return None
    shared, alike = one.telling & other.telling, likeness(one.telling, other.telling)
    level = next((level for least, level in _ALIKE.items() if alike >= least), "hardly any")
    if level != "hardly any" and len(shared) < _FEW_WORDS:
        level = "two of few" if len(shared) > 1 else "one of few"
    level += "" if _on_one_day(one, other) else ", not of one day"
    return Seen("words", level, ", ".join(sorted(shared)) or "nothing in common")


def _on_one_day(one: Profile, other: Profile) -> bool:
    a, b = one.mention.period, other.mention.period
    return a is not None and b is not None and a.precision == b.precision == 1 and a.start == b.start


def _rare(name: str, one: frozenset[str], other: frozenset[str], on_one_day: bool) -> Seen | None:
    """Names in common; a governor and a region are named of all attacks of a month, of one day hardly two."""
    if not one or not other:
        return None
    shared = one & other
    if not shared:
        few = min(len(one), len(other)) < _LARGE
        return Seen(name, "none of few" if few else "none of many", "nothing in common")
    level = f"{len(shared)}" if len(shared) < _MOST_NAMES else "more"
    return Seen(name, level if on_one_day else f"{level}, not of one day", ", ".join(sorted(shared)))


_COMPARISONS: tuple[Comparison, ...] = (
    _prior,
    _time,
    place,
    _type,
    _standing,
    _counts,
    _shared("weapons"),
    _shared("actors"),
    _targets,
    _shared("victims"),
    _names,
    _report_names,
    _people,
    _words,
)
