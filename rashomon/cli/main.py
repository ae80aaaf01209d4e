"""The `rashomon` command: a group whose commands are imported when they are called."""

from __future__ import annotations

import importlib

import click

from rashomon import __version__
from rashomon.cli.messages import complain
from rashomon.errors import DeskError, UsageError

# Command -> where it is defined and its line in the list, so that --help imports none of them.
COMMANDS = {
    "read": ("rashomon.cli.read:read", "Read reports and show who says what about which event."),
    "add": ("rashomon.cli.add:add", "Read reports into a desk, which keeps them."),
    "events": ("rashomon.cli.events:events", "List the events of a desk."),
    "show": ("rashomon.cli.events:show", "Show one event of a desk, and who says what about it."),
    "documents": ("rashomon.cli.documents:documents", "List the documents of a desk."),
    "search": ("rashomon.cli.documents:search", "Find documents of a desk by their words."),
    "why": ("rashomon.cli.why:why", "Say why the reports of an event are one, and others not."),
    "decide": ("rashomon.cli.decide:decide", "Decide about the events of a desk."),
    "decisions": ("rashomon.cli.decide:decisions", "List the decisions of a desk."),
    "withdraw": ("rashomon.cli.decide:withdraw", "Take a document's words out of a desk."),
    "reread": ("rashomon.cli.add:reread", "Read the documents of a desk again with another extractor."),
    "derive": ("rashomon.cli.add:derive", "Make the events of a desk anew from its claims."),
    "gazetteer": ("rashomon.cli.gazetteer:gazetteer", "Show or build the list of places."),
    "plugins": (
        "rashomon.cli.plugins:plugins",
        "List the readers and extractors in use, and their origin.",
    ),
    "config": ("rashomon.cli.config:config", "Show the settings and where each comes from."),
}


class LazyGroup(click.Group):
    """Knows the names of its commands, and imports one when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name][0].partition(":")
        command: click.Command = getattr(importlib.import_module(module), name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; a failure ends it with a message and an exit code, never a traceback."""
        try:
            return super().invoke(ctx)
        except UsageError as error:
            complain(str(error))
            ctx.exit(2)
        except DeskError as error:
            complain(str(error))
            ctx.exit(1)


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="rashomon", message="%(prog)s %(version)s")
def cli() -> None:
    """Read reports of political violence and keep who said what.

    Output goes to stdout, messages to stderr. Exit codes: 0 done; 1 some inputs failed, each named on
    stderr, and the rest done, or the desk could not be used; 2 wrong use.
    """
