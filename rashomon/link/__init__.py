"""Mentions of one event in different documents become one event; near-copies of one text are found out."""

from rashomon.link.blocking import posted, sought
from rashomon.link.components import are_linked, components
from rashomon.link.events import event_id, link, profiles_of, relations
from rashomon.link.origins import bands, same_origin
from rashomon.link.profile import Profile

__all__ = [
    "Profile",
    "are_linked",
    "bands",
    "components",
    "event_id",
    "link",
    "posted",
    "profiles_of",
    "relations",
    "same_origin",
    "sought",
]
