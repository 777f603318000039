import sqlite3
import threading
from contextlib import closing

import pytest

from quiz_app.services.backup import BackupError, backup, restore


@pytest.fixture
def database(tmp_path):
    path = tmp_path / "byline.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("CREATE TABLE alembic_version (version_num TEXT)")
        connection.execute("CREATE TABLE pair (half INTEGER)")
        connection.commit()
    return path


def rows(path):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT count(*) FROM pair").fetchone()[0]


def add(path, count):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executemany("INSERT INTO pair VALUES (?)", [(n,) for n in range(count)])


def test_a_backup_is_consistent_while_others_write(database, tmp_path):
    stop = threading.Event()

    def write():
        while not stop.is_set():
            add(database, 2)  # always pairs, in one transaction

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(5):
            backup(database, tmp_path / f"{number}.sqlite")
    finally:
        stop.set()
        writer.join()
    assert all(rows(tmp_path / f"{number}.sqlite") % 2 == 0 for number in range(5))


def test_a_backup_is_one_file_and_leaves_no_other_behind(database, tmp_path):
    folder = tmp_path / "saved"
    folder.mkdir()
    backup(database, folder / "saved.sqlite")
    assert [file.name for file in folder.iterdir()] == ["saved.sqlite"]
    restore(folder / "saved.sqlite", folder / "new.sqlite")
    assert {file.name for file in folder.iterdir()} == {"saved.sqlite", "new.sqlite"}


def test_restore_brings_the_saved_state_and_keeps_the_other(database, tmp_path):
    add(database, 2)
    backup(database, tmp_path / "saved.sqlite")
    add(database, 2)
    kept = restore(tmp_path / "saved.sqlite", database)
    assert (rows(database), rows(kept)) == (2, 4)


def test_restore_into_an_empty_place(database, tmp_path):
    backup(database, tmp_path / "saved.sqlite")
    assert restore(tmp_path / "saved.sqlite", tmp_path / "new.sqlite") is None
    assert rows(tmp_path / "new.sqlite") == 0


def test_it_does_not_overwrite_a_backup(database, tmp_path):
    (tmp_path / "saved.sqlite").write_text("mine")
    with pytest.raises(BackupError, match="exists already"):
        backup(database, tmp_path / "saved.sqlite")
    assert (tmp_path / "saved.sqlite").read_text() == "mine"


def test_it_rejects_a_missing_database(tmp_path):
    with pytest.raises(BackupError, match="no database"):
        backup(tmp_path / "none.sqlite", tmp_path / "saved.sqlite")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"not a database at all, only text" * 40])
def test_it_rejects_what_is_no_database(database, tmp_path, content):
    bad = tmp_path / "bad.sqlite"
    bad.write_bytes(content)
    add(database, 1)
    with pytest.raises(BackupError):
        restore(bad, database)
    assert rows(database) == 1


def test_it_rejects_a_database_in_use(database, tmp_path):
    backup(database, tmp_path / "saved.sqlite")
    with closing(sqlite3.connect(database)) as writing:
        writing.execute("BEGIN IMMEDIATE")
        with pytest.raises(BackupError, match="in use"):
            restore(tmp_path / "saved.sqlite", database)
    assert database.exists()


def test_a_backup_is_for_its_owner_only(database, tmp_path):
    backup(database, tmp_path / "saved.sqlite")
    assert (tmp_path / "saved.sqlite").stat().st_mode & 0o077 == 0
