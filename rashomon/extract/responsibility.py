"""Who claims or denies an event, and that nobody has claimed it; who is blamed comes from blame.py."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.extract.blame import blamed
from rashomon.extract.complements import agents, is_negated, objects_after, subject_above
from rashomon.extract.joined import join
from rashomon.extract.papers import issuer
from rashomon.extract.patients import antecedent
from rashomon.extract.phrases import full_phrase, left_edge
from rashomon.extract.role import Responsibility, span_text
from rashomon.extract.syntax import Tree, Word
from rashomon.extract.word_lists import verb_forms
from rashomon.model import Attribution, Span
from rashomon.vocab import words

_CREDIT = {"responsibility", "credit"}
_CLAIMING = {"claim", "claimed", "claims", "admitted", "admits"}
_DECLARING = {"claimed", "said", "says", "announced", "declared", "boasted"}
_NAMING = {"put", "puts", "lent"}  # "put their name to the ambush"
_BEING = {"was", "were", "is", "are"}
_WORK = {"work", "doing", "handiwork"}
_ITSELF = {"it", "they", "he"}
_ITS = {"its", "their", "his"}
_NOBODY = re.compile(
    r"\b(?:no (?:\w+ ){0,4}?(?:has |have |had |was |immediately |yet )*(?:claimed|claim|taken|took|owned up)"
    r"|no\s?(?:one|body)(?: group)? (?:has |have |had |immediately |yet |come |forward |to )*"
    r"(?:claim(?:ed)?|taken|took|owned)"
    r"|no (?:\w+ ){1,3}(?:has |have |had )?said (?:it|they) (?:was|were) behind"
    r"|responsibility for [\w ]{1,60} (?:was|has been|had been) not (?:\w+ )?claimed"
    r"|responsibility for [\w ]{1,60} (?:was|has) (?:yet )?not"
    r"|(?:there (?:was|has been|were) )?no (?:immediate )?claims? (?:of responsibility|for|had|has)"
    r"|nobody (?:has |had )*(?:claimed|taken|owned)"
    r"|went unclaimed|remains unclaimed|no (?:\w+ ){0,2}claim of responsibility)\b[^.;,]*",
    re.IGNORECASE,
)
# "No one has taken" alone is not about a deed: one of these must stand in it.
_OF_A_DEED = re.compile(r"responsib|credit|owned up|claim", re.IGNORECASE)


def find_responsibility(tree: Tree) -> list[Responsibility]:
    """The claims of, denials of and blame for an event in one sentence."""
    nobody = _unclaimed(tree)
    if nobody is not None:
        return [nobody]
    return [
        *_claimed(tree),
        *_claimed_deed(tree),
        *_owned(tree),
        *_denied(tree),
        *_said_not(tree),
        *_identified(tree),
        *blamed(tree),
    ]


def _unclaimed(tree: Tree) -> Responsibility | None:
    joined = join(tree)
    match = _NOBODY.search(joined.text)
    if match is None or not _OF_A_DEED.search(match.group()):
        return None
    end = match.end()
    for noun in ("responsibility", "credit"):
        if noun in match.group():
            end = match.start() + match.group().index(noun) + len(noun)
    matched = joined.between(match.start(), end)
    return Responsibility(tree.cover(matched), None, "unclaimed", matched[-1]) if matched else None


def _claimed(tree: Tree) -> Iterator[Responsibility]:
    """Those who "took responsibility", or by whom "responsibility was claimed"."""
    for word in tree.words:
        verb = tree.head(word)
        if word.lower not in _CREDIT or verb.lower not in words("responsibility", "claim"):
            continue
        if word.dep == "nsubjpass":
            for agent in agents(tree, verb):
                yield _own(tree, agent, verb, "claims")
        elif word.dep == "dobj" and not is_negated(tree, verb):
            subject = subject_above(tree, verb)
            if subject is not None:
                yield _own(tree, subject, verb, "claims")


def _claimed_deed(tree: Tree) -> Iterator[Responsibility]:
    """Those who "claimed the bombing", "admitted planting it", or by whom "the attack was claimed"."""
    for verb in tree.words:
        if verb.lower not in _CLAIMING or not verb.is_verb or is_negated(tree, verb):
            continue
        deeds = words("responsibility", "deeds")
        by = objects_after(tree, verb, {"by"}, ("agent", "prep")) or _through_paper(tree, verb)
        thing = tree.children(verb, "nsubjpass") or ([tree.head(verb)] if verb.dep == "acl" else [])
        if by and thing and thing[0].lower in deeds and _is_somebody(tree, by[0]):
            yield _own(tree, by[0], verb, "claims")
        subject = tree.child(verb, "nsubj")
        owns = any(d.lower in deeds for d in tree.children(verb, "dobj"))
        did = words("responsibility", "admitted_deeds")
        owns = owns or any(c.lower in did for c in tree.children(verb, "xcomp", "ccomp"))
        owns = owns or any(_is_perfect_deed(tree, c) for c in tree.children(verb, "xcomp"))
        owns = owns or _is_of_what_was_told(tree, verb)
        if subject is not None and owns and _is_somebody(tree, subject):
            yield _own(tree, subject, verb, "claims")


def _is_of_what_was_told(tree: Tree, verb: Word) -> bool:
    """True in "a bombing at a market, which the Front claimed", not in "... claimed was its largest"."""
    deeds = words("responsibility", "deeds")
    after = tree.words[verb.index + 1 : verb.index + 2]
    if any(word.lower in _BEING | {"had", "has", "to"} for word in after):
        return False
    for what in tree.children(verb, "dobj"):
        if what.lower not in {"which", "that"}:
            continue
        before = tree.words[: what.index]
        is_aside = bool(before) and before[-1].form == "," and what.lower == "which"
        if tree.head(verb).lower in deeds or (is_aside and any(w.lower in deeds for w in before)):
            return True
    return False


def _is_perfect_deed(tree: Tree, clause: Word) -> bool:
    """True in "claimed to have killed 20 soldiers"."""
    return clause.lower in words("responsibility", "did") and tree.governs(clause, {"have"}, "aux")


def _through_paper(tree: Tree, verb: Word) -> list[Word]:
    """Those whose paper it is in "claimed in a statement by the Front"."""
    papers = objects_after(tree, verb, {"in", "through", "via"})
    return [named for paper in papers if (named := issuer(tree, paper)) is not None]


def _owned(tree: Tree) -> Iterator[Responsibility]:
    """Those who "said it carried out the attack" or "put their name to the ambush"."""
    for verb in tree.words:
        subject = tree.child(verb, "nsubj")
        # "which said it did the raid" tells the group by a deed of before, "which says it did" by this one
        if subject is not None and verb.dep == "relcl" and verb.tag in {"VBZ", "VBP"}:
            subject = _as_named(tree, antecedent(tree, subject))
        if subject is None or not subject.is_noun:
            continue
        if verb.lower in _DECLARING:
            for clause in tree.children(verb, "ccomp"):
                if not _is_own_deed(tree, clause):
                    continue
                if _is_somebody(tree, subject):
                    yield _own(tree, subject, clause, "claims")
                else:
                    told = [
                        word for word in tree.words if left_edge(tree, subject) <= word.index <= clause.index
                    ]
                    yield Responsibility(tree.cover(told), None, "unclaimed", clause)
        named = any(c.lower in {"name", "names"} for c in tree.children(verb, "dobj"))
        if verb.lower in _NAMING and named and _is_somebody(tree, subject):
            yield _own(tree, subject, verb, "claims")


def _as_named(tree: Tree, word: Word) -> Word:
    """The name beside a common noun: "the group that says it sent them, Qamar Front", or before it."""
    if word.dep == "appos" and tree.head(word).tag.startswith("NNP"):
        return tree.head(word)
    return next((c for c in tree.children(word, "appos") if c.tag.startswith("NNP")), word)


def _is_own_deed(tree: Tree, clause: Word) -> bool:
    """True for "it carried out the attack", "they were behind it", "that was its work"."""
    doer = tree.child(clause, "nsubj")
    if doer is None or is_negated(tree, clause):
        return False
    if any(c.lower in _WORK and tree.children(c, "poss") for c in tree.children(clause, "attr")):
        return clause.lower in _BEING and doer.lower in {"it", "this", "that", "which"}
    is_behind = any(c.lower in {"behind", "responsible"} for c in tree.children(clause))
    did = clause.lower in words("responsibility", "did") or (clause.lower in _BEING and is_behind)
    is_theirs = doer.lower in {"group", "movement"} and tree.governs(doer, {"the"}, "det")
    is_theirs = is_theirs or any(c.lower in _ITS for c in tree.children(doer, "poss"))
    return did and (is_theirs or doer.lower in {"it", "they"})


def _is_somebody(tree: Tree, word: Word) -> bool:
    """False for "nobody" and "no group"."""
    is_none = word.lower in {"nobody", "none", "no"} or tree.words[left_edge(tree, word)].lower == "no"
    return word.is_noun and not is_none


def _denied(tree: Tree) -> Iterator[Responsibility]:
    for verb in tree.words:
        if verb.lower not in words("responsibility", "deny") or not verb.is_verb:
            continue
        subject = subject_above(tree, verb)
        objects = [*tree.children(verb, "dobj", "xcomp"), *tree.children(verb, "ccomp")]
        denied = next((o for o in objects if _is_denied_deed(tree, o) or _is_it(tree, verb, o)), None)
        if subject is not None and denied is not None:
            below = tree.subtree(denied, lambda w: w.dep in {"conj", "advcl"})
            span = tree.cover([verb, *[w for w in below if w.index > verb.index]])
            yield _own(tree, subject, verb, "denies", span)


def _said_not(tree: Tree) -> Iterator[Responsibility]:
    """Those who say that they or theirs did not do it: "said its troops had not fired a shot"."""
    for verb in tree.words:
        subject = tree.child(verb, "nsubj")
        if subject is None or verb.lower not in verb_forms("attribution", "say"):
            continue
        for clause in tree.children(verb, "ccomp"):
            doer = tree.child(clause, "nsubj")
            if doer is not None and _is_theirs(tree, doer) and _is_deed_not_done(tree, clause):
                span = tree.cover(tree.subtree(clause, lambda w: w.dep in {"conj", "advcl"}))
                yield _own(tree, subject, verb, "denies", span)


def _is_theirs(tree: Tree, doer: Word) -> bool:
    return doer.lower in _ITSELF or any(c.lower in _ITS for c in tree.children(doer, "poss"))


def _is_deed_not_done(tree: Tree, clause: Word) -> bool:
    """True for "had not fired", "never gave an order to fire", "had no hand in it"."""
    objects = tree.children(clause, "dobj")
    nothing = [o for o in objects if any(c.lower == "no" for c in tree.children(o, "det"))]
    if any(o.lower in words("responsibility", "involvement") for o in nothing):
        return True
    is_deed = clause.lower in words("responsibility", "undone")
    return is_deed and (bool(nothing) or is_negated(tree, clause))


def _identified(tree: Tree) -> Iterator[Responsibility]:
    """Those of whom it is said who they were: "the attackers were soldiers", "belonged to the Front"."""
    for verb in tree.words:
        subject = tree.child(verb, "nsubj")
        if subject is None or subject.lower not in words("triggers", "doers") or is_negated(tree, verb):
            continue
        named = tree.children(verb, "attr") if verb.lower in _BEING else []
        if verb.lower in {"belong", "belonged"}:
            named = objects_after(tree, verb, {"to"})
        for who in named[:1]:
            if who.is_noun:
                name = full_phrase(tree, who)
                yield Responsibility(name, span_text(tree, name), "asserts", verb)


def _is_it(tree: Tree, verb: Word, denied: Word) -> bool:
    """True for "denied it and blamed the army": what others said of them."""
    turned = any(c.lower in words("responsibility", "blame") for c in tree.children(verb, "conj"))
    return turned and denied.lower in {"it", "this", "that"}


def _is_denied_deed(tree: Tree, word: Word) -> bool:
    """True for "involvement", "shelling the village" and "that its troops had shelled the school"."""
    if word.lower in words("responsibility", "involvement"):
        return True
    subject = tree.child(word, "nsubj")
    if subject is None:
        return word.dep in {"xcomp", "ccomp"} and word.tag == "VBG"
    return _is_theirs(tree, subject)


def _own(tree: Tree, subject: Word, verb: Word, stance: str, span: Span | None = None) -> Responsibility:
    """A statement by those whom it is about; without a span of its own it stands at their name."""
    name = full_phrase(tree, issuer(tree, subject) or subject)
    said = name if span is None else span
    content = Span(min(name.start, said.start), max(name.end, said.end))
    return Responsibility(said, span_text(tree, name), stance, verb, Attribution(name, verb.span, content))
