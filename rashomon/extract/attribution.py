"""Who says it: source, cue and content of every attribution in a sentence (PARC 3.0's three parts)."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.extract.anonymity import condition_of_anonymity
from rashomon.extract.holding import antecedent_of, by_holding
from rashomon.extract.papers import issuer
from rashomon.extract.phrases import full_phrase, phrase
from rashomon.extract.said import CLAUSE, QUOTES, content, whole
from rashomon.extract.syntax import Tree, Word
from rashomon.extract.word_lists import noun_forms, verb_forms
from rashomon.model import Attribution, Span
from rashomon.vocab import words

_NO_SPEAKERS = {"which", "that", "what", "i", "we", "who", "you", "this", "these"}
_PRONOUNS = {"he", "she", "they"}
_NOBODY = {"no", "nobody", "none", "nothing"}
_GIVING = {"gave", "gives", "given", "issued", "made"}
# "A chaplain read the names: A, B and C."
_READING = {"read", "reads", "listed", "published", "released"}
_REVISING = {"revised", "raised", "lowered", "corrected", "cut", "updated", "increased", "reduced"}
_OWN = {"its", "their", "his", "her"}
_COUNTS = {"count", "estimate", "figure", "figures", "number", "tally", "toll"}
_CLIPPED = {"says", "reports", "claims"}
# More words before a colon are a clause, not a name with its office.
_LONGEST_NAME = 8
# A subject farther behind its verb is that of another one; a longer chain of verbs is no longer one telling.
_SUBJECT_WITHIN = 12
_STEPS_UP = 4


def find_attributions(tree: Tree) -> list[Attribution]:
    """The attributions of one sentence, in order; of two with the same content the first kind below wins."""
    found: dict[Span, Attribution] = {}
    for attribution in (
        *_by_verb(tree),
        *_according_to(tree),
        *_by_quoting(tree),
        *_by_colon(tree),
        *by_holding(tree),
    ):
        found.setdefault(attribution.content, attribution)
    if not found:
        found = {a.content: a for a in _by_presence(tree)}
    return [found[span] for span in sorted(found)]


def anonymity(tree: Tree) -> Attribution | None:
    """The reason in "The two asked not to be named", for the speakers of the sentence before."""
    condition = condition_of_anonymity(tree)
    if condition is None or any(len(a.content) for a in find_attributions(tree)):
        return None
    subject = None if tree.root is None else tree.child(tree.root, "nsubj")
    return Attribution(None if subject is None else subject.span, None, condition, condition=condition)


def _by_verb(tree: Tree) -> Iterator[Attribution]:
    for verb in tree.words:
        if not _is_cue(tree, verb):
            continue
        source, is_hidden = _source(tree, verb)
        said = content(tree, verb, source)
        if said is None or not (is_hidden if source is None else _can_speak(tree, source)):
            continue
        if _says_something(tree, verb):
            said = _with_list(tree, verb, said)
            named = None if source is None else _naming(tree, source)
            yield Attribution(named, verb.span, said, condition=condition_of_anonymity(tree))


def _is_cue(tree: Tree, word: Word) -> bool:
    is_saying = word.lower in verb_forms("attribution", "say") or _gives_word(tree, word)
    # a clipped line: "Toll now at six, says ministry"
    is_clipped = word.tag in {"NNS", "NN"} and word.dep == "ROOT" and word.lower in _CLIPPED
    return is_saying and (word.is_verb or is_clipped)


def _gives_word(tree: Tree, verb: Word) -> bool:
    """True for "gave assurances that", "issued a warning that", "revised its count to"."""
    given = words("attribution", "given_words")
    if verb.lower in _REVISING:
        counts = [c for c in tree.children(verb, "dobj") if c.lower in _COUNTS]
        is_own = any(c.lower in _OWN for count in counts for c in tree.children(count, "poss"))
        return is_own or (bool(counts) and _is_institution(tree, verb))
    gives = verb.lower in _GIVING or (verb.lower in _READING and any(w.lower == ":" for w in tree.words))
    return gives and any(c.lower in given for c in tree.children(verb, "dobj"))


def _is_institution(tree: Tree, verb: Word) -> bool:
    """True where those who keep tolls moved one: a further body "raised the toll" and said nothing."""
    subject = tree.child(verb, "nsubj")
    known = words("attribution", "figure_owners") | noun_forms("attribution", "describers")
    return subject is not None and subject.lower in known


def _with_list(tree: Tree, verb: Word, said: Span) -> Span:
    """What is said with the list after the colon: "a chaplain read the names: A, B and C"."""
    colon = next((w for w in tree.after(verb, len(tree.words)) if w.lower == ":"), None)
    if colon is None or not _gives_word(tree, verb):
        return said
    return Span(said.start, max(said.end, tree.words[-1].span.end))


def _says_something(tree: Tree, verb: Word) -> bool:
    """False where a verb that can also mean something else has nothing said below it."""
    has_more = bool(tree.children(verb, "ccomp")) or _counts_something(tree, verb)
    if verb.lower in verb_forms("attribution", "weak") and not has_more:
        return False
    if verb.lower in verb_forms("attribution", "perceiving") and not _has_that(tree, verb):
        return False
    # "claimed responsibility" is about who did it
    return not any(c.lower in {"responsibility", "credit"} for c in tree.children(verb, "dobj"))


def _has_that(tree: Tree, verb: Word) -> bool:
    if any(m.lower == "that" for c in tree.children(verb, "ccomp") for m in tree.children(c, "mark")):
        return True
    return any(w.lower in noun_forms("attribution", "documents") for w in tree.children(verb, "nsubj"))


def _counts_something(tree: Tree, verb: Word) -> bool:
    return any(w.tag == "CD" for o in tree.children(verb, "dobj", "prep") for w in tree.subtree(o))


def _can_speak(tree: Tree, source: Word) -> bool:
    return source.lower not in _NO_SPEAKERS and source.dep != "expl" and not _is_nobody(tree, source)


def _is_nobody(tree: Tree, source: Word) -> bool:
    return any(w.lower in _NOBODY for w in tree.within(phrase(tree, source))[:1])


def _source(tree: Tree, verb: Word) -> tuple[Word | None, bool]:
    """The speaker's head word; (None, True) when the passive hides it ("it was reported that")."""
    if tree.children(verb, "auxpass"):
        by = tree.child(verb, "agent")
        if by is not None:
            return tree.child(by, "pobj"), False
        subject = tree.child(verb, "nsubjpass")
        is_hidden = subject is not None and (subject.lower == "it" or bool(tree.children(verb, *CLAUSE)))
        return None, is_hidden
    before = tree.before(verb)
    if before and before[0].lower in _PRONOUNS:
        return before[0], False  # '"Eleven are in the hospital," she said': the parser may take the eleven
    if verb.dep == "parataxis" and not tree.children(verb, "nsubj") and before and before[0].is_noun:
        # "..., the province's fire service said, ...": the parser takes the speaker for an apposition
        return before[0], False
    return _subject(tree, verb), False


def _subject(tree: Tree, verb: Word) -> Word | None:
    """The verb's subject, or that of the verb it goes on from; a paper with a clause on it speaks too."""
    at = verb
    for _ in range(_STEPS_UP):
        subject = tree.child(at, "nsubj")
        if subject is not None and subject.index < verb.index + _SUBJECT_WITHIN:
            return antecedent_of(tree, subject)
        if at.dep in {"acl", "relcl"}:
            return tree.head(at) if tree.head(at).lower in noun_forms("attribution", "documents") else None
        if at.dep not in {"conj", "advcl", "xcomp"} or not tree.head(at).is_verb:
            return None
        at = tree.head(at)
    return None


def _according_to(tree: Tree) -> Iterator[Attribution]:
    for word in tree.words[:-1]:
        after = tree.words[word.index + 1]
        source = tree.child(after, "pobj") if (word.lower, after.lower) == ("according", "to") else None
        if source is None:
            continue
        said = whole(tree)
        clause = tree.head(word)
        if word.index > 3 and clause.dep != "ROOT":
            named = tree.subtree(source, lambda w: w.dep in {"relcl", "punct", "advcl"})
            left = {w.index for w in (*named, word, after)}
            below = tree.subtree(clause) if clause.index != word.index else list(tree.words)
            said = tree.cover(
                [w for w in below if w.index not in left] or [w for w in tree.words if w.index not in left]
            )
        cue = Span(word.span.start, after.span.end)
        yield Attribution(_naming(tree, source), cue, said, condition=condition_of_anonymity(tree))


def _by_quoting(tree: Tree) -> Iterator[Attribution]:
    """Those whom another quotes: "the radio quoted a police officer as saying"."""
    for word in tree.words:
        if word.lower not in {"quoted", "cited"}:
            continue
        person = tree.child(word, "dobj", "nsubjpass")
        saying = next((w for w in tree.subtree(word) if w.lower in {"saying", "telling"}), None)
        if person is not None and saying is not None and saying.index > person.index:
            said = [w for w in tree.subtree(saying) if w.index != saying.index]
            if said:
                yield Attribution(_naming(tree, person), saying.span, tree.cover(said))


def _by_colon(tree: Tree) -> Iterator[Attribution]:
    """Those before a colon and a quotation: "Aid worker Ana Ruiz: ...", "a statement read: ..."."""
    mark = next((w for w in tree.words if w.lower == ":"), None)
    if mark is None or mark.index + 2 >= len(tree.words):
        return
    opening = tree.words[mark.index + 1]
    before = tree.words[: mark.index]
    if opening.lower not in QUOTES or not before:
        return
    said = Span(opening.span.start, tree.words[-1].span.end)
    if before[-1].lower in {"read", "reads"}:
        subject = tree.child(before[-1], "nsubj")
        if subject is not None:
            yield Attribution(_naming(tree, subject), before[-1].span, said)
    elif before[-1].tag == "NNP" and len(before) <= _LONGEST_NAME:
        yield Attribution(tree.cover(list(before)), mark.span, said)


def _by_presence(tree: Tree) -> Iterator[Attribution]:
    """Those whom a later "they" means though nothing is quoted: "Doctors described something worse"."""
    root = tree.root
    subject = None if root is None else tree.child(root, "nsubj")
    if root is None or subject is None or not subject.is_noun:
        return
    speaks = root.lower in verb_forms("attribution", "say")
    speaks = speaks or subject.lower in noun_forms("attribution", "describers")
    if speaks and subject.lower not in _NO_SPEAKERS and not _is_nobody(tree, subject):
        end = tree.words[-1].span.end
        yield Attribution(_naming(tree, subject), root.span, Span(end, end))


def _naming(tree: Tree, source: Word) -> Span:
    """The words that name the speaker; a paper that speaks gives way to who issued it."""
    named = issuer(tree, source)
    if named is not None:
        return phrase(tree, named)
    span = full_phrase(tree, source)
    others = [c for c in tree.conjuncts(source) if c.is_noun]
    return Span(span.start, max([span.end, *(phrase(tree, c).end for c in others)]))
