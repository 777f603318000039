"""Dates as pupils type them: the common written forms, compared with a key of its own precision."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from quiz_app.ledger import lexicon

MAX_LENGTH = 60  # characters; "Wednesday the 12th of September, 2025" has 38
_LEAP_YEAR = 2024  # 29 February is a day where the year is not typed
_CENTURY = 100


class Missing(StrEnum):
    """The part that the question asks for and the typed date lacks."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True)
class PartialDate:
    """A date as far as it was typed; a year of two figures is kept as such."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


_WORDS = lexicon.load("dates")["words"]
_MONTHS: dict[str, int] = {**_WORDS["month"], **_WORDS["month_short"]}
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?"
_WEEKDAY = rf"(?:(?:{'|'.join(_WORDS['weekday'])}),? )?"
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>[1-9][0-9]{3}|['’]?[0-9]{2})"
_FORMS = tuple(
    re.compile(form)
    for form in (
        r"(?P<year>[1-9][0-9]{3})[-/.](?P<month>[0-9]{1,2})(?:[-/.](?P<day>[0-9]{1,2}))?",
        rf"(?P<first>[0-9]{{1,2}}) ?[-/.] ?(?P<second>[0-9]{{1,2}})(?: ?[-/.] ?{_YEAR})?",
        rf"(?:on )?{_WEEKDAY}(?:the )?{_DAY}(?: of)? {_MONTH}(?:,? {_YEAR})?",
        rf"(?:on )?{_WEEKDAY}{_MONTH} (?:the )?{_DAY}(?:,? (?P<year>[0-9]{{4}}))?",
        rf"(?:in )?{_MONTH},? (?:of )?(?P<year>[0-9]{{4}})",
        rf"(?:in )?{_MONTH}",
        r"(?:in )?(?P<year>[1-9][0-9]{3})",
    )
)


def read_date(text: str, day_first: bool = True) -> PartialDate | None:
    """Return the date that a text names, None where it names none (or 31 February).

    `day_first` says how 12/3/2025 is meant; where only the other order makes a date, that
    one is taken.
    """
    typed = " ".join(text.lower().split()).strip(" .,")
    if len(text) > MAX_LENGTH:
        return None
    for form in _FORMS:
        match = form.fullmatch(typed)
        if match:
            return _possible(match.groupdict(), day_first)
    return None


def missing_part(typed: PartialDate, key: str, year_asked: bool = True) -> Missing | None:
    """Return the part that the key has and the typed date lacks, the finest first."""
    asked = _of_key(key)
    if asked.day and not typed.day:
        return Missing.DAY
    if asked.month and not typed.month:
        return Missing.MONTH
    return Missing.YEAR if year_asked and typed.year is None else None


def matches(typed: PartialDate, key: str) -> bool:
    """Return whether a typed date agrees with the key in every part that both have.

    Finer than asked is right where it lies within the key; a year that was typed counts
    even where it was not asked.
    """
    asked = _of_key(key)
    pairs = ((typed.month, asked.month), (typed.day, asked.day))
    return _same_year(typed.year, asked.year) and all(
        ours == theirs for ours, theirs in pairs if ours and theirs
    )


def _same_year(typed: int | None, asked: int | None) -> bool:
    if typed is None or asked is None:
        return True
    return typed == (asked if typed >= _CENTURY else asked % _CENTURY)


def _of_key(key: str) -> PartialDate:
    return PartialDate(*(int(part) for part in key.split("-")))


def _possible(parts: dict[str, Any], day_first: bool) -> PartialDate | None:
    year = int(parts["year"].lstrip("'’")) if parts.get("year") else None
    if not parts.get("first"):
        month = parts.get("month")
        return _checked(year, _month(month) if month else None, parts.get("day"))
    first, second = int(parts["first"]), int(parts["second"])
    day, month_number = (first, second) if day_first else (second, first)
    return _checked(year, month_number, day) or _checked(year, day, month_number)


def _month(word: str) -> int:
    return int(word) if word.isdigit() else _MONTHS[word]


def _checked(year: int | None, month: int | None, day: Any) -> PartialDate | None:
    whole = year if year is not None and year >= _CENTURY else _LEAP_YEAR
    try:
        date(whole, month or 1, int(day) if day else 1)
    except ValueError:
        return None
    return PartialDate(year, month, int(day) if day else None)
