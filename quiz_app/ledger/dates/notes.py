"""The notes of date mentions: one plain sentence on how a value was found or why it stays open."""

from __future__ import annotations

from datetime import date

STATED = "The article states it."
NEEDS_PUBLICATION = "It is counted from the publication date, which is not known."
NO_YEAR = "The year is not written, and neither a publication date nor the text settles it."
NO_SUCH_DAY = "No such day exists near the publication date."
SHORT_YEAR = "The year is written with two figures only, and the publication date is not known."
NOTHING_BEFORE = "It is counted from another date, and no date stands shortly before it."
NO_TIME_BEFORE = "It is counted from a time of day, and none stands shortly before it."
TOO_COARSE = "The date it is counted from is not exact enough."
NO_FIXED_DAY = "The feast has no fixed day in the calendar."
EVERY_DAY = "A time of day that comes again and again; no single day is meant."
DAY_NOT_GIVEN = "The day of this time is not given."
AMBIGUOUS_FIGURES = (
    "Day and month could each come first; the publisher's country, which would tell, is not known."
)


def written(day: date) -> str:
    """Return a date as a reader writes it: "13 March 2025"."""
    return f"{day.day} {day:%B} {day.year}"


def weekday(day: date, published: date, looks: str) -> str:
    """Return how a weekday was found; `looks` says what the verb shows."""
    return f"The {day:%A} {_side(day, published)}; {looks}."


def year(day: date, published: date, looks: str) -> str:
    """Return how a missing year was found."""
    return (
        f"The year is not written; counted from the publication date, {written(published)}, "
        f"it is {day.year}; {looks}."
    )


def counted(published: date) -> str:
    """Return that a date was counted from the day of publication."""
    return f"Counted from the publication date, {written(published)}."


def counted_from(words: str) -> str:
    """Return that a date was counted from another one in the text."""
    return f"Counted from “{words}”, the date before it in the text."


def ends_range(words: str) -> str:
    """Return that a weekday ends a range which another one begins."""
    return f"The first one after “{words}”, with which the range begins."


def day_from(words: str) -> str:
    """Return that the day of a time of day stands near it."""
    return f"The day is that of “{words}” beside it."


def arithmetic(stated: str, duration: str, landing: str, words: str, year: int) -> str:
    """Return how a stated date and a stated duration settle a year."""
    return (
        f"“{stated}” and “{duration}” lead to about {landing}, so the year of “{words}” is {year}."
    )


def close_to(words: str, year: int) -> str:
    """Return that a year follows from an inferred date close by."""
    return f"Taken to lie in {year}, close to “{words}”, whose year was inferred."


def misfit_days(duration: str, first: date, last: date) -> str:
    """Return that a duration does not fit the two days it lies between."""
    days = (last - first).days
    return (
        f"“{duration}” does not fit the dates beside it: "
        f"from {written(first)} to {written(last)} it is {days} day{'' if days == 1 else 's'}."
    )


def misfit(duration: str, first: str, last: str) -> str:
    """Return that a duration does not fit the range of months or years beside it."""
    return f"“{duration}” does not fit the dates beside it, “{first}” and “{last}”."


def in_quotation(note: str) -> str:
    """Return the note of a date that a speaker names, who counts from the day of speaking."""
    return f"{note.removesuffix('.')}; the words are quoted, so the speaker's own day counts."


def _side(day: date, published: date) -> str:
    if day == published:
        return f"of publication, {written(published)}"
    return f"{'before' if day < published else 'after'} the publication date, {written(published)}"
