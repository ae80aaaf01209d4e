"""People told by full name and age: local reports name those who were shot, and those charged, this way.

A governor, a spokesman and a street have no age, and of two people of one name hardly two are of one age.
"""

from __future__ import annotations

import re
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
