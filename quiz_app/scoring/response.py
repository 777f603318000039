"""Is this an answer at all? Raw JSON → a typed response, or the reason why it is given back.

Parsing is not grading: what cannot be read as an answer is ungradable, costs nothing and
is given back; only a response can be wrong.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, assert_never

from quiz_app.lesson.questions.model import (
    HotText,
    Match,
    MultipleChoice,
    Open,
    Order,
    Question,
    SingleChoice,
    TypedDate,
    TypedName,
)
from quiz_app.scoring import typed_names
from quiz_app.scoring.typed_dates import MAX_LENGTH, Missing, missing_part, read_date


class Reason(StrEnum):
    """Why something is no answer; the page has a sentence for each."""

    BLANK = "blank"
    MALFORMED = "malformed"  # not the shape this question takes
    UNKNOWN_OPTION = "unknown-option"
    CHOSEN_TWICE = "chosen-twice"
    INCOMPLETE_ORDER = "incomplete-order"
    INCOMPLETE_MATCH = "incomplete-match"
    TOO_LONG = "too-long"
    NOT_A_DATE = "not-a-date"
    NOT_A_NAME = "not-a-name"
    NO_DAY = "no-day"
    NO_MONTH = "no-month"
    NO_YEAR = "no-year"
    NO_CERTAINTY = "no-certainty"  # asked for, and not said


@dataclass(frozen=True)
class Ungradable:
    """Not an answer; given back with the reason."""

    reason: Reason


@dataclass(frozen=True)
class ChoiceResponse:
    """One option chosen; raw {"choice": "a"}."""

    choice: str


@dataclass(frozen=True)
class ChoicesResponse:
    """At least one option chosen; raw {"choices": ["a", "c"]}."""

    choices: frozenset[str]


@dataclass(frozen=True)
class OrderResponse:
    """Every item once; raw {"order": ["b", "a", "c"]}."""

    order: tuple[str, ...]


@dataclass(frozen=True)
class DateResponse:
    """A date as typed, known to be readable; raw {"text": "12 March 2025"}."""

    text: str


@dataclass(frozen=True)
class MatchResponse:
    """An option for every item, in the order of the items; raw {"matches": {"a": "x"}}."""

    matches: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class NameResponse:
    """A name as typed; raw {"text": "Ida Brandt"}."""

    text: str


@dataclass(frozen=True)
class OpenResponse:
    """Free text; raw {"text": "I would look up …"}."""

    text: str


Response = (
    ChoiceResponse
    | ChoicesResponse
    | OrderResponse
    | DateResponse
    | MatchResponse
    | NameResponse
    | OpenResponse
)

MAX_OPEN = 4000  # characters, about 700 words

_MISSING = {
    Missing.DAY: Reason.NO_DAY,
    Missing.MONTH: Reason.NO_MONTH,
    Missing.YEAR: Reason.NO_YEAR,
}


def parse(question: Question, raw: Mapping[str, Any]) -> Response | Ungradable:
    """Return the response that `raw` holds for a question, or why it holds none.

    Never raises, whatever JSON is sent; keys that the question does not know are ignored.
    """
    if not isinstance(raw, Mapping):
        return Ungradable(Reason.MALFORMED)
    match question:
        case SingleChoice() | HotText():
            return _choice(question, raw.get("choice"))
        case MultipleChoice():
            return _choices(question, raw.get("choices"))
        case Order():
            return _order(question, raw.get("order"))
        case TypedDate():
            text = _text(raw.get("text"), MAX_LENGTH)
            return text if isinstance(text, Ungradable) else _date(question, text)
        case Match():
            return _matches(question, raw.get("matches"))
        case TypedName():
            text = _text(raw.get("text"), typed_names.MAX_LENGTH)
            return text if isinstance(text, Ungradable) else _name(text)
        case Open():
            text = _text(raw.get("text"), MAX_OPEN)
            return text if isinstance(text, Ungradable) else OpenResponse(text)
        case _:
            assert_never(question)


def _choice(question: SingleChoice | HotText, chosen: Any) -> Response | Ungradable:
    if chosen is None or chosen == "":
        return Ungradable(Reason.BLANK)
    if not isinstance(chosen, str):
        return Ungradable(Reason.MALFORMED)
    if chosen not in {option.id for option in question.options}:
        return Ungradable(Reason.UNKNOWN_OPTION)
    return ChoiceResponse(chosen)


def _choices(question: MultipleChoice, chosen: Any) -> Response | Ungradable:
    ids = _ids(chosen, {option.id for option in question.options})
    return ids if isinstance(ids, Ungradable) else ChoicesResponse(frozenset(ids))


def _order(question: Order, order: Any) -> Response | Ungradable:
    ids = _ids(order, {item.id for item in question.items})
    if isinstance(ids, Ungradable):
        return ids
    if len(ids) < len(question.items):
        return Ungradable(Reason.INCOMPLETE_ORDER)
    return OrderResponse(tuple(ids))


def _ids(sent: Any, known: set[str]) -> Sequence[str] | Ungradable:
    """Return the ids sent, each known and named once, or what is wrong with them."""
    if sent is None or sent == []:
        return Ungradable(Reason.BLANK)
    if not isinstance(sent, list) or not all(isinstance(one, str) for one in sent):
        return Ungradable(Reason.MALFORMED)
    if not known.issuperset(sent):
        return Ungradable(Reason.UNKNOWN_OPTION)
    if len(set(sent)) < len(sent):
        return Ungradable(Reason.CHOSEN_TWICE)
    return sent


def _matches(question: Match, matches: Any) -> Response | Ungradable:
    if matches is None or matches == {}:
        return Ungradable(Reason.BLANK)
    if not isinstance(matches, dict) or not all(isinstance(m, str) for m in matches.values()):
        return Ungradable(Reason.MALFORMED)
    items = [item.id for item in question.items]
    options = {option.id for option in question.options}
    if not (options.issuperset(matches.values()) and set(items).issuperset(matches)):
        return Ungradable(Reason.UNKNOWN_OPTION)
    if len(matches) < len(items):
        return Ungradable(Reason.INCOMPLETE_MATCH)
    return MatchResponse(tuple((item, matches[item]) for item in items))


def _text(text: Any, longest: int) -> str | Ungradable:
    """Return a typed text without blanks around it, or why it is none."""
    if text is None or (isinstance(text, str) and not text.strip()):
        return Ungradable(Reason.BLANK)
    if not isinstance(text, str):
        return Ungradable(Reason.MALFORMED)
    return Ungradable(Reason.TOO_LONG) if len(text) > longest else text.strip()


def _name(text: str) -> Response | Ungradable:
    is_name = typed_names.folded(text) and any(letter.isalpha() for letter in text)
    return NameResponse(text) if is_name else Ungradable(Reason.NOT_A_NAME)


def _date(question: TypedDate, text: str) -> Response | Ungradable:
    typed = read_date(text)
    if typed is None:
        return Ungradable(Reason.NOT_A_DATE)
    missing = missing_part(typed, question.key, question.year_asked)
    return Ungradable(_MISSING[missing]) if missing else DateResponse(text)
