"""Who did it, to what and with what: the standing of each name, and where speakers name different ones."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from rashomon import vocab
from rashomon.model import Actor, Claim, Count, Disagreement, Named, Stance
from rashomon.reconcile.groups import group_of
from rashomon.reconcile.speakers import opening, same_name, same_speaker, told, voice

# The country at the head of a state force's id: "IQ-police".
_LAND = re.compile(r"[A-Z]{2}-")


def words_of(claim: Claim) -> str:
    """The value in words, as written; the quote where the value holds none."""
    text = getattr(claim.value, "text", None) or getattr(claim.value, "name", None)
    return " ".join(str(text).split()) if text else told(claim)


def actor_of(claim: Claim) -> Actor | None:
    """The actor a claim names, None for claims of other fields."""
    return claim.value if isinstance(claim.value, Actor) else None


def same_actor(one: Claim, other: Claim) -> bool:
    """True for one actor: by id where both are known ("ISIL", "Islamic State"), else by words."""
    a, b = _id(one), _id(other)
    return a == b if a and b else same_name(words_of(one), words_of(other))


def _id(claim: Claim) -> str | None:
    actor = actor_of(claim)
    return None if actor is None else actor.id


def _akin(one: Claim, other: Claim) -> bool:
    """True where one may be meant by the other: a branch by the whole, a country's police by its forces."""
    a, b = actor_of(one), actor_of(other)
    if a is None or b is None or a.id is None or b.id is None:
        return same_actor(one, other) or _shared_name(words_of(one), words_of(other))
    if a.id in (b.id, b.part_of) or b.id == a.part_of or (a.part_of and a.part_of == b.part_of):
        return True
    lands = [_LAND.match(actor.part_of or actor.id or "") for actor in (a, b)]
    return lands[0] is not None and lands[1] is not None and lands[0][0] == lands[1][0]


def _sides(one: Claim, other: Claim) -> tuple[str | None, str | None]:
    """The sides of two actors: as grounded where one of them is known, else those of the words."""
    a, b = actor_of(one), actor_of(other)
    if a is not None and b is not None and (a.id or b.id):
        return a.side, b.side
    return group_of(words_of(one)).side, group_of(words_of(other)).side


def actor_disagreements(field: str, claims: Sequence[Claim]) -> list[Disagreement]:
    """Denials against those who say it, and speakers naming actors or targets that cannot be one."""
    named = [claim for claim in claims if claim.value is not None and not isinstance(claim.value, Count)]
    named.sort(key=lambda c: (c.document_id, c.span, c.id))
    denials = [claim for claim in named if claim.stance is Stance.DENIES]
    charges = [claim for claim in named if claim.stance is not Stance.DENIES]
    found = [
        _item(field, denial, charge) for denial in denials for charge in _answered(denial, charges, denials)
    ]
    for one, other in combinations(charges, 2):
        if not same_speaker(one.speaker, other.speaker) and _differ(field, one, other):
            found.append(_item(field, one, other))
    return found


def _answered(denial: Claim, charges: Sequence[Claim], denials: Sequence[Claim]) -> list[Claim]:
    """The charges a denial answers: those that name what it denies.

    Speakers who deny a part of their own answer whatever nobody else has answered.
    """
    charges = [charge for charge in charges if not same_speaker(denial.speaker, charge.speaker)]
    direct = [charge for charge in charges if _names_it(denial, charge)]
    if direct or denial.speaker is None or not same_name(words_of(denial), denial.speaker.text):
        return direct
    open_to_it = [c for c in charges if c.speaker and not (_id(denial) and (_id(c) or _is_anybody(c)))]
    return [c for c in open_to_it if not any(_names_it(other, c) for other in denials)]


def _is_anybody(charge: Claim) -> bool:
    """True for "a suicide bomber" and "gunmen", whom any group may have sent."""
    last = words_of(charge).lower().split()[-1:]
    return not _id(charge) and not _DOERS.isdisjoint(last)


# Words for whoever did it, of any side.
_DOERS = vocab.words("triggers", "doers")


def _names_it(denial: Claim, charge: Claim) -> bool:
    if _id(denial) and _id(charge):
        return _akin(denial, charge)
    if _id(denial) and _is_anybody(charge):
        return False
    side, charged = _sides(denial, charge)
    return (
        _akin(denial, charge)
        or (denial.speaker is not None and same_name(denial.speaker.text, words_of(charge)))
        or (side is not None and side == charged)
    )


def _shared_name(one: str, other: str) -> bool:
    """A proper name in common: "Colonel Duro" and "a band under Colonel Duro"."""
    return bool(_names(one) & _names(other))


def _names(text: str) -> set[str]:
    return {
        w.strip("[](),.'’\"“”")
        for w in text.split()
        if w[:1].isupper() and w.lower() not in ("the", "a", "an")
    }


def _differ(field: str, one: Claim, other: Claim) -> bool:
    """Sides that exclude each other: soldiers or guerrillas, fighters or civilians."""
    if field not in ("perpetrator", "target"):
        return False
    sides = set(_sides(one, other))
    if field == "target":
        return sides == {"nonstate", "civilians"}
    if sides == {"state", "nonstate"}:
        return True
    charge = (Stance.CLAIMS, Stance.ALLEGES)
    if one.stance not in charge or other.stance not in charge or not (_is_named(one) and _is_named(other)):
        return False
    return not _akin(one, other)


def _item(field: str, one: Claim, other: Claim) -> Disagreement:
    sides = "; ".join(
        f"{voice(c)}: {told(c)}{' (denies)' if c.stance is Stance.DENIES else ''}" for c in (one, other)
    )
    return Disagreement(
        field, None, (one.id, other.id), "conflict", opening(f"{sides}; both cannot be true.")
    )


def perpetrator(claims: Sequence[Claim]) -> Named:
    """Who is said to have done it: a claim of one's own comes first, then a named actor, then "gunmen"."""
    of_field = sorted(
        (c for c in claims if c.field == "perpetrator"), key=lambda c: (c.document_id, c.span, c.id)
    )
    ranked = [(rank, c) for c in of_field if (rank := _rank(c)) is not None]
    unclaimed = tuple(c.id for c in of_field if c.stance is Stance.UNCLAIMED)
    if not ranked:
        denied = [c for c in of_field if c.stance is Stance.DENIES]
        if unclaimed:
            return Named(None, "unclaimed", unclaimed)
        return _named(denied[0], denied, "denied") if denied else Named(None, "unknown", ())
    best = min(rank for rank, _ in ranked)
    first = next(c for rank, c in ranked if rank == best)
    status = ("claimed", "stated", "blamed", "stated", "blamed")[best]
    if unclaimed and best >= 3:
        return Named(words_of(first), "unclaimed", (first.id, *unclaimed), actor_of(first))
    return _named(first, [c for _, c in ranked], status)


def _rank(claim: Claim) -> int | None:
    """0 claims it, 1 reported as fact by name, 2 blamed by name, 3 and 4 the same without a name."""
    if claim.value is None or claim.stance in (Stance.DENIES, Stance.UNCLAIMED):
        return None
    if claim.stance is Stance.CLAIMS:
        return 0
    fact = claim.speaker is None and claim.stance is Stance.ASSERTS
    return (1 if fact else 2) + (0 if _is_named(claim) else 2)


def _is_named(claim: Claim) -> bool:
    if _id(claim):
        return True
    text = words_of(claim)
    if text.isupper():  # old wires are all capitals: a word outside the vocabulary of kinds is a name
        return group_of(text).side is None
    if len(text.split()) == 1:  # "Gunmen" opens a sentence, "Tabor" is a name
        return text[:1].isupper() and group_of(text).side is None
    return any(word[:1].isupper() for word in text.split()[1:])


def _named(first: Claim, claims: Sequence[Claim], status: str) -> Named:
    same = tuple(c.id for c in claims if same_actor(c, first) or c is first)
    return Named(words_of(first), status, same, actor_of(first))


def distinct(claims: Sequence[Claim], field: str) -> tuple[Named, ...]:
    """Each target or weapon once, in reading order, with all claims that name it."""
    groups: list[list[Claim]] = []
    of_field = sorted(
        (c for c in claims if c.field == field and c.value), key=lambda c: (c.document_id, c.span, c.id)
    )
    for claim in of_field:
        home = next((g for g in groups if same_actor(g[0], claim)), None)
        groups.append([claim]) if home is None else home.append(claim)
    return tuple(
        Named(
            words_of(g[0]),
            "denied" if all(c.stance is Stance.DENIES for c in g) else "stated",
            tuple(c.id for c in g),
            actor_of(g[0]),
        )
        for g in groups
    )
