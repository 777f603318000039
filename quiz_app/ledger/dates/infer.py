"""Years settled by arithmetic: a stated date plus a stated duration lands beside a yearless one.

"On 6 August 2024 … after seven months … on 12 March": 6 August 2024 and seven months lead
to 6 March 2025, six days from 12 March, so the year is 2025. Only a single possible year
counts, and a date that may as well lie shortly before or after the stated one stays open.
Dates without a year that lie close to an inferred one follow it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from quiz_app.article.model import Article
from quiz_app.ledger.dates import notes
from quiz_app.ledger.dates.expressions import Calendar, Fixed
from quiz_app.ledger.dates.find import Found
from quiz_app.ledger.dates.passed import PassedTime, passed_time
from quiz_app.ledger.dates.point import Point
from quiz_app.ledger.model import Precision, TimexType

MOST = 20  # stated days and durations looked at: every pair of them is tried with every date
CLOSE = timedelta(days=31)  # an undated day this near to an inferred one lies in the same story


@dataclass(frozen=True)
class InferredYear:
    """The year of a mention, the mention it comes from, and how."""

    year: int
    anchor: int
    note: str


def infer_years(article: Article, found: Sequence[Found]) -> dict[int, InferredYear]:
    """Return the years of the mentions (by index) that other dates in the text settle."""
    anchors = list(islice(_stated_days(found), MOST))
    durations = list(islice(_durations(article, found), MOST))
    inferred: dict[int, InferredYear] = {}
    for index, one in _yearless(found):
        if any(_is_close(one, stated) for _, stated in anchors):
            continue
        ways = list(_ways(article, found, anchors, durations, index, one))
        if len({way.year for way in ways}) == 1:
            inferred[index] = ways[0]
    return inferred | _followers(article, found, inferred)


def _stated_days(found: Sequence[Found]) -> Iterator[tuple[int, Point]]:
    for index, one in enumerate(found):
        day = one.expression
        if isinstance(day, Calendar) and day.year and day.precision is Precision.DAY:
            point = day.in_year(day.year)
            if point:
                yield index, point


def _durations(article: Article, found: Sequence[Found]) -> Iterator[PassedTime]:
    for one in found:
        if isinstance(one.expression, Fixed) and one.expression.type is TimexType.DURATION:
            passed = passed_time(article.text, one.span, one.expression.value)
            if passed:
                yield passed


def _yearless(found: Sequence[Found]) -> Iterator[tuple[int, Calendar]]:
    for index, one in enumerate(found):
        day = one.expression
        if isinstance(day, Calendar) and day.precision is Precision.DAY and day.year is None:
            yield index, day


def _ways(
    article: Article,
    found: Sequence[Found],
    anchors: list[tuple[int, Point]],
    durations: list[PassedTime],
    index: int,
    one: Calendar,
) -> Iterator[InferredYear]:
    for anchor, start in anchors:
        for duration in durations:
            landing = duration.after(start.start)
            point = _nearest(one, landing) if landing else None
            if landing and point and abs(point.start - landing) <= duration.tolerance:
                note = notes.arithmetic(
                    found[anchor].span.of(article.text),
                    duration.words,
                    notes.written(landing),
                    found[index].span.of(article.text),
                    point.start.year,
                )
                yield InferredYear(point.start.year, anchor, note)


def _nearest(one: Calendar, day: date) -> Point | None:
    points = (one.in_year(day.year + step) for step in (-1, 0, 1))
    known = [point for point in points if point]
    return min(known, key=lambda point: abs(point.start - day), default=None)


def _is_close(one: Calendar, point: Point) -> bool:
    near = _nearest(one, point.start)
    return near is not None and abs(near.start - point.start) <= CLOSE


def _followers(
    article: Article, found: Sequence[Found], inferred: dict[int, InferredYear]
) -> dict[int, InferredYear]:
    leaders = islice(inferred, MOST)
    points = [(index, _point(found[index], inferred[index].year)) for index in leaders]
    followers: dict[int, InferredYear] = {}
    for index, one in _yearless(found):
        ways = [
            InferredYear(
                near.start.year,
                leader,
                notes.close_to(found[leader].span.of(article.text), near.start.year),
            )
            for leader, point in points
            if point and _is_close(one, point) and (near := _nearest(one, point.start))
        ]
        if index not in inferred and len({way.year for way in ways}) == 1:
            followers[index] = ways[0]
    return followers


def _point(found: Found, year: int) -> Point | None:
    return found.expression.in_year(year) if isinstance(found.expression, Calendar) else None
