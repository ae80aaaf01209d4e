"""What Alembic runs: the steps, within the transaction of the connection it is given."""

from alembic import context

from rashomon.store.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table="rashomon_version",
    # SQLite undoes a change of tables like any other, once Python's driver is told not to interfere.
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
