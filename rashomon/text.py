"""Sentences and capitals: what is known of a text before any word is understood."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from rashomon.model import Span

# Lines longer than this are not hard-wrapped: newswire wraps at 60 to 80 columns, terminals at 100.
WRAP_LIMIT = 110
# A longer sentence is a table or a list that lost its breaks; it is cut at a comma or a space, never dropped.
SENTENCE_LIMIT = 1500
_BLANK_LINE = re.compile(r"\n[ \t]*\n\s*|\A\s+")
_LINE_END = re.compile(r"\n\s*")
_LETTERS = re.compile(r"[^\W\d_]")
# nupunkt ends a sentence after a rank or an initial; news is full of both (1 error in 8 tricky sentences).
_RANK = re.compile(
    r"(?:\b(?:Lt|Gen|Brig|Col|Maj|Capt|Sgt|Cpl|Pvt|Adm|Cmdr|Rep|Sen|Gov|Dr|Mr|Mrs|Ms|St|Rev|Hon|No|U\.S|[A-Z])\.)$",
    re.IGNORECASE,
)
# In text without capitals, where a new sentence may start; after an initial or "p.m" it does not.
_SMALL_OPENING = re.compile(r"(?<=\w\w)([.!?][\"”']*\s+[\"“']?)([a-z])")
# Upper case letters among all: below this a text is typed without them (running news has 3 to 6 in 100).
_FEW_CAPITALS = 0.02
# A full stop inside quotation marks ends a sentence too.
_CLOSED = re.compile(r"[.!?][\"”]\s+(?=[A-Z“\"])")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence's place in the text, and the number of the paragraph it stands in."""

    span: Span
    paragraph: int


def is_capitals(text: str) -> bool:
    """True when nearly all letters are upper case, as in old newswire."""
    letters = _LETTERS.findall(text)
    return bool(letters) and sum(map(str.isupper, letters)) > 0.85 * len(letters)


def is_small(text: str) -> bool:
    """True when a text is typed without capitals, but for a few in what a page put around it."""
    letters = _LETTERS.findall(text)
    return bool(letters) and sum(map(str.isupper, letters)) < _FEW_CAPITALS * len(letters)


def paragraphs(text: str, start: int = 0) -> list[Span]:
    """Blocks between blank lines; single lines when the text is not hard-wrapped."""
    longest = max((len(line) for line in text.split("\n")), default=0)
    breaks = _BLANK_LINE if longest <= WRAP_LIMIT else _LINE_END
    spans, at = [], start
    for match in breaks.finditer(text, start):
        spans.append(Span(at, max(at, match.start())))
        at = match.end()
    spans.append(Span(at, len(text)))
    return [s for s in (_strip(text, s) for s in spans) if len(s)]


def sentences(text: str, start: int = 0) -> list[Sentence]:
    """Sentences in order, with exact offsets; nothing between `start` and the end is lost but white space."""
    found = []
    for number, paragraph in enumerate(paragraphs(text, start)):
        for span in _split(text, paragraph):
            found += [Sentence(part, number) for part in _cut(text, span)]
    return found


def _split(text: str, paragraph: Span) -> list[Span]:
    from nupunkt import sent_spans  # noqa: PLC0415 - loads a model: not before it is needed

    block = paragraph.of(text)
    small = is_small(block)
    if small:
        block = _SMALL_OPENING.sub(lambda m: m[1] + m[2].upper(), block)
    spans: list[Span] = []
    for start, end in sent_spans(block):
        span = _strip(text, Span(paragraph.start + start, paragraph.start + end))
        if not len(span):
            continue
        if spans and _is_continued(text, spans[-1], span, small=small):
            spans[-1] = Span(spans[-1].start, span.end)
        else:
            spans += _at_closing_quotes(text, span)
    return spans


def _is_continued(text: str, before: Span, after: Span, *, small: bool) -> bool:
    head, tail = before.of(text), after.of(text)
    if (tail[0].islower() and not small) or tail[0] in ",;)":
        return True
    return bool(_RANK.search(head)) and not head.endswith(" p.m.") and tail[0].isalnum()


def _at_closing_quotes(text: str, span: Span) -> list[Span]:
    cuts = [m.end() for m in _CLOSED.finditer(text, span.start, span.end)]
    return [_strip(text, Span(a, b)) for a, b in pairwise([span.start, *cuts, span.end]) if b > a]


def _cut(text: str, span: Span) -> list[Span]:
    parts = []
    while len(span) > SENTENCE_LIMIT:
        window = text[span.start : span.start + SENTENCE_LIMIT]
        at = max(window.rfind("; "), window.rfind(", "), window.rfind("\n"))
        at = at if at > SENTENCE_LIMIT // 2 else window.rfind(" ")
        at = at if at > 0 else SENTENCE_LIMIT - 1
        parts.append(_strip(text, Span(span.start, span.start + at + 1)))
        span = _strip(text, Span(span.start + at + 1, span.end))
    return [p for p in (*parts, span) if len(p)]


def _strip(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
