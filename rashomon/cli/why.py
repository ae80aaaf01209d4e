"""`rashomon why`: the parts of the scores that made an event, and those that kept others out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from rashomon.cli.options import json_option
from rashomon.cli.printing import print_object

if TYPE_CHECKING:
    from rashomon.desk.explaining import Near, Pair, Why
    from rashomon.link import Score

Json = dict[str, object]


@click.command()
@click.argument("desk")
@click.argument("event")
@json_option
def why(desk: str, event: str, as_json: bool) -> None:
    """Say why the reports of an event are one, and others not.

    Each comparison of two reports is shown by its parts: above 0 speaks for one event, below 0 against.
    """
    from rashomon.desk.explaining import why as explain  # noqa: PLC0415 - so that --help loads no database
    from rashomon.export.decisions import ruling_lines, ruling_object  # noqa: PLC0415
    from rashomon.export.printable import printable  # noqa: PLC0415
    from rashomon.store import open_desk  # noqa: PLC0415

    with open_desk(desk) as opened:
        found = explain(opened, event)
    if as_json:
        decided = [ruling_object(ruling) for ruling in found.record.decisions]
        print_object({**_why_object(found), "decisions": decided})
        return
    for line in _lines(found):
        click.echo(printable(line))
    for line in ruling_lines(found.record.decisions):
        click.echo(line)


def score_object(score: Score) -> Json:
    """A score with its parts; `impossible` says what rules sameness out."""
    return {
        "total": round(score.total, 3),
        "impossible": score.impossible,
        "parts": [
            {"name": part.name, "weight": round(part.weight, 3), "seen": part.seen} for part in score.parts
        ],
    }


def _why_object(found: Why) -> Json:
    return {
        "event": found.record.event_id,
        "summary": found.record.summary,
        "pairs": [_pair_object(pair) for pair in found.inside],
        "near": [
            {
                "event": near.event,
                "summary": near.summary,
                "as_whole": round(near.as_whole, 3),
                "closest": _pair_object(near.closest),
            }
            for near in found.near
        ],
    }


def _pair_object(pair: Pair) -> Json:
    return {
        "mentions": [pair.one, pair.other],
        "documents": list(pair.documents),
        "score": score_object(pair.score),
    }


def _lines(found: Why) -> Iterator[str]:
    yield f"{found.record.event_id}  {found.record.summary}"
    if not found.inside:
        yield "one report tells of it; nothing was linked"
    for pair in found.inside:
        yield from _pair_lines(pair)
    if found.near:
        yield "events that came nearest, and stayed apart:"
    for near in found.near:
        yield from _near_lines(near)


def _near_lines(near: Near) -> Iterator[str]:
    yield f"{near.event}  {near.summary}"
    yield from _pair_lines(near.closest)


def _pair_lines(pair: Pair) -> Iterator[str]:
    score = pair.score
    ruled_out = f"ruled out: {score.impossible}" if score.impossible else f"{score.total:+.1f}"
    yield f"  {pair.documents[0]} and {pair.documents[1]}: {ruled_out}"
    for part in score.parts:
        yield f"    {part.weight:+5.1f}  {part.name}: {part.seen}"
