"""What is said: the words that a cue of speaking gives to its speaker."""

from __future__ import annotations

from rashomon.extract.syntax import Tree, Word
from rashomon.extract.word_lists import verb_forms
from rashomon.model import Span

CLAUSE = ("ccomp", "parataxis", "xcomp", "pcomp")
QUOTES = {'"', "“", "”", "''", "``", "«", "»"}
# Verbs that set a figure: all that follows is what is said.
_SETTING = {"put", "puts", "gave", "gives", "showed", "show", "set", "raised", "revised", "lowered"}
_ABOUT = {"of", "about", "on", "at", "regarding", "concerning", "to"}
_ASIDE = {"parataxis", "ccomp", "dep", "conj", "advcl"}
# A "that" farther from its verb belongs to another one.
_THAT_WITHIN = 12


def content(tree: Tree, verb: Word, speaker: Word | None) -> Span | None:
    """The clause, the quotation, or the thing confirmed or denied; None where nothing is."""
    clauses = tree.children(verb, *CLAUSE)
    if clauses:
        return _of_clauses(tree, verb, speaker, clauses)
    if verb.dep in _ASIDE and tree.head(verb).is_verb and _is_aside(tree, verb):
        return whole(tree)
    start = _start_after(tree, verb)
    if start is not None:
        return Span(start, max(_clause_end(tree, verb), tree.words[-1].span.end))
    objects = [o for o in tree.children(verb, "dobj", "prep") if o.dep == "dobj" or o.lower in _ABOUT]
    if objects:
        start = min(tree.cover(tree.subtree(o)).start for o in objects)
        return Span(start, max(_clause_end(tree, verb), tree.cover(tree.subtree(objects[-1])).end))
    return _quoted(tree, verb, speaker)


def whole(tree: Tree) -> Span:
    """The sentence from its first word to its last."""
    return Span(tree.words[0].span.start, tree.words[-1].span.end)


def naming_words(tree: Tree, speaker: Word | None) -> list[Word]:
    """The speaker's own words, without a clause on them: "officials, who spoke on television"."""
    return [] if speaker is None else tree.subtree(speaker, lambda w: w.dep == "relcl")


def _of_clauses(tree: Tree, verb: Word, speaker: Word | None, clauses: list[Word]) -> Span | None:
    left = {verb.index, *(w.index for w in naming_words(tree, speaker))}
    words = [w for c in clauses for w in tree.subtree(c) if w.index not in left]
    if not words:
        return None
    span = tree.cover(words)
    if all(w.index > verb.index for w in words):
        # what follows the cue belongs to it up to the next cue's clause
        return Span(span.start, max(span.end, _clause_end(tree, verb)))
    return _whole_before(tree, verb, speaker, span)


def _is_aside(tree: Tree, verb: Word) -> bool:
    """True for a cue between commas, with nothing said of its own: "..., they said, ..."."""
    near = {w.lower for w in (*tree.before(verb, 4), *tree.after(verb, 2))}
    return "," in near and not tree.children(verb, "mark", "dobj")


def _start_after(tree: Tree, verb: Word) -> int | None:
    """Where what is said begins after "that", or after a verb that sets a figure."""
    if verb.lower in _SETTING and tree.children(verb, "dobj"):
        return verb.span.end  # "put the dead at 41, saying that ..."
    following = tree.after(verb, _THAT_WITHIN)
    that = next((w for w in following if w.lower == "that" and w.tag in {"IN", "WDT"}), None)
    if that is not None and that.index + 1 < len(tree.words):
        return that.span.end
    return None


def _quoted(tree: Tree, verb: Word, speaker: Word | None) -> Span | None:
    first = next((w.index for w in tree.words if w.lower in QUOTES), None)
    if first is None:
        return None
    left = {verb.index, *(w.index for w in naming_words(tree, speaker))}
    rest = [w for w in tree.words if w.index not in left]
    said = [w for w in rest if w.index >= first] or rest
    return tree.cover(said) if said else None


def _clause_end(tree: Tree, verb: Word) -> int:
    """End of what hangs below the verb, short of another speaking verb in the same list."""
    words = tree.subtree(verb, lambda w: w.dep == "conj" and w.is_verb and tree.head(w).index == verb.index)
    return max(w.span.end for w in words)


def _whole_before(tree: Tree, verb: Word, speaker: Word | None, span: Span) -> Span:
    """All before the speaker and the cue, where it is in a list: "A, B and C, officials said"."""
    edge = min([verb.index, *(w.index for w in naming_words(tree, speaker))])
    before = [w for w in tree.words[:edge] if w.tag not in {",", "``", "''"}]
    if not before or verb.dep not in {"ROOT", "ccomp", "conj"} or span.start > before[-1].span.end:
        return span
    # "The missile hit a bus, police said, killing four people"
    said = verb_forms("attribution", "say")
    after = [c for c in tree.children(verb, "advcl", "conj") if c.index > verb.index]
    ends = [w.span.end for c in after if c.lower not in said for w in tree.subtree(c)]
    return Span(min(span.start, before[0].span.start), max([span.end, before[-1].span.end, *ends]))
