"""Does a stated duration fit the stated dates?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from quiz_app.article.model import Article
from quiz_app.ledger.dates.notes import written
from quiz_app.ledger.dates.passed import PassedTime, passed_time
from quiz_app.ledger.model import DateMention, TimexType
from quiz_app.ledger.overlaps import Overlaps

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def duration_conflicts(article: Article, dates: tuple[DateMention, ...]) -> tuple[str, ...]:
    """Return a note for every duration that does not fit the two dates of its paragraph.

    Compared are paragraphs with one duration that has passed and two different days;
    rounding is allowed for: half a unit, at most a month.
    """
    placed = Overlaps((one.span, one) for one in dates)
    notes = (_conflict(article, placed.at(block.span)) for block in article.blocks)
    return tuple(note for note in notes if note)


def _conflict(article: Article, inside: list[DateMention]) -> str:
    passed = list(_passed(article.text, inside))
    days = sorted(set(_days(inside)))
    if len(passed) != 1 or len(days) != 2:
        return ""
    first, last = days
    landing = passed[0].after(first)
    if landing is None or abs(landing - last) <= passed[0].tolerance:
        return ""
    return (
        f"“{passed[0].words}” does not fit the dates beside it: "
        f"from {written(first)} to {written(last)} it is {(last - first).days} days."
    )


def _passed(text: str, dates: list[DateMention]) -> Iterator[PassedTime]:
    for one in dates:
        if one.type is TimexType.DURATION and one.value:
            passed = passed_time(text, one.span, one.value, lasting=True)
            if passed:
                yield passed


def _days(dates: list[DateMention]) -> Iterator[date]:
    for one in dates:
        if one.value and _DAY.fullmatch(one.value):
            yield date.fromisoformat(one.value)
