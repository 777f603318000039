"""The gold folder: its data, its scorer, and what the product reads in its articles."""

from __future__ import annotations

import argparse
import importlib.util
import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

from quiz_app.article.model import Article
from quiz_app.article.text import read_string
from quiz_app.cli.jsonl import publication_date

Document = dict[str, Any]  # one line of the gold data


def arguments(description: str | None) -> argparse.ArgumentParser:
    """Return a parser that knows the folder with the gold data and score.py."""
    parser = argparse.ArgumentParser(description=(description or "").splitlines()[0])
    parser.add_argument("--gold", type=Path, required=True, help="folder of the data and score.py")
    return parser


def scorer_of(folder: Path) -> ModuleType:
    """Return the scorer of the folder; ends the program where there is none."""
    path = folder / "score.py"
    spec = importlib.util.spec_from_file_location("score", path)
    if spec is None or spec.loader is None or not path.is_file():
        raise SystemExit(f"{path} cannot be loaded. Give the folder that holds it with --gold.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def documents(path: Path) -> list[Document]:
    """Return the articles of one file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def articles(gold: Sequence[Document]) -> list[tuple[Article, date | None]]:
    """Return the articles as the product reads them, with their publication dates."""
    return [(read_string(one["text"]), publication_date(one["pub_date"])) for one in gold]
