"""The accounts of one event side by side: a row for each field, a column for each speaker."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from rashomon.export.card.facts import field_label, in_field_order, listed, publisher_name, said
from rashomon.export.card.phrases import anonymity_words, speaker_words
from rashomon.export.lookup import Lookup
from rashomon.model import Account, Claim, Record

# Narrower than this, a quoted phrase breaks on every second word.
COLUMN_WIDTH = 30
FIELD_WIDTH = 14
MOST_COLUMNS = 4


def account_tables(record: Record, lookup: Lookup, width: int) -> list[RenderableType]:
    """Tables of as many speakers as fit the width; a further table where there are more."""
    columns = _columns(record, lookup)
    fit = max(1, min(MOST_COLUMNS, (width - FIELD_WIDTH) // COLUMN_WIDTH))
    # Five accounts where four fit are better as three and two than as four and one.
    rounds = -(-len(columns) // fit)
    across = -(-len(columns) // rounds) if rounds else 1
    return [_table(columns[start : start + across]) for start in range(0, len(columns), across)]


@dataclass(frozen=True)
class _Column:
    """One account, or several that say the same in the same words, as copies of a report do."""

    heading: Text
    claims: list[Claim]


def _columns(record: Record, lookup: Lookup) -> list[_Column]:
    alike: defaultdict[object, list[Account]] = defaultdict(list)
    for account in lookup.accounts_of(record):
        said_here = [(claim.field, claim.stance, claim.quote) for claim in lookup.claims_of(account)]
        alike[speaker_words(account.speaker), tuple(said_here)].append(account)
    return [
        _Column(_heading(accounts, record, lookup), lookup.claims_of(accounts[0]))
        for accounts in alike.values()
    ]


def _table(columns: list[_Column]) -> Table:
    table = Table(box=box.MINIMAL, pad_edge=False, expand=True, show_header=False)
    table.add_column(style="dim", width=11)
    for _ in columns:
        table.add_column(ratio=1, overflow="fold")
    table.add_row("Accounts", *(column.heading for column in columns))
    table.add_section()
    for field in in_field_order({claim.field for column in columns for claim in column.claims}):
        table.add_row(field_label(field), *(_cell(column, field) for column in columns))
    return table


def _heading(accounts: list[Account], record: Record, lookup: Lookup) -> Text:
    speaker = accounts[0].speaker
    heading = Text(speaker_words(speaker), style="bold")
    if anonymity := anonymity_words(speaker):
        heading.append(f"\n{anonymity}", style="not bold dim")
    if len(record.documents) > 1:
        names = [publisher_name(lookup.documents[account.document_id]) for account in accounts]
        heading.append(f"\nin {listed(list(dict.fromkeys(names)))}", style="not bold dim")
    return heading


def _cell(column: _Column, field: str) -> Text:
    return Text("\n").join(said(claim) for claim in column.claims if claim.field == field)
