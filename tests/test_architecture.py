"""The shape of the code: what imports what, how long files are, which words name things."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "rashomon").rglob("*.py"))
MOST_LINES = 400
# Names that say nothing of what they hold.
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "core"}
# The two ends of a link are its source and target, and PARC's attribution has a source; the victims of a
# profile are all people hit, whatever became of them.
ALLOWED = {
    ("Attribution", "source"),
    ("Link", "source"),
    ("Profile", "victims"),
    ("RegionLink", "source"),
    ("Relation", "source"),
}


def test_imports_follow_the_contracts(monkeypatch: pytest.MonkeyPatch):
    """The layers, and each heavy library in one place, as pyproject.toml states them."""
    monkeypatch.chdir(ROOT)
    assert lint_imports(no_cache=True, no_logo=True) == 0


@pytest.mark.parametrize("path", [*SOURCES, *sorted((ROOT / "tests").rglob("*.py"))], ids=lambda p: p.name)
def test_file_is_short(path: Path):
    """A file that can be read at one sitting."""
    assert len(path.read_text("utf-8").splitlines()) <= MOST_LINES


def test_no_file_has_an_empty_name():
    """Modules are named for what they make."""
    assert [path for path in SOURCES if path.stem in EMPTY_NAMES or path.parent.name in EMPTY_NAMES] == []


def test_public_names_keep_to_the_glossary():
    """No public name uses a word the glossary gives up for another."""
    banned = _banned_words()
    found = [
        f"{path.relative_to(ROOT)}: {owner}.{name}"
        for path in SOURCES
        for owner, name in _public_names(ast.parse(path.read_text("utf-8")))
        if (owner, name) not in ALLOWED and banned & set(_words(name))
    ]
    assert found == []


def _banned_words() -> set[str]:
    table = (ROOT / "docs" / "glossary.md").read_text("utf-8").partition("## Fields")[0]
    rows = [line.split("|") for line in table.splitlines() if line.startswith("| ")][2:]
    return {word.strip() for row in rows for word in row[2].split(",") if word.strip()}


def _words(name: str) -> list[str]:
    parts = re.findall(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])", name)
    return [name, *(part.lower() for part in parts)]


def _public_names(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Classes, their fields and methods, functions and their arguments, with what they belong to."""
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield "", node.name
            yield from ((node.name, name) for name in _members(node))
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            yield "", node.name
            yield from ((node.name, argument.arg) for argument in node.args.args)


def _members(node: ast.ClassDef) -> Iterator[str]:
    for part in node.body:
        if isinstance(part, ast.FunctionDef) and not part.name.startswith("_"):
            yield part.name
        if isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name):
            yield part.target.id
