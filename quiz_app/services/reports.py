"""Reports: what a class and a pupil did, as one set of values for page, CSV and API.

A pupil's row shows the attempt that counts, a question's column all first attempts; nothing
is recomputed that was stored.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from quiz_app.lesson.model import Lesson
from quiz_app.lesson.questions.model import Question, Skill
from quiz_app.models import Assignment, Attempt, StoredResponse, Student
from quiz_app.scoring.certainty import Calibration, Certainty, calibration
from quiz_app.scoring.item_analysis import Facility, WrongOption, facility, most_chosen_wrong
from quiz_app.scoring.policy import (
    AttemptPolicy,
    SkillTotal,
    Total,
    by_skill,
    counting_attempt,
    total,
)
from quiz_app.scoring.response import Response, Ungradable, parse
from quiz_app.services import lessons, marking
from quiz_app.services.classrooms import roster


@dataclass(frozen=True)
class Cell:
    """One pupil's answer to one question; answered without a fraction, it waits for a mark."""

    is_answered: bool
    fraction: float | None
    certainty: str | None = None

    @property
    def waits(self) -> bool:
        """Return whether the teacher has to mark it."""
        return self.is_answered and self.fraction is None


@dataclass(frozen=True)
class StudentRow:
    """One pupil's line of the grid: a cell for each question."""

    uuid: UUID
    name: str
    joined: bool
    attempts: int  # begun; the one that counts is shown
    submitted: bool
    cells: tuple[Cell, ...]
    skills: tuple[SkillTotal, ...]
    total: Total

    @property
    def started(self) -> bool:
        """Return whether the pupil has begun."""
        return self.attempts > 0

    @property
    def answered(self) -> int:
        """Return how many questions have an answer."""
        return sum(cell.is_answered for cell in self.cells)


@dataclass(frozen=True)
class QuestionColumn:
    """One question over all pupils who answered it."""

    number: int
    uuid: UUID
    skill: Skill
    stem: str
    right: int
    part: int  # right in part
    facility: Facility | None  # None: nobody answered
    most_chosen_wrong: WrongOption | None


@dataclass(frozen=True)
class LessonReport:
    """Pupils × questions of one assignment."""

    title: str
    columns: tuple[QuestionColumn, ...]
    rows: tuple[StudentRow, ...]
    calibration: tuple[Calibration, ...]  # empty where certainty was never asked
    to_mark: int  # answers that wait for the teacher, and names nearly right without a mark


def lesson_report(session: Session, assignment: Assignment) -> LessonReport:
    """Return the grid of an assignment: pupils by name, questions in the lesson's order."""
    lesson = lessons.read(assignment.lesson_version)
    attempts = _attempts(session, assignment)
    given = [r for of_one in attempts.values() for r in of_one[0].responses]
    return LessonReport(
        title=lesson.title,
        columns=tuple(
            _column(number, question, [r for r in given if r.question == question.uuid])
            for number, question in enumerate(lesson.questions, start=1)
        ),
        rows=tuple(
            _row(lesson, student, attempts.get(student.id, []), assignment.counting)
            for student in roster(assignment.classroom)
        ),
        calibration=_calibration(given) if _says_certainty(assignment, given) else (),
        to_mark=sum(
            answer.is_new
            for question in marking.to_mark(session, assignment)
            for answer in question.answers
        ),
    )


def _says_certainty(assignment: Assignment, given: Sequence[StoredResponse]) -> bool:
    return assignment.asks_certainty or any(response.certainty for response in given)


def _calibration(given: Sequence[StoredResponse]) -> tuple[Calibration, ...]:
    return calibration(
        (Certainty(response.certainty), response.fraction)
        for response in given
        if response.certainty is not None and response.fraction is not None
    )


def _attempts(session: Session, assignment: Assignment) -> dict[int, list[Attempt]]:
    """Return the attempts of each pupil who has one, in their order."""
    attempts = session.scalars(
        select(Attempt)
        .where(Attempt.assignment_id == assignment.id)
        .order_by(Attempt.number)
        .options(selectinload(Attempt.responses))
    )
    by_student: dict[int, list[Attempt]] = {}
    for attempt in attempts:
        by_student.setdefault(attempt.student_id, []).append(attempt)
    return by_student


def counting(lesson: Lesson, attempts: Sequence[Attempt], policy: AttemptPolicy) -> Attempt | None:
    """Return the attempt that counts; one under way counts only where none was handed in."""
    ended = [attempt for attempt in attempts if attempt.submitted] or attempts
    totals = [
        total(lesson.questions, {r.question: r.fraction for r in attempt.responses})
        for attempt in ended
    ]
    index = counting_attempt(totals, policy)
    return None if index is None else ended[index]


def _row(
    lesson: Lesson, student: Student, attempts: Sequence[Attempt], policy: AttemptPolicy
) -> StudentRow:
    attempt = counting(lesson, attempts, policy)
    responses: Sequence[StoredResponse] = attempt.responses if attempt else ()
    fractions = {response.question: response.fraction for response in responses}
    said = {response.question: response.certainty for response in responses}
    return StudentRow(
        uuid=student.uuid,
        name=student.display_name,
        joined=student.joined is not None,
        attempts=len(attempts),
        submitted=attempt is not None and attempt.submitted is not None,
        cells=tuple(
            Cell(q.uuid in fractions, fractions.get(q.uuid), said.get(q.uuid))
            for q in lesson.questions
        ),
        skills=by_skill(lesson.questions, fractions),
        total=total(lesson.questions, fractions),
    )


def _column(number: int, question: Question, given: Sequence[StoredResponse]) -> QuestionColumn:
    fractions = [r.fraction for r in given if r.fraction is not None]
    return QuestionColumn(
        number=number,
        uuid=question.uuid,
        skill=question.skill,
        stem=question.stem,
        right=sum(fraction == 1 for fraction in fractions),
        part=sum(0 < fraction < 1 for fraction in fractions),
        facility=facility(fractions),
        most_chosen_wrong=most_chosen_wrong(question, _parsed(question, given)),
    )


def _parsed(question: Question, given: Sequence[StoredResponse]) -> list[Response]:
    parsed = (parse(question, stored.raw) for stored in given)
    return [response for response in parsed if not isinstance(response, Ungradable)]
