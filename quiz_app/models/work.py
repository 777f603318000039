"""What a class does: assignments, attempts, responses; and what was done to whom."""

from __future__ import annotations

import enum
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Enum, ForeignKey, String, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quiz_app.models.base import Base, Keyed
from quiz_app.models.lessons import LessonVersion
from quiz_app.models.people import Classroom, Student
from quiz_app.scoring.policy import AttemptPolicy


class ShowAnswers(enum.Enum):
    """When a pupil sees verdict, reason and evidence."""

    EACH = "after each answer"
    SUBMITTED = "after submitting"
    CLOSED = "after closing"
    NEVER = "never"


class Assignment(Keyed, Base):
    """A lesson version given to a class."""

    __tablename__ = "assignment"
    __table_args__ = (
        UniqueConstraint("classroom_id", "lesson_version_id"),
        CheckConstraint("attempts >= 1", name="attempts_from_one"),
        CheckConstraint(
            "closes IS NULL OR opens IS NULL OR closes >= opens", name="closes_not_before_opening"
        ),
    )

    classroom_id: Mapped[int] = mapped_column(ForeignKey("classroom.id", ondelete="CASCADE"))
    lesson_version_id: Mapped[int] = mapped_column(
        ForeignKey("lesson_version.id", ondelete="RESTRICT"), index=True
    )
    opens: Mapped[datetime | None]  # None: open at once
    closes: Mapped[datetime | None]  # None: stays open
    attempts: Mapped[int] = mapped_column(default=1)
    counting: Mapped[AttemptPolicy] = mapped_column(
        Enum(AttemptPolicy, native_enum=False, length=10), default=AttemptPolicy.FIRST
    )
    show_answers: Mapped[ShowAnswers] = mapped_column(
        Enum(ShowAnswers, native_enum=False, length=20), default=ShowAnswers.EACH
    )
    asks_certainty: Mapped[bool] = mapped_column(default=False, server_default=false())
    created: Mapped[datetime]

    classroom: Mapped[Classroom] = relationship()
    lesson_version: Mapped[LessonVersion] = relationship()


class Attempt(Keyed, Base):
    """One pupil's go at an assignment."""

    __tablename__ = "attempt"
    __table_args__ = (
        UniqueConstraint("assignment_id", "student_id", "number"),
        CheckConstraint("number >= 1", name="number_from_one"),
    )

    assignment_id: Mapped[int] = mapped_column(ForeignKey("assignment.id", ondelete="CASCADE"))
    student_id: Mapped[int] = mapped_column(
        ForeignKey("student.id", ondelete="CASCADE"), index=True
    )
    number: Mapped[int]
    started: Mapped[datetime]
    submitted: Mapped[datetime | None]

    assignment: Mapped[Assignment] = relationship()
    student: Mapped[Student] = relationship()
    responses: Mapped[list[StoredResponse]] = relationship(
        back_populates="attempt", cascade="all, delete-orphan", order_by="StoredResponse.id"
    )


class StoredResponse(Base):
    """What a pupil sent, raw, with its fraction; once per try."""

    __tablename__ = "response"
    __table_args__ = (
        UniqueConstraint("attempt_id", "question", "try"),
        CheckConstraint("fraction IS NULL OR (fraction >= 0 AND fraction <= 1)", name="fraction"),
        CheckConstraint(
            "(fraction IS NULL) = (ungraded_because IS NOT NULL)", name="graded_or_reason"
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempt.id", ondelete="CASCADE"))
    question: Mapped[UUID]
    try_: Mapped[int] = mapped_column("try", default=1)
    token: Mapped[UUID] = mapped_column(unique=True)
    raw: Mapped[dict[str, Any]]
    certainty: Mapped[str | None] = mapped_column(String(10))
    fraction: Mapped[float | None]  # 0..1; None: not graded, with the reason
    ungraded_because: Mapped[str | None] = mapped_column(String(200))
    marked_by_hand: Mapped[bool] = mapped_column(default=False, server_default=false())
    given: Mapped[datetime]

    attempt: Mapped[Attempt] = relationship(back_populates="responses")


class Audit(Base):
    """Who did what to whom, when: PIN resets, exports, erasure."""

    __tablename__ = "audit"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(index=True)
    teacher_id: Mapped[int | None] = mapped_column(
        ForeignKey("teacher.id", ondelete="SET NULL"), index=True
    )
    action: Mapped[str] = mapped_column(String(40))
    subject: Mapped[str] = mapped_column(String(200))
    detail: Mapped[dict[str, Any]] = mapped_column(default=dict)
