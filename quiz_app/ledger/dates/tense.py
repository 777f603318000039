"""Which way a date without a year, or a weekday, points: back or ahead, as its verb says."""

from __future__ import annotations

import re
from enum import StrEnum

from quiz_app.article.model import Span
from quiz_app.ledger import lexicon


class Direction(StrEnum):
    """Whether the sentence looks back or ahead from the day it was written."""

    BACK = "back"
    AHEAD = "ahead"
    UNKNOWN = "unknown"


def _any_of(patterns: list[str]) -> str:
    return "|".join(patterns)


_TABLES = lexicon.load("tense")
_LEADS = frozenset(_TABLES["future"]["leads"])
_MARKERS = re.compile(
    rf"\b(?:(?P<future>{_any_of(_TABLES['future']['patterns'])})"
    rf"|(?P<past>{_any_of(_TABLES['past']['patterns'])}|{_any_of(_TABLES['past']['words'])}))\b",
    re.IGNORECASE,
)
_LAST_WORD = re.compile(r"(\w+)\W*$")


def direction(text: str, sentence: Span, mention: Span) -> Direction:
    """Return where the verb nearest to a mention points; the one before it counts first."""
    before = list(_MARKERS.finditer(text, sentence.start, mention.start))
    if before:
        nearest = _points(before[-1])
        if nearest is not Direction.BACK or not _leads_ahead(text, sentence, mention):
            return nearest
        return Direction.AHEAD if not _is_narrated(text, before[-1]) else Direction.BACK
    if _leads_ahead(text, sentence, mention):
        return Direction.AHEAD
    after = _MARKERS.search(text, mention.end, sentence.end)
    return _points(after) if after else Direction.UNKNOWN


def _points(marker: re.Match[str]) -> Direction:
    return Direction.AHEAD if marker["future"] else Direction.BACK


def _leads_ahead(text: str, sentence: Span, mention: Span) -> bool:
    word = _LAST_WORD.search(text, sentence.start, mention.start)
    return word is not None and word[1].lower() in _LEADS


def _is_narrated(text: str, marker: re.Match[str]) -> bool:
    """Return whether "had left by Friday": a past perfect keeps even "by" in the past."""
    return marker[0].lower().startswith(("had", "was", "were"))
