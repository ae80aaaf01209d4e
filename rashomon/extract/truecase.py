"""Capitals as a newspaper would print them, for newswire that has nothing but capitals."""

from __future__ import annotations

import re

from rashomon import vocab

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_SUFFIXES = (
    ("ies", "y"), ("s", ""), ("es", ""), ("ed", ""), ("ed", "e"), ("d", ""), ("ing", ""), ("ing", "e"),
    ("er", ""), ("er", "e"), ("est", ""), ("ly", ""), ("ally", ""), ("ers", ""), ("ers", "e"), ("ness", ""),
)  # fmt: skip
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
            re.compile(rf"\b{re.escape(p)}\b", re.IGNORECASE) for p in sorted(lists["phrases"], key=len, reverse=True)
        ]

    def restore(self, text: str) -> str:
        """The text in natural case, of the same length."""
        keep = [m.span() for m in _ABBREVIATION.finditer(text)]
        out = list(text)
        for match in _WORD.finditer(text):
            if any(a <= match.start() < b for a, b in keep):
                continue
            word = match.group()
            lower = word.lower()
            if lower in self._acronyms or len(lower) != len(word):
                continue
            cased = lower if self._is_common(lower) else _capital(lower[0]) + lower[1:]
            out[match.start() : match.end()] = cased
        result = "".join(out)
        for phrase in self._phrases:
            result = phrase.sub(_titled, result)
        first = re.search(r"[^\W\d_]", result)
        if first:
            at = first.start()
            result = result[:at] + _capital(result[at]) + result[at + 1 :]
        return result

    def _is_common(self, word: str) -> bool:
        stem = word.removesuffix("'s")
        if stem in self._names:
            return False
        if stem in self._known:
            return True
        return any(
            stem.endswith(end) and len(stem) > len(end) + 1 and stem[: -len(end)] + put in self._known
            for end, put in _SUFFIXES
        ) or any(
            stem.endswith(end) and len(stem) > len(end) + 2
            and stem[-len(end) - 1] == stem[-len(end) - 2] and stem[: -len(end) - 1] in self._known
            for end in ("ed", "ing")
        )
