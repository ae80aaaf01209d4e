"""Gold texts in, the JSON of `rashomon read --json --mentions` out.

Nothing else of Rashomon is measured, but for the figures that say they are of one stage.
"""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from rashomon import pipeline
from rashomon.config import Settings
from rashomon.errors import InputError
from rashomon.export.report_json import dumps, report
from rashomon.model import Document
from rashomon.read import ReadOptions, read

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Article:
    """One gold text as it is given to Rashomon; `published` is YYYY-MM-DD."""

    id: str
    text: str
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    language: str | None = "en"

    def line(self) -> str:
        """The line of JSON Lines that `rashomon read` takes."""
        return json.dumps({key: value for key, value in asdict(self).items() if value is not None}) + "\n"


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads gold texts in this process, or by `command`, where {jsonl} stands for the file of the texts."""

    command: str | None = None

    def together(self, articles: Sequence[Article]) -> Json:
        """One run over all the texts: events are linked across them."""
        with tempfile.TemporaryDirectory() as folder:
            path = written(articles, Path(folder))
            if self.command is not None:
                return _run(self.command, path)
            return _parsed(report(pipeline.run([str(path)], Settings(), complain), with_mentions=True))

    def apart(self, articles: Sequence[Article]) -> Iterator[tuple[Article, Json]]:
        """Each text with a report of its own: nothing is known of the others."""
        if self.command is not None:
            yield from ((article, self.together([article])) for article in articles)
            return
        by_id = {article.id: article for article in articles}
        with tempfile.TemporaryDirectory() as folder:
            path = written(articles, Path(folder))
            for document, extraction in pipeline.stream([str(path)], Settings(), complain):
                result = pipeline.derive([document], [extraction], Settings())
                yield by_id.pop(document.id), _parsed(report(result, with_mentions=True))
        nothing: Json = {"documents": [], "claims": [], "events": [], "relations": []}
        yield from ((article, nothing) for article in by_id.values())


def documents(articles: Sequence[Article]) -> Iterator[tuple[Article, Document]]:
    """Each text as a stage of Rashomon gets it, for figures of one stage alone."""
    by_id = {article.id: article for article in articles}
    with tempfile.TemporaryDirectory() as folder:
        for item in read([str(written(articles, Path(folder)))], ReadOptions()):
            if isinstance(item, InputError):
                complain(item)
            else:
                yield by_id[item.id], item


def written(articles: Sequence[Article], folder: Path) -> Path:
    """The file of JSON Lines that the articles make."""
    path = folder / "documents.jsonl"
    path.write_text("".join(article.line() for article in articles), "utf-8")
    return path


def _run(command: str, path: Path) -> Json:
    done = subprocess.run(  # noqa: S603 - the person at the command line gave the command
        shlex.split(command.format(jsonl=path)), capture_output=True, text=True, check=False
    )
    if done.returncode not in (0, 1):
        raise SystemExit(f"the run failed ({done.returncode}): {done.stderr[-2000:]}")
    return _parsed_text(done.stdout)


def _parsed(written: dict[str, object]) -> Json:
    """The document as a reader of the JSON gets it, not as Python made it."""
    return _parsed_text(dumps(written))


def _parsed_text(text: str | bytes) -> Json:
    document: Json = json.loads(text)
    return document


def complain(error: InputError) -> None:
    """Say on the error stream what could not be read."""
    print(error, file=sys.stderr)
