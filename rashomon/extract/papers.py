"""Who speaks through a paper: "a statement from the army", "a video posted by the Front"."""

from __future__ import annotations

from rashomon.extract.complements import objects_after
from rashomon.extract.syntax import Tree, Word
from rashomon.extract.word_lists import noun_forms
from rashomon.vocab import words

_OF_SOMEBODY = ("from", "by", "of")


def issuer(tree: Tree, paper: Word) -> Word | None:
    """Whose paper it is; None for a word that is no paper, and for a paper of nobody named."""
    if paper.lower not in noun_forms("attribution", "documents"):
        return None
    for clause in tree.children(paper, "acl", "relcl"):
        if clause.lower in words("attribution", "issuing"):
            found = objects_after(tree, clause, {"by", "to"}, ("agent", "prep"))
            if found and _is_named(found[0]):
                return found[0]
    for preposition in _OF_SOMEBODY:
        found = objects_after(tree, paper, {preposition}, ("prep", "agent"))
        if found and _is_named(found[0]):
            return found[0]
    in_name = [n for n in objects_after(tree, paper, {"in", "under"}) if n.lower == "name"]
    return next((o for name in in_name for o in objects_after(tree, name, {"of"})), None)


def _is_named(word: Word) -> bool:
    return word.tag.startswith(("NN", "PRP"))
