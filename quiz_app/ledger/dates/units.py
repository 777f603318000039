"""Units of the calendar, and durations written in them."""

from __future__ import annotations

from dataclasses import dataclass

from quiz_app.ledger.model import Precision

UNKNOWN_AMOUNT = "X"  # TIMEX3: "a few days" is PXD


@dataclass(frozen=True)
class Unit:
    """A unit as TIMEX3 writes it: `size` of the `symbol`, behind a T if it is part of a day."""

    symbol: str
    size: int
    precision: Precision
    of_day: bool = False
    days: float = 0.0  # about how many, to compare durations with dates


UNITS = {
    "S": Unit("S", 1, Precision.MINUTE, of_day=True),
    "MIN": Unit("M", 1, Precision.MINUTE, of_day=True),
    "H": Unit("H", 1, Precision.HOUR, of_day=True),
    "D": Unit("D", 1, Precision.DAY, days=1),
    "W": Unit("W", 1, Precision.WEEK, days=7),
    "FN": Unit("W", 2, Precision.WEEK, days=14),
    "WE": Unit("WE", 1, Precision.WEEKEND, days=7),
    "M": Unit("M", 1, Precision.MONTH, days=30.44),
    "Q": Unit("Q", 1, Precision.QUARTER, days=91.3),
    "Y": Unit("Y", 1, Precision.YEAR, days=365.25),
    "DE": Unit("Y", 10, Precision.DECADE, days=3652.5),
    "CE": Unit("Y", 100, Precision.CENTURY, days=36525),
}

_PARTS = {"H": ("MIN", 60), "Y": ("M", 12), "D": ("H", 24), "DE": ("Y", 10), "CE": ("Y", 100)}


def duration_value(amount: float | None, code: str) -> str:
    """Return the TIMEX3 duration of `amount` units ("P7M"); None is an unknown amount ("PXM").

    Less than one unit is given in the next smaller one: half an hour is "PT30M".
    """
    if amount is not None and amount < 1 and code in _PARTS:
        code, parts = _PARTS[code]
        amount *= parts
    unit = UNITS[code]
    number = UNKNOWN_AMOUNT if amount is None else f"{amount * unit.size:.12g}"
    return f"P{'T' if unit.of_day else ''}{number}{unit.symbol}"
