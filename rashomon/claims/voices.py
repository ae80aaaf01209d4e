"""Whose words each value is in: attributions with their speakers, quotations and reports carried on."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from rashomon import vocab
from rashomon.claims.bulletins import issuer
from rashomon.claims.namings import Namings
from rashomon.claims.speakers import is_anonymous, kind_of
from rashomon.model import Attribution, Document, Findings, Span, Speaker

_REPORT_NOUN = re.compile(r"\b(?:report|communiqu[eé]|bulletin|statement|release)$", re.IGNORECASE)
_ISSUED_BY = re.compile(r"^(?:a|an)\s+(?:statement|report)\s+(?:from|by|of)\s+", re.IGNORECASE)
_OPENING_QUOTES = '“"'
# Letters by which the verb of a cue is known in its forms: "reject" and "rejected" agree in these.
_VERB_STEM = 4


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker with the cue that shows it; None is the publisher's own voice."""

    speaker: Speaker | None
    cue: Span | None = None
    alleges: bool = False
    denies: bool = False


OWN = Voice(None)


@dataclass(slots=True)
class _Heard:
    """An attribution with the voice it gives, in the sentence of that number."""

    attribution: Attribution
    voice: Voice
    number: int


class Voices:
    """The speakers of one document, met in order; answers whose words stand at a span."""

    def __init__(self, document: Document, findings: Findings) -> None:
        self._text = document.text
        self._findings = findings
        self._namings = Namings()
        self._heard: list[_Heard] = []
        self._issued = self._issue(document)
        for attribution in sorted(findings.attributions, key=_position):
            self._meet(attribution)
        self._carried = self._carry()

    def at(self, span: Span) -> Voice:
        """The voice in which the words at a span are said: the innermost content that holds them decides."""
        holding = [h for h in self._heard if _holds(h.attribution, span)]
        if holding:
            return min(holding, key=lambda h: len(h.attribution.content)).voice
        number = self._sentence(span)
        first, voice = self._issued
        return self._carried.get(number, voice if number >= first else OWN)

    def _issue(self, document: Document) -> tuple[int, Voice]:
        """From which sentence on the report is a statement printed in full, and whose."""
        found = issuer(document, self._findings)
        if found is None:
            return 0, OWN
        first, span = found
        text = " ".join(span.of(self._text).split())
        speaker = Speaker(text, kind_of(text), is_anonymous(text), None, span)
        self._namings.add(first, speaker)
        return first, Voice(speaker)

    def _sentence(self, span: Span) -> int:
        return next((n for n, s in enumerate(self._findings.sentences) if s.contains(span)), -1)

    def _meet(self, attribution: Attribution) -> None:
        number = self._sentence(attribution.cue or attribution.content)
        if attribution.cue is None:
            self._give_condition(number, attribution)
            return
        stem = attribution.cue.of(self._text).lower()[:_VERB_STEM]
        speaker = self._speaker(attribution, number)
        if speaker is not None:
            self._namings.add(number, speaker)
        voice = Voice(speaker, attribution.cue, stem in _stems("alleges"), stem in _stems("denies"))
        self._heard.append(_Heard(attribution, voice, number))

    def _speaker(self, attribution: Attribution, number: int) -> Speaker | None:
        span = attribution.source
        if span is None:
            return self._namings.latest(number, reach=1)
        text = " ".join(span.of(self._text).split())
        earlier = self._namings.earlier(text, number)
        if earlier is not None:
            return earlier
        text = _ISSUED_BY.sub("", text)
        condition = None if attribution.condition is None else attribution.condition.of(self._text)
        return Speaker(text, kind_of(text), is_anonymous(text), condition, span)

    def _give_condition(self, number: int, attribution: Attribution) -> None:
        """Give the speakers just before the reason in "The two asked not to be named"."""
        last = self._namings.last()
        if last is None or attribution.condition is None:
            return
        met, speaker = last
        if number - met > 1 or speaker.condition is not None:
            return
        told = replace(speaker, anonymous=True, condition=attribution.condition.of(self._text))
        self._namings.replace(speaker, told)
        for heard in self._heard:
            if heard.voice.speaker == speaker:
                heard.voice = replace(heard.voice, speaker=told)

    def _carry(self) -> dict[int, Voice]:
        """Sentences without an attribution of their own that plainly go on with somebody's words."""
        first: dict[int, Voice] = {}
        last: dict[int, Voice] = {}
        for heard in self._heard:
            first.setdefault(heard.number, heard.voice)
            last[heard.number] = heard.voice
        carried: dict[int, Voice] = {}
        is_open = False
        for number, sentence in enumerate(self._findings.sentences):
            text = sentence.of(self._text)
            starts_quote = text[:1] in _OPENING_QUOTES
            goes_on = is_open and (self._same_paragraph(number - 1, number) or starts_quote or number == 0)
            is_open = _still_open(text, goes_on)
            if number in first:
                continue
            before = last.get(number - 1, carried.get(number - 1, OWN))
            following = first.get(number + 1, OWN)
            if before.speaker is not None and (
                goes_on or starts_quote or self._goes_on(number, before, following)
            ):
                carried[number] = before
            elif starts_quote and following.speaker is not None:
                carried[number] = following
        return carried

    def _same_paragraph(self, one: int, other: int) -> bool:
        paragraphs = self._findings.paragraphs
        return one >= 0 and other < len(paragraphs) and paragraphs[one] == paragraphs[other]

    def _goes_on(self, number: int, voice: Voice, following: Voice) -> bool:
        """Between two sentences of one speaker, or after "the report adds", in the same paragraph."""
        if not self._same_paragraph(number - 1, number):
            return False
        if following.speaker == voice.speaker:
            return self._same_paragraph(number, number + 1)
        said = [h for h in self._heard if h.number < number and h.voice.speaker == voice.speaker]
        source = said[-1].attribution.source if said else None
        return source is not None and _REPORT_NOUN.search(source.of(self._text)) is not None


def _position(attribution: Attribution) -> tuple[int, int]:
    at = attribution.cue or attribution.content
    return (at.start, at.end)


def _holds(attribution: Attribution, span: Span) -> bool:
    """True for words in the content, but for those that only name the speaker."""
    source, content = attribution.source, attribution.content
    if attribution.cue is None or not content.contains(span):
        return False
    return source is None or not source.contains(span) or source in {content, span}


@lru_cache(maxsize=2)
def _stems(stance: str) -> frozenset[str]:
    return frozenset(verb[:_VERB_STEM] for verb in vocab.words("attribution", stance))


def _still_open(text: str, before: bool) -> bool:
    """Whether a quotation is open after this sentence."""
    curly = text.count("“") - text.count("”")
    if curly:
        return curly > 0
    return before != (text.count('"') % 2 == 1)
