"""The names others build on; a change here is a change for them."""

from __future__ import annotations

import click

import rashomon
from rashomon.cli.main import COMMANDS, cli
from rashomon.config import POLICIES, Settings

MOST_PUBLIC_NAMES = 15


def test_package_has_few_public_names():
    """What `import rashomon` offers fits in one view, and is all there."""
    names = getattr(rashomon, "__all__", ["__version__"])
    assert len(names) <= MOST_PUBLIC_NAMES
    assert [name for name in names if not hasattr(rashomon, name)] == []


def test_commands():
    """The commands, in the order people need them."""
    assert list(COMMANDS) == [
        "read",
        "add",
        "events",
        "show",
        "documents",
        "search",
        "why",
        "decide",
        "decisions",
        "withdraw",
        "reread",
        "derive",
        "gazetteer",
        "plugins",
        "config",
    ]


def test_options_of_read():
    """Scripts rely on these."""
    command = cli.get_command(click.Context(cli), "read")
    assert command is not None
    assert [one.opts[0] for one in command.params] == [
        "inputs",
        "--json",
        "--jsonl",
        "--mentions",
        "--published",
        "--publisher",
        "--policy",
        "--extractor",
        "--llm-url",
        "--llm-model",
        "--reasons",
        "--quiet",
        "--max-size",
        "--timeout",
        "--gazetteer",
    ]


def test_settings():
    """What a caller of the pipeline may set."""
    assert list(Settings.__dataclass_fields__) == [
        "published",
        "publisher",
        "policy",
        "extractor",
        "max_size",
        "timeout",
        "gazetteer",
        "user",
        "llm_url",
        "llm_model",
        "llm_timeout",
        "llm_piece",
        "llm_price_in",
        "llm_price_out",
        "llm_key",
    ]


def test_policies():
    """The ways figures are reconciled."""
    assert POLICIES == ("ucdp", "acled", "minmax")
