"""Words that name a place: gazetteer names that no neighbour speaks against, and names after cues."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from rashomon.extract.containment import contained
from rashomon.extract.place_context import Context, Hit
from rashomon.extract.place_tokens import Line, Token, lines, words
from rashomon.extract.place_words import (
    CONNECTIVES,
    DIRECTIONS,
    FUNCTION_WORDS,
    OPENERS,
    OPENING_TYPES,
    ORGANISATIONS,
    PUBLIC_BODIES,
    TITLES,
    TYPES,
    ordinary_words,
)
from rashomon.extract.relative_places import find_relative
from rashomon.extract.unknown_cues import cued
from rashomon.gazetteer import Gazetteer
from rashomon.model import PlaceMention, Span

_LONGEST = 6  # words: "Federally Administered Tribal Areas" has four, Spanish names more
_COORDINATE = re.compile(r"\s*(?:,|,?\s*(?:and|or|y|&))\s*", re.IGNORECASE)
# "The Military Airport" has no name.
_KINDS_OF_FACILITY = frozenset(
    {"military", "international", "air", "army", "naval", "navy", "civil", "general", "main", "supreme"}
)
# What opens a list of places, right before its first name.
_LISTED = re.compile(
    r"\b(?:villages|towns|cities|neighbou?rhoods|suburbs|localities|districts)"
    r"(?:\s*:\s*|(?:\s+[\w-]+){0,3}?,?\s+(?:including|namely|such\s+as)\s+|\s+of\s+)\Z"
)
_POSSESSIVE_GAPS = frozenset({"'s ", "’s ", "'S ", "’S "})
# These name ministries and firms as often as places: no cue for a name nobody knows.
# A name with one of these after it is a place wherever it stands: "raided Xyz village".
_STRONG_TYPES = frozenset(
    {
        "village",
        "town",
        "district",
        "hamlet",
        "suburb",
        "neighborhood",
        "neighbourhood",
        "governorate",
        "subdistrict",
    }
)
# Of these even with a capital: "the Xyz Governorate" is no firm, as "the Xyz City" may be.
_NAMED_TYPES = frozenset(
    {
        "district",
        "governorate",
        "suburb",
        "suburbs",
        "village",
        "neighborhood",
        "neighbourhood",
        "quarter",
        "mountains",
        "hills",
        "province",
        "island",
        "islands",
    }
)
# Armed groups that bear the name of the place they want.
_GROUPS = re.compile(
    r"islamic\s+state\s+(?:of|in)\s+iraq(?:\s+and\s+(?:the\s+levant|(?:al[-\s])?sham|(?:greater\s+)?syria))?"
    r"|al[-\s]qa(?:eda|ida)\s+in\s+(?:the\s+)?(?:arabian\s+peninsula|islamic\s+maghreb|iraq|indian\s+subcontinent)"
    r"|islamic\s+(?:movement|emirate)\s+of\s+\w+",
    re.IGNORECASE,
)
_DESCRIBED = frozenset({"city", "town", "village", "capital", "port", "hamlet", "settlement"})
_WEAK_TYPES = frozenset({"department", "state", "region", "capital", "territory", "bay", "gulf"})


def find_places(text: str, sentences: Sequence[Span], gazetteer: Gazetteer) -> tuple[PlaceMention, ...]:
    """Every place the text names, in order; a phrase such as "80 km north of Baghdad" follows its anchor."""
    read = lines(text, sentences)
    persons = frozenset(word for line in read for word in _people(text, line, gazetteer))
    named: list[PlaceMention] = []
    for line in read:
        named += _Reader(Context(text, line, gazetteer, persons)).mentions()
    everything = contained(text, named + find_relative(text, sentences, named, gazetteer), gazetteer)
    return tuple(sorted(everything, key=lambda m: (m.span.end, m.relative is not None, m.span.start)))


def countries_evoked(text: str, gazetteer: Gazetteer) -> Counter[str]:
    """How often each country is evoked by a word for its people ("Salvadoran"), by ISO code."""
    evoked: Counter[str] = Counter()
    said = words(text, Span(0, len(text)))
    skip = -1
    for i, token in enumerate(said):
        # "the Pan-American highway"
        is_wider = token.gap == "-" and i > 0 and said[i - 1].lower == "pan"
        if i == skip or is_wider or not token.is_capital:
            continue
        after = said[i + 1] if i + 1 < len(said) else None
        pair = gazetteer.demonym(f"{token.text} {after.text}") if after is not None and after.joined else None
        if pair is not None:
            skip = i + 1
        if code := pair or gazetteer.demonym(token.text):
            evoked[code] += 1
    return evoked


def _people(text: str, line: Line, gazetteer: Gazetteer) -> Iterator[str]:
    """Words that name people: after titles and given names, and second in a pair no gazetteer knows."""
    for i in line.persons:
        yield line.lower(i)
    if line.is_flat:
        return
    for i in range(1, len(line.tokens)):
        token, before = line.tokens[i], line.tokens[i - 1]
        if not (token.is_capital and before.is_capital and token.gap == " "):
            continue
        known = (FUNCTION_WORDS, DIRECTIONS, TYPES, OPENING_TYPES, TITLES, ordinary_words())
        if any(before.lower in words or token.lower in words for words in known):
            continue
        names = (before.text, line.text_between(text, i - 1, i))
        if not gazetteer.demonym(before.text) and not any(gazetteer.find(name) for name in names):
            yield token.lower


_VILLAGES = {"village", "hamlet", "settlement"}


class _Reader:
    """Reads one sentence from left to right, each word in at most one name."""

    def __init__(self, context: Context) -> None:
        self.context, self.line, self.text = context, context.line, context.text
        tokens = self.line.tokens
        groups = _GROUPS.finditer(self.text, tokens[0].start, tokens[-1].end) if tokens else ()
        self._groups = [Span(*match.span()) for match in groups]

    def mentions(self) -> list[PlaceMention]:
        found: list[PlaceMention] = []
        self._chain: set[int] = set()
        at = 0
        while at < len(self.line.tokens):
            listed = found[-1] if found and self._is_listed(found[-1], at) else None
            read = None
            if self._can_start(at):
                read = self._known(at, follows=listed is not None) or self._unknown(at, listed)
            if read is None:
                at += 1
                continue
            mention, at = read
            found.append(mention)
        return found

    def _is_listed(self, before: PlaceMention, at: int) -> bool:
        return _COORDINATE.fullmatch(self.text, before.span.end, self.line.tokens[at].start) is not None

    def _can_start(self, at: int) -> bool:
        token, after = self.line.tokens[at], self.line.token(at + 1)
        if at in self.line.persons or any(g.start <= token.start < g.end for g in self._groups):
            return False
        if not token.is_capital:  # al-Asad
            return token.is_article and after is not None and after.gap in {"-", "–"} and after.is_capital
        if token.gap in {"-", "–"} and at and self.line.tokens[at - 1].is_article:
            return False
        if token.lower in OPENERS:
            is_the = self.line.is_flat and token.lower == "the"
            return not is_the and after is not None and after.joined and after.is_capital
        return token.lower not in FUNCTION_WORDS or token.text == "US"

    # -- names the gazetteer knows

    def _known(self, at: int, *, follows: bool) -> tuple[PlaceMention, int] | None:
        for hit in self._hits(at):
            if self._is_begun(hit):
                continue  # the village of "Lin Ta Lu village" is no Lin
            if self.context.is_place(hit, follows=follows):
                end = self.context.facility_end(hit.last)
                if end is not None:
                    return self._mention(hit.first, end, "facility")
                kind = self._kind(hit)
                after = self.line.lower(hit.last + 1)
                # "the Tigris River" is a name of two words, "Anbar province" one with a word beside it.
                is_water = (
                    kind == "water" and TYPES.get(after) == "water" and self.line.tokens[hit.last + 1].joined
                )
                return self._mention(hit.first, hit.last + is_water, kind)
        return None

    def _is_begun(self, hit: Hit) -> bool:
        """True where more words of the name stand before the word for what it is."""
        end = self._run(hit.first)
        longer = end is not None and end > hit.last and end - hit.first < _LONGEST
        if not longer or end is None or self.line.lower(end + 1) not in _VILLAGES:
            return False
        return not any(self.line.tokens[i].gap.strip() for i in range(hit.first + 1, end + 1))

    def _hits(self, at: int) -> Iterator[Hit]:
        tokens = self.line.tokens
        end = at
        while end + 1 < len(tokens) and end - at + 1 < _LONGEST and self._continues(tokens[end + 1]):
            end += 1
        for last in range(end, at - 1, -1):
            if not tokens[last].is_capital or (
                tokens[last].lower in FUNCTION_WORDS and tokens[last].text != "US"
            ):
                continue
            name = self.line.text_between(self.text, at, last)
            if entries := self.context.gazetteer.find(name):
                yield Hit(at, last, name, entries)

    @staticmethod
    def _continues(token: Token) -> bool:
        if token.gap in _POSSESSIVE_GAPS:  # King's Lynn
            return token.is_capital
        return token.joined and (token.is_capital or token.lower in CONNECTIVES)

    def _kind(self, hit: Hit) -> str | None:
        after = self.line.token(hit.last + 1)
        if self._describes_next(hit):
            return hit.best.kind if hit.best.kind in {"country", "water"} else None
        if after and after.joined and after.gap not in {"-", "–"} and after.lower in TYPES:
            return TYPES[after.lower]
        if after and after.joined and after.lower == "area" and hit.best.kind == "city":
            return "city"
        if self.line.lower(hit.first - 1) == "of" and (kind := TYPES.get(self.line.lower(hit.first - 2))):
            return kind
        if hit.best.kind in {"country", "water", "facility"}:
            return hit.best.kind
        return TYPES.get(self.line.lower(hit.last)) if not hit.is_single else None

    def _describes_next(self, hit: Hit) -> bool:
        """True where the type is of the next name: "the West Bank village of Xyz", "the Mali capital Xyz"."""
        after, name = self.line.token(hit.last + 1), self.line.token(hit.last + 2)
        if after is None or not after.joined or after.lower not in _DESCRIBED or after.is_capital:
            return False
        if name is None or not name.joined or hit.best.kind not in {"country", "admin1", "region"}:
            return False
        return name.lower == "of" or (name.is_capital and name.lower not in FUNCTION_WORDS)

    # -- names it does not know

    def _unknown(self, at: int, listed: PlaceMention | None) -> tuple[PlaceMention, int] | None:
        """A capitalised name that a type word or a cue marks: "the village of Xyz", "near Xyz"."""
        end = self._run(at)
        if end is None:
            return None
        if all(self.line.lower(i) in DIRECTIONS or self.line.lower(i) in TYPES for i in range(at, end + 1)):
            return None  # "the North Eastern state"
        facility_end = self._facility_end(at, end)
        if facility_end is not None and self._is_named_facility(at):
            return self._mention(at, facility_end, "facility")
        kind = self._cued_kind(at, end)
        is_new = kind is None and (kind := cued(self.context, at, end)) is not None
        if (
            kind is None
            and listed is not None
            and (self._is_cued(listed) or listed.span.start in self._chain)
        ):
            kind = listed.kind or ""
        if kind is None and self._opens_list(at):
            kind = "city"
        if kind is not None and (listed is not None or is_new or self._opens_list(at)):
            self._chain.add(self.line.tokens[at].start)
        return None if kind is None else self._mention(at, end, kind or None)

    def _opens_list(self, at: int) -> bool:
        """True after "three villages: " and "two towns, including ": what follows are their names."""
        if self.line.is_flat or self.line.lower(at) in ordinary_words():
            return False
        start = self.line.tokens[at].start
        return _LISTED.search(self.text[max(self.line.tokens[0].start, start - 60) : start]) is not None

    def _facility_end(self, at: int, end: int) -> int | None:
        """The last word of a facility whose type follows the name or ends it: "the Sosso Hospital"."""
        inside = () if self.line.is_flat else (self.context.facility_end(last) for last in range(at, end))
        return next((last for last in inside if last == end), self.context.facility_end(end))

    def _is_named_facility(self, at: int) -> bool:
        if self.line.lower(at) in ordinary_words() or self.line.lower(at) in _KINDS_OF_FACILITY:
            return False
        return not self.line.is_flat or self.context.stands_in(at)

    def _is_cued(self, listed: PlaceMention) -> bool:
        """Whether a list opens with a type word: "the villages of A, B and C"."""
        before = self.text[max(0, listed.span.start - 40) : listed.span.start].lower().split()
        return before[-1:] == ["of"] and len(before) > 1 and before[-2] in TYPES

    def _cued_kind(self, at: int, end: int) -> str | None:
        """The kind the cue gives; empty for one that gives none, as "near"; None without a cue."""
        word, two_before = self.line.lower(at - 1), self.line.lower(at - 2)
        if word == "of" and two_before in TYPES and two_before not in _WEAK_TYPES:
            return TYPES[two_before]
        is_there = self.context.stands_in(at) or (word in {"of", "the", "to"} and not self.line.is_flat)
        is_there = (
            is_there
            or self.text[self.line.tokens[at].start - 3 : self.line.tokens[at].start] in _POSSESSIVE_GAPS
        )
        is_named = not self.line.is_flat and self.line.lower(end + 1) in _STRONG_TYPES
        if (is_there or is_named) and (kind := self._kind_after(end)):
            return kind
        opening = OPENING_TYPES.get(self.line.lower(at)) if end > at else None
        if opening and (is_there or (opening == "facility" and not self.line.is_flat)):
            return opening
        return None if self.line.is_flat else self._cued_alone(at, end, is_there=is_there)

    def _cued_alone(self, at: int, end: int, *, is_there: bool) -> str | None:
        """The same by a preposition or an apposition alone, where capitals mark names."""
        word, two_before = self.line.lower(at - 1), self.line.lower(at - 2)
        if word in TYPES and two_before == "the" and word not in _WEAK_TYPES:
            return TYPES[word]
        is_in = word == "in" and self.line.lower(at) not in ordinary_words()
        is_village = word == "at" and end > at and self._is_unknown_village(at, end)
        is_alone = is_in or is_village or word == "near"
        return "" if is_alone or (is_there and self.context.region_after(end)) else None

    def _is_unknown_village(self, at: int, end: int) -> bool:
        """True for two or three words that are nothing else we know: "the raiders came at Garin Boka"."""
        after, inside = self.line.token(end + 1), range(at, end + 1)
        is_open = after is None or not after.joined or not after.is_capital
        if any(i in self.line.persons or self.line.tokens[i].text.isupper() for i in inside):
            return False
        known = (ORGANISATIONS, PUBLIC_BODIES, TITLES, ordinary_words())
        return is_open and not any(self.line.lower(i) in words for i in inside for words in known)

    def _kind_after(self, end: int) -> str | None:
        """What a type word after the name makes it: "in Xyz district", but not "in the Xyz State"."""
        after = self.line.token(end + 1)
        if after is None or not after.joined or not after.gap.isspace() or after.lower in {"state", "states"}:
            return "region" if self._is_federal_state(end) else None
        if after.lower == "area":
            return "city"
        if after.lower in _DESCRIBED and self.line.lower(end + 2) == "of":
            return None  # "the rebel-held town of Xyz"
        if after.is_capital and not self.line.is_flat:
            return TYPES[after.lower] if after.lower in _NAMED_TYPES else None
        return TYPES.get(after.lower)

    def _is_federal_state(self, end: int) -> bool:
        """True for "in Xyz State", but neither for "in Xyz State University" nor for the Islamic State."""
        state, after = self.line.token(end + 1), self.line.token(end + 2)
        if state is None or not state.joined or state.text != "State":
            return False
        is_alone = after is None or not after.joined or not after.is_capital
        return is_alone and self.line.lower(end - 1) == "in" and self.line.lower(end) != "islamic"

    def _run(self, at: int) -> int | None:
        """The last word of the name that starts here; None when what starts here is no name."""
        tokens = self.line.tokens
        if not self._is_name_word(tokens[at]) or tokens[at].lower in TITLES:
            return None
        end, last = at, at
        longest = 3 if self.line.is_flat else 4
        while end + 1 < len(tokens) and end - at < longest and tokens[end + 1].joined:
            token = tokens[end + 1]
            joins = not token.is_capital and token.lower in CONNECTIVES - FUNCTION_WORDS
            if end + 1 in self.line.persons:
                return None
            if not (joins or self._is_name_word(token)):
                break
            end += 1
            last = end if token.is_capital else last
        return last

    def _is_name_word(self, token: Token) -> bool:
        if not token.is_capital and not token.is_article:
            return False
        if (
            token.lower in FUNCTION_WORDS
            or token.lower in TYPES
            or self.context.gazetteer.demonym(token.text)
        ):
            return False
        return not (self.line.is_flat and token.lower in ordinary_words())

    def _mention(self, first: int, last: int, kind: str | None) -> tuple[PlaceMention, int]:
        span = Span(self.line.tokens[first].start, self.line.tokens[last].end)
        return PlaceMention(span=span, text=span.of(self.text), kind=kind), last + 1
