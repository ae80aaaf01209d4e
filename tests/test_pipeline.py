"""The whole flow: inputs in, result out, one bad input never stops the others."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from rashomon import pipeline
from rashomon.config import Settings
from rashomon.errors import InputError, UsageError
from rashomon.model import Result

FIRST = "A roadside bomb killed three soldiers near Gao on Monday, the army said."
SECOND = (
    "Three soldiers died when a bomb exploded near Gao on Monday, officials said. Two others were wounded."
)
OTHER = "Gunmen abducted four teachers in Basra on Sunday, police said."
FRENCH = (
    "Une bombe a tué trois soldats près de Gao lundi, a annoncé l'armée dans un communiqué. Deux autres "
    "soldats ont été blessés dans l'attaque, selon des sources hospitalières de la ville."
)
SETTINGS = Settings(published=date(2024, 5, 15))


def written(folder: Path, *texts: str) -> list[str]:
    paths = [folder / f"{number}.txt" for number, _ in enumerate(texts)]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, "utf-8")
    return [str(path) for path in paths]


def run(inputs: list[str], settings: Settings = SETTINGS) -> tuple[Result, list[InputError]]:
    failed: list[InputError] = []
    return pipeline.run(inputs, settings, failed.append), failed


def test_two_reports_of_one_event_make_one_record(tmp_path: Path):
    """The army's report and the officials' are linked; the other event stays alone."""
    result, failed = run(written(tmp_path, FIRST, SECOND, OTHER))
    assert failed == []
    assert sorted(len(r.documents) for r in result.records) == [1, 2]
    assert len(result.documents) == len(result.extractions) == 3


def test_documents_keep_the_order_of_the_inputs(tmp_path: Path):
    """First given, first told."""
    result, _ = run(written(tmp_path, OTHER, FIRST))
    assert [d.text for d in result.documents] == [OTHER, FIRST]
    assert [e.document_id for e in result.extractions] == [d.id for d in result.documents]


def test_a_missing_input_is_told_and_the_rest_is_read(tmp_path: Path):
    """One bad path is one message that names it."""
    result, failed = run([str(tmp_path / "none.txt"), *written(tmp_path, FIRST)])
    assert len(result.documents) == 1
    assert ["none.txt" in str(error) for error in failed] == [True]


def test_another_language_is_kept_without_claims(tmp_path: Path):
    """A French report is told to be one, kept, and nothing is invented from it."""
    result, failed = run(written(tmp_path, FRENCH))
    assert [d.language for d in result.documents] == ["fr"]
    assert [e.claims for e in result.extractions] == [()]
    assert ["language" in str(error) for error in failed] == [True]


def test_an_unknown_extractor_stops_the_run(tmp_path: Path):
    """A wrong setting is an error before anything is read."""
    with pytest.raises(UsageError, match="nonsense"):
        run(written(tmp_path, FIRST), replace(SETTINGS, extractor="nonsense"))


def test_derive_is_a_pure_function(tmp_path: Path):
    """The same extractions give equal results, and the run itself is one of them."""
    result, _ = run(written(tmp_path, FIRST, SECOND, OTHER))
    again = pipeline.derive(result.documents, result.extractions, SETTINGS)
    assert again == pipeline.derive(result.documents, result.extractions, SETTINGS) == result


def test_derive_does_not_depend_on_the_order_of_documents(tmp_path: Path):
    """The same events come of the same reports in any order."""
    result, _ = run(written(tmp_path, FIRST, SECOND, OTHER))
    turned = pipeline.derive(result.documents[::-1], result.extractions[::-1], SETTINGS)
    assert sorted(r.event_id for r in turned.records) == sorted(r.event_id for r in result.records)
    assert {r.event_id: r.estimates for r in turned.records} == {
        r.event_id: r.estimates for r in result.records
    }


def test_the_stream_is_lazy(tmp_path: Path):
    """The first document is there before the last input is opened."""
    stream = pipeline.stream(
        [*written(tmp_path, FIRST), str(tmp_path / "none.txt")], SETTINGS, lambda _: None
    )
    document, extraction = next(stream)
    assert document.text == FIRST
    assert extraction.document_id == document.id


def test_without_a_publication_date_relative_dates_stay_open(tmp_path: Path):
    """ "On Monday" of an undated report is no day."""
    result, _ = run(written(tmp_path, FIRST), Settings())
    assert [r.period for r in result.records] == [None]


def test_with_a_publication_date_relative_dates_are_days(tmp_path: Path):
    """ "On Monday" before Wednesday 15 May is the 13th."""
    result, _ = run(written(tmp_path, FIRST))
    assert [r.period and r.period.start for r in result.records] == [date(2024, 5, 13)]


def test_no_input_gives_an_empty_result(tmp_path: Path):
    """An empty folder has nothing to say."""
    result, failed = run([str(tmp_path)])
    assert (result.documents, result.records) == ((), ())
    assert len(failed) <= 1
