"""Which way a date without a year, or a weekday, points: back or ahead, as its verb says."""

from __future__ import annotations

import re
from enum import StrEnum

from quiz_app.article.model import Span
from quiz_app.ledger import lexicon


class Direction(StrEnum):
    """Whether the sentence looks back or ahead from the day it was written."""

    SURELY_BACK = "surely back"  # "was opened on …", not a participle or the verb of another clause
    BACK = "back"
    AHEAD = "ahead"
    UNKNOWN = "unknown"


def _any_of(patterns: list[str]) -> str:
    return "|".join(patterns)


_TABLES = lexicon.load("tense")
_LEADS = frozenset(_TABLES["future"]["leads"])
_PAST = _TABLES["past"]
_NO_VERB = rf"(?!(?:{_any_of(_PAST['no_verbs'])})\b)"
_VERB = rf"(?:{_NO_VERB}\w{{2,}}(?:{_any_of(_PAST['endings'])})|{_any_of(_PAST['words'])})"
_MARKERS = re.compile(
    rf"\b(?:(?P<future>{_any_of(_TABLES['future']['patterns'])})"
    rf"|(?P<past>{_PAST['plans']}"
    rf"|(?P<auxiliary>{_any_of(_PAST['auxiliaries'])})(?P<verb> {_VERB})?|{_VERB}))\b",
    re.IGNORECASE,
)
_UNDONE = re.compile(_TABLES["future"]["undone"], re.IGNORECASE)
_WAS = (
    "was",
    "were",
    "had",
    "did",
)  # with these, even "by Friday" lies behind: "had left by Friday"
_OWNS = re.compile(r"[’']s?\b")
_TO_COME = re.compile(
    rf"[’']s? (?:[\w-]+ ){{0,3}}(?:{_any_of(_TABLES['future']['to_come'])})s?\b", re.IGNORECASE
)
_LONGEST_WORD = 30
_WINDOW = 300  # characters either side that the verb is looked for in, however long the sentence
_LAST_WORD = re.compile(r"(\w+)\W*$")


def direction(text: str, sentence: Span, mention: Span) -> Direction:
    """Return where the verb nearest to a mention points; the one before it counts first.

    "Sunday’s blast" lies behind whatever the verb, "Sunday’s final" where the verb says so.
    """
    points = _by_verb(text, sentence, mention)
    is_past = _OWNS.match(text, mention.end) and not _TO_COME.match(text, mention.end)
    return Direction.BACK if is_past and points is Direction.AHEAD else points


def _by_verb(text: str, sentence: Span, mention: Span) -> Direction:
    start = max(sentence.start, mention.start - _WINDOW)
    before = list(_MARKERS.finditer(text, start, mention.start))
    if before:
        if _leads_ahead(text, start, mention) and not _was(before[-1]):
            return Direction.AHEAD
        if _was(before[-1], also_planned=True) and _UNDONE.match(text, mention.end):
            return Direction.BACK
        return _points(before[-1])
    after = _MARKERS.search(text, mention.end, min(sentence.end, mention.end + _WINDOW))
    if _leads_ahead(text, start, mention):
        return Direction.BACK if after and _was(after) else Direction.AHEAD
    return _weakened(_points(after)) if after else Direction.UNKNOWN


def _points(marker: re.Match[str]) -> Direction:
    if marker["future"]:
        return Direction.AHEAD
    return Direction.SURELY_BACK if marker["verb"] else Direction.BACK


def _was(marker: re.Match[str], also_planned: bool = False) -> bool:
    """Return whether a marker says what was, or with `also_planned` what was to be."""
    behind = marker["past"] and marker["auxiliary"]
    return bool(behind or also_planned) and marker[0].lower().startswith(_WAS)


def _weakened(points: Direction) -> Direction:
    return Direction.BACK if points is Direction.SURELY_BACK else points


def _leads_ahead(text: str, start: int, mention: Span) -> bool:
    word = _LAST_WORD.search(text, max(start, mention.start - _LONGEST_WORD), mention.start)
    return word is not None and word[1].lower() in _LEADS
