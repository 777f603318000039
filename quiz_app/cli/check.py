"""`quiz-app check`: every problem of a lesson file, with its line."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
def check(files: tuple[Path, ...]) -> None:
    """Check lesson files."""
