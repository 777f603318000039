"""Who is signed in: rows of `web_session`, known by the hash of a random token.

The browser holds the token; a copy of the database therefore signs nobody in.
"""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, delete, or_, select, update
from sqlalchemy.orm import Session

from quiz_app.models import Student, Teacher, WebSession


def hashed(token: str) -> str:
    """Return what stands in the database for a token. It is random: no salt is needed."""
    return hashlib.sha256(token.encode()).hexdigest()


def start(
    session: Session,
    *,
    teacher: Teacher | None = None,
    student: Student | None = None,
    now: datetime,
    lasts: timedelta,
) -> str:
    """Return the token of a new session of one teacher or one pupil; forget expired ones."""
    session.execute(delete(WebSession).where(WebSession.expires <= now))
    token = secrets.token_urlsafe(32)
    session.add(
        WebSession(
            token_hash=hashed(token),
            teacher=teacher,
            student=student,
            created=now,
            last_seen=now,
            expires=now + lasts,
        )
    )
    session.flush()
    return token


def find(session: Session, token: str, now: datetime) -> WebSession | None:
    """Return the session of a token while it is neither expired nor revoked."""
    return session.scalar(
        select(WebSession)
        .outerjoin(WebSession.teacher)
        .where(
            WebSession.token_hash == hashed(token),
            WebSession.expires > now,
            WebSession.revoked.is_(None),
            or_(WebSession.teacher_id.is_(None), Teacher.active),
        )
    )


def end(session: Session, token: str, now: datetime) -> None:
    """Revoke the session of a token; an unknown one is ended already."""
    _revoke(session, WebSession.token_hash == hashed(token), now)


def end_all(
    session: Session,
    *,
    teacher: Teacher | None = None,
    student: Student | None = None,
    now: datetime,
) -> None:
    """Revoke every session of one teacher or one pupil, on all devices."""
    if teacher is not None:
        _revoke(session, WebSession.teacher_id == teacher.id, now)
    if student is not None:
        _revoke(session, WebSession.student_id == student.id, now)


def _revoke(session: Session, which: ColumnElement[bool], now: datetime) -> None:
    session.execute(
        update(WebSession).where(which, WebSession.revoked.is_(None)).values(revoked=now)
    )
