"""`rashomon documents` and `rashomon search`: what a desk has been given."""

from __future__ import annotations

import sys
from datetime import date

import click

from rashomon.cli.messages import tell
from rashomon.cli.options import after_option, day_option, json_option, limit_option
from rashomon.cli.printing import print_page
from rashomon.errors import UsageError


@click.command()
@click.argument("desk")
@json_option
@day_option("--since", "Only those published on this day or later: YYYY-MM-DD.")
@day_option("--until", "Only those published on this day or before: YYYY-MM-DD.")
@limit_option
@after_option
@click.option(
    "--received", metavar="DOCUMENT", help="Print no list, but this one as it came: > page.html keeps it."
)
def documents(
    desk: str,
    as_json: bool,
    limit: int,
    after: str | None,
    received: str | None,
    **days: date | None,
) -> None:
    """List the documents of a desk.

    They stand in the order they were added.
    """
    if received is not None:
        _print_received(desk, received)
        return
    from rashomon.export import listing  # noqa: PLC0415 - so that --help loads no database
    from rashomon.store import documents as kept  # noqa: PLC0415
    from rashomon.store import open_desk  # noqa: PLC0415

    with open_desk(desk) as opened, opened.reading() as connection:
        found = list(kept.listed(connection, **days, limit=limit, after=after))
    if as_json:
        objects = [
            listing.document_object(
                one.document, one.sha256, one.claims, one.original, one.withdrawn, one.received_as
            )
            for one in found
        ]
        print_page("documents", objects, limit)
        return
    for one in found:
        click.echo(listing.document_line(one.document, one.claims, one.original, one.withdrawn))


def _print_received(desk: str, document: str) -> None:
    from rashomon.store import documents as kept  # noqa: PLC0415 - so that --help loads no database
    from rashomon.store import open_desk, received  # noqa: PLC0415

    if sys.stdout.isatty():
        raise UsageError("--received prints bytes as they came, and a terminal obeys some: give > FILE")
    with open_desk(desk) as opened, opened.reading() as connection:
        id_ = kept.full_id(connection, document)
        if decision := kept.withdrawn(connection, [id_]).get(id_):
            raise UsageError(f"{id_} was withdrawn by decision {decision}; nothing of it is left")
        came = received.of_id(connection, id_)
    sys.stdout.buffer.write(came.data)
    sys.stdout.buffer.flush()
    tell(f"{came.media_type}, SHA-256 {came.sha256}")


@click.command()
@click.argument("desk")
@click.argument("words", nargs=-1, required=True, metavar="WORDS...")
@json_option
@limit_option
def search(desk: str, words: tuple[str, ...], as_json: bool, limit: int) -> None:
    """Find documents of a desk by their words.

    The best fit stands first. All WORDS are looked for; words in double quotes must stand together. Case
    and accents do not matter.
    """
    from rashomon.export import listing  # noqa: PLC0415 - so that --help loads no database
    from rashomon.store import open_desk  # noqa: PLC0415
    from rashomon.store import search as found_by  # noqa: PLC0415

    with open_desk(desk) as opened, opened.reading() as connection:
        hits = list(found_by.find(connection, " ".join(words), limit=limit))
    if as_json:
        print_page("documents", [listing.hit_object(hit.document, hit.span, hit.events) for hit in hits])
        return
    for hit in hits:
        click.echo(listing.hit_lines(hit.document, hit.span, hit.events))
    if not hits:
        tell("no document has all these words")
