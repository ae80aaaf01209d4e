"""The number killed stands with the event, what the events lack in a table of its own: found sooner."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the number, from the figures there are, to the index by day; note what is not derived."""
    op.add_column("event", sa.Column("killed", sa.BigInteger))
    op.execute(
        "UPDATE event SET killed = (SELECT coalesce(best, low) FROM event_figure"
        " WHERE event_figure.event = event.id AND field = 'killed')"
    )
    op.drop_index("event_day", "event")
    op.create_index("event_day", "event", ["first_day", "id", "last_day", "killed", "lat", "lon"])
    number = sa.BigInteger().with_variant(sa.Integer, "sqlite")
    own = sa.ForeignKey("document.number")
    op.create_table("waiting", sa.Column("document", number, own, primary_key=True, autoincrement=False))
    op.execute(
        "INSERT INTO waiting SELECT document FROM extraction GROUP BY document"
        " HAVING max(number) NOT IN (SELECT extraction FROM derived_from)"
    )
    op.drop_table("derived_from")
