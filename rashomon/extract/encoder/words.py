"""Sentences cut into words the way the treebanks do it, with exact offsets."""

from __future__ import annotations

import re

# Kept whole although they hold full stops: "U.S.", "a.m.", "Gen.", "Jan."
_DOTTED = (
    r"(?:[A-Za-z]\.){2,}|[A-Z]\.(?=\s+[A-Z])"
    r"|(?i:Mr|Mrs|Ms|Dr|Prof|Sr|Jr|St|Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Pvt|Adm|Cmdr|Brig|Rep|Sen|Gov|Rev|Hon|Messrs"
    r"|Inc|Corp|Co|Ltd|vs|etc|Calif|Ind|Fla|Ill|Mass|Pa|Va|Ky|Ariz|Conn|Tenn|Wis|Mich|Minn|Mo|Okla|Wash|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Ave|Blvd|Mt|Ft)\."
)
_NUMBER = r"\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s)?(?![^\W_])"
# "can't" is "ca" and "n't"; "police's" is "police" and "'s".
_CLITIC = r"(?i:n['’]t|['’](?:s|re|ve|ll|d|m))(?![^\W_])"
_BEFORE_NOT = r"[^\W\d_]+?(?=(?i:n['’]t)(?![^\W_]))"
_NAME = r"[^\W\d_]+(?:['’](?!(?i:s|re|ve|ll|d|m|t)(?![^\W_]))[^\W\d_]+)*"
_MIXED = r"[^\W\d_]{1,3}-\d+[^\W_]*|[^\W\d_]+\d[^\W_]*"
_KINDS = (
    r"https?://\S+|www\.\S+|[\w.]+@[\w.]+\w",
    _DOTTED,
    r"\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)(?![^\W_])",
    _NUMBER,
    r"\d+(?:[.,]\d+)*",
    _CLITIC,
    r"(?i:can(?=not(?![^\W_])))",
    _BEFORE_NOT,
    _MIXED,
    _NAME,
    r"[^\W_]+",
    r"\.{2,}|-{2,}|``|''",
    r"[^\w\s]|_",
)
_PATTERN = re.compile("|".join(_KINDS))


def split_words(text: str) -> list[tuple[int, int]]:
    """The start and end of each word; nothing but white space lies between them."""
    return [match.span() for match in _PATTERN.finditer(text)]
