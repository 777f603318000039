"""Classes: making one, its roster, its join code."""

from __future__ import annotations

import secrets
import unicodedata
from collections import Counter
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from quiz_app.models import Classroom, DateOrder, Membership, Role, Student, Teacher
from quiz_app.services import audit, sessions
from quiz_app.services.errors import RosterError

# No letter that is taken for another one or for a digit (no B, I, L, O, Q, S, U, V, Z).
CODE_LETTERS = "ACDEFGHJKMNPRTWXY"
CODE_LENGTH = 6
MAX_STUDENTS = 200
MAX_NAME = 80


def create(
    session: Session,
    teacher: Teacher,
    name: str,
    now: datetime,
    *,
    language: str = "en",
    time_zone: str = "UTC",
    date_order: DateOrder = DateOrder.DAY_FIRST,
) -> Classroom:
    """Return a new class that `teacher` owns."""
    classroom = Classroom(
        name=name.strip(),
        join_code=_free_code(session),
        joining_open=True,
        language=language,
        time_zone=time_zone,
        date_order=date_order,
        created=now,
    )
    classroom.memberships.append(Membership(teacher=teacher, role=Role.OWNER))
    session.add(classroom)
    session.flush()
    return classroom


def new_code(session: Session, classroom: Classroom) -> str:
    """Replace the join code, so that an old slip opens nothing; return the new one."""
    classroom.join_code = _free_code(session)
    return classroom.join_code


def _free_code(session: Session) -> str:
    while True:
        code = "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))
        taken = select(Classroom.id).where(Classroom.join_code == code)
        if session.scalar(taken) is None:
            return code


def parse_roster(text: str) -> list[str]:
    """Return the names of a pasted list, one a line, inner white space made single.

    Raises RosterError with the line where a name is too long or not printable.
    """
    names = []
    for number, line in enumerate(text.splitlines(), start=1):
        name = " ".join(line.split())
        if not name:
            continue
        if len(name) > MAX_NAME:
            raise RosterError(f"the name is longer than {MAX_NAME} characters", number)
        if not name.isprintable():
            raise RosterError("the name has characters that cannot be shown", number)
        names.append(name)
    if not names:
        raise RosterError("there is no name in the list")
    return names


def told_apart(names: Iterable[str], taken: Iterable[str] = ()) -> list[str]:
    """Return the names with a number behind those that occur before or twice.

    "Ada", "Ada" → "Ada (1)", "Ada (2)"; where "Ada" is in the class already: "Ada (2)".
    """
    names, used = list(names), {name.casefold() for name in taken}
    counts = Counter(name.casefold() for name in names)
    result = []
    for name in names:
        number = 1
        unique = name if counts[name.casefold()] == 1 else f"{name} (1)"
        while unique.casefold() in used:
            number += 1
            unique = f"{name} ({number})"
        used.add(unique.casefold())
        result.append(unique)
    return result


def add_students(
    session: Session, classroom: Classroom, names: Iterable[str], now: datetime
) -> list[Student]:
    """Return the new pupils, two of one name told apart by number.

    Raises RosterError where the class would grow beyond MAX_STUDENTS.
    """
    taken = [student.display_name for student in classroom.students]
    unique = told_apart(names, taken)
    if len(taken) + len(unique) > MAX_STUDENTS:
        raise RosterError(f"a class has at most {MAX_STUDENTS} pupils")
    students = [Student(display_name=name, created=now) for name in unique]
    classroom.students.extend(students)
    session.flush()
    return students


def roster(classroom: Classroom) -> list[Student]:
    """Return the pupils as a class list has them: É stands by E, and small by capital letters."""
    return sorted(classroom.students, key=lambda student: _place(student.display_name))


def _place(name: str) -> tuple[str, str]:
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(c for c in letters if not unicodedata.combining(c)), name


def rename_student(session: Session, student: Student, name: str) -> None:
    """Give a pupil another name; raises RosterError where the class has it already."""
    (wanted,) = parse_roster(name.replace("\n", " "))
    others = (s.display_name.casefold() for s in student.classroom.students if s is not student)
    if wanted.casefold() in others:
        raise RosterError(f"another pupil is called {wanted}: add a letter or a number")
    student.display_name = wanted
    session.flush()


def remove_student(session: Session, teacher: Teacher, student: Student, now: datetime) -> None:
    """Delete a pupil with all answers; the audit keeps that it was done, not the name."""
    audit.record(session, teacher, "remove pupil", f"student {student.uuid}", now)
    sessions.end_all(session, student=student, now=now)
    student.classroom.students.remove(student)
    session.flush()
