from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from quiz_app.models import Attempt, DateOrder, ShowAnswers, StoredResponse
from quiz_app.services import assignments, attempts
from quiz_app.services.errors import AnswerConflictError, AttemptClosedError, UngradableError
from tests.samples import ORDER, UNCHECKED, WHEN, WHO_SAID

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)


@pytest.fixture
def attempt(session, student, assignment):
    return attempts.start(session, student, assignment, NOW)


def give(session, attempt, question, raw, at=NOW):
    token = attempts.token_for(attempt, question.uuid)
    return attempts.answer(session, attempt, question, raw, token, at)


def test_two_starts_make_one_attempt(session, student, assignment, attempt):
    assert attempts.start(session, student, assignment, LATER) is attempt
    assert session.query(Attempt).count() == 1
    assert attempt.started == NOW


@pytest.mark.parametrize(
    ("question", "raw", "fraction"),
    [
        (WHO_SAID, {"choice": "b"}, 1),
        (WHO_SAID, {"choice": "a"}, 0),
        (UNCHECKED, {"choices": ["a", "b"]}, 1),
        (UNCHECKED, {"choices": ["a"]}, 0.5),
        (UNCHECKED, {"choices": ["a", "c"]}, 0),
        (ORDER, {"order": ["y", "z", "x"]}, 1),
        (ORDER, {"order": ["x", "y", "z"]}, 0),
        (WHEN, {"text": "3 March 2026"}, 1),
        (WHEN, {"text": "3/3/2026"}, 1),
        (WHEN, {"text": "4 March 2026"}, 0),
    ],
)
def test_an_answer_is_stored_raw_and_graded(session, attempt, question, raw, fraction):
    outcome = give(session, attempt, question, raw)
    session.flush()
    session.expire_all()
    stored = session.query(StoredResponse).one()
    assert stored is outcome.response
    assert (stored.raw, stored.fraction, stored.given) == (raw, fraction, NOW)
    assert outcome.new


def test_the_reason_goes_by_the_dates_of_the_class_like_the_mark(session, attempt):
    attempt.assignment.classroom.date_order = DateOrder.MONTH_FIRST
    question = WHEN.model_copy(update={"key": "2026-03-04"})
    given = give(session, attempt, question, {"text": "3/4/2026"})
    assert given.response.fraction == 1
    assert attempts.graded(attempt, question, given.response.raw).feedback == WHEN.feedback.right


def test_the_same_answer_twice_is_stored_once(session, attempt):
    first = give(session, attempt, WHO_SAID, {"choice": "a"})
    again = give(session, attempt, WHO_SAID, {"choice": "a"}, at=LATER)
    assert (again.response, again.new) == (first.response, False)
    assert session.query(StoredResponse).count() == 1


def test_a_different_answer_is_refused_with_the_one_that_stands(session, attempt):
    first = give(session, attempt, WHO_SAID, {"choice": "a"})
    with pytest.raises(AnswerConflictError) as caught:
        give(session, attempt, WHO_SAID, {"choice": "b"})
    assert caught.value.stored is first.response
    assert first.response.raw == {"choice": "a"}


@pytest.mark.parametrize("raw", [{}, {"choice": ""}, {"choice": "q"}, {"choice": ["a"]}])
def test_what_is_no_answer_is_given_back_and_costs_nothing(session, attempt, raw):
    with pytest.raises(UngradableError):
        give(session, attempt, WHO_SAID, raw)
    assert attempts.response_to(attempt, WHO_SAID.uuid) is None
    assert give(session, attempt, WHO_SAID, {"choice": "b"}).new


def test_a_token_of_another_question_is_refused(session, attempt):
    token = attempts.token_for(attempt, WHEN.uuid)
    with pytest.raises(UngradableError):
        attempts.answer(session, attempt, WHO_SAID, {"choice": "b"}, token, NOW)
    with pytest.raises(UngradableError):
        attempts.answer(session, attempt, WHO_SAID, {"choice": "b"}, uuid4(), NOW)


def test_another_pupils_token_shows_nothing(session, attempt, other_student, assignment):
    give(session, attempt, WHO_SAID, {"choice": "b"})
    other = attempts.start(session, other_student, assignment, NOW)
    token = attempts.token_for(attempt, WHO_SAID.uuid)
    with pytest.raises(UngradableError):
        attempts.answer(session, other, WHO_SAID, {"choice": "b"}, token, NOW)


def test_a_submitted_attempt_takes_no_answer(session, attempt):
    attempts.submit(attempt, NOW)
    attempts.submit(attempt, LATER)
    assert attempt.submitted == NOW
    with pytest.raises(AttemptClosedError):
        give(session, attempt, WHO_SAID, {"choice": "b"})


def test_a_retry_after_submitting_gets_the_stored_answer(session, attempt):
    first = give(session, attempt, WHO_SAID, {"choice": "b"})
    attempts.submit(attempt, NOW)
    assert give(session, attempt, WHO_SAID, {"choice": "b"}).response is first.response


def test_no_answer_before_opening_or_after_closing(session, attempt, assignment):
    assignment.opens, assignment.closes = LATER, LATER + timedelta(hours=1)
    with pytest.raises(AttemptClosedError):
        give(session, attempt, WHO_SAID, {"choice": "b"}, at=NOW)
    with pytest.raises(AttemptClosedError):
        give(session, attempt, WHO_SAID, {"choice": "b"}, at=assignment.closes)
    assert give(session, attempt, WHO_SAID, {"choice": "b"}, at=LATER).new


def test_no_start_while_closed(session, other_student, assignment):
    assignment.closes = NOW
    with pytest.raises(AttemptClosedError):
        attempts.start(session, other_student, assignment, NOW)


@pytest.mark.parametrize(
    ("show", "submitted", "closed", "due"),
    [
        (ShowAnswers.EACH, False, False, True),
        (ShowAnswers.SUBMITTED, False, False, False),
        (ShowAnswers.SUBMITTED, True, False, True),
        (ShowAnswers.CLOSED, True, False, False),
        (ShowAnswers.CLOSED, True, True, True),
        (ShowAnswers.NEVER, True, True, False),
    ],
)
def test_feedback_comes_when_the_teacher_said(attempt, assignment, show, submitted, closed, due):
    assignment.show_answers = show
    if submitted:
        attempts.submit(attempt, NOW)
    if closed:
        assignment.closes = NOW
    assert assignments.feedback_due(attempt, NOW) is due


def test_a_second_attempt_needs_the_teachers_leave(session, student, assignment, attempt):
    attempts.submit(attempt, NOW)
    assert not attempts.may_start_again(attempt, NOW)
    with pytest.raises(AttemptClosedError):
        attempts.start_again(session, student, assignment, NOW)


def test_a_second_attempt_starts_once_the_first_is_handed_in(session, student, assignment, attempt):
    assignment.attempts = 2
    assert attempts.start_again(session, student, assignment, LATER) is attempt
    give(session, attempt, WHO_SAID, {"choice": "a"})
    attempts.submit(attempt, NOW)
    second = attempts.start_again(session, student, assignment, LATER)
    assert (second.number, second.responses) == (2, [])
    assert give(session, second, WHO_SAID, {"choice": "b"}).new
    assert attempts.current(session, student, assignment) is second
    attempts.submit(second, LATER)
    with pytest.raises(AttemptClosedError):
        attempts.start_again(session, student, assignment, LATER)


def test_no_second_attempt_after_the_closing(session, student, assignment, attempt):
    assignment.attempts, assignment.closes = 2, LATER
    attempts.submit(attempt, NOW)
    assert attempts.may_start_again(attempt, NOW)
    assert not attempts.may_start_again(attempt, LATER)
