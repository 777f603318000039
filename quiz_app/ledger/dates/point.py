"""A point of the calendar: a day, week, month … century, and steps from one to another."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

from quiz_app.ledger.model import Precision

SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # first month, northern half of the earth
_SEASON_OF = {month: code for code, month in SEASON_MONTHS.items()}
_MONTHS_IN = {
    Precision.MONTH: 1,
    Precision.QUARTER: 3,
    Precision.SEASON: 3,
    Precision.HALF: 6,
    Precision.YEAR: 12,
    Precision.DECADE: 120,
    Precision.CENTURY: 1200,
}
_SPRING = SEASON_MONTHS["SP"]
_STEPS = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200}
_STEP_DAYS = {"D": 1, "W": 7, "FN": 14, "WE": 7}


@dataclass(frozen=True)
class Point:
    """A stretch of the calendar of one precision, by its first day."""

    start: date
    precision: Precision

    @property
    def value(self) -> str:
        """Return the TIMEX3 value: "2024-08-06", "2024-W32", "2024-Q3", "199"."""
        year, month = f"{self.start.year:04d}", self.start.month
        iso_year, week, _ = self.start.isocalendar()
        return {
            Precision.DAY: self.start.isoformat(),
            Precision.WEEK: f"{iso_year:04d}-W{week:02d}",
            Precision.WEEKEND: f"{iso_year:04d}-W{week:02d}-WE",
            Precision.MONTH: f"{year}-{month:02d}",
            Precision.QUARTER: f"{year}-Q{(month + 2) // 3}",
            Precision.HALF: f"{year}-H{(month + 5) // 6}",
            Precision.SEASON: f"{year}-{_SEASON_OF.get(month, 'XX')}",
            Precision.YEAR: year,
            Precision.DECADE: year[:3],
            Precision.CENTURY: year[:2],
        }[self.precision]

    @property
    def last(self) -> date:
        """Return the last day of the stretch."""
        if self.precision is Precision.DAY:
            return self.start
        if self.precision is Precision.WEEK:
            return self.start + timedelta(days=6)
        if self.precision is Precision.WEEKEND:
            return self.start + timedelta(days=1)
        after = add_months(self.start, _MONTHS_IN[self.precision])
        return after - timedelta(days=1) if after else date.max


def easter(year: int) -> date:
    """Return Easter Sunday of the western churches (the Gregorian reckoning of Meeus)."""
    century, rest = divmod(year, 100)
    moon = (
        19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15
    ) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (year % 19 + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def weekday_of_month(year: int, month: int, weekday: int, which: int) -> date:
    """Return the first, second … or with -1 the last such weekday (Monday is 1) of a month."""
    if which < 0:
        last = date(year, month, calendar.monthrange(year, month)[1])
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (which - 1))


def add_months(day: date, months: int) -> date | None:
    """Return the day so many months on (31 January + 1 month is 28 or 29 February).

    None where the result lies outside the calendar that `datetime` knows.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def add(day: date, amount: int, code: str) -> date | None:
    """Return the day `amount` units on (a code of `units.UNITS`), None outside the calendar."""
    if code in _STEPS:
        return add_months(day, amount * _STEPS[code])
    try:
        return day + timedelta(days=amount * _STEP_DAYS[code])
    except OverflowError:
        return None


def around(day: date, precision: Precision) -> Point:
    """Return the day, week, month … of that precision that `day` lies in."""
    start = day
    if precision is Precision.WEEK:
        start = day - timedelta(days=day.weekday())
    elif precision is Precision.WEEKEND:
        start = day + timedelta(days=5 - day.weekday())  # the weekend of this ISO week
    elif precision in (Precision.MONTH, Precision.QUARTER, Precision.HALF):
        span = _MONTHS_IN[precision]
        start = date(day.year, (day.month - 1) // span * span + 1, 1)
    elif precision is Precision.SEASON:
        winter = date(max(day.year - 1, MINYEAR), 12, 1)
        start = date(day.year, day.month // 3 * 3, 1) if day.month >= _SPRING else winter
    elif precision in (Precision.YEAR, Precision.DECADE, Precision.CENTURY):
        years = _MONTHS_IN[precision] // 12
        start = date(max(day.year // years * years, MINYEAR), 1, 1)
    return Point(start, precision)
