"""`rashomon documents` and `rashomon search`: what a desk has been given."""

from __future__ import annotations

from datetime import date

import click

from rashomon.cli.messages import tell
from rashomon.cli.options import after_option, day_option, json_option, limit_option
from rashomon.cli.printing import print_page


@click.command()
@click.argument("desk")
@json_option
@day_option("--since", "Only those published on this day or later: YYYY-MM-DD.")
@day_option("--until", "Only those published on this day or before: YYYY-MM-DD.")
@limit_option
@after_option
def documents(
    desk: str, as_json: bool, since: date | None, until: date | None, limit: int, after: str | None
) -> None:
    """List the documents of a desk.

    They stand in the order they were added.
    """
    from rashomon.export import listing  # noqa: PLC0415 - so that --help loads no database
    from rashomon.store import documents as kept  # noqa: PLC0415
    from rashomon.store import open_desk  # noqa: PLC0415

    with open_desk(desk) as opened, opened.reading() as connection:
        found = list(kept.listed(connection, since=since, until=until, limit=limit, after=after))
    if as_json:
        objects = [
            listing.document_object(one.document, one.sha256, one.claims, one.original, one.withdrawn)
            for one in found
        ]
        print_page("documents", objects, limit)
        return
    for one in found:
        click.echo(listing.document_line(one.document, one.claims, one.original, one.withdrawn))


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
