"""Numbers that are ages and count nobody: "a 12-year-old boy", "John Smith, 34, was killed"."""

from __future__ import annotations

from rashomon.extract.syntax import Tree, Word

_UNITS = ("year", "month", "week", "day-old")


def is_age(tree: Tree, word: Word) -> bool:
    """True for the number in "a 12-year-old boy" or "three-year old girl"."""
    following = [w.lower for w in tree.after(word, 4)]
    if following[:1] == ["-"]:
        following = following[1:]
        if following[:1] and following[0] in {"year", "month"}:
            return True  # "a 16-year girl"
    return (
        bool(following)
        and following[0].startswith(_UNITS)
        and any(f.startswith("old") or f.endswith("old") for f in following)
    )


def is_age_aside(tree: Tree, word: Word) -> bool:
    """True for a bare number between commas after a name: "John Smith, 34, was killed"."""
    if word.tag != "CD" or word.index == 0:
        return False
    if any(w.lower == "aged" for w in tree.before(word, 4)):
        return True
    before = tree.words[word.index - 1]
    after = tree.words[word.index + 1].lower if word.index + 1 < len(tree.words) else ","
    name = tree.words[word.index - 2] if word.index > 1 else before
    # "Jamie Holm, 22 was shot": of several it would be "were"
    ends = {",", ".", ";", ")", "was", "is", "has"}
    is_name = name.tag in {"NNP", "NNPS"} or (
        name.is_noun and word.index > 2 and _is_name(tree, word.index - 3)
    )
    return before.lower == "," and after in ends and is_name


def _is_name(tree: Tree, at: int) -> bool:
    """True for a capitalised word before a name in small letters: "Jamie holm"."""
    return tree.words[at].tag == "NNP" and tree.words[at].head == at + 1
