"""Backup of the SQLite file while it is in use, and restore.

SQLite's own online backup copies page by page inside one read transaction, so the copy
is consistent whatever is written meanwhile. PostgreSQL has pg_dump for this.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path


class BackupError(Exception):
    """The backup or restore was not done; nothing was changed. The message says what to do."""


def backup(database: Path, target: Path) -> int:
    """Copy `database` to `target` and return the size in bytes.

    Raises BackupError where the target exists or the database does not.
    """
    if target.exists():
        raise BackupError(f"{target} exists already; give another name or move it away")
    if not database.exists():
        raise BackupError(f"there is no database at {database}")
    with _whole_copy(database, target) as copy:
        copy.replace(target)
    return target.stat().st_size


def restore(saved: Path, database: Path) -> Path | None:
    """Put `saved` in the place of `database`; return where the old one was kept, if there was one.

    The server must be stopped. Raises BackupError where `saved` is no sound database of
    Byline, or the database is in use.
    """
    _check(saved)
    kept = None
    with _whole_copy(saved, database) as copy:
        if database.exists():
            _check_unused(database)
            kept = database.replace(_free_name(database))
        copy.replace(database)
    return kept


@contextmanager
def _whole_copy(source: Path, target: Path) -> Iterator[Path]:
    """Yield a checked copy beside `target`, to be renamed: the target is never half there."""
    copied = target.with_name(f".{target.name}.unfinished")
    copied.touch(mode=0o600)  # it holds hashes of PINs
    try:
        with closing(sqlite3.connect(source)) as read, closing(sqlite3.connect(copied)) as copy:
            read.backup(copy)
            # One whole file: a copy in WAL mode grows side files whenever it is looked at.
            copy.execute("PRAGMA journal_mode = DELETE")
        _check(copied)
        yield copied
    finally:
        copied.unlink(missing_ok=True)


def _free_name(database: Path) -> Path:
    number = 1
    while (name := database.with_name(f"{database.name}.before-restore-{number}")).exists():
        number += 1
    return name


def _check_unused(database: Path) -> None:
    """Fold the write-ahead log into the file; raise BackupError where another process has it."""
    try:
        with closing(sqlite3.connect(database, timeout=1)) as connection:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("BEGIN EXCLUSIVE")
            connection.commit()
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.OperationalError as error:
        raise BackupError(f"{database} is in use; stop the server first ({error})") from error
    for suffix in ("-wal", "-shm"):
        database.with_name(database.name + suffix).unlink(missing_ok=True)


def _check(path: Path) -> None:
    if not path.is_file():
        raise BackupError(f"there is no file at {path}")
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
            (verdict,) = connection.execute("PRAGMA integrity_check").fetchone()
            tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    except sqlite3.DatabaseError as error:
        raise BackupError(f"{path} is not a database file ({error})") from error
    if verdict != "ok":
        raise BackupError(f"{path} is damaged: {verdict}")
    if "alembic_version" not in tables:
        raise BackupError(f"{path} is a database, but not one of Byline's")
