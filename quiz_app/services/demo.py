"""A teacher, a class and its lessons to try the program with; all names are made up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from quiz_app.models import Classroom, LessonVersion, Membership, Teacher, TokenPurpose
from quiz_app.services import assignments, classrooms, teachers, tokens

TEACHER = "Demo teacher"
CLASSROOM = "Demo class (made-up names)"
ROSTER = (
    *("Alex", "Billie", "Charlie", "Dana", "Eli", "Frankie"),
    *("Jo", "Kim", "Lou", "Mika", "Noa", "Robin"),
)


@dataclass(frozen=True)
class Demo:
    """What stands ready, and the token of the teacher's one-time sign-in."""

    teacher: Teacher
    classroom: Classroom
    token: str


def prepare(
    session: Session, versions: Sequence[LessonVersion], now: datetime, *, time_zone: str
) -> Demo:
    """Make what is missing of the demo and return it; what is there stays as it is."""
    teacher = teachers.by_name(session, TEACHER) or teachers.add(session, TEACHER, now)
    classroom = _classroom_of(session, teacher) or _new_classroom(session, teacher, now, time_zone)
    for version in versions:
        assignments.assign(session, classroom, version, now)
    return Demo(teacher, classroom, tokens.issue(session, TokenPurpose.RESET, teacher, now))


def _classroom_of(session: Session, teacher: Teacher) -> Classroom | None:
    return session.scalar(
        select(Classroom)
        .join(Membership)
        .where(Membership.teacher_id == teacher.id, Classroom.name == CLASSROOM)
        .order_by(Classroom.id)
        .limit(1)
    )


def _new_classroom(session: Session, teacher: Teacher, now: datetime, time_zone: str) -> Classroom:
    classroom = classrooms.create(session, teacher, CLASSROOM, now, time_zone=time_zone)
    classrooms.add_students(session, classroom, ROSTER, now)
    return classroom
