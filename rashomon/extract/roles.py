"""Who did it, to what, with what: perpetrator, target, weapon, munitions and damage of each event word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rashomon import vocab
from rashomon.extract.attribution import saying_forms
from rashomon.extract.effects import Effect, antecedent, patients
from rashomon.extract.lexicon import Lexicon, inflections, plurals
from rashomon.extract.numbers import is_number
from rashomon.extract.phrases import full_phrase, left_edge, phrase, read_quantity
from rashomon.extract.syntax import Tree, Word
from rashomon.extract.triggers import WEAPON_FORMS, Anchor
from rashomon.gazetteer.index import Gazetteer
from rashomon.model import Count, Span

_HIT_PREPOSITIONS = {"on", "in", "into", "inside", "at", "near", "against", "onto", "upon", "outside", "under"}
_TARGET_PREPOSITIONS = {"on", "against", "upon", "targeting"}
_TARGET_VERBS = {
    "attack", "attacked", "attacks", "attacking", "ambush", "ambushed", "ambushing", "assaulted", "assault", "raid", "raided",
    "raiding", "storm", "stormed", "storming", "target", "targeted", "targeting", "targets", "bomb", "bombed", "bombing", "shell",
    "shelled", "shelling", "bombard", "bombarded", "bombarding", "strike", "struck", "striking", "hit", "hitting", "hits", "pounded",
    "pound", "pounding", "besieged", "overran", "occupied", "occupy", "seized", "shot", "shoots", "stabbed", "assassinated",
    "assassinate", "attacks", "strikes", "harassed", "machine-gunned", "dynamited", "invaded", "bombs", "toppled", "hitting",
}  # fmt: skip
# In a fight or a march nobody is the perpetrator.
_MUTUAL = frozenset(
    form for verb in ("clash", "fight", "battle", "skirmish", "engage", "demonstrate", "protest", "rally", "repel", "repulse", "riot")
    for form in inflections(verb)
)
_NO_VICTIM_TYPES = {"peaceful_protest", "violent_demonstration"}
_SUSPECTED = {"alleged", "suspected", "presumed", "allegedly", "presumably", "reportedly", "apparently", "believed", "supposedly", "purported", "possible"}
_NO_PLACE_TARGET = {"day", "days", "night", "morning", "evening", "afternoon", "time", "week", "month", "year", "scene", "course", "wake", "hours", "hour", "front", "ground", "area", "distance", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "flames", "process", "country", "region", "air", "place", "minutes", "war", "head", "chest", "neck", "back", "range", "rate", "least", "dawn", "noon", "midnight", "random", "people"}


@dataclass(frozen=True, slots=True)
class Role:
    """A value in words for one field, found beside an event word."""

    field: str
    span: Span
    value: Count | str
    anchor: Word
    stance: str = "asserts"


@lru_cache(maxsize=1)
def _actors() -> dict[str, frozenset[str]]:
    return {
        name: frozenset(form for word in words for form in plurals(word)) for name, words in vocab.load("actors").items()
    }


def find_roles(tree: Tree, anchors: list[Anchor], effects: list[Effect], lexicon: Lexicon, gazetteer: Gazetteer) -> list[Role]:
    """The roles in one sentence, each phrase once for each field."""
    found: dict[tuple[str, Span], Role] = {}
    counted = {(e.quantity.span.start, e.quantity.span.end) for e in effects}
    for anchor in anchors:
        for role in (
            *_perpetrators(tree, anchor, lexicon, gazetteer),
            *_targets(tree, anchor, lexicon),
            *_weapons(tree, anchor, lexicon),
            *_munitions(tree, anchor, lexicon),
        ):
            found.setdefault((role.field, role.span), role)
    found = {k: r for k, r in found.items() if r.field != "target" or not any(s < r.span.end and r.span.start < e for s, e in counted)}
    for role in (*_damage(tree, lexicon, counted), *_named_victims(effects)):
        found.setdefault((role.field, role.span), role)
    return sorted(found.values(), key=lambda r: (r.span, r.field))


def _actor(tree: Tree, word: Word, lexicon: Lexicon) -> Word | None:
    """The word as one who acts: None for events, weapons, things and pronouns that name nobody."""
    word = antecedent(tree, word)
    if word.tag in {"WP", "WDT", "EX", "CD", "DT"} or (word.tag == "PRP" and word.lower not in {"we"}):
        return None
    if word.lower in _actors()["things"] or lexicon.noun(lexicon.event_nouns, tree, word):
        return None
    made_of = [w for p in tree.children(word, "prep") if p.lower == "of" for w in tree.children(p, "pobj")]
    if any(lexicon.noun(lexicon.weapons, tree, w) for w in made_of):
        return None  # "a volley of rockets"
    if lexicon.noun(lexicon.weapons, tree, word) and "bomber" not in word.lower:
        return None
    if word.lower in {"anyone", "someone", "everyone", "nobody", "anybody", "everybody", "others", "people", "victim", "victims"}:
        return None
    if tree.words[left_edge(tree, word)].lower in {"no", "any"}:
        return None
    return word if word.is_noun or word.tag in {"JJ", "NNP"} else None


def _perpetrators(tree: Tree, anchor: Anchor, lexicon: Lexicon, gazetteer: Gazetteer) -> Iterator[Role]:
    word = anchor.word
    if word.is_verb:
        candidates = _agents_of_verb(tree, word, anchor)
    else:
        # "executions of 248 people by government forces": the doer may hang on those it was done to
        below = tree.subtree(word, lambda w: w.is_verb or w.dep in {"relcl", "appos"})
        candidates = [w for p in below if p.lower == "by" for w in tree.children(p, "pobj")]
        yield from _modifiers(tree, anchor, gazetteer)
        candidates += _holders(tree, word)
    for candidate in candidates:
        actor = _actor(tree, candidate, lexicon)
        if actor is not None:
            span = full_phrase(tree, actor)
            span = phrase(tree, actor) if len(span) > 160 else span
            yield Role("perpetrator", span, span_text(tree, span), word, _stance(tree, actor, word))


def _holders(tree: Tree, noun: Word) -> list[Word]:
    """ "gunmen carried out the attack", "the attack was perpetrated by": the subject of a support verb."""
    verb = tree.head(noun)
    forms = {"carried", "carry", "launched", "launch", "staged", "stage", "perpetrated", "conducted", "committed", "commit", "mounted", "executed", "made", "carrying", "launching", "staging", "resumed", "orchestrated", "ordered"}
    if verb.lower in forms and noun.dep in {"dobj"}:
        return tree.children(verb, "nsubj")
    if verb.lower in forms and noun.dep == "nsubjpass":
        return [w for p in tree.children(verb, "agent") for w in tree.children(p, "pobj")]
    for clause in tree.children(noun, "relcl", "acl"):
        if clause.lower in forms:
            return [w for p in tree.children(clause, "agent") for w in tree.children(p, "pobj")]
    return []


def _agents_of_verb(tree: Tree, verb: Word, anchor: Anchor) -> list[Word]:
    if tree.children(verb, "auxpass") or (verb.tag == "VBN" and not tree.children(verb, "dobj", "aux")):
        return [w for p in tree.children(verb, "agent", "prep") if p.lower == "by" for w in tree.children(p, "pobj")]
    if verb.lower in {"died", "dies", "die", "dying", "perished", "disappeared", "exploded", "explodes", "detonated"} and not tree.children(verb, "dobj"):
        return []
    if anchor.is_effect and (verb.dep in {"amod", "acomp"} or not tree.children(verb, "dobj")):
        return []
    if verb.lower in _MUTUAL or verb.lower in {"lost", "lose", "losing", "suffered", "sustained", "taken", "admitted"}:
        return []
    subjects = tree.children(verb, "nsubj")
    at = verb
    while not subjects and at.dep in {"conj", "advcl", "xcomp"} and tree.head(at).is_verb:
        at = tree.head(at)
        if tree.children(at, "nsubjpass") or at.lower in {"is", "are", "was", "were", "be"} | saying_forms():
            return []
        subjects = tree.children(at, "nsubj")
    if not subjects and verb.dep == "acl" and verb.tag == "VBG":
        subjects = [tree.head(verb)]
    return subjects


def _modifiers(tree: Tree, anchor: Anchor, gazetteer: Gazetteer) -> Iterator[Role]:
    """ "US airstrike", "Iran's retaliatory attack", "a guerrilla ambush": who, told by a word before the event's."""
    for child in tree.children(anchor.word, "amod", "compound", "poss", "nmod"):
        if child.index >= anchor.word.index or child.index >= anchor.start and child.index != anchor.word.index and anchor.start != anchor.word.index and child.index >= anchor.start:
            continue
        lower = child.lower
        is_people = gazetteer.demonym(child.form) is not None
        known = lower in _actors()["modifiers"] or lower.split("-")[0] + "-led" in _actors()["modifiers"] and lower.endswith("-led")
        owner = child.dep == "poss" and word_takes_doer(anchor.word) and child.tag in {"NNP", "NNPS", "NNS", "NN"} and lower not in _NO_PLACE_TARGET | {"today", "yesterday"}
        if known or is_people or owner:
            span = phrase(tree, child) if owner else child.span
            yield Role("perpetrator", span, span_text(tree, span), anchor.word, _stance(tree, child, anchor.word))


def word_takes_doer(word: Word) -> bool:
    """False where the possessor is the victim: "the general's death"."""
    return not word.lower.startswith(("death", "killing", "murder", "assassination", "execution", "kidnapping", "abduction", "arrest", "detention", "slaying", "disappearance", "overthrow", "ouster", "removal", "capture", "body", "bodies", "corpse", "beheading"))


def _stance(tree: Tree, actor: Word, anchor: Word) -> str:
    near = {w.lower for w in tree.subtree(actor, lambda w: w.dep == "relcl")} | {c.lower for c in tree.children(anchor)}
    near |= {w.lower for w in tree.before(actor, 3)}
    return "alleges" if near & _SUSPECTED else "asserts"


def _targets(tree: Tree, anchor: Anchor, lexicon: Lexicon) -> Iterator[Role]:
    word = anchor.word
    heads: list[Word] = []
    if anchor.event_type in _NO_VICTIM_TYPES or anchor.is_referring and not word.lower.startswith("strike"):
        return
    heads += _repellers(tree, word)
    if word.is_verb and _blows_self_up(tree, word):
        preps = [p for p in tree.children(word, "prep", "prt") if p.lower in {"in", "at", "near", "outside", "inside", "among", "amid"}]
        heads += [w for p in preps for w in tree.children(p, "pobj")]
    if word.is_verb and word.lower in _TARGET_VERBS:
        heads += patients(tree, word)
    if word.is_verb and word.lower in WEAPON_FORMS | {"exploded", "explodes", "detonated", "fired", "hurled"}:
        subject_is_weapon = any(_weapon_head(tree, s, lexicon) for s in tree.children(word, "nsubj", "nsubjpass", "dobj"))
        if subject_is_weapon or word.lower in {"opened", "fired"}:
            aimed = [*tree.children(word, "prep"), *(p for d in tree.children(word, "dobj") for p in tree.children(d, "prep") if p.lower in {"at", "on", "against", "into"})]
            heads += [w for p in aimed if p.lower in _HIT_PREPOSITIONS for w in tree.children(p, "pobj")]
    if not word.is_verb or word.lower in {"strike", "strikes", "attack", "attacks"}:
        heads += [w for p in tree.children(word, "prep") if p.lower in _TARGET_PREPOSITIONS for w in tree.children(p, "pobj")]
        for clause in tree.children(word, "acl", "relcl"):
            heads += [w for p in tree.children(clause, "prep") if p.lower == "against" for w in tree.children(p, "pobj")]
            if clause.lower in {"targeting", "targeted", "hitting", "aimed", "struck", "hit"}:
                heads += tree.children(clause, "dobj") + [w for p in tree.children(clause, "prep") for w in tree.children(p, "pobj") if clause.lower == "aimed"]
        governor = tree.head(word)
        if word.dep == "nsubj" and governor.lower in {"hit", "struck", "targeted", "hits", "targets"}:
            heads += tree.children(governor, "dobj")
    for head in heads:
        if _is_target(tree, head, lexicon):
            span = full_phrase(tree, head)
            span = phrase(tree, head) if len(span) > 160 else span
            yield Role("target", span, span_text(tree, span), word)


def _repellers(tree: Tree, noun: Word) -> list[Word]:
    """ "guards repelled an attack": those who were attacked."""
    verb = tree.head(noun)
    if noun.is_noun and noun.dep == "dobj" and verb.lower in {"repelled", "repulsed", "repel", "withstood", "suffered"}:
        return tree.children(verb, "nsubj")
    return []


def _is_target(tree: Tree, head: Word, lexicon: Lexicon) -> bool:
    if not head.is_noun or head.lower in _NO_PLACE_TARGET or is_number(head.lower):
        return False
    return not (lexicon.noun(lexicon.event_nouns, tree, head) or lexicon.noun(lexicon.weapons, tree, head))


def _weapon_head(tree: Tree, word: Word, lexicon: Lexicon) -> Word | None:
    """The weapon a phrase names, also as "one of the bombs" or "a barrage of rockets"."""
    for head in (antecedent(tree, word), *(w for p in tree.children(word, "prep") if p.lower == "of" for w in tree.children(p, "pobj"))):
        if lexicon.noun(lexicon.weapons, tree, head):
            return head
    return None


def _weapons(tree: Tree, anchor: Anchor, lexicon: Lexicon) -> Iterator[Role]:
    word = anchor.word
    inside = [w for w in tree.words[anchor.start : word.index + 1]]
    named = {"air_drone_strike"} if not word.is_verb else set()
    if anchor.event_type in named:
        yield Role("weapon", tree.cover(inside), span_text(tree, tree.cover(inside)), word)
    candidates = [*inside[:-1], *tree.children(word, "compound", "nmod", "amod")]
    if _blows_self_up(tree, word):
        candidates += [w for s in tree.children(word, "nsubj") for p in tree.children(s, "prep") for w in tree.children(p, "pobj")]
    candidates += tree.children(word, "nsubj", "dobj", "nsubjpass")
    for preposition in tree.children(word, "prep", "agent"):
        if preposition.lower in {"with", "by", "from", "using", "of", "in", "involving"}:
            candidates += tree.children(preposition, "pobj")
    for clause in tree.children(word, "acl", "advcl", "relcl", "xcomp"):
        if clause.lower in {"using", "involving", "used", "involved", "armed"}:
            candidates += tree.children(clause, "dobj")
    governor = tree.head(word)
    if not word.is_verb and word.dep == "nsubjpass" and governor.lower in {"caused", "carried"}:
        candidates += [w for p in tree.children(governor, "agent", "prep") if p.lower in {"by", "with"} for w in tree.children(p, "pobj")]
    if not word.is_verb and word.dep == "nsubj" and governor.lower in {"involved", "involving"}:
        candidates += tree.children(governor, "dobj")
    for candidate in candidates:
        head = _weapon_head(tree, candidate, lexicon)
        if head is not None and not head.lower.startswith("bomber"):
            found = lexicon.noun(lexicon.weapons, tree, head)
            start = head.index if found is None else found[1]
            last = max([head.index, *(c.index for c in tree.conjuncts(head) if lexicon.noun(lexicon.weapons, tree, c))])
            span = tree.cover(list(tree.words[start : last + 1]))
            yield Role("weapon", span, span_text(tree, span), word)


def _blows_self_up(tree: Tree, verb: Word) -> bool:
    return verb.lower in {"blew", "blow", "blown", "blowing", "exploded", "detonated"} and any(
        w.lower in {"himself", "herself", "themselves"} for w in tree.after(verb, 3)
    )


def _munitions(tree: Tree, anchor: Anchor, lexicon: Lexicon) -> Iterator[Role]:
    word = anchor.word
    candidates = [*tree.children(word, "nsubj", "dobj", "nsubjpass", "attr")]
    for preposition in tree.children(word, "prep", "agent"):
        if preposition.lower in {"by", "with", "from", "of", "involving"}:
            candidates += tree.children(preposition, "pobj")
    for candidate in candidates:
        if candidate.tag == "CD":
            whole = _weapon_head(tree, candidate, lexicon)
            share = read_quantity(tree, candidate)
            if whole is not None and share is not None and lexicon.noun(lexicon.weapons, tree, whole):
                # "two of the rockets"
                span = tree.cover([*tree.within(share.span), whole])
                yield Role("munitions", span, Count(share.count.low, share.count.high, whole.form), word)
                continue
        for head in (antecedent(tree, candidate), *tree.conjuncts(candidate)):
            found = lexicon.noun(lexicon.weapons, tree, head)
            if found is None or word.lower.startswith("seiz"):
                continue
            whole = tuple(w.lower for w in tree.words[found[1] : head.index + 1])
            if whole not in lexicon.counted and whole[-1:] not in lexicon.counted:
                continue
            quantity = read_quantity(tree, head)
            first = tree.words[left_edge(tree, head)].lower
            words = [w.lower for w in tree.words[left_edge(tree, head) : head.index]]
            if quantity is not None and (any(is_number(w) for w in words) or first in {"a", "an"}):
                yield Role("munitions", quantity.span, quantity.count, word)


def _damage(tree: Tree, lexicon: Lexicon, counted: set[tuple[int, int]]) -> Iterator[Role]:
    for word in tree.words:
        heads: list[Word] = []
        if word.is_verb and lexicon.verb(lexicon.object_verbs, tree, word) == "damage":
            heads = patients(tree, word)
            if word.lower == "set":
                heads += [w for p in tree.children(word, "prep") for w in tree.children(p, "pobj") if p.lower == "to"]
                heads += [w for f in tree.children(word, "dobj") for p in tree.children(f, "prep") for w in tree.children(p, "pobj")]
        elif word.lower in lexicon.damage_nouns and word.is_noun:
            heads = [w for p in tree.children(word, "prep") if p.lower == "of" for w in tree.children(p, "pobj")]
        elif word.lower in {"damage", "damages"} and word.is_noun and tree.head(word).lower in {"caused", "causing", "left", "leaving", "cause", "sustained", "suffered", "inflicted", "and"}:
            span = full_phrase(tree, word)
            yield Role("damage", span, span_text(tree, span), word)
        for first in heads:
            for head in (first, *tree.conjuncts(first)):
                span = phrase(tree, head)
                if (span.start, span.end) not in counted and head.is_noun and head.lower not in {"fire", "people", "man", "men", "body", "bodies", "evidence", "himself"}:
                    yield Role("damage", span, span_text(tree, span), word)


def _named_victims(effects: list[Effect]) -> Iterator[Role]:
    """One killed by name was the target of the killing, unless an explosion took him with others."""
    for effect in effects:
        quantity = effect.quantity
        if effect.field in {"killed"} and quantity.head.tag == "NNP" and (quantity.count.low, quantity.count.high) == (1, 1):
            yield Role("target", quantity.span, quantity.count.group or "", effect.anchor)


def span_text(tree: Tree, span: Span) -> str:
    """The words of a span in natural capitals, with single spaces."""
    words = tree.within(span)
    text = " ".join(w.form for w in words)
    for mark in (" 's", " ’s", " ,", " )", " ."):
        text = text.replace(mark, mark.strip())
    return text.replace("( ", "(").replace(" - ", "-").replace("[ ", "[").replace(" ]", "]")


