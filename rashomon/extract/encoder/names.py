"""The names of a text, and the fullest form of one that is told short."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rashomon.extract.syntax import Tree

Name = tuple[str, ...]
# Small words inside names: "Maria de la Cruz".
_PARTICLES = frozenset({"de", "del", "la", "las", "los", "al", "bin", "van", "von", "da", "dos"})


def names_in(trees: Iterable[Tree]) -> frozenset[Name]:
    """Every run of name words in the sentences."""
    return frozenset(name for tree in trees for name in _runs(tree))


def _runs(tree: Tree) -> Iterator[Name]:
    run: list[str] = []
    for word in tree.words:
        if word.tag == "NNP" or (run and word.lower in _PARTICLES):
            run.append(word.form)
            continue
        yield from _without_end(run)
        run = []
    yield from _without_end(run)


def _without_end(run: Sequence[str]) -> Iterator[Name]:
    words = list(run)
    while words and words[-1].lower() in _PARTICLES:
        words.pop()
    if len(words) > 1:
        yield tuple(words)


def fullest(text: str, names: frozenset[Name]) -> str:
    """The longest name that holds all of a shorter one; the text itself where that is none, or not sure."""
    words = tuple(text.split())
    if not words or not all(word[0].isupper() or word in _PARTICLES for word in words):
        return text
    # of two as long, always the same: a set has no order
    longer = sorted((name for name in names if _holds(name, words)), key=lambda name: (len(name), name))
    if not longer or (len(words) == 1 and not all(_holds(longer[-1], name) for name in longer)):
        return text
    return " ".join(longer[-1])


def _holds(name: Name, words: Name) -> bool:
    return any(name[at : at + len(words)] == words for at in range(len(name) - len(words) + 1))
