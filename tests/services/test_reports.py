from datetime import UTC, datetime

import pytest

from quiz_app.lesson.questions.model import Skill
from quiz_app.scoring.policy import AttemptPolicy, Total
from quiz_app.services import attempts, reports
from tests.samples import ORDER, UNCHECKED, WHO_SAID

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)


def give(session, student, assignment, question, raw):
    attempt = attempts.start(session, student, assignment, NOW)
    token = attempts.token_for(attempt, question.uuid)
    attempts.answer(session, attempt, question, raw, token, NOW)
    return attempt


@pytest.fixture
def report(session, student, other_student, assignment):
    give(session, student, assignment, WHO_SAID, {"choice": "a"})
    give(session, student, assignment, ORDER, {"order": ["y", "z", "x"]})
    attempts.submit(give(session, other_student, assignment, WHO_SAID, {"choice": "b"}), NOW)
    return reports.lesson_report(session, assignment)


def row(report, student):
    return next(r for r in report.rows if r.uuid == student.uuid)


def test_the_grid_has_a_fraction_for_each_question(report, student, other_student):
    assert [cell.fraction for cell in row(report, student).cells] == [0, None, 1, None]
    assert [cell.fraction for cell in row(report, other_student).cells] == [1, None, None, None]
    assert not any(cell.waits for cell in row(report, student).cells)


def test_a_row_says_how_far_the_pupil_is(report, student, other_student):
    assert (row(report, student).answered, row(report, student).submitted) == (2, False)
    assert row(report, other_student).submitted


def test_marks_are_summed_by_skill(report, student):
    by_skill = {s.skill: (s.total.marks, s.total.of) for s in row(report, student).skills}
    assert by_skill == {Skill.SOURCES: (0, 1), Skill.CLAIMS: (0, 1), Skill.DATES: (1, 2)}
    assert row(report, student).total == Total(1, 4)


def test_a_pupil_who_has_not_begun_stands_in_the_grid(session, classroom, assignment, report):
    assert len(report.rows) == len(classroom.students)


def test_a_question_shows_its_most_chosen_wrong_option(report):
    column = report.columns[0]
    assert (column.facility.n, column.right) == (2, 1)
    assert (column.most_chosen_wrong.text, column.most_chosen_wrong.chosen) == (
        "The builders’ union",
        1,
    )


def test_unanswered_questions_have_none(report):
    column = next(c for c in report.columns if c.uuid == UNCHECKED.uuid)
    assert (column.facility, column.most_chosen_wrong) == (None, None)


@pytest.mark.parametrize(
    ("policy", "marks"),
    [(AttemptPolicy.FIRST, 0), (AttemptPolicy.BEST, 2), (AttemptPolicy.LAST, 1)],
)
def test_the_attempt_that_counts_is_the_teachers_choice(
    session, student, assignment, policy, marks
):
    assignment.attempts, assignment.counting = 4, policy
    rounds = [
        {WHO_SAID: {"choice": "a"}},
        {WHO_SAID: {"choice": "b"}, ORDER: {"order": ["y", "z", "x"]}},
        {WHO_SAID: {"choice": "b"}},
    ]
    for answers in rounds:
        attempt = attempts.start_again(session, student, assignment, NOW)
        for question, raw in answers.items():
            token = attempts.token_for(attempt, question.uuid)
            attempts.answer(session, attempt, question, raw, token, NOW)
        attempts.submit(attempt, NOW)
    attempts.start_again(session, student, assignment, NOW)  # under way: counts for nothing yet
    report = reports.lesson_report(session, assignment)
    assert row(report, student).total == Total(marks, 4)
    assert row(report, student).attempts == 4
    assert (report.columns[0].facility.n, report.columns[0].right) == (1, 0)  # first attempts
