"""Dates as pupils type them: the common written forms, compared with a key of its own precision."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from quiz_app.ledger import lexicon
from quiz_app.scoring.words import typed_words

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
_ORDINALS = {word: day for day, word in enumerate(typed_words("date", "ordinals"), start=1)}
_SILENT = {*typed_words("date", "fillers"), *typed_words("date", "weekdays"), *_WORDS["weekday"]}
_YEAR = r"(?P<year>[1-9][0-9]{3})"
_FIGURES = tuple(
    re.compile(form)
    for form in (
        rf"{_YEAR}(?:[-/.](?P<month>[0-9]{{1,2}})(?:[-/.](?P<day>[0-9]{{1,2}}))?)?",
        rf"{_YEAR}(?P<month>[0-9]{{2}})(?P<day>[0-9]{{2}})",
        rf"(?P<month>[0-9]{{1,2}})[-/.]{_YEAR}",
        r"(?P<first>[0-9]{1,2})[-/.](?P<second>[0-9]{1,2})"
        r"(?:[-/.](?P<year>[1-9][0-9]{3}|'?[0-9]{2}))?",
    )
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|'?[0-9]+")
_BETWEEN = frozenset(" .,/-")
_PLAIN = str.maketrans({"’": "'", "‘": "'", **dict.fromkeys("‐‑‒–—−", "-")})


def read_date(text: str, day_first: bool = True) -> PartialDate | None:
    """Return the date that a text names, None where it names none (or 31 February).

    `day_first` says how 12/3/2025 is meant; where only the other order makes a date, that
    one is taken. A weekday in front is not compared with the date.
    """
    if len(text) > MAX_LENGTH:
        return None
    typed = " ".join(text.translate(_PLAIN).lower().split()).strip(" .,")
    found = _WORD.findall(typed)
    if not _BETWEEN.issuperset(_WORD.sub("", typed)):
        return None
    said = [word for word in found if word not in _SILENT]
    if all(word[-1].isdigit() for word in said):
        return _of_figures(typed, day_first)
    return _of_words(said)


def _of_figures(typed: str, day_first: bool) -> PartialDate | None:
    start = re.search("'?[0-9]", typed)  # behind a weekday or "on"
    figures = re.sub(r" ?([-/.]) ?", r"\1", typed[start.start() :]) if start else ""
    match = next(filter(None, (form.fullmatch(figures) for form in _FIGURES)), None)
    return _possible(match.groupdict(), day_first) if match else None


def _of_words(said: Sequence[str]) -> PartialDate | None:
    """Return the date of one month by name with at most a day and a year, in any order.

    A number of four figures or behind an apostrophe is the year; of two others the day
    comes first.
    """
    months = [word for word in said if word in _MONTHS]
    numbers = [str(_ORDINALS.get(word, word)) for word in said if word not in _MONTHS]
    years = [n for n in numbers if re.fullmatch("[1-9][0-9]{3}|'[0-9]{2}", n)]
    days = [n for n in numbers if n not in years]
    if len(days) == 2 and not years and re.fullmatch("[0-9]{2}", days[1]):
        years = [days.pop()]
    if len(months) != 1 or len(days) > 1 or len(years) > 1 or not all(map(_is_day, days)):
        return None
    year = int(years[0].lstrip("'")) if years else None
    return _checked(year, _MONTHS[months[0]], days[0] if days else None)


def _is_day(number: str) -> bool:
    return bool(re.fullmatch("[0-9]{1,2}", number)) and int(number) > 0


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
    year = int(parts["year"].lstrip("'")) if parts.get("year") else None
    if not parts.get("first"):
        month, day = parts.get("month"), parts.get("day")
        return _checked(year, int(month) if month else None, day)
    first, second = int(parts["first"]), int(parts["second"])
    day, month_number = (first, second) if day_first else (second, first)
    return _checked(year, month_number, day) or _checked(year, day, month_number)


def _checked(year: int | None, month: int | None, day: Any) -> PartialDate | None:
    whole = year if year is not None and year >= _CENTURY else _LEAP_YEAR
    try:
        date(whole, month or 1, int(day) if day else 1)
    except ValueError:
        return None
    return PartialDate(year, month, int(day) if day else None)
