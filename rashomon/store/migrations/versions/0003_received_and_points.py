"""What documents were taken out of, a spatial index of events, and an index of words by their stems."""

from dataclasses import replace

import sqlalchemy as sa
from alembic import op

from rashomon.model import Document
from rashomon.store import words
from rashomon.store.dialects import point_index, put_points, stem_index
from rashomon.store.serial import load

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")

_AT_ONCE = 500


def upgrade() -> None:
    """Add the table and the indexes, in place of those of latitudes and of whole words."""
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
    for statement in (*point_index(connection.dialect.name), *stem_index(connection.dialect.name)):
        op.execute(statement)
    _index_words(connection)
    event = sa.table("event", *(sa.column(name) for name in ("id", "lat", "lon")))
    put_points(connection, [(row.id, row.lat, row.lon) for row in connection.execute(sa.select(event))])


def _index_words(connection: sa.Connection) -> None:
    kept = sa.table("document", *(sa.column(name) for name in ("number", "data", "text", "withdrawn")))
    query = sa.select(kept).order_by(kept.c.number).limit(_AT_ONCE)
    last = 0
    while rows := connection.execute(query.where(kept.c.number > last)).all():
        for row in rows:
            if row.withdrawn is None:
                words.index(connection, row.number, replace(load(row.data, Document), text=row.text.decode()))
        last = rows[-1].number
