"""Trees put right where the words leave no doubt: slips of the network that its teacher does not make."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

_FATES = {"dead", "killed", "wounded", "injured", "hurt", "missing"}
_MOSTLY = {"mostly", "mainly", "chiefly", "largely"}
_BEFORE_NOUNS = {"compound", "nummod", "nmod", "amod"}
_DETERMINERS = {"a", "an", "the", "this", "that", "another"}


@dataclass(slots=True)
class Grown:
    """A tree that can still be changed: a form, tag, relation and head for each word."""

    forms: Sequence[str]
    tags: list[str]
    relations: list[str]
    heads: list[int]

    def is_verb(self, at: int) -> bool:
        return self.tags[at].startswith("VB")

    def is_noun(self, at: int) -> bool:
        return self.tags[at].startswith("NN")

    def leads_to(self, at: int, top: int) -> bool:
        """True when the word is the other one or hangs below it."""
        while at != top and self.heads[at] != at:
            at = self.heads[at]
        return at == top


def repair(tree: Grown) -> None:
    """Apply every repair to every word, in order."""
    for at in range(len(tree.forms)):
        for mend in REPAIRS:
            mend(tree, at)


def _object(tree: Grown, at: int) -> None:
    """What stands before nouns cannot hang on a verb before it: it is the verb's object."""
    verb = tree.heads[at]
    if tree.relations[at] in _BEFORE_NOUNS and verb < at and tree.is_verb(verb) and tree.is_noun(at):
        tree.relations[at] = "dobj"


def _number(tree: Grown, at: int) -> None:
    """A number that hangs on the noun after it counts it, and is no subject of it."""
    noun = tree.heads[at]
    if tree.tags[at] == "CD" and at < noun and tree.is_noun(noun) and tree.relations[at].startswith("nsubj"):
        tree.relations[at] = "nummod"


def _subject(tree: Grown, at: int) -> None:
    """A noun beside a verb that has no subject is its subject: "Dr Karim, told reporters"."""
    verb = tree.heads[at]
    if tree.relations[at] != "parataxis" or not tree.is_noun(at) or verb < at or not tree.is_verb(verb):
        return
    has_one = any(h == verb and tree.relations[i].startswith("nsubj") for i, h in enumerate(tree.heads))
    if not has_one:
        tree.relations[at] = "nsubj"


def _part(tree: Grown, at: int) -> None:
    """The women in "six people, mostly women" are some of the six, not others."""
    if tree.relations[at] == "conj" and at and tree.forms[at - 1].lower() in _MOSTLY:
        tree.relations[at] = "appos"


def _clipped(tree: Grown, at: int) -> None:
    """The four that open "Four dead, 11 wounded" are the dead."""
    fate = at + 1
    if at or tree.tags[at] != "CD" or fate >= len(tree.forms) or tree.forms[fate].lower() not in _FATES:
        return
    if tree.heads[at] == fate:
        return
    if tree.heads[fate] == at:
        is_root = tree.heads[at] == at
        tree.heads[fate] = fate if is_root else tree.heads[at]
        tree.relations[fate] = "ROOT" if is_root else "ccomp"
    if not tree.leads_to(fate, at):
        tree.heads[at], tree.relations[at] = fate, "nsubj"


def _relative(tree: Grown, at: int) -> None:
    """A relative clause hangs on a noun: the nearest before its pronoun that has an article."""
    if tree.relations[at] != "relcl" or not tree.is_verb(tree.heads[at]):
        return
    pronoun = next((i for i, h in enumerate(tree.heads) if h == at and tree.tags[i] in {"WDT", "WP"}), None)
    for noun in range((pronoun or 0) - 1, -1, -1):
        has_article = any(
            h == noun and tree.forms[i].lower() in _DETERMINERS for i, h in enumerate(tree.heads)
        )
        if tree.is_noun(noun) and has_article and not tree.leads_to(noun, at):
            tree.heads[at] = noun
            return


def _fronted(tree: Grown, at: int) -> None:
    """The pronoun in "an attack which the Front says was its work" is the subject of what is said."""
    verb = tree.heads[at]
    if tree.tags[at] not in {"WDT", "WP"} or tree.relations[at] != "nsubj":
        return
    below = [i for i, h in enumerate(tree.heads) if h == verb and i != verb]
    others = [i for i in below if i != at and tree.relations[i] == "nsubj"]
    said = next((i for i in below if tree.relations[i] == "ccomp"), None)
    if not others or said is None:
        return
    if not any(h == said and tree.relations[i].startswith("nsubj") for i, h in enumerate(tree.heads)):
        tree.heads[at] = said


REPAIRS: tuple[Callable[[Grown, int], None], ...] = (
    _object,
    _number,
    _subject,
    _part,
    _clipped,
    _relative,
    _fronted,
)
