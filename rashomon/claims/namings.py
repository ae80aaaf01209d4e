"""The speakers named so far in a document, and which of them a later naming stands for."""

from __future__ import annotations

import re
from itertools import takewhile

from rashomon.claims.speakers import kind_of, without_determiner, words_of
from rashomon.model import Speaker
from rashomon.vocab import words

_ONE = {"he", "she", "it"}
_MANY = {"they"}
_DEFINITE = re.compile(r"(?:the|that|this|those|these|both)\b")
_ONE_OF_THEM = re.compile(
    r"(?:one|two|three|some|both|several|another|all) (?:of (?:them|the pair|the two|the three)|men|women)$"
    r"|^(?:both|the pair|the two)$"
)
# An office speaks for the one whose it is.
_OFFICE_OF_ONE = re.compile(r"(?:his|her) (?:aides?|lawyers?|office|staff|spokes(?:man|woman|person))")
# How many sentences back a speaker may be named before the pronoun that stands for it.
_REACH = 6
# The same for those whom "they" prefers to a nearer speaker who is one.
_NEXT = 2


class Namings:
    """The speakers in the order they were named, each with the number of its sentence."""

    def __init__(self) -> None:
        self._named: list[tuple[int, Speaker]] = []

    def add(self, number: int, speaker: Speaker) -> None:
        self._named.append((number, speaker))

    def last(self) -> tuple[int, Speaker] | None:
        """The speaker named last, with its sentence."""
        return self._named[-1] if self._named else None

    def replace(self, old: Speaker, new: Speaker) -> None:
        """Put what has become known of a speaker in place of what was."""
        self._named = [(number, new if speaker == old else speaker) for number, speaker in self._named]

    def latest(self, number: int, *, reach: int = _REACH, plural: bool | None = None) -> Speaker | None:
        """The speaker nearest before a sentence; a plural pronoun takes any, a singular one prefers one."""
        named = takewhile(lambda n: number - n[0] <= reach, reversed(self._named))
        near = [speaker for _, speaker in named]
        fitting = (s for s in near if plural is None or plural or not _is_many(s.text))
        if plural:
            many = (s for met, s in reversed(self._named) if number - met <= _NEXT and _is_many(s.text))
            fitting = many
        return next(fitting, near[0] if near else None)

    def earlier(self, text: str, number: int) -> Speaker | None:
        """The fuller naming that a pronoun, a generic noun or a short form points back to."""
        lower = text.lower()
        if lower in _ONE | _MANY:
            return self.latest(number, plural=lower in _MANY)
        if _OFFICE_OF_ONE.fullmatch(lower):
            return self._of_office(number)
        if _ONE_OF_THEM.match(lower):
            return self.latest(number, plural=True)
        bare = words_of(without_determiner(text))
        is_definite = _DEFINITE.match(lower) is not None
        for met, speaker in reversed(self._named):
            if _shortens(bare, speaker, is_definite=is_definite):
                return speaker
            if is_definite and number - met <= _REACH and _stands_for(text, bare, speaker):
                return speaker
        return self._by_initials(bare)

    def _of_office(self, number: int) -> Speaker | None:
        """Whose "his office" is: the last named who is not just "a driver"."""
        near = (s for met, s in reversed(self._named) if number - met <= _REACH)
        return next((s for s in near if not s.text.lower().startswith(("a ", "an "))), None)

    def _by_initials(self, bare: list[str]) -> Speaker | None:
        """The full name of a short one: "HRW" after "Human Rights Watch"."""
        if len(bare) != 1 or not 2 <= len(bare[0]) <= 5:
            return None
        for _, speaker in reversed(self._named):
            if "".join(w[0] for w in words_of(speaker.text)) == bare[0]:
                return speaker
        return None


def _shortens(bare: list[str], speaker: Speaker, *, is_definite: bool) -> bool:
    """True for "Aziz" after "spokesman Karim Aziz": no word that the fuller naming has not."""
    known = words_of(speaker.text)
    return bool(bare) and set(bare) <= set(known) and (is_definite or len(bare) < len(known))


def _stands_for(text: str, bare: list[str], speaker: Speaker) -> bool:
    """True for a generic noun that fits a speaker: "the spokesman", "the statement", "that source"."""
    if not bare or bare[-1] not in words("speakers", "generic"):
        return False
    known = words_of(speaker.text)
    same_head = bare[-1].rstrip("s") in {w.rstrip("s") for w in known}
    told_apart = set(bare[:-1]) - words("speakers", "plain_modifiers")
    if same_head and told_apart <= set(known):
        return True
    is_any = bare[-1] in words("speakers", "any_of_its_kind") and kind_of(text) in {speaker.kind, "other"}
    return not told_apart and (is_any or bare[-1] in words("speakers", "papers"))


def _is_many(text: str) -> bool:
    words_of_head = re.split(r"\s(?:of|in|for|from|at|who)\s|,", text, flags=re.IGNORECASE)[0].split()
    if not words_of_head:
        return False
    if words_of_head[-1][0].isupper() and not text.isupper():
        return " and " in text  # a name may end in "s"
    head = [w.lower() for w in words_of_head]
    is_plural = head[-1].endswith("s") or head[-1] in {"police", "people", "men", "women", "spokesmen"}
    return is_plural or " and " in text
