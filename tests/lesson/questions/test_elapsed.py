"""The time between two dates, where every way of counting gives nearly the same number."""

from __future__ import annotations

from datetime import date

import pytest

from quiz_app.lesson.questions.elapsed import elapsed, given, slips

BASIS = given(["1 May", "9 May 2024"], ["2024-05-01", "2024-05-09"])


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2024-05-13", "2024-05-24", "11 days"),
        ("2024-05-24", "2024-05-13", "11 days"),
        ("2024-05-13", "2024-06-27", "45 days"),
        ("2024-05-13", "2024-05-15", None),  # nothing to count
        ("2023-11-30", "2024-01-31", "About 2 months"),
        ("2024-08-06", "2025-03-11", "About 7 months"),
        ("2024-08-06", "2025-02-20", None),  # six months and a half
        ("2019-03-04", "2024-03-11", "About 5 years"),
        ("2019-03-04", "2023-09-11", None),  # four years and a half
        ("2024-08", "2025-03", "About 7 months"),
        ("2024-08", "2024-09", None),
        ("2007-10", "2012-07", "About 5 years"),
        ("1974", "2025", "About 51 years"),
        ("2024", "2025", None),
        ("2024", "2025-03", None),  # not of one precision
        ("2024-W12", "2024-W15", None),
    ],
)
def test_the_time_between_two_dates(one: str, other: str, expected: str | None) -> None:
    found = elapsed(one, other)
    assert (found.text if found else None) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [("2024-05-13", "2024-05-24"), ("2024-05-13", "2024-05-16"), ("2024-08", "2025-03")],
)
def test_a_slip_is_never_right_by_another_way_of_counting(one: str, other: str) -> None:
    right = elapsed(one, other)
    assert right is not None
    for published in (None, date(2024, 5, 25), date(2025, 4, 13)):
        numbers = [
            int(slip.text.removeprefix("About ").split()[0]) for slip in slips(right, "", published)
        ]
        assert len(numbers) >= 2
        assert all(abs(number - right.number) > 1 and number > 0 for number in numbers)


def test_slips_say_how_they_come_about() -> None:
    right = elapsed("2024-05-01", "2024-05-09")
    assert right is not None
    assert [(slip.text, slip.reason) for slip in slips(right, BASIS, date(2024, 5, 20))[:3]] == [
        (
            "19 days",
            f"{BASIS} From 1 May 2024 to 9 May 2024 it is 8 days; "
            "this is the time between 1 May 2024 and publication.",
        ),
        (
            "11 days",
            f"{BASIS} From 1 May 2024 to 9 May 2024 it is 8 days; "
            "this is the time between 9 May 2024 and publication.",
        ),
        ("15 days", f"{BASIS} From 1 May 2024 to 9 May 2024 it is 8 days; this is a week more."),
    ]


def test_the_right_length_lies_low_high_or_in_the_middle() -> None:
    places = set()
    for day in range(18, 29):
        right = elapsed("2024-05-01", f"2024-05-{day}")
        assert right is not None
        wrong = [int(slip.text.split()[0]) for slip in slips(right, "", None)[:2]]
        places.add(sum(number < right.number for number in wrong))
    assert places == {0, 1, 2}


def test_dates_that_are_written_out_are_not_repeated() -> None:
    assert BASIS == "The article gives “1 May” (1 May 2024) and “9 May 2024”."
