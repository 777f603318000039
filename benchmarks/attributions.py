"""Attributions against gold: F1, recall by kind, and how far their confidence can be trusted."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks import calibration
from benchmarks.calibration import Outcome
from benchmarks.gold import Document, articles, documents
from quiz_app.exchange.ledger_json import ledger_json
from quiz_app.ledger.build import build

MATCH = 0.5  # least F1 of the words of two spans that are taken for the same

Measured = dict[str, float]
Finds = Mapping[str, Mapping[str, Any]]  # the ledger as JSON of each article, by its id


def measure(scorer: ModuleType, path: Path) -> Measured:
    """Read the articles of a gold file, print how well, and return the figures (in percent)."""
    gold = documents(path)
    read = articles(gold)
    build(*read[0])  # loads the weights
    started = time.process_time()
    ledgers = {
        one["id"]: ledger_json(one["id"], article, build(article, day))
        for one, (article, day) in zip(gold, read, strict=True)
    }
    seconds = (time.process_time() - started) / len(gold)
    scored = scorer.score_attr(gold, ledgers)
    scorer.show_attr(path.name, scored)
    print(f"{seconds:.3f} CPU seconds an article for the whole ledger, {len(gold)} articles")
    bins = calibration.reliability(outcomes(scorer, gold, ledgers))
    print("  confidence; right: content and source match the gold")
    print(calibration.table(bins))
    figures = {name: 100 * scored[name][2] for name in ("content", "exact", "e2e")}
    recall = {kind: 100 * share for kind, (share, _) in scored["recall_by_kind"].items()}
    error = 100 * calibration.expected_calibration_error(bins)
    return {**figures, **recall, "calibration_error": error}


def outcomes(scorer: ModuleType, gold: Sequence[Document], ledgers: Finds) -> list[Outcome]:
    """Return the confidence of each find and whether its content and source are right.

    What the gold does not annotate (nested finds, finds of rules) is left out where it
    matches nothing, as the scorer does.
    """
    return [outcome for one in gold for outcome in _of_article(scorer, one, ledgers[one["id"]])]


def _of_article(scorer: ModuleType, gold: Document, ledger: Mapping[str, Any]) -> list[Outcome]:
    words = [match.span() for match in scorer.W.finditer(gold["text"])]
    wanted = [_as_words(scorer, words, one) for one in gold["attributions"]]
    found = [_as_words(scorer, words, one) for one in ledger["attributions"]]
    matched = _matched(scorer, [content for content, _ in found], [one for one, _ in wanted])
    outcomes = []
    for number, one in enumerate(ledger["attributions"]):
        match = matched.get(number)
        if found[number][0] and (match is not None or not scorer.beyond(one)):
            right = match is not None and _same_source(scorer, found[number][1], wanted[match][1])
            outcomes.append((one["confidence"], right))
    return outcomes


def _as_words(
    scorer: ModuleType, words: Sequence[tuple[int, int]], one: Mapping[str, Any]
) -> tuple[frozenset[int], frozenset[int]]:
    return scorer.tokset(words, one["content"]), scorer.tokset(words, one["source"] or [])


def _matched(
    scorer: ModuleType, found: Sequence[frozenset[int]], wanted: Sequence[frozenset[int]]
) -> dict[int, int]:
    """Return which wanted content each find matches, one to one, the best pairs first."""
    alike = sorted(
        (-scorer.f1(one, other), i, j)
        for i, one in enumerate(found)
        for j, other in enumerate(wanted)
        if scorer.f1(one, other) >= MATCH
    )
    matched: dict[int, int] = {}
    for _, i, j in alike:
        if i not in matched and j not in matched.values():
            matched[i] = j
    return matched


def _same_source(scorer: ModuleType, found: frozenset[int], wanted: frozenset[int]) -> bool:
    return scorer.f1(found, wanted) >= MATCH if wanted else not found
