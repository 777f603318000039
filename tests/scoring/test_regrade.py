from typing import Any
from uuid import UUID

import pytest
from hypothesis import given as examples
from hypothesis import strategies as st

from quiz_app.lesson.questions.model import Question
from quiz_app.scoring.policy import Total
from quiz_app.scoring.regrade import Change, Given, GradeChange, regrade
from tests.scoring.examples import multiple, open_answer, order, single, typed_date, typed_name

ADA, BO = UUID(int=11), UUID(int=12)


def answered(
    question: Question,
    raw: dict[str, Any],
    fraction: float | None,
    attempt: UUID = ADA,
    by_hand: bool = False,
) -> Given:
    return Given(attempt, question.uuid, raw, fraction, by_hand)


def test_another_key_changes_who_chose_either() -> None:
    ada = answered(single("a"), {"choice": "a"}, 1)
    bo = answered(single("a"), {"choice": "b"}, 0, BO)
    other = answered(single("a"), {"choice": "c"}, 0, UUID(int=13))
    result = regrade([single("a")], [single("b")], [ada, bo, other])
    assert result.changes == (Change(ada, 0), Change(bo, 1))
    assert result.grades == (
        GradeChange(ADA, Total(1, 1), Total(0, 1)),
        GradeChange(BO, Total(0, 1), Total(1, 1)),
    )
    assert result.is_possible


def test_the_same_key_changes_nobody() -> None:
    given = [
        answered(single(), {"choice": "a"}, 1),
        answered(multiple(), {"choices": ["a"]}, 0.5),
        answered(typed_date(), {"text": "12/3/2025"}, 1, BO),
        answered(open_answer(), {"text": "The report."}, None),
    ]
    questions = [single(), multiple(), typed_date(), open_answer()]
    result = regrade(questions, questions, given)
    assert (result.changes, result.grades, result.unreadable) == ((), (), ())


@pytest.mark.parametrize(
    ("before", "after", "raw", "fraction", "expected"),
    [
        (typed_date("2025-03-12"), typed_date("2025-03"), {"text": "13 March 2025"}, 0, 1),
        (
            typed_name(),
            typed_name().model_copy(update={"accept": ("Kořalka", "the mayor")}),
            {"text": "Mayor"},
            0,
            1,
        ),
        (
            multiple(),
            multiple().model_copy(update={"key": ("a", "b")}),
            {"choices": ["a", "c"]},
            1,
            0,
        ),
        (
            order(),
            order().model_copy(update={"key": ("c", "b", "a")}),
            {"order": ["c", "b", "a"]},
            0,
            1,
        ),
    ],
)
def test_each_changed_key(
    before: Question, after: Question, raw: dict[str, Any], fraction: float, expected: float
) -> None:
    (change,) = regrade([before], [after], [answered(before, raw, fraction)]).changes
    assert change.after == expected


def test_the_order_of_figures_is_that_of_the_class() -> None:
    stored = answered(typed_date("2025-12-03"), {"text": "12/3/2025"}, 1)
    questions = [typed_date("2025-12-03")]
    assert regrade(questions, questions, [stored], day_first=False).changes == ()
    assert regrade(questions, questions, [stored], day_first=True).changes == (Change(stored, 0),)


def test_a_weight_changes_the_grade_alone() -> None:
    stored = answered(single(), {"choice": "a"}, 1)
    result = regrade([single()], [single(weight=3)], [stored])
    assert result.changes == ()
    assert result.grades == (GradeChange(ADA, Total(1, 1), Total(3, 3)),)


def test_the_mark_of_the_teachers_hand_stays() -> None:
    by_hand = answered(typed_name(), {"text": "Koralke"}, 1, by_hand=True)
    marked = answered(open_answer(), {"text": "The report."}, 0.5, BO, by_hand=True)
    questions = [typed_name(), open_answer()]
    assert regrade(questions, questions, [by_hand, marked]).changes == ()


def test_a_question_left_out_counts_no_more() -> None:
    stored = [
        answered(single(), {"choice": "b"}, 0),
        answered(order(), {"order": ["b", "a", "c"]}, 1),
    ]
    result = regrade([single(), order()], [order()], stored)
    assert result.changes == ()
    assert result.grades == (GradeChange(ADA, Total(1, 2), Total(1, 1)),)


def test_a_response_that_is_no_answer_any_more_is_told() -> None:
    shorter = multiple().model_copy(update={"options": multiple().options[:3]})
    stored = answered(multiple(), {"choices": ["a", "d"]}, 0)
    result = regrade([multiple()], [shorter], [stored])
    assert (result.unreadable, result.changes) == ((stored,), ())
    assert not result.is_possible


@examples(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from([ADA, BO])), max_size=6))
def test_regrading_twice_changes_nothing_more(chosen: list[tuple[str, UUID]]) -> None:
    given = [answered(single("a"), {"choice": c}, float(c == "a"), who) for c, who in chosen]
    result = regrade([single("a")], [single("b")], given)
    after = {id(change.given): change.after for change in result.changes}
    regraded = [
        answered(single("b"), dict(one.raw), after.get(id(one), one.fraction), one.attempt)
        for one in given
    ]
    assert regrade([single("b")], [single("b")], regraded).changes == ()
