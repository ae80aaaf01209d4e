"""What documents were taken out of, and a spatial index of events."""

import sqlalchemy as sa
from alembic import op

from rashomon.store.dialects import point_index, put_points

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Add the table and the index, in place of one that knew latitudes alone."""
    op.create_table(
        "received",
        sa.Column(
            "document", _NUMBER, sa.ForeignKey("document.number"), primary_key=True, autoincrement=False
        ),
        sa.Column("media_type", sa.Text, nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
    )
    for name in ("event_point", "event_day"):
        op.drop_index(name, "event")
    op.create_index("event_day", "event", ["first_day", "id", "lat", "lon"])
    connection = op.get_bind()
    for statement in point_index(connection.dialect.name):
        op.execute(statement)
    event = sa.table("event", *(sa.column(name) for name in ("id", "lat", "lon")))
    put_points(connection, [(row.id, row.lat, row.lon) for row in connection.execute(sa.select(event))])
