"""The ECB+ measure on files made by hand."""

from __future__ import annotations

from pathlib import Path

from benchmarks.ecbplus import lemma, score
from benchmarks.ecbplus_gold import GoldReport, reports
from rashomon.extract.body import body_sentences
from rashomon.extract.encoder.reader import read
from rashomon.model import Document, Extraction, Span
from tests.factories import document, event_mention, extraction

_FIRST = ["Gunmen", "shot", "two", "guards", "in", "Tarn", "on", "Monday", "."]
_REST = ["The", "shooting", "shocked", "Tarn", "."]


def _write(folder: Path, name: str, chains: dict[int, str]) -> None:
    """A report of two sentences: "shot" is token 2 and mention 1, "shooting" token 11 and mention 2."""
    words = [(0, word) for word in _FIRST] + [(1, word) for word in _REST]
    tokens = "".join(f'<token t_id="{n}" sentence="{s}">{w}</token>' for n, (s, w) in enumerate(words, 1))
    mentions = "".join(
        f'<{tag} m_id="{number}"><token_anchor t_id="{token}"/></{tag}>'
        for number, (tag, token) in enumerate(
            [("ACTION_OCCURRENCE", 2), ("ACTION_OCCURRENCE", 11), ("HUMAN_PART_PER", 1)], 1
        )
    )
    relations = "".join(
        f'<CROSS_DOC_COREF r_id="{n}" note="{chain}"><source m_id="{n}"/></CROSS_DOC_COREF>'
        for n, chain in chains.items()
    )
    path = folder / "ECB+" / "31" / f"31_{name}.xml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        f"<Document>{tokens}<Markables>{mentions}</Markables><Relations>{relations}</Relations></Document>"
    )


def _gold(folder: Path) -> list[GoldReport]:
    _write(folder, "1ecb", {1: "A", 2: "A"})
    _write(folder, "2ecb", {1: "A", 2: "B"})
    rows = ["Topic,File,Sentence Number", "31,1ecb,0", "31,1ecb,1", "31,2ecb,0", "30,9ecb,0"]
    (folder / "ECBplus_coreference_sentences.csv").write_text("\n".join(rows) + "\n")
    return list(reports(folder, range(31, 36)))


def test_only_actions_in_the_measured_sentences_are_mentions(tmp_path: Path) -> None:
    """The second sentence of the second report was not annotated in full; a person is no action."""
    one, two = _gold(tmp_path)
    assert [(m.id, m.forms, m.chain) for m in one.mentions] == [
        ("31_1ecb:1", ("shot",), "A"),
        ("31_1ecb:2", ("shooting",), "A"),
    ]
    assert [m.id for m in two.mentions] == ["31_2ecb:1"]
    assert one.article.text == f"{' '.join(_FIRST)}\n{' '.join(_REST)}"


def test_the_head_of_a_mention_gives_its_lemma(tmp_path: Path) -> None:
    """The lemma of the verb "shot" is not that of the noun, which only the tag tells."""
    one, _ = _gold(tmp_path)
    text = document("31_1ecb", one.article.text)
    trees = [reading.tree for reading in read(text.text, body_sentences(text))]
    assert [lemma(mention, trees) for mention in one.mentions] == ["shoot", "shoot"]


def _read(name: str, text: str) -> tuple[Document, Extraction]:
    triggers = (Span(7, 11), Span(47, 55))
    return document(name, text), extraction(name, event_mention(f"m-{name}", name, triggers=triggers))


def test_lemmas_and_events_are_set_side_by_side(tmp_path: Path) -> None:
    """One event read in both reports joins what the lemma leaves apart."""
    gold = _gold(tmp_path)
    read_here = [_read(report.article.id, report.article.text) for report in gold]
    lemmas = {"31_1ecb:1": "shoot", "31_1ecb:2": "shooting", "31_2ecb:1": "shoot"}
    made = {f.name: f.value for f in score(gold, read_here, lemmas)}
    assert made["mentions read as events"] == 1.0
    assert made["events of those read, CoNLL F1"] == 1.0
    assert made["lemma, CoNLL F1"] == made["linked, CoNLL F1"] < 1.0
