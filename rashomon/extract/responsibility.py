"""Who claims, denies or is blamed for an event, and that nobody has claimed it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.extract.phrases import full_phrase, phrase
from rashomon.extract.roles import span_text
from rashomon.extract.syntax import Tree, Word
from rashomon.model import Attribution, Span

_CLAIM = {"claim", "claimed", "claims", "claiming", "take", "took", "taken", "takes", "assume", "assumed", "accept", "accepted", "acknowledged", "admitted"}
_CREDIT = {"responsibility", "credit"}
_DENY = {"denied", "denies", "deny", "denying", "disclaimed", "rejected"}
_INVOLVEMENT = {"responsibility", "involvement", "role", "carrying", "participation", "accusation", "accusations", "charge", "charges", "link", "part", "blame", "being"}
_BLAME = {"blamed", "blames", "blame", "blaming", "accused", "accuses", "accuse", "accusing", "implicated", "attributed", "attribute", "attributes", "suspect", "suspects", "suspected", "laid", "pinned"}
_NOBODY = re.compile(
    r"\b(?:no (?:\w+ ){0,4}?(?:has |have |had |was |immediately |yet )*(?:claimed|claim|taken|took|owned up)"
    r"|no\s?(?:one|body)(?: group)? (?:has |have |had |immediately |yet |come |forward |to )*(?:claim(?:ed)?|taken|took|owned)"
    r"|no (?:\w+ ){1,3}(?:has |have |had )?said (?:it|they) (?:was|were) behind"
    r"|responsibility for [\w ]{1,60} (?:was|has been|had been) not (?:\w+ )?claimed|responsibility for [\w ]{1,60} (?:was|has) (?:yet )?not"
    r"|(?:there (?:was|has been|were) )?no (?:immediate )?claims? (?:of responsibility|for|had|has)"
    r"|nobody (?:has |had )*(?:claimed|taken|owned)"
    r"|went unclaimed|remains unclaimed|no (?:\w+ ){0,2}claim of responsibility)\b[^.;,]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Responsibility:
    """One statement on who did it; `attribution` carries whose statement it is, if it is somebody's."""

    span: Span
    value: str | None
    stance: str
    cue: Word
    attribution: Attribution | None = None


def find_responsibility(tree: Tree) -> list[Responsibility]:
    """The claims of, denials of and blame for an event in one sentence."""
    nobody = _unclaimed(tree)
    if nobody is not None:
        return [nobody]
    return [*_claimed(tree), *_claimed_deed(tree), *_owned(tree), *_denied(tree), *_blamed(tree), *_held(tree)]


def _unclaimed(tree: Tree) -> Responsibility | None:
    joined, starts = "", []
    for word in tree.words:
        starts.append(len(joined))
        joined += word.form + " "
    match = _NOBODY.search(joined)
    if match is None:
        return None
    text = match.group()
    if not re.search(r"responsib|credit|owned up|claim", text, re.IGNORECASE):
        return None
    end = match.end()
    for word in ("responsibility", "credit"):
        if word in text:
            end = match.start() + text.index(word) + len(word)
    words = [w for w, s in zip(tree.words, starts, strict=True) if match.start() <= s < end]
    return Responsibility(tree.cover(words), None, "unclaimed", words[-1]) if words else None


def _claimed(tree: Tree) -> Iterator[Responsibility]:
    for word in tree.words:
        if word.lower not in _CREDIT:
            continue
        verb = tree.head(word)
        if word.dep == "dobj" and verb.lower in _CLAIM and not _is_negative(tree, verb):
            subject = _subject(tree, verb)
            if subject is not None and not any(c.dep == "neg" for c in tree.children(verb)):
                yield _own(tree, subject, verb, "claims")
        elif word.dep in {"nsubjpass"} and verb.lower in _CLAIM:
            for agent in tree.children(verb, "agent"):
                for inner in tree.children(agent, "pobj"):
                    yield _own(tree, inner, verb, "claims")
        elif word.dep == "nsubjpass":
            continue


_DEEDS = {"attack", "attacks", "bombing", "bombings", "blast", "explosion", "assault", "raid", "ambush", "killing", "killings", "strike", "strikes", "shooting", "kidnapping", "abduction", "shelling", "assassination", "operation"}


def _claimed_deed(tree: Tree) -> Iterator[Responsibility]:
    """ "the attack was claimed by X", "X claimed the bombing", "X admitted carrying out the attack"."""
    for verb in tree.words:
        if verb.lower not in {"claimed", "claims", "claim", "admitted", "admits"} or not verb.is_verb or _is_negative(tree, verb):
            continue
        agents = [w for p in tree.children(verb, "agent", "prep") if p.lower == "by" for w in tree.children(p, "pobj")]
        thing = tree.children(verb, "nsubjpass") or ([tree.head(verb)] if verb.dep == "acl" else [])
        if agents and thing and thing[0].lower in _DEEDS:
            yield _own(tree, agents[0], verb, "claims")
        subject = tree.child(verb, "nsubj")
        deeds = [d for d in tree.children(verb, "dobj") if d.lower in _DEEDS]
        deeds += [c for c in tree.children(verb, "xcomp", "ccomp") if c.lower in {"carrying", "planting", "firing", "killing", "attacking", "bombing"}]
        if subject is not None and subject.is_noun and deeds and not _is_nobody(subject):
            yield _own(tree, subject, verb, "claims")


def _is_negative(tree: Tree, verb: Word) -> bool:
    return any(c.dep == "neg" for c in tree.children(verb))


def _owned(tree: Tree) -> Iterator[Responsibility]:
    """ "the group said it carried out the attack", "put its name to the raid"."""
    for verb in tree.words:
        if verb.lower in {"said", "says", "announced", "declared", "boasted"}:
            subject = tree.child(verb, "nsubj")
            for clause in tree.children(verb, "ccomp"):
                doer = tree.child(clause, "nsubj")
                did = clause.lower in _DID or (clause.lower in {"was", "were", "is"} and any(c.lower in {"behind", "responsible"} for c in tree.children(clause)))
                positive = not any(c.dep == "neg" for c in tree.children(clause))
                if subject is not None and subject.is_noun and doer is not None and doer.lower in {"it", "they"} and did and positive:
                    yield _own(tree, subject, clause, "claims")
        elif verb.lower in {"put", "puts", "lent"} and any(c.lower in {"name", "names"} for c in tree.children(verb, "dobj")):
            subject = tree.child(verb, "nsubj")
            if subject is not None and subject.is_noun and not _is_nobody(subject):
                yield _own(tree, subject, verb, "claims")


def _is_nobody(word: Word) -> bool:
    return word.lower in {"nobody", "none", "no"}


_DID = {"carried", "attacked", "launched", "fired", "targeted", "bombed", "killed", "staged", "conducted", "planted", "detonated", "shelled", "struck", "ambushed", "abducted", "kidnapped", "executed"}


def _own(tree: Tree, subject: Word, verb: Word, stance: str, span: Span | None = None) -> Responsibility:
    name = full_phrase(tree, subject)
    words = name if span is None else span
    content = Span(min(name.start, words.start), max(name.end, words.end))
    return Responsibility(words, span_text(tree, name), stance, verb, Attribution(name, verb.span, content))


def _denied(tree: Tree) -> Iterator[Responsibility]:
    for verb in tree.words:
        if verb.lower not in _DENY or not verb.is_verb:
            continue
        subject = _subject(tree, verb)
        objects = [*tree.children(verb, "dobj", "xcomp"), *tree.children(verb, "ccomp")]
        involved = [
            o for o in objects
            if o.lower in _INVOLVEMENT or _denies_own_deed(tree, o) or (o.dep in {"xcomp", "ccomp"} and o.tag == "VBG" and not tree.children(o, "nsubj"))
        ]
        if subject is not None and involved:
            below = tree.subtree(involved[0], lambda w: w.dep in {"conj", "advcl"})
            span = tree.cover([verb, *[w for w in below if w.index > verb.index]])
            yield _own(tree, subject, verb, "denies", span)


def _denies_own_deed(tree: Tree, clause: Word) -> bool:
    """ "denied that its forces had carried out the massacre"."""
    subject = tree.child(clause, "nsubj")
    if subject is None:
        return False
    return subject.lower in {"it", "they", "he"} or any(c.lower in {"its", "their", "his"} for c in tree.children(subject, "poss"))


def _blamed(tree: Tree) -> Iterator[Responsibility]:
    for verb in tree.words:
        if verb.lower not in _BLAME or not (verb.is_verb or verb.tag == "NN"):
            continue
        subject = _subject(tree, verb)
        for accused in _accused(tree, verb):
            span = full_phrase(tree, accused)
            attribution = None
            if subject is not None and not subject.tag.startswith("W"):
                attribution = Attribution(full_phrase(tree, subject), verb.span, span)
            elif not tree.children(verb, "auxpass"):
                continue
            yield Responsibility(span, span_text(tree, span), "alleges", verb, attribution)


def _accused(tree: Tree, verb: Word) -> list[Word]:
    """Those blamed: the object of "accuse", what follows "blame ... on", the subject of "is suspected"."""
    if any(w.lower == "door" for w in tree.after(verb, 5)):
        doors = [w for w in tree.after(verb, 5) if w.lower == "door"]
        return [w for p in tree.children(doors[0], "prep") for w in tree.children(p, "pobj")]
    targets = [w for p in tree.children(verb, "prep", "dative") if p.lower in {"on", "to"} for w in tree.children(p, "pobj")]
    for thing in tree.children(verb, "dobj"):
        targets += [w for p in tree.children(thing, "prep") if p.lower in {"on"} for w in tree.children(p, "pobj")]
    if targets and verb.lower.startswith(("blam", "attrib")):
        return [t for t in targets if t.is_noun]
    if verb.lower.startswith("attrib"):
        return []
    if verb.lower in {"laid", "pinned"}:
        return []
    if tree.children(verb, "auxpass"):
        return [w for w in tree.children(verb, "nsubjpass") if w.is_noun]
    return [w for w in tree.children(verb, "dobj") if w.is_noun]


def _held(tree: Tree) -> Iterator[Responsibility]:
    """ "holds the army responsible", "the rebels were responsible", "was behind the attack"."""
    for word in tree.words:
        if word.lower == "finger" and tree.head(word).lower in {"pointed", "points", "pointing"}:
            verb = tree.head(word)
            subject = _subject(tree, verb)
            for accused in (w for p in (*tree.children(verb, "prep"), *tree.children(word, "prep")) if p.lower == "at" for w in tree.children(p, "pobj")):
                span = full_phrase(tree, accused)
                source = None if subject is None else Attribution(full_phrase(tree, subject), verb.span, span)
                yield Responsibility(span, span_text(tree, span), "alleges", word, source)
        if word.lower == "responsible":
            verb = tree.head(word)
            if verb.lower not in {"hold", "holds", "held", "holding", "was", "were", "is", "are", "be", "been"}:
                verb = tree.head(verb)
            if verb.lower in {"hold", "holds", "held", "holding"}:
                for accused in tree.children(verb, "dobj") or tree.children(word, "nsubj"):
                    if accused.is_noun:
                        span = full_phrase(tree, accused)
                        subject = _subject(tree, verb)
                        source = None if subject is None else Attribution(full_phrase(tree, subject), verb.span, span)
                        yield Responsibility(span, span_text(tree, span), "alleges", word, source)
            elif verb.lower in {"was", "were", "is", "are", "be", "been"}:
                for accused in tree.children(verb, "nsubj"):
                    if accused.is_noun:
                        span = phrase(tree, accused)
                        yield Responsibility(span, span_text(tree, span), "alleges", word)
        elif word.lower == "behind" and tree.head(word).lower in {"was", "were", "is", "are", "be", "been"}:
            verb = tree.head(word)
            doers = tree.children(verb, "nsubj")
            if verb.dep == "xcomp":
                doers += tree.children(tree.head(verb), "nsubjpass", "nsubj")
            for accused in doers:
                if accused.is_noun:
                    span = phrase(tree, accused)
                    yield Responsibility(span, span_text(tree, span), "alleges", word)


def _subject(tree: Tree, verb: Word) -> Word | None:
    at = verb
    for _ in range(3):
        subject = tree.child(at, "nsubj")
        if subject is not None:
            return subject
        if at.dep in {"conj", "xcomp", "advcl"}:
            at = tree.head(at)
        else:
            break
    return None
