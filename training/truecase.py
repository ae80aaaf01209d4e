"""Capitals as a newspaper would print them, for newswire that has nothing but capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon import vocab

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_LETTER = re.compile(r"[^\W\d_]")
# Endings of inflected forms, and what their dictionary words have in their place.
_SUFFIXES = (
    ("ies", "y"), ("s", ""), ("es", ""), ("ed", ""), ("ed", "e"), ("d", ""), ("ing", ""), ("ing", "e"),
    ("er", ""), ("er", "e"), ("est", ""), ("ly", ""), ("ally", ""), ("ers", ""), ("ers", "e"), ("ness", ""),
)  # fmt: skip
# Left in capitals: "U.S.", "[TEXT]", "(FMLN)", "M-16".
_ABBREVIATION = re.compile(r"\b(?:[A-Z]\.){2,}|\[[A-Z]{2,8}\]|\([A-Z]{2,8}\)|\b[A-Z]+-?\d+\b")


def _capital(letter: str) -> str:
    """The capital of a letter, or the letter where its capital is two ("ß")."""
    upper = letter.upper()
    return upper if len(upper) == 1 and upper.lower() == letter else letter


def _titled(match: re.Match[str]) -> str:
    title = match.group().title().replace("'S", "'s")
    return title if len(title) == len(match.group()) else match.group()


class Truecaser:
    """Puts words that a dictionary knows in lower case and leaves a capital on the rest.

    The dictionary is WordNet's word list as the parser carries it; vocab/truecase.toml adds what it lacks
    (function words) and takes out what is a name in the news though it is in WordNet (Iraq, Lima).
    """

    def __init__(self, known: frozenset[str]) -> None:
        lists = vocab.load("truecase")
        self._known = (known | frozenset(lists["words"])) - frozenset(lists["names"])
        self._names = frozenset(lists["names"])
        self._acronyms = frozenset(lists["acronyms"])
        self._phrases = [
            re.compile(rf"\b{re.escape(phrase)}\b", re.IGNORECASE)
            for phrase in sorted(lists["phrases"], key=len, reverse=True)
        ]

    def restore(self, text: str) -> str:
        """The text in natural case, of the same length."""
        kept = [m.span() for m in _ABBREVIATION.finditer(text)]

        def recased(match: re.Match[str]) -> str:
            is_kept = any(start <= match.start() < end for start, end in kept)
            return match.group() if is_kept else self._cased(match.group())

        result = _WORD.sub(recased, text)
        for phrase in self._phrases:
            result = phrase.sub(_titled, result)
        return _LETTER.sub(lambda first: _capital(first.group()), result, count=1)

    def _cased(self, word: str) -> str:
        lower = word.lower()
        if lower in self._acronyms or len(lower) != len(word):
            return word
        return lower if self._is_common(lower) else _capital(lower[0]) + lower[1:]

    def _is_common(self, word: str) -> bool:
        stem = word.removesuffix("'s")
        if stem in self._names:
            return False
        if stem in self._known:
            return True
        return any(lemma in self._known for lemma in _lemmas(stem))


def _lemmas(form: str) -> Iterator[str]:
    """The dictionary words that an inflected form may come from: "armies", "bombed", "stopped"."""
    for suffix, ending in _SUFFIXES:
        if form.endswith(suffix) and len(form) > len(suffix) + 1:
            yield form.removesuffix(suffix) + ending
    for suffix in ("ed", "ing"):
        doubled = form.removesuffix(suffix)
        if doubled != form and len(doubled) > 2 and doubled[-1] == doubled[-2]:
            yield doubled[:-1]
