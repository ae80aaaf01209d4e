"""The words of a mention sorted by their part in naming an actor: names, peoples, forces, members."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from rashomon.gazetteer.index import Gazetteer
from rashomon.ground.actor_names import Around, Token, known_at, tokens
from rashomon.vocab import load
from rashomon.vocab.kinds import kinds_of, side_of, singular
from rashomon.vocab.known_actors import KnownActor

_LONGEST_FORCE = 3
_LONGEST_COUNTRY = 5
_CUTS = frozenset(
    """in at on near by with who whom which that while including wearing dressed after before during inside
    outside to for under along around across loyal""".split()  # noqa: SIM905
)
_OF = frozenset({"of", "from"})
_DETERMINERS = frozenset({"the", "a", "an", "some", "other", "another", "this", "that", "these", "those"})
_LISTED = frozenset({"and", "or"})


class Part(StrEnum):
    """What a word or phrase does in a naming."""

    KNOWN = "known"
    STATE = "state"
    FORCE = "force"
    MEMBER = "member"
    ARMS = "arms"
    IRREGULAR = "irregular"
    NOT_IT = "not it"
    LED = "led"
    OF = "of"
    AND = "and"
    CUT = "cut"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Item:
    """A word or phrase with its part; `code` is a country or the kind of a force."""

    part: Part
    token: Token
    size: int = 1
    actor: KnownActor | None = None
    code: str | None = None
    is_institution: bool = False
    is_noun: bool = False


def items(text: str, around: Around, gazetteer: Gazetteer) -> tuple[Item, ...]:
    """The mention word by word, names and phrases as one."""
    return tuple(_items(tokens(text), around, gazetteer))


def _items(found: Sequence[Token], around: Around, gazetteer: Gazetteer) -> Iterator[Item]:
    has_capitals = any(token.is_capital for token in found)
    at = 0
    while at < len(found):
        token = found[at]
        if at and token.is_cut:
            yield Item(Part.CUT, token, 0)
        actor, size = known_at(found, at, around)
        if size:
            item = Item(Part.KNOWN, token, size, actor)
        else:
            is_name = token.is_capital or not has_capitals
            item = (
                (_state(found, at, gazetteer) if is_name else None) or _force(found, at) or _word(found, at)
            )
        yield item
        at += item.size


def _state(found: Sequence[Token], at: int, gazetteer: Gazetteer) -> Item | None:
    """A people or a country."""
    for size in range(min(_LONGEST_COUNTRY, len(found) - at), 0, -1):
        run = found[at : at + size]
        if any(token.is_cut for token in run[1:]):
            continue
        name = " ".join(token.text for token in run)
        if size <= 2 and (code := gazetteer.demonym(name)):
            return Item(Part.STATE, run[0], size, code=code)
        if not run[0].is_capital or not run[-1].is_capital:
            continue
        if code := next((e.country for e in gazetteer.find(name) if e.kind == "country"), None):
            return Item(Part.STATE, run[0], size, code=code, is_noun=True)
    return None


def _force(found: Sequence[Token], at: int) -> Item | None:
    """What every state has: an army, police, soldiers."""
    for size in range(min(_LONGEST_FORCE, len(found) - at), 0, -1):
        run = found[at : at + size]
        if any(token.is_cut for token in run[1:]):
            continue
        key = " ".join([*(t.key for t in run[:-1]), singular(run[-1].key)])
        if key in _forces():
            kind, is_institution = _forces()[key]
            return Item(Part.FORCE, run[0], size, code=kind, is_institution=is_institution)
    return None


def _word(found: Sequence[Token], at: int) -> Item:
    token = found[at]
    lower = token.text.lower()
    if lower in _CUTS:
        return Item(Part.CUT, token)
    if lower in _OF:
        return Item(Part.OF, token)
    if lower in _LISTED:
        return Item(Part.AND, token)
    word = singular(lower)
    if lower in _led() and token.gap.strip() in {"-", ""} and at:
        return Item(Part.LED, token)
    for part, names in _lists():
        if word in names:
            return Item(part, token)
    return Item(Part.MEMBER if _bears_arms(word) else Part.WORD, token)


@cache
def _lists() -> tuple[tuple[Part, frozenset[str]], ...]:
    lists = load("state_forces")["words"]
    named = (
        (Part.NOT_IT, "others"),
        (Part.IRREGULAR, "irregular"),
        (Part.ARMS, "arms"),
        (Part.MEMBER, "members"),
    )
    return tuple((part, frozenset(lists[key])) for part, key in named)


@cache
def _led() -> frozenset[str]:
    return frozenset(load("state_forces")["words"]["led"])


@cache
def _forces() -> dict[str, tuple[str, bool]]:
    """Each force word with its kind, and whether it is a body ("army") or its people ("soldiers")."""
    kinds = load("state_forces")["kinds"]
    return {
        word: (kind, key == "institutions")
        for kind, table in kinds.items()
        for key in ("people", "institutions")
        for word in table[key]
    }


@lru_cache(maxsize=8192)  # the words of reports have no end
def _bears_arms(word: str) -> bool:
    return any(side_of(kind) in {"state", "nonstate"} for kind in kinds_of(word))


def is_determiner(item: Item) -> bool:
    """True for "the", "some" and numbers, which name nobody."""
    lower = item.token.text.lower()
    return lower in _DETERMINERS or lower.isdigit()
