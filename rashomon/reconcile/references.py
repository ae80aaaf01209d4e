"""Which claims speak of somebody told before: "he", "the victim", "the 19-year-old"."""

from __future__ import annotations

import re

from rashomon.model import Claim, Count

_PRONOUNS = {"he", "she", "him", "her", "himself", "herself", "who"}
_KNOWN = re.compile(
    r"(?:the|this|that) (?:[\w-]+ ){0,2}?(?:victim|man|woman|boy|girl|teen|teenager|child|baby|infant|toddler"
    r"|suspect|driver|[\w-]+-old)\b",
    re.IGNORECASE,
)


def refers_back(claim: Claim) -> bool:
    """True for a count of one whose words only make sense of a person known by then."""
    value = claim.value
    if not isinstance(value, Count) or not value.low == value.high == 1:
        return False
    return claim.quote.lower() in _PRONOUNS or bool(_KNOWN.match(claim.quote))
