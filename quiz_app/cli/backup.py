"""`quiz-app backup` and `quiz-app restore`."""

from __future__ import annotations

from pathlib import Path

import click

from quiz_app.cli.instance import instance_option, load, migrated
from quiz_app.services import backup as service
from quiz_app.settings import Settings

_file = click.argument("file", type=click.Path(dir_okay=False, path_type=Path))


@click.command()
@instance_option
@_file
def backup(folder: Path | None, file: Path) -> None:
    """Copy the database to FILE, also while the server runs."""
    database = _database(load(folder))
    try:
        size = service.backup(database, file)
    except service.BackupError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{file}: {size / 1000:.0f} kB")


@click.command()
@instance_option
@_file
def restore(folder: Path | None, file: Path) -> None:
    """Put a backup in the place of the database.

    Stop the server first.
    """
    settings = load(folder)
    database = _database(settings)
    database.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        kept = service.restore(file, database)
    except service.BackupError as error:
        raise click.ClickException(str(error)) from error
    migrated(settings).dispose()  # the backup may be of an older schema
    click.echo(f"{database} is restored." + (f" The old one is {kept}." if kept else ""))


def _database(settings: Settings) -> Path:
    if settings.database_file is None:
        raise click.ClickException(
            "The database is not an SQLite file: use the tools of its server (pg_dump)."
        )
    return settings.database_file
