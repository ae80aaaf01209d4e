"""`rashomon read`: one shot, nothing kept."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from rashomon import config
from rashomon.cli.messages import complain, count, tell
from rashomon.cli.options import limit_options, reading_options
from rashomon.errors import InputError

if TYPE_CHECKING:
    from rashomon.model import Result
    from rashomon.plugins import Notice


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option("--json", "form", flag_value="json", help="Print one JSON document.")
@click.option("--jsonl", "form", flag_value="jsonl", help="Print one JSON object per line.")
@click.option(
    "--mentions", is_flag=True, help="With --json or --jsonl: also places, dates, attributions and roles."
)
@reading_options
@click.option("--reasons", is_flag=True, help="Why each estimate is what it is; JSON always says.")
@click.option("--quiet", is_flag=True, help="No messages on stderr but those about failed inputs.")
@limit_options
@click.pass_context
def read(
    ctx: click.Context,
    /,
    inputs: tuple[str, ...],
    form: str | None,
    mentions: bool,
    reasons: bool,
    quiet: bool,
    **options: object,
) -> None:
    """Read reports and show who says what about which event.

    An INPUT is a file, a folder, an address (http or https), or - for stdin.
    """
    if mentions and form is None:
        raise click.UsageError("--mentions goes with --json or --jsonl")
    settings = config.load(**options)
    failed: list[InputError] = []

    def on_error(error: InputError) -> None:
        failed.append(error)
        complain(str(error))

    def on_notice(notice: Notice) -> None:
        if notice.urgent or not quiet:
            tell(notice.text)

    from rashomon import pipeline  # noqa: PLC0415 - the models it loads take a second

    result = pipeline.run(inputs, settings, on_error, on_notice)
    _print(result, settings, form, mentions, reasons)
    if not quiet and (failed or len(result.documents) > 1):
        tell(f"{count(len(result.documents), 'document')} read, {count(len(failed), 'input')} failed")
    if failed:
        ctx.exit(1)


def _print(
    result: Result, settings: config.Settings, form: str | None, mentions: bool, reasons: bool
) -> None:
    if form is None:
        from rashomon.export.card import print_cards  # noqa: PLC0415 - Rich is not needed for JSON
        from rashomon.gazetteer.index import Gazetteer  # noqa: PLC0415

        countries = Gazetteer.open(settings.gazetteer_file)
        print_cards(result, reasons, lambda code: entry.name if (entry := countries.country(code)) else code)
        return
    from rashomon.export.report_json import dumps, lines, report  # noqa: PLC0415

    out = sys.stdout.buffer
    if form == "json":
        out.write(dumps(report(result, mentions), indent=1))
        out.flush()
        return
    for line in lines(result, mentions):
        out.write(dumps(line))
        out.flush()
