"""What became of a figure in the words around it: taken back, called false, or told as one of before."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache

from rashomon import vocab
from rashomon.model import Claim, Document
from rashomon.reconcile.speakers import same_name

# A claim about a figure stands beside it: "That figure was later withdrawn."
_REACH = 160
_SENTENCE_END = re.compile(r"[.!?][\"'”’]?\s+(?=[\"'“‘A-Z])")
_CLAUSE_END = re.compile(r"[;:]|, (?:but|while|and|whereas) ")
# Hearsay and what sets it right may stand in clauses that a colon divides, never across a semicolon.
_PART_END = re.compile(r";")


_ITS = re.compile(r"\b(?:its|their|his|her)\b")
_PRONOUNS = {"he", "it", "she", "they", "later it", "later they"}


class Revision(StrEnum):
    """How a figure is told: as one that its speaker no longer stands by, or as the one that came after it."""

    TAKEN_BACK = "taken_back"
    FALSE = "false"
    FORMER = "former"
    REVISED = "revised"


def revisions(claims: Sequence[Claim], documents: Mapping[str, Document]) -> dict[str, Revision]:
    """The revised figures among the claims, by claim id; without its document a claim stands as it is."""
    found = {}
    for claim in claims:
        document = documents.get(claim.document_id)
        revision = None if document is None else _revision(claim, document.text)
        if revision is not None:
            found[claim.id] = revision
    return found


def _revision(claim: Claim, text: str) -> Revision | None:
    before = _plain(text[claim.sentence.start : claim.span.start])
    after, following = _split(text[claim.span.end : claim.sentence.end + _REACH], claim)
    near = _CLAUSE_END.split(before)[-1]
    if _says("taken_back_before", _PART_END.split(before)[-1]):
        return Revision.TAKEN_BACK
    if _says("taken_back_after", after) or _takes_back(claim, following):
        return Revision.TAKEN_BACK
    part = _PART_END.split(before)[-1]
    is_hearsay = _says("hearsay", part)
    if is_hearsay and (_says("false", _PART_END.split(after)[0]) or _says("false", following)):
        return Revision.FALSE
    if _says("mistaken", part):
        return Revision.FALSE
    if _says("former", near):
        return Revision.FORMER
    return Revision.REVISED if _says("revised", near) else None


def _takes_back(claim: Claim, following: str) -> bool:
    """True where the next sentence takes the figure back, unless another does so with a figure of its own."""
    for pattern in _patterns("taken_back_after"):
        match = pattern.search(following)
        if match is None:
            continue
        who = following[: match.start()].strip()
        is_own = _ITS.search(match.group()) is not None
        if claim.speaker is None or not who or not is_own or who in _PRONOUNS:
            return True
        if same_name(who, claim.speaker.text):
            return True
    return False


def _split(text: str, claim: Claim) -> tuple[str, str]:
    """The rest of the claim's sentence, and the next one as far as it is read."""
    rest = claim.sentence.end - claim.span.end
    following = text[rest:].lstrip()
    end = _SENTENCE_END.search(following)
    return _plain(text[:rest]), _plain(following[: end.start()] if end else following)


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").split())


def _says(key: str, words: str) -> bool:
    return any(pattern.search(words) for pattern in _patterns(key))


@cache
def _patterns(key: str) -> tuple[re.Pattern[str], ...]:
    lists = vocab.load("revisions")
    filled = []
    for pattern in lists[key]:
        full = pattern.replace("{figure}", lists["figures"])
        filled.append(re.compile(full.replace("{own}", lists["own"]).replace("{before}", lists["before"])))
    return tuple(filled)
