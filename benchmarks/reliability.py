"""How far stated chances can be trusted: reliability table and expected calibration error.

Guo et al. 2017, "On Calibration of Modern Neural Networks": ten bins of equal width.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.scoring import Attributed, score_attributions
from quiz_app.ledger.model import Attribution, Found

BINS = 10


@dataclass(frozen=True)
class Judged:
    """A find's stated chance to be right, and whether it is."""

    confidence: float
    right: bool


@dataclass(frozen=True)
class Bin:
    """The finds whose stated chance lies from `low` to below `high`."""

    low: float
    high: float
    finds: int
    stated: float  # mean chance of its finds
    right: float  # share of its finds that is right


def judge(text: str, found: Sequence[Attribution], gold: Sequence[Attributed]) -> Iterator[Judged]:
    """Yield the attributions that count: right where content and source match a gold one.

    What the gold data never holds is left out: unmatched finds of rules and nested ones.
    """
    pairs = dict(score_attributions(text, found, gold).pairs)
    for number, one in enumerate(found):
        if number in pairs:
            alone = score_attributions(text, [one], [gold[pairs[number]]])
            yield Judged(one.confidence, alone.end_to_end.right == 1)
        elif one.by is Found.TAGGER and one.nested_in is None:
            yield Judged(one.confidence, right=False)


def bins(judged: Sequence[Judged]) -> list[Bin]:
    """Return the bins that hold finds, the lowest first; a chance of 1 is in the last."""
    edges = [number / BINS for number in range(BINS + 1)]
    cut = [
        [one for one in judged if min(int(one.confidence * BINS), BINS - 1) == number]
        for number in range(BINS)
    ]
    return [
        Bin(
            edges[number],
            edges[number + 1],
            len(each),
            sum(one.confidence for one in each) / len(each),
            sum(one.right for one in each) / len(each),
        )
        for number, each in enumerate(cut)
        if each
    ]


def calibration_error(judged: Sequence[Judged]) -> float:
    """Return how far stated chance and share of right lie apart, 0..1, weighted by finds."""
    return sum(each.finds * abs(each.stated - each.right) for each in bins(judged)) / len(judged)


def table(judged: Sequence[Judged]) -> str:
    """Return the reliability table as lines of text, its error last."""
    lines = ["confidence   finds  stated  right"]
    lines += [
        f"{each.low:.1f} to {each.high:.1f} {each.finds:7} {each.stated:7.2f} {each.right:6.2f}"
        for each in bins(judged)
    ]
    return "\n".join([*lines, f"expected calibration error {calibration_error(judged):.3f}"])
