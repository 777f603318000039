"""What a question's form sends, as the raw response that is stored."""

from __future__ import annotations

from collections.abc import Callable
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

Values = Callable[[str], list[str]]  # a form's `getlist`


def raw_answer(question: Question, values: Values) -> dict[str, Any]:
    """Return the raw response of a question, exactly as sent; parsing is not done here.

    Nothing sent gives an empty choice or text, which parsing gives back as no answer.
    """
    if isinstance(question, SingleChoice | HotText):
        return {"choice": _first(values("choice"))}
    if isinstance(question, MultipleChoice):
        return {"choices": values("choices")}
    if isinstance(question, Order):
        return {"order": values("order")}
    if isinstance(question, TypedDate | TypedName | Open):
        return {"text": _first(values("text"))}
    if isinstance(question, Match):
        sent = {item.id: _first(values(f"match-{item.id}")) for item in question.items}
        return {"matches": {item: option for item, option in sent.items() if option}}
    assert_never(question)


def _first(sent: list[str]) -> str:
    return sent[0] if sent else ""
