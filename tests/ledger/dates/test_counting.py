from datetime import date

import pytest

from quiz_app.ledger.dates import counting
from quiz_app.ledger.dates.expressions import Calendar, Step, Weekday
from quiz_app.ledger.dates.tense import Direction

THURSDAY = date(2025, 3, 13)


@pytest.mark.parametrize(
    ("number", "which", "looks", "value"),
    [
        (3, None, Direction.BACK, "2025-03-12"),
        (3, None, Direction.AHEAD, "2025-03-19"),
        (3, None, Direction.UNKNOWN, "2025-03-12"),
        (4, None, Direction.BACK, "2025-03-13"),
        (4, None, Direction.AHEAD, "2025-03-13"),
        (4, -1, Direction.UNKNOWN, "2025-03-06"),
        (4, 1, Direction.BACK, "2025-03-20"),
        (5, 0, Direction.UNKNOWN, "2025-03-14"),
        (5, 0, Direction.BACK, "2025-03-07"),
    ],
)
def test_a_weekday_lies_within_a_week(
    number: int, which: int | None, looks: Direction, value: str
) -> None:
    point, note = counting.weekday(Weekday(number, which), THURSDAY, looks)
    assert point is not None
    assert point.value == value
    assert "13 March 2025" in note


@pytest.mark.parametrize(
    ("one", "looks", "value", "shown"),
    [
        (Calendar(month=3, day=12), Direction.BACK, "2025-03-12", "looks back"),
        (Calendar(month=3, day=12), Direction.UNKNOWN, "2025-03-12", "does not show"),
        (Calendar(month=4, day=12), Direction.AHEAD, "2025-04-12", "looks ahead"),
        (Calendar(month=10), Direction.BACK, "2024-10", "looks back"),
        (Calendar(month=3), Direction.BACK, "2025-03", "looks back"),
        (Calendar(month=3, day=11), Direction.AHEAD, "2025-03-11", "more than nine months"),
        (Calendar(month=4, day=12), Direction.BACK, "2025-04-12", "more than nine months"),
        (Calendar(month=4, day=12), Direction.SURELY_BACK, "2024-04-12", "looks back"),
        (Calendar(month=10, which=-1), Direction.UNKNOWN, "2024-10", "Counted"),
        (Calendar(month=3, which=-1), Direction.UNKNOWN, "2024-03", "Counted"),
        (Calendar(month=3, which=0), Direction.UNKNOWN, "2025-03", "Counted"),
        (Calendar(month=3, which=1), Direction.UNKNOWN, "2026-03", "Counted"),
        (Calendar(portion="Q3", year_step=-1), Direction.UNKNOWN, "2024-Q3", "Counted"),
        (Calendar(month=2, day=29), Direction.BACK, "2024-02-29", "looks back"),
    ],
)
def test_a_year_that_is_not_written(
    one: Calendar, looks: Direction, value: str, shown: str
) -> None:
    point, note = counting.calendar(one, THURSDAY, looks)
    assert point is not None
    assert point.value == value
    assert shown in note


@pytest.mark.parametrize(
    ("step", "value"),
    [
        (Step(-1, "D"), "2025-03-12"),
        (Step(0, "W"), "2025-W11"),
        (Step(1, "M"), "2025-04"),
        (Step(-2, "Y"), "2023"),
        (Step(-1, "Q"), "2024-Q4"),
        (Step(-3, "DE"), "199"),
    ],
)
def test_a_step_is_as_precise_as_its_unit(step: Step, value: str) -> None:
    point, _ = counting.step(step, THURSDAY)
    assert point is not None
    assert point.value == value


def test_a_step_out_of_the_calendar_has_no_point() -> None:
    assert counting.step(Step(-9999, "Y"), THURSDAY)[0] is None
