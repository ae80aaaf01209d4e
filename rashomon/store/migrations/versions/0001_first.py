"""The first tables."""

import sqlalchemy as sa
from alembic import op

from rashomon.store.dialects import search_index

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Make them all."""
    _permanent()
    _events()
    _of_events()
    for statement in search_index(op.get_bind().dialect.name):
        op.execute(statement)


def _permanent() -> None:
    op.create_table(
        "document",
        sa.Column("number", _NUMBER, primary_key=True),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("published", sa.Date),
        sa.Column("publisher", sa.Text),
        sa.Column("added", sa.DateTime, nullable=False),
        sa.Column("data", sa.Text, nullable=False),
        sa.Column("text", sa.LargeBinary, nullable=False),
    )
    op.create_index("document_published", "document", ["published"])
    op.create_table(
        "extraction",
        sa.Column("number", _NUMBER, primary_key=True),
        sa.Column("document", _NUMBER, sa.ForeignKey("document.number"), nullable=False),
        sa.Column("extractor", sa.Text, nullable=False),
        sa.Column("data", sa.Text, nullable=False),
        sa.UniqueConstraint("document", "extractor", name="extraction_once"),
    )
    op.create_table(
        "claim",
        sa.Column("extraction", _NUMBER, sa.ForeignKey("extraction.number"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("field", sa.Text, nullable=False),
        sa.Column("data", sa.Text, nullable=False),
    )
    op.create_index("claim_id", "claim", ["id"])


def _events() -> None:
    op.create_table(
        "event",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("event_type", sa.Text, nullable=False),
        sa.Column("first_day", sa.Date),
        sa.Column("last_day", sa.Date),
        sa.Column("country", sa.String(2)),
        sa.Column("lat", sa.Float),
        sa.Column("lon", sa.Float),
        sa.Column("data", sa.Text, nullable=False),
    )
    op.create_index("event_day", "event", ["first_day", "id"])
    op.create_index("event_type_day", "event", ["event_type", "first_day"])
    op.create_index("event_country_day", "event", ["country", "first_day"])
    op.create_table(
        "copy_of",
        sa.Column("document", sa.Text, primary_key=True),
        sa.Column("original", sa.Text, nullable=False),
    )
    op.create_table(
        "derivation",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
    )


def _of_events() -> None:
    op.create_table(
        "event_mention",
        sa.Column("mention", sa.Text, primary_key=True),
        sa.Column("event", sa.Text, sa.ForeignKey("event.id"), nullable=False),
        sa.Column("document", sa.Text, nullable=False),
    )
    op.create_index("event_mention_event", "event_mention", ["event"])
    op.create_index("event_mention_document", "event_mention", ["document"])
    op.create_table(
        "event_figure",
        sa.Column("event", sa.Text, sa.ForeignKey("event.id"), primary_key=True),
        sa.Column("field", sa.Text, primary_key=True),
        sa.Column("low", sa.BigInteger),
        sa.Column("best", sa.BigInteger),
        sa.Column("high", sa.BigInteger),
        sa.Column("agreement", sa.Text, nullable=False),
    )
    op.create_index("event_figure_best", "event_figure", ["field", "best"])
    op.create_index("event_figure_agreement", "event_figure", ["agreement"])
    op.create_table(
        "event_actor",
        sa.Column("event", sa.Text, sa.ForeignKey("event.id"), primary_key=True),
        sa.Column("part", sa.Text, primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("folded", sa.Text, nullable=False),
    )
    op.create_table(
        "event_relation",
        sa.Column("source", sa.Text, sa.ForeignKey("event.id"), primary_key=True),
        sa.Column("target", sa.Text, sa.ForeignKey("event.id"), primary_key=True),
        sa.Column("kind", sa.Text, primary_key=True),
        sa.Column("data", sa.Text, nullable=False),
    )
    op.create_index("event_relation_target", "event_relation", ["target"])
