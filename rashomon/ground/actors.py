"""Words for who did it, to whom and who was counted, to known actors and sides."""

from __future__ import annotations

import re
from dataclasses import replace

from rashomon.gazetteer.index import Gazetteer
from rashomon.ground.actor_names import Around
from rashomon.ground.actor_naming import named
from rashomon.model import Actor, Claim, Count, Document, EventMention, Extraction, Place

# "French troops": whose forces else a report tells of.
_FORCES = re.compile(
    r"\b([A-Z][\w.]+)(?:[ -]led)? (?:(?:armed|military|security|special|air|ground|border) )?"
    r"(?:forces?|troops?|soldiers?|army|military|marines?|navy|police)\b",
    re.IGNORECASE,
)
_INTERNATIONAL = re.compile(
    r"\b(?:NATO|ISAF|U\.?N\.?|AU|coalition|AMISOM|African Union|United Nations|[Pp]eacekeep\w+)\b"
)


def ground_actors(
    document: Document, extraction: Extraction, country: Place | None, gazetteer: Gazetteer
) -> tuple[Claim, ...]:
    """The claims with the actor behind each naming and the side of each group counted, where words allow.

    `country` is the report's own, for events without a place.
    """
    home = None if country is None else country.country
    events = {event.id: _around(event, home) for event in extraction.events}
    foreign = _foreign(document.text, gazetteer)
    return tuple(
        _grounded(claim, around, gazetteer, may_be_home=foreign <= {around.country})
        for claim in extraction.claims
        for around in [events.get(claim.event_id, Around(home))]
    )


def _around(event: EventMention, home: str | None) -> Around:
    place = event.place
    told = None if place is None else place.country
    # one of two namesakes may lie abroad: a guessed place goes behind the country of most places
    country = home or told if place is not None and place.guessed else told or home
    return Around(country, None if event.period is None else event.period.start)


def _grounded(claim: Claim, around: Around, gazetteer: Gazetteer, *, may_be_home: bool) -> Claim:
    value = claim.value
    if isinstance(value, Actor):
        actor = named(value.text, around, gazetteer, may_be_home=may_be_home)
        if claim.field == "target" and _is_country(value.text, gazetteer):
            return claim
        return replace(claim, value=replace(actor, text=value.text))
    if isinstance(value, Count) and value.group and claim.field != "munitions" and value.side is None:
        side = named(value.group, around, gazetteer, may_be_home=may_be_home).side
        return replace(claim, value=replace(value, side=side))
    return claim


def _is_country(text: str, gazetteer: Gazetteer) -> bool:
    """True for a bare country: where something was hit, and not a government that was."""
    name = " ".join(text.split()).removeprefix("the ")
    return any(entry.kind == "country" for entry in gazetteer.find(name))


def _foreign(text: str, gazetteer: Gazetteer) -> frozenset[str]:
    """The countries whose forces the report names, and a word more for an international force."""
    peoples = (gazetteer.demonym(found[1]) for found in _FORCES.finditer(text))
    countries = frozenset(code for code in peoples if code)
    return countries | {"international"} if _INTERNATIONAL.search(text) else countries
