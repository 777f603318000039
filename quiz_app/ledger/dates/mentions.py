"""Article → date mentions: found, resolved, and written down with basis, note and confidence."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from datetime import date

from quiz_app.article.model import Article, Span
from quiz_app.ledger import lexicon
from quiz_app.ledger.dates import notes, readings
from quiz_app.ledger.dates.context import Context, Resolved
from quiz_app.ledger.dates.expressions import Fixed, Open
from quiz_app.ledger.dates.find import Found, find
from quiz_app.ledger.dates.infer import infer_years
from quiz_app.ledger.dates.point import Point
from quiz_app.ledger.dates.resolve import resolve_all
from quiz_app.ledger.model import Basis, DateMention, Precision, TimexType
from quiz_app.ledger.sentences import sentences

_OF_DAY = {Precision.PART_OF_DAY, Precision.HOUR, Precision.MINUTE}
_QUOTED = re.compile(r"“[^”\n]*”?|\"[^\"\n]*\"?|``.*?''", re.DOTALL)


def find_dates(
    article: Article, published: date | None, publisher: str = ""
) -> tuple[DateMention, ...]:
    """Return the dates, times, durations and sets of an article in order, ids "d1", "d2" ….

    `published` is the publication date; without it only what the article states, or
    settles by arithmetic (basis INFERRED), has a value. `publisher` (name or address)
    tells by its country how 6/8/2024 is read.
    """
    found = [_in_order(one, publisher) for one in find(article)]
    years = {} if published else infer_years(article, found)
    context = Context(article, sentences(article), published, found, years)
    quoted = _quotations(article)
    return tuple(
        _mention(index, one, resolved, _is_within(quoted, one.span), published)
        for index, (one, resolved) in enumerate(zip(found, resolve_all(context), strict=True))
    )


def day_first(publisher: str) -> bool | None:
    """Return whether the publisher's country writes the day first; None: not known."""
    tables = lexicon.load("dates")
    name = f" {publisher.lower().strip()} "
    for words, country in tables["publisher_country"].items():
        pattern = re.escape(words) if words.startswith(".") else rf"\b{re.escape(words)}\b"
        if re.search(rf"{pattern}(?![\w])", name):
            return bool(tables["date_order"][country] == "day-first")
    return None


def _in_order(found: Found, publisher: str) -> Found:
    """Return the mention with figures such as 6/8/2024 read in the order of the country."""
    if found.rule.reading != "figures" or not isinstance(found.expression, Open):
        return found
    order = day_first(publisher)
    read = readings.figures_in_order(found.match, order) if order is not None else None
    return replace(found, expression=read or Open(Precision.DAY, notes.AMBIGUOUS_FIGURES))


def _quotations(article: Article) -> list[Span]:
    return [
        Span(*match.span())
        for block in article.blocks
        for match in _QUOTED.finditer(article.text, block.span.start, block.span.end)
    ]


def _is_within(quoted: list[Span], span: Span) -> bool:
    """Return whether a span lies in one of the quotations, which stand in order."""
    at = bisect_right(quoted, span.end, key=lambda quotation: quotation.start) - 1
    return at >= 0 and quoted[at].overlaps(span)


def _mention(
    index: int, found: Found, resolved: Resolved, quoted: bool, published: date | None
) -> DateMention:
    note = resolved.note
    if quoted and resolved.basis in (Basis.PUBLICATION, Basis.UNRESOLVABLE):
        note = notes.in_quotation(note)
    return DateMention(
        id=_id(index),
        span=found.span,
        type=_type(found, resolved),
        value=_value(found, resolved),
        basis=resolved.basis,
        precision=_precision(found, resolved),
        anchor_id=None if resolved.anchor is None else _id(resolved.anchor),
        note=note,
        confidence=_confidence(found, resolved, published),
    )


def _confidence(found: Found, resolved: Resolved, published: date | None) -> float:
    on_day = found.rule.on_day
    is_on_day = published is not None and resolved.point == Point(published, Precision.DAY)
    return on_day if on_day and is_on_day else found.rule.confidence


def _id(index: int) -> str:
    return f"d{index + 1}"


def _type(found: Found, resolved: Resolved) -> TimexType:
    if isinstance(found.expression, Fixed):
        return found.expression.type
    of_day = resolved.time or found.time or found.expression.precision in _OF_DAY
    return TimexType.TIME if of_day else TimexType.DATE


def _value(found: Found, resolved: Resolved) -> str | None:
    if isinstance(found.expression, Fixed):
        return found.expression.value
    time = resolved.time or found.time
    if resolved.timeless:
        return time
    return resolved.point.value + time if resolved.point else None


def _precision(found: Found, resolved: Resolved) -> Precision:
    if resolved.time or found.time:
        return _precision_of_time(resolved.time or found.time)
    return resolved.point.precision if resolved.point else found.expression.precision


def _precision_of_time(time: str) -> Precision:
    if not time[1:2].isdigit():
        return Precision.PART_OF_DAY
    return Precision.HOUR if time[3:6] == ":00" else Precision.MINUTE
