"""`quiz-app read`: what one article says, or many, as a table or as JSON."""

from __future__ import annotations

import json
import sys
from concurrent.futures import BrokenExecutor
from datetime import date
from pathlib import Path

import click

from quiz_app.article.errors import ArticleError
from quiz_app.article.text import read_text
from quiz_app.cli import batch
from quiz_app.cli.day import Day
from quiz_app.cli.jsonl import Bad, OutputError
from quiz_app.cli.tables import ledger_report
from quiz_app.exchange.ledger_json import ledger_json
from quiz_app.ledger import build as ledger_build
from quiz_app.ledger.tagger import WeightsError
from quiz_app.lesson.records import record

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument("file", metavar="[FILE]", required=False, type=_FILE)
@click.option(
    "--published",
    type=Day(),
    help="Day of publication, as 2025-03-13. Without it, dates that need it stay unresolved.",
)
@click.option("--publisher", default="", help="Who published the article, or all articles.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object, not tables.")
@click.option(
    "--jsonl",
    nargs=2,
    metavar="IN OUT",
    type=click.Tuple([_FILE, click.Path(dir_okay=False, path_type=Path)]),
    help='Read many: IN holds {"id", "text", "pub_date"} a line, OUT gets one ledger a line. '
    "Ids that OUT holds already are skipped, so a stopped run goes on where it was.",
)
@click.option(
    "--jobs",
    default=1,
    show_default=True,
    type=click.IntRange(1, 256),
    help="Processes that read at the same time, with --jsonl.",
)
def read(
    file: Path | None,
    published: date | None,
    publisher: str,
    as_json: bool,
    jsonl: tuple[Path, Path] | None,
    jobs: int,
) -> None:
    """Print who said what, how and when in a news article.

    The article is UTF-8 text.

    With --jsonl, read a file of articles. One that cannot be read is named with the reason,
    the others are read all the same, and the exit code is 1.
    """
    if (file is None) == (jsonl is None):
        raise click.UsageError("Give either FILE or --jsonl IN OUT.")
    if jsonl:
        if published or as_json:
            raise click.UsageError("--published and --json go with FILE, not with --jsonl.")
        _read_many(*jsonl, publisher, jobs)
    elif file:
        _read_one(file, published, publisher, as_json)


def _read_one(file: Path, published: date | None, publisher: str, as_json: bool) -> None:
    try:
        article = read_text(file.read_bytes())
        ledger = ledger_build.build(article, published, publisher)
    except (ArticleError, WeightsError, OSError) as error:
        raise click.ClickException(f"{file}: {error}") from error
    if as_json:
        line = json.dumps(ledger_json(file.stem, article, ledger), ensure_ascii=False)
        click.echo(line.encode())  # UTF-8 whatever the terminal's own encoding
    else:
        click.echo(ledger_report(record(ledger, article.text)), nl=False)


def _read_many(source: Path, target: Path, publisher: str, jobs: int) -> None:
    if target.exists() and target.samefile(source):
        raise click.UsageError("IN and OUT are the same file.")
    try:
        total, bad = _with_progress(source, target, publisher, jobs)
    except BrokenExecutor as error:
        raise click.ClickException(
            "A reading process was ended from outside; perhaps memory ran out. "
            f"{target} is sound: give the command again, with fewer --jobs, to go on."
        ) from error
    except (OutputError, WeightsError, OSError) as error:
        raise click.ClickException(str(error)) from error
    if bad:
        raise click.ClickException(f"{bad} of {total} articles could not be read.")
    click.echo(f"{total} articles, all read.", err=True)


def _with_progress(source: Path, target: Path, publisher: str, jobs: int) -> tuple[int, int]:
    """Read all articles and return how many there are, and how many could not be read."""
    total = bad = 0
    with (
        batch.processes(jobs) as executor,
        click.progressbar(length=_lines(source), label="Reading", file=sys.stderr) as bar,
    ):
        for problem in batch.read_file(source, target, publisher, executor):
            total += 1
            if problem:
                bad += 1
                _report(source, problem)
            bar.update(1)
    return total, bad


def _lines(path: Path) -> int:
    with path.open("rb") as file:
        return sum(1 for line in file if line.strip())


def _report(source: Path, problem: Bad) -> None:
    clear = "\r\x1b[K" if sys.stderr.isatty() else ""  # the line that the bar stands in
    click.echo(f"{clear}{source}, {problem.place}: {problem.problem}", err=True)
