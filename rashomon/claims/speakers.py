"""Whose words each value is in: pronouns and short forms completed, quotations and reports carried on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rashomon import vocab
from rashomon.model import Attribution, Document, Findings, Span, Speaker

_PRONOUNS_ONE = {"he", "she", "it"}
_PRONOUNS_MANY = {"they"}
_GENERIC = {
    "source", "sources", "spokesman", "spokeswoman", "spokesperson", "official", "officials", "report", "statement", "unit",
    "garrison", "communique", "bulletin", "agency", "newspaper", "station", "ministry", "police", "officer", "officers", "command",
    "brigade", "battalion", "committee", "commission", "group", "organization", "organisation", "document", "spokespersons",
    "spokesmen", "spokekesman", "spokeksman", "doctor", "doctors", "witness", "witnesses", "residents", "survivors", "minister", "general", "pair",
    "governor", "mayor", "military", "army", "government", "office", "note", "letter", "message", "informant", "rebels", "guerrillas", "watchdog", "daily",
}  # fmt: skip
# Generic nouns that may stand for any speaker of their kind, and papers that stand for who issued them.
_STANDS_FOR_ANY = {"source", "sources", "unit", "garrison", "newspaper", "daily", "agency", "station", "organization", "organisation", "group", "watchdog", "spokesman", "spokeswoman", "spokesperson", "spokekesman", "spokeksman", "official", "officials", "officer", "commander", "military"}
_PAPERS = {"report", "statement", "communique", "document", "note", "bulletin", "letter", "source", "informant"}
_PLAIN_MODIFIERS = {"same", "military", "official", "rebel", "clandestine", "security", "rights", "human"}
_DETERMINER = re.compile(r"^(?:the same|the|that|this|those|these|both|another|a|an|one of the)\s+", re.IGNORECASE)
_REPORT_NOUN = re.compile(r"\b(?:report|communiqu[eé]|bulletin|statement|release)$", re.IGNORECASE)
_STRIP = re.compile(r"^(?:a|an)\s+(?:statement|report)\s+(?:from|by|of)\s+", re.IGNORECASE)
_ONE_OF_THEM = re.compile(r"(?:one|two|three|some|both|several|another|all) (?:of (?:them|the pair|the two|the three)|men|women)$|^(?:both|the pair|the two)$")
# How far a speaker may be named before the pronoun that stands for it.
_REACH = 6
_WORD = re.compile(r"[^\W_]+(?:[.'’&-][^\W_]+)*\.?")


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker with the cue that shows it; None is the publisher's own voice."""

    speaker: Speaker | None
    cue: Span | None = None
    alleges: bool = False
    denies: bool = False


OWN = Voice(None)


def words_of(text: str) -> list[str]:
    """Lower-case words without articles, for comparing namings."""
    return [w.lower().rstrip(".") for w in _WORD.findall(text) if w.lower() not in {"the", "a", "an", "of", "s", "in"}]


@lru_cache(maxsize=1)
def _kinds() -> dict[str, frozenset[str]]:
    kinds: dict[str, list[str]] = vocab.load("attribution")["kinds"]
    return {kind: frozenset(words) for kind, words in kinds.items()}


@lru_cache(maxsize=1)
def _anonymous_words() -> frozenset[str]:
    words: list[str] = vocab.load("attribution")["anonymous"]
    return frozenset(words) | {w + "s" for w in words} | {w.replace("man", "men") for w in words}


@lru_cache(maxsize=1)
def _stances() -> tuple[frozenset[str], frozenset[str]]:
    lists = vocab.load("attribution")
    return frozenset(v[:4] for v in lists["alleges"]), frozenset(v[:4] for v in lists["denies"])


# An army's media office is the army's.
_PRESS_OFFICE = re.compile(r"\b(?:media|press|information|publicity) (?=(?:office|wing|arm|committee|service|department|centre|center)\b)")


def kind_of(naming: str) -> str:
    """The kind of speaker by the words of the naming; "other" when none is known."""
    words = [w.lower().strip(".") for w in _WORD.findall(naming.replace("’", "'"))]
    joined = f" {' '.join(words)} "
    joined = _PRESS_OFFICE.sub(" ", joined)
    for kind, known in _kinds().items():
        if any(f" {k.strip('.')} " in joined or f" {k.strip('.')}'s " in joined for k in known):
            return kind
    return "other"


def is_anonymous(naming: str) -> bool:
    """True for unnamed persons ("officials", "one defence official"), false for names and institutions."""
    head = re.split(r"\s(?:of|in|for|from|at|who|with|near|on)\s|,", _DETERMINER.sub("", naming).lower())[0].split()
    return bool(head) and head[-1] in _anonymous_words()


class Voices:
    """The speakers of one document, met in order; answers whose words stand at a span."""

    def __init__(self, document: Document, findings: Findings) -> None:
        self._text = document.text
        self._findings = findings
        self._named: list[tuple[int, Speaker]] = []
        self._by_attribution: list[tuple[Attribution, Voice, int]] = []
        for attribution in sorted(findings.attributions, key=_position):
            self._meet(attribution)
        self._carried = self._carry()

    def at(self, span: Span) -> Voice:
        """The voice in which the words at a span are said."""
        holding = [
            (attribution, voice)
            for attribution, voice, _ in self._by_attribution
            if attribution.cue is not None and attribution.content.contains(span)
            and not (attribution.source is not None and attribution.source.contains(span) and attribution.content != attribution.source and not _self_said(attribution, span))
        ]
        if holding:
            # the innermost content decides whose words these are
            return min(holding, key=lambda pair: len(pair[0].content))[1]
        return self._carried.get(self._sentence(span), OWN)

    def _sentence(self, span: Span) -> int:
        return next((n for n, s in enumerate(self._findings.sentences) if s.contains(span)), -1)

    def _meet(self, attribution: Attribution) -> None:
        number = self._sentence(attribution.cue or attribution.content)
        if attribution.cue is None:
            self._give_condition(number, attribution)
            return
        cue = attribution.cue.of(self._text).lower()
        alleges, denies = _stances()
        speaker = self._speaker(attribution, number)
        if speaker is not None:
            self._named.append((number, speaker))
        voice = Voice(speaker, attribution.cue, cue[:4] in alleges, cue[:4] in denies)
        self._by_attribution.append((attribution, voice, number))

    def _speaker(self, attribution: Attribution, number: int) -> Speaker | None:
        span = attribution.source
        if span is None:
            return self._latest(number, reach=1)
        text = " ".join(span.of(self._text).split())
        condition = None if attribution.condition is None else attribution.condition.of(self._text)
        earlier = self._earlier(text, number)
        if earlier is not None:
            return earlier
        text = _STRIP.sub("", text)
        return Speaker(text, kind_of(text), is_anonymous(text), condition, span)

    def _earlier(self, text: str, number: int) -> Speaker | None:
        """The fuller naming that a pronoun, a generic noun or a short form points back to."""
        lower = text.lower()
        if lower in _PRONOUNS_ONE | _PRONOUNS_MANY:
            return self._latest(number, plural=lower in _PRONOUNS_MANY)
        if _ONE_OF_THEM.match(lower):
            return self._latest(number, plural=True)
        bare = words_of(_DETERMINER.sub("", text))
        is_definite = re.match(r"(?:the|that|this|those|these|both)\b", lower) is not None
        for met, speaker in reversed(self._named):
            known = words_of(speaker.text)
            if bare and set(bare) <= set(known) and (len(bare) < len(known) or is_definite):
                return speaker
            if is_definite and bare and bare[-1] in _GENERIC and number - met <= _REACH:
                same_head = bare[-1].rstrip("s") in {w.rstrip("s") for w in known}
                named = set(bare[:-1]) - _PLAIN_MODIFIERS
                same_kind = kind_of(text) in {speaker.kind, "other"} and bare[-1] in _STANDS_FOR_ANY
                if (same_head and named <= set(known)) or (not named and (same_kind or bare[-1] in _PAPERS)):
                    return speaker
        return self._initials(bare)

    def _initials(self, bare: list[str]) -> Speaker | None:
        """ "HRW" after "Human Rights Watch", "COPREFA" after "the Armed Forces Press Committee (COPREFA)"."""
        if len(bare) == 1 and 2 <= len(bare[0]) <= 5:
            for _, speaker in reversed(self._named):
                if "".join(w[0] for w in words_of(speaker.text)) == bare[0]:
                    return speaker
        return None

    def _latest(self, number: int, *, reach: int = _REACH, plural: bool | None = None) -> Speaker | None:
        for met, speaker in reversed(self._named):
            if number - met > reach:
                break
            if plural is None or plural == _is_many(speaker.text) or plural:
                return speaker
        return self._named[-1][1] if self._named and number - self._named[-1][0] <= reach else None

    def _give_condition(self, number: int, attribution: Attribution) -> None:
        """ "They spoke on condition of anonymity": said of the speakers just before."""
        if not self._named or attribution.condition is None:
            return
        met, speaker = self._named[-1]
        if number - met > 1 or speaker.condition is not None:
            return
        words = attribution.condition.of(self._text)
        told = Speaker(speaker.text, speaker.kind, True, words, speaker.span)
        self._named = [(n, told if s == speaker else s) for n, s in self._named]
        self._by_attribution = [
            (a, Voice(told, v.cue, v.alleges, v.denies) if v.speaker == speaker else v, n)
            for a, v, n in self._by_attribution
        ]

    def _carry(self) -> dict[int, Voice]:
        """Sentences without an attribution of their own that plainly go on with somebody's words."""
        first: dict[int, Voice] = {}
        last: dict[int, tuple[Attribution, Voice]] = {}
        for attribution, voice, number in self._by_attribution:
            first.setdefault(number, voice)
            last[number] = (attribution, voice)
        carried: dict[int, Voice] = {}
        quoting = False
        for number, sentence in enumerate(self._findings.sentences):
            text = sentence.of(self._text)
            before = number - 1
            opened = quoting and (
                before < 0 or self._findings.paragraphs[before] == self._findings.paragraphs[number] or text[:1] in "“\""
            )
            quoting = opened
            quoting = _still_open(text, quoting)
            if number in first:
                continue
            voice = last[before][1] if before in last else carried.get(before)
            same_paragraph = before >= 0 and self._findings.paragraphs[before] == self._findings.paragraphs[number]
            if voice is not None and voice.speaker is not None and (opened or text[:1] in "“\"" or (same_paragraph and self._goes_on(number, voice, first))):
                carried[number] = voice
            elif text[:1] in "“\"" and number + 1 in first and first[number + 1].speaker is not None:
                carried[number] = first[number + 1]
        return carried

    def _goes_on(self, number: int, voice: Voice, first: dict[int, Voice]) -> bool:
        """Between two sentences of one speaker, or after "the report adds", in the same paragraph."""
        following = first.get(number + 1)
        if following is not None and following.speaker == voice.speaker:
            return self._findings.paragraphs[number] == self._findings.paragraphs[min(number + 1, len(self._findings.paragraphs) - 1)]
        attribution = next((a for a, v, n in reversed(self._by_attribution) if n < number and v.speaker == voice.speaker), None)
        if attribution is None or attribution.source is None:
            return False
        source = attribution.source.of(self._text)
        return _REPORT_NOUN.search(source) is not None


def _position(attribution: Attribution) -> tuple[int, int]:
    at = attribution.cue or attribution.content
    return (at.start, at.end)


def _self_said(attribution: Attribution, span: Span) -> bool:
    return attribution.source == span


def _is_many(text: str) -> bool:
    head = re.split(r"\s(?:of|in|for|from|at|who)\s|,", text.lower())[0].split()
    return bool(head) and (head[-1].endswith("s") or head[-1] in {"police", "people", "men", "women", "spokesmen"} or " and " in text)


def _still_open(text: str, before: bool) -> bool:
    """Whether a quotation is open after this sentence."""
    curly = text.count("“") - text.count("”")
    straight = text.count('"') % 2 == 1
    if curly:
        return curly > 0
    return (not before) if straight else before
