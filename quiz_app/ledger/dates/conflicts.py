"""Does a stated duration fit the stated dates?

Three ways of stating both are compared, and nothing else, for a wrong warning costs trust:
a range with its length ("the three-week survey ran from 13 to 24 May"), a time that has passed
between the two days of a paragraph ("after three months"), and a day beside where it should
land ("three months later, on 4 May"). Rounding is allowed for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from quiz_app.article.model import Article, Span
from quiz_app.ledger.dates import notes
from quiz_app.ledger.dates.grammar import grammar
from quiz_app.ledger.dates.passed import PassedTime, passed_time, stated_time
from quiz_app.ledger.model import DateMention, Precision, TimexType
from quiz_app.ledger.overlaps import Overlaps
from quiz_app.ledger.sentences import sentences

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_BETWEEN = "between "
_LANDS_ON = re.compile(r",? (?:on )?")
_COUNTED = re.compile(r"\b(day|week|month|year)s? (?:later|after|afterwards)$", re.IGNORECASE)
_FIRST_DAY = {Precision.DAY: "", Precision.MONTH: "-01", Precision.YEAR: "-01-01"}
_SLACK = {  # a range may or may not count its last day, month or year
    Precision.DAY: timedelta(days=1),
    Precision.MONTH: timedelta(days=31),
    Precision.YEAR: timedelta(days=366),
}
# a length so many times that between the dates is the length of something else
_OTHER_THAN_RANGE, _OTHER_THAN_DAYS = 4, 10


@dataclass(frozen=True)
class Comparison:
    """A stated length and the two dates that it belongs to, in the order of the calendar."""

    length: DateMention
    time: PassedTime
    first: DateMention
    last: DateMention
    fits: bool

    def note(self, text: str) -> str:
        """Return what a teacher should know of a length that does not fit."""
        first, last = _start(self.first), _start(self.last)
        ends_on_a_day = self.last.precision is Precision.DAY
        if first and last and ends_on_a_day:
            return notes.misfit_days(self.time.words, first, last)
        words = (self.first.span.of(text), self.last.span.of(text))
        return notes.misfit(self.time.words, *words)


def duration_conflicts(article: Article, dates: tuple[DateMention, ...]) -> tuple[str, ...]:
    """Return a note for every duration that does not fit the dates it belongs to."""
    found = compared_durations(article, dates)
    return tuple(one.note(article.text) for one in found if not one.fits)


def compared_durations(article: Article, dates: tuple[DateMention, ...]) -> tuple[Comparison, ...]:
    """Return every stated duration with the dates it belongs to, in text order."""
    placed = Overlaps((one.span, one) for one in dates)
    found: dict[Span, Comparison] = {}
    for sentence in sentences(article):
        _keep(found, _of_range(article.text, placed.at(sentence)))
    for block in article.blocks:
        inside = placed.at(block.span)
        _keep(found, _of_two_days(article.text, inside))
        _keep(found, _of_landing(article.text, inside))
    return tuple(found[span] for span in sorted(found))


def _keep(found: dict[Span, Comparison], compared: Iterator[Comparison]) -> None:
    """Keep one comparison a length; one that does not fit counts before one that does."""
    for one in compared:
        if not one.fits or one.length.span not in found:
            found[one.length.span] = one


def _of_range(text: str, inside: list[DateMention]) -> Iterator[Comparison]:
    """Yield the one length of a sentence beside its one range."""
    lengths = [one for one in inside if _is_length(text, one)]
    ranges = [pair for pair in pairwise(inside) if _is_range(text, *pair)]
    if len(lengths) != 1 or len(ranges) != 1:
        return
    (length,), ((first, last),) = lengths, ranges
    time, start, end = stated_time(text, length.span, length.value), _start(first), _start(last)
    if time and start and end and not _is_other_thing(time, start, end, _OTHER_THAN_RANGE):
        yield Comparison(
            length, time, first, last, _fits(time, start, end, _SLACK[first.precision])
        )


def _is_length(text: str, one: DateMention) -> bool:
    return one.type is TimexType.DURATION and bool(stated_time(text, one.span, one.value))


def _is_range(text: str, first: DateMention, last: DateMention) -> bool:
    if first.precision is not last.precision or _start(first) is None or _start(last) is None:
        return False
    gap = text[first.span.end : last.span.start]
    lead = text[max(0, first.span.start - len(_BETWEEN)) : first.span.start]
    is_between = gap == " and " and lead.lower() == _BETWEEN
    return bool(is_between or grammar().range.fullmatch(gap))


def _is_other_thing(time: PassedTime, start: date, end: date, most: int) -> bool:
    landing = time.after(start)
    if landing is None or end <= start:
        return True
    ratio = (landing - start) / (end - start)
    return not 1 / most <= ratio <= most


def _of_two_days(text: str, inside: list[DateMention]) -> Iterator[Comparison]:
    """Yield the one time that has passed in a paragraph beside the only two days in it."""
    passed = [(one, time) for one in inside if (time := _passed(text, one))]
    by_day = {day: one for one in reversed(inside) if (day := _day(one))}
    if len(passed) != 1 or len(by_day) != 2:
        return
    ((length, time),), (first, last) = passed, sorted(by_day)
    if not _is_other_thing(time, first, last, _OTHER_THAN_DAYS):
        fits = _fits(time, first, last)
        yield Comparison(length, time, by_day[first], by_day[last], fits)


def _passed(text: str, one: DateMention) -> PassedTime | None:
    return passed_time(text, one.span, one.value) if one.type is TimexType.DURATION else None


def _of_landing(text: str, inside: list[DateMention]) -> Iterator[Comparison]:
    """Yield the days beside which it is said how long after another one they lie."""
    by_id = {one.id: one for one in inside}
    for counted, beside in pairwise(inside):
        base, unit = by_id.get(counted.anchor_id or ""), _COUNTED.search(counted.span.of(text))
        gap = text[counted.span.end : beside.span.start]
        if base and unit and _LANDS_ON.fullmatch(gap):
            time = PassedTime(counted.span.of(text), 1, unit[1][0].upper())
            yield from _landing(base, counted, beside, time)


def _landing(
    base: DateMention, counted: DateMention, beside: DateMention, time: PassedTime
) -> Iterator[Comparison]:
    """Yield whether a day lies in the day, month or year that was counted."""
    first, day = _start(counted), _day(beside)
    if _start(base) and first and day:
        last = first + _SLACK[counted.precision] - timedelta(days=1)
        fits = first - time.tolerance <= day <= last + time.tolerance
        yield Comparison(counted, time, base, beside, fits)


def _fits(time: PassedTime, first: date, last: date, slack: timedelta = timedelta()) -> bool:
    """Return whether a time leads from day to day, rounded or in whole units that are over."""
    landing, next_unit = time.after(first), time.longer().after(first)
    if landing is None or next_unit is None:
        return True
    return landing <= last < next_unit or abs(landing - last) <= max(time.tolerance, slack)


def _day(one: DateMention) -> date | None:
    return date.fromisoformat(one.value) if one.value and _DAY.fullmatch(one.value) else None


def _start(one: DateMention) -> date | None:
    """Return the first day of a day, month or year."""
    if one.value is None or one.precision not in _FIRST_DAY or one.type is not TimexType.DATE:
        return None
    whole = one.value + _FIRST_DAY[one.precision]
    return date.fromisoformat(whole) if _DAY.fullmatch(whole) else None
