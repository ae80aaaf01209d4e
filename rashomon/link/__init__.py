"""Mentions of one event in different documents become one event; near-copies of one text are found out."""

from rashomon.link.events import grouped, link, profiles_of, relations
from rashomon.link.keys import posted, sought
from rashomon.link.origins import bands, is_likely, same_origin
from rashomon.link.pairs import Pairs
from rashomon.link.profile import Profile
from rashomon.link.scoring import Part, Score, compare

__all__ = [
    "Pairs",
    "Part",
    "Profile",
    "Score",
    "bands",
    "compare",
    "grouped",
    "is_likely",
    "link",
    "posted",
    "profiles_of",
    "relations",
    "same_origin",
    "sought",
]
