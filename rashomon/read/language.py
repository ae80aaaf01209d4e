"""Which language a text is in."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

# Enough to tell a language: py3langid takes 1 ms for a report and time in proportion for a book.
LANGUAGE_SAMPLE = 4000
# Below this py3langid is about as often wrong as right.
LANGUAGE_CONFIDENCE = 0.5
# Words of reports that only English has. Where three of them together make a tenth of the words, the text is
# English without asking: 783 of 816 reports (GVA and MUC-4), and the half second that the model takes to load
# is saved.
_ENGLISH = frozenset(
    {"the", "and", "that", "with", "were", "from", "which", "they", "their", "would", "been", "this", "when"}
    | {
        "who",
        "after",
        "about",
        "said",
        "of",
        "near",
        "least",
        "people",
        "killed",
        "wounded",
        "police",
        "officials",
    }
    | {"soldiers", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
)
_ENGLISH_SHARE = 0.1
_ENGLISH_WORDS = 3
_WORD = re.compile(r"[^\W\d_]+")


def detect_language(text: str) -> str | None:
    """The ISO 639-1 code of the language the text seems to be in, None when that is not clear."""
    sample = text[:LANGUAGE_SAMPLE]
    if _is_plainly_english(sample):
        return "en"
    language, confidence = _identifier().classify(sample)
    return language if confidence >= LANGUAGE_CONFIDENCE else None


def _is_plainly_english(text: str) -> bool:
    words = _WORD.findall(text.lower())
    found = [word for word in words if word in _ENGLISH]
    return len(set(found)) >= _ENGLISH_WORDS and len(found) >= _ENGLISH_SHARE * len(words)


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - loads a model

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
