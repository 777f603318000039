"""Assignments: a lesson version given to a class."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from quiz_app.models import Assignment, Attempt, Classroom, LessonVersion, ShowAnswers
from quiz_app.scoring.policy import AttemptPolicy


@dataclass(frozen=True)
class Terms:
    """When answers are taken, and when pupils see what was right."""

    show_answers: ShowAnswers = ShowAnswers.EACH
    opens: datetime | None = None  # None: open at once
    closes: datetime | None = None  # None: stays open
    asks_certainty: bool = False
    attempts: int = 1
    counting: AttemptPolicy = AttemptPolicy.FIRST


AT_ONCE = Terms()


def assign(
    session: Session,
    classroom: Classroom,
    version: LessonVersion,
    now: datetime,
    terms: Terms = AT_ONCE,
) -> Assignment:
    """Return the assignment of this version to this class; an existing one is kept as it is."""
    existing = given(session, classroom, version)
    if existing is not None:
        return existing
    assignment = Assignment(classroom=classroom, lesson_version=version, created=now)
    change(assignment, terms)
    session.add(assignment)
    session.flush()
    return assignment


def change(assignment: Assignment, terms: Terms) -> None:
    """Give an assignment other terms; answers stay as they are."""
    assignment.show_answers = terms.show_answers
    assignment.opens = terms.opens
    assignment.closes = terms.closes
    assignment.asks_certainty = terms.asks_certainty
    assignment.attempts = terms.attempts
    assignment.counting = terms.counting


def given(session: Session, classroom: Classroom, version: LessonVersion) -> Assignment | None:
    """Return the assignment of this version to this class, if there is one."""
    return session.scalar(
        select(Assignment).where(
            Assignment.classroom_id == classroom.id, Assignment.lesson_version_id == version.id
        )
    )


def of_classroom(session: Session, classroom: Classroom) -> Sequence[Assignment]:
    """Return the assignments of a class, the newest first."""
    return session.scalars(
        select(Assignment)
        .where(Assignment.classroom_id == classroom.id)
        .order_by(Assignment.created.desc(), Assignment.id.desc())
    ).all()


def is_open(assignment: Assignment, now: datetime) -> bool:
    """Return whether answers are taken at `now`."""
    return has_opened(assignment, now) and not is_closed(assignment, now)


def has_opened(assignment: Assignment, now: datetime) -> bool:
    """Return whether the opening time has come; the article can be read from then on."""
    return assignment.opens is None or assignment.opens <= now


def is_closed(assignment: Assignment, now: datetime) -> bool:
    """Return whether the closing time has passed."""
    return assignment.closes is not None and assignment.closes <= now


def feedback_due(attempt: Attempt, now: datetime) -> bool:
    """Return whether verdicts, reasons and evidence of given answers may be shown."""
    assignment = attempt.assignment
    match assignment.show_answers:
        case ShowAnswers.EACH:
            return True
        case ShowAnswers.SUBMITTED:
            return attempt.submitted is not None
        case ShowAnswers.CLOSED:
            return is_closed(assignment, now)
        case ShowAnswers.NEVER:
            return False
