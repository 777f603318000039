"""Runs the migrations on the connection handed over by `quiz_app.schema`."""

from __future__ import annotations

from alembic import context

from quiz_app.models import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,  # SQLite cannot alter a column in place
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
