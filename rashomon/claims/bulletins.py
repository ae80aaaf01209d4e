"""Whose words a whole report is in: a statement that somebody issued, printed as it came."""

from __future__ import annotations

import re

from rashomon.model import Document, Findings, Span

_NAME = r"(?P<who>(?:The |An? )?[A-Z][\w.'’&-]*(?: (?:of|for|the|and|on|[A-Z][\w.'’&-]*))*)"
# "The Border Guard released this text:"
_FOLLOWING = re.compile(
    _NAME + r",?(?: has| have| yesterday| today)? (?i:issued|released|published|announce[sd]?|said|says"
    r"|state[sd]|reports?|reported|declare[sd]?|made|informs?)\b[^.:]{0,60}"
    r"(?i:following|statement|communiqu[eé]|bulletin|as follows)[^.:]{0,60}:$"
)
# "The attention of the Harbour Guard has been drawn to rumours ..."
_DRAWN = re.compile(
    r"(?i:attention of) " + _NAME.replace("The ", "[Tt]he |THE ") + r" (?i:has been|was|is) (?i:drawn)"
)
# "The Guard wishes to say ..."
_WISHES = re.compile(
    _NAME + r" (?i:wish(?:es)?|desires?) (?i:to) (?i:state|inform|announce|clarify|notify|make)\b"
)
# A statement shows itself at its beginning.
_OPENING = 3


def issuer(document: Document, findings: Findings) -> tuple[int, Span] | None:
    """The first sentence of a statement printed in full and the words that name who issued it."""
    for number, sentence in enumerate(findings.sentences[:_OPENING]):
        text = sentence.of(document.text).replace("\n", " ")
        for pattern, behind in ((_FOLLOWING, 1), (_DRAWN, 0), (_WISHES, 0)):
            match = pattern.search(text)
            if match is not None:
                start = sentence.start + match.start("who")
                return number + behind, Span(start, start + len(match["who"]))
    return None
