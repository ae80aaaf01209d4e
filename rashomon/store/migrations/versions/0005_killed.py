"""The number killed stands with the event, to be found by day in one index."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the number, from the figures there are, and put it into the index by day."""
    op.add_column("event", sa.Column("killed", sa.BigInteger))
    op.execute(
        "UPDATE event SET killed = (SELECT coalesce(best, low) FROM event_figure"
        " WHERE event_figure.event = event.id AND field = 'killed')"
    )
    op.drop_index("event_day", "event")
    op.create_index("event_day", "event", ["first_day", "id", "last_day", "killed", "lat", "lon"])
