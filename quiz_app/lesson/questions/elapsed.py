"""The time between two dates, as a person would say it, and the slips made in counting it.

A length is given only where every way of counting gives nearly the same number; numbers
that are right under another way (both ends counted, months by their names) are never slips.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from quiz_app.lesson.distractors import distinct
from quiz_app.lesson.questions.calendar import interval, written
from quiz_app.lesson.questions.making import Choice
from quiz_app.lesson.questions.wording import listed, quoted

FEWEST, MOST_DAYS = 3, 45  # fewer days need no counting, more are said in months
MOST_MONTHS = 23  # more are said in years
FEWEST_ROUNDED = 1.5  # months or years
_DAYS_A_MONTH = 365.2425 / 12
_NEARLY_WHOLE = 1 / 3  # of a month or year: what lies further off is no round number
_SLIPS = {  # by how much a reader may be off, and how a reason says so
    "day": ((7, "a week"), (14, "two weeks"), (-7, "a week"), (-14, "two weeks")),
    "month": ((3, "three months"), (12, "a year"), (-3, "three months"), (-12, "a year")),
    "year": ((3, "three years"), (10, "ten years"), (-3, "three years"), (-10, "ten years")),
}


@dataclass(frozen=True)
class Elapsed:
    """The time from one date to a later one, in days, months or years."""

    first: str  # TIMEX3 values of one precision
    last: str
    number: int
    unit: str  # "day", "month" or "year"

    @property
    def text(self) -> str:
        """Return the time as an option shows it: "8 days", "About 7 months"."""
        return in_words(self.number, self.unit)

    @property
    def reason(self) -> str:
        """Return from which date to which it is counted, and what it comes to."""
        length = self.text[:1].lower() + self.text[1:]
        return f"From {written(self.first)} to {written(self.last)} it is {length}"

    def is_near(self, number: int) -> bool:
        """Return whether a number in the same unit may be right by another way of counting."""
        return abs(number - self.number) <= (2 if self.unit == "day" else 1)


def in_words(number: int, unit: str) -> str:
    """Return a length as an option shows it; only days are exact."""
    counted = f"{number} {unit}" if number == 1 else f"{number} {unit}s"
    return counted if unit == "day" else f"About {counted}"


def elapsed(one: str, other: str) -> Elapsed | None:
    """Return the time between two values of one precision, None where no number is round."""
    first, last = sorted((one, other))
    start, end = interval(first), interval(last)
    if start is None or end is None or len(first) != len(last):
        return None
    days = (end[0] - start[0]).days
    if len(first) == len("2024-05-13") and days <= MOST_DAYS:
        return Elapsed(first, last, days, "day") if days >= FEWEST else None
    return _rounded(first, last, days)


def _rounded(first: str, last: str, days: int) -> Elapsed | None:
    months = days / _DAYS_A_MONTH
    in_months = round(months) <= MOST_MONTHS and len(first) > len("2024")
    exact, unit = (months, "month") if in_months else (months / 12, "year")
    is_round = exact >= FEWEST_ROUNDED and abs(exact - round(exact)) <= _NEARLY_WHOLE
    return Elapsed(first, last, round(exact), unit) if is_round else None


def given(words: Sequence[str], dates: Sequence[str]) -> str:
    """Return what the article gives: its own words, with the date where they leave it open."""
    full = (
        quoted(said) if said == written(value) else f"{quoted(said)} ({written(value)})"
        for said, value in zip(words, dates, strict=True)
    )
    return f"The article gives {listed(full)}."


def slips(
    right: Elapsed, basis: str, published: date | None, stated: int | None = None
) -> list[Choice]:
    """Return wrong lengths in the unit of the right one, the likeliest slip first.

    They come from counting to or from the day of publication, and from being off by a
    round number, where the first of these depends on the length: the right one must not
    always lie in the middle. `basis` is what the article gives, for the reasons.
    """
    found = [*_to_publication(right, published), *_off(right)]
    wrong = [(n, why) for n, why in found if n > 0 and not right.is_near(n) and n != stated]
    apart = distinct(wrong, lambda a, b: abs(a[0] - b[0]) <= 1)
    return [
        Choice(in_words(number, right.unit), f"{basis} {right.reason}; {why}.")
        for number, why in apart
    ]


def _to_publication(right: Elapsed, published: date | None) -> Iterator[tuple[int, str]]:
    for value in (right.first, right.last) if published else ():
        day = published.isoformat()[: len(value)] if published else ""
        other = elapsed(value, day)
        if other and other.unit == right.unit:
            yield other.number, f"this is the time between {written(value)} and publication"


def _off(right: Elapsed) -> Iterator[tuple[int, str]]:
    kinds = _SLIPS[right.unit]
    turn = right.number % len(kinds)
    for by, said in kinds[turn:] + kinds[:turn]:
        yield right.number + by, f"this is {said} {'more' if by > 0 else 'less'}"
