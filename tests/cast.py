"""The standing cast: who owns, who helps, and who has no business here."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from quiz_app.models import (
    Assignment,
    Attempt,
    Classroom,
    LessonDraft,
    LessonVersion,
    Membership,
    Role,
    Student,
    Teacher,
)
from quiz_app.services import assignments, drafts, lessons, sessions
from quiz_app.web.sessions import TOKEN
from tests.samples import sample_lesson

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Cast:
    owner: Teacher
    co_teacher: Teacher
    viewer: Teacher
    outsider: Teacher
    classroom: Classroom
    pupil: Student
    classmate: Student
    other_classroom: Classroom  # the outsider's
    other_pupil: Student
    version: LessonVersion  # open to all teachers
    assignment: Assignment
    attempt: Attempt  # the pupil's
    draft: LessonDraft  # the owner's


def teacher(session: Session, name: str) -> Teacher:
    made = Teacher(name=name, created=NOW)
    session.add(made)
    session.flush()
    return made


def classroom(session: Session, owner: Teacher, code: str, names: tuple[str, ...]) -> Classroom:
    made = Classroom(name=f"Class {code}", join_code=code, joining_open=True, created=NOW)
    made.memberships.append(Membership(teacher=owner, role=Role.OWNER))
    made.students.extend(Student(display_name=name, created=NOW) for name in names)
    session.add(made)
    session.flush()
    return made


def assignment(session: Session, of: Classroom) -> Assignment:
    version = lessons.publish(session, sample_lesson(), NOW)
    return assignments.assign(session, of, version, NOW)


def make(session: Session, owner: Teacher, own: Classroom, given: Assignment) -> Cast:
    """Return the cast around a class of the owner's with two pupils and an assignment."""
    co_teacher, viewer = teacher(session, "Co Teacher"), teacher(session, "Vi Ewer")
    own.memberships.append(Membership(teacher=co_teacher, role=Role.CO_TEACHER))
    own.memberships.append(Membership(teacher=viewer, role=Role.VIEWER))
    outsider = teacher(session, "Out Sider")
    other = classroom(session, outsider, "XXXXXX", ("Uli",))
    pupil, classmate = own.students
    attempt = Attempt(assignment=given, student=pupil, number=1, started=NOW)
    session.add(attempt)
    draft = drafts.create(session, owner, sample_lesson(), NOW)
    session.commit()
    return Cast(
        owner=owner,
        co_teacher=co_teacher,
        viewer=viewer,
        outsider=outsider,
        classroom=own,
        pupil=pupil,
        classmate=classmate,
        other_classroom=other,
        other_pupil=other.students[0],
        version=given.lesson_version,
        assignment=given,
        attempt=attempt,
        draft=draft,
    )


def signed_in(
    app: Flask, session: Session, *, teacher: Teacher | None = None, student: Student | None = None
) -> FlaskClient:
    """Return a browser in which this person is signed in; nobody given: nobody is."""
    client = app.test_client()
    if teacher or student:
        token = sessions.start(
            session,
            teacher=teacher,
            student=student,
            now=datetime.now(UTC),
            lasts=timedelta(hours=1),
        )
        session.commit()
        with client.session_transaction() as cookie:
            cookie[TOKEN] = token
    return client
