"""Find date mentions in an article: the longest of overlapping ones, joined and widened."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from quiz_app.article.model import Article, Block, Span
from quiz_app.ledger import lexicon
from quiz_app.ledger.dates import readings, readings_lasting, readings_relative
from quiz_app.ledger.dates.expressions import Calendar, Expression, Fixed, SameDay, Step, Weekday
from quiz_app.ledger.dates.grammar import Grammar, Rule, grammar
from quiz_app.ledger.lexicon import LexiconError
from quiz_app.ledger.model import Precision, TimexType

_CAPITAL = lexicon.words("dates", "capital", "tables")
_READINGS = {**readings.READINGS, **readings_relative.READINGS, **readings_lasting.READINGS}
_UNKNOWN = {rule.reading for rule in grammar().rules} - _READINGS.keys()
if _UNKNOWN:
    raise LexiconError("date_rules", "reading", f"unknown: {', '.join(sorted(_UNKNOWN))}")


@dataclass(frozen=True)
class Found:
    """A date mention whose meaning is known, but not yet its value."""

    span: Span
    block: int
    expression: Expression
    time: str  # of day, as TIMEX3 writes it behind a day: "T17:30", "TMO", or ""
    rule: Rule
    match: re.Match[str]


def find(article: Article) -> list[Found]:
    """Return the date mentions of an article in order."""
    found: list[Found] = []
    for index, block in enumerate(article.blocks):
        in_block = list(_read(index, block, _longest(_matches(article.text, block))))
        joined = _joined(article.text, in_block)
        found += [_widened(article.text, block.span.start, one) for one in joined]
    return found


def _matches(text: str, block: Block) -> Iterator[tuple[Span, Rule, re.Match[str]]]:
    small_letters = block.span.of(text).lower()
    for rule in grammar().rules:
        if not rule.may_match(small_letters):
            continue
        for match in rule.pattern.finditer(text, block.span.start, block.span.end):
            if _is_capitalised(match):
                yield _span(match), rule, match


def _span(match: re.Match[str]) -> Span:
    return Span(*match.span("words" if "words" in match.re.groupindex else 0))


def _is_capitalised(match: re.Match[str]) -> bool:
    words = (match[table] for table in match.re.groupindex if table in _CAPITAL)
    return all(word[0].isupper() for word in words if word)


def _longest(
    matches: Iterator[tuple[Span, Rule, re.Match[str]]],
) -> list[tuple[Span, Rule, re.Match[str]]]:
    kept: list[tuple[Span, Rule, re.Match[str]]] = []
    taken: set[int] = set()
    for one in sorted(matches, key=lambda one: one[0].start - one[0].end):
        characters = range(*one[0])
        if taken.isdisjoint(characters):
            taken.update(characters)
            kept.append(one)
    return sorted(kept, key=lambda one: one[0])


def _read(
    index: int, block: Block, matches: list[tuple[Span, Rule, re.Match[str]]]
) -> Iterator[Found]:
    words = grammar()
    for span, rule, match in matches:
        expression = _READINGS[rule.reading](match, words)
        if expression is not None:
            time = "" if isinstance(expression, Fixed) else readings_relative.time_of(match, words)
            yield Found(span, index, expression, time, rule, match)


def _joined(text: str, found: list[Found]) -> list[Found]:
    """Return the mentions with a time of day and the day beside it made one."""
    joined: list[Found] = []
    for one in found:
        before = joined[-1] if joined else None
        if before and _belong_together(text, before, one):
            day, clock = (before, one) if isinstance(one.expression, SameDay) else (one, before)
            span = Span(before.span.start, one.span.end)
            joined[-1] = replace(day, span=span, time=clock.time)
        else:
            joined.append(one)
    return joined


def _belong_together(text: str, left: Found, right: Found) -> bool:
    pair = (left, right) if isinstance(left.expression, SameDay) else (right, left)
    gap = text[left.span.end : right.span.start]
    return (
        isinstance(pair[0].expression, SameDay)
        and _is_day(pair[1])
        and grammar().joint.fullmatch(gap) is not None
    )


def _is_day(found: Found) -> bool:
    one = found.expression
    if found.time:
        return False
    if isinstance(one, Calendar):
        return one.precision is Precision.DAY
    return (isinstance(one, Weekday) and not one.weekend) or (
        isinstance(one, Step) and one.unit == "D"
    )


def _widened(text: str, block_start: int, found: Found) -> Found:
    """Return the mention with "the end of", "early", "the morning of" before it, if any."""
    if isinstance(found.expression, Fixed) and found.expression.type is not TimexType.DATE:
        return found
    words: Grammar = grammar()
    before = text[max(block_start, found.span.start - 40) : found.span.start]
    part = words.part_of.search(before)
    if part and _is_day(found):
        span = Span(found.span.start - len(part[0]), found.span.end)
        return replace(found, span=span, time=str(words.meaning(part, "part")))
    week_of = words.week_of.search(before)
    if week_of and isinstance(found.expression, Calendar) and _is_day(found):
        span = Span(found.span.start - len(week_of[0]), found.span.end)
        return replace(found, span=span, expression=replace(found.expression, week=True))
    edge = words.edge.search(before)
    if edge and not isinstance(found.expression, SameDay | Fixed):
        return replace(found, span=Span(found.span.start - len(edge[0]), found.span.end))
    return found
