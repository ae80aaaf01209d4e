"""Words read as the rules read them: one call from a text to its trees, its counts or its claims."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from rashomon import pipeline
from rashomon.extract.attribution import find_attributions
from rashomon.extract.effects import find_effects
from rashomon.extract.encoder.reader import read
from rashomon.extract.lexicon import lexicon
from rashomon.extract.responsibility import find_responsibility
from rashomon.extract.roles import find_roles
from rashomon.extract.rules import RuleExtractor
from rashomon.extract.syntax import Tree
from rashomon.extract.triggers import find_anchors
from rashomon.gazetteer.index import Gazetteer
from rashomon.model import Claim, Count, Document, Extraction
from rashomon.text import sentences

# A Wednesday: "on Monday" is the 13th.
PUBLISHED = date(2024, 5, 15)


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    return Gazetteer.open()


def tree(text: str) -> Tree:
    """The tree of the first sentence."""
    return read(text, sentences(text))[0].tree


def bounds(count: Count) -> str:
    """A count as the issue writes it: "6", "6..", "..10", "2..3"."""
    low, high = count.low, count.high
    if low is not None and low == high:
        return str(low)
    return f"{'' if low is None else low}..{'' if high is None else high}"


def effects(text: str) -> list[str]:
    """The people counted in one sentence, in order: ["killed 12", "injured 34"]."""
    return [f"{e.field} {bounds(e.quantity.count)}" for e in find_effects(tree(text), lexicon())]


def roles(text: str, field: str) -> list[str]:
    """The words of one role in one sentence; counts of munitions as bounds."""
    words, parsed = lexicon(), tree(text)
    effect = find_effects(parsed, words)
    found = find_roles(parsed, find_anchors(parsed, words), effect, words, gazetteer())
    values = [role.value for role in found if role.field == field]
    return [bounds(value) if isinstance(value, Count) else value for value in values]


def responsibility(text: str) -> list[tuple[str | None, str]]:
    """Who is said to have done it and in what stance, in one sentence."""
    return [(found.value, found.stance) for found in find_responsibility(tree(text))]


def attributions(text: str) -> list[tuple[str | None, str]]:
    """Source and content of each attribution in one sentence."""
    found = find_attributions(tree(text))
    return [(a.source.of(text) if a.source else None, a.content.of(text)) for a in found]


def document(text: str, published: date | None = PUBLISHED) -> Document:
    return Document("d1", text, published=published, language="en")


def extraction(text: str, published: date | None = PUBLISHED) -> Extraction:
    """All that is read from one text, grounded and told apart by event and speaker."""
    return pipeline.claim(document(text, published), RuleExtractor(), gazetteer())


def told(claim: Claim) -> tuple[str, str, str | None]:
    """Field, value and speaker of a claim: ("killed", "6..", "police")."""
    value = claim.value
    shown = bounds(value) if isinstance(value, Count) else getattr(value, "text", "")
    return (claim.field, shown, None if claim.speaker is None else claim.speaker.text)


def figures(text: str) -> list[tuple[str, str, str | None]]:
    """The counted claims of a text in order, with who says them."""
    return [told(claim) for claim in extraction(text).claims if isinstance(claim.value, Count)]
