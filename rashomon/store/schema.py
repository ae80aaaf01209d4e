"""The tables of a desk: those that only grow, and those that can be made again from them.

A change here needs a migration in migrations/versions; a test compares the two. The indexes of words and of
points differ between SQLite and PostgreSQL and stand in dialects.py.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    Date,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()

# SQLite gives numbers by itself to a primary key of this exact type only.
_Number = BigInteger().with_variant(Integer, "sqlite")

# What only grows.

# `text` is UTF-8 bytes: PostgreSQL's own text type cannot hold every character a report can. `data` is the
# rest of the document as JSON; `published` and `publisher` repeat it to be looked up by.
document = Table(
    "document",
    metadata,
    Column("number", _Number, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("sha256", String(64), nullable=False),
    Column("published", Date),
    Column("publisher", Text),
    Column("added", DateTime, nullable=False),
    Column("data", Text, nullable=False),
    Column("text", LargeBinary, nullable=False),
    # The decision by which the document was withdrawn: its text is empty then, and `data` holds no words.
    Column("withdrawn", Text),
    Index("document_published", "published"),
)

# The bytes that came in, of documents whose text was taken out of something else: packed by zlib, which knows
# the text by then. The hash is that of the bytes unpacked.
received = Table(
    "received",
    metadata,
    Column("document", _Number, ForeignKey("document.number"), primary_key=True, autoincrement=False),
    Column("media_type", Text, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("data", LargeBinary, nullable=False),
)

# What one version of an extractor read from a document, but for the claims.
extraction = Table(
    "extraction",
    metadata,
    Column("number", _Number, primary_key=True),
    Column("document", _Number, ForeignKey("document.number"), nullable=False),
    Column("extractor", Text, nullable=False),
    Column("data", Text, nullable=False),
    UniqueConstraint("document", "extractor", name="extraction_once"),
)

claim = Table(
    "claim",
    metadata,
    Column("extraction", _Number, ForeignKey("extraction.number"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False),
    Column("field", Text, nullable=False),
    Column("data", Text, nullable=False),
    Index("claim_id", "id"),
)

# What people decided, in the order they did; `data` is the whole of it as JSON.
decision = Table(
    "decision",
    metadata,
    Column("number", _Number, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("decided", DateTime, nullable=False),
    Column("data", Text, nullable=False),
)

# What is derived. No row here holds a number or a time that depends on the order of
# adding: the same documents give the same rows.

event = Table(
    "event",
    metadata,
    Column("id", Text, primary_key=True),
    Column("role", Text, nullable=False),
    Column("event_type", Text, nullable=False),
    Column("first_day", Date),
    Column("last_day", Date),
    Column("country", String(2)),
    Column("region", Text),
    Column("lat", Float),
    Column("lon", Float),
    # The best figure, or the low one where there is no best.
    Column("killed", BigInteger),
    Column("data", Text, nullable=False),
    Index("event_region", "region"),
    # With what most events fit: the latest that do are found by day in this index alone.
    Index("event_day", "first_day", "id", "last_day", "killed", "lat", "lon"),
    Index("event_type_day", "event_type", "first_day"),
    Index("event_country_day", "country", "first_day"),
)

# `profile` is what linking compares, as JSON.
event_mention = Table(
    "event_mention",
    metadata,
    Column("mention", Text, primary_key=True),
    Column("event", Text, ForeignKey("event.id"), nullable=False),
    Column("document", Text, nullable=False),
    Column("profile", Text, nullable=False),
    Index("event_mention_event", "event"),
    Index("event_mention_document", "document"),
)

# Under which keys a mention is found when a new one is compared.
mention_key = Table(
    "mention_key",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("mention", Text, ForeignKey("event_mention.mention"), primary_key=True),
    Index("mention_key_mention", "mention"),
    sqlite_with_rowid=False,
)

# Under which bands a document is found when a new one may be its copy.
document_band = Table(
    "document_band",
    metadata,
    Column("band", Text, primary_key=True),
    Column("document", Text, primary_key=True),
    Index("document_band_document", "document"),
    sqlite_with_rowid=False,
)

event_figure = Table(
    "event_figure",
    metadata,
    Column("event", Text, ForeignKey("event.id"), primary_key=True),
    Column("field", Text, primary_key=True),
    Column("low", BigInteger),
    Column("best", BigInteger),
    Column("high", BigInteger),
    Column("agreement", Text, nullable=False),
    Index("event_figure_best", "field", "best"),
    Index("event_figure_agreement", "agreement"),
)

event_actor = Table(
    "event_actor",
    metadata,
    Column("event", Text, ForeignKey("event.id"), primary_key=True),
    Column("part", Text, primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("folded", Text, nullable=False),
)

event_relation = Table(
    "event_relation",
    metadata,
    Column("source", Text, ForeignKey("event.id"), primary_key=True),
    Column("target", Text, ForeignKey("event.id"), primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("data", Text, nullable=False),
    Index("event_relation_target", "target"),
)

copy_of = Table(
    "copy_of",
    metadata,
    Column("document", Text, primary_key=True),
    Column("original", Text, nullable=False),
)

# The documents whose newest reading the derived rows do not rest on yet.
waiting = Table(
    "waiting",
    metadata,
    Column("document", _Number, ForeignKey("document.number"), primary_key=True, autoincrement=False),
)

# How the derived rows were made: the policy, and how many decisions had been made.
derivation = Table(
    "derivation",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

# In the order in which they can be filled; they are emptied in the reverse.
DERIVED = (
    event,
    event_mention,
    mention_key,
    document_band,
    event_figure,
    event_actor,
    event_relation,
    copy_of,
    derivation,
)
