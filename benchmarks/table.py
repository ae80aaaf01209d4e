"""The table of figures in benchmarks/README.md, one part per gold set between markers."""

from __future__ import annotations

import platform
import re
from datetime import date
from pathlib import Path

import rashomon
from benchmarks.figure import Figure

README = Path(__file__).parent / "README.md"
_CPU = Path("/proc/cpuinfo")


def rows(figures: list[Figure]) -> str:
    """The figures as a Markdown table."""
    lines = ["| figure | n | floor | best published | Rashomon |", "| --- | --- | --- | --- | --- |"]
    for figure in figures:
        best = " ".join(filter(None, [_shown(figure.best), figure.best_source]))
        lines.append(
            f"| {figure.name} | {figure.count} | {_shown(figure.floor)} | {best} | {_shown(figure.value)} |"
        )
    return "\n".join(lines)


def write(name: str, split: str, figures: list[Figure], readme: Path = README) -> None:
    """Put the figures of one set where its markers are, or at the end the first time."""
    start, end = f"<!-- figures: {name} {split} -->", f"<!-- end: {name} {split} -->"
    part = (
        f"{start}\n### {name}, {split}\n\n"
        f"`python -m benchmarks {name} --data DATA --split {split}`: "
        f"Rashomon {rashomon.__version__}, {date.today():%Y-%m-%d}, {_machine()}\n\n{rows(figures)}\n{end}"  # noqa: DTZ011 - the day where the person sits
    )
    text = readme.read_text("utf-8")
    marked = re.compile(f"{re.escape(start)}.*?{re.escape(end)}", re.DOTALL)
    text = marked.sub(lambda _: part, text) if marked.search(text) else f"{text.rstrip()}\n\n{part}\n"
    readme.write_text(text, "utf-8")


def _shown(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"


def _machine() -> str:
    """The processor and Python, as far as the system says."""
    found = re.search(r"model name\s*: (.+)", _CPU.read_text("utf-8")) if _CPU.is_file() else None
    return f"{found[1] if found else platform.machine()}, Python {platform.python_version()}"
