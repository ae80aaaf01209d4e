"""`rashomon add` and `rashomon derive`: fill a desk, and make its events anew."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from rashomon import config
from rashomon.cli.messages import complain, count, tell
from rashomon.cli.options import extractor_options, json_option, limit_options, policy_option, reading_options
from rashomon.cli.printing import print_object
from rashomon.cli.progress import Bar
from rashomon.errors import InputError

if TYPE_CHECKING:
    from rashomon.desk.adding import Tally
    from rashomon.plugins import Notice
    from rashomon.store import Desk


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
    from rashomon.read import expected  # noqa: PLC0415
    from rashomon.store import open_desk  # noqa: PLC0415

    with open_desk(desk, create=True) as opened, Bar("reading", quiet, lambda: expected(inputs)) as bar:
        told = _Messages(quiet, bar)
        try:
            tally = adding.add(opened, inputs, settings, told.failure, told.notice, told.progress)
        except KeyboardInterrupt:
            bar.clear()
            tell(f"stopped: {count(told.new, 'new document')} kept; the same command goes on from here")
            ctx.exit(1)
    told.summary(tally)
    if as_json:
        print_object({**asdict(tally), "failures": [_failure(error) for error in told.failed]})
    if told.failed:
        ctx.exit(1)


class _Messages:
    """What a person is told of a run: failures, and the sum at the end."""

    def __init__(self, quiet: bool, bar: Bar) -> None:
        self.quiet = quiet
        self.bar = bar
        self.failed: list[InputError] = []
        self.new = 0

    def failure(self, error: InputError) -> None:
        self.failed.append(error)
        self.bar.clear()
        complain(str(error))

    def notice(self, notice: Notice) -> None:
        if notice.urgent or not self.quiet:
            self.bar.clear()
            tell(notice.text)

    def progress(self, tally: Tally) -> None:
        self.new = tally.new
        self.bar.show(tally.new, passed_over=tally.read - tally.new)

    def summary(self, tally: Tally) -> None:
        if not self.quiet:
            tell(
                f"{count(tally.read, 'document')} read: {tally.new:,} new ({tally.copies:,} of them copies), "
                f"{tally.known:,} known before; {count(tally.failed, 'input')} failed"
            )


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

    with open_desk(desk) as opened, Bar("reading", quiet, lambda: _count(opened)) as bar:
        told = _Messages(quiet, bar)
        done = rereading.reread(
            opened, settings, told.failure, told.notice, lambda so_far: bar.show(so_far.read)
        )
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
        with Bar("linking", quiet, lambda: _count(opened)) as bar:
            deriving.bring_up_to_date(opened, settings, again=True, on_progress=bar.add)
        with opened.reading() as connection:
            made = {"documents": documents.count(connection), "events": events.count(connection)}
    if not quiet:
        tell(f"{count(made['events'], 'event')} from {count(made['documents'], 'document')}")
    if as_json:
        print_object(made)


def _count(desk: Desk) -> int:
    from rashomon.store import documents  # noqa: PLC0415 - so that --help loads no database

    with desk.reading() as connection:
        return documents.count(connection)


def _failure(error: InputError) -> dict[str, str]:
    return {"input": error.source, "problem": error.problem, "remedy": error.remedy}
