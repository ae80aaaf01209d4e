"""Which place lies in which by the words between two names: "Gao's Sosso quarter", "the Sosso area of Gao"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from rashomon.extract.compass import ADJECTIVE
from rashomon.gazetteer import Gazetteer
from rashomon.model import PlaceMention

_FARTHEST = 60  # characters between the two names
_TOWN = 100_000
_PART = (
    r"(?:neighbou?rhoods?|districts?|suburbs?|quarters?|areas?|townships?|boroughs?|wards?|villages?|municipality"
    r"|sub-?districts?|communes?|localit(?:y|ies))"
)
_ARTICLE = r"(?:(?:the|a|an)\s+)?"
_SIDE = rf"(?:(?:{ADJECTIVE}|central|downtown|inner|densely|populated|crowded|busy|mainly|mostly|\w+-\w+)\s+){{0,3}}"
# "Gao's ", "Gao's northern neighbourhood of "
_OWNER_FIRST = re.compile(rf"['’]s\s+{_SIDE}(?:{_PART}\s+of\s+)?{_ARTICLE}", re.IGNORECASE)
# "the Gao neighbourhood of ", "the Gao suburb, "
_NAMED_PART = re.compile(rf"\s+{_PART}(?:\s+of\s+|,\s+){_ARTICLE}", re.IGNORECASE)
# " area of ", ", a suburb of ", " district in northern "
_PART_FIRST = re.compile(
    rf"(?:\s+{_PART})?(?:,\s+{_ARTICLE}{_SIDE}{_PART})?\s+(?:of|in)\s+{_ARTICLE}{_SIDE}{_ARTICLE}"
    r"(?:(?:capital|city|town)\s+(?:of\s+)?)?",
    re.IGNORECASE,
)


def contained(text: str, mentions: Sequence[PlaceMention], gazetteer: Gazetteer) -> list[PlaceMention]:
    """The mentions in order, each with the span of the name that the words put it in (`inside`)."""
    inside = {}
    named = sorted((m for m in mentions if m.relative is None), key=lambda m: m.span)
    for one, other in pairwise(named):
        gap = text[one.span.end : other.span.start]
        if not 0 < len(gap) <= _FARTHEST:
            continue
        if _OWNER_FIRST.fullmatch(gap):
            inside[other.span] = one.span
        elif _PART_FIRST.fullmatch(gap) and _is_part(one):
            inside[one.span] = other.span
        elif _NAMED_PART.fullmatch(gap) and _is_town(one, gazetteer):
            inside[other.span] = one.span
    return [replace(m, inside=inside.get(m.span)) if m.relative is None else m for m in mentions]


def _is_part(mention: PlaceMention) -> bool:
    """True for what may lie in another place: no country, no sea."""
    return mention.kind not in {"country", "water"}


def _is_town(mention: PlaceMention, gazetteer: Gazetteer) -> bool:
    """True in "the Baghdad neighbourhood of Karrada": a town that is known as one."""
    return any(e.kind == "city" and e.population >= _TOWN for e in gazetteer.find(mention.text)[:1])
