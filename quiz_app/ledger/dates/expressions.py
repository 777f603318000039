"""What the words of a date mention mean, before it is known what they are counted from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from quiz_app.ledger.dates.point import SEASON_MONTHS, Point, around, easter, weekday_of_month
from quiz_app.ledger.dates.units import UNITS
from quiz_app.ledger.model import Precision, TimexType


@dataclass(frozen=True)
class Calendar:
    """A calendar date; a year that is not written is None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    portion: str = ""  # Q1 … Q4, H1, H2, or a season: SP, SU, FA, WI
    which: int | None = None  # last -1, this 0, next 1 ("last October")
    year_step: int | None = None  # "October last year": -1
    year_in_text: int | None = None  # "October that year": 0, counted from the year before it
    week: bool = False  # "the week of 3 March"
    just_past: bool = False  # "third-quarter profit": the one that is over, or nearly
    years: int = 1  # how many the stretch covers: 10 for a decade, 100 for a century

    @property
    def precision(self) -> Precision:
        """Return the finest unit that is written."""
        if self.week:
            return Precision.WEEK
        if self.portion:
            kinds = {"Q": Precision.QUARTER, "H": Precision.HALF}
            return kinds.get(self.portion[0], Precision.SEASON)
        if self.month:
            return Precision.DAY if self.day else Precision.MONTH
        return {1: Precision.YEAR, 10: Precision.DECADE, 100: Precision.CENTURY}[self.years]

    def in_year(self, year: int) -> Point | None:
        """Return the date in that year, or None where that year has no such day."""
        try:
            day = date(year, self._first_month(), self.day or 1)
            return around(day, Precision.WEEK) if self.week else Point(day, self.precision)
        except ValueError:  # 29 February, or a year beyond the calendar
            return None

    def _first_month(self) -> int:
        if self.portion in SEASON_MONTHS:
            return SEASON_MONTHS[self.portion]
        if self.portion:
            months = 3 if self.portion[0] == "Q" else 6
            return (int(self.portion[1]) - 1) * months + 1
        return self.month or 1


@dataclass(frozen=True)
class Feast(Calendar):
    """A feast, by its code in dates.toml: "12-25", "easter+1", "11/4/4" (fourth Thursday)."""

    code: str = ""

    @property
    def precision(self) -> Precision:
        """Return that it is a day."""
        return Precision.DAY

    def in_year(self, year: int) -> Point | None:
        """Return the day on which it falls in that year."""
        if self.code.startswith("easter"):
            day = easter(year) + timedelta(days=int(self.code.removeprefix("easter")))
        elif "/" in self.code:
            day = weekday_of_month(year, *map(int, self.code.split("/")))
        else:
            month, number = map(int, self.code.split("-"))
            day = date(year, month, number)
        return Point(day, Precision.DAY)


@dataclass(frozen=True)
class Weekday:
    """A day of the week (ISO: Monday is 1), or the weekend it opens; `which` as in `Calendar`.

    With `in_text` it is counted from the date before it ("the previous Friday"); with
    `week` it lies in that week ("Friday next week"), with `later` so many weeks on ("a week
    on Friday").
    """

    number: int
    which: int | None = None
    weekend: bool = False
    in_text: bool = False
    week: int | None = None
    later: int = 0

    @property
    def precision(self) -> Precision:
        """Return the finest unit that is written."""
        return Precision.WEEKEND if self.weekend else Precision.DAY


@dataclass(frozen=True)
class Step:
    """So many units from the publication date, or from the date before it in the text."""

    amount: int
    unit: str  # a code of `units.UNITS`
    in_text: bool = False
    finer: str = ""  # "a week later" is a day, "a year ago this month" a month; "last week" a week

    @property
    def precision(self) -> Precision:
        """Return the finest unit that is written."""
        return UNITS[self.finer or self.unit].precision


@dataclass(frozen=True)
class SameDay:
    """A time of day whose day stands elsewhere, if anywhere; else so many days from publication."""

    days: int | None = None
    precision: Precision = Precision.PART_OF_DAY


@dataclass(frozen=True)
class ClockStep:
    """So many seconds, minutes or hours from the time of day before it in the text."""

    time: timedelta
    precision: Precision


@dataclass(frozen=True)
class QuarterInText:
    """The quarter last named, or so many years from it ("the year-ago quarter")."""

    years: int = 0

    @property
    def precision(self) -> Precision:
        """Return the finest unit that is written."""
        return Precision.QUARTER


@dataclass(frozen=True)
class ShortYear:
    """A date whose year is written with two figures."""

    short: int
    calendar: Calendar

    @property
    def precision(self) -> Precision:
        """Return the finest unit that is written."""
        return self.calendar.precision

    def near(self, published: date) -> Calendar:
        """Return the date in the latest fitting year up to ten years after publication."""
        latest = published.year + 10
        year = latest - (latest - self.short) % 100
        return Calendar(year, self.calendar.month, self.calendar.day)


@dataclass(frozen=True)
class Fixed:
    """A mention whose value needs no other date: a duration, a set, a vague reference."""

    type: TimexType
    value: str
    precision: Precision
    note: str


@dataclass(frozen=True)
class Open:
    """A mention that stays open, with the reason."""

    precision: Precision
    note: str


Expression = (
    Calendar | Weekday | Step | SameDay | ClockStep | QuarterInText | ShortYear | Fixed | Open
)
