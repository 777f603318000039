"""`quiz-app teacher`: add one, list all, help one who lost the password."""

from __future__ import annotations

from pathlib import Path

import click
from sqlalchemy.orm import Session

from quiz_app import addresses
from quiz_app.cli.instance import instance_option, load, now, writing
from quiz_app.models import Teacher, TokenPurpose
from quiz_app.services import teachers, tokens
from quiz_app.settings import Settings


@click.group()
def teacher() -> None:
    """Add or list teachers; give one a new password."""


@teacher.command()
@instance_option
@click.argument("name")
def add(folder: Path | None, name: str) -> None:
    """Add a teacher and print a one-time address to set the password."""
    settings = load(folder)
    with writing(settings) as session:
        try:
            added = teachers.add(session, name, now())
        except (teachers.NameTakenError, teachers.NameUnusableError) as error:
            raise click.ClickException(str(error)) from error
        token = tokens.issue(session, TokenPurpose.RESET, added, now())
    _print_address(added.name, settings, token)


@teacher.command()
@instance_option
@click.argument("name")
def reset(folder: Path | None, name: str) -> None:
    """Forget a password, sign its teacher out everywhere, print a one-time address."""
    settings = load(folder)
    with writing(settings) as session:
        known = _known(session, name)
        token = teachers.reset(session, known, now())
    _print_address(known.name, settings, token)


@teacher.command("list")
@instance_option
def list_(folder: Path | None) -> None:
    """List the teachers, one a line."""
    with writing(load(folder)) as session:
        for known in teachers.all_by_name(session):
            click.echo(known.name)


def _known(session: Session, name: str) -> Teacher:
    known = teachers.by_name(session, name)
    if known is None:
        raise click.ClickException(f"There is no teacher {name!r}; see 'quiz-app teacher list'.")
    return known


def _print_address(name: str, settings: Settings, token: str) -> None:
    click.echo(f"For {name}, works once, for a day: {addresses.one_time(settings, token)}")
