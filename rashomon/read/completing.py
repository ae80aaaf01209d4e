"""A draft becomes a document: id, language and dateline are filled in, and what is no text is refused."""

from __future__ import annotations

import re

from rashomon.errors import InputError
from rashomon.model import Document, Received, content_id
from rashomon.plugins import Draft, ReadOptions
from rashomon.read.dateline import find_dateline
from rashomon.read.language import detect_language
from rashomon.read.metadata import one_line, primary_language

_SURROGATE = re.compile(r"[\ud800-\udfff]")


def complete(draft: Draft, options: ReadOptions) -> Document:
    """The document of a draft; raises InputError when its text is empty or not valid Unicode."""
    for words in (draft.text, draft.id, draft.title, draft.url, draft.publisher, draft.language):
        if words and (found := _SURROGATE.search(words)):
            problem = f"holds half a character (a lone surrogate, U+{ord(found.group()):04X})"
            raise InputError(draft.name, problem, "write the text anew from its origin as UTF-8")
    if not draft.text.strip():
        raise InputError(draft.name, "is empty", "give a text that holds a report")
    publisher = one_line(draft.publisher) or options.publisher
    published = draft.published or options.published
    return Document(
        id=draft.id or content_id(publisher, draft.text),
        text=draft.text,
        title=one_line(draft.title),
        url=one_line(draft.url),
        publisher=publisher,
        published=published,
        language=primary_language(draft.language) or detect_language(draft.text),
        dateline=find_dateline(draft.text, published),
        name=draft.name,
        received=_other(draft) if options.with_received else None,
    )


def _other(draft: Draft) -> Received | None:
    """What was received, unless it is the text itself."""
    is_text = draft.received is not None and draft.received.data == draft.text.encode()
    return None if is_text else draft.received
