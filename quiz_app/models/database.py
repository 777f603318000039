"""Engine options: what every connection to the database is told."""

from __future__ import annotations

from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event

# A request that only reads says so; everything else takes the write lock at once, since
# a transaction that reads first and writes later fails with "database is locked".
READING = {"begin": "BEGIN DEFERRED"}
_WRITING = "BEGIN IMMEDIATE"

_PRAGMAS = (
    "PRAGMA journal_mode = WAL",  # readers and one writer at the same time
    "PRAGMA synchronous = FULL",  # an answer acknowledged survives a power cut
    "PRAGMA foreign_keys = ON",
    "PRAGMA busy_timeout = 10000",  # milliseconds
)


def make_engine(url: str | URL) -> Engine:
    """Return the engine of a database address, SQLite or PostgreSQL."""
    engine = create_engine(url, pool_pre_ping=True)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _on_connect)
        event.listen(engine, "begin", _on_begin)
    return engine


def reading(engine: Engine) -> Engine:
    """Return the same engine (one pool) whose transactions take no write lock."""
    return engine.execution_options(**READING)


def _on_connect(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # the driver begins nothing by itself; _on_begin does
    for pragma in _PRAGMAS:
        connection.execute(pragma)


def _on_begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("begin", _WRITING))
