"""Mentions of one event in different documents become one event; near-copies of one text are found out."""

from rashomon.link.events import link
from rashomon.link.origins import same_origin

__all__ = ["link", "same_origin"]
