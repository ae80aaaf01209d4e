"""Names of known actors found in the words of a mention, the longest first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from rashomon.gazetteer.folding import fold, without_article
from rashomon.vocab.known_actors import KnownActor, known_actors

_POSSESSIVE = re.compile(r"(?<=\w)['’]s?(?![\w])")
_APOSTROPHE = re.compile(r"(?<=\w)['’‘`](?=\w)")
_DOTTED = re.compile(r"\b(?:[A-Za-z]\.){2,}")
_WORD = re.compile(r"[^\W_]+")
_PLAIN_GAPS = frozenset({"", " ", "-"})
# Acronyms this short are words as well: they need two capitals, longer ones begin with one ("Farc").
_SHORT = 3
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
        return self.gap not in _PLAIN_GAPS and any(mark in self.gap for mark in ",;:()[]–—")


@dataclass(frozen=True, slots=True)
class Around:
    """What is known of the event beside the mention: its country and day."""

    country: str | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One actor under one name; `at_home` holds it to the actor's own countries."""

    actor: KnownActor
    at_home: bool
    is_own_name: bool
    is_acronym: bool


@lru_cache(maxsize=16384)
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
    most = _longest().get(words[start].key, 0)
    for length in range(min(most, len(words) - start), 0, -1):
        run = words[start : start + length]
        entries = names().get(" ".join(token.key for token in run), ())
        fit = [entry for entry in entries if _is_written(entry, run) and _is_home(entry, around)]
        if fit:
            return _only(fit, around), length
    return None, 0


@cache
def names() -> dict[str, tuple[Entry, ...]]:
    """Every name by its key, with those who bear it."""
    found: dict[str, list[Entry]] = {}
    for actor in known_actors().values():
        own = fold(actor.name)
        for at_home, aliases in ((False, actor.aliases), (True, actor.home_aliases)):
            for alias in aliases:
                key = " ".join(token.key for token in tokens(alias))
                entry = Entry(actor, at_home, fold(alias) == own, _is_acronym(alias))
                for name in _keys(key):
                    found.setdefault(name, []).append(entry)
    return {key: tuple(entries) for key, entries in found.items()}


@cache
def _longest() -> dict[str, int]:
    """The number of words of the longest name that begins with a word."""
    longest: dict[str, int] = {}
    for name in names():
        first, size = name.split()[0], len(name.split())
        longest[first] = max(size, longest.get(first, 0))
    return longest


def _keys(key: str) -> set[str]:
    """The key, and the key without its first article: "al shabaab", "shabaab"."""
    bare = without_article(key) if key.startswith("al ") else key
    return {key, bare} if len(bare) >= _BARE else {key}


def _is_written(entry: Entry, run: Sequence[Token]) -> bool:
    """An acronym needs capitals: "IS", "LeT", "Farc", never "is", "let" or "farc"."""
    if not entry.is_acronym:
        return True
    text = "".join(token.text for token in run)
    if len(text) > _SHORT:
        return text[:1].isupper()
    return _capitals(text) >= 2 or (text.isupper() and not text.isalpha())


def _is_acronym(alias: str) -> bool:
    """True for "FMLN", "LeT" and "U.N.": no more small letters than capitals, in one word."""
    return " " not in alias and 2 * _capitals(alias) > sum(letter.isalpha() for letter in alias)


def _capitals(text: str) -> int:
    return sum(letter.isupper() for letter in text)


def _is_home(entry: Entry, around: Around) -> bool:
    return not entry.at_home or around.country in entry.actor.countries


def _only(fit: Sequence[Entry], around: Around) -> KnownActor | None:
    """The one actor that the year, then the country, then its own name leave; None where two remain."""
    for keep in (
        lambda e: around.day is None or e.actor.was_active(around.day.year),
        lambda e: around.country in e.actor.countries,
        lambda e: e.is_own_name,
    ):
        if len({entry.actor.id for entry in fit}) > 1:
            fit = [entry for entry in fit if keep(entry)] or fit
    return fit[0].actor if len({entry.actor.id for entry in fit}) == 1 else None
