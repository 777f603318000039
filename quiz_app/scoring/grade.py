"""A response → fraction and feedback. All right is 1; `partial.py` says what is worth less."""

from __future__ import annotations

from dataclasses import dataclass

from quiz_app.lesson.questions.model import (
    HotText,
    Match,
    MultipleChoice,
    Open,
    Option,
    Order,
    Outcomes,
    Question,
    SingleChoice,
    TypedDate,
    TypedName,
    key_ids,
)
from quiz_app.scoring import partial, typed_names
from quiz_app.scoring.response import (
    ChoiceResponse,
    ChoicesResponse,
    DateResponse,
    MatchResponse,
    NameResponse,
    OpenResponse,
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

    fraction: float | None  # None: only the teacher can mark it
    feedback: str  # several chosen options: one reason a line, in the order of the options
    is_near: bool = False  # wrong, and near enough for the teacher to look at

    @property
    def is_right(self) -> bool:
        """Return whether everything is right."""
        return self.fraction == RIGHT


def grade(question: Question, response: Response, day_first: bool = True) -> Grade:
    """Return the grade of a response; `day_first` says how a typed 12/3/2025 is meant.

    Raises MismatchError where the response was parsed for another question type.
    """
    match question, response:
        case SingleChoice() | HotText(), ChoiceResponse():
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
        case Match(), MatchResponse():
            return _matched(question, dict(response.matches))
        case TypedName(), NameResponse():
            return _named(question, response.text)
        case Open(), OpenResponse():
            return Grade(None, question.sample)
        case _:
            raise MismatchError(question, response)


def reason_of_key(question: Question) -> str:
    """Return why the key is right, for a pupil who gave no answer."""
    match question:
        case SingleChoice() | MultipleChoice() | HotText():
            return _reasons(question.options, frozenset(key_ids(question)))
        case Match():
            return "\n".join(item.feedback for item in question.items)
        case Order() | TypedDate() | TypedName():
            return question.feedback.right
        case Open():
            return question.sample


def level_reached(question: Open, fraction: float) -> str:
    """Return what the rubric says of an answer that the teacher gave `fraction`."""
    return next(level.text for level in reversed(question.rubric) if level.fraction <= fraction)


def _outcome(fraction: float, outcomes: Outcomes) -> Grade:
    return Grade(fraction, outcomes.right if fraction == RIGHT else outcomes.wrong)


def _matched(question: Match, given: dict[str, str]) -> Grade:
    """Return the grade with the reasons of what is not right, or all where everything is."""
    key = {item.id: item.key for item in question.items}
    missed = [item.feedback for item in question.items if given[item.id] != item.key]
    reasons = missed or [item.feedback for item in question.items]
    return Grade(partial.of_matches(key, len(question.options), given), "\n".join(reasons))


def _named(question: TypedName, text: str) -> Grade:
    accepted = (question.key, *question.accept)
    if typed_names.is_name(text, accepted):
        return Grade(RIGHT, question.feedback.right)
    return Grade(0.0, question.feedback.wrong, is_near=typed_names.is_near(text, accepted))


def _reasons(options: tuple[Option, ...], chosen: frozenset[str]) -> str:
    return "\n".join(option.feedback for option in options if option.id in chosen)


def _is_date(question: TypedDate, response: DateResponse, day_first: bool) -> bool:
    typed = read_date(response.text, day_first)
    return typed is not None and matches(typed, question.key)
