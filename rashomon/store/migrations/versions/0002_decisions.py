"""Decisions, withdrawn documents, and what linking needs to take in one report at a time."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")
# Emptied: they are derived anew by the next `rashomon add` or `rashomon derive`.
_DERIVED = (
    "event_relation",
    "event_actor",
    "event_figure",
    "event_mention",
    "event",
    "copy_of",
    "derivation",
)


def upgrade() -> None:
    """Add the new tables, and empty what is derived."""
    for name in _DERIVED:
        op.execute(sa.delete(sa.table(name)))
    op.add_column("event", sa.Column("region", sa.Text))
    op.create_index("event_point", "event", ["lat", "lon", "id"])
    op.create_index("event_region", "event", ["region"])
    op.add_column("document", sa.Column("withdrawn", sa.Text))
    op.create_table(
        "decision",
        sa.Column("number", _NUMBER, primary_key=True),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("person", sa.Text, nullable=False),
        sa.Column("decided", sa.DateTime, nullable=False),
        sa.Column("data", sa.Text, nullable=False),
    )
    _mentions()
    op.create_table(
        "document_band",
        sa.Column("band", sa.Text, primary_key=True),
        sa.Column("document", sa.Text, primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_index("document_band_document", "document_band", ["document"])
    op.create_table(
        "derived_from",
        sa.Column(
            "extraction",
            _NUMBER,
            sa.ForeignKey("extraction.number"),
            primary_key=True,
            autoincrement=False,
        ),
    )


def _mentions() -> None:
    op.drop_table("event_mention")
    op.create_table(
        "event_mention",
        sa.Column("mention", sa.Text, primary_key=True),
        sa.Column("event", sa.Text, sa.ForeignKey("event.id"), nullable=False),
        sa.Column("document", sa.Text, nullable=False),
        sa.Column("profile", sa.Text, nullable=False),
    )
    for column in ("event", "document"):
        op.create_index(f"event_mention_{column}", "event_mention", [column])
    op.create_table(
        "mention_key",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("mention", sa.Text, sa.ForeignKey("event_mention.mention"), primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_index("mention_key_mention", "mention_key", ["mention"])
