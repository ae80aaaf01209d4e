"""The keys that mentions are found by become whole numbers: half the size, and looked up sooner."""

import sqlalchemy as sa
from alembic import op

from rashomon.store.dialects import clear_points

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

# Emptied: they are derived anew by the next `rashomon add` or `rashomon derive`.
_DERIVED = (
    "derived_from",
    "derivation",
    "copy_of",
    "event_relation",
    "event_actor",
    "event_figure",
    "document_band",
    "mention_key",
    "event_mention",
    "event",
)


def upgrade() -> None:
    """Make the table of keys anew, and empty what is derived."""
    for name in _DERIVED:
        op.execute(sa.delete(sa.table(name)))
    clear_points(op.get_bind())
    op.drop_table("mention_key")
    op.create_table(
        "mention_key",
        sa.Column("key", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("mention", sa.Text, sa.ForeignKey("event_mention.mention"), primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_index("mention_key_mention", "mention_key", ["mention"])
