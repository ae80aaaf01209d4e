"""Whom a mention names: a known actor, a force of some country, or a side alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from rashomon.gazetteer.index import Gazetteer
from rashomon.ground.actor_names import Around, known_at, tokens
from rashomon.ground.actor_words import Item, Part, is_determiner, items
from rashomon.model import Actor
from rashomon.vocab import load
from rashomon.vocab.kinds import side_of_words
from rashomon.vocab.known_actors import SIDES, KnownActor, known_actors

_BRACKETS = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
_ARTICLE = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)
_AFTER = frozenset({Part.MEMBER, Part.FORCE, Part.ARMS, Part.IRREGULAR})
_HEADS = frozenset({Part.MEMBER, Part.FORCE, Part.IRREGULAR})
# Countries whose names take the article: "the Philippines".
_THE = re.compile(
    r"(?:United|Democratic|Central African|Dominican|Czech|Philippines|Comoros|Maldives|Bahamas)\b"
)
_COUNTED = re.compile(r"(?:dozens|scores|hundreds|thousands|numbers?|majority|most|all|none|one|two|three)")


def named(text: str, around: Around, gazetteer: Gazetteer, *, may_be_home: bool = False) -> Actor:
    """The actor that words name, as far as it is known.

    `may_be_home` says that soldiers or police told without a country are those of the event's country;
    bodies ("the army") always are.
    """
    line = " ".join(text.split())
    for form in _forms(line):
        if actor := _whole(form, around):
            return _known(line, actor, around)
    read = _cut(items(_BRACKETS.sub(" ", line), around, gazetteer))
    parts = [_of_part(part, around, gazetteer, may_be_home) for part in _split(read, Part.AND)]
    first, sides = parts[0], {part.side for part in parts if part is not None}
    if first is not None and first.id and all(part is not None and part.id == first.id for part in parts):
        return replace(first, text=line)
    side = _told_side(line, read) if None in parts else sides.pop() if len(sides) == 1 else None
    return Actor(line, side=side, kind="civilians" if side == "civilians" else None)


def _told_side(line: str, read: Sequence[Item]) -> str | None:
    """The side that the words tell though nobody known: "urban guerrilla commandos" are no state's."""
    parts = {item.part for item in read}
    irregular = Part.IRREGULAR in parts and not parts & {Part.NOT_IT, Part.AND, Part.STATE, Part.KNOWN}
    told = side_of_words(line)
    is_people = bool(read) and read[-1].part in _HEADS
    return "nonstate" if irregular and (told == "state" or (told is None and is_people)) else told


def _forms(line: str) -> list[str]:
    """The mention with and without its brackets, what stands in them or after a comma."""
    inside = [one or other for one, other in _BRACKETS.findall(line)]
    bare = _BRACKETS.sub(" ", line)
    head, _, after = bare.partition(",")
    return [line, bare, head, *inside, after]


def _whole(form: str, around: Around) -> KnownActor | None:
    """The known actor whose name a form is, with nothing beside it."""
    found = tokens(_ARTICLE.sub("", form.strip(), count=1))
    if not found:
        return None
    actor, size = known_at(found, 0, around)
    return actor if size == len(found) else None


def _cut(read: Sequence[Item]) -> list[Item]:
    """The items up to where more is told of the one named."""
    kept: list[Item] = []
    for item in read:
        if item.part is Part.CUT and any(i.part is not Part.WORD for i in kept):
            break
        if item.size:
            kept.append(item)
    return [item for item in kept if not is_determiner(item)]


def _split(read: Sequence[Item], at: Part) -> list[list[Item]]:
    parts: list[list[Item]] = [[]]
    for item in read:
        if item.part is at:
            parts.append([])
        else:
            parts[-1].append(item)
    return parts


def _of_part(read: Sequence[Item], around: Around, gazetteer: Gazetteer, may_be_home: bool) -> Actor | None:
    """The actor of a phrase: of its head, or after "of" where the head says only "members"."""
    head, *rest = _split(read, Part.OF)
    if not head:
        return None
    *before, last = head
    is_people = last.part is Part.FORCE and not last.is_institution and not _named_in(before)
    if rest and is_people and any(item.part in (Part.KNOWN, Part.FORCE) for item in rest[0]):
        return _of_part(rest[0], around, gazetteer, may_be_home)  # "soldiers of the Liberation Army"
    if _named_in(head):
        whole = [*head, *rest[0]] if rest and _is_state_of(head, rest[0]) else head
        return _of_phrase(whole, around, gazetteer, may_be_home)
    says_nothing = last.part in _HEADS or _COUNTED.fullmatch(last.token.text.lower())
    if not rest or not says_nothing or any(item.part is Part.NOT_IT for item in head):
        return None
    return _of_part(rest[0], around, gazetteer, may_be_home)


def _named_in(read: Sequence[Item]) -> bool:
    return any(item.part in (Part.KNOWN, Part.STATE, Part.FORCE) for item in read)


def _is_state_of(head: Sequence[Item], after: Sequence[Item]) -> bool:
    """True for "the army of Chad": a force and the country it is of."""
    has_owner = any(item.part in (Part.STATE, Part.KNOWN) for item in head)
    return not has_owner and len(after) == 1 and after[0].part is Part.STATE and after[0].is_noun


def _of_phrase(read: Sequence[Item], around: Around, gazetteer: Gazetteer, may_be_home: bool) -> Actor | None:
    """The actor of a phrase without "of": a known one, else somebody's force."""
    kept = _without_led(read)
    if any(item.part is Part.NOT_IT for item in read):
        return None
    if any(item.part is Part.KNOWN for item in kept):
        return _of_known(kept, around)
    if any(item.part is Part.IRREGULAR for item in kept):
        return Actor("", side="nonstate")
    is_whole = len(kept) == len(read)
    return _of_force(kept, around if is_whole else Around(), gazetteer, may_be_home)


def _of_force(kept: Sequence[Item], around: Around, gazetteer: Gazetteer, may_be_home: bool) -> Actor | None:
    """The force of the country named, else that of the event's country where the words allow."""
    states = list(dict.fromkeys(item.code for item in kept if item.part is Part.STATE and item.code))
    force = next((item for item in kept if item.part is Part.FORCE), None)
    is_plain = all(item.part in {*_AFTER, Part.STATE} for item in kept[_first(kept) :])
    if not is_plain or len(states) > 1:
        return None
    if force is None:
        return _without_force(kept, states, gazetteer)
    if states:
        return state_actor(states[0], force.code or "forces", gazetteer)
    is_local = force.code == "police" or not any(i.token.is_capital for i in kept[: kept.index(force)])
    is_home = is_local and (force.is_institution or may_be_home)
    if not (is_home and around.country):
        return Actor("", kind=_kind(force.code), side="state")
    return state_actor(around.country, force.code or "forces", gazetteer)


def _without_force(kept: Sequence[Item], states: list[str], gazetteer: Gazetteer) -> Actor | None:
    """A country's jets are its army's, and its bare name is its government; its militants are neither."""
    if states and any(item.part is Part.ARMS for item in kept):
        return state_actor(states[0], "military", gazetteer)
    if states and len(kept) == 1 and kept[0].is_noun:
        return state_actor(states[0], "government", gazetteer)
    return None


def _first(read: Sequence[Item]) -> int:
    """Where the naming itself begins: what stands before it only describes."""
    return next(
        (n for n, item in enumerate(read) if item.part in (Part.STATE, Part.FORCE, Part.ARMS)), len(read)
    )


def _without_led(read: Sequence[Item]) -> list[Item]:
    """The items without who only stands behind: "US-backed"."""
    kept: list[Item] = []
    for item in read:
        if item.part is not Part.LED:
            kept.append(item)
        elif kept and kept[-1].part in (Part.STATE, Part.KNOWN):
            kept.pop()
    return kept


def _of_known(kept: Sequence[Item], around: Around) -> Actor | None:
    """The one known actor of a phrase, where nothing after its name makes it somebody else's."""
    actors = [item.actor for item in kept if item.part is Part.KNOWN]
    first = next(n for n, item in enumerate(kept) if item.part is Part.KNOWN)
    last = max(n for n, item in enumerate(kept) if item.part is Part.KNOWN)
    describing = load("state_forces")["words"]["describing"]
    before = (i.token for i in kept[:first] if i.part is Part.WORD)
    if any(t.is_capital and t.text.lower() not in describing for t in before):
        return None  # a longer name: "Robert Wagner"
    for earlier, item in pairwise(kept[last:]):
        is_name = item.token.is_capital and earlier.part is not Part.KNOWN
        if item.part not in _AFTER and not (item.part is Part.WORD and is_name):
            return None
    for actor in actors:
        if actor is not None and all(other in (actor, _whole_of(actor)) for other in actors):
            return _known("", actor, around)
    return None


def _whole_of(actor: KnownActor) -> KnownActor | None:
    return known_actors().get(actor.part_of or "")


def _known(text: str, actor: KnownActor, around: Around) -> Actor:
    whole = actor.part_of
    if whole is None and actor.kind == "state_forces" and len(actor.countries) == 1:
        whole = f"{min(actor.countries)}-forces"
    return Actor(
        text, actor.id, actor.kind, actor.name, actor.side(around.day), None if whole == actor.id else whole
    )


def state_actor(country: str, force: str, gazetteer: Gazetteer) -> Actor:
    """The force of a kind of one country, with the id that its country and kind make."""
    listed = known_actors().get(f"{country}-{force}")
    if listed is not None:
        return Actor("", listed.id, listed.kind, listed.name, "state")
    entry = gazetteer.country(country)
    name = country if entry is None else entry.name
    pattern: str = load("state_forces")["kinds"][force]["name"]
    shown = pattern.format(f"the {name}" if _THE.match(name) else name)
    kind = _kind(force)
    return Actor("", f"{country}-{force}", kind, shown, SIDES[kind or "state_forces"])


def _kind(force: str | None) -> str | None:
    return None if force is None else str(load("state_forces")["kinds"][force]["kind"])
