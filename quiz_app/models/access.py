"""Who is signed in, one-time sign-ins, and slowing down of guesses."""

from __future__ import annotations

import enum
from datetime import datetime

from sqlalchemy import CheckConstraint, Enum, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quiz_app.models.base import Base
from quiz_app.models.people import Student, Teacher


class WebSession(Base):
    """A signed-in browser. The cookie holds a token, this table only its hash."""

    __tablename__ = "web_session"
    __table_args__ = (
        CheckConstraint("(teacher_id IS NULL) <> (student_id IS NULL)", name="one_person"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    teacher_id: Mapped[int | None] = mapped_column(
        ForeignKey("teacher.id", ondelete="CASCADE"), index=True
    )
    student_id: Mapped[int | None] = mapped_column(
        ForeignKey("student.id", ondelete="CASCADE"), index=True
    )
    created: Mapped[datetime]
    last_seen: Mapped[datetime]  # renewed by writes only, never by a plain GET
    expires: Mapped[datetime] = mapped_column(index=True)
    revoked: Mapped[datetime | None]

    teacher: Mapped[Teacher | None] = relationship()
    student: Mapped[Student | None] = relationship()


class TokenPurpose(enum.Enum):
    """What a one-time token is for."""

    FIRST_RUN = "first run"
    RESET = "reset"


class OneTimeToken(Base):
    """A one-time sign-in for a teacher, printed by the server or the command line."""

    __tablename__ = "one_time_token"

    id: Mapped[int] = mapped_column(primary_key=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    purpose: Mapped[TokenPurpose] = mapped_column(Enum(TokenPurpose, native_enum=False, length=20))
    teacher_id: Mapped[int | None] = mapped_column(
        ForeignKey("teacher.id", ondelete="CASCADE"), index=True
    )  # None: the token makes the first teacher
    created: Mapped[datetime]
    expires: Mapped[datetime]
    used: Mapped[datetime | None]

    teacher: Mapped[Teacher | None] = relationship()


class Throttle(Base):
    """Wrong guesses at one key ("pin:<student>", "address:<ip>"), shared by all processes."""

    __tablename__ = "throttle"

    key: Mapped[str] = mapped_column(String(120), primary_key=True)
    failures: Mapped[int]
    last_failure: Mapped[datetime] = mapped_column(index=True)
