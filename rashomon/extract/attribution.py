"""Who says it: source, cue and content of every attribution in a sentence (PARC 3.0's three parts)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rashomon import vocab
from rashomon.extract.lexicon import inflections, plurals
from rashomon.extract.phrases import full_phrase, phrase
from rashomon.extract.syntax import Tree, Word
from rashomon.model import Attribution, Span

_SUBJECT = ("nsubj", "nsubjpass")
_CLAUSE = ("ccomp", "parataxis", "xcomp", "pcomp")
_NO_SPEAKERS = {"which", "that", "what", "i", "we", "who", "you", "this", "these"}
# Verbs that set a figure: all that follows is what is said.
_SETTING = {"put", "puts", "gave", "gives", "showed", "set", "raised", "revised", "lowered", "show"}
# More words before a colon are a clause, not a name with its office.
_LONGEST_NAME = 8
_QUOTES = {'"', "“", "”", "''", "``", "«", "»"}
# Why a speaker is not named: the reason where one is given, else the words that say there is a condition.
_CONDITION = re.compile(
    r"(?:on (?:the )?condition of anonymity|(?:requested|requesting|insisted on|asked for|demanded) anonymity|under cover of anonymity"
    r"|(?:asked|asking|wished|wanted|requested|preferred) not to be (?:named|identified|quoted)"
    r"|(?:declined|refused|declining) to be (?:named|identified|quoted)(?: by name)?"
    r"|(?:would|could|can) not be (?:named|identified|quoted)(?: by name)?)\b[ ,]*(?P<why>(?:because|in line|as|since|for|due|owing|under)\b[^.;”\"]*)?",
    re.IGNORECASE,
)


@lru_cache(maxsize=1)
def _verbs() -> tuple[dict[str, str], frozenset[str]]:
    words = vocab.load("attribution")
    forms = {form: verb for verb in words["say"] if " " not in verb for form in inflections(verb)}
    weak = frozenset(form for verb in words["weak"] for form in inflections(verb))
    return forms, weak


@lru_cache(maxsize=1)
def _documents() -> frozenset[str]:
    return frozenset(form for noun in vocab.load("attribution")["documents"] for form in plurals(noun))


def saying_forms() -> frozenset[str]:
    """The forms of the verbs of saying."""
    return frozenset(_verbs()[0])


def find_attributions(tree: Tree) -> list[Attribution]:
    """The attributions of one sentence, in order."""
    found: dict[tuple[int, int], Attribution] = {}
    for attribution in (*_by_verb(tree), *_according_to(tree), *_by_quoting(tree)):
        found.setdefault((attribution.content.start, attribution.content.end), attribution)
    for attribution in _by_colon(tree):
        found.setdefault((attribution.content.start, attribution.content.end), attribution)
    if not found:
        found = {(a.content.start, a.content.end): a for a in _by_presence(tree)}
    return sorted(found.values(), key=lambda a: (a.content.start, a.content.end))


def _by_verb(tree: Tree) -> Iterator[Attribution]:
    forms, weak = _verbs()
    for word in tree.words:
        if (word.lower not in forms and not _gives_word(tree, word)) or not (word.is_verb or _is_clipped(tree, word)):
            continue
        source, is_hidden = _source(tree, word)
        content = _content(tree, word, source)
        if content is None or (source is None and not is_hidden):
            continue
        if word.lower in weak and not tree.children(word, "ccomp") and not _counts_something(tree, word):
            continue
        if source is not None and (source.lower in _NO_SPEAKERS or source.dep == "expl" or _is_nobody(tree, source)):
            continue
        if word.lower in _perceiving() and not _has_that(tree, word):
            continue
        if any(c.lower in {"responsibility", "credit"} for c in tree.children(word, "dobj")):
            continue
        yield Attribution(
            source=None if source is None else _naming(tree, source),
            cue=word.span,
            content=content,
            condition=_condition(tree),
        )


@lru_cache(maxsize=1)
def _perceiving() -> frozenset[str]:
    """Verbs of seeing and thinking: they report only with "that"."""
    return frozenset(f for v in ("find", "hear", "notice", "show", "think", "observe", "suggest") for f in inflections(v))


def _has_that(tree: Tree, verb: Word) -> bool:
    return any(m.lower == "that" for c in tree.children(verb, "ccomp") for m in tree.children(c, "mark")) or any(
        w.lower in _documents() for w in tree.children(verb, "nsubj")
    )


def _is_nobody(tree: Tree, source: Word) -> bool:
    first = tree.within(phrase(tree, source))[:1]
    return bool(first) and first[0].lower in {"no", "nobody", "none", "nothing"}


def _by_colon(tree: Tree) -> Iterator[Attribution]:
    """ "Aid worker Ana Ruiz: "Six people were killed." ", "a statement from the presidency read: ..."."""
    mark = next((w for w in tree.words if w.lower == ":"), None)
    if mark is None or mark.index + 2 >= len(tree.words) or tree.words[mark.index + 1].lower not in _QUOTES:
        return
    before = list(tree.words[: mark.index])
    content = Span(tree.words[mark.index + 1].span.start, tree.words[-1].span.end)
    if before and before[-1].lower in {"read", "reads"}:
        subject = tree.child(before[-1], "nsubj")
        if subject is not None:
            yield Attribution(_naming(tree, subject), before[-1].span, content)
    elif before and before[-1].tag == "NNP" and len(before) <= _LONGEST_NAME:
        yield Attribution(tree.cover(before), mark.span, content)


def _by_presence(tree: Tree) -> Iterator[Attribution]:
    """ "Doctors described something worse": nothing is quoted, but a "they" that follows means these."""
    root = tree.root
    subject = None if root is None else tree.child(root, "nsubj")
    if root is None or subject is None or not subject.is_noun:
        return
    speaks = root.lower in _verbs()[0] or subject.lower in _people_who_speak()
    if speaks and subject.lower not in _NO_SPEAKERS and not _is_nobody(tree, subject):
        end = tree.words[-1].span.end
        yield Attribution(_naming(tree, subject), root.span, Span(end, end))


@lru_cache(maxsize=1)
def _people_who_speak() -> frozenset[str]:
    return frozenset(
        form for noun in ("official", "officer", "doctor", "witness", "resident", "survivor", "spokesman", "spokeswoman", "source", "medic", "villager", "activist")
        for form in plurals(noun)
    )


def _gives_word(tree: Tree, word: Word) -> bool:
    """ "gave assurances that", "issued a warning that"."""
    told = {"toll", "figure", "figures", "number", "count", "assurance", "assurances", "account", "statement", "details", "warning", "notice", "word", "testimony", "version"}
    return word.lower in {"gave", "gives", "given", "issued", "made"} and any(
        c.lower in told for c in tree.children(word, "dobj")
    )


def _is_clipped(tree: Tree, word: Word) -> bool:
    return word.tag in {"NNS", "NN"} and word.dep == "ROOT" and word.lower in {"says", "reports", "claims"}


def _counts_something(tree: Tree, verb: Word) -> bool:
    objects = tree.children(verb, "dobj", "prep")
    return any(any(w.tag == "CD" for w in tree.subtree(o)) for o in objects)


def _source(tree: Tree, verb: Word) -> tuple[Word | None, bool]:
    """The speaker's head word; (None, True) when the passive hides it ("it was reported that")."""
    if tree.children(verb, "auxpass"):
        for by in tree.children(verb, "agent"):
            return tree.child(by, "pobj"), False
        subject = tree.child(verb, "nsubjpass")
        return None, subject is not None and (subject.lower == "it" or bool(tree.children(verb, *_CLAUSE)))
    before = tree.before(verb)
    if verb.dep == "parataxis" and not tree.children(verb, "nsubj") and before and before[0].is_noun:
        # "..., the country's prisons institute said, ...": the parser takes the speaker for an apposition
        return before[0], False
    at: Word | None = verb
    for _ in range(4):
        if at is None:
            break
        subject = tree.child(at, "nsubj")
        if subject is not None and subject.index < verb.index + 12:
            return subject, False
        if at.dep in {"conj", "advcl", "xcomp"} and tree.head(at).is_verb:
            at = tree.head(at)
        elif at.dep in {"acl", "relcl"}:
            return (tree.head(at) if tree.head(at).lower in _documents() else None), False
        else:
            at = None
    return None, False


def _content(tree: Tree, verb: Word, source: Word | None) -> Span | None:
    """The words that are said: the clause, the quotation, or the thing confirmed or denied."""
    clauses = tree.children(verb, *_CLAUSE)
    source_words = set() if source is None else {w.index for w in tree.subtree(source, lambda w: w.dep == "relcl")}
    if clauses:
        words = [w for c in clauses for w in tree.subtree(c) if w.index not in source_words]
        words = [w for w in words if w.index != verb.index]
        if not words:
            return None
        span = tree.cover(words)
        if all(w.index > verb.index for w in words):
            # what follows the cue belongs to it up to the next cue's clause
            span = Span(span.start, max(span.end, _clause_end(tree, verb)))
        else:
            span = _whole_before(tree, verb, source, span)
        return span
    governor = tree.head(verb)
    if verb.dep in {"parataxis", "ccomp", "dep", "conj", "advcl"} and governor.is_verb and _is_aside(tree, verb):
        return _around(tree, verb, source)
    that = next((w for w in tree.after(verb, 12) if w.lower == "that" and w.tag in {"IN", "WDT"}), None)
    if that is not None and that.index + 1 < len(tree.words) and tree.words[-1].span.end > that.span.end:
        return Span(that.span.end, max(_clause_end(tree, verb), tree.words[-1].span.end))
    if verb.lower in _SETTING and tree.children(verb, "dobj"):
        return Span(verb.span.end, max(_clause_end(tree, verb), tree.words[-1].span.end))
    objects = tree.children(verb, "dobj", "prep")
    objects = [o for o in objects if o.dep == "dobj" or o.lower in {"of", "about", "on", "at", "regarding", "concerning", "to"}]
    quoted = [w for w in tree.words if w.lower in _QUOTES]
    if quoted and not objects:
        rest = [w for w in tree.words if w.index not in source_words and w.index != verb.index]
        return tree.cover([w for w in rest if w.index >= quoted[0].index] or rest)
    if objects:
        start = min(tree.cover(tree.subtree(o)).start for o in objects)
        return Span(start, max(_clause_end(tree, verb), tree.cover(tree.subtree(objects[-1])).end))
    return None


def _is_aside(tree: Tree, verb: Word) -> bool:
    """ "..., they said, ...": a cue between commas, with nothing said of its own."""
    near = {w.lower for w in (*tree.before(verb, 4), *tree.after(verb, 2))}
    return "," in near and not tree.children(verb, "mark", "dobj")


def _around(tree: Tree, verb: Word, source: Word | None) -> Span:
    """The whole sentence is what an aside attributes."""
    return Span(tree.words[0].span.start, tree.words[-1].span.end)


def _clause_end(tree: Tree, verb: Word) -> int:
    """End of what hangs below the verb, short of another speaking verb in the same list."""
    words = tree.subtree(verb, lambda w: w.dep == "conj" and w.is_verb and tree.head(w).index == verb.index)
    return max(w.span.end for w in words)


def _whole_before(tree: Tree, verb: Word, source: Word | None, span: Span) -> Span:
    """ "A, B and C, officials said": everything before the source and cue is content."""
    edge = min(verb.index, source.index if source is not None else verb.index)
    if source is not None:
        edge = min(edge, min(w.index for w in tree.subtree(source, lambda w: w.dep == "relcl")))
    before = [w for w in tree.words[:edge] if w.tag not in {",", "``", "''"}]
    if before and verb.dep in {"ROOT", "ccomp", "conj"} and span.start <= before[-1].span.end:
        after = max(span.end, before[-1].span.end)
        # "The missile hit a bus, police said, killing four people"
        going_on = [c for c in tree.children(verb, "advcl", "conj") if c.index > verb.index and c.lower not in saying_forms()]
        tail = [w for c in going_on for w in tree.subtree(c)]
        return Span(min(span.start, before[0].span.start), max([after, *(w.span.end for w in tail)]))
    return span


def _according_to(tree: Tree) -> Iterator[Attribution]:
    for word in tree.words[:-1]:
        after = tree.words[word.index + 1]
        if word.lower != "according" or after.lower != "to":
            continue
        source = tree.child(after, "pobj")
        if source is None:
            continue
        named = tree.subtree(source, lambda w: w.dep in {"relcl", "punct", "advcl"})
        clause = tree.head(word)
        words = tree.subtree(clause) if clause.index != word.index else list(tree.words)
        left = {w.index for w in (*named, word, after)}
        words = [w for w in words if w.index not in left] or [w for w in tree.words if w.index not in left]
        content = tree.cover(words)
        if word.index <= 3 or clause.dep == "ROOT":
            content = Span(tree.words[0].span.start, tree.words[-1].span.end)
        yield Attribution(source=_naming(tree, source), cue=Span(word.span.start, after.span.end), content=content, condition=_condition(tree))


def _by_quoting(tree: Tree) -> Iterator[Attribution]:
    """ "a list published by", "in what officials called": left to the verbs; here "quoted X as saying"."""
    for word in tree.words:
        if word.lower in {"quoted", "cited"}:
            person = tree.child(word, "dobj", "nsubjpass")
            saying = next((w for w in tree.subtree(word) if w.lower in {"saying", "telling"}), None)
            if person is not None and saying is not None and saying.index > person.index:
                words = [w for w in tree.subtree(saying) if w.index != saying.index]
                if words:
                    yield Attribution(_naming(tree, person), saying.span, tree.cover(words))


def _naming(tree: Tree, source: Word) -> Span:
    """The words that name the speaker; a paper that speaks gives way to who issued it."""
    if source.lower in _documents():
        for prep in tree.children(source, "prep"):
            inner = tree.child(prep, "pobj")
            if inner is not None and prep.lower in {"from", "by", "of"} and inner.tag.startswith(("NN", "PRP")):
                return phrase(tree, inner)
    span = full_phrase(tree, source)
    others = [c for c in tree.conjuncts(source) if c.is_noun]
    if others:
        span = Span(span.start, max(span.end, *(phrase(tree, c).end for c in others)))
    return span


def _condition(tree: Tree) -> Span | None:
    """The reason given for anonymity, in the text's words."""
    joined, starts = "", []
    for word in tree.words:
        starts.append(len(joined))
        joined += word.form + " "
    match = _CONDITION.search(joined)
    if match is None:
        return None
    start, end = match.span("why") if match["why"] else match.span()
    words = [w for w, s in zip(tree.words, starts, strict=True) if start <= s < end and w.tag not in {".", ","}]
    return tree.cover(words) if words else None


def anonymity(tree: Tree) -> Attribution | None:
    """ "They spoke on condition of anonymity": the reason, for the speakers of the sentence before."""
    condition = _condition(tree)
    if condition is None or any(len(a.content) for a in find_attributions(tree)):
        return None
    subject = None if tree.root is None else tree.child(tree.root, "nsubj")
    return Attribution(None if subject is None else subject.span, None, condition, condition=condition)
