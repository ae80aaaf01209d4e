"""What each speaker's numbers come to: a stated total, or parts that make one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rashomon.model import Agreement, Claim, Count, Stance
from rashomon.reconcile.groups import Group, Overlap, group_of, overlap
from rashomon.reconcile.references import refers_back
from rashomon.reconcile.speakers import same_speaker

STATED, FIRST, ALONE, LIST, PART = "stated", "first", "alone", "list", "part"
# "three of them badly" counts within a number told before.
# "One of the victims", "a third man" and "the other three" too.
_WITHIN = re.compile(
    r"\bof (?:them|those|these|whom|which)\b"
    r"|\bof the (?:[\w-]+ )?(?:victims|wounded|injured|dead|men|women|people)\b"
    r"|^(?:a|the) (?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b|^the other\b",
    re.IGNORECASE,
)
# "his son" is one whom somebody lost, and says nothing of how many there were.
_SOMEBODYS = re.compile(r"(?:his|her|my|our|their|its) ", re.IGNORECASE)
# "Killed three people and then himself": one more than those told.
_BY_OWN_HAND = re.compile(r"(?:.* )?(?:himself|herself)$|(?:his|her) own life$", re.IGNORECASE)
# "The engineer who died was Lars Holm": described with "the", named without an article.
_THE_ONE = re.compile(r"the ", re.IGNORECASE)
_NAME = re.compile(r"(?!(?:An?|The|One|Another|His|Her|Their) )[A-Z][\w.'-]* [A-Z]")
_KNOWN_ONE = re.compile(r"(?:the|his|her|my|our|their|its) ", re.IGNORECASE)
# "Both men", "them", "the detainees": told before, as many or more of them.
_KNOWN = re.compile(r"(?:the|these|those|both|all)\b|they$|them$", re.IGNORECASE)
# No more stands between members of a list than ", and " with a line break.
_LIST_GAP = 8
# Letters of " and " and ", and ".
_AND = (5, 6)
_ADDS = ("another", "other", "more", "additional", "further")
# Those around somebody told before: "three of his associates".
_AROUND = re.compile(r"\bof (?:his|her|their)\b", re.IGNORECASE)


# Who is counted is not known yet: "also detained one suspect".
_ONE = re.compile(r"one [a-z]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Figure:
    """One speaker's number for a field in one document, and the claims it stands on.

    `basis` is "stated" (a claim about everyone, or about a group that holds all others), "alone" (the only
    claim, about a narrower group), "list" (parts added up), or "part" ("three of them"). A narrower group
    that the report tells before all other numbers is its "first": what the report says happened. `step` is -1
    for a number told as one of before, 1 for one told as a revision of others, else 0.
    """

    low: int | None
    high: int | None
    claims: tuple[Claim, ...]
    basis: str
    step: int = 0

    @property
    def first(self) -> Claim:
        return self.claims[0]

    @property
    def count(self) -> Count:
        return Count(self.low, self.high)

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(claim.id for claim in self.claims)


def is_one_of(part: Figure, total: Figure) -> bool:
    """True for one person told by name, or as known, beside a total of several: "Lars Holm", "the driver"."""
    is_one = part.basis != STATED and all(map(_is_known_one, part.claims))
    return is_one and total.basis == STATED and (total.low or 0) > 1


def _is_known_one(claim: Claim) -> bool:
    is_known = bool(_KNOWN_ONE.match(claim.quote) or _NAME.search(claim.quote))
    return is_known and count_of(claim).high == 1


def count_of(claim: Claim) -> Count:
    """The claim's number; call only for claims that passed `countable`."""
    if not isinstance(claim.value, Count):
        raise TypeError(f"claim {claim.id} on {claim.field} holds no count")
    return claim.value


def countable(claim: Claim) -> bool:
    """True for a number the speaker stands by: a denied figure is not one, but "nobody was killed" is."""
    value = claim.value
    return isinstance(value, Count) and (claim.stance is not Stance.DENIES or value.high == 0)


def same_group_conflict(one: Claim, other: Claim) -> bool:
    """True for two numbers for one group that cannot both be: 3 soldiers, at least 7 soldiers."""
    a, b = (group_of(count_of(claim).group, claim.field) for claim in (one, other))
    apart = count_of(one).agreement(count_of(other)) is Agreement.CONFLICT
    is_one_person = _is_known_one(one) or _is_known_one(other)
    return apart and overlap(a, b) is Overlap.SAME and not a.stands_alone and not is_one_person


def agreement(one: Figure, other: Figure) -> Agreement:
    """How two totals go together: 3 soldiers and 5 others do not fit "at least 7 soldiers"."""
    if any(same_group_conflict(a, b) for a in one.claims for b in other.claims):
        return Agreement.CONFLICT
    return one.count.agreement(other.count)


def by_voice(claims: Iterable[Claim]) -> list[list[Claim]]:
    """The claims of each speaker in each document, in reading order, however the speaker is named."""
    voices: list[list[Claim]] = []
    for claim in sorted(claims, key=lambda c: (c.document_id, c.span, c.id)):
        for group in voices:
            if group[0].document_id == claim.document_id and same_speaker(group[0].speaker, claim.speaker):
                group.append(claim)
                break
        else:
            voices.append([claim])
    return voices


def figures(claims: Sequence[Claim]) -> list[Figure]:
    """What one speaker gives for one field in one document; sub-groups are never added to their whole."""
    told = _without_unhurt(_once([claim for claim in claims if countable(claim)]))
    within = [claim for claim in told if is_share(claim) or _is_somebodys(claim, told)]
    told = _without_known([claim for claim in told if claim not in within and not _is_bare(claim, told)])
    if not told:
        return [_figure((claim,), PART) for claim in within]
    wholes = [claim for claim in told if _whole(claim, told)]
    if not wholes and len(told) == 1:
        only = told[0]
        return [_figure((only,), STATED if _group(only).everyone or only.field == "munitions" else ALONE)]
    if not wholes:
        wholes = [claim for claim in told if _holds_all(claim, told)][:1]
    if wholes:
        return [_figure((claim, *_added(claim, told)), STATED) for claim in wholes]
    parts = _with_others(_parts(told), told)
    return [_figure(parts, LIST if len(parts) > 1 else ALONE)]


def without_shares(counts: list[Claim], claims: Sequence[Claim]) -> list[Claim]:
    """Without the three of "five of the men were shot and three burned", if others are counted too."""
    divided = [c for c in claims if countable(c) and is_share(c)]
    kept = [c for c in counts if not (_is_number(c) and any(_goes_on(c, share) for share in divided))]
    return kept or counts


def _goes_on(claim: Claim, share: Claim) -> bool:
    """True for a further share; "one of the injured died, taking the toll to five" tells a toll."""
    is_toll = claim.field == share.field and (count_of(claim).low or 0) > (count_of(share).low or 0)
    return not is_toll and (
        claim.document_id == share.document_id
        and claim.sentence == share.sentence
        and claim.span > share.span
    )


def _is_number(claim: Claim) -> bool:
    """True for a number that says of nobody who they are: "three"."""
    return not count_of(claim).group and len(claim.quote.split()) == 1


def is_share(claim: Claim) -> bool:
    """True for a number within one told before: "three of them"."""
    return bool(_WITHIN.search(claim.quote))


def parts_of(claims: Sequence[Claim], whole: Claim) -> list[Claim]:
    """The claims that divide a whole into groups that exclude each other; empty unless there are two."""
    kept: list[Claim] = []
    for claim in _once([claim for claim in claims if countable(claim)]):
        inside = claim is not whole and overlap(_group(whole), _group(claim)) is Overlap.WIDER
        if inside and all(overlap(_group(claim), _group(other)) is Overlap.DISJOINT for other in kept):
            kept.append(claim)
    return kept if len(kept) > 1 else []


def _group(claim: Claim) -> Group:
    return group_of(count_of(claim).group, claim.field)


def _once(claims: list[Claim]) -> list[Claim]:
    """Each number of a group once, where it is told first; unnamed single victims are told one by one."""
    seen: set[object] = set()
    kept = []
    for claim in claims:
        value = count_of(claim)
        key = (
            value.low,
            value.high,
            _group(claim),
            claim.quote.lower() if value.low == value.high == 1 else "",
        )
        if key not in seen:
            seen.add(key)
            kept.append(claim)
    return kept


def _without_unhurt(told: list[Claim]) -> list[Claim]:
    """Without "nobody" where the same voice tells of some: it was said of others, or of grave wounds."""
    some = [claim for claim in told if count_of(claim).high != 0]
    return some or told


def _is_somebodys(claim: Claim, told: list[Claim]) -> bool:
    """True for "his son" but in a list of such people ("his wife and their four children")."""
    if _BY_OWN_HAND.match(claim.quote) or not _SOMEBODYS.match(claim.quote) or (count_of(claim).low or 0) > 1:
        return False
    return len(told) == 1 or any(not _SOMEBODYS.match(c.quote) for c in told)


def _without_known(told: list[Claim]) -> list[Claim]:
    """Without those told before and met again in a later sentence: "the victim", "he", "both men"."""
    return [c for n, c in enumerate(told) if c.sentence == told[0].sentence or not _is_known(c, told[:n])]


def _is_bare(claim: Claim, told: list[Claim]) -> bool:
    """True for a plural without a number ("Militants Detained") beside a number of such people."""
    value = count_of(claim)
    return (value.low, value.high) == (2, None) and any(
        (count_of(c).low or 0) > 1
        and (count_of(c).low, count_of(c).high) != (2, None)
        and overlap(_group(c), _group(claim)) is not Overlap.DISJOINT
        for c in told
    )


def _is_known(claim: Claim, before: list[Claim]) -> bool:
    """True for a person referred to, and for a definite plural no larger than what was told before it."""
    if _BY_OWN_HAND.match(claim.quote):
        return claim.field != "killed"
    if refers_back(claim):
        return True
    most = max((count_of(c).low or 0 for c in before), default=0)
    return bool(_KNOWN.match(claim.quote)) and (count_of(claim).low or 0) <= max(most, 2)


def _whole(claim: Claim, told: list[Claim]) -> bool:
    """About everyone: not one name in a list of names, not "three others" after "two soldiers"."""
    if not _group(claim).everyone:
        return False
    beside = [c for c in told if c.sentence == claim.sentence and c is not claim]
    if any(_joined(claim, c) for c in beside):
        return False
    if count_of(claim).low == count_of(claim).high == 1 and any(
        _group(c).everyone and count_of(c).low == count_of(c).high == 1 for c in beside
    ):
        return False
    return not (_adds(claim) and any(c.span < claim.span for c in told))


def _adds(claim: Claim) -> bool:
    words = f"{claim.quote} {count_of(claim).group or ''}".lower().split()
    return any(word.rstrip("s") in _ADDS for word in words)


def _added(whole: Claim, told: list[Claim]) -> list[Claim]:
    """What "another 100" and "then himself" add to the whole told before it."""
    more = [c for c in told if c.span > whole.span and _group(c).everyone and _is_another(c)]
    return [*more, *(c for c in told if c is not whole and _is_one_more_than(whole, c, told))]


def _is_one_more_than(whole: Claim, claim: Claim, told: list[Claim]) -> bool:
    """True for the doer's own death told beside the deaths that make up the whole."""
    if not _BY_OWN_HAND.match(claim.quote):
        return False
    beside = [c for c in told if c.sentence == claim.sentence and not _BY_OWN_HAND.match(c.quote)]
    return sum(count_of(c).low or 0 for c in beside) == count_of(whole).low


def _is_another(claim: Claim) -> bool:
    return not {"another", "additional"}.isdisjoint(claim.quote.lower().split())


def _holds_all(claim: Claim, told: list[Claim]) -> bool:
    others = [c for c in told if c is not claim]
    low = count_of(claim).low or 0
    return all(
        overlap(_group(claim), _group(c)) is Overlap.WIDER
        and low >= (count_of(c).low or 0)
        and not _listed(claim, c)
        for c in others
    )


def _parts(told: list[Claim]) -> list[Claim]:
    """The list the speaker opens with, and what later sentences add in groups that exclude all before."""
    parts = _without_named([claim for claim in told if claim.sentence == told[0].sentence])
    for claim in told:
        is_apart = all(overlap(_group(claim), _group(p)) is Overlap.DISJOINT for p in parts)
        if claim not in parts and (is_apart or _is_another(claim)):
            parts.append(claim)
    return [p for p in parts if not any(p is not q and _inside(p, q) and not _listed(p, q) for q in parts)]


def _without_named(parts: list[Claim]) -> list[Claim]:
    """Without the girl of "identified the girl as Ana Ruiz": she is named beside."""
    names = [c for c in parts if c.quote[:1].isupper() and count_of(c).high == 1 and not refers_back(c)]
    kept = [c for c in parts if not (refers_back(c) and names) or any(_joined(c, o) for o in parts)]
    return kept[1:] if len(kept) == 2 and _is_named_by(*kept) else kept


def _is_named_by(one: Claim, other: Claim) -> bool:
    """True for "the engineer who died was Lars Holm": one person, described and named."""
    is_single = all(count_of(c).low == count_of(c).high == 1 for c in (one, other))
    is_described = bool(_THE_ONE.match(one.quote)) and bool(_NAME.match(other.quote))
    return is_single and is_described and not _listed(one, other)


def _with_others(parts: list[Claim], told: list[Claim]) -> tuple[Claim, ...]:
    """With what later sentences add to single people: "a leader was captured ... two others were"."""
    if any(count_of(part).low != 1 or count_of(part).high != 1 for part in parts):
        return tuple(parts)
    later = [
        c for c in told if c not in parts and c.span > parts[-1].span and c.sentence != parts[0].sentence
    ]
    others = [c for c in later if _are_others(c, parts)]
    if others and _includes_one(others[0], told):
        return (others[0],)
    return (*parts, *others[:1])


def _are_others(claim: Claim, parts: list[Claim]) -> bool:
    """Said to be others, or detained, several, and no wider group that may hold the first.

    Of the dead a later number is as often the total: only for arrests is it read as of others.
    """
    if _KNOWN.match(claim.quote):
        return False
    if _adds(claim) or _AROUND.search(claim.quote) or (claim.field == "detained" and _ONE.match(claim.quote)):
        return True
    value = count_of(claim)
    is_number = (value.low or 0) > 1 and (value.low, value.high) != (2, None)
    kinds = {overlap(_group(claim), _group(part)) for part in parts}
    return claim.field == "detained" and is_number and not kinds & {Overlap.WIDER, Overlap.SAME}


def _includes_one(claim: Claim, told: list[Claim]) -> bool:
    """True for "four suspects, including a commander": he may be the one told before."""
    after = (c for c in told if c.sentence == claim.sentence and c.span > claim.span)
    return (count_of(claim).low or 0) > 1 and any(count_of(c).low == count_of(c).high == 1 for c in after)


def _listed(one: Claim, other: Claim) -> bool:
    """Side by side in one list ("a captain and two conscripts"): beside the other, not within it."""
    first, second = sorted((one.span, other.span))
    return one.document_id == other.document_id and 0 <= second.start - first.end <= _LIST_GAP


def _joined(one: Claim, other: Claim) -> bool:
    """True for two with no more than "and" between them: "four adults and two children" are six."""
    first, second = sorted((one.span, other.span))
    return one.document_id == other.document_id and second.start - first.end in _AND


def _inside(part: Claim, whole: Claim) -> bool:
    """True for a part of a whole; "another 100" holds none of those told before it."""
    return not _is_another(whole) and overlap(_group(whole), _group(part)) is Overlap.WIDER


def _figure(claims: tuple[Claim, ...], basis: str) -> Figure:
    counts = [count_of(claim) for claim in claims]
    lows, highs = [c.low for c in counts], [c.high for c in counts]
    return Figure(
        sum(low or 0 for low in lows) if any(low is not None for low in lows) else None,
        sum(high or 0 for high in highs) if None not in highs else None,
        claims,
        basis,
    )
