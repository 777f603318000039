"""Loading is authorising: every loader returns what this person may use, or raises.

What is none of a person's business is "not found" (404), whether it exists or not; what a
person may see but not change is "forbidden" (403).
"""

from __future__ import annotations

from typing import TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session
from werkzeug.exceptions import Conflict, Forbidden, NotFound

from quiz_app.models import (
    Assignment,
    Attempt,
    Classroom,
    LessonDraft,
    Membership,
    Role,
    StoredLesson,
    Student,
    Teacher,
)

T = TypeVar("T")
MAY_WRITE = frozenset({Role.OWNER, Role.CO_TEACHER})


def classroom_for_teacher(
    session: Session, teacher: Teacher, uuid: UUID, *, write: bool = False
) -> Classroom:
    """Return a class of the teacher's; `write`: to change it, which a viewer may not."""
    classroom = _one(session, Classroom, Classroom.uuid == uuid)
    _check_membership(session, teacher, classroom, write)
    return classroom


def assignment_for_teacher(
    session: Session, teacher: Teacher, uuid: UUID, *, write: bool = False
) -> Assignment:
    """Return an assignment of a class of the teacher's."""
    assignment = _one(session, Assignment, Assignment.uuid == uuid)
    _check_membership(session, teacher, assignment.classroom, write)
    return assignment


def student_for_teacher(
    session: Session, teacher: Teacher, uuid: UUID, *, write: bool = False
) -> Student:
    """Return a pupil of a class of the teacher's."""
    student = _one(session, Student, Student.uuid == uuid)
    _check_membership(session, teacher, student.classroom, write)
    return student


def lesson_for_teacher(session: Session, teacher: Teacher, uuid: UUID) -> StoredLesson:
    """Return a lesson that is the teacher's or open to all."""
    mine = or_(StoredLesson.owner_id == teacher.id, StoredLesson.owner_id.is_(None))
    return _one(session, StoredLesson, StoredLesson.uuid == uuid, mine)


def draft_for_teacher(session: Session, teacher: Teacher, uuid: UUID) -> LessonDraft:
    """Return a draft of the teacher's own."""
    mine = LessonDraft.owner_id == teacher.id
    return _one(session, LessonDraft, LessonDraft.uuid == uuid, mine)


def assignment_for_student(session: Session, student: Student, uuid: UUID) -> Assignment:
    """Return an assignment of the pupil's own class."""
    own = Assignment.classroom_id == student.classroom_id
    return _one(session, Assignment, Assignment.uuid == uuid, own)


def attempt_for_student(session: Session, student: Student, uuid: UUID) -> Attempt:
    """Return an attempt of the pupil's own."""
    own = Attempt.student_id == student.id
    return _one(session, Attempt, Attempt.uuid == uuid, own)


def open_attempt_for_student(session: Session, student: Student, uuid: UUID) -> Attempt:
    """Return an attempt of the pupil's own that is not handed in; 409 for one that is."""
    attempt = attempt_for_student(session, student, uuid)
    if attempt.submitted is not None:
        raise Conflict
    return attempt


def _one(session: Session, model: type[T], *where: ColumnElement[bool]) -> T:
    found = session.scalar(select(model).where(*where))
    if found is None:
        raise NotFound
    return found


def _check_membership(
    session: Session, teacher: Teacher, classroom: Classroom, write: bool
) -> None:
    membership = session.get(Membership, (teacher.id, classroom.id))
    if membership is None:
        raise NotFound
    if write and membership.role not in MAY_WRITE:
        raise Forbidden
