"""Text that cannot act on a terminal."""

from __future__ import annotations

import re
import unicodedata

# CSI and OSC sequences (ECMA-48), with their 8-bit forms; any other escape falls to the control characters.
_ESCAPE = re.compile(r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b\]|\x9d)[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?")
# Persian and the scripts of India need these two to be read at all, and they move nothing else.
_JOINERS = "\u200c\u200d"


def printable(text: str) -> str:
    """Give the text on one line, without escape sequences, control, direction and other invisible characters.

    A lone surrogate becomes the replacement character: a terminal cannot be sent it.
    """
    if text.isascii() and text.isprintable():
        return text
    shown = (_shown(character) for character in _ESCAPE.sub("", text))
    return " ".join("".join(shown).split())


def _shown(character: str) -> str:
    category = unicodedata.category(character)
    if category in {"Cc", "Zl", "Zp"}:
        return " "
    if category == "Cs":
        return "\ufffd"
    return "" if category == "Cf" and character not in _JOINERS else character
