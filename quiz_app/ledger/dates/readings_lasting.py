"""From durations, sets and words without a calendar date to what they mean.

Every function here is a `reading` of date_rules.toml, as in `readings`.
"""

from __future__ import annotations

import re

from quiz_app.ledger.dates.expressions import Expression, Fixed
from quiz_app.ledger.dates.grammar import Grammar
from quiz_app.ledger.dates.numbers import amount_of
from quiz_app.ledger.dates.units import UNITS, duration_value
from quiz_app.ledger.model import Precision, TimexType

Match = re.Match[str]

_AS_STATED = "The article states how long; no other date is needed."
_SET = "Something that happens again and again; no single date."
_NO_DATE = "The words name no calendar date."


def duration(match: Match, grammar: Grammar) -> Expression | None:
    """Read "seven months", "30-day", "a few days"."""
    value = duration_value(amount_of(match, grammar), grammar.unit(match))
    return _lasting(value, grammar.unit(match))


def duration_of_one(match: Match, grammar: Grammar) -> Expression | None:
    """Read "the past decade"."""
    return _lasting(duration_value(1, grammar.unit(match)), grammar.unit(match))


def open_duration(match: Match, grammar: Grammar) -> Expression | None:
    """Read "for years"."""
    return _lasting(duration_value(None, grammar.unit(match)), grammar.unit(match))


def no_date(match: Match, grammar: Grammar) -> Expression | None:
    """Read an age: no mention, and no duration either."""
    return None


def every(match: Match, grammar: Grammar) -> Expression | None:
    """Read "every Monday", "each year", "on Mondays"."""
    day = grammar.meaning(match, "weekday") or grammar.meaning(match, "weekdays")
    if day:
        return _set(f"XXXX-WXX-{day}", Precision.DAY)
    for table, form in (("month", "XXXX-{:02d}"), ("season", "XXXX-{}"), ("part", "XXXX-XX-XX{}")):
        word = grammar.meaning(match, table)
        if word:
            return _set(
                form.format(word), Precision.MONTH if table == "month" else Precision.SEASON
            )
    code = grammar.unit(match)
    return _set(duration_value(amount_of(match, grammar), code), UNITS[code].precision)


def frequency(match: Match, grammar: Grammar) -> Expression | None:
    """Read "daily", "annually"."""
    return _set(grammar.meaning(match, "frequency"), Precision.VAGUE)


def rate(match: Match, grammar: Grammar) -> Expression | None:
    """Read the "a year" of "15 a year"."""
    code = grammar.unit(match)
    return _set(duration_value(1, code), UNITS[code].precision)


def vague(match: Match, grammar: Grammar) -> Expression | None:
    """Read "recently"."""
    return vague_date(grammar.meaning(match, "vague"))


def vague_units(match: Match, grammar: Grammar) -> Expression | None:
    """Read "the coming days"."""
    return vague_date(grammar.meaning(match, "vague_units"))


def vague_date(value: str) -> Fixed:
    """Return a reference without a calendar date: PAST_REF, PRESENT_REF or FUTURE_REF."""
    return Fixed(TimexType.DATE, value, Precision.VAGUE, _NO_DATE)


def _lasting(value: str, code: str) -> Fixed:
    return Fixed(TimexType.DURATION, value, UNITS[code].precision, _AS_STATED)


def _set(value: str, precision: Precision) -> Fixed:
    return Fixed(TimexType.SET, value, precision, _SET)


READINGS = {
    reading.__name__: reading
    for reading in (
        duration,
        duration_of_one,
        open_duration,
        no_date,
        every,
        frequency,
        rate,
        vague,
        vague_units,
    )
}
