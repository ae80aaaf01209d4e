"""What speaks for a candidate: its size, the name it bears, and what else the document names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from math import exp, log10

from rashomon.gazetteer import Entry, fold
from rashomon.ground.candidates import (
    Name,
    Outlined,
    Region,
    apart,
    lies_in,
    may_lie_in,
    no_outline,
    region_of,
)

_POINTLESS = frozenset({"country", "region", "water"})
_BESIDE_KM = 150.0
# A city of this size is named without its region.
_KNOWN = 250_000
Evidence = Iterator[tuple[str, float]]


@dataclass(slots=True)
class Around:
    """What the rest of a document says: countries, regions evoked, and the other names' places so far."""

    countries: Counter[str]
    evoked: Mapping[Region, float] = field(default_factory=dict)  # first level regions, share of the most
    filed: Entry | None = None
    outline: Outlined = no_outline
    chosen: dict[str, Entry] = field(default_factory=dict)
    named: dict[Region, dict[str, float]] = field(default_factory=dict)  # by region: how sure a name is in it
    sum: float = 0.0
    total: Counter[str] = field(default_factory=Counter)  # by name: how sure it is in any region

    def learn(self, names: Iterable[Name]) -> None:
        """Take over where the names are as far as is known."""
        self.chosen, named = {}, defaultdict[Region, dict[str, float]](dict)
        for name in names:
            if name.chosen is not None:
                self.chosen[name.key] = name.chosen
            for entry, belief in zip(name.candidates, name.beliefs, strict=bool(name.beliefs)):
                region = region_of(entry)
                if region is not None:
                    held = named[region]
                    held[name.word] = max(held.get(name.word, 0.0), belief)
        self.named, self.total = dict(named), Counter()
        for held in named.values():
            self.total.update(held)
        self.sum = self.total.total()


def of_itself(entry: Entry, name: Name) -> Evidence:
    """What the place and the words of its name say, whatever the document is about."""
    if entry.kind in _POINTLESS:
        yield "base.wide", 1.0
    else:
        yield f"base.{entry.kind}", 1.0
        yield f"size.{entry.kind}", log10(entry.population + 10)
    yield f"name.rank_{entry.rank}", 1.0
    if entry.kind == "city" and entry.rank == 0 and entry.population >= _KNOWN:
        yield "name.known", 1.0
    if name.kind:
        yield f"{name.kind}.{entry.kind}", 1.0
    elif _is_chief_town(entry, name):
        yield "name.chief_town", 1.0  # "Idlib" alone is the town more often than its province


def _is_chief_town(entry: Entry, name: Name) -> bool:
    """Bears the name of its region; a large one may do so in short: New York City."""
    if entry.kind != "city" or not entry.admin1:
        return False
    region = fold(entry.admin1)
    return region == fold(entry.name) or (region == name.word and entry.population >= _KNOWN)


def of_the_document(entry: Entry, name: Name, around: Around) -> Evidence:
    """What the other names, the peoples and the dateline say."""
    countries = around.countries
    if entry.country and countries:
        share = countries[entry.country] / max(countries.values())
        yield ("country_told.share", share) if share else ("country_told.unnamed", 1.0)
    region = region_of(entry)
    if region is not None:
        said = sum(belief for word, belief in around.named.get(region, {}).items() if word != name.word)
        yield "region_told.named", 1 - exp(-said)
        yield "region_told.share", said / (1 + around.sum - around.total[name.word])
        if region not in name.may_be:
            yield "region_told.evoked", around.evoked.get(region, 0.0)
    if entry.kind not in _POINTLESS:
        yield "near.named", min(2.5, sum(_nearness(entry, other) for other in _others(name, around)))
        if around.filed is not None:
            yield "near.filed", exp(-apart(entry, around.filed) / _BESIDE_KM)
    yield from _of_the_comma(entry, name, around)


def _others(name: Name, around: Around) -> Iterator[Entry]:
    for key, entry in around.chosen.items():
        if key.split("/")[0] != name.word and entry.kind not in {"country", "water"}:
            yield entry


def _nearness(entry: Entry, other: Entry) -> float:
    return exp(-apart(entry, other) / _BESIDE_KM)


def _of_the_comma(entry: Entry, name: Name, around: Around) -> Evidence:
    """What lies in what: "Lincoln, Nebraska" is in Nebraska, "Baghdad's Qahira" lies by Baghdad."""
    chosen = around.chosen
    for region in (chosen[k] for k in name.regions if k in chosen):
        if region.kind in {"country", "admin1", "admin2"}:
            yield (
                ("beside.inside", 1.0) if lies_in(entry, region, around.outline) else ("beside.outside", 1.0)
            )
    if entry.kind in {"country", "admin1", "admin2"}:
        yield (
            "beside.holds",
            float(sum(lies_in(chosen[k], entry, around.outline) for k in name.members if k in chosen)),
        )
    wholes = [chosen[k] for k in name.wholes if k in chosen]
    if any(e.kind in {"city", "admin2"} and may_lie_in(entry, e, around.outline) for e in wholes):
        yield "beside.part", 1.0
