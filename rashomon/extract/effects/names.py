"""People told by name in a list: "read the names: A, B and C", "among those buried were A and B"."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.extract.effects.effect import Effect
from rashomon.extract.quantities import Quantity
from rashomon.extract.syntax import Tree, Word
from rashomon.model import Count
from rashomon.vocab import load, words

_FATES: dict[str, str] = load("counting")["fates"]
_BE = {"was", "were", "are", "is"}
_SEPARATORS = {",", ";", "and", ":"}
_PARTICLES = {"al", "bin", "ibn", "de", "del", "la", "van", "von", "-", "el", "da", "di"}
_PAIRS = {"brothers", "sisters", "twins"}
_DETERMINERS = {"the", "his", "her", "their", "a", "an"}
# One name is told by "was"; a list has more.
_FEWEST = 2
# Between a determiner and a name stands who it is: "the young schoolteacher Ana Ruiz".
_LONGEST_ROLE = 4


def by_names(tree: Tree) -> Iterator[Effect]:
    """Each person of a list of names, with what the sentence says befell them."""
    opening = _opening(tree)
    if opening is None:
        return
    field, cue, start = opening
    named = [name for chunk in _chunks(tree.words[start:]) if (name := _name(chunk))]
    if len(named) >= _FEWEST:
        for name in _with_brothers(tree, named):
            text = " ".join(w.form for w in name).replace(" - ", "-")
            number = 2 if name[0].lower == "the" and any(w.lower in _PAIRS for w in name) else 1
            yield Effect(field, Quantity(Count(number, number, text), tree.cover(name), name[-1]), cue)


def _with_brothers(tree: Tree, named: list[list[Word]]) -> Iterator[list[Word]]:
    """The names, with "the brothers Omar and Ali Said" as one."""
    rest = iter(named)
    for name in rest:
        is_pair = any(w.lower in _PAIRS for w in name)
        following = next(rest, None) if is_pair else None
        yield name if following is None else list(tree.words[name[0].index : following[-1].index + 1])


def _opening(tree: Tree) -> tuple[str, Word, int] | None:
    """What befell those of the list, the word that says so, and where the list begins."""
    colon = next((w for w in tree.words if w.lower == ":"), None)
    if colon is not None:
        before = tree.words[: colon.index]
        cue = next((w for w in before if w.lower in {"names", "victims", "dead"}), None)
        fate = next((w for w in before if w.lower in _FATES), None)
        is_other = any(w.lower in words("counting", "other_lists") for w in before)
        if cue is not None and not is_other:
            return _FATES[fate.lower] if fate else "killed", cue, colon.index + 1
    if tree.words and tree.words[0].lower == "among":
        fate = next((w for w in tree.words[1:4] if w.lower in _FATES), None)
        verb = next((w for w in tree.words if w.lower in _BE), None)
        if fate is not None and verb is not None and fate.index < verb.index:
            return _FATES[fate.lower], fate, verb.index + 1
    return None


def _chunks(listed: tuple[Word, ...]) -> Iterator[list[Word]]:
    """The words between commas, semicolons and "and"."""
    chunk: list[Word] = []
    for word in listed:
        if word.lower in _SEPARATORS:
            yield chunk
            chunk = []
        elif word.tag != ".":
            chunk.append(word)
    yield chunk


def _name(chunk: list[Word]) -> list[Word]:
    """The name a chunk ends in: "Ali Taqi", "the brothers Ali Taqi", "his nephew Sabir"; none elsewhere."""
    at = len(chunk)
    while at and (chunk[at - 1].form[:1].isupper() or chunk[at - 1].lower in _PARTICLES):
        at -= 1
    role, name = chunk[:at], chunk[at:]
    is_role = not role or role[0].lower in _DETERMINERS or all(w.is_noun for w in role)
    if not name or not is_role or len(role) > _LONGEST_ROLE or any(w.tag == "IN" for w in role):
        return []
    if len(name) > 1:
        return name
    return chunk if role and role[-1].is_noun else []
