"""Measure the dates against TIMEX3 gold: `python benchmarks/dates.py GOLD_FOLDER [--rules]`.

The folder holds timex.NAME.jsonl files and the scorer, score.py. With --rules, also the
share of right values by rule, which is what `confidence` in date_rules.toml states.
"""

from __future__ import annotations

import argparse
import collections
import importlib.util
import json
import time
from datetime import date, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

from quiz_app.article.model import Article, Block, BlockKind, Span
from quiz_app.ledger.dates import find_dates
from quiz_app.ledger.dates.find import find
from quiz_app.ledger.model import DateMention


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--rules", action="store_true")
    arguments = parser.parse_args()
    scorer = scorer_of(arguments.gold)
    rules: dict[str, collections.Counter[bool]] = collections.defaultdict(collections.Counter)
    for path in sorted(arguments.gold.glob("timex.*.jsonl")):
        gold = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        articles = [article_of(one["text"]) for one in gold]
        start = time.process_time()
        read = [find_dates(a, day_of(g["pub_date"])) for a, g in zip(articles, gold, strict=True)]
        elapsed = time.process_time() - start
        print_scores(scorer, path.stem, gold, read, elapsed)
        for one, article, dates in zip(gold, articles, read, strict=True):
            count_rules(rules, one, article, dates)
    if arguments.rules:
        print_rules(rules)


def scorer_of(folder: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", folder / "score.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"{folder}/score.py cannot be loaded")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def article_of(text: str) -> Article:
    """Return the text cut at blank lines, offsets kept."""
    blocks, at = [], 0
    for piece in text.split("\n\n"):
        if piece.strip():
            blocks.append(Block(BlockKind.PARAGRAPH, Span(at, at + len(piece))))
        at += len(piece) + 2
    return Article(text, tuple(blocks))


def day_of(written: str | None) -> date | None:
    """Return the publication date of a gold article; one of them is written day first."""
    for form in ("%Y-%m-%d", "%d-%m-%Y"):
        try:
            return datetime.strptime((written or "")[:10], form).date()
        except ValueError:
            continue
    return None


def print_scores(
    scorer: ModuleType,
    name: str,
    gold: list[dict[str, Any]],
    read: list[tuple[DateMention, ...]],
    seconds: float,
) -> None:
    predicted = {
        one["id"]: {"timexes": [{"span": d.span, "type": d.type, "value": d.value} for d in dates]}
        for one, dates in zip(gold, read, strict=True)
    }
    result = scorer.score_timex(gold, predicted)
    scores = "  ".join(
        f"{key} {100 * result[key][2]:.1f}" for key in ("strict", "relaxed", "value", "type")
    )
    print(f"{name:18s} {scores}  n {result['n']}  {1000 * seconds / len(gold):.1f} ms/article")


def count_rules(
    rules: dict[str, collections.Counter[bool]],
    gold: dict[str, Any],
    article: Article,
    dates: tuple[DateMention, ...],
) -> None:
    for found, mention in zip(find(article), dates, strict=True):
        right = any(
            mention.span.start < t["span"][1]
            and t["span"][0] < mention.span.end
            and mention.value == t["value"]
            for t in gold["timexes"]
        )
        rules[found.rule.name][right] += 1


def print_rules(rules: dict[str, collections.Counter[bool]]) -> None:
    for name, counts in sorted(rules.items(), key=lambda item: -item[1].total()):
        print(f"{name:20s} {counts.total():5d}  {counts[True] / counts.total():.2f}")


if __name__ == "__main__":
    main()
