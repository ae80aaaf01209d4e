"""The accounts of one event side by side: a row for each field, a column for each speaker."""

from __future__ import annotations

from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from rashomon.export.card.facts import document_name, field_label, in_field_order, said
from rashomon.export.card.phrases import anonymity_words, speaker_words
from rashomon.export.lookup import Lookup
from rashomon.model import Account, Claim, Record

# Narrower than this, a quoted phrase breaks on every second word.
COLUMN_WIDTH = 30
FIELD_WIDTH = 14
MOST_COLUMNS = 4


def account_tables(record: Record, lookup: Lookup, width: int) -> list[RenderableType]:
    """Tables of as many speakers as fit the width; a further table where there are more."""
    accounts = lookup.accounts_of(record)
    fit = max(1, min(MOST_COLUMNS, (width - FIELD_WIDTH) // COLUMN_WIDTH))
    # Five accounts where four fit are better as three and two than as four and one.
    rounds = -(-len(accounts) // fit)
    across = -(-len(accounts) // rounds) if rounds else 0
    return [
        _table(accounts[start : start + across], lookup, len(record.documents) > 1)
        for start in range(0, len(accounts), across or 1)
    ]


def _table(accounts: list[Account], lookup: Lookup, with_document: bool) -> Table:
    table = Table(box=box.MINIMAL, pad_edge=False, expand=True, show_header=False)
    table.add_column(style="dim", width=11)
    for _ in accounts:
        table.add_column(ratio=1, overflow="fold")
    table.add_row("Accounts", *(_heading(account, lookup, with_document) for account in accounts))
    table.add_section()
    claims = [[lookup.claims[id_] for id_ in lookup.in_order(account.claim_ids)] for account in accounts]
    for field in in_field_order({claim.field for of_one in claims for claim in of_one}):
        table.add_row(
            field_label(field),
            *(_cell([claim for claim in of_one if claim.field == field]) for of_one in claims),
        )
    return table


def _heading(account: Account, lookup: Lookup, with_document: bool) -> Text:
    heading = Text(speaker_words(account.speaker), style="bold")
    if anonymity := anonymity_words(account.speaker):
        heading.append(f"\n{anonymity}", style="not bold dim")
    if with_document:
        heading.append(f"\nin {document_name(lookup.documents[account.document_id])}", style="not bold dim")
    return heading


def _cell(claims: list[Claim]) -> Text:
    return Text("\n").join(said(claim) for claim in claims)
