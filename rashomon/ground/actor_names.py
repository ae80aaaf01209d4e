"""Names of known actors found in the words of a mention, the longest first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from rashomon.gazetteer.folding import fold, without_article
from rashomon.vocab.known_actors import KnownActor, known_actors

_POSSESSIVE = re.compile(r"(?<=\w)['’]s?(?![\w])")
_APOSTROPHE = re.compile(r"(?<=\w)['’‘`](?=\w)")
_DOTTED = re.compile(r"\b(?:[A-Za-z]\.){2,}")
_WORD = re.compile(r"[^\W_]+")
# Aliases this short are read only where the text has them in capitals: "IS", "UN".
_SHORT = 2
# A name without its Arabic article is one as well, if it is as long as this.
_BARE = 5


@dataclass(frozen=True, slots=True)
class Token:
    """One word: as written, its key, and what stands between it and the word before."""

    text: str
    key: str
    gap: str

    @property
    def is_capital(self) -> bool:
        return self.text[:1].isupper()

    @property
    def is_cut(self) -> bool:
        """True after a comma, a bracket or a dash: more is told of the one named before."""
        return any(mark in self.gap for mark in ",;:()[]–—")


@dataclass(frozen=True, slots=True)
class Around:
    """What is known of the event beside the mention: its country and day."""

    country: str | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class _Entry:
    actor: KnownActor
    at_home: bool
    is_own_name: bool
    is_acronym: bool


def tokens(text: str) -> tuple[Token, ...]:
    """The words of a mention without possessives; "U.S." and "Da'esh" are one word each."""
    plain = _DOTTED.sub(lambda found: found[0].replace(".", "") + " ", text)
    plain = _APOSTROPHE.sub("", _POSSESSIVE.sub("", plain))
    found, end = [], 0
    for word in _WORD.finditer(plain):
        # the article's key is the same wherever it stands, as in `fold`
        key = fold(f"{word[0]} x")[:-2]
        found.append(Token(word[0], key, plain[end : word.start()]))
        end = word.end()
    return tuple(found)


def known_at(words: Sequence[Token], start: int, around: Around) -> tuple[KnownActor | None, int]:
    """The actor whose name begins at a word, with the name's length; 0 words where none does."""
    names, longest = _names()
    for length in range(min(longest, len(words) - start), 0, -1):
        run = words[start : start + length]
        entries = names.get(" ".join(token.key for token in run), ())
        fit = [entry for entry in entries if _is_written(entry, run) and _is_home(entry, around)]
        if fit:
            return _only(fit, around), length
    return None, 0


@cache
def _names() -> tuple[dict[str, tuple[_Entry, ...]], int]:
    """Every name by its key, and the number of words of the longest."""
    found: dict[str, dict[str, _Entry]] = {}
    for actor in known_actors().values():
        own = fold(actor.name)
        for at_home, aliases in ((False, actor.aliases), (True, actor.home_aliases)):
            for alias in aliases:
                key = " ".join(token.key for token in tokens(alias))
                letters = alias.replace("-", "").replace("/", "").replace(".", "")
                entry = _Entry(actor, at_home, fold(alias) == own, letters.isupper())
                for name in _keys(key):
                    found.setdefault(name, {}).setdefault(actor.id, entry)
    longest = max(len(key.split()) for key in found)
    return {key: tuple(entries.values()) for key, entries in found.items()}, longest


def _keys(key: str) -> set[str]:
    """The key, and the key without its first article: "al shabaab", "shabaab"."""
    bare = without_article(key) if key.startswith("al ") else key
    return {key, bare} if len(bare) >= _BARE else {key}


def _is_written(entry: _Entry, run: Sequence[Token]) -> bool:
    """An acronym needs its capitals: "IS", "Farc", never "is" or "fact"."""
    if not entry.is_acronym:
        return True
    text = "".join(token.text for token in run)
    return text.isupper() if len(text) <= _SHORT else text[:1].isupper()


def _is_home(entry: _Entry, around: Around) -> bool:
    return not entry.at_home or around.country in entry.actor.countries


def _only(fit: Sequence[_Entry], around: Around) -> KnownActor | None:
    """The one actor that the year, then the country, then its own name leave; None where two remain."""
    for keep in (
        lambda e: around.day is None or e.actor.was_active(around.day.year),
        lambda e: around.country in e.actor.countries,
        lambda e: e.is_own_name,
    ):
        if len(fit) > 1:
            fit = [entry for entry in fit if keep(entry)] or fit
    return fit[0].actor if len(fit) == 1 else None
