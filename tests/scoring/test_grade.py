from typing import Any

import pytest

from quiz_app.lesson.questions.model import Question
from quiz_app.scoring.grade import Grade, MismatchError, grade, level_reached, reason_of_key
from quiz_app.scoring.response import ChoiceResponse, Ungradable, parse
from tests.scoring.examples import (
    OUTCOMES,
    hot_text,
    match,
    multiple,
    open_answer,
    order,
    single,
    typed_date,
    typed_name,
)


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
        (match(), {"matches": {"a": "x", "b": "y", "c": "z"}}, 1, "Reason a\nReason b\nReason c"),
        (match(), {"matches": {"a": "x", "b": "y", "c": "y"}}, 0.5, "Reason c"),
        (match(), {"matches": {"a": "x", "b": "x", "c": "x"}}, 0, "Reason b\nReason c"),
        (hot_text(), {"choice": "b"}, 1, "Reason b"),
        (hot_text(), {"choice": "a"}, 0, "Reason a"),
        (typed_name(), {"text": "mr koralka"}, 1, OUTCOMES.right),
        (typed_name(), {"text": "Pavel Novotny"}, 0, OUTCOMES.wrong),
    ],
)
def test_all_right_is_one_and_less_is_worth_less(
    question: Question, raw: dict[str, Any], fraction: float, feedback: str
) -> None:
    result = graded(question, raw)
    assert result.fraction == pytest.approx(fraction)
    assert result.feedback == feedback
    assert result.is_right is (fraction == 1)


@pytest.mark.parametrize(("day_first", "fraction"), [(True, 1), (False, 0)])
def test_figures_are_read_in_the_order_of_the_class(day_first: bool, fraction: float) -> None:
    assert graded(typed_date(), {"text": "12/3/2025"}, day_first).fraction == fraction


def test_it_rejects_a_response_to_another_type_of_question() -> None:
    with pytest.raises(MismatchError, match="typed-date"):
        grade(typed_date(), ChoiceResponse("a"))


@pytest.mark.parametrize(
    ("text", "near"), [("Koralka", False), ("Koralke", True), ("Zdenek", True), ("Marsh", False)]
)
def test_a_name_nearly_right_is_wrong_and_told_to_the_teacher(text: str, near: bool) -> None:
    assert graded(typed_name(), {"text": text}).is_near is near


def test_an_open_answer_is_not_graded_here() -> None:
    result = graded(open_answer(), {"text": "The report."})
    assert result == Grade(None, "I would ask the council for the report.")
    assert not result.is_right


@pytest.mark.parametrize(
    ("fraction", "text"), [(0, "Nothing"), (0.5, "A place to look, no"), (0.7, "A place"), (1, "A")]
)
def test_the_rubric_says_what_a_fraction_means(fraction: float, text: str) -> None:
    assert level_reached(open_answer(), fraction).startswith(text)


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        (single(), "Reason a"),
        (multiple(), "Reason a\nReason c"),
        (hot_text(), "Reason b"),
        (match(), "Reason a\nReason b\nReason c"),
        (order(), OUTCOMES.right),
        (typed_date(), OUTCOMES.right),
        (typed_name(), OUTCOMES.right),
        (open_answer(), "I would ask the council for the report."),
    ],
)
def test_who_gave_no_answer_is_told_why_the_key_is_right(question: Question, reason: str) -> None:
    assert reason_of_key(question) == reason
