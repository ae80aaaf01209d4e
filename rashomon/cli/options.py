"""Options that several commands have."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, TypeVar

import click

from rashomon import config

CommandT = TypeVar("CommandT", bound=Callable[..., Any])


def _day(_: click.Context, __: click.Parameter, value: datetime | None) -> date | None:
    return value.date() if value else None


def day_option(name: str, help_text: str) -> Callable[[CommandT], CommandT]:
    """An option that takes a day."""
    return click.option(
        name, type=click.DateTime(["%Y-%m-%d"]), callback=_day, metavar="DATE", help=help_text
    )


policy_option = click.option(
    "--policy", type=click.Choice(config.POLICIES), help="How differing figures become one estimate."
)
gazetteer_option = click.option(
    "--gazetteer", metavar="FILE", help="Another list of places; see `rashomon gazetteer build`."
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
after_option = click.option("--after", metavar="ID", help="Go on after this one, the last of a page.")
limit_option = click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=50,
    show_default=True,
    metavar="N",
    help="Print at most this many.",
)


def extractor_options(command: CommandT) -> CommandT:
    """How words are read, and figures weighed."""
    for option in reversed(
        (
            policy_option,
            click.option(
                "--extractor", metavar="NAME", help="Which extractor reads the text; see `rashomon plugins`."
            ),
            click.option(
                "--llm-url", metavar="URL", help="With --extractor llm: an OpenAI-compatible endpoint."
            ),
            click.option("--llm-model", metavar="NAME", help="With --extractor llm: the model it runs."),
        )
    ):
        command = option(command)
    return command


def reading_options(command: CommandT) -> CommandT:
    """What an input may lack, and how its words are read."""
    command = extractor_options(command)
    for option in (
        click.option("--publisher", metavar="NAME", help="Publisher of inputs that name none."),
        day_option("--published", "Publication day of inputs that give none: YYYY-MM-DD."),
    ):
        command = option(command)
    return command


def limit_options(command: CommandT) -> CommandT:
    """How much is taken, and with which places."""
    for option in (
        gazetteer_option,
        click.option(
            "--timeout", type=float, metavar="S", help="Give up on an address after this many seconds."
        ),
        click.option("--max-size", type=float, metavar="MB", help="Refuse an input larger than this."),
    ):
        command = option(command)
    return command
