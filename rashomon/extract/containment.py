"""Which place lies in which by the words between two names: "Gao's Sosso quarter"."""

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
_WIDE = frozenset({"admin1", "country", "region"})
_PART = (
    r"(?:regions?|neighbou?rhoods?|districts?|suburbs?|quarters?|areas?|townships?|boroughs?|wards?|villages?|municipality"
    r"|sub-?districts?|communes?|localit(?:y|ies))"
)
_ARTICLE = r"(?:(?:the|a|an)\s+)?"
_SIDE = (
    rf"(?:(?:{ADJECTIVE}|central|downtown|inner|densely|populated|crowded|busy|mainly|mostly|\w+-\w+)"
    r"\s+){0,3}"
)
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

# "Khas district, " before "Uruzgan province"
_PART_BESIDE = re.compile(rf"\s+{_PART},\s+", re.IGNORECASE)


def contained(text: str, mentions: Sequence[PlaceMention], gazetteer: Gazetteer) -> list[PlaceMention]:
    """The mentions in order, each with the span of the name that the words put it in (`inside`)."""
    inside = {}
    named = sorted((m for m in mentions if m.relative is None), key=lambda m: m.span)
    for one, other in pairwise(named):
        gap = text[one.span.end : other.span.start]
        if not 0 < len(gap) <= _FARTHEST:
            continue
        is_larger = _people(one, gazetteer) > max(_TOWN, _people(other, gazetteer))
        is_region = _PART_BESIDE.fullmatch(gap) is not None and _is_region(other, gazetteer)
        is_wide = is_larger or (_is_wide(one, gazetteer) and not _is_wide(other, gazetteer))
        is_whole = not is_region and is_wide and _NAMED_PART.fullmatch(gap) is not None
        if _OWNER_FIRST.fullmatch(gap) or is_whole:
            inside[other.span] = one.span
        elif is_region or (_PART_FIRST.fullmatch(gap) and one.kind not in {"country", "water"}):
            inside[one.span] = other.span
    return [replace(m, inside=inside.get(m.span)) if m.relative is None else m for m in mentions]


def _people(mention: PlaceMention, gazetteer: Gazetteer) -> int:
    """How many live in the best known town of that name: of two, the larger one is the whole."""
    return max((e.population for e in gazetteer.find(mention.text) if e.kind == "city"), default=0)


def _is_wide(mention: PlaceMention, gazetteer: Gazetteer) -> bool:
    """True for a country or a region by its name alone: the West Bank of "the West Bank village of Xyz"."""
    named = gazetteer.find(mention.text)[:1]
    return mention.kind in {None, "country"} and any(e.kind in _WIDE for e in named)


def _is_region(mention: PlaceMention, gazetteer: Gazetteer) -> bool:
    """True for a province or a country, by the word beside it or as the best known place of that name."""
    if mention.kind in {"region", "country"}:
        return True
    return any(e.kind in {"admin1", "country"} for e in gazetteer.find(mention.text)[:1])
