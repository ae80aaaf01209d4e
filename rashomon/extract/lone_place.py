"""The only place that a sentence names, where its words tie none to the event: "the fight for Sosso"."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.extract.homes import is_somebody
from rashomon.extract.place_words import TYPES
from rashomon.extract.syntax import Tree
from rashomon.model import PlaceMention
from rashomon.vocab import words

# After these a place is who acts, what is talked about or where somebody is from.
_ELSEWHERE = frozenset(
    {"about", "against", "between", "by", "from", "like", "on", "than", "to", "unlike", "with"}
)
_OWNED = frozenset(
    {"streets", "towns", "villages", "suburbs", "outskirts", "airport", "capital", "countryside"}
)


def lone_place(tree: Tree, places: Sequence[PlaceMention | None]) -> tuple[int, PlaceMention] | None:
    """The index of the sentence's only named place, and itself, if it stands where an event may be."""
    inside = [
        (index, place)
        for index, place in enumerate(places)
        if place is not None
        and place.relative is None
        and place.kind != "site"
        and tree.span.contains(place.span)
    ]
    if len({" ".join(place.text.split()).lower() for _, place in inside}) != 1:
        return None
    return next(((i, place) for i, place in inside if place.kind != "country" and _may_be(tree, place)), None)


def _may_be(tree: Tree, place: PlaceMention) -> bool:
    named = tree.within(place.span)
    if not named or place.text.isupper() or is_somebody(tree, place):
        return False  # in capitals too many words are taken for places
    last = named[-1]
    if last.dep in {"poss", "compound", "nmod", "amod"}:
        owned = tree.head(last)
        return owned.lower in _OWNED or owned.lower in TYPES or owned.lower in words("triggers", "sites")
    is_within = last.dep == "pobj" and tree.head(last).lower not in _ELSEWHERE
    # "accused Kyiv" names a government
    is_accused = tree.head(last).lower in words("responsibility", "blame")
    return is_within or (last.dep in {"dobj", "nsubjpass"} and not is_accused)
