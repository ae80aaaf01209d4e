"""An answer against the report: what has no words in it is dropped, and numbers are read from the words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from rashomon.extract.body import tied
from rashomon.extract.effects.finding import OTHERS
from rashomon.extract.llm.counts import read_count
from rashomon.extract.llm.prompt import Piece
from rashomon.extract.llm.quotes import Quotes
from rashomon.extract.llm.schema import COUNTS, Answer, AttributionAnswer, EventAnswer, ValueAnswer
from rashomon.extract.llm.tally import Tally
from rashomon.extract.role import span_text
from rashomon.extract.syntax import Tree
from rashomon.model import Attribution, Count, Finding, Findings, Span, Trigger


@dataclass
class Reading:
    """What has been found in one document so far, piece by piece; becomes its Findings."""

    trees: Sequence[Tree]
    around: Findings
    quotes: Quotes
    tally: Tally
    triggers: list[Trigger] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    attributions: list[Attribution] = field(default_factory=list)

    def add(self, piece: Piece, answer: Answer) -> None:
        """Take in what was answered for one piece, as far as its words are found."""
        checked = _Checked(self, piece)
        self.attributions += checked.attributions(answer.attributions)
        values = [(told, found) for told in answer.values if (found := checked.value(told)) is not None]
        owner: dict[int, int] = {}
        for event in answer.events:
            own = [found.span for told, found in values if told.event == event.number]
            trigger = checked.trigger(event, own)
            if trigger is not None:
                owner[event.number] = self._number(trigger)
        for told, found in values:
            if told.event in owner:
                self._keep(replace(found, trigger=owner[told.event]))
            else:
                self.tally.unreadable += 1

    def _number(self, trigger: Trigger) -> int:
        """Its place in the list; the same words name one event."""
        known = next((n for n, t in enumerate(self.triggers) if t.span == trigger.span), None)
        if known is not None:
            return known
        self.triggers.append(trigger)
        return len(self.triggers) - 1

    def _keep(self, found: Finding) -> None:
        if found in self.findings:
            return
        self.findings.append(found)
        if found.field == "perpetrator" and found.stance in {"claims", "denies"}:
            self._speak_for_itself(found)

    def _speak_for_itself(self, found: Finding) -> None:
        """Who claims or denies a deed of its own is the speaker of that."""
        own = (a for a in self.attributions if a.source is not None and a.source.overlaps(found.span))
        saying = next(own, None)
        if saying is not None or found.stance == "claims":
            cue = found.span if saying is None else saying.cue
            self.attributions.append(Attribution(found.span, cue, found.span))

    def done(self) -> Findings:
        """The findings, events in the order of the text."""
        triggers = self._tied()
        order = sorted(range(len(triggers)), key=lambda n: triggers[n].span)
        place = {n: at for at, n in enumerate(order)}
        return replace(
            self.around,
            triggers=tuple(triggers[n] for n in order),
            findings=tuple(replace(f, trigger=place[f.trigger]) for f in self.findings),
            attributions=tuple(self.attributions),
        )

    def _tied(self) -> list[Trigger]:
        """The events with places and days: those told with them, else those beside their words."""
        found = list(self.triggers)
        for number, tree in enumerate(self.trees):
            mine = [n for n, t in enumerate(found) if t.sentence == number]
            bare = [replace(found[n], places=(), dates=()) for n in mine]
            for n, beside in zip(mine, tied(tree, bare, self.around, self.attributions), strict=True):
                places, dates = found[n].places or beside.places, found[n].dates or beside.dates
                found[n] = replace(found[n], places=places, dates=dates)
        return found


@dataclass
class _Checked:
    """Finds the words of one piece's answer."""

    reading: Reading
    piece: Piece

    def attributions(self, told: Sequence[AttributionAnswer]) -> Iterator[Attribution]:
        """Those whose words of saying and what is said are found; a speaker not found drops it too."""
        for one in told:
            cue, content = self._find(one.cue, one.sentence), self._find(one.content, one.sentence)
            source = None if one.speaker is None else self._find(one.speaker, one.sentence)
            if cue is not None and content is not None and (source is not None or one.speaker is None):
                yield Attribution(source, cue, content)

    def value(self, told: ValueAnswer) -> Finding | None:
        """The value as its words give it, tied to no event yet."""
        span = self._find(told.quote, told.sentence)
        if span is None:
            return None
        number = self._sentence(span)
        is_unclaimed = told.stance == "unclaimed"
        if number is None or (is_unclaimed and told.field != "perpetrator"):
            self.reading.tally.unreadable += 1
            return None
        tree = self.reading.trees[number]
        if told.field in COUNTS:
            return self._count(told, tree, span)
        value = None if is_unclaimed else span_text(tree, span) or " ".join(told.quote.split())
        return Finding(told.field, span, value, -1, told.stance)

    def _count(self, told: ValueAnswer, tree: Tree, span: Span) -> Finding | None:
        bounds = (told.low, told.high)
        read = read_count(tree, span, bounds, is_denied=told.stance == "denies")
        if read is None:
            self.reading.tally.unreadable += 1
            return None
        at, count = read
        self.reading.tally.corrected += (count.low, count.high) != bounds
        stance = "denies" if told.stance == "denies" else "asserts"
        return Finding(told.field, at, self._with_group(count, told, tree), -1, stance)

    def _with_group(self, count: Count, told: ValueAnswer, tree: Tree) -> Count:
        """The people counted: as the phrase names them, else as told where the sentence has the words."""
        is_named = count.group is not None and count.group.lower() not in OTHERS
        if is_named or told.group is None:
            return count
        at = self.reading.quotes.find(told.group, tree.span)
        return count if at is None else replace(count, group=span_text(tree, at) or None)

    def trigger(self, told: EventAnswer, values: Sequence[Span]) -> Trigger | None:
        """The naming of an event; one whose words are not found is named by the first of its values."""
        span = self._find(told.words, told.sentence)
        if self._sentence(span) is None:
            span = next(iter(values), None)
        number = self._sentence(span)
        if span is None or number is None:
            return None
        places, dates = self.reading.around.places, self.reading.around.dates
        return Trigger(
            span=span,
            event_type=told.event_type,
            status=told.status,
            refers="new" if self._is_first else "",
            sentence=number,
            places=self._named(told.where, told.sentence, [p.span for p in places]),
            dates=self._named(told.when, told.sentence, [d.span for d in dates]),
        )

    @property
    def _is_first(self) -> bool:
        """In the first piece the model told the events apart; those of later ones may be the same again."""
        return self.piece.sentences[0][0] == 0

    def _named(self, words: str | None, sentence: int, mentions: Sequence[Span]) -> tuple[int, ...]:
        """The mentions that the words for a place or time hold."""
        span = None if words is None else self._find(words, sentence)
        return () if span is None else tuple(n for n, at in enumerate(mentions) if at.overlaps(span))

    def _find(self, words: str, sentence: int) -> Span | None:
        """The words in the piece, near the sentence they are said to stand in; counted either way."""
        near = next((s.span for n, s in self.piece.sentences if n == sentence), None)
        found = self.reading.quotes.find(words, self.piece.span, near)
        self.reading.tally.quotes += 1
        self.reading.tally.missing += found is None
        return found

    def _sentence(self, span: Span | None) -> int | None:
        """The sentence that holds the words, None where they run over its end."""
        if span is None:
            return None
        return next((n for n, s in self.piece.sentences if s.span.contains(span)), None)
