"""Verbs and what they rule put right: who is the subject, which clause hangs on which."""

from __future__ import annotations

from collections.abc import Callable

from rashomon.extract.encoder.grown import Grown
from rashomon.vocab import words

_HARMING = {"killing", "wounding", "injuring", "destroying", "damaging", "leaving", "causing"}
_FINITE = {"VBD", "VBP", "VBZ"}
_SAID = {"said", "says", "say", "told", "announced", "reported", "reports", "confirmed", "added"}
_NAMING = {"DT", "NN", "NNS", "NNP", "NNPS", "JJ"}
_SUBJECTS = ("nsubj", "nsubjpass")
_BEING = {"are", "is", "was", "were", "remain", "remained", "remains"}
_PREDICATES = {"acomp", "attr", "ccomp", "conj", "oprd", "advcl", "acl"}
# What a noun before a passive verb is called when it is taken for something else than its subject.
_MISTAKEN = {"dobj", "appos", "nsubj", "attr", "oprd"}


_DONE_TO = {
    "abducted",
    "beheaded",
    "executed",
    "injured",
    "kidnapped",
    "killed",
    "murdered",
    "shot",
    "wounded",
}
# What a noun for a deed is called when it is taken for a verb.
_FOR_A_SUBJECT = {"advcl", "csubj", "dep", "nsubj"}


def _is_nominal(tree: Grown, at: int) -> bool:
    return tree.is_noun(at) or tree.tags[at] in {"CD", "PRP"}


def _suffered(tree: Grown, at: int) -> None:
    """The noun before "were killed" is who it was done to, not who did it nor an object."""
    verb = tree.heads[at]
    if tree.relations[at] not in _MISTAKEN or at >= verb or not _is_nominal(tree, at):
        return
    is_told = tree.relations[at] != "nsubj" and tree.has(verb, *_SUBJECTS)
    if tree.has(verb, "auxpass") and tree.tags[verb] in {"VBN", "VBD"} and not is_told:
        tree.relations[at] = "nsubjpass"


def _deed(tree: Grown, at: int) -> None:
    """The shelling of "Shelling by the rebels killed nine" is a noun, and the verb's missing subject."""
    verb = tree.heads[at]
    if tree.tags[at] != "VBG" or tree.relations[at] not in _FOR_A_SUBJECT or at >= verb:
        return
    subjects = [i for i in tree.children(verb, *_SUBJECTS) if i != at]
    is_free = tree.tags[verb] in _FINITE and not subjects and not tree.has(verb, "auxpass")
    has_comma = any(tree.forms[i] == "," for i in range(at, verb))
    if is_free and not has_comma and not tree.has(at, "dobj"):
        tree.tags[at], tree.relations[at] = "NN", "nsubj"


def _shot_dead(tree: Grown, at: int) -> None:
    """Those who "shot dead" nobody were shot themselves: "four men shot dead in a farmhouse"."""
    verb = tree.heads[at]
    if tree.relations[at] != "nsubj" or at >= verb or tree.forms[verb].lower() != "shot":
        return
    is_dead = verb + 1 < len(tree.forms) and tree.forms[verb + 1].lower() == "dead"
    if verb + 2 < len(tree.forms) and tree.tags[verb + 2] in {"DT", "CD", "PRP$"}:
        return  # "shot dead a boy", whatever the boy was taken for
    if (
        is_dead
        and not tree.has(verb, "dobj")
        and not any(tree.heads[i] == verb + 1 for i in range(verb + 2, len(tree.forms)))
    ):
        tree.relations[at] = "nsubjpass"


def _passive_too(tree: Grown, at: int) -> None:
    """The second verb of "were ambushed and killed" tells what was done to them, too."""
    verb = tree.heads[at]
    if tree.tags[at] != "VBD" or tree.relations[at] != "conj" or tree.forms[at].lower() not in _DONE_TO:
        return
    if tree.has(verb, "auxpass") and not tree.has(at, "dobj", *_SUBJECTS):
        tree.tags[at] = "VBN"


def _second(tree: Grown, at: int) -> None:
    """A second subject, behind its verb, is the object: "the army blamed the raid on deserters"."""
    verb = tree.heads[at]
    if tree.relations[at] != "nsubj" or at < verb or not _is_nominal(tree, at) or tree.has(verb, "dobj"):
        return
    if any(i < verb for i in tree.children(verb, "nsubj")):
        tree.relations[at] = "dobj"


def _participle(tree: Grown, at: int) -> None:
    """A participle describes a noun, never a verb: "men numbering ten came", not "men number, coming"."""
    verb = tree.heads[at]
    if tree.relations[at] != "acl" or tree.tags[at] not in {"VBG", "VBN", "VBD"} or not tree.is_verb(verb):
        return
    noun = at - 1
    if noun >= 0 and tree.is_noun(noun) and tree.heads[noun] != at and not tree.leads_to(noun, at):
        tree.heads[at] = noun
        return
    if noun < 0 or tree.heads[noun] != at or tree.relations[noun] not in {"nsubj", "appos"}:
        return
    if at < verb and not tree.has(verb, *_SUBJECTS):
        tree.heads[noun], tree.relations[noun] = verb, "nsubj"
        tree.heads[at] = noun
    elif at > verb:
        before = next((i for i in tree.children(verb, "ccomp", "dobj") if i < noun), None)
        if before is not None:
            tree.heads[noun], tree.relations[noun] = verb, "appos"
            tree.heads[at] = noun


def _goes_on(tree: Grown, at: int) -> None:
    """What follows the "and" of two clauses opens the second: "it bombed the port and rebels left"."""
    if tree.relations[at] != "conj" or not tree.is_noun(at) or tree.heads[at] > at:
        return
    second = next((i for i in range(at + 1, len(tree.forms)) if tree.tags[i] in {"VBD", "VBZ", "VBP"}), None)
    if second is None or tree.relations[second] != "conj" or tree.has(second, *_SUBJECTS):
        return
    first = tree.heads[second]
    opener = next((i for i in range(at - 1, -1, -1) if tree.relations[i] == "cc"), None)
    is_between = opener is not None and tree.heads[opener] == first < opener
    between = range((opener or 0) + 1, at)
    if is_between and first != tree.heads[at] and all(tree.heads[i] == at for i in between):
        tree.hang(at, second, "nsubj")


def _told(tree: Grown, at: int) -> None:
    """What stands before ", the army said" is what it said, no circumstance of its saying it."""
    said = tree.heads[at]
    if tree.relations[at] != "advcl" or said < at or tree.forms[said].lower() not in _SAID:
        return
    is_clause = tree.tags[at] in _FINITE and tree.has(at, *_SUBJECTS) and not tree.has(at, "mark")
    if is_clause and not tree.has(said, "ccomp") and not tree.has(at, "advmod"):
        tree.relations[at] = "ccomp"


def _second_clause(tree: Grown, at: int) -> None:
    """A subject behind its verb opens a clause: "ten were hurt and four are missing" has two."""
    first, is_next = tree.heads[at], at + 1
    if tree.relations[at] not in _SUBJECTS or first > at or is_next >= len(tree.forms):
        return
    if tree.forms[is_next].lower() not in _BEING or tree.forms[at - 1].lower() not in {"and", ",", "while"}:
        return
    later = (i for i in tree.children(first) if i > is_next and tree.relations[i] in _PREDICATES)
    second = next(later, None)
    if second is not None:
        tree.hang(at, second, "nsubj")
        tree.hang(is_next, second, "aux")
        tree.relations[second] = "conj"


def _swapped(tree: Grown, at: int) -> None:
    """In "broke windows, looted stores" the second verb rules its noun, and follows the first."""
    noun = tree.heads[at]
    if tree.relations[at] != "conj" or noun != at + 1 or not tree.is_verb(at) or not tree.is_noun(noun):
        return
    verb = tree.heads[noun]
    if tree.relations[noun] == "dobj" and verb < at and tree.is_verb(verb) and tree.forms[at - 1] == ",":
        tree.heads[at], tree.heads[noun] = verb, at


def _speaker(tree: Grown, at: int) -> None:
    """The name between the commas said it: "Six were wounded, Colonel Omar Ba, a doctor, said"."""
    told = next(tree.children(at, "ccomp"), at)
    if tree.forms[at].lower() not in _SAID or tree.has(at, *_SUBJECTS) or told >= at - 1:
        return
    for name in range(at - 2, told, -1):
        if tree.tags[name] != "NNP" or tree.forms[name + 1] != ",":
            continue
        left = name
        while left > told and tree.heads[left - 1] == name and tree.forms[left - 1] != ",":
            left -= 1
        if tree.forms[left - 1] == "," and tree.relations[name] != "pobj":
            tree.hang(name, at, "nsubj")
            return


def _reporters(tree: Grown, at: int) -> None:
    """Who is named between the last comma and "said" says it: "five were hurt, local officials said"."""
    comma = at - 1
    while comma >= 0 and tree.forms[comma] != ",":
        comma -= 1
    if tree.forms[at].lower() not in _SAID or tree.has(at, *_SUBJECTS) or not 0 < comma < at - 1:
        return
    inside = range(comma + 1, at)
    tops = [i for i in inside if tree.heads[i] not in inside]
    if not tops:
        return
    named = at - 1 if at - 1 in tops else tops[0]
    is_one = len({tree.heads[i] for i in tops}) == 1 and tree.tags[comma + 1] != "CC"
    if not is_one or not tree.is_noun(named) or tree.relations[named] not in _MISTAKEN | {"conj"}:
        return
    told = tree.heads[at]
    for top in tops:
        tree.hang(top, named, "nmod")
    tree.hang(named, at, "nsubj")
    if tree.relations[at] == "conj" and tree.heads[told] == told < comma:
        tree.heads[at], tree.relations[at] = at, "ROOT"
        tree.heads[told], tree.relations[told] = at, "ccomp"


def _fronted_phrase(tree: Grown, at: int) -> None:
    """A preposition rules no clause: in "At noon, a shell that fell killed two" the verb does."""
    root = tree.heads[at]
    if tree.relations[at] != "nsubj" or not tree.is_noun(at) or tree.tags[root] != "IN" or root > at:
        return
    verb = next((i for i in tree.children(at, "conj", "acl", "relcl") if tree.tags[i] in _FINITE), None)
    if verb is not None and tree.heads[root] == root and not tree.has(verb, *_SUBJECTS):
        tree.heads[verb], tree.relations[verb] = verb, "ROOT"
        tree.heads[root], tree.relations[root] = verb, "prep"
        tree.heads[at] = verb


def _manner(tree: Grown, at: int) -> None:
    """What is hit does not kill: "a shell hit a barn killing two" tells what the shell did."""
    thing = tree.heads[at]
    if (
        tree.relations[at] != "acl"
        or tree.forms[at].lower() not in _HARMING
        or tree.relations[thing] != "dobj"
    ):
        return
    if tree.has(at, "dobj") and tree.is_verb(tree.heads[thing]):
        tree.hang(at, tree.heads[thing], "advcl")


def _through_a_paper(tree: Grown, at: int) -> None:
    """What a paper tells is its verb: "a statement attributed to the Front claimed to have killed ten"."""
    paper, link, name = at - 1, at + 1, at + 2
    forms = [form.lower() for form in tree.forms]
    if forms[at] not in words("attribution", "issuing") or at == 0 or not tree.is_noun(paper):
        return
    if link >= len(forms) or forms[link] not in {"by", "to"}:
        return
    while name < len(forms) and tree.tags[name] in _NAMING:
        name += 1
    verb, named = name, name - 1
    if verb >= len(forms) or tree.tags[verb] != "VBD" or not tree.is_noun(named):
        return
    if tree.heads[verb] == verb and tree.heads[paper] == verb:
        return
    for i in range(verb + 1, len(forms)):
        if tree.heads[i] == i or tree.heads[i] < verb:
            is_count = tree.tags[i] == "CD" and i + 1 < len(forms) and tree.is_noun(i + 1)
            tree.heads[i] = i + 1 if is_count else verb
            tree.relations[i] = "nummod" if is_count else tree.relations[i]
    for i in range(link + 1, named):
        tree.heads[i], tree.relations[i] = named, "det" if tree.tags[i] == "DT" else "compound"
    tree.heads[named], tree.relations[named] = link, "pobj"
    tree.heads[link], tree.relations[link] = at, "prep"
    tree.heads[at], tree.relations[at] = paper, "acl"
    tree.heads[paper], tree.relations[paper] = verb, "nsubj"
    tree.heads[verb], tree.relations[verb] = verb, "ROOT"


def _in_a_statement(tree: Grown, at: int) -> None:
    """The killing in "said in a statement it had killed two" is what was said, and describes no statement."""
    paper = tree.heads[at]
    if tree.relations[at] != "relcl" or tree.relations[paper] != "pobj" or paper + 1 >= len(tree.forms):
        return
    said = tree.heads[tree.heads[paper]]
    is_pronoun = tree.tags[paper + 1] == "PRP" and tree.heads[paper + 1] == at
    if is_pronoun and tree.forms[said].lower() in _SAID and not tree.has(said, "ccomp"):
        tree.hang(at, said, "ccomp")


CLAUSES: tuple[Callable[[Grown, int], None], ...] = (
    _suffered,
    _deed,
    _shot_dead,
    _passive_too,
    _second,
    _participle,
    _goes_on,
    _second_clause,
    _told,
    _swapped,
    _speaker,
    _manner,
    _reporters,
    _fronted_phrase,
    _through_a_paper,
    _in_a_statement,
)
