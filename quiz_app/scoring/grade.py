"""A response → fraction and feedback. All right is 1; `partial.py` says what is worth less."""

from __future__ import annotations

from dataclasses import dataclass

from quiz_app.lesson.questions.model import (
    MultipleChoice,
    Option,
    Order,
    Outcomes,
    Question,
    SingleChoice,
    TypedDate,
)
from quiz_app.scoring import partial
from quiz_app.scoring.response import (
    ChoiceResponse,
    ChoicesResponse,
    DateResponse,
    OrderResponse,
    Response,
)
from quiz_app.scoring.typed_dates import matches, read_date

RIGHT = 1.0


class MismatchError(TypeError):
    """A response of another question type; parse it with the question it is graded by."""

    def __init__(self, question: Question, response: Response) -> None:
        """Keep the types that do not go together."""
        super().__init__(f"a {type(response).__name__} cannot answer a {question.type} question")


@dataclass(frozen=True)
class Grade:
    """What a response is worth, 0 to 1, and the reason to show when it is due."""

    fraction: float
    feedback: str  # several chosen options: one reason a line, in the order of the options

    @property
    def is_right(self) -> bool:
        """Return whether everything is right."""
        return self.fraction == RIGHT


def grade(question: Question, response: Response, day_first: bool = True) -> Grade:
    """Return the grade of a response; `day_first` says how a typed 12/3/2025 is meant.

    Raises MismatchError where the response was parsed for another question type.
    """
    match question, response:
        case SingleChoice(), ChoiceResponse():
            reasons = _reasons(question.options, frozenset({response.choice}))
            return Grade(float(response.choice == question.key), reasons)
        case MultipleChoice(), ChoicesResponse():
            reasons = _reasons(question.options, response.choices)
            options = {option.id for option in question.options}
            return Grade(partial.of_choices(options, {*question.key}, response.choices), reasons)
        case Order(), OrderResponse():
            shown = [item.id for item in question.items]
            fraction = partial.of_order(shown, question.key, response.order)
            return _outcome(fraction, question.feedback)
        case TypedDate(), DateResponse():
            right = _is_date(question, response, day_first)
            return _outcome(float(right), question.feedback)
        case _:
            raise MismatchError(question, response)


def reason_of_key(question: Question) -> str:
    """Return why the key is right, for a pupil who gave no answer."""
    match question:
        case SingleChoice():
            return _reasons(question.options, frozenset({question.key}))
        case MultipleChoice():
            return _reasons(question.options, frozenset(question.key))
        case Order() | TypedDate():
            return question.feedback.right


def _outcome(fraction: float, outcomes: Outcomes) -> Grade:
    return Grade(fraction, outcomes.right if fraction == RIGHT else outcomes.wrong)


def _reasons(options: tuple[Option, ...], chosen: frozenset[str]) -> str:
    return "\n".join(option.feedback for option in options if option.id in chosen)


def _is_date(question: TypedDate, response: DateResponse, day_first: bool) -> bool:
    typed = read_date(response.text, day_first)
    return typed is not None and matches(typed, question.key)
