"""Teachers: the first one, further ones, a lost password."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from secrets import token_hex

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quiz_app.models import Teacher, TokenPurpose
from quiz_app.services import audit, passwords, sessions, tokens
from quiz_app.services.errors import ServiceError

MAX_NAME = 80


class NameTakenError(ServiceError):
    """Another teacher has this name; choose another one."""


class NameUnusableError(ServiceError):
    """A name has 1 to 80 characters that can be shown."""


def tidy(name: str) -> str:
    """Return a name with inner white space made single."""
    return " ".join(name.split())


def usable_name(name: str) -> str:
    """Return the tidy name; raises NameUnusableError where it is empty, too long, unprintable."""
    wanted = tidy(name)
    if not 1 <= len(wanted) <= MAX_NAME or not wanted.isprintable():
        raise NameUnusableError(f"a teacher's name has 1 to {MAX_NAME} characters")
    return wanted


def by_name(session: Session, name: str) -> Teacher | None:
    """Return the teacher of this name, upper or lower case, if there is one."""
    return session.scalar(select(Teacher).where(func.lower(Teacher.name) == tidy(name).lower()))


def there_are_any(session: Session) -> bool:
    """Return whether anybody has been set up."""
    return session.scalar(select(Teacher.id).limit(1)) is not None


def all_by_name(session: Session) -> Sequence[Teacher]:
    """Return all teachers, by name."""
    return session.scalars(select(Teacher).order_by(Teacher.name)).all()


def add(session: Session, name: str, now: datetime) -> Teacher:
    """Return a new teacher without a password, who cannot sign in yet.

    Raises NameTakenError, NameUnusableError.
    """
    wanted = usable_name(name)
    if by_name(session, wanted) is not None:
        raise NameTakenError(f"there is a teacher called {wanted} already")
    teacher = Teacher(name=wanted, created=now)
    session.add(teacher)
    session.flush()
    return teacher


def set_password(session: Session, teacher: Teacher, password: str, now: datetime) -> None:
    """Give a teacher a new password and end all sessions; ValueError for one that is too short."""
    teacher.password = passwords.hashed(password)
    teacher.fs_uniquifier = token_hex(32)
    sessions.end_all(session, teacher=teacher, now=now)
    audit.record(session, teacher, "set password", f"teacher {teacher.uuid}", now)


def reset(session: Session, teacher: Teacher, now: datetime) -> str:
    """Forget the password, end all sessions and return the one-time token for a new one."""
    teacher.password = None
    sessions.end_all(session, teacher=teacher, now=now)
    audit.record(session, None, "reset password", f"teacher {teacher.uuid}", now)
    return tokens.issue(session, TokenPurpose.RESET, teacher, now)


def first_run_token(session: Session, now: datetime) -> str | None:
    """Return the one-time token that makes the first teacher; None where there is one."""
    if there_are_any(session):
        return None
    return tokens.issue(session, TokenPurpose.FIRST_RUN, None, now)


def set_up(session: Session, token: str, name: str, password: str, now: datetime) -> Teacher:
    """Use a one-time token: return the teacher it is for, the first one made now.

    `name` is the first teacher's; a teacher who is known keeps hers. Raises
    TokenUnusableError, ValueError for a password that is too short.
    """
    row = tokens.redeem(session, token, now)
    if row.teacher is not None:
        teacher = row.teacher
    elif there_are_any(session):
        raise tokens.TokenUnusableError
    else:
        teacher = add(session, name, now)
    set_password(session, teacher, password, now)
    return teacher
