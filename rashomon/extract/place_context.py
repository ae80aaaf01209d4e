"""What a name's neighbours say: that it is a place, or that it is a person, a firm, an ordinary word."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.extract.place_tokens import Line, Token
from rashomon.extract.place_words import (
    COMMON_FACILITIES,
    CONNECTIVES,
    DIRECTIONS,
    FACILITY_WORDS,
    FUNCTION_WORDS,
    OPENING_TYPES,
    ORGANISATION_HEADS,
    ORGANISATIONS,
    PREPOSITIONS,
    PUBLIC_BODIES,
    SPEAKING,
    STRONG_PREPOSITIONS,
    TITLES,
    TYPES,
    ordinary_words,
)
from rashomon.gazetteer import Entry, Gazetteer

# A town below this is named without a cue only in its own local news.
_KNOWN_TOWN = 1_000
# Where capitals say nothing, a bare single word must be a place most readers know.
_KNOWN_CITY = 200_000
_NO_PERSON = frozenset({"in", "near", "at"})


@dataclass(frozen=True, slots=True)
class Hit:
    """A stretch of words under test, with what the gazetteer knows under that name."""

    first: int
    last: int
    name: str
    entries: tuple[Entry, ...]

    @property
    def best(self) -> Entry:
        """The best known place of that name."""
        return self.entries[0]

    @property
    def is_single(self) -> bool:
        return self.first == self.last


# "the southern part of Kidal": what is divided so is a place.
_PARTS = frozenset(
    {"part", "parts", "outskirts", "periphery", "suburbs", "edge", "side", "north", "south", "east", "west"}
)


@dataclass(frozen=True, slots=True)
class Context:
    """One sentence to ask about; `persons` are words that name people somewhere in the document."""

    text: str
    line: Line
    gazetteer: Gazetteer
    persons: frozenset[str]

    def is_place(self, hit: Hit, *, follows: bool) -> bool:
        """Whether the words name a place here; `follows` says that they are listed with one."""
        if hit.is_single and not self._is_name(hit, follows=follows):
            return False
        if all(
            self.line.lower(i) in DIRECTIONS or self.line.lower(i) in TYPES
            for i in range(hit.first, hit.last + 1)
        ):
            return False  # "the Southern Region"
        if self._is_person(hit) or self._is_organisation(hit) or self._goes_on(hit):
            return False
        if self.type_beside(hit.first, hit.last):
            return True
        if self._has_cue(hit, follows=follows):
            return self._cue_suffices(hit)
        return self._is_known(hit)

    def facility_end(self, last: int) -> int | None:
        """The last word of the facility's type after a name, if one follows: "Balad | air base"."""
        for words in FACILITY_WORDS.get(self.line.lower(last + 1), ()):
            follow = [self.line.token(last + 1 + i) for i in range(len(words))]
            if all(t is not None and t.joined and t.lower == w for t, w in zip(follow, words, strict=True)):
                is_common = words[0] in COMMON_FACILITIES and not self.line.tokens[last + 1].is_capital
                return None if is_common else last + len(words)
        return None

    def type_beside(self, first: int, last: int) -> bool:
        """Whether a type word stands beside or in the name: "Anbar province", "city of Hit", "Lake Chad"."""
        after = self.line.token(last + 1)
        if after and after.joined and after.gap not in {"-", "–"} and after.lower in TYPES:
            return True
        if last > first and (self.line.lower(last) in TYPES or self.line.lower(first) in OPENING_TYPES):
            return True
        is_of = self.line.lower(first - 1) == "of" and self.line.lower(first - 2) in TYPES
        return is_of or self.facility_end(last) is not None

    def region_after(self, last: int) -> bool:
        """Whether a region or country follows after a comma: "Lincoln, Nebraska"."""
        after = self.line.token(last + 1)
        if after is None or not after.is_capital or after.gap.strip() != ",":
            return False
        for end in range(min(last + 3, len(self.line.tokens) - 1), last, -1):
            entries = self.gazetteer.find(self.line.text_between(self.text, last + 1, end))
            if entries and entries[0].kind in {"country", "admin1"}:
                return True
        return False

    def stands_in(self, at: int) -> bool:
        """Whether "in", "at", "near", "from" or "outside" stands before the word."""
        return self.line.lower(at - 1) in {"in", "at", "near", "from", "outside"}

    def _is_name(self, hit: Hit, *, follows: bool) -> bool:
        """A single word that is no people, no direction, no abbreviation out of its setting."""
        token, best = self.line.tokens[hit.first], hit.best
        if len(token.text) == 1 or any(token.lower in words for words in (DIRECTIONS, TYPES, CONNECTIVES)):
            return False
        if self.line.is_flat and token.lower in OPENING_TYPES:
            return False
        if best.kind != "country" and (self.gazetteer.demonym(token.text) or self._opens_demonym(hit)):
            return False
        if not self._is_short_form(hit):
            return self.line.is_flat or not (token.text.isupper() and len(token.text) <= 5)
        if best.kind == "country":
            return "." in token.text or (
                token.text.isupper() and not (self.line.is_flat and token.text == "US")
            )
        return follows or self._after_comma(hit.first)

    def _opens_demonym(self, hit: Hit) -> bool:
        """The "Sri" of "Sri Lankan"."""
        after = self.line.token(hit.last + 1)
        if after is None or not (after.joined and after.is_capital):
            return False
        return self.gazetteer.demonym(f"{hit.name} {after.text}") is not None

    def _is_short_form(self, hit: Hit) -> bool:
        best = hit.best
        if len(hit.name.replace(".", "")) > 4 or best.kind not in {"country", "admin1"}:
            return False
        return not best.name.lower().startswith(hit.name.lower()) and (hit.name.isupper() or best.rank == 1)

    def _after_comma(self, at: int) -> bool:
        before = self.line.token(at - 1)
        return before is not None and before.is_capital and self.line.tokens[at].gap.strip() == ","

    def _is_person(self, hit: Hit) -> bool:
        if hit.best.kind == "country":
            return False
        before, first = self.line.token(hit.first - 1), self.line.tokens[hit.first]
        if before and before.lower in TITLES and (first.joined or first.gap.strip() == "."):
            return True
        if not hit.is_single:
            return False
        if first.lower in self.persons and (
            self.line.is_flat or self.line.lower(hit.first - 1) not in _NO_PERSON
        ):
            return True
        return self.line.lower(hit.last + 1) in SPEAKING and hit.best.population < _KNOWN_CITY

    def _is_organisation(self, hit: Hit) -> bool:
        before = self.line.token(hit.first - 1)
        if before and before.lower == "of" and self.line.lower(hit.first - 2) in ORGANISATION_HEADS:
            return True
        if hit.best.kind == "water" and self._is_of_the(hit):
            return True  # "Sons of the Niger"
        after = self.line.token(hit.last + 1)
        if (
            after
            and after.joined
            and after.lower in ORGANISATIONS
            and not (self.line.is_flat and after.lower in FUNCTION_WORDS)  # "IN LIMA TODAY" is no newspaper
            and (after.is_capital or self.line.is_flat)
        ):
            return True
        if self.line.is_flat:
            return False
        if after and after.joined and after.is_capital and not self._may_follow(after, hit):
            return True
        joined = self.line.tokens[hit.first].joined
        return before is not None and before.is_capital and joined and not self._may_precede(before, hit)

    def _goes_on(self, hit: Hit) -> bool:
        """True for the "Saba" of "Saba al-Bor"."""
        article, name = self.line.token(hit.last + 1), self.line.token(hit.last + 2)
        if article is None or name is None or not (article.is_article and article.gap == " "):
            return False
        return name.is_capital and name.gap in {"-", "–"}

    def _is_of_the(self, hit: Hit) -> bool:
        """A capitalised word before "of the": a name of which the water is a part."""
        head = self.line.token(hit.first - 3)
        is_of = self.line.lower(hit.first - 2) == "of" and self.line.lower(hit.first - 1) == "the"
        is_name = head is not None and head.is_capital and hit.first > 3 and head.lower not in TYPES
        return is_of and is_name and not self.line.is_flat

    def _may_follow(self, after: Token, hit: Hit) -> bool:
        """Capitalised words that do not take the name away: "Iraq Prime Minister", "Baghdad Police"."""
        best = hit.best
        if self.line.lower(hit.last + 2) in {*TYPES, "area"} and after.lower not in TYPES:
            return False  # "the Kebbi Oya area" is no part of Kebbi
        if after.gap in {"-", "–"}:
            return best.kind == "country" or best.population >= _KNOWN_CITY
        if best.kind == "country" or (best.kind == "admin1" and best.rank == 0) or self.stands_in(hit.first):
            return True
        words = (TYPES, PUBLIC_BODIES, TITLES, FUNCTION_WORDS)
        return any(after.lower in w for w in words) or self.gazetteer.demonym(after.text) is not None

    def _may_precede(self, before: Token, hit: Hit) -> bool:
        """Capitalised words before the name that leave it one: a sentence's first, a direction, a people."""
        if self.line.tokens[hit.first].gap in {"-", "–"}:
            return any(
                e.kind == "country" or e.population >= _KNOWN_CITY
                for e in self.gazetteer.find(before.text)[:1]
            )
        if hit.best.kind in {"country", "water"}:
            return True
        words = (FUNCTION_WORDS, DIRECTIONS, TYPES, PREPOSITIONS)
        return any(before.lower in w for w in words) or self.gazetteer.demonym(before.text) is not None

    def _has_cue(self, hit: Hit, *, follows: bool) -> bool:
        """A preposition or direction before the name, a region after its comma, or a place listed with it."""
        before = self.line.lower(hit.first - 1)
        if before == "the":
            before = self.line.lower(hit.first - 2)
        if before == "of" and self.line.lower(hit.first - 2) in _PARTS:
            return True
        prepositions = STRONG_PREPOSITIONS if self.line.is_flat else PREPOSITIONS
        return before in prepositions or before in DIRECTIONS or follows or self.region_after(hit.last)

    def _cue_suffices(self, hit: Hit) -> bool:
        """In capitals an ordinary word needs more than a preposition: "in Reading", but not "IN READING"."""
        if not hit.is_single or self.line.lower(hit.first) not in ordinary_words():
            return hit.best.rank < 2
        if self.region_after(hit.last):
            return True
        return not self.line.is_flat and self.line.lower(hit.first - 1) in _NO_PERSON and hit.best.rank == 0

    def _is_known(self, hit: Hit) -> bool:
        best = hit.best
        if hit.is_single and self.line.lower(hit.first) in ordinary_words():
            return False
        if best.kind in {"country", "water", "region"}:
            return True
        if self.line.is_flat:
            floor = _KNOWN_CITY if hit.is_single else _KNOWN_CITY // 5
            return best.rank == 0 and (best.kind == "facility" or best.population >= floor)
        if best.kind in {"facility", "admin1"}:
            return best.rank <= 1
        biggest = max((e.population for e in hit.entries if e.rank == 0), default=0)
        return biggest >= _KNOWN_TOWN if hit.is_single else best.rank <= 1
