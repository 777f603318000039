"""Marks by the teacher's hand: open answers by their rubric, names that are nearly right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from quiz_app.lesson.questions.model import Level, Open, Question, TypedName
from quiz_app.models import Assignment, Attempt, StoredResponse, Teacher
from quiz_app.services import attempts, audit, lessons
from quiz_app.services.errors import NoSuchMarkError

_NAME_LEVELS = (Level(fraction=0, text="not right"), Level(fraction=1, text="right"))


@dataclass(frozen=True)
class AnswerToMark:
    """One pupil's answer, and what may be given for it."""

    response: StoredResponse
    pupil: str
    attempt: int
    text: str
    levels: tuple[Level, ...]

    @property
    def id(self) -> UUID:
        """Return what the page calls the answer by."""
        return self.response.token

    @property
    def is_new(self) -> bool:
        """Return whether the teacher has not decided on it yet."""
        return not self.response.marked_by_hand

    @property
    def waits(self) -> bool:
        """Return whether it has no mark at all yet."""
        return self.response.fraction is None


@dataclass(frozen=True)
class QuestionToMark:
    """One question whose answers the teacher reads; without answers it is left out."""

    number: int
    question: Question
    answers: tuple[AnswerToMark, ...]


def to_mark(session: Session, assignment: Assignment) -> tuple[QuestionToMark, ...]:
    """Return all open answers and all names nearly right, also those marked already."""
    questions = lessons.read(assignment.lesson_version).questions
    found = list(_attempts(session, assignment))
    listed = (
        QuestionToMark(number, question, tuple(_answers(found, question)))
        for number, question in enumerate(questions, start=1)
        if isinstance(question, Open | TypedName)
    )
    return tuple(question for question in listed if question.answers)


def mark(
    session: Session, teacher: Teacher, answer: AnswerToMark, fraction: float, now: datetime
) -> None:
    """Give an answer its fraction, and record who did.

    Raises NoSuchMarkError where the rubric has no level of this fraction.
    """
    if fraction not in [level.fraction for level in answer.levels]:
        raise NoSuchMarkError(fraction)
    response = answer.response
    before, response.fraction = response.fraction, fraction
    response.ungraded_because, response.marked_by_hand = None, True
    subject = f"response {response.token}"
    audit.record(session, teacher, "mark", subject, now, before=before, after=fraction)


def _attempts(session: Session, assignment: Assignment) -> Iterator[Attempt]:
    found = session.scalars(
        select(Attempt)
        .where(Attempt.assignment_id == assignment.id)
        .options(selectinload(Attempt.responses), selectinload(Attempt.student))
    )
    yield from sorted(found, key=lambda a: (a.student.display_name.casefold(), a.number))


def _answers(found: list[Attempt], question: Open | TypedName) -> Iterator[AnswerToMark]:
    levels = question.rubric if isinstance(question, Open) else _NAME_LEVELS
    for attempt in found:
        response = attempts.response_to(attempt, question.uuid)
        if response is not None and _is_for_teacher(attempt, question, response):
            pupil, text = attempt.student.display_name, str(response.raw["text"])
            yield AnswerToMark(response, pupil, attempt.number, text, levels)


def _is_for_teacher(attempt: Attempt, question: Question, response: StoredResponse) -> bool:
    if isinstance(question, Open):
        return True
    return attempts.graded(attempt, question, response.raw).is_near
