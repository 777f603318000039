"""Lessons and their immutable versions."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quiz_app.models.base import Base
from quiz_app.models.people import Teacher


class StoredLesson(Base):
    """A lesson by its uuid, across its versions; without owner it is open to all teachers."""

    __tablename__ = "lesson"

    id: Mapped[int] = mapped_column(primary_key=True)
    uuid: Mapped[UUID] = mapped_column(unique=True)
    owner_id: Mapped[int | None] = mapped_column(
        ForeignKey("teacher.id", ondelete="SET NULL"), index=True
    )
    created: Mapped[datetime]

    owner: Mapped[Teacher | None] = relationship()
    versions: Mapped[list[LessonVersion]] = relationship(
        back_populates="lesson", cascade="all, delete-orphan", order_by="LessonVersion.number"
    )


class LessonVersion(Base):
    """One published state of a lesson; never changed, known by its sha256."""

    __tablename__ = "lesson_version"
    __table_args__ = (
        UniqueConstraint("lesson_id", "number"),
        UniqueConstraint("lesson_id", "sha256"),
        CheckConstraint("number >= 1", name="number_from_one"),
        CheckConstraint("length(sha256) = 64", name="sha256_length"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    lesson_id: Mapped[int] = mapped_column(ForeignKey("lesson.id", ondelete="CASCADE"))
    number: Mapped[int]
    sha256: Mapped[str] = mapped_column(String(64))  # of the canonical file
    title: Mapped[str] = mapped_column(String(200))
    body: Mapped[dict[str, Any]]  # Lesson.model_dump(mode="json")
    published: Mapped[datetime]

    lesson: Mapped[StoredLesson] = relationship(back_populates="versions")
