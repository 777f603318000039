"""Calendar dates behind the TIMEX3 values, and how they are written on a page."""

from __future__ import annotations

import calendar
import re
from datetime import date

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_MONTHS = tuple(calendar.month_name)[1:]  # English: no locale is set
MONTH = re.compile(rf"\b(?:{'|'.join(name[:3] for name in _MONTHS)})[a-z]*\b")  # "Aug.", "August"


def interval(value: str | None) -> tuple[date, date] | None:
    """Return the first and last day of a TIMEX3 year, month or day; None for any other value."""
    parts = _ISO.fullmatch(value or "")
    if parts is None:
        return None
    year, month, day = (int(part) if part else 0 for part in parts.groups())
    try:
        if day:
            return date(year, month, day), date(year, month, day)
        if month:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        return date(year, 1, 1), date(year, 12, 31)
    except ValueError:  # no such day: "2025-02-30"
        return None


def apart(one: str, other: str) -> bool:
    """Return whether two values share no day; values without days are never apart."""
    left, right = interval(one), interval(other)
    return left is not None and right is not None and (left[1] < right[0] or right[1] < left[0])


def written(value: str) -> str:
    """Return a TIMEX3 year, month or day as a page shows it: "12 March 2025"."""
    year, *rest = value.split("-")
    if not rest:
        return year
    month = _MONTHS[int(rest[0]) - 1]
    return f"{int(rest[1])} {month} {year}" if len(rest) == 2 else f"{month} {year}"
