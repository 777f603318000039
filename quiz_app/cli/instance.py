"""What commands that work on the instance share: its settings, a migrated database."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from os import environ
from pathlib import Path
from typing import Any

import click
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from quiz_app import instance, schema
from quiz_app.models.database import make_engine
from quiz_app.settings import Settings, SettingsError, load_settings

instance_option = click.option(
    "--instance",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder of database, secret key and config.toml.",
)


def load(folder: Path | None, **arguments: Any) -> Settings:
    """Return the settings; arguments that were not given are left to environment and file."""
    given = {name: value for name, value in arguments.items() if value is not None}
    if folder is not None:
        given["instance"] = folder
    try:
        return load_settings(environ, given)
    except SettingsError as error:
        raise click.ClickException(str(error)) from error


def migrated(settings: Settings) -> Engine:
    """Return the engine of the instance's database, made or brought to the newest schema."""
    try:
        instance.prepare(settings)
    except (OSError, SettingsError) as error:
        raise click.ClickException(f"The instance folder cannot be used: {error}") from error
    engine = make_engine(settings.database)
    schema.upgrade(engine)
    return engine


@contextmanager
def writing(settings: Settings) -> Iterator[Session]:
    """Yield a session on the migrated database; committed when the block ends well."""
    engine = migrated(settings)
    try:
        with Session(engine, expire_on_commit=False) as session, session.begin():
            yield session
    finally:
        engine.dispose()


def now() -> datetime:
    """Return this moment, in UTC: the only clock of the command line."""
    return datetime.now(UTC)
