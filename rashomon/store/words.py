"""The words documents are found by, cut and written in the same way for every database."""

from __future__ import annotations

import re
import unicodedata

from sqlalchemy import Connection

from rashomon.errors import UsageError
from rashomon.model import Document
from rashomon.store import dialects

WORD = re.compile(r"[^\W_]+")
_PHRASE = re.compile(r'"([^"]*)"|([^"\s]+)')
# PostgreSQL refuses an index entry above a megabyte; this many words of any language stay below.
_MOST_WORDS = 60_000
# Endings that SQLite's and PostgreSQL's stems of Porter differ in, written as those they agree on: of 90,000
# words of news three are left that differ.
_LOGY, _BLY = re.compile(r"log(?:y|ies)\b"), re.compile(r"bl(?:y|ies)\b")
# Endings in the text of a hit, to find the word that was looked for.
_ENDING = re.compile(r"(?:ing|ed|er|ion|ment|ation)?(?:s|es|ies|y|e|ly)?$")


def index(connection: Connection, number: int, item: Document) -> None:
    """Make a document findable by the words of its title and its text, the first 60,000."""
    dialects.index_words(connection, number, _indexed(item))


def drop(connection: Connection, number: int, item: Document) -> None:
    """Make a document findable by none of its words."""
    dialects.drop_words(connection, number, _indexed(item))


def _indexed(item: Document) -> str:
    words = folded(f"{item.title or ''} {item.text}").split(" ")
    return _alike(" ".join(words[:_MOST_WORDS]))


def _alike(words: str) -> str:
    return _BLY.sub("ble", _LOGY.sub("log", words))


def query_of(words: str) -> str:
    """The words as a query both databases read alike: each word or phrase in quotes, all to be found."""
    phrases = (_alike(folded(phrase or word)) for phrase, word in _PHRASE.findall(words))
    sought(words)
    return " ".join(f'"{phrase}"' for phrase in phrases if phrase)


def sought(words: str) -> str:
    """Words somebody looks for, folded; raises UsageError where there are none."""
    if found := folded(words):
        return found
    raise UsageError(f"{words!r} holds no word to look for; give letters or numbers")


def folded(text: str) -> str:
    """The words of a text in lower case and without accents, with single spaces between."""
    bare = unicodedata.normalize("NFKD", text).casefold()
    if not bare.isascii():
        bare = "".join(c for c in bare if not unicodedata.combining(c))
    return " ".join(WORD.findall(bare))


def bases(words: str) -> set[str]:
    """Folded words without their endings, near enough to tell which words of a text were looked for."""
    return {word[:3] + _ENDING.sub("", word[3:]) for word in _alike(folded(words)).split()}
