"""`quiz-app import`: publish lesson files."""

from __future__ import annotations

from pathlib import Path

import click
from sqlalchemy.orm import Session

from quiz_app.cli.instance import instance_option, load, now, writing
from quiz_app.lesson import file as lesson_file
from quiz_app.lesson.model import Lesson
from quiz_app.lesson.problems import LessonFileError
from quiz_app.models import LessonVersion
from quiz_app.services import lessons


@click.command("import")
@instance_option
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
def import_(folder: Path | None, files: tuple[Path, ...]) -> None:
    """Publish a version of each lesson FILE.

    A version that is there already stays. Where one file has a problem that `quiz-app check`
    reports, none is published.
    """
    read = [lesson_of(path) for path in files]
    with writing(load(folder)) as session:
        for version in publish(session, read):
            click.echo(f"{version.title}: version {version.number}")


def lesson_of(path: Path) -> Lesson:
    """Return the lesson of a file; end the command with every problem where it has any."""
    try:
        return lesson_file.load_reviewed(path.read_bytes())
    except LessonFileError as error:
        lines = [f"{path}:{problem}" for problem in error.problems]
        raise click.ClickException(
            "\n".join(["the lesson has problems; nothing was published", *lines])
        ) from error


def publish(session: Session, read: list[Lesson]) -> list[LessonVersion]:
    """Publish lessons that are open to all teachers; return their versions."""
    return [lessons.publish(session, lesson, now()) for lesson in read]
