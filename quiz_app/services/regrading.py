"""A class moves to the newest version of its lesson: a preview first, then new fractions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from quiz_app.models import Assignment, Attempt, DateOrder, LessonVersion, StoredResponse, Teacher
from quiz_app.scoring.policy import Total
from quiz_app.scoring.regrade import Given, Regrading, regrade
from quiz_app.services import assignments, attempts, audit, lessons
from quiz_app.services.errors import RegradingRefusedError


@dataclass(frozen=True)
class PupilChange:
    """A pupil whose marks would change."""

    pupil: str
    before: Total
    after: Total


@dataclass(frozen=True)
class Preview:
    """What the newest version would do to a class; nothing is done yet."""

    version: LessonVersion
    regrading: Regrading
    pupils: tuple[PupilChange, ...]


def newer_version(session: Session, assignment: Assignment) -> LessonVersion | None:
    """Return the newest version of the lesson, None where the class was given it already.

    It counts as given by whatever assignment.
    """
    version = assignment.lesson_version.lesson.versions[-1]
    has_it = assignments.given(session, assignment.classroom, version) is not None
    return None if has_it else version


def preview(session: Session, assignment: Assignment) -> Preview | None:
    """Return who changes with the newest version; None where the class has it already."""
    version = newer_version(session, assignment)
    if version is None:
        return None
    found = _attempts(session, assignment)
    result = _regrading(assignment, version, found)
    names = {attempt.uuid: attempt.student.display_name for attempt in found}
    pupils = (PupilChange(names[g.attempt], g.before, g.after) for g in result.grades)
    ordered = sorted(pupils, key=lambda change: change.pupil.casefold())
    return Preview(version, result, tuple(ordered))


def take_newest(session: Session, teacher: Teacher, assignment: Assignment, now: datetime) -> int:
    """Give the class the newest version and grade all answers by it; return how many changed.

    Raises RegradingRefusedError where there is none, or an answer cannot be read by it.
    """
    seen = preview(session, assignment)
    if seen is None or not seen.regrading.is_possible:
        raise RegradingRefusedError
    stored = {
        (attempt.uuid, response.question): response
        for attempt in _attempts(session, assignment)
        for response in attempt.responses
    }
    for change in seen.regrading.changes:
        _change(stored[change.given.attempt, change.given.question], change.after)
    detail = {"before": assignment.lesson_version.number, "after": seen.version.number}
    audit.record(session, teacher, "regrade", f"assignment {assignment.uuid}", now, **detail)
    assignment.lesson_version = seen.version
    return len(seen.regrading.changes)


def _regrading(
    assignment: Assignment, version: LessonVersion, found: Sequence[Attempt]
) -> Regrading:
    return regrade(
        lessons.read(assignment.lesson_version).questions,
        lessons.read(version).questions,
        [_given(attempt.uuid, response) for attempt in found for response in attempt.responses],
        day_first=assignment.classroom.date_order is DateOrder.DAY_FIRST,
    )


def _attempts(session: Session, assignment: Assignment) -> Sequence[Attempt]:
    return session.scalars(
        select(Attempt)
        .where(Attempt.assignment_id == assignment.id)
        .options(selectinload(Attempt.responses), selectinload(Attempt.student))
    ).all()


def _given(attempt: UUID, stored: StoredResponse) -> Given:
    return Given(attempt, stored.question, stored.raw, stored.fraction, stored.marked_by_hand)


def _change(stored: StoredResponse, fraction: float | None) -> None:
    stored.fraction = fraction
    stored.ungraded_because = attempts.WAITS_FOR_TEACHER if fraction is None else None
