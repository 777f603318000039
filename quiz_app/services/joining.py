"""How a pupil gets in: join code, own name, PIN."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError
from sqlalchemy import select
from sqlalchemy.orm import Session

from quiz_app.models import Classroom, Student, Teacher
from quiz_app.services import audit, sessions, throttle
from quiz_app.services.errors import (
    JoiningClosedError,
    MustWaitError,
    PinTakenError,
    WrongPinError,
)

PIN = re.compile(r"[0-9]{4}")
# A PIN has 10,000 values: the throttle protects it online, argon2id only slows who has the
# file. OWASP's smaller setting, since a whole class gives its PINs in the same minute.
_hasher = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)


def classroom_by_code(session: Session, code: str, address: str, now: datetime) -> Classroom | None:
    """Return the class of a join code as typed: lower case, spaces and hyphens are forgiven.

    Raises MustWaitError where too many wrong codes came from the address.
    """
    key = f"code:{address}"
    _check_wait(throttle.wait(session, key, now))
    classroom = classroom_with(session, re.sub(r"[\s-]+", "", code).upper())
    if classroom is None:
        throttle.failed(session, key, now)
    return classroom


def classroom_with(session: Session, code: str) -> Classroom | None:
    """Return the class that has exactly this join code now, if there is one."""
    return session.scalar(select(Classroom).where(Classroom.join_code == code))


def set_pin(session: Session, student: Student, pin: str, now: datetime) -> None:
    """Set the first PIN of a pupil.

    Raises ValueError for anything but four digits, PinTakenError where there is a PIN,
    JoiningClosedError while the teacher keeps joining closed.
    """
    if not PIN.fullmatch(pin):
        raise ValueError("a PIN is four digits")
    _one_at_a_time(session, student)
    if student.pin_hash is not None:
        raise PinTakenError
    if not student.classroom.joining_open:
        raise JoiningClosedError
    student.pin_hash = _hasher.hash(pin)
    student.joined = now


def check_pin(session: Session, student: Student, pin: str, address: str, now: datetime) -> None:
    """Return where the PIN is the pupil's; else raise WrongPinError or MustWaitError.

    A wrong PIN slows down guesses at this name, then at all names from this address.
    The caller commits in either case: the count of failures must stay.
    """
    _one_at_a_time(session, student)
    name_key, address_key = f"pin:{student.uuid}", f"address:{address}"
    _check_wait(throttle.wait(session, name_key, now))
    _check_wait(throttle.wait(session, address_key, now))
    if _is_pin_of(student, pin):
        throttle.succeeded(session, name_key)
        return
    throttle.failed(session, name_key, now)
    throttle.failed(session, address_key, now)
    raise WrongPinError


def reset_pin(session: Session, teacher: Teacher, student: Student, now: datetime) -> None:
    """Forget a pupil's PIN and end the pupil's sessions; the next one sets a new PIN."""
    student.pin_hash = None
    student.joined = None
    throttle.succeeded(session, f"pin:{student.uuid}")
    sessions.end_all(session, student=student, now=now)
    audit.record(session, teacher, "reset PIN", f"student {student.uuid}", now)


def _one_at_a_time(session: Session, student: Student) -> None:
    """Wait until nobody else sets or tries this pupil's PIN, and see what came of it.

    Else guesses sent at the same moment would all be tried before the first is counted. The
    lock ends with the transaction; SQLite has one writer in any case.
    """
    session.flush()
    session.refresh(student, with_for_update=True)


def _is_pin_of(student: Student, pin: str) -> bool:
    if student.pin_hash is None:
        return False
    try:
        return _hasher.verify(student.pin_hash, pin)
    except VerifyMismatchError:
        return False


def _check_wait(left: timedelta) -> None:
    if left > timedelta(0):
        raise MustWaitError(left)
