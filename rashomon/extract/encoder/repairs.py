"""Trees put right where the words leave no doubt: slips of the network that its teacher does not make."""

from __future__ import annotations

from collections.abc import Callable

from rashomon.extract.encoder.grown import Grown
from rashomon.extract.encoder.repairs_of_clauses import CLAUSES
from rashomon.extract.encoder.repairs_of_lists import LISTS

_FATES = {"dead", "killed", "wounded", "injured", "hurt", "missing"}
_MOSTLY = {"mostly", "mainly", "chiefly", "largely"}
_BEFORE_NOUNS = {"compound", "nummod", "nmod", "amod"}
_FINITE = {"VBD", "VBP", "VBZ", "MD"}
_DETERMINERS = {"a", "an", "the", "this", "that", "another"}


def repair(tree: Grown) -> None:
    """Apply every repair to every word, in order."""
    for mend in REPAIRS:
        for at in range(len(tree.forms)):
            mend(tree, at)


def _object(tree: Grown, at: int) -> None:
    """What stands before nouns cannot hang on a verb before it: it is the verb's object."""
    verb = tree.heads[at]
    if not (verb < at and tree.is_verb(verb) and tree.is_noun(at)):
        return
    # nor can what follows a preposition: "blamed the front"
    is_bare = tree.relations[at] == "pobj" and not tree.has(verb, "dobj", "auxpass")
    if tree.relations[at] in _BEFORE_NOUNS or is_bare:
        tree.relations[at] = "dobj"


def _number(tree: Grown, at: int) -> None:
    """A number that hangs on the noun after it counts it, and is no subject of it."""
    noun = tree.heads[at]
    if tree.tags[at] == "CD" and at < noun and tree.is_noun(noun) and tree.relations[at].startswith("nsubj"):
        tree.relations[at] = "nummod"


def _up_to(tree: Grown, at: int) -> None:
    """The "up to" before a number that counts a noun is the number's: "killed up to 50 soldiers"."""
    if tree.tags[at] != "CD" or at < 2 or not tree.is_noun(tree.heads[at]):
        return
    if [form.lower() for form in tree.forms[at - 2 : at]] == ["up", "to"]:
        for word in (at - 2, at - 1):
            if not any(h == word for i, h in enumerate(tree.heads) if i not in (word, at - 2, at - 1)):
                tree.hang(word, at, "quantmod")


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
    if tree.tags[at] not in {"WDT", "WP"} or tree.relations[at] not in {"nsubj", "dobj"}:
        return
    others = [i for i in tree.children(verb, "nsubj") if i != at]
    said = next((i for i in tree.children(verb, "ccomp", "xcomp") if tree.tags[i] in _FINITE), None)
    if others and said is not None and not tree.has(said, "nsubj", "nsubjpass"):
        tree.hang(at, said, "nsubj")
        tree.relations[said] = "ccomp"


REPAIRS: tuple[Callable[[Grown, int], None], ...] = (
    _object,
    _number,
    _up_to,
    _subject,
    _part,
    _clipped,
    _relative,
    _fronted,
    *CLAUSES,
    *LISTS,
)
