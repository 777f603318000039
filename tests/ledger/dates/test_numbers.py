import pytest

from quiz_app.ledger.dates.grammar import grammar
from quiz_app.ledger.dates.numbers import number
from quiz_app.ledger.dates.units import duration_value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("seven", 7),
        ("twenty-four", 24),
        ("twenty four", 24),
        ("two hundred", 200),
        ("two and a half", 2.5),
        ("9 1/2", 9.5),
        ("2.5", 2.5),
        ("1,000", 1000),
        ("3 and a half", 3.5),
    ],
)
def test_an_amount_in_words_or_figures(words: str, value: float) -> None:
    assert number(words, grammar()) == value


@pytest.mark.parametrize(
    ("amount", "unit", "value"),
    [
        (7, "M", "P7M"),
        (None, "D", "PXD"),
        (0.5, "H", "PT30M"),
        (0.5, "Y", "P6M"),
        (2, "FN", "P4W"),
        (3, "DE", "P30Y"),
        (2, "Q", "P2Q"),
        (2.5, "Y", "P2.5Y"),
    ],
)
def test_a_duration_in_timex3(amount: float | None, unit: str, value: str) -> None:
    assert duration_value(amount, unit) == value
