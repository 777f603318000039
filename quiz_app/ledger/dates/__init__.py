"""Dates: expressions of time in an article, each with its TIMEX3 value and where it comes from."""

from quiz_app.ledger.dates.conflicts import compared_durations, duration_conflicts
from quiz_app.ledger.dates.mentions import find_dates

__all__ = ["compared_durations", "duration_conflicts", "find_dates"]
