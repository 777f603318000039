"""`quiz-app check`: every problem of a lesson file, with its line."""

from __future__ import annotations

from pathlib import Path

import click

from quiz_app.cli.files import write_whole
from quiz_app.cli.tables import drafts_report
from quiz_app.lesson import file as lesson_file
from quiz_app.lesson.problems import LessonFileError, Problem
from quiz_app.lesson.schema import schema_text


def _print_schema(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        click.echo(schema_text(), nl=False)
        ctx.exit()


@click.command()
@click.argument(
    "files",
    metavar="FILE…",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
@click.option(
    "--fix",
    "fixing",
    is_flag=True,
    help="Put quotations back where they stand now and rewrite the file in its canonical form. "
    "Comments are not kept.",
)
@click.option(
    "--schema",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_schema,
    help="Print the JSON Schema of lesson files and stop.",
)
def check(files: tuple[Path, ...], fixing: bool) -> None:
    """Report every problem of lesson files, with its line.

    One a line: `file:line: path: what is wrong`. The exit code is 1 if there is any. Drafts,
    which nobody is asked before a person has checked them, are shown and are no problem.
    """
    found = [_report(path, fixing) for path in files]
    if any(found):
        click.echo(f"{sum(found)} problem(s) in {len(files)} file(s).", err=True)
        raise SystemExit(1)
    click.echo(f"No problems in {len(files)} file(s).", err=True)


def _report(path: Path, fixing: bool) -> int:
    """Print the problems of one file, mended first if asked, and return how many there are."""
    try:
        problems = lesson_file.check(_mended(path) if fixing else path.read_bytes())
    except LessonFileError as error:
        problems = error.problems
    except OSError as error:
        raise click.ClickException(
            f"{path}: cannot be read or rewritten ({error.strerror})."
        ) from error
    for problem in problems:
        click.echo(_line(path, problem))
    if not problems:
        _show_drafts(path)
    return len(problems)


def _show_drafts(path: Path) -> None:
    """Print the drafts of a file; they are no problem, for nobody is asked them."""
    if drafts := lesson_file.load(path.read_bytes()).drafts:
        click.echo(f"{path}:\n{drafts_report(drafts)}", err=True)


def _mended(path: Path) -> str:
    data = path.read_bytes()
    text = lesson_file.fix(data)
    if text.encode() != data:
        write_whole(path, text)
        click.echo(f"{path}: rewritten.", err=True)
    return text


def _line(path: Path, problem: Problem) -> str:
    return f"{path}:{problem}"
