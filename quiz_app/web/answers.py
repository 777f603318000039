"""What a question's form sends, as the raw response that is stored."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, assert_never

from quiz_app.lesson.questions.model import (
    MultipleChoice,
    Order,
    Question,
    SingleChoice,
    TypedDate,
)

Values = Callable[[str], list[str]]  # a form's `getlist`


def raw_answer(question: Question, values: Values) -> dict[str, Any]:
    """Return the raw response of a question, exactly as sent; parsing is not done here.

    Nothing sent gives an empty choice or text, which parsing gives back as no answer.
    """
    if isinstance(question, SingleChoice):
        return {"choice": _first(values("choice"))}
    if isinstance(question, MultipleChoice):
        return {"choices": values("choices")}
    if isinstance(question, Order):
        return {"order": values("order")}
    if isinstance(question, TypedDate):
        return {"text": _first(values("text"))}
    assert_never(question)


def _first(sent: list[str]) -> str:
    return sent[0] if sent else ""
