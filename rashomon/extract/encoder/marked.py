"""What the network marks that the grammar of a sentence did not give: counts and roles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon import vocab
from rashomon.extract.complements import objects_after
from rashomon.extract.effects import Effect
from rashomon.extract.effects.scope import counts_people
from rashomon.extract.encoder.reader import Mark
from rashomon.extract.lexicon import lexicon
from rashomon.extract.quantities import read_quantity
from rashomon.extract.role import Role, span_text
from rashomon.extract.syntax import Tree, Word
from rashomon.model import RoleMention, Span

# Marks below these scores cost more than they gave, on accounts/dev and accounts/sets (benchmarks/README.md).
SURE = {"count": 0.9, "incident": 0.85}
# Beginnings of words without which a mark of a field is not believed.
_DEEDS = {
    "killed": tuple(sorted(vocab.words("counting", "deathly"))),
    "detained": (
        "arrest",
        "detain",
        "captur",
        "apprehend",
        "custody",
        "jail",
        "nab",
        "round",
        "held",
        "seiz",
    ),
}
_QUOTES = frozenset({"``", "''"})
# Tags of words that no name and no thing ends with.
_SMALL = frozenset({"IN", "DT", "CC", "TO", "POS", ",", "``", "''", ":", ".", "-LRB-", "-RRB-"})
FIELD = {
    "individual": "perpetrator",
    "organisation": "perpetrator",
    "object": "target",
    "victim": "target",
    "weapon": "weapon",
}


def counted(tree: Tree, marks: Sequence[Mark], effects: Sequence[Effect]) -> Iterator[Effect]:
    """The marked counts of people that overlap none of the effects known."""
    for mark in _sure(marks, "count"):
        if mark.label == "munitions" or any(e.quantity.span.overlaps(mark.span) for e in effects):
            continue
        head = head_of(tree, mark.span)
        quantity = None if head is None else read_quantity(tree, head)
        if head is None or quantity is None or not counts_people(quantity):
            continue
        deed = _DEEDS.get(mark.label)
        is_told = deed is None or _tells_of(deed, tree, head)
        if is_told and not _is_of_things(tree, head):
            yield Effect(mark.label, quantity, _governor(tree, head))


def _is_of_things(tree: Tree, number: Word) -> bool:
    """True in "put the number of shells at six": the number is of what stands behind "of"."""
    verb = next((up for up in tree.ancestors(number) if up.is_verb), None)
    if number.tag != "CD" or verb is None:
        return False
    counters = [c for c in tree.children(verb, "dobj", "nsubj") if c.lower == "number"]
    counted_things = [thing for c in counters for thing in objects_after(tree, c, {"of"})]
    known = lexicon()
    return any(known.noun(known.weapons, tree, thing) for thing in counted_things)


def _tells_of(deed: tuple[str, ...], tree: Tree, head: Word) -> bool:
    """True where the words say that anybody died, or was taken: of a name, those it stands with.

    The network takes names of witnesses and of photographers for the dead's: of its killed in the news of
    shootings more than half stood in sentences without a death (gva, killed exact .66 to .73 without them).
    In the heads of press releases it takes the offices named there for those arrested (isaf).
    """
    told = (w for w in tree.words if w.lower.startswith(deed))
    if not head.tag.startswith("NNP"):
        return any(told)
    clause = {head.index, _governor(tree, head).index}
    return any({w.index, w.head, tree.head(w).head} & clause for w in told)


def roles(tree: Tree, marks: Sequence[Mark], known: Sequence[tuple[str, Span]]) -> Iterator[Role]:
    """The marked actors, things and weapons that overlap nothing known of the same field.

    `known` are fields with the spans they already have, the counted people among them as target.
    """
    taken = list(known)
    for mark in _sure(marks, "incident"):
        kept = tree.within(mark.span)
        while kept and kept[-1].tag in _SMALL:  # "police station of"
            kept = kept[:-1]
        field, span = FIELD[mark.label], tree.cover(kept) if kept else mark.span
        head = head_of(tree, span)
        if head is None or not (head.is_noun or head.tag in {"JJ", "CD"}):
            continue
        if any(f == field and s.overlaps(span) for f, s in taken):
            continue
        taken.append((field, span))
        yield Role(field, span, span_text(tree, span), head, fills_gap=True)


def mentions(tree: Tree, marks: Sequence[Mark]) -> Iterator[tuple[Word | None, RoleMention]]:
    """Every part in an incident that is marked, however surely, with the word that governs it.

    A mark on a piece of a name ("Karim" of "Aziz Karim") or before its noun ("radio" of "radio station") is
    widened, one that breaks off at a small word goes on in the next, and small words at its ends fall away.
    """
    found: dict[tuple[str, Span], tuple[Word | None, RoleMention]] = {}
    for mark in _joined(tree, [m for m in marks if m.task == "incident"]):
        kept = _trimmed(tree.within(mark.span))
        span = _widened(tree, kept, mark.label) if kept else mark.span
        before = found.get((mark.label, span))
        if before is None or before[1].score < mark.score:
            mention = RoleMention(span, span_text(tree, span), mark.label, mark.score)
            found[mark.label, span] = (head_of(tree, span), mention)
    yield from found.values()


def _joined(tree: Tree, marks: Sequence[Mark]) -> list[Mark]:
    """Marks of one label that touch at a small word as one: "offices of the" and "radio station"."""
    joined: list[Mark] = []
    for mark in marks:
        last = joined[-1] if joined else None
        words, next_words = tree.within(last.span) if last else [], tree.within(mark.span)
        if (
            last is not None
            and words
            and next_words
            and last.label == mark.label
            and _touch(tree, words[-1], next_words[0])
        ):
            span = Span(last.span.start, mark.span.end)
            joined[-1] = Mark(mark.task, mark.label, span, max(last.score, mark.score))
        else:
            joined.append(mark)
    return joined


def _touch(tree: Tree, end: Word, start: Word) -> bool:
    """True for neighbours of which one is a small word, or with a quotation mark between them."""
    if start.index == end.index + 1:
        return end.tag in _SMALL or start.tag in _SMALL
    return start.index == end.index + 2 and tree.words[end.index + 1].tag in _QUOTES


def _trimmed(words: Sequence[Word]) -> list[Word]:
    kept = list(words)
    while kept and kept[-1].tag in _SMALL:
        kept.pop()
    while kept and kept[0].tag in _SMALL:
        kept.pop(0)
    return kept


def _widened(tree: Tree, words: Sequence[Word], label: str) -> Span:
    """The span of words with the rest of their name; a thing, with the noun it stands before."""
    first, last = words[0].index, words[-1].index
    while last + 1 < len(tree.words) and _goes_on(tree, tree.words[last], label):
        last += 2 if _is_quote(tree, last + 1) else 1
    while first and _is_name(tree.words[first]) and _is_name(tree.words[first - 1]):
        if tree.words[first - 1].dep not in {"compound", "amod"}:
            break
        first -= 1
    return Span(tree.words[first].span.start, tree.words[last].span.end)


def _goes_on(tree: Tree, word: Word, label: str) -> bool:
    """True where the next word is of the same name, or of the thing that this word describes."""
    at = word.index + (2 if _is_quote(tree, word.index + 1) else 1)
    if at >= len(tree.words):
        return False
    following = tree.words[at]
    if word.head <= word.index or word.dep not in {"compound", "amod", "nmod"}:
        return False
    if _is_name(word):
        return _is_name(following) or label == "object"
    return label == "object" or word.dep == "amod"


def _is_quote(tree: Tree, index: int) -> bool:
    return tree.words[index].tag in _QUOTES


def _is_name(word: Word) -> bool:
    return word.tag.startswith("NNP")


def head_of(tree: Tree, span: Span) -> Word | None:
    """The word of a span that governs the rest: the first whose own head stands outside."""
    inside = tree.within(span)
    numbers = {w.index for w in inside}
    return next((w for w in inside if w.head not in numbers or w.head == w.index), None)


def _sure(marks: Sequence[Mark], task: str) -> list[Mark]:
    return [m for m in marks if m.task == task and m.score >= SURE[task]]


def _governor(tree: Tree, word: Word) -> Word:
    """The verb that a counted phrase depends on, or the phrase's own head where there is none."""
    return next((up for up in tree.ancestors(word) if up.is_verb), word)
