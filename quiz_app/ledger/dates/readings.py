"""From the words of a calendar date to what they mean; None where they are no date after all.

Every function here is a `reading` of date_rules.toml: it gets the match and the grammar.
"""

from __future__ import annotations

import re
from dataclasses import replace

from quiz_app.ledger import lexicon
from quiz_app.ledger.dates import notes
from quiz_app.ledger.dates.expressions import Calendar, Expression, Feast, Fixed, Open, ShortYear
from quiz_app.ledger.dates.grammar import Grammar
from quiz_app.ledger.model import Precision, TimexType

Match = re.Match[str]

_DOUBTFUL_MONTHS = lexicon.words("dates", "doubtful_month", "words")
_COUNTED = lexicon.words("dates", "year", "counted")
_VERBS = lexicon.words("dates", "year", "verbs")
_NO_NAMES = lexicon.words("dates", "year", "no_names")
_REFUSED_BEFORE = lexicon.words("dates", "year", "refused_before")
_YEAR_NEEDS_LEAD = 1700  # a bare number below it is rather an amount
_YEAR_LEADS = frozenset({"in", "since", "until", "year", "from"})
_LONGEST_MONTH = 31


def calendar(match: Match, grammar: Grammar) -> Expression | None:
    """Read a date with its day or month written out, the year perhaps not."""
    groups = match.groupdict()
    year, day = groups.get("year"), groups.get("day")
    found = Calendar(
        int(year) if year else None,
        _month(match, grammar),
        int(day) if day else None,
        year_step=_which(match, grammar),
        year_in_text=grammar.meaning(match, "which_in_text"),
    )
    possible = found.in_year(int(year) if year else 2024)  # 29 February is in some years
    return found if possible else None


def month_alone(match: Match, grammar: Grammar) -> Expression | None:
    """Read a month with neither day nor year: "in May", but not "May" as a name or verb."""
    is_name = match["follower"] is not None and match["follower"].istitle()  # "April Winters"
    if not match["lead"] and (is_name or match["month"].lower() in _DOUBTFUL_MONTHS):
        return None
    return Calendar(month=_month(match, grammar))


def which_month(match: Match, grammar: Grammar) -> Expression | None:
    """Read "last October"."""
    return Calendar(month=_month(match, grammar), which=_which(match, grammar))


def figures(match: Match, grammar: Grammar) -> Expression | None:
    """Read 6/8/2024 where only one order is possible; else the publisher's country decides."""
    first, second = int(match["first"]), int(match["second"])
    orders = {(first, second), (second, first)}
    fitting = [(d, m) for d, m in orders if 1 <= m <= 12 and 1 <= d <= _LONGEST_MONTH]
    if not fitting or (match["mark"] == "." and len(match["any_year"]) < 4):
        return None
    if len(fitting) > 1:
        return Open(Precision.DAY, "")  # `mentions` asks `order_of_figures`
    return _with_year(match["any_year"], *fitting[0])


def figures_in_order(match: Match, day_first: bool) -> Expression | None:
    """Return 6/8/2024 read in a known order."""
    first, second = int(match["first"]), int(match["second"])
    return _with_year(match["any_year"], *((first, second) if day_first else (second, first)))


def _with_year(year: str, day: int, month: int) -> Expression:
    if len(year) == 4:
        return Calendar(int(year), month, day)
    return ShortYear(int(year), Calendar(None, month, day))


def year(match: Match, grammar: Grammar) -> Expression | None:
    """Read a year, not a number of something."""
    value, lead = int(match["year"]), (match["lead"] or "").lower()
    follower = match["counted"].strip()
    if follower.lower() in _COUNTED or (value < _YEAR_NEEDS_LEAD and lead not in _YEAR_LEADS):
        return None
    if not lead and follower.endswith("s") and follower not in _VERBS and follower.islower():
        return None
    before = re.search(r"(\w+) $", match.string[max(0, match.start() - 20) : match.start()])
    if before and not lead and _refuses(before[1]):
        return None
    return Calendar(value)


def _refuses(word: str) -> bool:
    """Return whether no year follows a word: "about 2000", "Holm 2000"."""
    is_name = word.istitle() and word.lower() not in _NO_NAMES
    return is_name or word.lower() in _REFUSED_BEFORE


def short_year(match: Match, grammar: Grammar) -> Expression | None:
    """Read the "12" of "2010-12"; "2010-08" would rather be a month."""
    if int(match["short_year"]) <= int(match["first_year"]):
        return None
    return Calendar(int(match["century"] + match["short_year"]))


def apostrophe_year(match: Match, grammar: Grammar) -> Expression | None:
    """Read "'98"."""
    return ShortYear(int(match["short_year"]), Calendar())


def fiscal_year(match: Match, grammar: Grammar) -> Expression | None:
    """Read "fiscal 2024", which need not be the calendar year."""
    return _fiscal(match["year"])


def short_fiscal_year(match: Match, grammar: Grammar) -> Expression | None:
    """Read "FY25"."""
    return _fiscal(f"20{match['short_year']}")


def _fiscal(year: str) -> Fixed:
    note = "A fiscal year; the article does not say on which day it begins."
    return Fixed(TimexType.DATE, f"FY{year}", Precision.YEAR, note)


def decade(match: Match, grammar: Grammar) -> Expression | None:
    """Read "the 1990s"."""
    return Calendar(int(match["decade"]) * 10, years=10)


def decade_word(match: Match, grammar: Grammar) -> Expression | None:
    """Read "the nineties", of the twentieth century by custom."""
    tens = match["tens"] or grammar.meaning(match, "decade_word")
    return Calendar(1900 + int(tens) * 10, years=10)


def century(match: Match, grammar: Grammar) -> Expression | None:
    """Read "the 19th century": the years 1800 to 1899, as TIMEX3 writes it ("18")."""
    return Calendar((grammar.meaning(match, "century_ordinal") - 1) * 100, years=100)


def part_of_year(match: Match, grammar: Grammar) -> Calendar | None:
    """Read quarters and halves: "the third quarter of last year", "Q3 2024"."""
    groups = match.groupdict()
    last = grammar.meaning(match, "last_part") or (groups.get("ordinal") or "").lower() == "final"
    letter = match["portion"][0].upper()
    most = 4 if letter == "Q" else 2
    number = most if last else groups.get("ordinal_number") or grammar.meaning(match, "ordinal")
    if int(number) > most:
        return None
    return Calendar(
        int(groups["year"]) if groups.get("year") else None,
        portion=f"{letter}{number}",
        year_step=_which(match, grammar),
    )


def part_just_past(match: Match, grammar: Grammar) -> Expression | None:
    """Read the "third-quarter" of results, which are told when it is over."""
    part = part_of_year(match, grammar)
    return replace(part, just_past=True) if part else None


def season(match: Match, grammar: Grammar) -> Expression | None:
    """Read "the summer of 2024" or "last summer"."""
    groups = match.groupdict()
    return Calendar(
        int(groups["year"]) if groups.get("year") else None,
        portion=grammar.meaning(match, "season"),
        which=_which(match, grammar),
    )


def holiday(match: Match, grammar: Grammar) -> Expression | None:
    """Read a feast whose day the calendar settles."""
    return Feast(
        int(match["year"]) if match["year"] else None,
        which=_which(match, grammar),
        code=grammar.meaning(match, "holiday"),
    )


def lunar_holiday(match: Match, grammar: Grammar) -> Expression | None:
    """Read a feast that the moon, or those who keep it, settle: it stays open."""
    return Open(Precision.DAY, notes.NO_FIXED_DAY)


def event_day(match: Match, grammar: Grammar) -> Expression | None:
    """Read "9/11": a day that an event is called by."""
    day = grammar.meaning(match, "event_day") or grammar.meaning(match, "event_name")
    year, month, number = map(int, day.split("-"))
    return Calendar(year, month, number)


def _month(match: Match, grammar: Grammar) -> int | None:
    figure = match.groupdict().get("month_number")
    if figure:
        return int(figure)
    month = grammar.meaning(match, "month") or grammar.meaning(match, "month_short")
    return int(month) if month else None


def _which(match: Match, grammar: Grammar) -> int | None:
    which = grammar.meaning(match, "which")
    return None if which is None else int(which)


READINGS = {
    reading.__name__: reading
    for reading in (
        calendar,
        month_alone,
        which_month,
        figures,
        year,
        short_year,
        apostrophe_year,
        fiscal_year,
        short_fiscal_year,
        decade,
        decade_word,
        century,
        part_of_year,
        part_just_past,
        season,
        holiday,
        lunar_holiday,
        event_day,
    )
}
