from typing import Any

import pytest

from quiz_app.lesson.questions.model import Question
from quiz_app.scoring.grade import Grade, MismatchError, grade
from quiz_app.scoring.response import ChoiceResponse, Ungradable, parse
from tests.scoring.examples import OUTCOMES, multiple, order, single, typed_date


def graded(question: Question, raw: dict[str, Any], day_first: bool = True) -> Grade:
    response = parse(question, raw)
    assert not isinstance(response, Ungradable)
    return grade(question, response, day_first)


@pytest.mark.parametrize(
    ("question", "raw", "fraction", "feedback"),
    [
        (single(), {"choice": "a"}, 1, "Reason a"),
        (single(), {"choice": "b"}, 0, "Reason b"),
        (multiple(), {"choices": ["c", "a"]}, 1, "Reason a\nReason c"),
        (multiple(), {"choices": ["a"]}, 0.5, "Reason a"),
        (multiple(), {"choices": ["b", "d"]}, 0, "Reason b\nReason d"),
        (multiple(), {"choices": ["a", "b", "c"]}, 0.5, "Reason a\nReason b\nReason c"),
        (order(), {"order": ["b", "a", "c"]}, 1, OUTCOMES.right),
        (order(), {"order": ["a", "b", "c"]}, 0, OUTCOMES.wrong),
        (typed_date(), {"text": "12 March 2025"}, 1, OUTCOMES.right),
        (typed_date(), {"text": "13 March 2025"}, 0, OUTCOMES.wrong),
        (typed_date(year_asked=False), {"text": "12 March"}, 1, OUTCOMES.right),
    ],
)
def test_all_right_is_one_and_less_is_worth_less(
    question: Question, raw: dict[str, Any], fraction: float, feedback: str
) -> None:
    result = graded(question, raw)
    assert result == Grade(fraction, feedback)
    assert result.is_right is (fraction == 1)


@pytest.mark.parametrize(("day_first", "fraction"), [(True, 1), (False, 0)])
def test_figures_are_read_in_the_order_of_the_class(day_first: bool, fraction: float) -> None:
    assert graded(typed_date(), {"text": "12/3/2025"}, day_first).fraction == fraction


def test_it_rejects_a_response_to_another_type_of_question() -> None:
    with pytest.raises(MismatchError, match="typed-date"):
        grade(typed_date(), ChoiceResponse("a"))
