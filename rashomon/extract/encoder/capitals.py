"""Words of newswire that has nothing but capitals, in the case a newspaper would print them."""

from __future__ import annotations

from functools import cache

from rashomon import vocab

_NAMES = {"NNP", "NNPS"}


def natural(word: str, tag: str, *, is_first: bool) -> str:
    """One word in natural case, of the same length: a name by its tag gets a capital, an acronym stays."""
    lower = word.lower()
    if not word.isalpha() or len(lower) != len(word) or lower in _acronyms():
        return word
    if is_first or tag in _NAMES or lower == "i":
        return _capital(lower[0]) + lower[1:]
    return lower


@cache
def _acronyms() -> frozenset[str]:
    return vocab.words("truecase", "acronyms")


def _capital(letter: str) -> str:
    """The capital of a letter, or the letter where its capital is two ("ß")."""
    upper = letter.upper()
    return upper if len(upper) == 1 and upper.lower() == letter else letter
