"""Dates against TIMEX3 gold: `python -m benchmarks.dates --gold GOLD_FOLDER [--rules]`.

With --rules, also the share of right values by rule over all sets, which is what `confidence`
in date_rules.toml states.
"""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

from benchmarks.attributions import Measured
from benchmarks.gold import Document, arguments, articles, documents, scorer_of
from benchmarks.reliability import Judged, calibration_error, table
from quiz_app.ledger.dates import find_dates
from quiz_app.ledger.dates.find import find
from quiz_app.ledger.model import DateMention

Dates = tuple[DateMention, ...]


def main() -> None:
    parser = arguments(__doc__)
    parser.add_argument("--rules", action="store_true", help="share of right values by rule")
    options = parser.parse_args()
    measure(scorer_of(options.gold), options.gold)
    if options.rules:
        print_rules(options.gold)


def measure(scorer: ModuleType, folder: Path) -> dict[str, Measured]:
    """Read the dates of every set, print how well, and return the figures (in percent) by set."""
    figures: dict[str, Measured] = {}
    together: list[Judged] = []
    for path in sorted(folder.glob("timex.*.jsonl")):
        gold = documents(path)
        read, seconds = _read(gold)
        figures[path.stem] = _scored(scorer, path.stem, gold, read, seconds)
        judged = judge(gold, read)
        error = calibration_error(judged)
        figures[path.stem] = {**figures[path.stem], "calibration_error": 100 * error}
        print(f"{'':18s} expected calibration error {error:.3f}")
        together += judged
    print("All sets; right: overlaps a gold expression of equal value.")
    print(table(together))
    return figures | {"timex": {"calibration_error": 100 * calibration_error(together)}}


def _read(gold: Sequence[Document]) -> tuple[list[Dates], float]:
    """Return the dates of each article, and the CPU seconds it took."""
    read = articles(gold)
    started = time.process_time()
    found = [find_dates(article, day) for article, day in read]
    return found, time.process_time() - started


def _scored(
    scorer: ModuleType, name: str, gold: Sequence[Document], read: Sequence[Dates], seconds: float
) -> Measured:
    predicted = {
        one["id"]: {"timexes": [{"span": d.span, "type": d.type, "value": d.value} for d in dates]}
        for one, dates in zip(gold, read, strict=True)
    }
    result = scorer.score_timex(gold, predicted)
    figures = {key: 100 * result[key][2] for key in ("strict", "relaxed", "value", "type")}
    scores = "  ".join(f"{key} {figure:.1f}" for key, figure in figures.items())
    print(f"{name:18s} {scores}  n {result['n']}  {1000 * seconds / len(gold):.1f} ms/article")
    return figures


def judge(gold: Sequence[Document], read: Sequence[Dates]) -> list[Judged]:
    """Return for each date with a value its confidence, and whether the value is right.

    A date without a value says that it is not known, and claims nothing.
    """
    return [
        Judged(mention.confidence, is_right(one, mention))
        for one, dates in zip(gold, read, strict=True)
        for mention in dates
        if mention.value is not None
    ]


def is_right(gold: Document, mention: DateMention) -> bool:
    """Return whether a gold expression overlaps the mention and has its value."""
    return any(
        mention.span.start < one["span"][1]
        and one["span"][0] < mention.span.end
        and mention.value == one["value"]
        for one in gold["timexes"]
    )


def print_rules(folder: Path) -> None:
    """Print for each rule how many finds with a value it has, and the share that is right."""
    rules: dict[str, Counter[bool]] = defaultdict(Counter)
    for path in folder.glob("timex.*.jsonl"):
        gold = documents(path)
        for one, (article, day) in zip(gold, articles(gold), strict=True):
            for found, mention in zip(find(article), find_dates(article, day), strict=True):
                if mention.value is not None:
                    rules[found.rule.name][is_right(one, mention)] += 1
    for name, counts in sorted(rules.items(), key=lambda item: -item[1].total()):
        print(f"{name:20s} {counts.total():5d}  {counts[True] / counts.total():.2f}")


if __name__ == "__main__":
    main()
