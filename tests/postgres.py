"""A throwaway PostgreSQL cluster in a temporary folder, reached by a socket in that folder."""

import os
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import psycopg
import pytest


@dataclass
class Cluster:
    folder: Path
    numbers: count

    def url(self, database: str) -> str:
        return f"postgresql+psycopg://postgres@/{database}?host={self.folder}"

    def new_database(self) -> str:
        name = f"byline_{next(self.numbers)}"
        with psycopg.connect(f"host={self.folder} user=postgres", autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return self.url(name)


def programs() -> Path | None:
    """Return the folder of initdb and pg_ctl, if they are installed."""
    if not shutil.which("pg_config"):
        return None
    asked = subprocess.run(["pg_config", "--bindir"], capture_output=True, text=True, check=True)
    folder = Path(asked.stdout.strip())
    return folder if (folder / "initdb").exists() else None


@contextmanager
def cluster():
    found = programs()
    if found is None:
        pytest.skip("PostgreSQL's server programs are not installed (postgresql)")
    with tempfile.TemporaryDirectory(prefix="pg") as name:
        folder = Path(name)
        data = folder / "data"
        _give_to_postgres(folder)
        options = f"-k {folder} -c listen_addresses= -c fsync=off"
        _run(found / "initdb", "-D", data, "-A", "trust", "-U", "postgres", "--no-sync")
        _run(found / "pg_ctl", "-D", data, "-o", options, "-l", folder / "log", "-w", "start")
        try:
            yield Cluster(folder, count(1))
        finally:
            _run(found / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")


def _give_to_postgres(folder: Path) -> None:
    if os.geteuid() == 0:  # the server refuses to run as root
        shutil.chown(folder, "postgres", "postgres")


def _run(*command) -> None:
    words = [str(word) for word in command]
    if os.geteuid() == 0:
        words = ["runuser", "-u", "postgres", "--", *words]
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL, cwd="/")
