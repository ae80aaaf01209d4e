"""One pass of the encoder over a text: a tree for each sentence, and the stretches that each task marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np

from rashomon.extract.encoder.capitals import natural
from rashomon.extract.encoder.grown import Grown
from rashomon.extract.encoder.heads import heads
from rashomon.extract.encoder.homographs import restore_names
from rashomon.extract.encoder.labels import RELATIONS, TAGS
from rashomon.extract.encoder.network import Floats, Scores, pieces_of, scores_of
from rashomon.extract.encoder.repairs import repair
from rashomon.extract.encoder.spans import probabilities, stretches
from rashomon.extract.encoder.windows import Window, pack
from rashomon.extract.encoder.words import split_words
from rashomon.extract.syntax import Tree, Word
from rashomon.model import Span
from rashomon.text import Sentence, is_capitals

# Asides that break a sentence and are no part of its grammar:
# "eleven (11) persons", "the front [FMLN]", "[words indistinct]".
ASIDE = re.compile(r"\s\(\d+\)|\s?\[[^\[\]\n]{0,60}(?:\n[^\[\]\n]{0,60})?\]")
# Tasks whose labels mark stretches of words; tags and relations go into the tree.
MARKING = ("attribution", "incident", "role", "count")


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text that a task marks; `score` is the mean probability of its words."""

    task: str
    label: str
    span: Span
    score: float


@dataclass(frozen=True, slots=True)
class Reading:
    """What one pass gives for one sentence: its tree, and the marks in it by place in the text.

    `shares` are the probabilities of each marking task, a row for each of `spans`, asides included.
    """

    tree: Tree
    marks: tuple[Mark, ...] = ()
    spans: tuple[Span, ...] = ()
    shares: Mapping[str, Floats] = field(default_factory=dict)


@dataclass(slots=True)
class _Parsed:
    """The words of one sentence as the network sees them, filled window by window."""

    tags: list[str]
    relations: list[str]
    heads: list[int]


def read(text: str, sentences: Sequence[Sentence]) -> tuple[Reading, ...]:
    """Read the sentences of a text; offsets are those of the text whatever its line breaks and capitals."""
    spans = [
        [Span(s.span.start + a, s.span.start + b) for a, b in split_words(s.span.of(text))] for s in sentences
    ]
    first = [0]
    for words in spans:
        first.append(first[-1] + len(words))
    flat = [span for words in spans for span in words]
    pieces = pieces_of([span.of(text) for span in flat]) if flat else []
    parsed = [_Parsed([""] * len(w), [""] * len(w), list(range(len(w)))) for w in spans]
    aside = [_asides(text, s.span, words) for s, words in zip(sentences, spans, strict=True)]
    marks: list[list[Mark]] = [[] for _ in spans]
    shares: dict[str, list[Floats]] = {task: [] for task in MARKING}
    for window in pack([[(i, pieces[i]) for i in range(a, b)] for a, b in pairwise(first)]):
        scores = scores_of(window)
        for task in MARKING:
            shares[task].append(probabilities(scores.tasks[task]))
            for number, mark in _marks(task, window, shares[task][-1], flat):
                marks[number].append(mark)
        for number in dict.fromkeys(window.sentence):
            outside = [not any(a.overlaps(span) for a in aside[number]) for span in spans[number]]
            _parse(window, scores, number, first[number], outside, parsed[number])
    for words, found in zip(spans, parsed, strict=True):
        forms = [w.of(text) for w in words]
        restore_names(forms, found.tags, found.relations, found.heads)
        repair(Grown(forms, found.tags, found.relations, found.heads))
    # windows hold the words in order: together their rows are those of the text
    rows = {task: np.concatenate(parts) for task, parts in shares.items() if parts}
    return tuple(
        Reading(
            _tree(text, sentence, words, found, aside[n]),
            tuple(sorted(marks[n], key=lambda m: (m.span, m.task, m.label))),
            tuple(words),
            {task: part[first[n] : first[n + 1]] for task, part in rows.items()},
        )
        for n, (sentence, words, found) in enumerate(zip(sentences, spans, parsed, strict=True))
    )


def _asides(text: str, span: Span, words: Sequence[Span]) -> list[Span]:
    """The asides of a sentence; none where there is nothing else in it."""
    found = [Span(span.start + m.start(), span.start + m.end()) for m in ASIDE.finditer(span.of(text))]
    return found if any(not any(a.overlaps(w) for a in found) for w in words) else []


def _marks(task: str, window: Window, shares: Floats, flat: Sequence[Span]) -> Iterator[tuple[int, Mark]]:
    """The marks of one task in one window, each with the number of its sentence."""
    breaks = [i for i in range(1, len(window.sentence)) if window.sentence[i] != window.sentence[i - 1]]
    for found in stretches(task, shares, breaks):
        first, last = window.words[found.start], window.words[found.end - 1]
        span = Span(flat[first].start, flat[last].end)
        yield window.sentence[found.start], Mark(task, found.label, span, found.score)


def _parse(
    window: Window, scores: Scores, number: int, first: int, outside: Sequence[bool], parsed: _Parsed
) -> None:
    """Tags, relations and heads of the words of one sentence that stand in one window."""
    rows = [i for i, s in enumerate(window.sentence) if s == number and outside[window.words[i] - first]]
    if not rows:
        return
    places = [window.words[i] - first for i in rows]
    tags = scores.tasks["tag"][rows].argmax(axis=1)
    # without the first, ROOT: the arcs say which word that is
    relations = scores.tasks["relation"][rows][:, 1:].argmax(axis=1) + 1
    found = heads(scores.arcs[np.ix_(rows, rows)])
    for at, place in enumerate(places):
        parsed.tags[place] = TAGS[tags[at]]
        is_root = found[at] == at
        parsed.relations[place] = "ROOT" if is_root else RELATIONS[relations[at]]
        parsed.heads[place] = places[found[at]]


def _tree(
    text: str, sentence: Sentence, spans: Sequence[Span], parsed: _Parsed, aside: Sequence[Span]
) -> Tree:
    kept = [i for i, span in enumerate(spans) if not any(a.overlaps(span) for a in aside)]
    number = {old: new for new, old in enumerate(kept)}
    is_shouted = is_capitals(sentence.span.of(text))
    words = []
    for index, old in enumerate(kept):
        form = spans[old].of(text)
        if not form.strip("-—–"):
            form = "-"
        if is_shouted:
            form = natural(form, parsed.tags[old], is_first=index == 0)
        words.append(
            Word(
                index=index,
                span=spans[old],
                form=form,
                lower=form.lower(),
                tag=parsed.tags[old],
                dep=parsed.relations[old],
                head=number.get(parsed.heads[old], index),
            )
        )
    kids: list[list[int]] = [[] for _ in words]
    for word in words:
        if word.head != word.index:
            kids[word.head].append(word.index)
    return Tree(sentence.span, sentence.paragraph, tuple(words), tuple(tuple(k) for k in kids))
