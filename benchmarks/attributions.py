"""Attributions against gold: F1, recall by kind, and how far their confidence can be trusted."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from benchmarks.gold import Document, articles, documents
from benchmarks.reliability import Judged, calibration_error, judge, table
from quiz_app.article.model import Span
from quiz_app.exchange.ledger_json import ledger_json
from quiz_app.ledger.build import build
from quiz_app.ledger.model import Ledger, Spans

Measured = dict[str, float]  # figures in percent, by name


@dataclass(frozen=True)
class Attributed:
    """Where source and content of a gold attribution stand."""

    source: Spans
    content: Spans


def measure(scorer: ModuleType, path: Path, out: Path | None = None) -> Measured:
    """Read the articles of a gold file, print how well, and return the figures.

    What is scored is the whole ledger as `quiz-app read` gives it; with `out`, it is kept there.
    """
    gold = documents(path)
    read = articles(gold)
    build(*read[0])  # loads the weights
    started = time.process_time()
    ledgers = [build(article, day) for article, day in read]
    seconds = (time.process_time() - started) / len(gold)
    found = {
        one["id"]: ledger_json(one["id"], article, ledger)
        for one, (article, _), ledger in zip(gold, read, ledgers, strict=True)
    }
    if out:
        out.write_text("".join(f"{json.dumps(one)}\n" for one in found.values()), "utf-8")
    scored = scorer.score_attr(gold, found)
    scorer.show_attr(path.name, scored)
    print(f"{seconds:.3f} CPU seconds an article for the whole ledger, {len(gold)} articles")
    judged = [each for one, ledger in zip(gold, ledgers, strict=True) for each in _of(one, ledger)]
    print(f"Right: content and source match the gold.\n{table(judged)}")
    figures = {name: 100 * scored[name][2] for name in ("content", "exact", "e2e")}
    recall = {kind: 100 * share for kind, (share, _) in scored["recall_by_kind"].items()}
    return {**figures, **recall, "calibration_error": 100 * calibration_error(judged)}


def _of(gold: Document, ledger: Ledger) -> Iterator[Judged]:
    wanted = [
        Attributed(*(tuple(Span(*span) for span in one[key]) for key in ("source", "content")))
        for one in gold["attributions"]
    ]
    return judge(gold["text"], ledger.claims, wanted)
