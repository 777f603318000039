"""One-time tokens: an address that lets a teacher set a password, once, for a day."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from quiz_app.models import OneTimeToken, Teacher, TokenPurpose
from quiz_app.services.errors import ServiceError
from quiz_app.services.sessions import hashed

LASTS = timedelta(hours=24)


class TokenUnusableError(ServiceError):
    """The token is unknown, used or expired; ask for a new one."""


def issue(session: Session, purpose: TokenPurpose, teacher: Teacher | None, now: datetime) -> str:
    """Return a new token; earlier ones for the same purpose and teacher stop working.

    `teacher` is None for the token that makes the first teacher.
    """
    teacher_id = teacher.id if teacher else None
    session.execute(
        delete(OneTimeToken).where(
            OneTimeToken.purpose == purpose,
            OneTimeToken.teacher_id.is_not_distinct_from(teacher_id),
        )
    )
    token = secrets.token_urlsafe(24)
    session.add(
        OneTimeToken(
            token_hash=hashed(token),
            purpose=purpose,
            teacher_id=teacher_id,
            created=now,
            expires=now + LASTS,
        )
    )
    session.flush()
    return token


def find(session: Session, token: str, now: datetime) -> OneTimeToken | None:
    """Return the token's row while it can be used; it is not used up by this."""
    return session.scalar(
        select(OneTimeToken).where(
            OneTimeToken.token_hash == hashed(token),
            OneTimeToken.used.is_(None),
            OneTimeToken.expires > now,
        )
    )


def redeem(session: Session, token: str, now: datetime) -> OneTimeToken:
    """Use the token up and return its row; raises TokenUnusableError.

    One statement decides, so that of two requests at the same moment only one gets it.
    """
    row: OneTimeToken | None = session.scalar(
        update(OneTimeToken)
        .where(
            OneTimeToken.token_hash == hashed(token),
            OneTimeToken.used.is_(None),
            OneTimeToken.expires > now,
        )
        .values(used=now)
        .returning(OneTimeToken)
    )
    if row is None:
        raise TokenUnusableError
    return row
