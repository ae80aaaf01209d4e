"""ECB+ as it is published: an XML file per report, with words, mentions of actions and their chains."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from xml.etree.ElementTree import Element, parse

from benchmarks.reading import Article
from rashomon.model import Span

_TEXTS, _SENTENCES = "ECB+", "ECBplus_coreference_sentences.csv"


@dataclass(frozen=True, slots=True)
class GoldMention:
    """Words that tell an action; those of one chain tell the same action, in whatever report of the topic."""

    id: str
    topic: str
    report: str
    words: tuple[Span, ...]
    forms: tuple[str, ...]
    chain: str


@dataclass(frozen=True, slots=True)
class GoldReport:
    """One report, and its mentions in the sentences that were annotated in full."""

    article: Article
    mentions: tuple[GoldMention, ...]


def reports(folder: Path, topics: range) -> Iterator[GoldReport]:
    """The reports of some topics that have a sentence to measure."""
    with (folder / _SENTENCES).open(encoding="utf-8") as file:
        rows = sorted(
            (int(row["Topic"]), row["File"], row["Sentence Number"]) for row in csv.DictReader(file)
        )
    for (topic, file_name), told in groupby(rows, lambda row: row[:2]):
        if topic in topics:
            path = folder / _TEXTS / str(topic) / f"{topic}_{file_name}.xml"
            yield _report(path, str(topic), {sentence for _, _, sentence in told})


def _report(path: Path, topic: str, measured: set[str]) -> GoldReport:
    root = parse(path).getroot()  # noqa: S314 - the gold set is the person's own file
    text, spans = _text(root)
    inside = {token.attrib["t_id"] for token in root.iter("token") if token.attrib["sentence"] in measured}
    chains = _chains(root, path.stem)
    mentions = []
    for marked in root.iterfind("Markables/*"):
        anchors = [anchor.attrib["t_id"] for anchor in marked.iterfind("token_anchor")]
        if "ACTION" in marked.tag and anchors and inside.issuperset(anchors):
            name = f"{path.stem}:{marked.attrib['m_id']}"
            words = tuple(sorted(spans[anchor] for anchor in anchors))
            forms = tuple(span.of(text) for span in words)
            mentions.append(GoldMention(name, topic, path.stem, words, forms, chains.get(name, name)))
    return GoldReport(Article(path.stem, text), tuple(mentions))


def _text(root: Element) -> tuple[str, dict[str, Span]]:
    """The words with a space between them, a sentence a line, and where each stands."""
    text, spans, sentence = "", {}, None
    for token in root.iter("token"):
        if text:
            text += " " if token.attrib["sentence"] == sentence else "\n"
        sentence, word = token.attrib["sentence"], token.text or ""
        spans[token.attrib["t_id"]] = Span(len(text), len(text) + len(word))
        text += word
    return text, spans


def _chains(root: Element, report: str) -> dict[str, str]:
    """What each mention refers to: named alike in all reports of a topic, or known in this one alone."""
    return {
        f"{report}:{source.attrib['m_id']}": relation.get("note") or f"{report} {relation.attrib['r_id']}"
        for relation in root.iterfind("Relations/*")
        for source in relation.iterfind("source")
    }
