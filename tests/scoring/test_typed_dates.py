from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz_app.scoring.typed_dates import Missing, PartialDate, matches, missing_part, read_date

DAY = PartialDate(2025, 3, 12)


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("12 March 2025", DAY),
        ("12 march, 2025", DAY),
        ("March 12, 2025", DAY),
        ("Mar. 12 2025", DAY),
        ("12th of March 2025", DAY),
        ("the 12th March 2025", DAY),
        ("Wednesday, 12 March 2025", DAY),
        ("on 12 March 2025.", DAY),
        ("12/3/2025", DAY),
        ("12.03.2025", DAY),
        ("12-3-2025", DAY),
        ("12/3/25", PartialDate(25, 3, 12)),
        ("12 March '25", PartialDate(25, 3, 12)),
        ("2025-03-12", DAY),
        ("2025/3/12", DAY),
        ("12 March", PartialDate(None, 3, 12)),
        ("March 12th", PartialDate(None, 3, 12)),
        ("12/3", PartialDate(None, 3, 12)),
        ("29 February", PartialDate(None, 2, 29)),
        ("March 2025", PartialDate(2025, 3)),
        ("2025-03", PartialDate(2025, 3)),
        ("March", PartialDate(None, 3)),
        ("2025", PartialDate(2025)),
        ("Wed 12 March 2025", DAY),
        ("Wed. 12 Mar. 2025", DAY),
        ("Weds, 12 March 2025", DAY),
        ("Thurs 13 March", PartialDate(None, 3, 13)),
        ("Wednesday the 12th of March 2025", DAY),
        ("Wednesday 12/3/2025", DAY),
        ("Wednesday, March 12, 2025", DAY),
        ("March the 12th, 2025", DAY),
        ("12-Mar-2025", DAY),
        ("12/Mar/25", PartialDate(25, 3, 12)),
        ("12March2025", DAY),
        ("2025 March 12", DAY),
        ("2025, 12 March", DAY),
        ("20250312", DAY),
        ("2025 - 03 - 12", DAY),
        ("12. März 2025", None),
        ("12. March 2025", DAY),
        ("12 th March 2025", DAY),
        ("twelfth of March 2025", DAY),
        ("March twenty-first, 2025", PartialDate(2025, 3, 21)),
        ("the thirtieth of March", PartialDate(None, 3, 30)),
        ("March 12 '25", PartialDate(25, 3, 12)),
        ("12 mars 2025", None),
        ("Sept 2024", PartialDate(2024, 9)),
        ("03/2025", PartialDate(2025, 3)),
        ("3.2025", PartialDate(2025, 3)),
        ("August, 2024", PartialDate(2024, 8)),
        ("in August of 2024", PartialDate(2024, 8)),
        ("12\u00a0March\u00a02025", DAY),
        ("12–3–2025", DAY),
        ("１２ March 2025", None),
    ],
)
def test_the_common_forms_are_read(text: str, typed: PartialDate | None) -> None:
    assert read_date(text) == typed


@pytest.mark.parametrize(
    "text",
    ["", "yesterday", "32 March 2025", "29 February 2025", "13/13/2025", "0 March", "12 Brumaire",
     "12 March 2025 or 13 March 2025", "٣ March 2025", "0000", "1" * 61],
)  # fmt: skip
def test_what_names_no_date_is_none(text: str) -> None:
    assert read_date(text) is None


def test_the_order_of_figures_is_an_argument() -> None:
    assert read_date("12/3/2025", day_first=False) == PartialDate(2025, 12, 3)
    assert read_date("13/3/2025", day_first=False) == PartialDate(2025, 3, 13)
    assert read_date("3/13/2025", day_first=True) == PartialDate(2025, 3, 13)


@pytest.mark.parametrize(
    ("text", "key", "right"),
    [
        ("12 March 2025", "2025-03-12", True),
        ("13 March 2025", "2025-03-12", False),
        ("12 March 2024", "2025-03-12", False),
        ("12 March", "2025-03-12", True),
        ("12/3/25", "2025-03-12", True),
        ("12/3/24", "2025-03-12", False),
        ("March 2025", "2025-03", True),
        ("12 March 2025", "2025-03", True),
        ("12 April 2025", "2025-03", False),
        ("12 April 2025", "2025", True),
        ("2024", "2025", False),
    ],
)
def test_a_date_is_compared_at_the_precision_of_the_key(text: str, key: str, right: bool) -> None:
    typed = read_date(text)
    assert typed is not None
    assert matches(typed, key) is right


@pytest.mark.parametrize(
    ("text", "key", "year_asked", "missing"),
    [
        ("12 March 2025", "2025-03-12", True, None),
        ("12 March", "2025-03-12", True, Missing.YEAR),
        ("12 March", "2025-03-12", False, None),
        ("March 2025", "2025-03-12", True, Missing.DAY),
        ("2025", "2025-03", True, Missing.MONTH),
        ("12 March 2025", "2025", True, None),
    ],
)
def test_the_part_that_is_missing(
    text: str, key: str, year_asked: bool, missing: Missing | None
) -> None:
    typed = read_date(text)
    assert typed is not None
    assert missing_part(typed, key, year_asked) is missing


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_day_is_read_back_in_every_form(day: date) -> None:
    typed = PartialDate(day.year, day.month, day.day)
    assert read_date(f"{day.day} {day:%B} {day.year}") == typed
    assert read_date(f"{day:%b} {day.day}, {day.year}") == typed
    assert read_date(f"{day.day}/{day.month}/{day.year}") == typed
    assert read_date(f"{day.month}/{day.day}/{day.year}", day_first=False) == typed
    assert read_date(day.isoformat()) == typed
    assert matches(typed, day.isoformat())
