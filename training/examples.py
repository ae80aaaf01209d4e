"""What one training document is: words in sentences, and the labels of each task it has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rashomon.extract.encoder.labels import TASKS
from rashomon.extract.encoder.words import split_words
from rashomon.model import Span
from rashomon.text import Sentence, sentences

# A word no task says anything about: the loss leaves it out.
IGNORED = -100


@dataclass
class Sample:
    """One document: `spans` of its words, `starts` of its sentences, and per task one label number a word.

    `labels` holds only the tasks that the document is labelled for; `tags`, `heads` (word numbers in the
    document) and `relations` come from the teacher parser.
    """

    name: str
    text: str
    spans: list[Span]
    starts: list[int]
    labels: dict[str, list[int]] = field(default_factory=dict)
    heads: list[int] = field(default_factory=list)

    @property
    def words(self) -> list[str]:
        return [s.of(self.text) for s in self.spans]


@dataclass(frozen=True)
class Marked:
    """A labelled stretch of text: `label` is one of the task's labels without its B- or I-."""

    span: Span
    label: str


def sample(name: str, text: str, split: Iterable[Sentence] | None = None) -> Sample:
    """The words and sentences of a text, without any label."""
    spans: list[Span] = []
    starts: list[int] = []
    for sentence in split if split is not None else sentences(text):
        words = split_words(sentence.span.of(text))
        if words:
            starts.append(len(spans))
            spans += [Span(sentence.span.start + a, sentence.span.start + b) for a, b in words]
    return Sample(name, text, spans, starts)


def label(one: Sample, task: str, marked: Sequence[Marked]) -> None:
    """Give a sample its labels for one task; of two spans over one word the later wins."""
    labels = TASKS[task]
    numbers = [0] * len(one.spans)
    for mark in marked:
        inside = [i for i, s in enumerate(one.spans) if s.start >= mark.span.start and s.end <= mark.span.end]
        for at, index in enumerate(inside):
            begins = f"B-{mark.label}"
            name = begins if at == 0 and begins in labels else f"I-{mark.label}"
            numbers[index] = labels.index(name) if name in labels else labels.index(mark.label)
    one.labels[task] = numbers


def occurrences(text: str, words: str) -> list[Span]:
    """Where a string stands in a text as whole words, whatever the line breaks."""
    parts = [re.escape(part) for part in words.split()]
    if not parts:
        return []
    pattern = r"(?<!\w)" + r"\s+".join(parts) + r"(?!\w)"
    return [Span(*match.span()) for match in re.finditer(pattern, text, re.IGNORECASE)]
