"""Which place on the map a named place is: candidates scored by what else the document names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from rashomon.gazetteer import Entry, Gazetteer
from rashomon.ground.candidates import Name, key_of, vote_of
from rashomon.ground.choice import choose_all, is_clear
from rashomon.ground.evoked_regions import regions_evoked
from rashomon.ground.place_evidence import Around
from rashomon.ground.relative import ground_relative
from rashomon.ground.told_regions import checked, extent_of, in_region, regions_told, wholes_of
from rashomon.model import Place, PlaceMention, Span

_PRECISION = {"city": 1, "facility": 1, "admin2": 3, "admin1": 4, "region": 5, "country": 6, "water": 7}
# A facility named after a town is looked for in that town: "Tikrit prison"; hospitals are named after saints.
_NAMED_AFTER_TOWN = (
    "air base",
    "airbase",
    "airfield",
    "airport",
    "base",
    "camp",
    "prison",
    "jail",
    "refinery",
    "dam",
)
_KINDS_OF_FACILITY = re.compile(r" (?:military|international|central|civil|main|old)$", re.IGNORECASE)
_WELL_KNOWN = 300_000
# A stranger of this size, in the only country with such a place, is kept as a guess; a smaller one is not.
_TOWN = 15_000
_BESIDE = 4  # characters between "Lincoln" and "Nebraska" in "Lincoln, Nebraska" or "Lincoln in Nebraska"


def ground_places(
    mentions: Sequence[PlaceMention],
    evoked: Mapping[str, int],
    dateline: str | None,
    gazetteer: Gazetteer,
    text: str = "",
) -> tuple[PlaceMention, ...]:
    """The mentions with `place` filled; it stays None where nothing fits, never a homonym abroad unsaid.

    `evoked` counts the countries that the text's words for peoples evoke; `dateline` is the place of filing.
    """
    names, around = weighed(mentions, evoked, dateline, gazetteer, text)
    choose_all(names, around)
    countries = around.countries
    absolute = {
        m.span: _place(m, names[_key(m)], countries, names, gazetteer)
        for m in mentions
        if m.relative is None and m.kind != "site"
    }
    anchors: dict[Span, Place] = {span: place for span, place in absolute.items() if place is not None}
    order = [code for code, _ in countries.most_common()]
    regions = regions_told(mentions, {m.span: names[_key(m)] for m in mentions if m.span in absolute}, text)
    return tuple(
        replace(
            m,
            place=absolute.get(m.span)
            if m.relative is None
            else in_region(
                ground_relative(m, anchors, order, gazetteer), regions.get(m.span), gazetteer.outline
            ),
        )
        for m in mentions
    )


def weighed(
    mentions: Sequence[PlaceMention],
    evoked: Mapping[str, int],
    dateline: str | None,
    gazetteer: Gazetteer,
    text: str,
) -> tuple[dict[str, Name], Around]:
    """The names of a document with their candidates, and what the document says around them."""
    names = _names(mentions, gazetteer)
    countries = _countries(names.values(), evoked, dateline, gazetteer)
    told = regions_evoked(text, countries, gazetteer)
    return names, Around(countries, told, _filed(dateline, gazetteer), gazetteer.outline)


def _filed(dateline: str | None, gazetteer: Gazetteer) -> Entry | None:
    """The best known place of the dateline's name, a town if there is one."""
    found = gazetteer.find(dateline) if dateline else ()
    return max(found, key=lambda e: (e.kind == "city", e.population), default=None)


def _key(mention: PlaceMention) -> str:
    return key_of(mention.text, mention.kind)


def _names(mentions: Sequence[PlaceMention], gazetteer: Gazetteer) -> dict[str, Name]:
    names: dict[str, Name] = {}
    named = [m for m in mentions if m.relative is None and m.kind != "site"]
    for mention in named:
        if _key(mention) not in names:
            found = gazetteer.find(mention.text) or _of_a_people(mention.text, gazetteer)
            loose = () if found else gazetteer.find_loosely(mention.text)
            names[_key(mention)] = Name(
                _key(mention), mention.text, mention.kind, found or loose, loose=not found
            )
    keys = {m.span: _key(m) for m in named}
    for mention in named:
        if mention.inside in keys:
            names[_key(mention)].wholes.append(keys[mention.inside])
            names[_key(mention)].regions.append(keys[mention.inside])
    for one, other in pairwise(named):
        if other.inside == one.span:
            continue  # "Yala's Betong": the second lies in the first
        if 0 < other.span.start - one.span.end <= _BESIDE:
            names[_key(one)].regions.append(_key(other))
            names[_key(other)].members.append(_key(one))
    return names


def _of_a_people(word: str, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    """The country of a people whose name an extractor gives as a place: "Syrian"."""
    code = gazetteer.demonym(word)
    country = None if code is None else gazetteer.country(code)
    return () if country is None else (country,)


def _countries(
    names: Iterable[Name], evoked: Mapping[str, int], dateline: str | None, gazetteer: Gazetteer
) -> Counter[str]:
    """The countries the document is about: named, evoked, filed from, or held by an unmistakable place."""
    weights: Counter[str] = Counter()
    for code, times in evoked.items():
        weights[code] += min(times, 5)
    for name in names:
        name.vote = vote_of(name.candidates)
        if name.vote is not None and not name.loose:
            weights[name.vote] += 2 if name.candidates[0].kind == "country" else 1
        elif not name.candidates and (vote := vote_of(_towns_of(name.text, name.kind, gazetteer))):
            weights[vote] += 1
    filed = _filed(dateline, gazetteer)
    if filed is not None and filed.country:
        weights[filed.country] += 2
    return weights


def _place(
    mention: PlaceMention,
    name: Name,
    countries: Counter[str],
    names: Mapping[str, Name],
    gazetteer: Gazetteer,
) -> Place | None:
    entry = name.chosen
    if mention.kind == "facility" and (entry is None or entry.kind not in {"facility", "region"}):
        return _facility(mention, countries, gazetteer)
    if entry is None:
        return None
    is_stranger = _is_stranger(entry, name, countries, names)
    if is_stranger and (name.vote is None or entry.population < _TOWN):
        return None
    guessed = is_stranger or name.loose or entry.rank >= 2 or not is_clear(name.probability)
    lat, lon, radius = extent_of(entry, gazetteer.outline)
    place = Place(
        name=_shown(mention, entry),
        lat=lat,
        lon=lon,
        precision=_PRECISION[entry.kind],
        country=entry.country,
        admin1=entry.admin1,
        admin2=entry.admin2,
        gazetteer_id=entry.id,
        radius_km=radius,
        guessed=guessed,
        why=_reason(entry, name, countries),
    )
    return checked(place, entry, wholes_of(name, names), gazetteer.outline)


def _shown(mention: PlaceMention, entry: Entry) -> str:
    words = " ".join(mention.text.split())
    return entry.name if words.isupper() and len(words) > 3 else words


def _is_stranger(entry: Entry, name: Name, countries: Counter[str], names: Mapping[str, Name]) -> bool:
    """A small place in a country nothing else in the document speaks of: a homonym, not the place meant."""
    if (
        entry.kind in {"country", "region", "water"}
        or entry.population >= _WELL_KNOWN
        or entry.country is None
    ):
        return False
    elsewhere = countries.total() > (own := name.vote == entry.country)
    if not elsewhere or countries[entry.country] > own:
        return False
    beside = {*name.regions, *name.members}
    others = (n for n in names.values() if n.chosen is not None and n.key != name.key)
    return not any(n.key in beside or (n.chosen and n.chosen.country == entry.country) for n in others)


def _facility(mention: PlaceMention, countries: Counter[str], gazetteer: Gazetteer) -> Place | None:
    """A facility the gazetteer lacks lies by the town it is named after, if that is where the text is."""
    words = " ".join(mention.text.split())
    foremost = max(countries.values(), default=0)
    found = _towns_of(mention.text, mention.kind, gazetteer)
    towns = [e for e in found if e.country and 2 * countries[e.country] >= foremost > 0]
    towns = towns or [e for e in found if e.rank == 0 and e.population >= _WELL_KNOWN]
    if not towns:
        return None
    town = max(towns, key=lambda e: (countries[e.country or ""], e.population))
    why = f"not in the gazetteer: the town of {town.name} stands for it"
    return Place(
        name=words,
        lat=town.lat,
        lon=town.lon,
        precision=2,
        country=town.country,
        admin1=town.admin1,
        admin2=town.admin2,
        radius_km=25.0,
        guessed=True,
        why=why,
    )


def _towns_of(text: str, kind: str | None, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    """The towns that a facility may be named after: the Kisumu of "Kisumu airport"."""
    words = " ".join(text.split())
    ending = next((w for w in _NAMED_AFTER_TOWN if words.lower().endswith(f" {w}")), None)
    if kind != "facility" or ending is None:
        return ()
    name = _KINDS_OF_FACILITY.sub("", words[: -len(ending)].rstrip())
    return tuple(e for e in gazetteer.find(name) if e.kind == "city")


def _reason(entry: Entry, name: Name, countries: Counter[str]) -> str:
    if name.loose:
        return f"not in the gazetteer as spelt; nearest in sound: {entry.name}"
    if len(name.candidates) == 1:
        return "the only place of that name"
    reason = _what_speaks_for(entry, name, countries)
    return reason if is_clear(name.probability) else f"{reason} ({name.probability:.0%} likely)"


def _what_speaks_for(entry: Entry, name: Name, countries: Counter[str]) -> str:
    if name.regions and entry.admin1:
        return f"the one in {entry.admin1}, as the words beside it say"
    of = f"of {len(name.candidates)} places of that name"
    if entry.country and countries[entry.country] > (name.vote == entry.country):
        return f"{of}, the one that fits {entry.country}, which the text speaks of"
    return f"{of}, the best known"
