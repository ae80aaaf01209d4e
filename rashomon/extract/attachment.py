"""Ties each place and day of a sentence to the event word it belongs to."""

from __future__ import annotations

from dataclasses import replace

from rashomon.extract.effects.tolls import is_toll
from rashomon.extract.homes import is_somebody, without_homes
from rashomon.extract.lone_place import lone_place
from rashomon.extract.place_words import DIRECTIONS, TYPES
from rashomon.extract.syntax import Tree, Word
from rashomon.extract.word_lists import verb_forms
from rashomon.model import DateMention, PlaceMention, Span, Trigger
from rashomon.vocab import words

# So many characters between two words count as one edge of the tree.
_CHARACTERS_A_STEP = 12
_COUNTED_WITHIN = 5
_LENGTHS = {"day", "days", "hour", "hours", "month", "months", "week", "weeks", "year", "years"}
# What follows an event's word tells its day more often than what stands before it.
_BEFORE_THE_WORD = 1.5
# Tags of what may stand between a preposition and the place: "in the troubled northern town of".
_MODIFIERS = {"DT", "JJ", "NN", "NNS", "NNP", "POS", "PRP$", ",", "CC"}
_MOST_MODIFIERS = 7
# Words between a day and the event it belongs to: "Sunday's deadly prison riot".
_BESIDE = 4
# "Ten others remain in hospital": nothing happened there.
_STAYING = {"remain", "remained", "remains", "stay", "stayed"}
# "Five were wounded and taken to the hospital in Gao."
_TAKEN = {
    "airlifted", "brought", "carried", "driven", "evacuated", "moved", "rushed", "sent", "shifted", "taken",
    "took", "transferred", "transported",
}  # fmt: skip
# "The hospital in Gao received six bodies."
_RECEIVING = {"admitted", "counted", "received", "receives", "registered", "reported", "treated", "treating"}
_NAMING = {"compound", "nmod", "nn", "amod", "poss"}
_INSIDE = {"in", "at", "near", "outside", "inside"}
_COURTS = {"court", "courts", "judge", "judges", "jury", "tribunal"}
_BELONGING = {"by", "from", "of"}


def attached(
    tree: Tree,
    triggers: list[Trigger],
    places: tuple[PlaceMention | None, ...],
    dates: tuple[DateMention, ...],
) -> list[Trigger]:
    """A sentence's triggers with the indexes of the places and dates that are theirs.

    A None among the places only tells where a speaker is ("a doctor at the hospital in Gao said").
    """
    if not triggers:
        return []
    found = list(triggers)
    for index, place in enumerate(places):
        if place is None or not tree.span.contains(place.span) or _is_elsewhere(tree, place.span, triggers):
            continue
        if is_somebody(tree, place) or _is_of_the_telling(tree, place.span, triggers):
            continue
        is_struck = _is_struck(tree, place, triggers)
        if is_struck or _tells_where(tree, place):
            at = _owner(tree, place.span, triggers)
            before = found[at].places
            is_first = is_struck and place.kind != "site"
            found[at] = replace(found[at], places=(index, *before) if is_first else (*before, index))
    if not any(one.places for one in found) and (lone := lone_place(tree, places)) is not None:
        at = _owner(tree, lone[1].span, triggers)
        if not _is_elsewhere(tree, lone[1].span, triggers):
            found[at] = replace(found[at], places=(lone[0],))
    found = [without_homes(tree, one, places) for one in found]
    for index, day in enumerate(dates):
        if tree.span.contains(day.span) and not _dates_the_telling(tree, day.span, triggers):
            told = [t for t in triggers if t.span.start < day.span.start]
            near = told if told and _is_counted_from(tree, day.span) else triggers
            at = triggers.index(near[_owner(tree, day.span, near)])
            found[at] = replace(found[at], dates=(*found[at].dates, index))
    return [_with_its_own_days(tree, one, dates) for one in found]


def _is_counted_from(tree: Tree, span: Span) -> bool:
    """True for the day in "killed four on Tuesday, a day after an attack": it is that of the killing."""
    inside = tree.within(span)
    ahead = [w.lower for w in tree.after(inside[-1], _COUNTED_WITHIN)] if inside else []
    ends = [i for i, word in enumerate(ahead) if word in {"after", "before", "following"}]
    return bool(ends) and not _LENGTHS.isdisjoint(ahead[: ends[0]])


def _with_its_own_days(tree: Tree, trigger: Trigger, dates: tuple[DateMention, ...]) -> Trigger:
    """The day before the event's word is its own: the first in "hurt in Sunday's riot died on Monday"."""
    named = tree.within(trigger.span)
    if not named or len(trigger.dates) < 2:
        return trigger
    own = []
    for index in trigger.dates:
        inside = tree.within(dates[index].span)
        before = tree.words[inside[-1].index + 1 : named[0].index] if inside else ()
        has_s = bool(before) and before[0].tag == "POS"
        if has_s and len(before) <= _BESIDE and all(w.tag in _MODIFIERS for w in before):
            own.append(index)
    return replace(trigger, dates=tuple(own)) if own else trigger


def _is_elsewhere(tree: Tree, span: Span, triggers: list[Trigger]) -> bool:
    """True for where people were taken or buried afterwards, and for what else is told of somebody.

    "died at Lamu hospital", "was buried in Gao", "a trader who drove lorries to Gao".
    """
    top = _top(tree, span)
    if top is None or _is_after_the_deed(tree, top):
        return top is not None
    after, named = words("aftermath", "places"), [t.span for t in triggers]
    in_hospital = words("aftermath", "dying") | _STAYING | _TAKEN
    is_hospital = _is_hospital(tree, top)
    for up in tree.ancestors(top):
        is_hospital = is_hospital or up.lower in words("aftermath", "hospitals")
        if up.lower in after and not any(s.overlaps(up.span) and up.is_noun for s in named):
            return True
        is_receiver = up.lower in _RECEIVING and top.index < up.index
        if is_hospital and (up.lower in in_hospital or is_receiver):
            return True
        if any(s.overlaps(w.span) for w in (up, *tree.children(up)) for s in named if w.lower not in after):
            return False
        if up.dep == "relcl" and any(c.lower == "who" for c in tree.children(up, "nsubj")):
            return not any(s.overlaps(w.span) for w in tree.subtree(up) for s in named)
    return False


def _is_of_the_telling(tree: Tree, span: Span, triggers: list[Trigger]) -> bool:
    """True for where it was said: "In Gao the governor accused the rebels", but not "In Gao, ..."."""
    top = _top(tree, span)
    preposition = None if top is None or top.dep != "pobj" else tree.head(top)
    if top is None or preposition is None or preposition.lower not in _INSIDE:
        return False
    verb = tree.head(preposition)
    is_telling = verb.lower in verb_forms("attribution", "say") or verb.lower in words(
        "triggers", "public_acts"
    )
    if not is_telling or any(t.span.overlaps(verb.span) for t in triggers) or top.index > verb.index:
        return False
    return not any(w.form == "," for w in tree.words[top.index : verb.index])


def _is_after_the_deed(tree: Tree, top: Word) -> bool:
    """True for "taken to a hospital in Gao" and "convicted by a court in Gao", however it was parsed."""
    *before, near, preposition = ["", "", *(w.lower for w in tree.words[: top.index])]
    if near in _COURTS and preposition in _INSIDE:
        return not words("aftermath", "court").isdisjoint(w.lower for w in tree.words)
    taken = words("aftermath", "places") | words("aftermath", "dying") | _STAYING | _TAKEN
    in_hospital = near in words("aftermath", "hospitals") and preposition in _INSIDE
    return in_hospital and not taken.isdisjoint(before)


def _is_hospital(tree: Tree, top: Word) -> bool:
    named = (top, tree.head(top), *tree.after(top, 3))
    return any(w.lower in words("aftermath", "hospitals") for w in named)


def _tells_where(tree: Tree, mention: PlaceMention) -> bool:
    """False for a place that only names who acts: "Iran fired", "US airstrike", "the Syrian government"."""
    if mention.relative is not None or mention.kind == "facility":
        # "tensions between Mali and Niger" are nowhere; "the road between Gao and Ansongo" is somewhere
        opening = next((w for w in tree.within(mention.span) if w.lower == "between"), None)
        is_nowhere = opening is not None and not _is_between_places(tree, opening)
        # "outside Mogadishu hotel" is outside the hotel
        return not (is_nowhere or (mention.relative is not None and _describes(tree, mention)))
    named = tree.within(mention.span)
    if not named:
        return False
    first, last = named[0].index, named[-1]
    before = first - 1
    while before >= 0 and tree.words[before].tag in _MODIFIERS and first - before < _MOST_MODIFIERS:
        before -= 1
    preposition = tree.words[before].lower if before >= 0 else ""
    if preposition not in words("triggers", "locative"):
        preposition = _governor(tree, mention.span)
    if preposition == "between" and not _is_between_places(tree, tree.words[before]):
        return False
    is_agent = preposition == "by" and mention.kind == "country"  # "captured by Israel"
    if preposition not in words("triggers", "locative") or is_agent:
        return False
    is_owner = _is_owner(tree, last)
    if is_owner and mention.place is None and preposition not in _INSIDE:
        return False
    is_far = first - before > 3 or (preposition == "from" and _is_from_a_thing(tree, mention.span))
    return not (preposition in _BELONGING and (is_owner or is_far))


def _is_from_a_thing(tree: Tree, span: Span) -> bool:
    """True for "a blockade on fuel from Senegal": there the fuel comes from."""
    top = _top(tree, span)
    thing = tree.head(tree.head(top)) if top is not None and top.dep == "pobj" else None
    return thing is not None and thing.is_noun and thing.dep == "pobj"


def _governor(tree: Tree, span: Span) -> str:
    """The preposition above a name by the tree: "in rebel-held Gao", "in the capital, Gao"."""
    top = _top(tree, span)
    if top is not None and top.dep == "appos" and tree.head(top).lower in TYPES:
        top = tree.head(top)
    return tree.head(top).lower if top is not None and top.dep == "pobj" else ""


def _is_struck(tree: Tree, mention: PlaceMention, triggers: list[Trigger]) -> bool:
    """True for a site, and for the place that an event's verb has as object: "raided the village of Xyz"."""
    if mention.kind == "site":
        return True
    top = _top(tree, mention.span)
    if top is None or mention.relative is not None:
        return False
    if top.dep == "pobj" and tree.head(top).lower == "of":
        top = tree.head(tree.head(top))
    elif top.dep in {"compound", "appos"}:
        top = tree.head(top)
        if top.lower not in words("triggers", "ground") and top.lower not in TYPES:
            return False
    verb = tree.head(top)
    is_event = any(t.span.contains(verb.span) for t in triggers) or verb.lower in words(
        "triggers", "locative"
    )
    return is_event and verb.is_verb and top.dep in {"dobj", "nsubjpass"}


def _is_between_places(tree: Tree, between: Word) -> bool:
    before = next(iter(tree.before(between)), None)
    return before is None or not before.is_noun or before.lower in words("triggers", "lie_between")


def _describes(tree: Tree, mention: PlaceMention) -> bool:
    inside = tree.within(mention.span)
    return bool(inside) and _is_owner(tree, inside[-1])


def _is_owner(tree: Tree, last: Word) -> bool:
    """True where the name describes the next noun: "Mosul's governor", but not "a Mosul restaurant"."""
    describes = last.dep in {"compound", "poss"}
    if describes and tree.head(last).lower in words("triggers", "sites"):
        return False
    after = next(iter(tree.after(last)), None)
    if after is not None and (after.lower in TYPES or after.lower in DIRECTIONS):
        return False  # "the Idlib governorate", "Gao west of the river"
    return any(w.tag == "POS" or (w.is_noun and describes) for w in tree.after(last))


def _dates_the_telling(tree: Tree, span: Span, triggers: list[Trigger]) -> bool:
    """True for the day on which somebody said it: "officials said on Sunday that ..."."""
    top = _top(tree, span)
    if top is not None and any(
        w.lower in words("aftermath", "published") for w in tree.before(tree.within(span)[0], 2)
    ):
        return True
    if top is not None and top.dep in _NAMING and any(t.span.overlaps(tree.head(top).span) for t in triggers):
        return False  # "convicted of the February ambush"
    verb = None if top is None else next((w for w in tree.ancestors(top) if w.is_verb), None)
    if verb is None:
        return False
    if tree.governs(verb, {"life", "lives"}, "dobj"):
        return False  # "the blast claimed 12 lives on Sunday"
    if _moves_a_toll(tree, verb, top):
        return True
    is_saying = verb.lower in verb_forms("attribution", "say")
    tells = is_saying and bool(tree.children(verb, "ccomp", "parataxis"))
    return tells or verb.lower in words("triggers", "public_acts") | words("aftermath", "court")


def _moves_a_toll(tree: Tree, verb: Word, day: Word | None) -> bool:
    """True for the day on the verb of "the toll rose on Sunday to 12": the dead fell before."""
    steps = [day, tree.head(day)] if day is not None and day.dep == "pobj" else [day]
    # "the union on Friday raised its toll": the parser may hang the day on who speaks
    steps += [tree.head(word) for word in steps[1:] if word is not None and tree.head(word).dep == "nsubj"]
    is_its_own = any(word is not None and tree.head(word).index == verb.index for word in steps)
    moved = tree.children(verb, "dobj", "nsubj", "nsubjpass")
    return is_its_own and any(is_toll(tree, word) for word in moved)


def _top(tree: Tree, span: Span) -> Word | None:
    """The word at a span that hangs on a word outside."""
    inside = tree.within(span)
    indexes = {w.index for w in inside}
    return next((w for w in inside if w.head not in indexes or w.head == w.index), next(iter(inside), None))


def _owner(tree: Tree, span: Span, triggers: list[Trigger]) -> int:
    """The trigger nearest to the words at a span, in the tree and in the text."""
    top = _top(tree, span)
    if len(triggers) == 1 or top is None:
        return 0
    chain = [w.index for w in (top, *tree.ancestors(top))]

    def distance(number: int) -> tuple[float, int]:
        named = triggers[number].span
        steps = min((_steps(tree, w, chain) for w in tree.within(named)), default=len(tree.words))
        # "came after a strike near Menaka on Sunday": the parser may hang the day on "came"
        follows = named.end <= span.start
        apart = span.start - named.end if follows else (named.start - span.end) * _BEFORE_THE_WORD
        return (steps + apart / _CHARACTERS_A_STEP, number)

    return min(range(len(triggers)), key=distance)


def _steps(tree: Tree, word: Word, chain: list[int]) -> int:
    """Edges between a word and the word whose ancestors are given."""
    for up, at in enumerate((word, *tree.ancestors(word))):
        if at.index in chain:
            return up + chain.index(at.index)
    return len(tree.words)
