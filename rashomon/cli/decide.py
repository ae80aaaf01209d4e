"""`rashomon decide`, `rashomon decisions` and `rashomon withdraw`: what people say against the machine."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, TypeVar

import click

from rashomon import config
from rashomon.cli.messages import tell
from rashomon.cli.options import json_option
from rashomon.cli.printing import print_object, print_page
from rashomon.cli.why import score_object
from rashomon.errors import UsageError

if TYPE_CHECKING:
    from rashomon.desk.deciding import By
    from rashomon.desk.reviewing import Judged
    from rashomon.model import Decision
    from rashomon.store import Desk

CommandT = TypeVar("CommandT", bound=Callable[..., Any])
_user = click.option("--user", metavar="NAME", help="Who decides; the name you are logged in with otherwise.")
_note = click.option("--note", default="", metavar="TEXT", help="Why.")


@click.group()
@click.argument("desk")
@click.pass_context
def decide(ctx: click.Context, desk: str) -> None:
    """Decide about the events of a desk.

    A decision is kept with who made it and when, outlives a new reading of the documents, and can be undone.
    Ids may be given by their beginning.
    """
    ctx.obj = desk


def _made(command: CommandT) -> CommandT:
    """The options of a decision."""
    for option in (json_option, _note, _user):
        command = option(command)
    return command


def _carry_out(
    desk: str, user: str | None, note: str, as_json: bool, act: Callable[[Desk, By], Decision]
) -> None:
    from rashomon.desk.deciding import By  # noqa: PLC0415 - the models it loads take a second
    from rashomon.export.decisions import decision_object  # noqa: PLC0415
    from rashomon.store import open_desk  # noqa: PLC0415

    person = _words(config.load(user=user).user or getpass.getuser(), "--user")
    by = By(person, datetime.now(UTC).replace(microsecond=0), note.strip())
    with open_desk(desk) as opened:
        made = act(opened, by)
    tell(f"decision {made.id} is kept")
    if as_json:
        print_object(decision_object(made))


def _words(given: str, option: str) -> str:
    if not given.strip():
        raise UsageError(f"{option} must not be empty")
    return given.strip()


@decide.command()
@click.argument("one", metavar="EVENT")
@click.argument("other", metavar="EVENT")
@_made
@click.pass_obj
def merge(desk: str, one: str, other: str, user: str | None, note: str, as_json: bool) -> None:
    """Say that two events are one."""
    from rashomon.desk import deciding  # noqa: PLC0415 - the models it loads take a second

    _carry_out(desk, user, note, as_json, lambda opened, by: deciding.merge(opened, one, other, by))


@decide.command()
@click.argument("event")
@click.argument("documents", nargs=-1, required=True, metavar="DOCUMENT...")
@_made
@click.pass_obj
def split(
    desk: str, event: str, documents: tuple[str, ...], user: str | None, note: str, as_json: bool
) -> None:
    """Say that these documents tell of another event than the rest."""
    from rashomon.desk import deciding  # noqa: PLC0415 - the models it loads take a second

    _carry_out(desk, user, note, as_json, lambda opened, by: deciding.split(opened, event, documents, by))


@decide.command()
@click.argument("claim")
@click.argument("event")
@_made
@click.pass_obj
def move(desk: str, claim: str, event: str, user: str | None, note: str, as_json: bool) -> None:
    """Say that a claim is about another event."""
    from rashomon.desk import deciding  # noqa: PLC0415 - the models it loads take a second

    _carry_out(desk, user, note, as_json, lambda opened, by: deciding.move(opened, claim, event, by))


@decide.command()
@click.argument("event")
@click.argument("event_type", metavar="TYPE")
@_made
@click.pass_obj
def retype(desk: str, event: str, event_type: str, user: str | None, note: str, as_json: bool) -> None:
    """Say of what type an event is."""
    from rashomon.desk import deciding  # noqa: PLC0415 - the models it loads take a second

    _carry_out(desk, user, note, as_json, lambda opened, by: deciding.retype(opened, event, event_type, by))


@decide.command("set")
@click.argument("event")
@click.argument("field")
@click.option("--low", type=int, metavar="N", help="At least so many; open without it.")
@click.option("--best", type=int, metavar="N", help="The best figure; none without it.")
@click.option("--high", type=int, metavar="N", help="At most so many; open without it.")
@_made
@click.pass_obj
def set_(
    desk: str, /, event: str, field: str, user: str | None, note: str, as_json: bool, **figures: int | None
) -> None:
    """Set a figure of an event: FIELD is killed, injured or another count.

    What the claims alone give stays beside it, among the reasons.
    """
    from rashomon.desk import deciding  # noqa: PLC0415 - the models it loads take a second

    figure = deciding.Figure(field, **figures)
    _carry_out(desk, user, note, as_json, lambda opened, by: deciding.set_figure(opened, event, figure, by))


@decide.command()
@click.argument("claim")
@_made
@click.pass_obj
def accept(desk: str, claim: str, user: str | None, note: str, as_json: bool) -> None:
    """Say that the words say what a claim says."""
    from rashomon.desk import deciding  # noqa: PLC0415 - the models it loads take a second

    _carry_out(desk, user, note, as_json, lambda opened, by: deciding.judge(opened, claim, by, accepted=True))


@decide.command()
@click.argument("claim")
@_made
@click.pass_obj
def reject(desk: str, claim: str, user: str | None, note: str, as_json: bool) -> None:
    """Say that they do not: the claim counts no more."""
    from rashomon.desk import deciding  # noqa: PLC0415 - the models it loads take a second

    _carry_out(
        desk, user, note, as_json, lambda opened, by: deciding.judge(opened, claim, by, accepted=False)
    )


@decide.command()
@click.argument("decision")
@_made
@click.pass_obj
def undo(desk: str, decision: str, user: str | None, note: str, as_json: bool) -> None:
    """Take a decision back; undoing that makes it count again."""
    from rashomon.desk import deciding  # noqa: PLC0415 - the models it loads take a second

    _carry_out(desk, user, note, as_json, lambda opened, by: deciding.undo(opened, decision, by))


@click.command()
@click.argument("desk")
@click.argument("document")
@click.option("--reason", required=True, metavar="TEXT", help="Why; it is kept and shown.")
@_user
@json_option
def withdraw(desk: str, document: str, reason: str, user: str | None, as_json: bool) -> None:
    """Take a document's words out of a desk.

    Its text, title, address and claims go for good. That it was there, and why it went, stays; each figure
    that stood on it says so.
    """
    from rashomon.desk import withdrawing  # noqa: PLC0415 - the models it loads take a second

    why = _words(reason, "--reason")
    _carry_out(desk, user, why, as_json, lambda opened, by: withdrawing.withdraw(opened, document, by))


@click.command()
@click.argument("desk")
@json_option
@click.option("--pairs", is_flag=True, help="As training data: what was decided of each pair of mentions.")
def decisions(desk: str, as_json: bool, pairs: bool) -> None:
    """List the decisions of a desk.

    They stand in the order they were made, with what has come up against them since.
    """
    from rashomon.desk import reviewing  # noqa: PLC0415 - the models it loads take a second
    from rashomon.export.decisions import reviewed_line, reviewed_object  # noqa: PLC0415
    from rashomon.store import open_desk  # noqa: PLC0415

    with open_desk(desk) as opened:
        if pairs:
            print_page("pairs", [_pair_object(pair) for pair in reviewing.judged(opened)])
            return
        reviewed = reviewing.review(opened)
    if as_json:
        print_page("decisions", [reviewed_object(one) for one in reviewed])
        return
    for one in reviewed:
        click.echo(reviewed_line(one))
    if not reviewed:
        tell("nothing has been decided yet")


def _pair_object(pair: Judged) -> dict[str, object]:
    return {
        "decision": pair.decision.id,
        "user": pair.decision.user,
        "same": pair.same,
        "mentions": [pair.one.mention, pair.other.mention],
        "documents": [pair.one.document, pair.other.document],
        "score": score_object(pair.score),
    }
