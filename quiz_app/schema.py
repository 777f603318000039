"""The schema: made and changed by the migrations only, on SQLite and PostgreSQL alike."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

_MIGRATIONS = Path(__file__).parent / "migrations"


class SchemaError(Exception):
    """The database's schema is not the one this program needs; the message says what to do."""


def upgrade(engine: Engine) -> None:
    """Bring the database to the newest schema, in one transaction."""
    with engine.connect() as connection:
        _enforce_foreign_keys(connection, on=False)
        try:
            with connection.begin():
                command.upgrade(_config(connection), "head")
        finally:
            _enforce_foreign_keys(connection, on=True)


def current(engine: Engine) -> str | None:
    """Return the revision the database is at; None for an empty one."""
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def newest() -> str | None:
    """Return the revision this program needs."""
    return ScriptDirectory.from_config(_config()).get_current_head()


def require_newest(engine: Engine) -> None:
    """Raise SchemaError where the database is not at the newest schema."""
    found, needed = current(engine), newest()
    if found != needed:
        raise SchemaError(
            f"The database is at schema {found or 'none'}, this program needs {needed}: "
            "start it with 'quiz-app serve', which brings the database up to date."
        )


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _enforce_foreign_keys(connection: Connection, *, on: bool) -> None:
    """SQLite changes a table by copying and dropping it: the drop must not reach other tables."""
    if connection.dialect.name == "sqlite":
        # Below SQLAlchemy, which would begin a transaction, where this pragma does nothing.
        cursor = connection.connection.cursor()
        cursor.execute(f"PRAGMA foreign_keys = {'ON' if on else 'OFF'}")
        cursor.close()
