"""`quiz-app demo`: the reviewed lessons, a teacher and a class to try them with."""

from __future__ import annotations

from pathlib import Path

import click

from quiz_app import addresses, paths
from quiz_app.cli.import_ import lesson_of, publish
from quiz_app.cli.instance import instance_option, load, migrated, now, writing
from quiz_app.cli.serve import bind, describe, run
from quiz_app.lesson.model import Lesson
from quiz_app.services import demo as service
from quiz_app.settings import Settings


@click.command()
@instance_option
@click.option("--host", help="Address to listen on; 127.0.0.1: this machine only.")
@click.option("--port", type=int, help="Port to listen on.")
@click.option("--serve/--no-serve", default=True, help="Start the server afterwards.")
def demo(folder: Path | None, host: str | None, port: int | None, serve: bool) -> None:
    """Start the server with a demo class to try.

    The class gets the lessons that come with the program. Run again, it goes on with what is there.
    """
    settings = load(folder, host=host, port=port)
    read = [lesson_of(path) for path in sorted(paths.LESSONS.glob("*.yaml"))]
    migrated(settings).dispose()
    server = bind(settings) if serve else None
    _prepare(settings, read)
    describe(settings)
    if server:
        run(server)


def _prepare(settings: Settings, read: list[Lesson]) -> None:
    with writing(settings) as session:
        versions = publish(session, read)
        ready = service.prepare(session, versions, now(), time_zone=settings.time_zone)
        address = addresses.one_time(settings, ready.token)
    for version in versions:
        click.echo(f"Lesson:            {version.title}, version {version.number}")
    click.echo(f"Class:             {ready.classroom.name}")
    click.echo(f"Join code:         {ready.classroom.join_code}")
    click.echo(f"Teacher, once:     {address}")
