"""Places told by other places: "some 90 kilometres south-east of Gao", "on the Syrian border"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rashomon.extract.compass import ADJECTIVE, COMPASS, DISTANCE, bearing, kilometres
from rashomon.extract.place_words import CONNECTIVES, FUNCTION_WORDS, OPENERS, OPENING_TYPES, TYPES
from rashomon.gazetteer import Gazetteer
from rashomon.model import PlaceMention, RelativePlace, Span
from rashomon.text import is_capitals

_ROLE = (
    r"capital|city|town|village|resort|port|district|cent(?:er|re)|seat|province|municipality|suburb|hamlet|camp"
    r"|settlement|outskirts|junction|community|county seat|governorate|department"
)
_QUALITY = (
    r"regional|provincial|national|northern|southern|eastern|western|central|state|nearby|main|seaside|market|coastal"
    r"|historic|ancient|border|county|district|port|oil|key|major|mountain|small|large|\w+(?:ian|ese|ish|qi|ni|li)"
)
# No report tells a place by another one farther off; larger numbers are noise.
_FARTHEST_KM = 5_000.0
# What may stand between "north of" and the name: "the regional capital", "the town of", "the centre of".
_BEFORE_NAME = (
    r"(?:(?:the|its|their)\s+)?(?:(?:downtown|central|inner)\s+)?"
    rf"(?:(?:(?:{_QUALITY})\s+){{0,3}}(?:{_ROLE})(?:\s+(?:city|cent(?:er|re)|town))?"
    r"(?:\s+of)?,?\s+(?:the\s+)?)?"
)
_TO = r"(?:(?:away|out)\s+)?(?:to\s+the\s+|due\s+|directly\s+|just\s+|immediately\s+){0,3}"
_NEAR = r"(?:near(?:\s+to)?|(?:close|adjacent|next)\s+to|not\s+far\s+from|in\s+the\s+(?:vicinity|area)\s+of)"
_PART = (
    r"parts?|periphery|sectors?|areas?|sections?|reaches|half|edges?|outskirts|suburbs|neighbou?rhoods"
    r"|districts|side|end"
)


def _cue(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{pattern})", re.IGNORECASE)


# Tried in this order; the name must stand where the match ends.
_OF_DISTANCE = _cue(rf"{DISTANCE},?\s+{_TO}(?P<compass>{COMPASS})\s+(?:of|from)\s+{_BEFORE_NAME}")
_FROM_DISTANCE = _cue(
    rf"{DISTANCE}\s+(?:away\s+|out\s+|inside\s+)?(?:from|of|outside(?:\s+of)?|off)\s+{_BEFORE_NAME}"
)
_OF = _cue(rf"{_TO}(?P<compass>{COMPASS})\s+of\s+{_BEFORE_NAME}")
_OUTSIDE = _cue(
    rf"(?:(?:on|in|at|from)\s+)?(?:the\s+)?(?:(?P<compass>{ADJECTIVE})\s+)?"
    rf"(?:outskirts|edges?|fringes?|suburbs)\s+of\s+{_BEFORE_NAME}|(?:just\s+)?outside(?:\s+of)?\s+{_BEFORE_NAME}"
)
_OFF = _cue(
    rf"off\s+(?:the\s+)?(?:(?:{ADJECTIVE})\s+)?(?:(?:\w+\s+)?(?:coast|shores?)\s+of\s+)?{_BEFORE_NAME}"
)
_PART_OF = _cue(
    rf"(?:the\s+)?(?P<compass>{ADJECTIVE})\s+(?:{_PART})\s+of\s+{_BEFORE_NAME}|(?P<adjective>{ADJECTIVE})\s+"
)
_NEAR_TO = _cue(rf"{_NEAR}\s+{_BEFORE_NAME}")
_RULES = (
    ("of", _OF_DISTANCE), ("near", _FROM_DISTANCE), ("outside", _OUTSIDE), ("off", _OFF),
    ("of", _OF), ("near", _NEAR_TO), ("in", _PART_OF),
)  # fmt: skip
_BETWEEN = _cue(rf"(?:midway\s+|halfway\s+|on\s+the\s+(?:road|highway)\s+)?between\s+{_BEFORE_NAME}")
_WITH = _cue(
    r"(?:(?:on|along|near|at|close to|across|over)\s+)?(?:(?:the|its|their)\s+)?"
    r"(?:border|frontier)\s+(?:with|of)\s+(?:the\s+)?"
)
# Words are bounded, so that a page of letters without a space is read in one pass.
_BORDER = re.compile(
    r"(?:(?:on|along|near|at|close\s+to|across)\s+)?(?:the\s+)?(?<!\w)(?P<one>[^\W\d_]{2,30}(?:\s[^\W\d_]{2,30})??)"
    r"(?:[-–/](?P<two>[^\W\d_]{2,30}))?\s+(?:border|frontier)\b(?!\s+(?:with|of|town|city))",
    re.IGNORECASE,
)
_INNER = CONNECTIVES - FUNCTION_WORDS - {"y", "e"}
_NAME_WORD = re.compile(r"[^\W\d_]+(?:['’`-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class _Names:
    """The places named in the text, by where their words start; what is found is added."""

    text: str
    gazetteer: Gazetteer
    by_start: dict[int, PlaceMention]
    new: list[PlaceMention]

    def at(self, start: int, limit: int) -> Span | None:
        """The name that starts here, known or only capitalised."""
        mention = self.known(start)
        span = self._capitalised(start, limit) if mention is None else None
        if span is not None and self.gazetteer.demonym(span.of(self.text).split()[0]) is None:
            mention = PlaceMention(span=span, text=span.of(self.text))
            self.by_start[start] = mention
            self.new.append(mention)
        return mention.span if mention else None

    def known(self, start: int) -> PlaceMention | None:
        """The mention that starts here, or a word before: "of Port | Augusta", where "port" is no type."""
        if start in self.by_start:
            return self.by_start[start]
        before = (self.by_start.get(at) for at in range(max(0, start - 20), start))
        return next((m for m in before if m is not None and m.span.end > start), None)

    def _capitalised(self, start: int, limit: int) -> Span | None:
        longest = 2 if is_capitals(self.text[max(0, start - 200) : start + 40]) else 5
        end, at = start, start
        for words, match in enumerate(_NAME_WORD.finditer(self.text, start, limit)):
            word, lower = match.group(), match.group().lower()
            is_joined = not self.text[at : match.start()].strip()
            if (
                words == longest
                or not is_joined
                or not (_is_name(word, words) or (words and lower in _INNER))
            ):
                break
            at = match.end()
            end = at if word[0].isupper() or "-" in word else end
        return Span(start, end) if end > start else None


def _is_name(word: str, position: int) -> bool:
    lower = word.lower()
    if position == 0 and (lower in OPENERS or lower in OPENING_TYPES):
        return word[0].isupper()
    if lower in FUNCTION_WORDS or lower in TYPES:
        return False
    return word[0].isupper() or lower[:3] in {"al-", "el-"}


def find_relative(
    text: str, sentences: Sequence[Span], named: Sequence[PlaceMention], gazetteer: Gazetteer
) -> list[PlaceMention]:
    """Mentions of places told by others, with the anchors that had no mention of their own."""
    names = _Names(text, gazetteer, {m.span.start: m for m in named}, [])
    found: list[PlaceMention] = []
    for sentence in sentences:
        taken: list[Span] = []
        everything = [
            *_borders(names, sentence, gazetteer),
            *_betweens(names, sentence),
            *_simple(names, sentence),
        ]
        for mention in everything:
            if not any(mention.span.overlaps(t) for t in taken):
                taken.append(mention.span)
                found.append(mention)
    return found + names.new


def _simple(names: _Names, sentence: Span) -> Iterable[PlaceMention]:
    for relation, pattern in _RULES:
        for match in pattern.finditer(names.text, sentence.start, sentence.end):
            yield from _from_match(names, sentence, relation, match)


def _from_match(names: _Names, sentence: Span, relation: str, match: re.Match[str]) -> Iterable[PlaceMention]:
    groups = match.groupdict()
    direction = groups.get("compass") or groups.get("adjective")
    only_known = relation in {"in", "off"} or (relation in {"near", "outside"} and not groups.get("low"))
    if only_known and names.known(match.end()) is None:
        return
    anchor = names.at(match.end(), sentence.end)
    if anchor is None or anchor.start < match.start() + len(direction or ""):
        return  # the direction is of the name: "West Bank"
    distance = kilometres(groups["low"], groups["high"], groups["unit"]) if groups.get("low") else None
    if distance is not None and distance > _FARTHEST_KM:
        return
    start = match.start() + len(match.group()) - len(match.group().lstrip())
    span = Span(start, anchor.end)
    relative = RelativePlace(
        relation=relation,
        anchors=(anchor,),
        distance_km=distance,
        bearing=bearing(direction) if direction else None,
        approximate=bool(groups.get("hedge") or groups.get("high")),
    )
    yield PlaceMention(span=span, text=span.of(names.text), relative=relative)


def _betweens(names: _Names, sentence: Span) -> Iterable[PlaceMention]:
    for match in _BETWEEN.finditer(names.text, sentence.start, sentence.end):
        one = names.known(match.end())
        if one is None:
            continue
        joined = re.compile(rf"\s+and\s+{_BEFORE_NAME}", re.IGNORECASE).match(
            names.text, one.span.end, sentence.end
        )
        other = names.known(joined.end()) if joined else None
        if other is not None and "country" not in {one.kind, other.kind}:
            yield _mention(names.text, Span(match.start(), other.span.end), "between", (one.span, other.span))


def _borders(names: _Names, sentence: Span, gazetteer: Gazetteer) -> Iterable[PlaceMention]:
    for match in _WITH.finditer(names.text, sentence.start, sentence.end):
        mention = names.known(match.end())
        if mention is not None:
            relation = (
                "border" if _is_national(mention.text, gazetteer) else "near"
            )  # a province's border is near it
            yield _mention(names.text, Span(match.start(), mention.span.end), relation, (mention.span,))
    for match in _BORDER.finditer(names.text, sentence.start, sentence.end):
        spans = [
            Span(*match.span(g))
            for g in ("one", "two")
            if match.group(g) and _is_national(match.group(g), gazetteer)
        ]
        if spans:
            yield _mention(names.text, Span(*match.span()), "border", tuple(spans))


def _is_national(word: str, gazetteer: Gazetteer) -> bool:
    return gazetteer.demonym(word) is not None or any(e.kind == "country" for e in gazetteer.find(word)[:1])


def _mention(text: str, span: Span, relation: str, anchors: tuple[Span, ...]) -> PlaceMention:
    return PlaceMention(
        span=span, text=span.of(text), relative=RelativePlace(relation=relation, anchors=anchors)
    )
