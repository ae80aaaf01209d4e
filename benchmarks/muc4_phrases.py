"""The strings of a key that a claim's phrase stands for: head nouns, names, organisations inside phrases."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.muc4_words import (
    DETERMINERS,
    NATIONS,
    NO_TARGETS,
    ORGANISATIONS,
    PARTS,
    PEOPLE,
    PRONOUNS,
    TITLES,
)

# Where the noun phrase ends and what is told of it begins.
_END = re.compile(
    r"\s*(?:[,;(\[:]|--)|\s(?:who|whom|whose|which|that|in|at|from|on|near|with|against|throughout|during|by|"
    r"for|to|wearing|dressed|armed|located|carrying|belonging|using|outside|inside|under|between|after|before|"
    r"when|while|were|was|are|is|and|or|as)\s",
    re.IGNORECASE,
)
_OF = re.compile(r"\sof\s", re.IGNORECASE)
_JOINED = re.compile(r"\s*,\s*(?:and\s+)?|\s+and\s+|\s+or\s+|\s+as well as\s+", re.IGNORECASE)
_SHORT = re.compile(r"[\[(]\s*\"?([A-Z][A-Z0-9-]{1,8})\"?\s*[\])]")
_PARTICLES = frozenset({"de", "del", "la", "las", "los", "y", "von", "van", "da", "dos"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase cut to its head and, after "of", what it belongs to."""

    words: tuple[str, ...]
    belongs: tuple[str, ...] = ()

    @property
    def head(self) -> str:
        return self.words[-1].lower() if self.words else ""

    @property
    def text(self) -> str:
        return " ".join(self.words)

    @property
    def whole(self) -> str:
        return " ".join([*self.words, *(["of", *self.belongs] if self.belongs else [])])


def phrases(text: str | None) -> list[Phrase]:
    """The noun phrases of a value, one for each of "rockets and bombs"."""
    found = [phrase(part) for part in _JOINED.split(text or "")]
    return [one for one in found if one.words]


def phrase(text: str | None) -> Phrase:
    """One noun phrase without determiner, number and what is told of it."""
    cut = _END.split(f"{text or ''} ", maxsplit=1)[0]
    first, *rest = _OF.split(cut, maxsplit=1)
    words = _bare(first.split())
    if words and words[-1].lower() in PRONOUNS:
        return Phrase(())
    return Phrase(tuple(words), tuple(_bare(rest[0].split())) if rest else ())


def _bare(words: Sequence[str]) -> list[str]:
    clean = [word.strip("\"'`.,;:()[]") for word in words]
    kept = [word for word in clean if word]
    while kept and (kept[0].lower() in DETERMINERS or kept[0][0].isdigit()):
        kept.pop(0)
    return kept


def is_people(one: Phrase) -> bool:
    """People by their word: "armed men", "guerrillas"."""
    return one.head in PEOPLE or one.head.rstrip("s") in PEOPLE


def is_organisation(one: Phrase) -> bool:
    """A body by one of its words, or by capitals: "Salvadoran army", "the FMLN"."""
    lower = {word.lower() for word in one.words}
    return bool(lower & ORGANISATIONS) or (len(one.words) == 1 and one.words[0].isupper())


def is_thing(one: Phrase) -> bool:
    """What may be a physical target."""
    return bool(one.words) and not is_people(one) and one.head not in NO_TARGETS


def thing(one: Phrase) -> Phrase:
    """The whole that a part belongs to: of "windows of the bank", the bank."""
    return Phrase(one.belongs) if one.head in PARTS and one.belongs else one


def person_name(one: Phrase) -> str | None:
    """The name in "Senator Luis Perez"; None for people who are only described."""
    words = list(one.words)
    if not words or is_people(one) or is_organisation(one):
        return None
    for at in range(len(words) - 2, -1, -1):
        small = words[at].islower() and words[at] not in _PARTICLES
        if small and not words[at + 1].islower():
            words = words[at + 1 :]
            break
    while words and words[0].lower() in TITLES | NATIONS:
        words.pop(0)
    if not words or words[0].islower() or words[-1].lower() in NATIONS | PEOPLE:
        return None
    return " ".join(words)


def organisations(one: Phrase, quote: str) -> tuple[str, ...]:
    """The body a phrase names: itself, what stands before "guerrillas", or what stands after "members of"."""
    if not one.words:
        return ()
    if is_people(one):
        before = one.words[:-1]
        if one.belongs:
            found = Phrase(one.belongs)
        elif any(word.isupper() or word.lower() in ORGANISATIONS for word in before):
            found = Phrase(before)
        else:
            return ()
    else:
        found = one
    if not (is_organisation(found) or any(word[0].isupper() for word in found.words)):
        return ()
    return (found.text, *_SHORT.findall(quote))
