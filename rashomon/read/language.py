"""Which language a text is in."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

# Enough to tell a language: py3langid takes 1 ms for a report and time in proportion for a book.
LANGUAGE_SAMPLE = 4000
# Below this py3langid is about as often wrong as right.
LANGUAGE_CONFIDENCE = 0.5


def detect_language(text: str) -> str | None:
    """The ISO 639-1 code of the language the text seems to be in, None when that is not clear."""
    language, confidence = _identifier().classify(text[:LANGUAGE_SAMPLE])
    return language if confidence >= LANGUAGE_CONFIDENCE else None


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - loads a model

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
