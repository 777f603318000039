from datetime import date

import pytest

from quiz_app.ledger.dates.point import (
    Point,
    add,
    add_months,
    around,
    easter,
    weekday_of_month,
)
from quiz_app.ledger.model import Precision

DAY = date(2024, 12, 31)  # a Tuesday, in the first ISO week of 2025


@pytest.mark.parametrize(
    ("precision", "value", "last"),
    [
        (Precision.DAY, "2024-12-31", date(2024, 12, 31)),
        (Precision.WEEK, "2025-W01", date(2025, 1, 5)),
        (Precision.WEEKEND, "2025-W01-WE", date(2025, 1, 5)),
        (Precision.MONTH, "2024-12", date(2024, 12, 31)),
        (Precision.QUARTER, "2024-Q4", date(2024, 12, 31)),
        (Precision.HALF, "2024-H2", date(2024, 12, 31)),
        (Precision.YEAR, "2024", date(2024, 12, 31)),
        (Precision.DECADE, "202", date(2029, 12, 31)),
        (Precision.CENTURY, "20", date(2099, 12, 31)),
    ],
)
def test_the_stretch_around_a_day(precision: Precision, value: str, last: date) -> None:
    point = around(DAY, precision)
    assert (point.value, point.last) == (value, last)


def test_a_season_is_named_by_its_first_month() -> None:
    assert Point(date(2024, 6, 1), Precision.SEASON).value == "2024-SU"


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2024, 8, 6), 7, date(2025, 3, 6)),
        (date(2024, 1, 15), -2, date(2023, 11, 15)),
        (date(9999, 12, 1), 1, None),
        (date(1, 1, 1), -1, None),
    ],
)
def test_months_on(day: date, months: int, expected: date | None) -> None:
    assert add_months(day, months) == expected


@pytest.mark.parametrize(
    ("amount", "unit", "expected"),
    [
        (2, "D", date(2025, 1, 2)),
        (-1, "FN", date(2024, 12, 17)),
        (1, "Q", date(2025, 3, 31)),
        (-1, "CE", date(1924, 12, 31)),
        (10**9, "D", None),
    ],
)
def test_units_on(amount: int, unit: str, expected: date | None) -> None:
    assert add(DAY, amount, unit) == expected


@pytest.mark.parametrize(
    "sunday",
    [date(1999, 4, 4), date(2000, 4, 23), date(2008, 3, 23), date(2024, 3, 31), date(2038, 4, 25)],
)
def test_easter_of_a_year(sunday: date) -> None:
    assert easter(sunday.year) == sunday


@pytest.mark.parametrize(
    ("month", "weekday", "which", "day"),
    [
        (11, 4, 4, date(2024, 11, 28)),
        (9, 1, 1, date(2024, 9, 2)),
        (5, 1, -1, date(2024, 5, 27)),
    ],
)
def test_a_weekday_of_a_month(month: int, weekday: int, which: int, day: date) -> None:
    assert weekday_of_month(2024, month, weekday, which) == day


@pytest.mark.parametrize(
    ("day", "value"),
    [
        (date(2024, 4, 9), "2024-SP"),
        (date(2024, 12, 9), "2024-WI"),
        (date(2024, 2, 9), "2023-WI"),
    ],
)
def test_the_season_around_a_day(day: date, value: str) -> None:
    assert around(day, Precision.SEASON).value == value
