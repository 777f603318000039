"""Reports: what a class and a pupil did, as one set of values for page, CSV and API.

First attempts, as long as a pupil has one attempt; nothing is recomputed that was stored.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from quiz_app.lesson.model import Lesson
from quiz_app.lesson.questions.model import Question, SingleChoice, Skill
from quiz_app.models import Assignment, Attempt, StoredResponse, Student
from quiz_app.services import lessons


@dataclass(frozen=True)
class SkillScore:
    """Marks reached in one skill, of the marks it offers."""

    skill: Skill
    marks: float
    of: float


@dataclass(frozen=True)
class StudentRow:
    """One pupil's line of the grid; a fraction for each question, None where not answered."""

    uuid: UUID
    name: str
    joined: bool
    started: bool
    submitted: bool
    fractions: tuple[float | None, ...]
    skills: tuple[SkillScore, ...]

    @property
    def answered(self) -> int:
        """Return how many questions have an answer."""
        return sum(fraction is not None for fraction in self.fractions)

    @property
    def marks(self) -> float:
        """Return the marks reached."""
        return sum(score.marks for score in self.skills)

    @property
    def of(self) -> float:
        """Return the marks that all questions offer."""
        return sum(score.of for score in self.skills)


@dataclass(frozen=True)
class WrongOption:
    """The wrong option most pupils chose."""

    text: str
    chosen: int


@dataclass(frozen=True)
class QuestionColumn:
    """One question over all pupils."""

    number: int
    uuid: UUID
    skill: Skill
    stem: str
    answered: int
    right: int
    most_chosen_wrong: WrongOption | None


@dataclass(frozen=True)
class LessonReport:
    """Pupils × questions of one assignment."""

    title: str
    columns: tuple[QuestionColumn, ...]
    rows: tuple[StudentRow, ...]


def lesson_report(session: Session, assignment: Assignment) -> LessonReport:
    """Return the grid of an assignment: pupils by name, questions in the lesson's order."""
    lesson = lessons.read(assignment.lesson_version)
    attempts = _first_attempts(session, assignment)
    students = sorted(assignment.classroom.students, key=lambda s: s.display_name.casefold())
    given = [r for attempt in attempts.values() for r in attempt.responses]
    return LessonReport(
        title=lesson.title,
        columns=tuple(
            _column(number, question, [r for r in given if r.question == question.uuid])
            for number, question in enumerate(lesson.questions, start=1)
        ),
        rows=tuple(_row(lesson, student, attempts.get(student.id)) for student in students),
    )


def skill_scores(lesson: Lesson, responses: Iterable[StoredResponse]) -> tuple[SkillScore, ...]:
    """Return marks by skill, for the skills the lesson asks about, in fixed order."""
    fractions = {r.question: r.fraction or 0.0 for r in responses}
    return tuple(
        SkillScore(
            skill,
            sum(q.weight * fractions.get(q.uuid, 0.0) for q in questions),
            sum(q.weight for q in questions),
        )
        for skill in Skill
        if (questions := [q for q in lesson.questions if q.skill is skill])
    )


def _first_attempts(session: Session, assignment: Assignment) -> dict[int, Attempt]:
    attempts = session.scalars(
        select(Attempt)
        .where(Attempt.assignment_id == assignment.id)
        .order_by(Attempt.number.desc())
        .options(selectinload(Attempt.responses))
    )
    return {attempt.student_id: attempt for attempt in attempts}  # the first one comes last


def _row(lesson: Lesson, student: Student, attempt: Attempt | None) -> StudentRow:
    responses: Sequence[StoredResponse] = attempt.responses if attempt else ()
    fractions = {r.question: r.fraction for r in responses}
    return StudentRow(
        uuid=student.uuid,
        name=student.display_name,
        joined=student.joined is not None,
        started=attempt is not None,
        submitted=attempt is not None and attempt.submitted is not None,
        fractions=tuple(fractions.get(question.uuid) for question in lesson.questions),
        skills=skill_scores(lesson, responses),
    )


def _column(number: int, question: Question, given: Sequence[StoredResponse]) -> QuestionColumn:
    return QuestionColumn(
        number=number,
        uuid=question.uuid,
        skill=question.skill,
        stem=question.stem,
        answered=len(given),
        right=sum(r.fraction == 1 for r in given),
        most_chosen_wrong=_most_chosen_wrong(question, given),
    )


def _most_chosen_wrong(question: Question, given: Sequence[StoredResponse]) -> WrongOption | None:
    if not isinstance(question, SingleChoice):
        return None
    wrong = Counter(r.raw["choice"] for r in given if r.raw["choice"] != question.key)
    if not wrong:
        return None
    choice, count = max(wrong.items(), key=lambda item: (item[1], item[0]))
    text = next(option.text for option in question.options if option.id == choice)
    return WrongOption(text, count)
