"""First level regions that a text evokes wherever it names them: "Ohio State Patrol", "Tulsa, Okla."."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection

from rashomon.gazetteer import Gazetteer

_CAPITALISED = re.compile(r"(, ?)?\b((?:[A-Z]\.){2,}|(?:[A-Z][\w-]+)(?: [A-Z][\w-]+)?)")
_OWN_NAME, _OTHER_NAME = 0, 1
_CITY = 400_000  # a city of this size is meant as often as a region of its name: "Washington"
_SHORT = 4  # letters: shorter forms ("Wash.", "IN") count after a comma alone


def regions_evoked(
    text: str, countries: Collection[str], gazetteer: Gazetteer
) -> dict[tuple[str | None, str], float]:
    """Regions of the countries by how often they are named, as a share of the one named most."""
    times: Counter[tuple[str | None, str]] = Counter()
    at = 0
    while (match := _CAPITALISED.search(text, at)) is not None:
        words = match[2]
        at = match.end()
        found = _regions(words, match[1] is not None, countries, gazetteer)
        if not found and " " in words:
            first = words.partition(" ")[0]
            at = match.start(2) + len(first)
            found = _regions(first, match[1] is not None, countries, gazetteer)
        times.update(found)
    total = 1 + times.total()
    return {region: count / total for region, count in times.items()}


def _regions(
    words: str, after_comma: bool, countries: Collection[str], gazetteer: Gazetteer
) -> set[tuple[str | None, str]]:
    best = _OTHER_NAME if after_comma or len(words) > _SHORT else _OWN_NAME
    found = gazetteer.find(words)
    cities = {e.admin1 for e in found if e.kind == "city" and e.rank == 0 and e.population > _CITY}
    return {
        (e.country, e.name)
        for e in found
        if e.kind == "admin1" and e.rank <= best and e.country in countries and cities <= {e.name}
    }
