"""Durations that the article says have passed: "after seven months", "seven months later"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from quiz_app.article.model import Span
from quiz_app.ledger.dates.point import add
from quiz_app.ledger.dates.units import UNITS

_BEFORE = re.compile(r"\b(?:after|following) $", re.IGNORECASE)
_BEHIND = re.compile(r" (?:(?:later|into|after|since)\b|on(?=[,.;]))", re.IGNORECASE)
_VALUE = re.compile(r"P(?P<amount>\d+)(?P<unit>[DWMY])")
_LONGEST_TOLERANCE = timedelta(days=31)


@dataclass(frozen=True)
class PassedTime:
    """A stated number of days, weeks, months or years that had passed."""

    words: str
    amount: int
    unit: str  # D, W, M or Y, also codes of `units.UNITS`

    @property
    def tolerance(self) -> timedelta:
        """Return how far off a rounded duration may be: half a unit, at most a month."""
        half = timedelta(days=max(1.0, UNITS[self.unit].days / 2))
        return min(half, _LONGEST_TOLERANCE)

    def longer(self) -> PassedTime:
        """Return the time with one more unit."""
        return replace(self, amount=self.amount + 1)

    def after(self, start: date) -> date | None:
        """Return the day on which the time is over, None outside the calendar."""
        return add(start, self.amount, self.unit)


def stated_time(text: str, span: Span, value: str | None) -> PassedTime | None:
    """Return a duration, by its TIMEX3 value, in whole days, weeks, months or years."""
    known = _VALUE.fullmatch(value or "")
    return PassedTime(span.of(text), int(known["amount"]), known["unit"]) if known else None


def passed_time(text: str, span: Span, value: str | None) -> PassedTime | None:
    """Return the time that had passed, of a duration with its TIMEX3 value; None if it had not.

    "A 30-day ceasefire" has not passed, "after 30 days" has.
    """
    before = text[max(0, span.start - 12) : span.start]
    has_passed = _BEFORE.search(before) or _BEHIND.match(text, span.end)
    return stated_time(text, span, value) if has_passed else None
