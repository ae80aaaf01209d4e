"""People told by full name and age: local reports name those who were shot, and those charged, this way.

A governor, a spokesman and a street have no age, and of two people of one name hardly two are of one age.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from rashomon.link.names import common, plain

_WORD = r"[A-Z][a-z][\w'’-]*"
# "Amira Voss", "Amira T. Voss", 'Amira "Mimi" Voss', "Amira de Voss".
_FULL = rf"{_WORD}(?: [A-Z]\.?| [“\"][^”\"\n]{{1,20}}[”\"])?(?: (?:(?:al-|el-|de |van |bin )?{_WORD})){{1,2}}"
_AGED = re.compile(
    rf"(?P<name>{_FULL}),? (?:who (?:is|was) |aged? |\()?(?P<age>\d{{1,2}})(?=[,.;)\n]| years)"
    rf"|(?P<years>\d{{1,2}})[ -]year[ -]old,? (?:[a-z-]+,? ){{0,3}}(?P<after>{_FULL})"
)
_SHORTEST = 3
# What one name is spelled with in many ways: "Malika", "Maliqa"; "Husain", "Hussein".
_UNSURE = re.compile(r"(?<=.)[aeiouyhw'’-]")
_DOUBLED = re.compile(r"(.)\1+")
_SOUNDS = str.maketrans("qcz", "kks")
# "Mohamed" and "Mohammed" are so much alike, "Hasan" and "Hussein" are not.
_ALIKE = 0.8


@lru_cache(maxsize=64)  # all mentions of a report ask for its people one after another
def people(text: str) -> tuple[tuple[int, str], ...]:
    """Where each person with a rare name stands, and "amira voss 17": first name, last name and age."""
    found = []
    for match in _AGED.finditer(text):
        words = [plain(word) for word in (match["name"] or match["after"]).split()]
        words = [word for word in words if len(word) >= _SHORTEST]
        if len(words) > 1 and not common() >= {words[0], words[-1]}:
            found.append((match.start(), f"{words[0]} {words[-1]} {match['age'] or match['years']}"))
    return tuple(found)


def spelled(name: str) -> str:
    """What all spellings of some names have in common, with an age: "mlk hsn 17" of "malika hasan 17"."""
    return " ".join(_skeleton(word) for word in name.split(" "))


def of_both(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """The people of one set that are in the other too, by the same name or one spelled nearly so."""
    if not one or not other:
        return frozenset()
    same = one & other
    by_spelling = _by_spelling(other)
    alike = (
        name for name in one - same if any(_is_alike(name, o) for o in by_spelling.get(spelled(name), ()))
    )
    return same.union(alike)


@lru_cache(maxsize=4096)  # asked for with every other mention that this one is compared with
def _by_spelling(names: frozenset[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name in names:
        key = spelled(name)
        found[key] = (*found.get(key, ()), name)
    return found


def _is_alike(one: str, other: str) -> bool:
    pairs = zip(one.split(" "), other.split(" "), strict=True)
    return all(SequenceMatcher(None, a, b).ratio() >= _ALIKE for a, b in pairs)


@lru_cache(maxsize=65536)
def _skeleton(name: str) -> str:
    return _DOUBLED.sub(r"\1", _UNSURE.sub("", name)).translate(_SOUNDS)
