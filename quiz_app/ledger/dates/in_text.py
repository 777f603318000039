"""Mentions that are counted from another one in the text: "two days later", "that evening"."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from quiz_app.ledger.dates import counting, notes
from quiz_app.ledger.dates.context import Context, Resolved, left_open
from quiz_app.ledger.dates.expressions import (
    Calendar,
    ClockStep,
    QuarterInText,
    Step,
    Weekday,
)
from quiz_app.ledger.dates.grammar import grammar
from quiz_app.ledger.dates.point import Point, add, around
from quiz_app.ledger.dates.tense import Direction
from quiz_app.ledger.dates.units import UNITS
from quiz_app.ledger.model import Basis, Precision

_FINENESS = [Precision.DAY, Precision.WEEK, Precision.MONTH, Precision.YEAR]
_BLOCKS_BACK = 2  # how far before it the date may stand that "two days later" counts from
_BLOCKS_BACK_TO_QUARTER = 8  # results are told of one quarter throughout


def calendar(context: Context, index: int, one: Calendar, done: list[Resolved]) -> Resolved:
    """Return "October that year" in the year of the date before it."""
    base = date_before(context, index, done)
    start = None if base is None else done[base].point
    if base is None or start is None:
        return left_open(notes.NOTHING_BEFORE)
    point = one.in_year(start.start.year + (one.year_in_text or 0))
    return _counted(context, base, point)


def same_year(context: Context, index: int, one: Calendar, done: list[Resolved]) -> Resolved | None:
    """Return the "New Year’s Eve" of "on 29 December that year and on New Year’s Eve"."""
    before = context.found[index - 1].expression if index else None
    told = isinstance(before, Calendar) and before.year_in_text is not None
    start = done[index - 1].point if told else None
    if start is None or not context.share_sentence(index - 1, index):
        return None
    point = one.in_year(start.start.year)
    return _counted(context, index - 1, point) if point and point.last >= start.start else None


def step(context: Context, index: int, one: Step, done: list[Resolved]) -> Resolved:
    """Return the point so many units from the date before it."""
    quarter = year_from_quarter(context, index, one, done)
    if quarter:
        return quarter
    base = date_before(context, index, done, days_only=one.unit in ("D", "W"))
    if base is None:
        return left_open(notes.NOTHING_BEFORE)
    start = done[base].point
    if start is None or _coarser(start.precision, UNITS[one.unit].precision):
        return left_open(notes.TOO_COARSE)
    day = add(start.start, one.amount, one.unit)
    if day is None:
        return left_open(notes.NO_SUCH_DAY)
    keeps = one.finer and start.precision is Precision.DAY
    precision = one.precision if keeps else UNITS[one.unit].precision
    return _counted(context, base, around(day, precision))


def weekday(context: Context, index: int, one: Weekday, done: list[Resolved]) -> Resolved:
    """Return "the previous Friday" before the day that stands before it."""
    base = date_before(context, index, done, days_only=True)
    start = None if base is None else done[base].point
    if base is None or start is None:
        return left_open(notes.NOTHING_BEFORE)
    point, _ = counting.weekday(one, start.start, Direction.UNKNOWN)
    return _counted(context, base, point)


def end_of_range(
    context: Context, index: int, one: Weekday | Calendar, done: list[Resolved]
) -> Resolved | None:
    """Return the "Thursday" of "from Monday to Thursday"; None for one that ends no range."""
    before = context.found[index - 1].expression if index else None
    first = done[index - 1].point if isinstance(before, type(one)) else None
    if first is None or not grammar().range.fullmatch(context.gap(index)):
        return None
    point = _first_after(one, first.start)
    note = notes.ends_range(context.words(index - 1))
    return Resolved(point, done[index - 1].basis, note) if point else None


def _first_after(one: Weekday | Calendar, start: date) -> Point | None:
    if isinstance(one, Weekday):
        return counting.weekday(one, start, Direction.AHEAD)[0]
    points = (one.in_year(start.year + step) for step in (0, 1))
    return next((point for point in points if point and point.last > start), None)


def clock_step(context: Context, index: int, one: ClockStep, done: list[Resolved]) -> Resolved:
    """Return the time of day so many minutes or hours from the one before it."""
    earlier = context.before(index, _BLOCKS_BACK)
    base = next((at for at in earlier if context.clock(at, done)), None)
    day = None if base is None else done[base].point
    if base is None or day is None:
        return left_open(notes.NO_TIME_BEFORE)
    moment = _moment(day.start, context.clock(base, done), one.time)
    if moment is None:
        return left_open(notes.NO_SUCH_DAY)
    note = notes.counted_from(context.words(base))
    point = Point(moment.date(), Precision.DAY)
    return Resolved(point, Basis.INFERRED, note, base, f"T{moment:%H:%M}")


def _moment(day: date, clock: str, distance: timedelta) -> datetime | None:
    hour, minute = map(int, clock.split(":"))
    try:
        start = datetime.combine(day, time()) + timedelta(hours=hour, minutes=minute)
        return start + distance
    except OverflowError:
        return None


def quarter(
    context: Context, index: int, one: QuarterInText, done: list[Resolved]
) -> Resolved | None:
    """Return the quarter last named, or the one a year before it; None where none is."""
    base = _quarter_before(context, index, done, _BLOCKS_BACK_TO_QUARTER)
    return None if base is None else _years_from_quarter(context, base, one.years, done)


def year_from_quarter(
    context: Context, index: int, one: Step, done: list[Resolved]
) -> Resolved | None:
    """Return "a year earlier" as a quarter, where the paragraph tells the results of one."""
    if one.unit != "Y" or one.amount != -1 or one.finer:
        return None
    blocks_back = _BLOCKS_BACK if one.in_text else 0
    base = _quarter_before(context, index, done, blocks_back)
    return None if base is None else _years_from_quarter(context, base, -1, done)


def _quarter_before(
    context: Context, index: int, done: list[Resolved], blocks_back: int
) -> int | None:
    for at in context.before(index, blocks_back):
        point, one = done[at].point, context.found[at].expression
        is_named = isinstance(one, Calendar) or (isinstance(one, QuarterInText) and not one.years)
        if is_named and point and point.precision is Precision.QUARTER:
            return at
    return None


def _years_from_quarter(
    context: Context, base: int, years: int, done: list[Resolved]
) -> Resolved | None:
    start = done[base].point
    day = add(start.start, years, "Y") if start else None
    return _counted(context, base, Point(day, Precision.QUARTER)) if day else None


def date_before(
    context: Context, index: int, done: list[Resolved], days_only: bool = False
) -> int | None:
    """Return the mention, shortly before one, that it may be counted from.

    A day of an earlier paragraph is passed over where a month or year stands nearer.
    """
    block, is_coarse = context.found[index].block, False
    for at in context.before(index, _BLOCKS_BACK):
        if is_coarse and context.found[at].block < block:
            return None
        point = done[at].point
        fits = point and (not days_only or point.precision is Precision.DAY)
        if fits and not _compares(context, at):
            return at
        is_coarse = is_coarse or point is not None
    return None


def _compares(context: Context, index: int) -> bool:
    """Return whether a mention only compares, as "up from 4% a year earlier" does."""
    one = context.found[index].expression
    return isinstance(one, Step) and one.in_text and one.unit == "Y" and one.amount < 0


def _counted(context: Context, base: int, point: Point | None) -> Resolved:
    if point is None:
        return left_open(notes.NO_SUCH_DAY)
    return Resolved(point, Basis.INFERRED, notes.counted_from(context.words(base)), base)


def _coarser(given: Precision, needed: Precision) -> bool:
    if given not in _FINENESS or needed not in _FINENESS:
        return False
    return _FINENESS.index(given) > _FINENESS.index(needed)
