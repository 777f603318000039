"""Attempts: starting, answering, submitting. An answer acknowledged is an answer on disk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from quiz_app.lesson.questions.model import Question
from quiz_app.models import Assignment, Attempt, DateOrder, StoredResponse, Student
from quiz_app.scoring.certainty import Certainty
from quiz_app.scoring.grade import Grade, grade
from quiz_app.scoring.response import Reason, Ungradable, parse
from quiz_app.services import assignments
from quiz_app.services.errors import AnswerConflictError, AttemptClosedError, UngradableError

FIRST_TRY = 1
FIRST_ATTEMPT = 1
WAITS_FOR_TEACHER = "waits for the teacher"  # an open answer, until it is marked by the rubric


@dataclass(frozen=True)
class Outcome:
    """What came of an answer: the row that stands, and whether it is new."""

    response: StoredResponse
    new: bool


def current(session: Session, student: Student, assignment: Assignment) -> Attempt | None:
    """Return the pupil's latest attempt at an assignment, if there is one."""
    return session.scalar(
        select(Attempt)
        .where(Attempt.student_id == student.id, Attempt.assignment_id == assignment.id)
        .order_by(Attempt.number.desc())
        .limit(1)
    )


def start(session: Session, student: Student, assignment: Assignment, now: datetime) -> Attempt:
    """Return the pupil's attempt, made now where there is none; two starts make one.

    Raises AttemptClosedError where there is none and the assignment is not open.
    """
    attempt = current(session, student, assignment)
    if attempt is not None:
        return attempt
    if not assignments.is_open(assignment, now):
        raise AttemptClosedError
    return _begin(session, student, assignment, FIRST_ATTEMPT, now)


def start_again(
    session: Session, student: Student, assignment: Assignment, now: datetime
) -> Attempt:
    """Return the pupil's next attempt, made now; the one under way where there is one.

    Raises AttemptClosedError where the assignment allows no further one, or not now.
    """
    attempt = start(session, student, assignment, now)
    if attempt.submitted is None:
        return attempt
    if not may_start_again(attempt, now):
        raise AttemptClosedError
    return _begin(session, student, assignment, attempt.number + 1, now)


def may_start_again(attempt: Attempt, now: datetime) -> bool:
    """Return whether another attempt may follow this one, the latest of its pupil."""
    assignment = attempt.assignment
    allowed = attempt.submitted is not None and attempt.number < assignment.attempts
    return allowed and assignments.is_open(assignment, now)


def _begin(
    session: Session, student: Student, assignment: Assignment, number: int, now: datetime
) -> Attempt:
    try:
        with session.begin_nested():
            attempt = Attempt(assignment=assignment, student=student, number=number, started=now)
            session.add(attempt)
    except IntegrityError:  # another device was first
        other = current(session, student, assignment)
        if other is None:
            raise
        return other
    return attempt


def is_open(attempt: Attempt, now: datetime) -> bool:
    """Return whether the attempt takes answers at `now`."""
    return attempt.submitted is None and assignments.is_open(attempt.assignment, now)


def token_for(attempt: Attempt, question: UUID, number: int = FIRST_TRY) -> UUID:
    """Return the token of one try at one question: the same in every tab and on every device."""
    return uuid5(attempt.uuid, f"{question}/{number}")


def response_to(attempt: Attempt, question: UUID) -> StoredResponse | None:
    """Return the stored response of an attempt to a question, if there is one."""
    return next((r for r in attempt.responses if r.question == question), None)


def answer(
    session: Session,
    attempt: Attempt,
    question: Question,
    raw: Mapping[str, Any],
    token: UUID,
    now: datetime,
    certainty: Certainty | None = None,
) -> Outcome:
    """Store and grade one answer; the same answer sent again returns the stored one.

    Where the assignment asks how sure the pupil is, an answer that does not say so is none.
    Raises UngradableError where it is no answer, AnswerConflictError where another one
    stands for this try, AttemptClosedError where no more answers are taken.
    """
    stored = _stored(session, attempt, token)
    if stored is not None:
        return _again(stored, raw)
    if not is_open(attempt, now):
        raise AttemptClosedError
    if token != token_for(attempt, question.uuid):
        raise UngradableError(Reason.MALFORMED)
    response = _response(attempt, question, raw, token, now)
    response.certainty = _certainty(attempt, certainty)
    try:
        with session.begin_nested():
            attempt.responses.append(response)
    except IntegrityError:  # the same try was answered in another tab at this moment
        session.expire(attempt, ["responses"])
        stored = _stored(session, attempt, token)
        if stored is None:
            raise
        return _again(stored, raw)
    return Outcome(response, new=True)


def graded(attempt: Attempt, question: Question, raw: Mapping[str, Any]) -> Grade:
    """Return what an answer is worth in this class; raises UngradableError where it is none."""
    response = parse(question, raw)
    if isinstance(response, Ungradable):
        raise UngradableError(response.reason)
    day_first = attempt.assignment.classroom.date_order is DateOrder.DAY_FIRST
    return grade(question, response, day_first=day_first)


def submit(attempt: Attempt, now: datetime) -> None:
    """Hand the attempt in; handing in twice keeps the first time."""
    if attempt.submitted is None:
        attempt.submitted = now


def _certainty(attempt: Attempt, said: Certainty | None) -> str | None:
    if not attempt.assignment.asks_certainty:
        return None
    if said is None:
        raise UngradableError(Reason.NO_CERTAINTY)
    return said.value


def _stored(session: Session, attempt: Attempt, token: UUID) -> StoredResponse | None:
    return session.scalar(
        select(StoredResponse).where(
            StoredResponse.token == token, StoredResponse.attempt_id == attempt.id
        )
    )


def _again(stored: StoredResponse, raw: Mapping[str, Any]) -> Outcome:
    if stored.raw != dict(raw):
        raise AnswerConflictError(stored)
    return Outcome(stored, new=False)


def _response(
    attempt: Attempt, question: Question, raw: Mapping[str, Any], token: UUID, now: datetime
) -> StoredResponse:
    fraction = graded(attempt, question, raw).fraction
    return StoredResponse(
        question=question.uuid,
        try_=FIRST_TRY,
        token=token,
        raw=dict(raw),
        fraction=fraction,
        ungraded_because=None if fraction is not None else WAITS_FOR_TEACHER,
        given=now,
    )
