"""A response → fraction and feedback. All right is 1, everything else 0."""

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
from quiz_app.scoring.response import (
    ChoiceResponse,
    ChoicesResponse,
    DateResponse,
    OrderResponse,
    Response,
)
from quiz_app.scoring.typed_dates import matches, read_date

RIGHT, WRONG = 1.0, 0.0


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
            return _grade(response.choice == question.key, reasons)
        case MultipleChoice(), ChoicesResponse():
            reasons = _reasons(question.options, response.choices)
            return _grade(response.choices == frozenset(question.key), reasons)
        case Order(), OrderResponse():
            return _outcome(response.order == question.key, question.feedback)
        case TypedDate(), DateResponse():
            return _outcome(_is_date(question, response, day_first), question.feedback)
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


def _grade(is_right: bool, feedback: str) -> Grade:
    return Grade(RIGHT if is_right else WRONG, feedback)


def _outcome(is_right: bool, outcomes: Outcomes) -> Grade:
    return _grade(is_right, outcomes.right if is_right else outcomes.wrong)


def _reasons(options: tuple[Option, ...], chosen: frozenset[str]) -> str:
    return "\n".join(option.feedback for option in options if option.id in chosen)


def _is_date(question: TypedDate, response: DateResponse, day_first: bool) -> bool:
    typed = read_date(response.text, day_first)
    return typed is not None and matches(typed, question.key)
