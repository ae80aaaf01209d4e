"""`rashomon add` and `rashomon derive`: fill a desk, and make its events anew."""

from __future__ import annotations

import sys
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from rashomon import config
from rashomon.cli.messages import complain, count, tell
from rashomon.cli.options import extractor_options, json_option, limit_options, policy_option, reading_options
from rashomon.cli.printing import print_object
from rashomon.errors import InputError

if TYPE_CHECKING:
    from rashomon.desk.adding import Tally
    from rashomon.plugins import Notice


@click.command()
@click.argument("desk")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@json_option
@reading_options
@click.option("--quiet", is_flag=True, help="No messages on stderr but those about failed inputs.")
@limit_options
@click.pass_context
def add(
    ctx: click.Context, /, desk: str, inputs: tuple[str, ...], as_json: bool, quiet: bool, **options: object
) -> None:
    """Read reports into a desk, which keeps them.

    A DESK is a file, made if it is not there, or a postgresql:// address. An INPUT is a file, a folder, an
    address (http or https), or - for stdin. What the desk has is passed over: a run that was cut off goes
    on when the same command is given again.
    """
    settings = config.load(**options)
    from rashomon.desk import adding  # noqa: PLC0415 - the models it loads take a second
    from rashomon.store import open_desk  # noqa: PLC0415

    told = _Messages(quiet, shows_progress=not quiet and sys.stderr.isatty())
    with open_desk(desk, create=True) as opened:
        tally = adding.add(opened, inputs, settings, told.failure, told.notice, told.progress)
    told.summary(tally)
    if as_json:
        print_object({**asdict(tally), "failures": [_failure(error) for error in told.failed]})
    if told.failed:
        ctx.exit(1)


class _Messages:
    """What a person is told of a run: a line that counts, failures, and the sum at the end."""

    def __init__(self, quiet: bool, *, shows_progress: bool) -> None:
        self.quiet = quiet
        self.shows_progress = shows_progress
        self.failed: list[InputError] = []

    def failure(self, error: InputError) -> None:
        self.failed.append(error)
        self.count_anew()
        complain(str(error))

    def notice(self, notice: Notice) -> None:
        if notice.urgent or not self.quiet:
            tell(notice.text)

    def progress(self, tally: Tally) -> None:
        self.count_anew(f"{tally.read:,} read, {tally.new:,} new")

    def summary(self, tally: Tally) -> None:
        self.count_anew()
        if not self.quiet:
            tell(
                f"{count(tally.read, 'document')} read: {tally.new:,} new ({tally.copies:,} of them copies), "
                f"{tally.known:,} known before; {count(tally.failed, 'input')} failed"
            )

    def count_anew(self, words: str = "") -> None:
        """Write over the line that counts."""
        if self.shows_progress:
            click.echo(f"\r\x1b[K{words}", nl=False, err=True)


@click.command()
@click.argument("desk")
@json_option
@extractor_options
@click.option("--quiet", is_flag=True, help="No messages on stderr but those about failed documents.")
@click.pass_context
def reread(ctx: click.Context, /, desk: str, as_json: bool, quiet: bool, **options: object) -> None:
    """Read the documents of a desk again with another extractor.

    Or with a newer version of it. Earlier readings are kept, the newest counts; decisions are found again by
    words and field.
    """
    settings = config.load(**options)
    from rashomon.desk import rereading  # noqa: PLC0415 - the models it loads take a second
    from rashomon.store import open_desk  # noqa: PLC0415

    told = _Messages(quiet, shows_progress=not quiet and sys.stderr.isatty())
    with open_desk(desk) as opened:
        done = rereading.reread(
            opened,
            settings,
            told.failure,
            told.notice,
            lambda so_far: told.count_anew(f"{so_far.read:,} read"),
        )
    told.count_anew()
    if not quiet:
        tell(f"{count(done.read, 'document')} read again; {done.failed:,} failed")
    if as_json:
        print_object({**asdict(done), "failures": [_failure(error) for error in told.failed]})
    if told.failed:
        ctx.exit(1)


@click.command()
@click.argument("desk")
@json_option
@policy_option
@click.option("--quiet", is_flag=True, help="No messages on stderr.")
def derive(desk: str, as_json: bool, quiet: bool, **options: object) -> None:
    """Make the events of a desk anew from its claims.

    The same claims give the same events.
    """
    settings = config.load(**options)
    from rashomon.desk import deriving  # noqa: PLC0415 - the models it loads take a second
    from rashomon.store import documents, events, open_desk  # noqa: PLC0415

    with open_desk(desk) as opened:
        deriving.bring_up_to_date(opened, settings, again=True)
        with opened.reading() as connection:
            made = {"documents": documents.count(connection), "events": events.count(connection)}
    if not quiet:
        tell(f"{count(made['events'], 'event')} from {count(made['documents'], 'document')}")
    if as_json:
        print_object(made)


def _failure(error: InputError) -> dict[str, str]:
    return {"input": error.source, "problem": error.problem, "remedy": error.remedy}
