"""A Result as cards for the terminal: full for main events, short for background events."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from rashomon.export.card import facts
from rashomon.export.card.accounts import account_tables
from rashomon.export.card.phrases import AGREEMENT, speaker_words
from rashomon.export.lookup import Lookup
from rashomon.export.printable import printable
from rashomon.model import Account, Record, Result

LABEL_WIDTH = 11
# Lines of prose longer than this are hard to read, however wide the screen.
WIDEST = 160


def print_cards(result: Result, reasons: bool, country_name: Callable[[str], str] = str) -> None:
    """Print a card for each event; `reasons` adds why each estimate is what it is."""
    console = _console()
    width = min(console.width, WIDEST)
    for card in cards(Lookup(result, country_name), reasons, width):
        with console.capture() as captured:
            console.print(card, width=width)
        # Rich fills lines with blanks to the width: noise in a pipe, a file or a page of documentation.
        for line in captured.get().splitlines():
            console.file.write(f"{line.rstrip()}\n")
    console.file.flush()


def _console() -> Console:
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace")
    return Console(highlight=False, markup=False, emoji=False)


def cards(lookup: Lookup, reasons: bool, width: int) -> Iterator[RenderableType]:
    numbers = {record.event_id: number for number, record in enumerate(lookup.records, 1)}
    background = [record for record in lookup.records if record.role != "main"]
    for record in lookup.records:
        if record.role == "main":
            yield _main(record, lookup, numbers, reasons=reasons, width=width)
    if background:
        yield Rule(Text("Background"), style="dim", align="left")
    for record in background:
        yield _background(record, lookup, numbers)
    yield from _without_events(lookup)


def _main(
    record: Record, lookup: Lookup, numbers: dict[str, int], *, reasons: bool, width: int
) -> RenderableType:
    number = numbers[record.event_id]
    title = Text(f"{number}  {facts.heading(record)}", style="bold")
    parts: list[RenderableType] = [Rule(title, align="left", style="bold"), Text(printable(record.summary))]
    parts += [_grid(facts.rows(record, lookup))]
    if record.estimates:
        parts.append(_figures(record))
    if reasons and any(estimate.reasons for estimate in record.estimates.values()):
        parts.append(_reasons(record))
    parts += account_tables(record, lookup, width)
    if record.disagreements:
        parts.append(_disagreements(record))
    if relations := facts.relations(record, lookup, numbers):
        parts.append(_block("Tied to", relations))
    spaced = [line for part in parts for line in (part, Text())]
    return Group(*spaced)


def _grid(rows: list[tuple[str, Text]]) -> Table:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", min_width=LABEL_WIDTH)
    grid.add_column(overflow="fold")
    for label, text in rows:
        grid.add_row(label, text)
    return grid


def _figures(record: Record) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    table.add_column("Figures", style="dim", min_width=LABEL_WIDTH)
    for name in ("low", "best", "high"):
        table.add_column(name, justify="right", style="bold" if name == "best" else "")
    table.add_column("agreement")
    for field in facts.in_field_order(record.estimates):
        estimate = record.estimates[field]
        bounds = ["?" if n is None else f"{n:,}" for n in (estimate.low, estimate.best, estimate.high)]
        style = "yellow" if estimate.agreement == "disputed" else ""
        agreement = AGREEMENT.get(estimate.agreement, printable(estimate.agreement))
        table.add_row(facts.field_label(field), *bounds, Text(agreement, style=style))
    return table


def _reasons(record: Record) -> RenderableType:
    lines = [
        (f"{facts.field_label(field)}: {printable(reason.text)}", f" [{reason.rule}]")
        for field in facts.in_field_order(record.estimates)
        for reason in record.estimates[field].reasons
    ]
    return _block("Why these figures", [Text.assemble(text, (rule, "dim")) for text, rule in lines])


def _disagreements(record: Record) -> RenderableType:
    # A copy says again what its original says: one line for both.
    told = {(found.field, found.text): found for found in reversed(record.disagreements)}
    once = [found for found in record.disagreements if told[found.field, found.text] is found]
    conflicts_first = sorted(once, key=lambda found: found.kind != "conflict")
    return _block(
        "Where accounts differ",
        [
            Text.assemble(
                (facts.field_label(found.field), "yellow" if found.kind == "conflict" else ""),
                f": {printable(found.text)}",
            )
            for found in conflicts_first
        ],
    )


def _block(title: str, lines: list[Text]) -> RenderableType:
    grid = Table.grid(padding=(0, 1))
    for line in lines:
        grid.add_row("-", line)
    return Group(Text(title, style="bold"), Padding(grid, (0, 0, 0, 1)))


def _background(record: Record, lookup: Lookup, numbers: dict[str, int]) -> RenderableType:
    title = Text(f"{numbers[record.event_id]}  {facts.heading(record)}", style="bold")
    lines = [Text(facts.when_and_where(record, lookup), style="dim")]
    lines += [_one_account(account, lookup) for account in lookup.accounts_of(record)]
    lines += facts.relations(record, lookup, numbers)
    return Group(title, *(Padding(line, (0, 0, 0, 3)) for line in lines), Text())


def _one_account(account: Account, lookup: Lookup) -> Text:
    parts = [
        Text(f"{facts.field_label(claim.field)} ").append_text(facts.said(claim))
        for claim in lookup.claims_of(account)
    ]
    return Text(f"{speaker_words(account.speaker)}: ", style="dim").append_text(Text("; ").join(parts))


def _without_events(lookup: Lookup) -> Iterator[RenderableType]:
    told = {document_id for record in lookup.records for document_id in record.documents}
    for document in lookup.result.documents:
        if document.id not in told:
            yield Text(f"No event of political violence found in {facts.document_name(document)}.")
