"""From what a date mention means to its value, and where that value comes from."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from quiz_app.ledger.dates import counting, in_text, notes
from quiz_app.ledger.dates.context import Context, Resolved, left_open
from quiz_app.ledger.dates.counting import Counted
from quiz_app.ledger.dates.expressions import (
    Calendar,
    ClockStep,
    Fixed,
    Open,
    QuarterInText,
    SameDay,
    ShortYear,
    Step,
    Weekday,
)
from quiz_app.ledger.dates.grammar import grammar
from quiz_app.ledger.model import Basis, Precision


def resolve_all(context: Context) -> list[Resolved]:
    """Return what each mention of the context comes to, in order."""
    done: list[Resolved] = []
    for index in range(len(context.found)):
        done.append(_resolve(context, index, done))
    return done


def _resolve(context: Context, index: int, done: list[Resolved]) -> Resolved:
    match context.found[index].expression:
        case Calendar(year_in_text=int()) as named:
            return in_text.calendar(context, index, named, done)
        case Calendar() as named:
            return _calendar(context, index, named, done)
        case ShortYear() as short:
            return _short_year(context, index, short, done)
        case Weekday(in_text=True) as weekday:
            return in_text.weekday(context, index, weekday, done)
        case Weekday() as weekday:
            return _weekday(context, index, weekday, done)
        case Step(in_text=True) as step:
            return in_text.step(context, index, step, done)
        case Step() as step:
            return _step(context, index, step, done)
        case SameDay() as clock:
            return _same_day(context, index, clock, done)
        case ClockStep() as clock_step:
            return in_text.clock_step(context, index, clock_step, done)
        case QuarterInText() as quarter:
            return _quarter(context, index, quarter, done)
        case Fixed() as fixed:
            return Resolved(None, Basis.STATED, fixed.note)
        case Open() as still_open:
            return left_open(still_open.note)


def _published(
    context: Context, count: Callable[[date], Counted], why_not: str = notes.NEEDS_PUBLICATION
) -> Resolved:
    if context.published is None:
        return left_open(why_not)
    point, note = count(context.published)
    return Resolved(point, Basis.PUBLICATION, note) if point else left_open(note)


def _calendar(context: Context, index: int, one: Calendar, done: list[Resolved]) -> Resolved:
    if one.year is not None:
        return Resolved(one.in_year(one.year), Basis.STATED, notes.STATED)
    inferred = context.years.get(index)
    if inferred is not None:
        point = one.in_year(inferred.year)
        return Resolved(point, Basis.INFERRED, inferred.note, inferred.anchor)
    if one.year_step is None and one.which is None:
        end = in_text.end_of_range(context, index, one, done)
        if end is not None:
            return end
    told = in_text.same_year(context, index, one, done)
    if told is not None:
        return told
    looks = context.looks(context.found[index])
    no_year = notes.NEEDS_PUBLICATION if one.year_step is not None else notes.NO_YEAR
    return _published(context, lambda day: counting.calendar(one, day, looks), no_year)


def _short_year(context: Context, index: int, one: ShortYear, done: list[Resolved]) -> Resolved:
    if context.published is None:
        return left_open(notes.SHORT_YEAR)
    return _calendar(context, index, one.near(context.published), done)


def _weekday(context: Context, index: int, one: Weekday, done: list[Resolved]) -> Resolved:
    end = in_text.end_of_range(context, index, one, done)
    if end is not None:
        return end
    looks = context.looks(context.found[index])
    return _published(context, lambda day: counting.weekday(one, day, looks))


def _step(context: Context, index: int, one: Step, done: list[Resolved]) -> Resolved:
    quarter = in_text.year_from_quarter(context, index, one, done)
    return quarter or _published(context, lambda day: counting.step(one, day))


def _quarter(context: Context, index: int, one: QuarterInText, done: list[Resolved]) -> Resolved:
    """Return the quarter last named; where none is, the last one that is over."""
    over = Step(4 * one.years - 1, "Q")
    named = in_text.quarter(context, index, one, done)
    return named or _published(context, lambda day: counting.step(over, day))


def _same_day(context: Context, index: int, one: SameDay, done: list[Resolved]) -> Resolved:
    """Return a time of day on the day named beside it, or alone where none is near."""
    if one.days is not None:
        night = Step(one.days, "D")
        return _published(context, lambda day: counting.step(night, day))
    if context.clock(index, done) and context.tells_habits(index):
        return Resolved(None, Basis.STATED, notes.EVERY_DAY, timeless=True)
    before = in_text.date_before(context, index, done, days_only=True)
    behind = None if context.share_sentence(before, index) else _day_behind(context, index)
    if behind is not None:
        day = _resolve(context, behind, done)
        return Resolved(day.point, day.basis, notes.day_from(context.words(behind)))
    if before is not None:
        note = notes.day_from(context.words(before))
        return Resolved(done[before].point, Basis.INFERRED, note, before)
    if context.clock(index, done):
        return Resolved(None, Basis.STATED, notes.DAY_NOT_GIVEN, timeless=True)
    return left_open(notes.DAY_NOT_GIVEN)


def _day_behind(context: Context, index: int) -> int | None:
    """Return the day that stands close behind a time of day: "at 6am in Holm on Sunday"."""
    for at in range(index + 1, min(index + 3, len(context.found))):
        one, gap = context.found[at].expression, context.gap(at)
        if not grammar().day_behind.fullmatch(gap):
            return None
        if not isinstance(one, SameDay):
            is_day = one.precision is Precision.DAY and isinstance(one, Calendar | Weekday | Step)
            return at if is_day and not getattr(one, "in_text", False) else None
    return None
