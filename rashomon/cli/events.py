"""`rashomon events` and `rashomon show`: what happened, as a desk's documents tell it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from rashomon import config
from rashomon.cli.messages import count, tell
from rashomon.cli.options import after_option, day_option, gazetteer_option, json_option, limit_option
from rashomon.cli.printing import print_object, print_page
from rashomon.errors import UsageError

if TYPE_CHECKING:
    from rashomon.config import Settings
    from rashomon.desk.showing import Shown
    from rashomon.model import Moment
    from rashomon.store.derived import State
    from rashomon.store.events import Box

AGREEMENTS = ("agreed", "compatible", "disputed", "single_source", "superseded")


def _box(_: click.Context, __: click.Parameter, value: str | None) -> Box | None:
    from rashomon.store.events import Box  # noqa: PLC0415 - so that --help loads no database

    if value is None:
        return None
    try:
        south, west, north, east = (float(part) for part in value.split(","))
    except ValueError:
        raise click.BadParameter("give four numbers: south,west,north,east, as 29,38.5,37.5,48.8") from None
    if not (-90 <= south <= north <= 90 and -180 <= west <= 180 and -180 <= east <= 180):
        raise click.BadParameter("south must not be above north; latitudes end at 90, longitudes at 180")
    return Box(south, west, north, east)


@click.command()
@click.argument("desk")
@json_option
@day_option("--since", "Only events that may have been on this day or later: YYYY-MM-DD.")
@day_option("--until", "Only events that may have been on this day or before: YYYY-MM-DD.")
@click.option("--country", metavar="CODE", help="Only events there: two letters, as IQ (ISO 3166-1).")
@click.option("--region", metavar="NAME", help="Only events in this first-level region, as Anbar.")
@click.option(
    "--box",
    metavar="S,W,N,E",
    callback=_box,
    help="Only events between these degrees of latitude and longitude.",
)
@click.option(
    "--type", "event_type", metavar="TYPE", help="Only events of this type, as shelling_artillery_missile."
)
@click.option(
    "--actor", metavar="NAME", help="Only events with this in the name of who did it or was the target."
)
@click.option("--agreement", type=click.Choice(AGREEMENTS), help="Only events with a figure that stands so.")
@click.option(
    "--min-killed", type=click.IntRange(min=0), metavar="N", help="Only events with at least as many killed."
)
@click.option("--text", metavar="WORDS", help="Only events told by a report with all these words.")
@limit_option
@after_option
def events(desk: str, as_json: bool, limit: int, after: str | None, **wanted: object) -> None:
    """List the events of a desk.

    The latest stand first, those without a day last.
    """
    _check_type(wanted["event_type"])
    from rashomon.export import listing  # noqa: PLC0415 - so that --help loads no database
    from rashomon.store import derived, open_desk  # noqa: PLC0415
    from rashomon.store import events as kept  # noqa: PLC0415

    with open_desk(desk) as opened, opened.reading() as connection:
        state = derived.state(connection)
        chosen = kept.Filter(**wanted)  # type: ignore[arg-type]
        found = list(kept.find(connection, chosen, limit=limit, after=after))
    _warn(state, desk)
    if as_json:
        print_page("events", [listing.event_object(record) for record in found], limit)
        return
    for record in found:
        click.echo(listing.event_line(record))
    if len(found) == limit:
        tell(f"more may follow: --after {found[-1].event_id}")


@click.command()
@click.argument("desk")
@click.argument("event")
@json_option
@click.option("--mentions", is_flag=True, help="With --json: also places, dates, attributions and roles.")
@click.option("--history", is_flag=True, help="Also the figures by each day that a report came out.")
@click.option("--reasons", is_flag=True, help="Why each estimate is what it is; JSON always says.")
@gazetteer_option
def show(desk: str, event: str, as_json: bool, mentions: bool, gazetteer: str | None, **also: bool) -> None:
    """Show one event of a desk, and who says what about it.

    EVENT is an id that `rashomon events` prints, or the beginning of one; an id it had before it was merged,
    or before an earlier report came, names it too.
    """
    if mentions and not as_json:
        raise click.UsageError("--mentions goes with --json")
    settings = config.load(gazetteer=gazetteer)
    from rashomon.desk import showing  # noqa: PLC0415 - so that --help loads no database
    from rashomon.store import derived, open_desk  # noqa: PLC0415
    from rashomon.store import events as kept  # noqa: PLC0415

    with open_desk(desk) as opened, opened.reading() as connection:
        state = derived.state(connection)
        shown = showing.show(connection, kept.full_id(connection, event))
        moments = showing.toll(connection, shown) if also["history"] else ()
    _warn(state, desk)
    if as_json:
        from rashomon.export.report_json import moment_object, report  # noqa: PLC0415

        grown = {"history": [moment_object(one) for one in moments]} if also["history"] else {}
        print_object({**report(shown.result, mentions), **grown})
        return
    _print(shown, moments, settings, reasons=also["reasons"])


def _print(shown: Shown, moments: Sequence[Moment], settings: Settings, *, reasons: bool) -> None:
    from rashomon.export.card import print_cards  # noqa: PLC0415 - Rich is not needed for JSON
    from rashomon.export.decisions import ruling_lines  # noqa: PLC0415
    from rashomon.export.listing import moment_lines, tie_lines  # noqa: PLC0415
    from rashomon.gazetteer.index import Gazetteer  # noqa: PLC0415

    countries = Gazetteer.open(settings.gazetteer_file)
    alone = replace(shown.result, relations=())
    print_cards(alone, reasons, lambda code: entry.name if (entry := countries.country(code)) else code)
    decided = ruling_lines(shown.result.records[0].decisions)
    for line in (*tie_lines(shown.result, shown.others), *decided, *moment_lines(moments)):
        click.echo(line)


def _check_type(event_type: object) -> None:
    from rashomon.vocab import load  # noqa: PLC0415 - so that --help loads it not

    known = load("event_types")
    if event_type is not None and event_type not in known:
        raise UsageError(f"--type: there is no {event_type!r}; types: {', '.join(known)}")


def _warn(state: State, desk: str) -> None:
    if state.readings_since:
        behind = count(state.readings_since, "document")
        tell(f"the events lack {behind} added since; `rashomon derive {desk}` brings them up to date")
