"""From words counted from another date, and times of day, to what they mean.

Every function here is a `reading` of date_rules.toml, as in `readings`.
"""

from __future__ import annotations

import re
from datetime import timedelta

from quiz_app.ledger.dates.expressions import (
    ClockStep,
    Expression,
    Open,
    QuarterInText,
    SameDay,
    Step,
    Weekday,
)
from quiz_app.ledger.dates.grammar import Grammar
from quiz_app.ledger.dates.numbers import amount_of
from quiz_app.ledger.dates.readings_lasting import vague_date
from quiz_app.ledger.dates.units import UNITS
from quiz_app.ledger.model import Precision

Match = re.Match[str]

_SECONDS = {"S": 1, "MIN": 60, "H": 3600}
_DAYS_OR_WEEKS = frozenset({"D", "W", "FN"})


def day_word(match: Match, grammar: Grammar) -> Expression | None:
    """Read "yesterday"."""
    return Step(int(grammar.meaning(match, "day_word")), "D")


def part_word(match: Match, grammar: Grammar) -> Expression | None:
    """Read "tonight": the day; `time_of` gives the part of it."""
    return Step(int(grammar.meaning(match, "part_word").split()[0]), "D")


def overnight(match: Match, grammar: Grammar) -> Expression | None:
    """Read "overnight": the night before publication, unless a day stands beside it."""
    return SameDay(days=-1)


def weekday(match: Match, grammar: Grammar) -> Expression | None:
    """Read "Friday", "last Friday"."""
    return Weekday(int(grammar.meaning(match, "weekday")), grammar.meaning(match, "which"))


def weekday_of_week(match: Match, grammar: Grammar) -> Expression | None:
    """Read "Friday next week"."""
    return Weekday(
        int(grammar.meaning(match, "weekday")), week=int(grammar.meaning(match, "which"))
    )


def week_on_weekday(match: Match, grammar: Grammar) -> Expression | None:
    """Read "a week on Friday": seven days after the coming one."""
    return Weekday(int(grammar.meaning(match, "weekday")), which=1, later=1)


def weekday_in_text(match: Match, grammar: Grammar) -> Expression | None:
    """Read "the previous Friday"; of "that Friday" the text alone does not tell which."""
    which = grammar.meaning(match, "which_in_text")
    if which == 0:
        return Open(Precision.DAY, "The words point to a date named elsewhere.")
    return Weekday(int(grammar.meaning(match, "weekday")), which, in_text=True)


def which_unit(match: Match, grammar: Grammar) -> Expression | None:
    """Read "last week", "this year"."""
    code = grammar.unit(match)
    if UNITS[code].of_day:  # "at the last minute" is no date
        return None
    return Step(int(grammar.meaning(match, "which")), code)


def weekend(match: Match, grammar: Grammar) -> Expression | None:
    """Read "over the weekend": `resolve` lets the tense decide which."""
    return Weekday(6, None, weekend=True)


def ago(match: Match, grammar: Grammar) -> Expression | None:
    """Read "two years ago"."""
    amount, code = amount_of(match, grammar), grammar.unit(match)
    sign = -1 if match["sign"].lower() == "ago" else 1
    if amount is None:
        return vague_date("PAST_REF" if sign < 0 else "FUTURE_REF")
    if UNITS[code].of_day or amount != int(amount):
        return Open(UNITS[code].precision, "The time it is counted from is not given.")
    return Step(sign * int(amount), code, finer=_finer(match, grammar))


def _finer(match: Match, grammar: Grammar) -> str:
    """Return the unit of "a year ago this month", or of "today"; "" for none."""
    groups = match.groupdict()
    if groups.get("finer_day"):
        return "D"
    finer = groups.get("finer")
    return str(grammar.words["unit"][finer.lower()]) if finer else ""


def step_in_text(match: Match, grammar: Grammar) -> Expression | None:
    """Read "two days later", "the day before"."""
    one = match.groupdict().get("one_unit")
    code = grammar.words["unit"][one.lower()] if one else grammar.unit(match)
    amount = amount_of(match, grammar)
    sign = grammar.meaning(match, "side") or grammar.meaning(match, "side_at_end")
    if amount is not None and UNITS[code].of_day:
        return ClockStep(sign * timedelta(seconds=amount * _SECONDS[code]), UNITS[code].precision)
    if amount is None or amount != int(amount):
        return Open(
            UNITS[code].precision, "The words do not say exactly how much later or earlier."
        )
    finer = "D" if code in _DAYS_OR_WEEKS else ""
    return Step(sign * int(amount), code, in_text=True, finer=finer)


def part_in_text(match: Match, grammar: Grammar) -> Expression | None:
    """Read "the following morning": the day; `time_of` gives the part of it."""
    return Step(grammar.meaning(match, "which_in_text"), "D", in_text=True)


def quarter_in_text(match: Match, grammar: Grammar) -> Expression | None:
    """Read "the quarter", "the year-ago quarter"."""
    return QuarterInText(-1 if match["year_ago"] else 0)


def unit_in_text(match: Match, grammar: Grammar) -> Expression | None:
    """Read "the previous day", "that year"."""
    code = grammar.unit(match)
    if UNITS[code].of_day:
        return None
    return Step(grammar.meaning(match, "which_in_text"), code, in_text=True)


def whole_unit(match: Match, grammar: Grammar) -> Expression | None:
    """Read "the end of the day": the day last named, but this week, month or year."""
    code = grammar.unit(match)
    if UNITS[code].of_day or code == "Q":
        return None
    return Step(0, code, in_text=code == "D")


def clock(match: Match, grammar: Grammar) -> Expression | None:
    """Read "5 p.m.", "17:30": the day stands elsewhere; `time_of` gives the time."""
    return SameDay()


def time_of(match: Match, grammar: Grammar) -> str:
    """Return the time of day that a match names: "T17:30", "TMO", or "" for none."""
    groups = match.groupdict()
    if groups.get("hour"):
        return _clock_time(groups)
    if grammar.meaning(match, "part_word"):
        return str(grammar.meaning(match, "part_word").split()[1])
    part = grammar.meaning(match, "part") if not match.re.groupindex.get("weekdays") else None
    word = grammar.meaning(match, "clock_word") or grammar.meaning(match, "night_word")
    return str(word or part or "")


def _clock_time(groups: dict[str, str | None]) -> str:
    hour, minute = int(groups["hour"] or 0), groups.get("minute")
    half = (groups.get("half") or "").lower()
    if half:
        until = groups.get("until")
        if until and hour % 12 > int(until) % 12:  # "between 11 and 1pm" begins in the morning
            half = "a" if half == "p" else "p"
        hour = hour % 12 + (12 if half == "p" else 0)
    zone = "Z" if (groups.get("zone") or "").upper() in {"UTC", "GMT"} else ""
    return f"T{hour:02d}:{minute or '00'}{zone}"


READINGS = {
    reading.__name__: reading
    for reading in (
        day_word,
        part_word,
        overnight,
        weekday,
        weekday_of_week,
        week_on_weekday,
        weekday_in_text,
        which_unit,
        weekend,
        ago,
        step_in_text,
        part_in_text,
        quarter_in_text,
        unit_in_text,
        whole_unit,
        clock,
    )
}
