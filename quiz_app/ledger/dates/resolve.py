"""From what a date mention means to its value, and where that value comes from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from quiz_app.article.model import Article, Span
from quiz_app.ledger.dates import counting, notes
from quiz_app.ledger.dates.counting import Counted
from quiz_app.ledger.dates.expressions import (
    Calendar,
    Fixed,
    Open,
    SameDay,
    ShortYear,
    Step,
    Weekday,
)
from quiz_app.ledger.dates.find import Found
from quiz_app.ledger.dates.infer import InferredYear
from quiz_app.ledger.dates.point import Point, add, around
from quiz_app.ledger.dates.tense import Direction, direction
from quiz_app.ledger.dates.units import UNITS
from quiz_app.ledger.model import Basis, Precision
from quiz_app.ledger.sentences import sentence_at

_FINENESS = [Precision.DAY, Precision.WEEK, Precision.MONTH, Precision.YEAR]
_BLOCKS_BACK = 1  # how far before it the date may stand that "two days later" counts from


@dataclass(frozen=True)
class Resolved:
    """A mention with its point in the calendar (None: open, or no date), and its basis."""

    point: Point | None
    basis: Basis
    note: str
    anchor: int | None = None  # index of the mention it was computed from


@dataclass(frozen=True)
class Context:
    """What mentions are counted from: the article, its publication date, the other mentions."""

    article: Article
    sentences: tuple[Span, ...]
    published: date | None
    found: Sequence[Found]
    years: Mapping[int, InferredYear]

    def looks(self, found: Found) -> Direction:
        """Return whether the sentence of a mention looks back or ahead."""
        sentence = sentence_at(self.sentences, found.span.start)
        whole = sentence or self.article.blocks[found.block].span
        return direction(self.article.text, whole, found.span)

    def words(self, index: int) -> str:
        """Return the words of a mention."""
        return self.found[index].span.of(self.article.text)


def resolve_all(context: Context) -> list[Resolved]:
    """Return what each mention of the context comes to, in order."""
    done: list[Resolved] = []
    for index in range(len(context.found)):
        done.append(_resolve(context, index, done))
    return done


def _resolve(context: Context, index: int, done: list[Resolved]) -> Resolved:
    found = context.found[index]
    match found.expression:
        case Calendar() as one:
            return _calendar(context, index, one)
        case ShortYear() as one:
            if context.published is None:
                return _open(notes.SHORT_YEAR)
            return _calendar(context, index, one.near(context.published))
        case Weekday(in_text=True) as named:
            return _weekday_in_text(context, index, named, done)
        case Weekday() as named:
            looks = context.looks(found)
            return _published(context, lambda day: counting.weekday(named, day, looks))
        case Step(in_text=True) as one:
            return _step_in_text(context, index, one, done)
        case Step() as step:
            return _published(context, lambda day: counting.step(step, day))
        case SameDay():
            return _same_day(context, index, done)
        case Fixed() as one:
            return Resolved(None, Basis.STATED, one.note)
        case Open() as one:
            return _open(one.note)


def _open(note: str) -> Resolved:
    return Resolved(None, Basis.UNRESOLVABLE, note)


def _published(
    context: Context, count: Callable[[date], Counted], why_not: str = notes.NEEDS_PUBLICATION
) -> Resolved:
    if context.published is None:
        return _open(why_not)
    point, note = count(context.published)
    return Resolved(point, Basis.PUBLICATION, note) if point else _open(note)


def _calendar(context: Context, index: int, one: Calendar) -> Resolved:
    if one.year is not None:
        return Resolved(one.in_year(one.year), Basis.STATED, notes.STATED)
    inferred = context.years.get(index)
    if inferred is not None:
        point = one.in_year(inferred.year)
        return Resolved(point, Basis.INFERRED, inferred.note, inferred.anchor)
    looks = context.looks(context.found[index])
    no_year = notes.NEEDS_PUBLICATION if one.year_step is not None else notes.NO_YEAR
    return _published(context, lambda day: counting.calendar(one, day, looks), no_year)


def _step_in_text(context: Context, index: int, one: Step, done: list[Resolved]) -> Resolved:
    base = _date_before(context, index, done, _BLOCKS_BACK, days_only=one.unit in ("D", "W"))
    if base is None:
        return _open(notes.NOTHING_BEFORE)
    start = done[base].point
    if start is None or _coarser(start.precision, UNITS[one.unit].precision):
        return _open(notes.TOO_COARSE)
    day = add(start.start, one.amount, one.unit)
    if day is None:
        return _open(notes.NO_SUCH_DAY)
    keeps = one.to_day and start.precision is Precision.DAY
    point = around(day, Precision.DAY if keeps else UNITS[one.unit].precision)
    return Resolved(point, Basis.INFERRED, notes.counted_from(context.words(base)), base)


def _weekday_in_text(context: Context, index: int, one: Weekday, done: list[Resolved]) -> Resolved:
    base = _date_before(context, index, done, _BLOCKS_BACK, days_only=True)
    start = None if base is None else done[base].point
    if base is None or start is None:
        return _open(notes.NOTHING_BEFORE)
    point, _ = counting.weekday(one, start.start, Direction.UNKNOWN)
    return Resolved(point, Basis.INFERRED, notes.counted_from(context.words(base)), base)


def _same_day(context: Context, index: int, done: list[Resolved]) -> Resolved:
    base = _date_before(context, index, done, 0, days_only=True)
    if base is not None:
        note = notes.day_from(context.words(base))
        return Resolved(done[base].point, Basis.INFERRED, note, base)
    today = Step(0, "D")
    return _published(context, lambda day: counting.step(today, day), notes.DAY_NOT_GIVEN)


def _date_before(
    context: Context, index: int, done: list[Resolved], blocks_back: int, days_only: bool
) -> int | None:
    block = context.found[index].block
    for at in range(index - 1, -1, -1):
        if context.found[at].block < block - blocks_back:
            return None
        point = done[at].point
        if point and (not days_only or point.precision is Precision.DAY):
            return at
    return None


def _coarser(given: Precision, needed: Precision) -> bool:
    if given not in _FINENESS or needed not in _FINENESS:
        return False
    return _FINENESS.index(given) > _FINENESS.index(needed)
