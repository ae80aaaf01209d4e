"""What shows that a capitalised name nobody knows is a place: "stormed Xyz", "Xyz, a village in"."""

from __future__ import annotations

import re

from rashomon.extract.place_context import Context
from rashomon.extract.place_words import (
    DIRECTIONS,
    FUNCTION_WORDS,
    ORGANISATIONS,
    PARTS,
    PUBLIC_BODIES,
    TAKING,
    TITLES,
    TYPES,
    ordinary_words,
)
from rashomon.vocab.known_actors import actor_names

_APPOSED = re.compile(
    r",\s+(?:an?|the|its|one\s+of(?:\s+\w+){0,3})\s+(?:[\w-]+\s+){0,4}?"
    r"(?P<type>villages?|towns?|city|hamlet|township|suburb|settlement|neighbou?rhood|district|shantytown|community)"
    r"(?=[,.;)]|\s+(?:of|in|near|on|about|some|that|which|where|just|close|under|held|north|south|east|west|\d))",
    re.IGNORECASE,
)
# A battle, a siege, a raid: the name after "of" or "for" is where it was.
_FOUGHT = frozenset({"battle", "siege", "shelling", "bombardment", "storming", "liberation", "outskirts"})
_INSIDE = frozenset({"around", "at", "inside"})
# "the regional capital of Xyz": the capital is Xyz; "the capital of Mali" is another place.
_OF_A_PART = frozenset({"regional", "provincial", "state", "district"})


def cued(context: Context, at: int, end: int) -> str | None:
    """The kind that the words around a name give it; empty for one that says none; None without a cue."""
    line, start = context.line, context.line.tokens[at].start
    before, two_before, three_before = (line.lower(at - n) for n in (1, 2, 3))
    if _is_nothing_else(context, at, end):
        apposed = _APPOSED.match(context.text, line.tokens[end].end)
        if apposed is not None and apposed.end() <= line.tokens[-1].end + 1:
            return TYPES.get(apposed["type"].lower().rstrip("s"), "city")
    if before == "in" and _lies_in(context, end) and _is_nothing_else(context, at, end):
        return ""
    if before == "of" and two_before == "capital" and three_before in _OF_A_PART:
        return "city"
    if before in {"of", "for"} and two_before in _FOUGHT:
        return "" if _is_nothing_else(context, at, end) else None
    if before == "of" and two_before in PARTS:
        return "" if _is_nothing_else(context, at, end) else None
    is_object = (before in TAKING or before in _INSIDE) and not line.is_flat and line.tokens[at].gap == " "
    is_object = is_object and _ends(context, end) and start > line.tokens[0].start
    return "" if is_object and _is_nothing_else(context, at, end) else None


def _lies_in(context: Context, end: int) -> bool:
    """True before ", in the northern Anbar province": a name with its region after it is a place."""
    line, at = context.line, end + 1
    after = line.token(at)
    if after is None or after.gap.strip() != "," or after.lower != "in":
        return False
    at += 1
    while line.lower(at) == "the" or line.lower(at) in DIRECTIONS:
        at += 1
    for last in range(min(at + 2, len(line.tokens) - 1), at - 1, -1):
        found = context.gazetteer.find(line.text_between(context.text, at, last))
        if found and any(e.kind in {"country", "admin1"} for e in found):
            return line.tokens[at].is_capital
    return False


def _ends(context: Context, end: int) -> bool:
    """True where the name is whole: no noun follows that it only describes ("stormed Xyz positions")."""
    after = context.line.token(end + 1)
    if after is None or not after.joined:
        return True
    return after.lower in FUNCTION_WORDS or after.lower in TYPES or after.lower == "area"


def _is_nothing_else(context: Context, at: int, end: int) -> bool:
    """True for words that are no person, no group, no office and no plain English."""
    line, inside = context.line, range(at, end + 1)
    name = line.text_between(context.text, at, end)
    if any(i in line.persons or line.lower(i) in context.persons for i in inside):
        return False
    if name.lower() in actor_names() or (name.isupper() and not line.is_flat):
        return False
    known = (ORGANISATIONS, PUBLIC_BODIES, TITLES, ordinary_words())
    return not any(line.lower(i) in words for i in inside for words in known)
