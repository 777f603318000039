"""How chances are put into bins, and which finds are judged."""

from __future__ import annotations

from dataclasses import replace

import pytest

from benchmarks.reliability import Bin, Judged, bins, calibration_error, judge, table
from quiz_app.ledger.model import Attribution, Found
from tests.ledger.attributions import attribution
from tests.ledger.reading import article

TEXT = article("Ana Reed said the pool leaks. Bo Lind said it does not.")
ANA = attribution(TEXT, "Ana Reed", "said", "the pool leaks", confidence=0.8)
BO = attribution(TEXT, "Bo Lind", "said", "it does not", confidence=0.6)
HALF = [Judged(0.55, right=True), Judged(0.51, right=False), Judged(1.0, right=True)]


@pytest.mark.parametrize(
    ("found", "judged"),
    [
        (ANA, [Judged(0.8, right=True)]),
        (replace(ANA, source=BO.source), [Judged(0.8, right=False)]),
        (BO, [Judged(0.6, right=False)]),  # the gold does not hold it
        (replace(BO, by=Found.RULE), []),  # gold never holds such finds: no error
        (replace(BO, nested_in=0), []),
        (replace(ANA, by=Found.RULE), [Judged(0.8, right=True)]),
    ],
)
def test_a_find_is_right_where_content_and_source_are(
    found: Attribution, judged: list[Judged]
) -> None:
    assert list(judge(TEXT.text, [found], [ANA])) == judged


def test_bins_are_a_tenth_wide_and_hold_one() -> None:
    assert bins(HALF) == [
        Bin(0.5, 0.6, 2, pytest.approx(0.53), 0.5),
        Bin(0.9, 1.0, 1, 1.0, 1.0),
    ]


def test_the_error_is_the_gap_weighted_by_finds() -> None:
    assert calibration_error(HALF) == pytest.approx(2 / 3 * 0.03)
    assert calibration_error([Judged(0.9, right=False)]) == pytest.approx(0.9)


def test_the_table_shows_bins_and_error() -> None:
    assert table(HALF).splitlines()[1:] == [
        "0.5 to 0.6       2    0.53   0.50",
        "0.9 to 1.0       1    1.00   1.00",
        "expected calibration error 0.020",
    ]
