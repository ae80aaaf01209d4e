"""Which names of a place are worth a key, and what is left of one without its type word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

_TYPE_WORDS = re.compile(
    r"^(?:qada|wilayat?|muhafazat|departamento de|provincia de|municipio de|estado de|departement de|nahiyat"
    r"|raion|region de|province de|cercle de|gouvernorat de|state of|province of|emirate of)\s+"
    r"|\s+(?:governorate|province|district|county|oblast|raion|rayon|department|municipality|region|state"
    r"|prefecture|emirate|division|parish|city|subdistrict|autonomous region|krai|voivodeship)$"
)


def spellings(names: Iterable[str]) -> Iterator[str]:
    """Names worth keeping: Latin script, no codes, capitalised (the rest is machine romanisation)."""
    for name in names:
        is_code = (name.isupper() and len(name) <= 4) or any(c.isdigit() for c in name)
        if name and not is_code and not name[0].islower() and (name.isascii() or all(map(_is_latin, name))):
            yield name


def without_type_word(key: str) -> str:
    """A folded name without "province", "district" and the like."""
    return _TYPE_WORDS.sub("", key)


def _is_latin(letter: str) -> bool:
    marks = ("LATIN", "MODIFIER", "RIGHT SINGLE", "LEFT SINGLE")
    return letter.isascii() or unicodedata.name(letter, "").startswith(marks)
