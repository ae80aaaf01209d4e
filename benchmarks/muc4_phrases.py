"""The strings of a key that a claim's phrase stands for: head nouns, names, organisations inside phrases."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.muc4_words import (
    AFTER,
    COLLECTIVES,
    DETERMINERS,
    JUDGEMENTS,
    NATIONALS,
    NATIONS,
    NO_TARGETS,
    ORGANISATIONS,
    PARTS,
    PEOPLE,
    PRONOUNS,
    THINGS,
    TITLES,
)

# Where the noun phrase ends and what is told of it begins.
_END = re.compile(rf"\s*(?:[,;(\[:]|--)|\s(?:{'|'.join(sorted(AFTER))}|armed with)\s", re.IGNORECASE)
_OF = re.compile(r"\sof\s", re.IGNORECASE)
_AND = re.compile(r"\s+(?:and|or|as well as)\s+", re.IGNORECASE)
_LISTED = re.compile(rf"\s*,\s*(?:and\s+)?|{_AND.pattern}", re.IGNORECASE)
_SHORT = re.compile(r"[\[(]\s*\"?([A-Z][A-Z0-9-]{1,8})\"?\s*[\])]")
_PARTICLES = frozenset({"de", "del", "la", "las", "los", "y", "von", "van", "da", "dos"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase cut to its head and, after "of", what it belongs to; `definite` after "the"."""

    words: tuple[str, ...]
    belongs: tuple[str, ...] = ()
    definite: bool = False

    @property
    def head(self) -> str:
        return self.words[-1].lower() if self.words else ""

    @property
    def text(self) -> str:
        return " ".join(self.words)

    @property
    def whole(self) -> str:
        """With what it belongs to: "headquarters of the union"."""
        return " ".join([*self.words, *(["of", *self.belongs] if self.belongs else [])])


def phrases(text: str | None) -> list[Phrase]:
    """The noun phrases of a value, one for each of "rockets and bombs"."""
    parts = (_LISTED if _AND.search(text or "") else _AND).split(text or "")
    return [one for one in map(phrase, parts) if one.words]


def phrase(text: str | None) -> Phrase:
    """One noun phrase without determiner, number and what is told of it."""
    cut = _END.split(f" {text or ''} ", maxsplit=1)[0]
    first, *rest = _OF.split(cut, maxsplit=1)
    words = _bare(first.split())
    if words and words[-1].lower() in PRONOUNS:
        return Phrase(())
    definite = first.strip().lower().startswith("the ")
    return Phrase(tuple(words), tuple(_bare(rest[0].split())) if rest else (), definite)


def _bare(words: Sequence[str]) -> list[str]:
    clean = [word.strip("\"'`.,;:()[]") if len(word) > 4 else word.strip("\"'`,;:()[]") for word in words]
    kept = [word for word in clean if word]
    while kept and (kept[0].lower() in DETERMINERS or kept[0][0].isdigit()):
        kept.pop(0)
    return kept


def is_people(one: Phrase) -> bool:
    """People by their word: "armed men", "guerrillas"."""
    return one.head in PEOPLE | NATIONALS or one.head.rstrip("s") in PEOPLE


def is_organisation(one: Phrase) -> bool:
    """A body by one of its words, or by capitals: "Salvadoran army", "the FMLN"."""
    lower = {word.lower() for word in one.words}
    return bool(lower & ORGANISATIONS) or any(map(_is_short, one.words))


def _is_short(word: str) -> bool:
    return word.isupper() and len(word) > 2 and "." not in word


def _is_proper(word: str) -> bool:
    return word[0].isupper() and word.lower() not in NATIONS


def is_thing(one: Phrase) -> bool:
    """What may be a physical target: by its word, or neither people, nor a body, nor an area."""
    if one.head in NO_TARGETS | PARTS | NATIONS | {""} or is_people(one):
        return False
    return one.head in THINGS or not is_organisation(one)


def thing(one: Phrase) -> Phrase:
    """The whole that a part belongs to: of "windows of the bank", the bank."""
    return Phrase(one.belongs) if one.head in PARTS and one.belongs else one


def collective(one: Phrase) -> str:
    """People as the keys write them: a group with what it is made of, others by their own words."""
    return one.whole if one.head in COLLECTIVES else one.text


def person_name(one: Phrase) -> tuple[str, str] | None:
    """Name and description in "Senator Luis Perez"; None for people who are only described."""
    words = list(one.words)
    if not words or is_people(one) or is_organisation(one) or one.head in THINGS | NO_TARGETS:
        return None
    start = 0
    for at in range(len(words) - 2, -1, -1):
        small = words[at].islower() and words[at] not in _PARTICLES
        if small and not words[at + 1].islower():
            start = at + 1
            break
    while start < len(words) and words[start].lower() in TITLES | NATIONS | PEOPLE:
        start += 1
    name = words[start:]
    if one.definite and not start:  # "the Defenders" are no person
        return None
    if not name or name[0].islower() or name[-1].lower() in NATIONS | PEOPLE:
        return None
    if any(word.endswith(("'s", "s'")) for word in name):
        return None
    return " ".join(name), " ".join(words[:start])


def organisations(one: Phrase, quote: str) -> tuple[str, ...]:
    """The body a phrase names: itself, what stands before "guerrillas", or what stands after "members of"."""
    if not one.words:
        return ()
    if short := [word for word in (*one.words, *one.belongs) if _is_short(word)]:
        return (short[0],)
    if is_people(one):
        before = one.words[:-1]
        if one.belongs:
            found = Phrase(one.belongs)
        elif any(word.lower() in ORGANISATIONS or _is_proper(word) for word in before):
            found = Phrase(before)
        else:
            return ()
    else:
        found = one
    if found.head in NATIONS or not (
        is_organisation(found) or any(word[0].isupper() for word in found.words)
    ):
        return ()
    return (_proper(found), *_SHORT.findall(quote))


def _proper(one: Phrase) -> str:
    """The name alone: "the cowardly Red Front urban forces" are the Red Front."""
    words = list(one.words)
    while len(words) > 1 and (words[0].lower() in JUDGEMENTS or (words[0].islower() and words[1].istitle())):
        words.pop(0)
    while len(words) > 2 and words[-1].islower() and words[-1] not in ORGANISATIONS:
        words.pop()
    belongs = one.belongs if words[-1].lower() in ("army", "front", "union", "command") else ()
    return Phrase(tuple(words), belongs).whole
