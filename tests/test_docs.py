"""What is documented: every command, option, setting, field, type and key; and that the examples run."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from rashomon import config
from rashomon.cli.main import cli
from rashomon.read import READERS
from rashomon.vocab import load
from tests.schemas import DESK

ROOT = Path(__file__).parent.parent
PAGES = sorted([ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")])
CLI_PAGE = (ROOT / "docs/reference/cli.md").read_text("utf-8")
JSON_PAGE = (ROOT / "docs/reference/json.md").read_text("utf-8")


def commands(group: click.Group, path: tuple[str, ...]) -> Iterator[tuple[str, click.Command]]:
    """Every command that does something, with the words that call it."""
    for name in group.list_commands(click.Context(group)):
        command = group.get_command(click.Context(group), name)
        assert command is not None
        if isinstance(command, click.Group):
            yield from commands(command, (*path, name))
        else:
            yield " ".join((*path, name)), command


COMMANDS = dict(commands(cli, ("rashomon",)))


@pytest.mark.parametrize("name", COMMANDS)
def test_command_is_documented_with_each_option(name: str):
    """Each command has a section, and its options are in it: all of them, and no others."""
    section = re.search(rf"^## {name}\b.*?(?=^## |\Z)", CLI_PAGE, re.MULTILINE | re.DOTALL)
    assert section
    options = {word for one in COMMANDS[name].params for word in one.opts if word.startswith("--")}
    assert set(re.findall(r"^\| `(--[a-z-]+)", section[0], re.MULTILINE)) == options


@pytest.mark.parametrize("name", COMMANDS)
def test_each_option_has_a_help_text(name: str):
    """--help explains every option."""
    options = [one for one in COMMANDS[name].params if isinstance(one, click.Option)]
    assert [one.name for one in options if not one.help] == []


def test_settings_are_documented_with_their_built_in_values():
    """The table of settings is what the code holds."""
    written = re.findall(r"^\| `(\w+)` \| `(RASHOMON_\w+)` \| `([^`]+)` \|", CLI_PAGE, re.MULTILINE)
    built_in = config.Settings()
    assert written == [
        (key, f"RASHOMON_{key.upper()}", json.dumps(getattr(built_in, key))) for key in config.KEYS
    ]


def test_each_reader_is_documented_with_its_suffixes():
    """What can be read is listed, by the endings of file names."""
    suffixes = [suffix for reader in READERS for suffix in reader.suffixes]
    assert [suffix for suffix in suffixes if f"`{suffix}`" not in CLI_PAGE] == []


@pytest.mark.parametrize("page", ["docs/reference/json.md", "docs/glossary.md"])
def test_fields_are_documented_with_their_definitions(page: str):
    """Every claim field is explained, in the words of vocab/fields.toml."""
    rows = re.findall(r"^\| `(\w+)` \| (\w+) \| (.+) \|$", (ROOT / page).read_text("utf-8"), re.MULTILINE)
    fields = [(name, field["value"], field["definition"]) for name, field in load("fields").items()]
    assert [row for row in rows if row[0] in load("fields")] == fields


def test_event_types_are_documented_with_their_class():
    """Every event type is explained, with ACLED's class."""
    types = [
        f"| `{code}` | {load('event_types')[code]['label']} | {acled} |"
        for code, acled in load("crosswalk/acled")["event_type"].items()
    ]
    assert [row for row in types if row not in JSON_PAGE] == []


def test_schema_names_the_same_fields_and_types():
    """The schema, the vocabularies and the crosswalk hold the same codes."""
    schema = json.loads(resources.files("rashomon").joinpath("schema/read.schema.json").read_text("utf-8"))
    definitions = schema["$defs"]
    assert set(definitions["claim"]["properties"]["field"]["enum"]) == set(load("fields"))
    codes = set(load("crosswalk/acled")["event_type"])
    assert set(definitions["event"]["properties"]["sub_event_type"]["enum"]) == codes


def test_every_key_of_the_schema_is_documented():
    """No key of the output is left unexplained."""
    schema = json.loads(resources.files("rashomon").joinpath("schema/read.schema.json").read_text("utf-8"))
    parts = [schema, *schema["$defs"].values()]
    keys = {key for part in parts for key in part.get("properties", {})}
    assert sorted(key for key in keys if f"`{key}`" not in JSON_PAGE and f'"{key}"' not in JSON_PAGE) == []


def parts(schema: object) -> Iterator[dict[str, object]]:
    """All objects of a schema, the innermost too."""
    if isinstance(schema, dict):
        yield schema
    for inner in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        yield from parts(inner)


def test_every_key_of_a_desk_is_documented_and_no_other_allowed():
    """Each command that prints JSON has a part of the schema; its keys are explained, and objects closed."""
    Draft202012Validator.check_schema(DESK)
    printing = {
        name.split()[1] for name, one in COMMANDS.items() if "as_json" in {p.name for p in one.params}
    }
    assert printing - {"read", "withdraw"} <= set(DESK["$defs"])
    keys = {key for part in parts(DESK["$defs"]) for key in part.get("properties", {})}
    assert sorted(key for key in keys if f"`{key}`" not in JSON_PAGE and f'"{key}"' not in JSON_PAGE) == []
    closed = ("additionalProperties", "unevaluatedProperties")
    found = [one for one in parts(DESK) if "properties" in one and isinstance(one["properties"], dict)]
    is_open = [one["description"] for one in found if "required" in one and not any(k in one for k in closed)]
    assert is_open == [DESK["$defs"]["decision"]["description"]]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path):
    """Links between pages name files that exist."""
    links = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def examples() -> Iterator[str]:
    for page in (ROOT / "README.md", ROOT / "docs" / "tutorial.md"):
        blocks = re.findall(r"^```console\n(.*?)^```", page.read_text("utf-8"), re.MULTILINE | re.DOTALL)
        for block in blocks:
            yield from re.findall(r"^\$ (rashomon .*)$", block, re.MULTILINE)


@pytest.mark.parametrize("line", dict.fromkeys(examples()))
def test_example_runs(line: str, monkeypatch: pytest.MonkeyPatch):
    """What a page tells a reader to type works in a copy of the repository."""
    monkeypatch.chdir(ROOT)
    done = CliRunner().invoke(cli, shlex.split(line)[1:])
    assert (done.exit_code, bool(done.stdout)) == (0, True)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_pages_do_not_say_we(page: Path):
    """The documentation speaks of Rashomon, not of the people who make it."""
    assert re.findall(r"\b(?:[Ww]e|[Oo]ur|us)\b", page.read_text("utf-8")) == []


def test_makefile_prints_every_target():
    """`make` alone explains each target by the target's own comment."""
    makefile = (ROOT / "Makefile").read_text("utf-8")
    phony = set(re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)[1].split())
    explained = set(re.findall(r"^([a-z]+):.*## \S", makefile, re.MULTILINE))
    assert explained == phony
    assert len(makefile.splitlines()) <= 40
