"""Whether a web page tells the very event that a short text names (FAMuS)."""

from __future__ import annotations

import json
import re
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from pathlib import Path

from benchmarks.figure import Figure
from benchmarks.reading import Article, Reader, complain, written
from benchmarks.same_story import Read, events_alike, names_alike
from rashomon import pipeline
from rashomon.config import Settings
from rashomon.link.names import rare_names
from rashomon.link.profile import profiles_in
from rashomon.model import Span

NAME = "famus"
FOLDER = "famus"
_CHATGPT = 0.688
_FOLDS = 10
# From which value on two texts tell one event, for splits other than dev; fitted on all of dev.
_FROM = {"words and events": 0.342, "words": 0.342, "names": 0.38, "events": -1.55}
_WORD = re.compile(r"[^\W\d_]{3,}")
# What a score of linking adds to a share of words, which runs from 0 to 1; beyond these scores no more.
_POINT, _LOWEST, _HIGHEST = 0.01, -5.0, 10.0


@dataclass(frozen=True, slots=True)
class Pair:
    """A short text, the words in it that name the event, and the page that may tell it."""

    id: str
    report: str
    trigger: Span
    source: str
    same: bool

    @property
    def sentence(self) -> Span:
        """The sentence of the trigger; the texts come with a space before each full stop."""
        start, end = (
            self.report.rfind(" . ", 0, self.trigger.start),
            self.report.find(" . ", self.trigger.end),
        )
        return Span(start + 3 if start >= 0 else 0, end if end >= 0 else len(self.report))


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike the two texts of a pair are, by words, rare names, and events where both have one."""

    pair: Pair
    words: float
    names: float
    events: float | None

    @property
    def together(self) -> float:
        if self.events is None:
            return self.words
        return self.words + _POINT * min(_HIGHEST, max(_LOWEST, self.events))


def measure(folder: Path, split: str, reader: Reader, limit: int | None) -> list[Figure]:
    """The short texts are read, and the pages of those whose trigger stands beside an event of ours."""
    if reader.command is not None:
        raise SystemExit(f"{NAME} looks at what linking compares: it measures this program only")
    pairs = list(_pairs(folder / f"source_validation_{split}.jsonl"))[:limit]
    reports = _read(Article(f"report {pair.id}", pair.report) for pair in pairs)
    told = [pair for pair in pairs if _beside(pair, reports)]
    sources = _read(Article(f"source {pair.id}", pair.source) for pair in told)
    return score(likenesses(pairs, reports | sources), None if split == "dev" else _FROM)


def likenesses(pairs: Sequence[Pair], read: Mapping[str, Read]) -> list[Likeness]:
    """Each pair compared; words count by how rare they are among the pages."""
    pages = Counter(word for pair in pairs for word in _words(pair.source))
    rarity = {word: log(len(pairs) / count) for word, count in pages.items()}
    unseen = log(2 * len(pairs)) if pairs else 0.0

    def weight(words: Iterable[str]) -> float:
        return sum(rarity.get(word, unseen) for word in words)

    found = []
    for pair in pairs:
        words = _words(pair.sentence.of(pair.report))
        share = weight(words & _words(pair.source)) / (weight(words) or 1.0)
        names = names_alike(rare_names(pair.report), rare_names(pair.source))
        found.append(Likeness(pair, share, names, _events(pair, read)))
    return found


def score(compared: Sequence[Likeness], given: Mapping[str, float] | None) -> list[Figure]:
    """Accuracy by each way of telling; without thresholds given, each tenth is told by those of the rest.

    "words" alone is what any program can do; "events" is linking's own comparison, where both texts have an
    event read, and the words of the same pairs stand beside it.
    """
    both = [one for one in compared if one.events is not None]
    ways = {
        "words and events": [(one.pair, one.together) for one in compared],
        "words": [(one.pair, one.words) for one in compared],
        "names": [(one.pair, one.names) for one in compared],
        "events": [(one.pair, one.events or 0.0) for one in both],
        "words, of pairs with events": [(one.pair, one.words) for one in both],
    }
    made = {}
    for way, values in ways.items():
        made[way] = told(values, None if given is None else given[way.partition(",")[0]])
    main, *others = [_figure(way, said) for way, said in made.items()]
    words = others[0].value
    return [Figure(main.name, main.value, words, _CHATGPT, "ChatGPT", main.count, main.errors), *others]


def told(values: Sequence[tuple[Pair, float]], given: float | None) -> list[tuple[Pair, bool]]:
    """What is said of each pair: the same event or not."""
    folds = min(_FOLDS, len(values))
    limits = [
        _best([one for number, one in enumerate(values) if number % folds != fold])
        if given is None
        else given
        for fold in range(folds)
    ]
    return [(pair, value >= limits[number % folds]) for number, (pair, value) in enumerate(values)]


def _best(values: Sequence[tuple[Pair, float]]) -> float:
    """The value from which on calling two texts the same is right most often."""
    return max(
        sorted({value for _, value in values}),
        key=lambda limit: sum((value >= limit) == pair.same for pair, value in values),
        default=0.0,
    )


def _figure(way: str, said: Sequence[tuple[Pair, bool]]) -> Figure:
    wrong = tuple(f"{pair.id}: gold {pair.same}, said {same}" for pair, same in said if same != pair.same)
    value = 1 - len(wrong) / len(said) if said else 0.0
    return Figure(f"same event, {way}", value, count=len(said), errors=wrong)


def _events(pair: Pair, read: Mapping[str, Read]) -> float | None:
    """The best score of an event in the sentence of the trigger with any event of the page."""
    report, source = read.get(f"report {pair.id}"), read.get(f"source {pair.id}")
    if report is None or source is None:
        return None
    told = [
        profile
        for profile in profiles_in(report[1], report[0])
        if any(pair.sentence.overlaps(trigger) for trigger in profile.mention.triggers)
    ]
    return events_alike(told, profiles_in(source[1], source[0]))


def _beside(pair: Pair, read: Mapping[str, Read]) -> bool:
    """True where the sentence of the trigger names an event that Rashomon reads."""
    _, told = read[f"report {pair.id}"]
    return any(pair.sentence.overlaps(trigger) for event in told.events for trigger in event.triggers)


def _words(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(text))


def _read(articles: Iterable[Article]) -> dict[str, Read]:
    with tempfile.TemporaryDirectory() as work:
        path = written(list(articles), Path(work))
        return {
            document.id: (document, told)
            for document, told in pipeline.stream([str(path)], Settings(), complain)
        }


def _pairs(path: Path) -> Iterable[Pair]:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        row = json.loads(line)
        report, source = row["report_dict"], row["source_dict"]
        _, start, end, *_ = report["frame-trigger-span"]
        yield Pair(
            f"{number} {row['frame']}",
            report["doctext"],
            Span(start, end),
            source["doctext"],
            row["valid_source"],
        )
