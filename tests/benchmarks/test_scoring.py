"""What counts as found, as right, and as the same span."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from benchmarks.scoring import Tally, interval, score_attributions, score_dates
from quiz_app.article.model import Span
from quiz_app.ledger.model import Mode, Spans

TEXT = "Ana Reed said “the old pool leaks”. Bo Lind said it does not leak at all."


@dataclass(frozen=True)
class Said:
    source: Spans
    content: Spans


@dataclass(frozen=True)
class Timed:
    span: Span
    type: str
    value: str | None


def said(source: str, *content: str) -> Said:
    return Said(spans(source) if source else (), spans(*content))


def spans(*words: str) -> Spans:
    return tuple(Span(TEXT.index(w), TEXT.index(w) + len(w)) for w in words)


ANA = said("Ana Reed", "“the old pool leaks”")
BO = said("Bo Lind", "it does not leak at all")


@pytest.mark.parametrize(
    ("found", "content", "exact", "end_to_end"),
    [
        ([ANA, BO], 2, 2, 2),
        ([said("Ana Reed", "the old pool leaks”."), BO], 2, 2, 2),  # marks do not matter
        ([said("Reed", "old pool leaks")], 1, 0, 1),
        ([said("Bo Lind", "“the old pool leaks”")], 1, 1, 0),  # another speaker
        ([said("", "“the old pool leaks”")], 1, 1, 0),  # no speaker
        ([said("Ana Reed", "leaks")], 0, 0, 0),  # F1 0.4 of the words
        ([ANA, said("Ana Reed", "old pool leaks")], 1, 1, 1),  # one to one
        ([said("Ana Reed", "old pool leaks"), ANA], 1, 1, 1),  # the likest first
        ([], 0, 0, 0),
    ],
)
def test_attributions(found: list[Said], content: int, exact: int, end_to_end: int) -> None:
    score = score_attributions(TEXT, found, [ANA, BO])
    assert score.content == Tally(content, len(found), 2)
    assert (score.exact.right, score.end_to_end.right) == (exact, end_to_end)


def test_where_gold_names_nobody_nobody_may_be_found() -> None:
    nobody = said("", "it does not leak at all")
    assert score_attributions(TEXT, [nobody], [nobody]).end_to_end.right == 1
    assert score_attributions(TEXT, [BO], [nobody]).end_to_end.right == 0


def test_recall_is_told_by_the_marks_of_the_gold() -> None:
    half = said("Ana Reed", "said “the old pool leaks”", "Bo Lind said it")
    by_mode = score_attributions(TEXT, [BO], [ANA, BO, half]).by_mode
    assert by_mode[Mode.DIRECT] == Tally(0, 0, 1)
    assert by_mode[Mode.MIXED] == Tally(0, 0, 1)
    assert by_mode[Mode.INDIRECT] == Tally(1, 1, 1)


MONDAY = Timed(Span(10, 16), "DATE", "2025-03-10")


@pytest.mark.parametrize(
    ("found", "right"),
    [
        (MONDAY, (1, 1, 1, 1)),
        (Timed(Span(7, 16), "DATE", "2025-03-10"), (0, 1, 1, 1)),
        (Timed(Span(10, 16), "TIME", "2025-03-17"), (1, 1, 0, 0)),
        (Timed(Span(10, 16), "DATE", None), (1, 1, 1, 0)),
        (Timed(Span(16, 20), "DATE", "2025-03-10"), (0, 0, 0, 0)),
    ],
)
def test_dates(found: Timed, right: tuple[int, ...]) -> None:
    score = score_dates([found], [MONDAY])
    tallies = (score.strict, score.relaxed, score.type, score.value)
    assert tuple(tally.right for tally in tallies) == right


def test_the_same_span_goes_before_a_longer_overlap() -> None:
    longer = Timed(Span(0, 30), "DURATION", "P1W")
    assert score_dates([longer, MONDAY], [MONDAY]).pairs == ((1, 0),)


def test_a_tally_of_nothing_is_zero() -> None:
    assert (Tally().precision, Tally().recall, Tally().f1) == (0, 0, 0)
    assert Tally(1, 2, 4).f1 == pytest.approx(1 / 3)


def test_the_interval_holds_the_score_and_is_the_same_each_time() -> None:
    tallies = [Tally(8, 10, 10), Tally(3, 10, 10), Tally(6, 10, 10), Tally(9, 10, 10)]
    low, high = interval(tallies)
    assert low < sum(tallies, Tally()).f1 < high
    assert interval(tallies) == (low, high)
    assert interval(tallies[:1] * 5) == pytest.approx((0.8, 0.8))
