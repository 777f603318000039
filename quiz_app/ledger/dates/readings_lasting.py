"""From durations, sets and words without a calendar date to what they mean.

Every function here is a `reading` of date_rules.toml, as in `readings`.
"""

from __future__ import annotations

import re

from quiz_app.ledger.dates.expressions import Expression, Fixed
from quiz_app.ledger.dates.grammar import Grammar
from quiz_app.ledger.dates.numbers import amount_of, number
from quiz_app.ledger.dates.units import UNITS, duration_value
from quiz_app.ledger.model import Precision, TimexType

Match = re.Match[str]

_AS_STATED = "The article states how long; no other date is needed."
_EVERY = (
    ("month", "XXXX-{:02d}", Precision.MONTH),
    ("season", "XXXX-{}", Precision.SEASON),
    ("part", "XXXX-XX-XX{}", Precision.PART_OF_DAY),
)
_FREQUENCIES = {"D": Precision.DAY, "W": Precision.WEEK, "M": Precision.MONTH, "Y": Precision.YEAR}
_SET = "Something that happens again and again; no single date."
_NO_DATE = "The words name no calendar date."


def duration(match: Match, grammar: Grammar) -> Expression | None:
    """Read "seven months", "30-day", "a few days"."""
    value = duration_value(amount_of(match, grammar), grammar.unit(match))
    return _lasting(value, grammar.unit(match))


def two_unit_duration(match: Match, grammar: Grammar) -> Expression | None:
    """Read "four hours and 20 minutes": of one and the next smaller unit."""
    code, amount = grammar.unit(match), amount_of(match, grammar)
    word = match["more_unit"].lower()
    smaller = grammar.words["units"].get(word) or grammar.words["unit"][word]
    if amount is None or (code, smaller) not in {("H", "MIN"), ("MIN", "S"), ("Y", "M")}:
        return duration(match, grammar)
    more = duration_value(number(match["more"].lower(), grammar), smaller)
    whole = duration_value(amount, code) + more.removeprefix("PT").removeprefix("P")
    return _lasting(whole, smaller)


def some_day(match: Match, grammar: Grammar) -> Expression | None:
    """Read the "one day" of "will one day end"."""
    return vague_date("FUTURE_REF")


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
    for table, form, precision in _EVERY:
        word = grammar.meaning(match, table)
        if word:
            return _set(form.format(word), precision)
    code = grammar.unit(match)
    amount = 2 if match.groupdict().get("second") else amount_of(match, grammar)
    return _set(duration_value(amount, code), UNITS[code].precision)


def frequency(match: Match, grammar: Grammar) -> Expression | None:
    """Read "daily", "annually"; not the name of a paper ("the Daily Holm")."""
    value = grammar.meaning(match, "frequency")
    following = match.string[match.end() : match.end() + 2].strip()
    if match[0].istitle() and following.isupper():
        return None
    return _set(value, Precision.HOUR if "T" in value else _FREQUENCIES[value[-1]])


def rate(match: Match, grammar: Grammar) -> Expression | None:
    """Read the "a year" of "15 a year", "twice a week"."""
    code = grammar.unit(match) if match["unit"] else "D"  # "a night"
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
        two_unit_duration,
        some_day,
        open_duration,
        no_date,
        every,
        frequency,
        rate,
        vague,
        vague_units,
    )
}
