"""The choice among the candidates of a name: weighed evidence, and how likely the best is to be the one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from math import exp

from rashomon.gazetteer import Entry
from rashomon.ground.candidates import Name, apart, may_lie_in
from rashomon.ground.place_evidence import Around, of_itself, of_the_document
from rashomon.vocab import load

# Votes for a country that make a document's home, and their share.
_ENOUGH, _HOME_SHARE = 3, 0.6
# A place of this size is named abroad without its country; smaller ones are told with it.
_KNOWN_ABROAD = 300_000
# Candidates as near as this are one place: a town and the district of its name.
_SAME_KM = 50.0
_ROUNDS = 3


@cache
def weights() -> Mapping[str, float]:
    """The weight of each kind of evidence, by group and name: "size.city"."""
    tables = {key: table for key, table in load("place_choice").items() if isinstance(table, dict)}
    return {f"{group}.{name}": weight for group, table in tables.items() for name, weight in table.items()}


def is_clear(probability: float) -> bool:
    """True when the words settle the choice; below, it is a guess."""
    return probability >= _threshold("clear")


@cache
def _threshold(key: str) -> float:
    return float(load("place_choice")[key])


def choose_all(names: Mapping[str, Name], around: Around) -> None:
    """Give each name its place, again and again: later rounds know where the others are."""
    fixed = {key: [_sum(of_itself(e, name)) for e in name.candidates] for key, name in names.items()}
    for _ in range(_ROUNDS):
        for name in names.values():
            _believe(name, fixed[name.key], around)
            _choose(name, around)
        around.learn(names.values())


def _believe(name: Name, fixed: Sequence[float], around: Around) -> None:
    points = [
        own + _sum(of_the_document(e, name, around)) for own, e in zip(fixed, name.candidates, strict=True)
    ]
    top = max(points, default=0.0)
    odds = [exp(p - top) for p in points]
    total = sum(odds)
    name.beliefs = tuple(one / total for one in odds)


def _sum(evidence: Iterable[tuple[str, float]]) -> float:
    table = weights()
    return sum(table.get(key, 0.0) * value for key, value in evidence)


def _choose(name: Name, around: Around) -> None:
    """The likeliest candidate, unless what else is told refuses it."""
    name.chosen, name.probability = None, 0.0
    if not name.candidates:
        return
    best = max(zip(name.beliefs, name.candidates, strict=True), key=lambda pair: pair[0])[1]
    is_misfit = best.kind == "country" and name.kind in {"city", "district"}  # "the America quarter"
    wholes = (around.chosen[k] for k in name.wholes if k in around.chosen)
    if is_misfit or not all(may_lie_in(best, whole, around.outline) for whole in wholes):
        return
    if _is_stray(best, name, around.countries) and not any(k in around.chosen for k in name.regions):
        return
    pairs = zip(name.beliefs, name.candidates, strict=True)
    probability = sum(belief for belief, e in pairs if apart(e, best) <= _SAME_KM)
    if probability >= _threshold("least"):
        name.chosen, name.probability = best, probability


def _is_stray(entry: Entry, name: Name, countries: Counter[str]) -> bool:
    """A small place in a country that nothing else evokes: more likely an unknown namesake at home."""
    if entry.kind in {"country", "region", "water"} or entry.population >= _KNOWN_ABROAD or not entry.country:
        return False
    others = countries[entry.country] - (1 if name.vote == entry.country else 0)
    total = sum(countries.values())
    home = max(countries.values(), default=0)
    return others <= 0 and total >= _ENOUGH and home >= _HOME_SHARE * total
