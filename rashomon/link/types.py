"""Which types of event reports of one event mix up."""

from __future__ import annotations

from functools import cache

# A bomb at a rally is an attack, a raid is a clash or an arrest.
_FAMILIES = (
    {"shelling_artillery_missile", "air_drone_strike", "attack", "chemical_weapon"},
    {"remote_explosive_ied", "suicide_bomb", "grenade", "attack"},
    {"armed_clash", "attack", "abduction", "sexual_violence", "property_destruction"},
    {"armed_clash", "territory_change", "shelling_artillery_missile", "air_drone_strike"},
    {"mob_violence", "violent_demonstration", "excessive_force", "peaceful_protest"},
    {"mob_violence", "attack", "property_destruction"},
    {"armed_clash", "mob_violence", "excessive_force"},
)
TYPES = tuple(sorted({"arrest", "other"}.union(*_FAMILIES)))


@cache
def related(event_type: str) -> frozenset[str]:
    """The types that one of these may be called elsewhere, itself included; a vague one may be any."""
    if event_type == "other":
        return frozenset({*TYPES, event_type})
    return frozenset({event_type, "other"}.union(*(f for f in _FAMILIES if event_type in f)))
