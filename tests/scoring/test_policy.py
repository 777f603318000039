import pytest

from quiz_app.lesson.questions.model import Skill
from quiz_app.scoring.policy import (
    AttemptPolicy,
    SkillTotal,
    Total,
    by_skill,
    counting_attempt,
    mark,
    total,
)
from tests.scoring.examples import multiple, order, single, typed_date

QUESTIONS = (order(), single(), typed_date(), multiple())


@pytest.mark.parametrize(
    ("fraction", "weight", "expected"), [(1, 2.0, 2.0), (0.5, 3.0, 1.5), (0, 1, 0)]
)
def test_a_mark_is_fraction_times_weight(fraction: float, weight: float, expected: float) -> None:
    assert mark(fraction, weight) == expected


def test_the_total_counts_what_was_not_answered_as_nothing() -> None:
    fractions = {single().uuid: 1.0, typed_date().uuid: 1.0}
    assert total(QUESTIONS, fractions) == Total(marks=3.0, of=5.0)
    assert total(QUESTIONS, fractions).grade == pytest.approx(0.6)


def test_what_waits_for_the_teacher_is_neither_right_nor_wrong() -> None:
    fractions = {single().uuid: 0.5, typed_date().uuid: None}
    assert total(QUESTIONS, fractions) == Total(marks=0.5, of=3.0)
    assert by_skill((typed_date(),), fractions) == (
        SkillTotal(Skill.DATES, Total(0, 0), answered=1, questions=1),
    )


def test_there_is_no_grade_without_questions() -> None:
    assert total((), {}).grade is None


def test_totals_by_skill_stand_in_fixed_order() -> None:
    fractions = {order().uuid: 0.0, typed_date().uuid: 1.0}
    assert by_skill(QUESTIONS, fractions) == (
        SkillTotal(Skill.SOURCES, Total(0, 1), answered=0, questions=1),
        SkillTotal(Skill.CLAIMS, Total(0, 1), answered=0, questions=1),
        SkillTotal(Skill.DATES, Total(2, 3), answered=2, questions=2),
    )


def test_a_skill_that_is_not_asked_about_is_left_out() -> None:
    assert [one.skill for one in by_skill((single(),), {})] == [Skill.SOURCES]


@pytest.mark.parametrize(
    ("policy", "index"),
    [(AttemptPolicy.FIRST, 0), (AttemptPolicy.BEST, 1), (AttemptPolicy.LAST, 3)],
)
def test_the_policy_says_which_attempt_counts(policy: AttemptPolicy, index: int) -> None:
    totals = [Total(marks, 4) for marks in (1, 3, 3, 2)]
    assert counting_attempt(totals, policy) == index
    assert counting_attempt([], policy) is None
