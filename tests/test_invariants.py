"""What holds for every text, friendly or hostile."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from rashomon import pipeline
from rashomon.config import Settings
from rashomon.export.report_json import dumps, report
from rashomon.model import Count, Document, Extraction, Result
from rashomon.text import sentences
from tests.reading import PUBLISHED, document, extraction
from tests.test_balad import REPORT

ROOT = Path(__file__).parent.parent
DATA = ROOT.parent / "shared" / "data"
MOST_TEXTS = 40
MOST_CHARACTERS = 3000

CAPITALS = """GUERRILLAS ATTACKED A POWER STATION NEAR TARMA THIS MORNING, KILLING TWO
GUARDS AND WOUNDING A TECHNICIAN, ACCORDING TO POLICE SOURCES.

THE SOURCES ADDED THAT UP TO 20 REBELS TOOK PART. NO GROUP HAS CLAIMED
RESPONSIBILITY. THE ARMY DENIED THAT ANY SOLDIERS WERE HURT.
"""
QUOTES = """“They came at night and took eleven men,” said Aminata Keita, a trader. “Three are dead.”

The governor's office blamed “armed bandits” for the raid, which it said left at least three people dead — two
herders and a boy of 12 — and some 40 homes burned. A rights group put the toll at nine.
"""
LIST = "Monday: a bomb killed two police in Mosul; gunmen shot dead a judge; a mortar round hurt six in Kut."
PLAIN = (
    "The council opened a library in Graz on Friday. Pupils sang, and the mayor spoke of the years to come."
)
OWN = [REPORT, CAPITALS, QUOTES, LIST, PLAIN]


def result_of(given: Document, told: Extraction) -> Result:
    return pipeline.derive([given], [told], Settings())


def assert_whole(given: Document, told: Extraction) -> None:
    """The contract's invariants for one document."""
    text = given.text
    events, accounts = {e.id for e in told.events}, {a.id: a for a in told.accounts}
    for claim in told.claims:
        assert claim.span.of(text) == claim.quote
        assert len(claim.span) > 0
        assert claim.sentence.contains(claim.span)
        assert claim.event_id in events
        assert claim.id in accounts[claim.account_id].claim_ids
        assert claim.speaker is None or claim.speaker.text
        assert (claim.value is None) == (claim.stance == "unclaimed")
        assert claim.cue is None or claim.cue.end <= len(text)
        assert 0 <= claim.confidence <= 1
        if isinstance(claim.value, Count):
            assert (claim.value.low, claim.value.high) != (None, None)
    assert len({c.id for c in told.claims}) == len(told.claims)
    assert {i for a in told.accounts for i in a.claim_ids} == {c.id for c in told.claims}
    for relation in told.relations:
        assert {relation.source, relation.target} <= events
    for mention in (*told.places, *told.dates):
        assert mention.span.of(text) == mention.text
    for attribution in told.attributions:
        assert all(
            s is None or s.end <= len(text)
            for s in (attribution.source, attribution.cue, attribution.content)
        )
    for event in told.events:
        assert all(0 <= i < len(told.places) for i in event.place_indexes)
        assert all(0 <= i < len(told.dates) for i in event.date_indexes)


def samples() -> Iterator[pytest.param]:
    """Some short texts of the research data beside the repository, spread over its folders."""
    files = sorted(DATA.glob("*/**/*.txt")) if DATA.is_dir() else []
    step = max(1, len(files) // MOST_TEXTS)
    for path in files[::step][:MOST_TEXTS]:
        yield pytest.param(path, id=f"{path.parent.name}/{path.stem}"[:50])


@pytest.mark.parametrize("text", OWN, ids=["report", "capitals", "quotes", "list", "plain"])
def test_own_texts_keep_the_contract(text: str):
    """Quotes are the text's, every claim has its event and account."""
    assert_whole(document(text), extraction(text))


@pytest.mark.parametrize("path", list(samples()))
def test_real_texts_keep_the_contract(path: Path):
    """The same for real reports, where they are at hand."""
    text = path.read_text("utf-8", "replace")[:MOST_CHARACTERS]
    told = extraction(text)
    assert_whole(document(text), told)
    dumps(report(result_of(document(text), told), with_mentions=True))


@pytest.mark.parametrize("text", OWN[:3], ids=["report", "capitals", "quotes"])
def test_the_same_text_gives_the_same_bytes(text: str):
    """Twice read, byte for byte the same JSON; twice derived, equal."""
    first, second = extraction(text), extraction(text)
    assert result_of(document(text), first) == result_of(document(text), first)
    assert dumps(report(result_of(document(text), first), with_mentions=True)) == dumps(
        report(result_of(document(text), second), with_mentions=True)
    )


def test_ids_do_not_depend_on_the_process(tmp_path: Path):
    """Two processes with different hash seeds print the same bytes."""
    path = tmp_path / "report.txt"
    path.write_text(REPORT + "\n" + QUOTES, "utf-8")
    command = [sys.executable, "-m", "rashomon", "read", "--json", "--mentions", str(path)]
    running = [
        subprocess.Popen(command, env=os.environ | {"PYTHONHASHSEED": seed}, cwd=ROOT, stdout=subprocess.PIPE)
        for seed in ("1", "42")
    ]
    first, second = (process.communicate()[0] for process in running)
    assert first == second
    assert json.loads(first)["claims"]


def test_another_publisher_is_another_document_with_the_same_words():
    """Ids change with the document, what is said does not."""
    one = extraction(CAPITALS)
    other = extraction(CAPITALS, published=None)
    assert [(c.field, c.quote) for c in one.claims] == [(c.field, c.quote) for c in other.claims]


@pytest.mark.parametrize("text", OWN, ids=["report", "capitals", "quotes", "list", "plain"])
def test_sentences_cover_the_text(text: str):
    """All that is not white space is in a sentence."""
    assert "".join("".join(s.span.of(text).split()) for s in sentences(text)) == "".join(text.split())


HOSTILE = {
    "empty": "",
    "spaces": " \n\t \u00a0 ",
    "controls": "Two \x00soldiers\x07 were\x1b[31m killed\x7f by\x0b gunmen.\x0c Three\x85 fled.",
    "right to left": "\u202eTwo soldiers were killed\u202c, \u200fpolice said\u200e. \u2067Three\u2069 fled.",
    "brackets": "(" * 10_000,
    "nested brackets": "Two [" * 1000 + "men died" + "]" * 1000,
    "one long line": "killed" * 2_000,
    "no spaces but numbers": "6" * 200_000,
    "emoji": "\U0001f4a5",
    "surrogate": "Two \ud83d soldiers were killed.",
    "joined emoji": "\U0001f468\u200d\U0001f469\u200d\U0001f467 two people were killed \U0001f1fa\U0001f1e6",
    "quotes": '"' * 501 + " said police " + "“" * 50,
    "commas": "two soldiers, " * 300 + "were killed.",
    "and": "two men and " * 200 + "a boy were killed.",
    "said": "He said " * 300 + "six people were killed.",
    "numbers": "Six seven hundred thousand million dozen and to or between 3 - 4 - 5 people were killed.",
    "clipped": "At least between. More than. Up to or. No. None. Killed. Killed by. Said.",
    "huge number": "9" * 60 + " people were killed.",
    "wide letters": "ＡＴ ＬＥＡＳＴ ＳＩＸ ＰＥＯＰＬＥ ＷＥＲＥ ＫＩＬＬＥＤ. ŉ ß İ ﬁ.",
    "capitals that grow": "ß ŉ İ ﬁ ǰ ΐ SIX SOLDIERS WERE KILLED IN STRASSE ﬀ.",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_never_raises(text: str):
    """Whatever the characters, the contract holds and the report can be written."""
    told = extraction(text)
    assert_whole(document(text), told)
    dumps(report(result_of(document(text), told), with_mentions=True))


NEWS_WORDS = """the a two six at least more than no between and to or dozens of about up people soldiers bomb
killed wounded were was said police army it he they exploded attack near Mosul on Monday"""
MARKS = [
    ",",
    ".",
    "\n",
    "\n\n",
    "“",
    "”",
    '"',
    "'s",
    "-",
    "—",
    "(",
    ")",
    ":",
    ";",
    "\u202e",
    "\u00ad",
    "💥",
    "\x00",
]
WORDS = st.sampled_from([*NEWS_WORDS.split(), *MARKS])


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(WORDS, max_size=40).map(" ".join))
@example("the toll is at between")
@example("between")
@example("no one claimed responsibility")
def test_jumbled_news_never_raises(text: str):
    """News words in any order break nothing."""
    assert_whole(document(text), extraction(text))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=200))
def test_any_characters_never_raise(text: str):
    """Any characters break nothing."""
    assert_whole(document(text), extraction(text))


def test_nothing_is_cut():
    """A casualty sentence at the end of a very long text is read like any other."""
    filler = ("n" * 59 + " ") * 10 + "\n\n"
    text = filler * 500 + "At least seven people were killed when a bomb exploded, police said."
    assert len(text) > 300_000
    told = extraction(text)
    assert [c.quote for c in told.claims if c.field == "killed"] == ["At least seven people"]


def test_the_publication_day_changes_no_words():
    """With and without a date the same words are claimed."""
    dated, undated = extraction(REPORT, PUBLISHED), extraction(REPORT, None)
    assert {replace(c, id="", account_id="").quote for c in dated.claims} == {c.quote for c in undated.claims}
