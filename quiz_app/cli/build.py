"""`quiz-app build`: a news article becomes a draft lesson for a person to review."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click
from pydantic import ValidationError

from quiz_app.article.errors import ArticleError
from quiz_app.article.text import read_text
from quiz_app.cli.day import Day
from quiz_app.cli.files import write_whole
from quiz_app.cli.skills import Skills
from quiz_app.cli.tables import report
from quiz_app.ledger import build as ledger_build
from quiz_app.ledger.tagger import WeightsError
from quiz_app.lesson import file as lesson_file
from quiz_app.lesson.compose import LONGEST_TITLE, QUESTIONS, compose
from quiz_app.lesson.model import Lesson, Provenance
from quiz_app.lesson.problems import LessonFileError
from quiz_app.lesson.questions.model import Skill

FEWEST_QUESTIONS = 4  # fewer make no quiz, and the command says so


@click.command()
@click.argument(
    "files",
    metavar="FILE…",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
@click.option(
    "--output",
    "-o",
    required=True,
    type=click.Path(path_type=Path),
    help="The lesson file to write; for several articles, a folder.",
)
@click.option(
    "--published",
    type=Day(),
    help="Day of publication, as 2025-03-13. Without it, dates that need it stay unresolved.",
)
@click.option("--publisher", default="", help="Who published the article.")
@click.option("--byline", default="", help="Who wrote it.")
@click.option("--url", default="", help="Where it stands on the web.")
@click.option("--rights", default="", help="Who holds the rights, and what they allow.")
@click.option("--title", help="Title of the lesson; without it, the headline.")
@click.option(
    "--seed", default=0, show_default=True, help="Another number, another order of options."
)
@click.option(
    "--questions",
    type=click.IntRange(0, 40),
    default=QUESTIONS,
    show_default=True,
    help="The most questions to ask.",
)
@click.option(
    "--skills",
    type=Skills(),
    default=tuple(Skill),
    help="Ask for these skills only, as in sources,dates. Without it, for all three.",
)
@click.option("--force", is_flag=True, help="Overwrite a lesson file that is there already.")
def build(
    files: tuple[Path, ...],
    output: Path,
    published: date | None,
    title: str | None,
    seed: int,
    questions: int,
    skills: tuple[Skill, ...],
    force: bool,
    **source: str,
) -> None:
    """Write a draft lesson for each news article (UTF-8 text).

    Prints what was found. Writes nothing where an article cannot be read, and does not
    overwrite a lesson file, which somebody may have reviewed, without --force.
    """
    if title and len(title) > LONGEST_TITLE:
        raise click.BadParameter(f"A title has at most {LONGEST_TITLE} characters.")
    provenance = _provenance(published, source)
    targets = _targets(files, output)
    _require_places(targets, files, force)
    settings = {
        "provenance": provenance,
        "title": title,
        "seed": seed,
        "questions": questions,
        "skills": skills,
    }
    pairs = zip(files, targets, strict=True)
    written = [_build_one(path, target, settings) for path, target in pairs]
    if not all(written):
        raise SystemExit(1)


def _provenance(published: date | None, source: dict[str, str]) -> Provenance:
    """Return where the articles come from; raises BadParameter for what the file cannot hold."""
    day = published.isoformat() if published else ""
    try:
        return Provenance(published=day, **source)
    except ValidationError as error:
        names = ", ".join(f"--{problem['loc'][0]}" for problem in error.errors())
        raise click.BadParameter(
            f"{names}: too long, or no address that starts with http:// or https://."
        ) from error


def _targets(files: Sequence[Path], output: Path) -> list[Path]:
    """Return the lesson file of each article; raises UsageError where they cannot be told apart."""
    if len(files) == 1 and not output.is_dir():
        return [output]
    if not output.is_dir():
        raise click.UsageError(f"{output} is no folder. For several articles, give one with -o.")
    targets = [output / f"{path.stem}.yaml" for path in files]
    doubled = {str(target) for target in targets if targets.count(target) > 1}
    if doubled:
        raise click.UsageError(f"Two articles would be written to {', '.join(sorted(doubled))}.")
    return targets


def _require_places(targets: Sequence[Path], files: Sequence[Path], force: bool) -> None:
    """Raise, before anything is read, where a lesson file cannot or should not be written."""
    for target in targets:
        if not target.parent.is_dir():
            raise click.UsageError(
                f"There is no folder {target.parent}. Make it, or choose another with -o."
            )
        if target.exists() and (not target.is_file() or any(map(target.samefile, files))):
            what = "an article to read" if target.is_file() else "no ordinary file"
            raise click.UsageError(f"{target} is {what}. Choose another name with -o.")
    there = [str(target) for target in targets if target.exists()]
    if there and not force:
        raise click.ClickException(
            f"{', '.join(there)} exists and may have been reviewed. "
            "Choose another name with -o, or give --force to overwrite it."
        )


def _build_one(path: Path, target: Path, settings: dict[str, Any]) -> bool:
    """Build, print and write one lesson; return whether it was written."""
    try:
        lesson = _lesson(path, settings)
        text = lesson_file.dump(lesson)
    except (ArticleError, LessonFileError, WeightsError, OSError) as error:
        click.echo(f"{path}: {error} Nothing was written.", err=True)
        return False
    try:
        write_whole(target, text)
    except OSError as error:
        advice = "Choose another place with -o. Nothing was written."
        click.echo(f"{target}: cannot be written ({error.strerror}). {advice}", err=True)
        return False
    click.echo(f"{path} → {target}\n\n{report(lesson)}")
    _warn(path, lesson, settings["questions"])
    return True


def _lesson(path: Path, settings: dict[str, Any]) -> Lesson:
    source: Provenance = settings["provenance"]
    click.echo(f"{path}: reading …", err=True)
    article = read_text(path.read_bytes())
    click.echo(f"{path}: who said what, how and when …", err=True)
    day = date.fromisoformat(source.published) if source.published else None
    ledger = ledger_build.build(article, day, source.publisher)
    click.echo(f"{path}: writing questions …", err=True)
    return compose(article, ledger, **settings)


def _warn(path: Path, lesson: Lesson, wanted: int) -> None:
    """Say where a lesson has no quiz, or hardly one."""
    if not lesson.ledger.claims:
        click.echo(f"{path}: warning: nobody is quoted: a lesson without a quiz.", err=True)
    elif len(lesson.questions) < min(FEWEST_QUESTIONS, wanted):
        click.echo(
            f"{path}: warning: only {len(lesson.questions)} good question(s). "
            "Add some by hand, or choose a longer article or more skills.",
            err=True,
        )
