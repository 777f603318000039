"""Calendar dates behind TIMEX3 values."""

from __future__ import annotations

from datetime import date

import pytest

from quiz_app.lesson.questions.calendar import apart, interval, written


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2024-05-02", (date(2024, 5, 2), date(2024, 5, 2))),
        ("2024-02", (date(2024, 2, 1), date(2024, 2, 29))),
        ("2024", (date(2024, 1, 1), date(2024, 12, 31))),
        ("2025-02-30", None),
        ("2025-13", None),
        ("0000", None),
        ("P7M", None),
        ("2024-W12", None),
        ("2024-05-02TMO", None),
        (None, None),
    ],
)
def test_interval(value: str | None, expected: tuple[date, date] | None) -> None:
    assert interval(value) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2024-05-02", "2024-05-03", True),
        ("2024-05-02", "2024-05-02", False),
        ("2024-05-02", "2024-05", False),
        ("2024", "2025-01-01", True),
        ("P7M", "2024", False),
    ],
)
def test_apart(one: str, other: str, expected: bool) -> None:
    assert apart(one, other) is expected
    assert apart(other, one) is expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [("2024-05-02", "2 May 2024"), ("2024-12", "December 2024"), ("2024", "2024")],
)
def test_written(value: str, expected: str) -> None:
    assert written(value) == expected
