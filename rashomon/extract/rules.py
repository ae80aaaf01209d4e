"""The rule extractor: a dependency parser, the vocabularies, and the grammars of this folder."""

from __future__ import annotations

from dataclasses import dataclass, field

from rashomon.extract.attribution import anonymity, find_attributions, saying_forms
from rashomon.extract.dates import find_dates
from rashomon.extract.effects import Effect, find_effects
from rashomon.extract.lexicon import GENERIC, Lexicon, lexicon
from rashomon.extract.parse import parse
from rashomon.extract.places import find_places
from rashomon.extract.regions import Region, event_type_of, split_regions
from rashomon.extract.responsibility import Responsibility, find_responsibility
from rashomon.extract.roles import Role, find_roles
from rashomon.extract.syntax import Tree, Word
from rashomon.extract.triggers import Anchor, find_anchors
from rashomon.gazetteer.index import Gazetteer
from rashomon.model import (
    Attribution,
    DateMention,
    Document,
    Finding,
    Findings,
    Link,
    PlaceMention,
    Span,
    Trigger,
)
from rashomon.text import Sentence, sentences

_NEW = {"another", "separate", "second", "third", "different", "similar", "further", "also", "other"}
# Openings by which a report turns to another event.
_TURNS = (
    "meanwhile", "elsewhere", "in addition ", "separately", "finally ", "in another", "in other", "in a separate", "in a related",
    "also on", "also in", "earlier ,", "on another", "furthermore", "moreover",
)  # fmt: skip
# Verbs whose day is that of what was said or done about an event, not of the event.
_PUBLIC_ACTS = {
    "provided", "condemned", "released", "published", "issued", "visited", "blamed", "accused", "denounced", "called", "detailed",
    "confirmed", "met", "vowed", "promised", "announced", "posted", "buried", "claimed",
}  # fmt: skip
_THROWN = ("hurl", "throw", "threw", "lob", "toss", "fling", "flung")
_PROTESTERS = {"protester", "protesters", "protestors", "demonstrators", "demonstrator", "students", "rioters", "marchers", "protest", "protests", "protesting", "demonstration"}
_CALENDAR = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
_POINTING = {"this", "that", "these", "those", "such"}
_DEFINITE = {"the", "both", "its", "their"}


@dataclass
class _Reading:
    """What has been found so far; becomes Findings."""

    triggers: list[Trigger] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    attributions: list[Attribution] = field(default_factory=list)


class RuleExtractor:
    """Reads English reports, in natural case or in capitals."""

    name = "rules"
    version = "1"

    def extract(self, document: Document, gazetteer: Gazetteer) -> Findings:
        """All that the rules find in one document."""
        text = document.text
        split = body_sentences(document)
        spans = tuple(s.span for s in split)
        places = find_places(text, spans, gazetteer)
        dates = _within(find_dates(text), spans)
        reading = _Reading()
        words = lexicon()
        for number, tree in enumerate(parse(text, split)):
            _read_sentence(reading, number, tree, words, gazetteer)
            _attach(reading, number, tree, places, dates)
        return Findings(
            sentences=spans,
            paragraphs=tuple(s.paragraph for s in split),
            has_headline=_has_headline(text, split),
            triggers=tuple(reading.triggers),
            findings=tuple(reading.findings),
            links=tuple(reading.links),
            attributions=tuple(reading.attributions),
            places=places,
            dates=dates,
        )


def body_sentences(document: Document) -> list[Sentence]:
    """The sentences of the headline and of the text proper, without the dateline."""
    if document.dateline is None:
        return sentences(document.text)
    line = document.dateline.span
    before = [s for s in sentences(document.text[: line.start])]
    shift = 1 + max((s.paragraph for s in before), default=-1)
    after = [Sentence(s.span, s.paragraph + shift) for s in sentences(document.text, line.end)]
    return before + after


def _has_headline(text: str, split: list[Sentence]) -> bool:
    """True when the first sentence is a paragraph of its own that does not end like a sentence."""
    if len(split) < 2 or split[0].paragraph == split[1].paragraph:
        return False
    return not split[0].span.of(text).rstrip("”\"'").endswith((".", "!", "?"))


def _within(dates: tuple[DateMention, ...], spans: tuple[Span, ...]) -> tuple[DateMention, ...]:
    return tuple(d for d in dates if any(s.contains(d.span) for s in spans))


def _read_sentence(reading: _Reading, number: int, tree: Tree, words: Lexicon, gazetteer: Gazetteer) -> None:
    effects = find_effects(tree, words)
    anchors = find_anchors(tree, words)
    known = {a.word.index for a in anchors} | {i for a in anchors for i in range(a.start, a.word.index + 1)}
    anchors += [
        Anchor(e.anchor, e.anchor.index, GENERIC, is_effect=True) for e in effects if e.anchor.index not in known
    ]
    anchors = list({a.word.index: a for a in sorted(anchors, key=lambda a: a.word.index)}.values())
    responsible = find_responsibility(tree)
    reading.attributions += [r.attribution for r in responsible if r.attribution is not None]
    reading.attributions += find_attributions(tree)
    condition = anonymity(tree)
    if condition is not None:
        reading.attributions.append(condition)
    roles = find_roles(tree, anchors, effects, words, gazetteer)
    regions, links = split_regions(tree, anchors)
    base = len(reading.triggers)
    if not regions and responsible:
        reading.triggers.append(Trigger(responsible[0].span, GENERIC, refers="definite", sentence=number))
    for region in regions:
        reading.triggers.append(_trigger(tree, number, region, roles, words))
    reading.links += [Link(base + l.source, base + l.target, l.kind, l.span) for l in links]
    reading.findings += _findings(tree, base, regions, effects, roles, responsible)


def _trigger(tree: Tree, number: int, region: Region, roles: list[Role], words: Lexicon) -> Trigger:
    inside = {a.word.index for a in region.anchors}
    types = [a.event_type for a in region.anchors if not a.is_effect]
    for role in roles:
        if role.anchor.index in inside and "suicide bomber" in str(role.value).lower():
            types.append("suicide_bomb")
        if role.field in {"weapon", "munitions"} and role.anchor.index in inside:
            last = tree.within(role.span)[-1]
            found = words.noun(words.weapons, tree, last)
            if found and (found[0] != "attack"):
                is_thrown = found[0] == "remote_explosive_ied" and role.anchor.lower.startswith(_THROWN)
                types.append("grenade" if is_thrown else found[0])
    kind = event_type_of(types)
    if kind == GENERIC:
        effect_types = [a.event_type for a in region.anchors if a.is_effect]
        kind = event_type_of(effect_types) if not types else GENERIC
    best = _naming(region)
    kind = _among_protesters(tree, kind)
    span = Span(tree.words[best.start].span.start, best.word.span.end)
    status = "attempted" if best.status == "attempted" else "occurred"
    refers = _refers(tree, best)
    if refers == "definite" and any(_is_modifier(tree, r, best) for r in roles):
        refers = "owned"
    return Trigger(span, kind, status, refers, number)


def _is_modifier(tree: Tree, role: Role, anchor: Anchor) -> bool:
    """ "the Iranian strikes": the doer stands before the event's word."""
    if role.field != "perpetrator" or role.anchor.index != anchor.word.index or not anchor.word.is_noun:
        return False
    return any(tree.head(w).index == anchor.word.index for w in tree.within(role.span) if w.index < anchor.word.index)


def _among_protesters(tree: Tree, kind: str) -> str:
    """Clashes with demonstrators are no battle, and force used on them has its own name (ACLED)."""
    words = {w.lower for w in tree.words}
    if not words & _PROTESTERS:
        return kind
    if kind == "armed_clash":
        return "violent_demonstration"
    if kind in {"attack", GENERIC} and words & {"police", "forces", "soldiers", "troops", "army", "officers"}:
        return "excessive_force" if "peaceful" not in words else kind
    return kind


def _naming(region: Region) -> Anchor:
    """The word that names the event best: a specific noun, a specific verb, then whatever there is."""

    def rank(anchor: Anchor) -> tuple[bool, bool, bool, int]:
        return (anchor.is_effect, anchor.is_referring, anchor.event_type == GENERIC, anchor.word.index)

    return min(region.anchors, key=rank)


def _refers(tree: Tree, anchor: Anchor) -> str:
    word = anchor.word
    opening = " ".join(w.lower for w in tree.words[:4])
    if opening.startswith(_TURNS):
        return "new"
    if word.is_verb:
        subjects = tree.children(word, "nsubj", "nsubjpass")
        tools = [s for s in subjects if lexicon().noun(lexicon().weapons, tree, s)]
        is_known = any(c.lower in _DEFINITE for t in tools for c in tree.children(t, "det"))
        return "definite" if is_known and not anchor.is_effect else ""
    before = {w.lower for w in tree.children(word) if w.index < word.index}
    if before & _NEW:
        return "new"
    if before & _POINTING:
        return "last"
    if before & {"a", "an"} or any(c.tag == "CD" for c in tree.children(word, "nummod")):
        return "indefinite"
    if any(c.dep == "poss" and c.tag in {"NNP", "NNPS"} and c.lower not in _CALENDAR for c in tree.children(word)):
        return "owned"
    # "the killing of General X" tells whose; it points to nothing said before
    told = any(p.lower == "of" for p in tree.children(word, "prep"))
    possessive = any(c.dep == "poss" and c.lower in {"today", "yesterday"} for c in tree.children(word))
    return "definite" if (before & _DEFINITE and not told) or possessive or anchor.is_referring else ""


def _findings(
    tree: Tree,
    base: int,
    regions: list[Region],
    effects: list[Effect],
    roles: list[Role],
    responsible: list[Responsibility],
) -> list[Finding]:
    region_of = {a.word.index: n for n, r in enumerate(regions) for a in r.anchors}

    def trigger(word: Word) -> int:
        at = word
        for up in (word, *tree.ancestors(word)):
            at = up
            if up.index in region_of:
                break
        return base + region_of.get(at.index, 0)

    found = []
    for effect in effects:
        stance = "denies" if effect.is_denied else "asserts"
        found.append(
            Finding(effect.field, effect.quantity.span, effect.quantity.count, trigger(effect.anchor), stance)
        )
    said = [r.span for r in responsible]
    for role in roles:
        if role.field in {"perpetrator", "target"} and any(s.overlaps(role.span) for s in said):
            continue
        found.append(Finding(role.field, role.span, role.value, trigger(role.anchor), role.stance))
    for item in responsible:
        found.append(Finding("perpetrator", item.span, item.value, trigger(item.cue), item.stance))
    return found


def _attach(
    reading: _Reading, number: int, tree: Tree, places: tuple[PlaceMention, ...], dates: tuple[DateMention, ...]
) -> None:
    """Tie each place and date of a sentence to the event word above it, or to the sentence's main one."""
    here = [i for i, t in enumerate(reading.triggers) if t.sentence == number]
    if not here:
        return
    for kind, mentions in (("places", places), ("dates", dates)):
        for index, mention in enumerate(mentions):
            if not tree.span.contains(mention.span):
                continue
            if isinstance(mention, PlaceMention) and not _tells_where(tree, mention):
                continue
            if isinstance(mention, DateMention) and _dates_the_telling(tree, mention.span):
                continue
            owner = _owner(tree, mention.span, [reading.triggers[i] for i in here])
            trigger = reading.triggers[here[owner]]
            changed = {kind: (*getattr(trigger, kind), index)}
            reading.triggers[here[owner]] = _replaced(trigger, **changed)


_CHARACTERS_A_STEP = 20
_LOCATIVE = {
    "in", "at", "near", "on", "outside", "inside", "around", "across", "over", "into", "throughout", "within", "between", "along",
    "through", "of", "off", "from", "to", "toward", "towards", "beside", "by", "north", "south", "east", "west", "upon", "hit", "struck",
}  # fmt: skip


def _tells_where(tree: Tree, mention: PlaceMention) -> bool:
    """False for a place that only names who acts: "Iran fired", "US airstrike", "the Syrian government"."""
    if mention.relative is not None or mention.kind == "facility":
        return True
    words = tree.within(mention.span)
    if not words:
        return False
    first = words[0].index
    before = first - 1
    while before >= 0 and (tree.words[before].tag in {"DT", "JJ", "NN", "NNS", "NNP", "POS", "PRP$", ",", "CC"}) and first - before < 7:
        before -= 1
    if before < 0 or tree.words[before].lower not in _LOCATIVE:
        return False
    last = words[-1]
    following = tree.words[last.index + 1] if last.index + 1 < len(tree.words) else None
    is_owner = following is not None and (following.tag == "POS" or (following.is_noun and last.dep in {"compound", "poss"}))
    if is_owner and mention.place is None and tree.words[before].lower not in {"in", "at", "near"}:
        return False
    by_whom = tree.words[before].lower in {"by", "from", "of"} and first - before > 3
    return not (is_owner and tree.words[before].lower in {"by", "of", "from"}) and not by_whom


def _dates_the_telling(tree: Tree, span: Span) -> bool:
    """True for the day on which somebody said it: "officials said on Sunday that ..."."""
    words = tree.within(span)
    if not words:
        return False
    inside = {w.index for w in words}
    top = next((w for w in words if w.head not in inside or w.head == w.index), words[0])
    verb = next((w for w in tree.ancestors(top) if w.is_verb), None)
    if verb is None:
        return False
    tells = verb.lower in saying_forms() and bool(tree.children(verb, "ccomp", "parataxis"))
    return tells or verb.lower in _PUBLIC_ACTS


def _replaced(trigger: Trigger, *, places: tuple[int, ...] | None = None, dates: tuple[int, ...] | None = None) -> Trigger:
    return Trigger(
        trigger.span,
        trigger.event_type,
        trigger.status,
        trigger.refers,
        trigger.sentence,
        trigger.places if places is None else places,
        trigger.dates if dates is None else dates,
    )


def _owner(tree: Tree, span: Span, triggers: list[Trigger]) -> int:
    """The trigger nearest in the tree to the words at a span."""
    words = tree.within(span)
    if len(triggers) == 1 or not words:
        return 0
    inside = {w.index for w in words}
    top = next((w for w in words if w.head not in inside or w.head == w.index), words[0])
    chain = [w.index for w in (top, *tree.ancestors(top))]

    def distance(number: int) -> tuple[float, int]:
        named = triggers[number].span
        steps = min((_steps(tree, w, chain) for w in tree.within(named)), default=len(tree.words))
        # "came after a strike near Menaka on Sunday": the parser may hang the day on "came"
        apart = span.start - named.end if named.end <= span.start else (named.start - span.end) * 1.5
        return (steps + apart / _CHARACTERS_A_STEP, number)

    return min(range(len(triggers)), key=distance)


def _steps(tree: Tree, word: Word, chain: list[int]) -> int:
    """Edges between a word and the word whose ancestors are given."""
    for up, at in enumerate((word, *tree.ancestors(word))):
        if at.index in chain:
            return up + chain.index(at.index)
    return len(tree.words)
