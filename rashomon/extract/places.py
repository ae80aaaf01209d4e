"""Words that name a place: gazetteer names that their neighbours do not speak against, and names after cues."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.extract.place_tokens import Line, Token, lines
from rashomon.extract.place_words import (
    CONNECTIVES,
    DIRECTIONS,
    FACILITY_WORDS,
    FUNCTION_WORDS,
    OPENING_TYPES,
    ORGANISATION_HEADS,
    ORGANISATIONS,
    PREPOSITIONS,
    TITLES,
    TYPES,
    ordinary_words,
)
from rashomon.extract.relative_places import find_relative
from rashomon.gazetteer import Entry, Gazetteer
from rashomon.model import PlaceMention, Span

_LONGEST = 6  # words; "Forward Operating Base Salerno" has four
# A town below this is named without a cue only in its own local news.
_KNOWN_TOWN = 1_000
# Where capitals say nothing, a bare single word must be a place most readers know.
_KNOWN_CITY = 100_000
_COORDINATE = re.compile(r"\s*(?:,|,?\s*(?:and|or|AND|OR|y|&))\s*")


@dataclass(frozen=True, slots=True)
class _Hit:
    """A stretch of words under test, with what the gazetteer knows under that name."""

    first: int
    last: int
    name: str
    entries: tuple[Entry, ...]


def find_places(text: str, sentences: Sequence[Span], gazetteer: Gazetteer) -> tuple[PlaceMention, ...]:
    """Every place the text names, in order; a phrase such as "80 km north of Baghdad" follows its anchor."""
    read = lines(text, sentences)
    persons = {line.lower(i) for line in read for i in line.persons}
    named: list[PlaceMention] = []
    for line in read:
        named += _Reader(text, line, gazetteer, persons).mentions()
    everything = named + find_relative(text, sentences, named, gazetteer)
    return tuple(sorted(everything, key=lambda m: (m.span.end, m.relative is not None, m.span.start)))


def countries_evoked(text: str, gazetteer: Gazetteer) -> Counter[str]:
    """How often each country is evoked by a word for its people ("Salvadoran"), by ISO code."""
    words = re.findall(r"[^\W\d_]+(?:\s+[^\W\d_]+)?", text)
    evoked: Counter[str] = Counter()
    for line in lines(text, [Span(0, len(text))]):
        skip = -1
        for i, token in enumerate(line.tokens):
            if i == skip or not token.is_capital:
                continue
            pair = line.text_between(text, i, i + 1) if line.token(i + 1) and line.tokens[i + 1].joined else ""
            if pair and (code := gazetteer.demonym(pair)):
                evoked[code] += 1
                skip = i + 1
            elif code := gazetteer.demonym(token.text):
                evoked[code] += 1
    return evoked if words else Counter()


class _Reader:
    """Reads one sentence from left to right, each word in at most one name."""

    def __init__(self, text: str, line: Line, gazetteer: Gazetteer, persons: set[str]) -> None:
        self.text, self.line, self.gazetteer, self.persons = text, line, gazetteer, persons

    def mentions(self) -> list[PlaceMention]:
        found: list[PlaceMention] = []
        at = 0
        while at < len(self.line.tokens):
            follows = bool(found) and self._is_coordinate(found[-1], at)
            read = self._known(at, follows=follows) or self._unknown(at, found[-1] if follows else None)
            if read is None:
                at += 1
                continue
            mention, at = read
            found.append(mention)
        return found

    def _is_coordinate(self, before: PlaceMention, at: int) -> bool:
        between = self.text[before.span.end : self.line.tokens[at].start]
        return _COORDINATE.fullmatch(between) is not None

    # -- names the gazetteer knows

    def _known(self, at: int, *, follows: bool) -> tuple[PlaceMention, int] | None:
        if not self._can_start(at):
            return None
        for hit in self._hits(at):
            end, kind = self._facility(hit.last)
            kind = kind or self._kind(hit)
            if self._is_place(hit, kind, follows=follows):
                return self._mention(hit.first, end, kind), end + 1
        return None

    def _can_start(self, at: int) -> bool:
        token = self.line.tokens[at]
        if at in self.line.persons:
            return False
        if not token.is_capital:
            after = self.line.token(at + 1)
            return token.is_article and after is not None and after.gap in "-–" and bool(after.gap) and after.is_capital
        if token.gap in {"-", "–"} and at and self.line.tokens[at - 1].is_article:
            return False
        is_word = token.lower in FUNCTION_WORDS and token.text not in {"US", "May"}
        return not is_word

    def _hits(self, at: int) -> Iterator[_Hit]:
        tokens = self.line.tokens
        end = at
        while end + 1 < len(tokens) and end - at < _LONGEST and tokens[end + 1].joined:
            end += 1
        for last in range(end, at - 1, -1):
            token = tokens[last]
            if not token.is_capital or (last > at and token.lower in FUNCTION_WORDS):
                continue
            if any(not t.is_capital and t.lower not in CONNECTIVES for t in tokens[at:last]):
                continue
            name = self.line.text_between(self.text, at, last)
            if entries := self.gazetteer.find(name):
                yield _Hit(at, last, name, entries)

    def _facility(self, last: int) -> tuple[int, str | None]:
        """Where the name ends when a facility's type words follow it."""
        for words in FACILITY_WORDS:
            end = last + len(words)
            if end < len(self.line.tokens) and all(
                self.line.lower(last + 1 + i) == w and self.line.tokens[last + 1 + i].joined for i, w in enumerate(words)
            ):
                return end, "facility"
        return last, None

    def _kind(self, hit: _Hit) -> str | None:
        after, before = self.line.token(hit.last + 1), self.line.lower(hit.first - 1)
        if after and after.joined and (kind := TYPES.get(after.lower)) and after.gap not in {"-", "–"}:
            return kind
        if before == "of":
            return TYPES.get(self.line.lower(hit.first - 2))
        if hit.entries and hit.entries[0].kind in {"country", "water", "facility"}:
            return hit.entries[0].kind
        opening = OPENING_TYPES.get(self.line.lower(hit.first)) if hit.last > hit.first else None
        return opening or self._kind_within(hit)

    def _kind_within(self, hit: _Hit) -> str | None:
        return TYPES.get(self.line.lower(hit.last)) if hit.last > hit.first else None

    def _is_place(self, hit: _Hit, kind: str | None, *, follows: bool) -> bool:
        best = hit.entries[0]
        first, single = self.line.tokens[hit.first], hit.first == hit.last
        if single and not self._is_name(hit, first, follows=follows):
            return False
        if self._is_person(hit) or self._is_organisation(hit, best):
            return False
        if self._has_cue(hit, follows=follows) or (kind is not None and hit.entries[0].rank < 3 and self._type_beside(hit)):
            return self._cue_suffices(hit)
        if best.kind in {"country", "water", "region"}:
            return not (single and first.lower in ordinary_words())
        return self._is_known(hit, single=single)

    def _is_name(self, hit: _Hit, token: Token, *, follows: bool) -> bool:
        """A single word that is neither a people, a day or a month, nor a code out of its setting."""
        if self.gazetteer.demonym(token.text) and hit.entries[0].kind not in {"country"}:
            return False
        if len(token.text) == 1:
            return False
        if len(token.text) <= 4 and self._is_short_form(hit):
            if hit.entries[0].kind == "country":
                return (token.text.isupper() and not (self.line.is_flat and token.text == "US")) or "." in token.text
            return follows or self._after_comma(hit.first)
        return True

    def _is_short_form(self, hit: _Hit) -> bool:
        best = hit.entries[0]
        return best.kind in {"country", "admin1"} and not best.name.lower().startswith(hit.name.lower()) and (
            hit.name.isupper() or best.rank == 1
        )

    def _after_comma(self, at: int) -> bool:
        before = self.line.token(at - 1)
        return before is not None and before.is_capital and self.line.tokens[at].gap.strip() == ","

    def _is_person(self, hit: _Hit) -> bool:
        before = self.line.token(hit.first - 1)
        first = self.line.tokens[hit.first]
        if before and before.lower in TITLES and (first.joined or first.gap.strip() == ".") and hit.entries[0].kind != "country":
            return True
        if hit.first == hit.last and first.lower in self.persons and hit.entries[0].kind != "country":
            return self.line.lower(hit.first - 1) not in {"in", "near", "at"} or self.line.is_flat
        return False

    def _is_organisation(self, hit: _Hit, best: Entry) -> bool:
        after, before = self.line.token(hit.last + 1), self.line.token(hit.first - 1)
        first = self.line.tokens[hit.first]
        if after and after.joined and after.is_capital and not self.line.is_flat:
            if after.lower in ORGANISATIONS:
                return True
            if after.gap in {"-", "–"}:
                return best.kind != "country" and best.population < _KNOWN_CITY
            if not self._may_follow(after, best) and not self._in_or_at(hit.first):
                return True
        elif after and after.joined and self.line.is_flat and after.lower in ORGANISATIONS:
            return True
        if before and before.lower == "of" and self.line.lower(hit.first - 2) in ORGANISATION_HEADS:
            return True
        if before and before.is_capital and first.joined and not self.line.is_flat:
            return not self._may_precede(before, hit, best)
        return False

    def _in_or_at(self, at: int) -> bool:
        return self.line.lower(at - 1) in {"in", "at", "near", "from", "outside"}

    def _may_follow(self, after: Token, best: Entry) -> bool:
        """Capitalised words that do not take the name away: "Iraq Prime Minister", "Baghdad Police"."""
        public = {"police", "government", "army", "city", "parliament", "mayor", "governor", "sheriff", "university"}
        return (
            best.kind == "country"
            or after.lower in TYPES
            or after.lower in public
            or after.lower in TITLES
            or after.lower in FUNCTION_WORDS
            or self.gazetteer.demonym(after.text) is not None
        )

    def _may_precede(self, before: Token, hit: _Hit, best: Entry) -> bool:
        """Capitalised words before the name that leave it a name: a sentence's first word, a direction, a people."""
        first_word = hit.first == 1 and (before.lower in FUNCTION_WORDS or best.kind == "country")
        return (
            first_word
            or before.lower in FUNCTION_WORDS
            or before.lower in DIRECTIONS
            or before.lower in TYPES
            or before.lower in PREPOSITIONS
            or self.gazetteer.demonym(before.text) is not None
            or self.line.tokens[hit.first].gap in {"-", "–"}
            or best.kind in {"country", "water"}
        )

    def _has_cue(self, hit: _Hit, *, follows: bool) -> bool:
        """A preposition or a direction before the name, a region after its comma, or a place it is listed with."""
        before = self.line.lower(hit.first - 1)
        if before == "the":
            before = self.line.lower(hit.first - 2)
        return before in PREPOSITIONS or before in DIRECTIONS or follows or self._region_after(hit.last)

    def _region_after(self, last: int) -> bool:
        after = self.line.token(last + 1)
        if after is None or not after.is_capital or after.gap.strip() != ",":
            return False
        for end in (last + 3, last + 2, last + 1):
            if self.line.token(end) is None:
                continue
            entries = self.gazetteer.find(self.line.text_between(self.text, last + 1, end))
            if entries and entries[0].kind in {"country", "admin1"}:
                return True
        return False

    def _type_beside(self, hit: _Hit) -> bool:
        after, before = self.line.token(hit.last + 1), self.line.lower(hit.first - 1)
        if after and after.joined and after.lower in TYPES:
            return True
        if self._facility(hit.last)[1]:
            return True
        if hit.last > hit.first and (self.line.lower(hit.last) in TYPES or self.line.lower(hit.first) in OPENING_TYPES):
            return True
        return before == "of" and self.line.lower(hit.first - 2) in TYPES

    def _cue_suffices(self, hit: _Hit) -> bool:
        """An ordinary word needs more than a preposition: "in Reading" is one, "IN READING" is not."""
        token = self.line.tokens[hit.first]
        if hit.first != hit.last or token.lower not in ordinary_words():
            return hit.entries[0].rank < 2 or self._type_beside(hit)
        if self._type_beside(hit) or self._region_after(hit.last):
            return True
        return not self.line.is_flat and hit.first > 0 and hit.entries[0].rank == 0

    def _is_known(self, hit: _Hit, *, single: bool) -> bool:
        best = hit.entries[0]
        if single and self.line.tokens[hit.first].lower in ordinary_words():
            return False
        if best.kind == "facility" or best.kind == "admin1":
            return best.rank <= 1 and not (self.line.is_flat and single and best.population < _KNOWN_CITY)
        biggest = max((e.population for e in hit.entries if e.rank == 0), default=0)
        if self.line.is_flat and single:
            return biggest >= _KNOWN_CITY
        return biggest >= _KNOWN_TOWN or (not single and best.rank <= 1)

    # -- names it does not know

    def _unknown(self, at: int, listed: PlaceMention | None) -> tuple[PlaceMention, int] | None:
        """A capitalised name that a type word or a cue marks as a place: "the village of Xyz", "near Xyz"."""
        if not self._can_start(at):
            return None
        end = self._run(at)
        if end is None:
            return None
        facility_end, facility = self._facility(end)
        if facility and (not self.line.is_flat or self._in_or_at(at)) and self.line.lower(at) not in ordinary_words():
            return self._mention(at, facility_end, "facility"), facility_end + 1
        kind = self._cued_kind(at, end)
        if kind is None and listed is not None and listed.kind in {"city", "district", "region"}:
            kind = listed.kind if self._cued_before(listed) else None
        if kind is None:
            return None
        return self._mention(at, end, kind or None), end + 1

    def _cued_before(self, listed: PlaceMention) -> bool:
        before = self.text[max(0, listed.span.start - 40) : listed.span.start].lower().split()
        return len(before) > 1 and before[-1] == "of" and before[-2] in TYPES

    def _cued_kind(self, at: int, end: int) -> str | None:
        """The kind the cue gives; empty after a bare "near"; None without a cue."""
        before, after = self.line.lower(at - 1), self.line.token(end + 1)
        if before == "of" and (kind := TYPES.get(self.line.lower(at - 2))) and self.line.lower(at - 2) not in {"state", "region"}:
            return kind
        in_place = before in {"in", "at", "near", "from", "of", "the", "outside", "to"}
        if after and after.joined and after.gap.strip() == "" and after.lower in TYPES and in_place:
            return TYPES[after.lower] if not after.is_capital or self.line.is_flat or True else None
        if before in TYPES and self.line.lower(at - 2) == "the" and before not in {"state", "capital"}:
            return TYPES[before] if not self.line.is_flat else None
        if before == "near" and not self.line.is_flat:
            return ""
        if in_place and not self.line.is_flat and self._region_after(end):
            return ""
        return None

    def _run(self, at: int) -> int | None:
        """The last word of the name that starts here; None when what starts here is no name."""
        tokens = self.line.tokens
        if not self._is_name_word(tokens[at]) or tokens[at].lower in TITLES:
            return None
        end = at
        longest = 3 if self.line.is_flat else 4
        while end + 1 < len(tokens) and end - at < longest and tokens[end + 1].joined:
            token = tokens[end + 1]
            joins = token.lower in CONNECTIVES - {"of", "the", "and", "on", "as", "at", "y", "e"} and not token.is_capital
            if not (joins or self._is_name_word(token)):
                break
            if end + 1 in self.line.persons:
                return None
            end += 1
        while end > at and not tokens[end].is_capital:
            end -= 1
        return end

    def _is_name_word(self, token: Token) -> bool:
        if not token.is_capital and not token.is_article:
            return False
        if token.lower in FUNCTION_WORDS or token.lower in TYPES or self.gazetteer.demonym(token.text):
            return False
        return not (self.line.is_flat and token.lower in ordinary_words())

    def _mention(self, first: int, last: int, kind: str | None) -> PlaceMention:
        span = Span(self.line.tokens[first].start, self.line.tokens[last].end)
        return PlaceMention(span=span, text=span.of(self.text), kind=kind)
