"""What is left out: sentences that tell of no single act of violence, and things counted like people."""

from __future__ import annotations

import re

from rashomon.extract.quantities import Quantity
from rashomon.extract.syntax import Tree, Word
from rashomon.model import Count
from rashomon.vocab import load, words

_NO_PEOPLE = words("counting", "no_people")
_MACHINES = words("counting", "machines")
_FATES: dict[str, str] = load("counting")["fates"]
_ABSTRACT = re.compile(r"(?:tion|ure|ness|age|ism|ity)$")
_DEEDS = {"those", "deaths", "casualties", "fatalities", "executions", "killings"}

_ACCIDENT = re.compile(
    r"\b(?:(?:car|road|traffic|train|bus|plane|helicopter|boating|industrial|mining)"
    r" (?:accident|crash|collision)"
    rf"|{'|'.join(sorted(words('counting', 'accidents')))})\b"
)
_VIOLENT = re.compile(rf"\b(?:{'|'.join(sorted(words('counting', 'violent')))})")
# A total over a campaign is no event of its own (annotation guide of accounts).
_CAMPAIGN = re.compile(
    r"\bsince (?:the start|the beginning|(?:\w+ )?(?:19|20)\d\d)|\bbetween (?:\w+ )?(?:19|20)\d\d and"
    r"|\bso far this (?:year|month)|\b(?:in|over|during) the (?:past|last) (?:\w+ )?(?:years|decade|decades)"
    r"|\bthe (?:war|conflict|insurgency|civil war|uprising) (?:has|have)"
    r" (?:\w+ )?(?:killed|claimed|left|cost)"
    r"|\b(?:has|have|had) (?:been |seen )?(?:\w+ )?(?:killed|shot|murdered|slain|wounded|injured)\b[^.]*"
    r"\b(?<!earlier )this year|\bhomicides? (?:of|in|this|so far)\b|\b(?:crime|police) statistics\b"
    r"|\bcompared (?:to|with) (?:\w+ )*(?:last year|\d{4})"
    r"|\bover the years|\bnumber of (?:\w+ )?(?:killed|people killed|civilians killed)"
)
_MEASURE = re.compile(
    r"^(?:km|kms|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|percent|per cent|tons?|tonnes?)\b"
)
# Numbers of releases ("09-CA-313") and years count nobody.
_NO_COUNT = re.compile(r"\d+[-–][A-Za-z][\w–-]*|[A-Z]{1,4}[-–]\d+|(?:19|20)\d\d")
_YEARS, _ROUND = range(1950, 2050), 2000
_SUPERLATIVE = re.compile(
    r"\b(?:deadliest|worst|bloodiest|largest|biggest|first|heaviest)\b[^.]{0,40}\bsince\b"
)


def tells_of_violence(tree: Tree) -> bool:
    """False for the total of a campaign and for an accident that nobody meant."""
    text = " ".join(w.lower for w in tree.words)
    is_campaign = _CAMPAIGN.search(text) and not _SUPERLATIVE.search(text)
    is_accident = _ACCIDENT.search(text) and not _VIOLENT.search(text)
    return not (is_campaign or is_accident)


def is_thing(noun: Word) -> bool:
    """True for a noun that names no people: "vehicles", "destruction"."""
    return noun.lower in _NO_PEOPLE or bool(_ABSTRACT.search(noun.lower))


def counts_people(quantity: Quantity) -> bool:
    """True when a number of people is told; "the dead" alone and "those killings" tell none."""
    head, count = quantity.head, quantity.count
    if count.low is None and count.high is None:
        return False
    if _NO_COUNT.fullmatch(head.form) or _is_year(count):
        return False
    if _MEASURE.search(count.group or ""):
        return False  # "the town of Adale, 220 km north-east of the capital"
    if count.low == 2 and count.high is None and head.lower in _DEEDS:
        return False
    if head.lower in _FATES and count.low in {1, 2} and count.high != 2:
        return False
    return not (
        _is_no_person(head)
        or head.lower in {"shot", "stabbed"}  # the four of "4 shot, 2 killed" are told with "shot"
        or not head.lower[-1:].isalnum()
        or head.tag.startswith("W")
        or (head.tag == "PRP" and head.lower == "you")
    )


def _is_year(count: Count) -> bool:
    """True for the number of "2013 victims": it is a year, but for the round 2000."""
    return count.low == count.high and count.low in _YEARS and count.low != _ROUND


def _is_no_person(head: Word) -> bool:
    is_abstract = not head.is_plural and bool(_ABSTRACT.search(head.lower))
    return is_abstract or head.lower in _MACHINES or head.lower in _NO_PEOPLE
