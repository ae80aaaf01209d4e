"""ECB+: which words of the reports of a topic tell the same action, the words themselves being given."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import simplemma

from benchmarks.clustering import b_cubed, ceaf_e, conll, muc
from benchmarks.ecbplus_gold import GoldMention, GoldReport, reports
from benchmarks.figure import Figure
from benchmarks.reading import Reader, complain, written
from benchmarks.same_story import groups
from rashomon import pipeline, vocab
from rashomon.config import Settings
from rashomon.extract.body import body_sentences
from rashomon.extract.encoder.reader import read as parsed
from rashomon.extract.syntax import Tree
from rashomon.link import link, profiles_of
from rashomon.model import Document, Extraction

NAME = "ecbplus"
FOLDER = "ecbplus"
_TOPICS = {"train": range(1, 31), "dev": range(31, 36)}

Groups = dict[str, str]


def measure(folder: Path, split: str, reader: Reader, limit: int | None) -> list[Figure]:
    """The reports of five topics in one run; with a limit only the first of them."""
    if reader.command is not None:
        raise SystemExit(f"{NAME} looks at trees and at linking: it measures this program only")
    gold = list(reports(folder, _TOPICS[split]))[:limit]
    with tempfile.TemporaryDirectory() as work:
        path = written([report.article for report in gold], Path(work))
        read = list(pipeline.stream([str(path)], Settings(), complain))
    lemmas: dict[str, str] = {}
    for document, _ in read:
        trees = [reading.tree for reading in parsed(document.text, body_sentences(document))]
        lemmas |= {
            m.id: lemma(m, trees)
            for report in gold
            if report.article.id == document.id
            for m in report.mentions
        }
    return score(gold, read, lemmas)


def score(
    gold: Sequence[GoldReport], read: Sequence[tuple[Document, Extraction]], lemmas: Mapping[str, str]
) -> list[Figure]:
    """CoNLL F1 over all mentions of actions, and over those that Rashomon reads as an event of violence.

    "lemma" puts together mentions of a topic whose head has the same lemma; "linked" does so only in
    reports that linking holds to tell the same story. "events" are Rashomon's, each of one attack with all
    that is told of it, where the gold chains part the shooting from the death. Each topic has two stories,
    one in the files of the first ECB and one in those added ("ecbplus").
    """
    mentions = [mention for report in gold for mention in report.mentions]
    chain = {m.id: f"{m.topic} {m.chain}" for m in mentions}
    story = _stories(gold, read)
    plain = {m.id: f"{m.topic} {lemmas[m.id]}" for m in mentions}
    linked = {m.id: f"{story[m.report]} {lemmas[m.id]}" for m in mentions}
    half = {report: f"{report.partition('_')[0]} {'ecbplus' in report}" for report in story}
    event = events(mentions, read)
    told = {id_: chain[id_] for id_ in event}
    return [
        *_figures("lemma", chain, plain),
        *_figures("linked", chain, linked, floor=conll(chain, plain)),
        Figure("stories of reports, B³ F1", b_cubed(half, story).f1, count=len(story), held=False),
        Figure(
            "mentions read as events", len(told) / len(chain) if chain else 0.0, count=len(chain), held=False
        ),
        *_figures("lemma of those read", told, plain),
        *_figures("linked of those read", told, linked),
        *_figures("events of those read", told, event),
    ]


def _figures(name: str, gold: Groups, found: Groups, floor: float | None = None) -> list[Figure]:
    each = {"MUC": muc, "B³": b_cubed, "CEAFe": ceaf_e}
    return [
        *(
            Figure(f"{name}, {short} F1", of(gold, found).f1, count=len(gold), held=False)
            for short, of in each.items()
        ),
        Figure(f"{name}, CoNLL F1", conll(gold, found), floor, count=len(gold)),
    ]


def _stories(gold: Sequence[GoldReport], read: Sequence[tuple[Document, Extraction]]) -> Groups:
    """The story that each report tells, within its topic."""
    topic_of = {report.article.id: report.mentions[0].topic for report in gold if report.mentions}
    found: Groups = {}
    for topic in sorted(set(topic_of.values())):
        found |= groups([one for one in read if topic_of.get(one[0].id) == topic])
    return found


def events(mentions: Sequence[GoldMention], read: Sequence[tuple[Document, Extraction]]) -> Groups:
    """The event that each mention belongs to, of those that share words with what names an event."""
    documents, extractions = [document for document, _ in read], [told for _, told in read]
    linked, _ = link(profiles_of(documents, extractions), extractions)
    named = [
        (one.document_id, trigger, event.id)
        for event in linked
        for one in event.mentions
        for trigger in one.triggers
    ]
    return {
        m.id: event
        for m in mentions
        for report, trigger, event in named
        if report == m.report and any(word.overlaps(trigger) for word in m.words)
    }


def lemma(mention: GoldMention, trees: Sequence[Tree]) -> str:
    """The lemma of the word that the others of the mention depend on."""
    for tree in trees:
        words = [w for w in tree.words if any(w.span.overlaps(span) for span in mention.words)]
        inside = {word.index for word in words}
        for word in words:
            if word.head not in inside or word.head == word.index:
                return (_irregular().get(word.lower) if word.is_verb else None) or _lemma(word.lower)
    return _lemma(mention.forms[-1].lower())


def _lemma(word: str) -> str:
    return simplemma.lemmatize(word, lang="en")


@cache
def _irregular() -> dict[str, str]:
    """Forms that may be a noun too ("shot"), told apart by the tag of the word."""
    return {form: verb for verb, forms in vocab.load("irregular_verbs").items() for form in forms}
