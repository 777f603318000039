"""Lessons in the making: the newest state of each, and the states it had before."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quiz_app.models.base import Base, Keyed
from quiz_app.models.lessons import StoredLesson
from quiz_app.models.people import Teacher


class LessonDraft(Keyed, Base):
    """A lesson that its owner works on; no pupil ever sees it."""

    __tablename__ = "lesson_draft"
    __table_args__ = (CheckConstraint("revision >= 1", name="revision_from_one"),)

    owner_id: Mapped[int] = mapped_column(ForeignKey("teacher.id", ondelete="CASCADE"), index=True)
    lesson_id: Mapped[int | None] = mapped_column(
        ForeignKey("lesson.id", ondelete="SET NULL"), index=True
    )  # the lesson it revises, or became
    title: Mapped[str] = mapped_column(String(200))
    body: Mapped[dict[str, Any]]  # Lesson.model_dump(mode="json")
    revision: Mapped[int]  # who saves names the revision that was read: none is overwritten
    published: Mapped[int | None]  # the revision that was published last
    created: Mapped[datetime]
    updated: Mapped[datetime]

    owner: Mapped[Teacher] = relationship()
    lesson: Mapped[StoredLesson | None] = relationship()
    revisions: Mapped[list[DraftRevision]] = relationship(
        back_populates="draft",
        cascade="all, delete-orphan",
        order_by="DraftRevision.number.desc()",
        passive_deletes=True,
    )


class DraftRevision(Base):
    """One state of a draft; never changed."""

    __tablename__ = "draft_revision"
    __table_args__ = (UniqueConstraint("draft_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    draft_id: Mapped[int] = mapped_column(ForeignKey("lesson_draft.id", ondelete="CASCADE"))
    number: Mapped[int]
    body: Mapped[dict[str, Any]]
    changed: Mapped[dict[str, Any]]  # part of the lesson → how many of it changed
    restored: Mapped[int | None]  # the revision whose state it brought back
    autosaved: Mapped[bool]  # the next state of the same change takes its place
    saved: Mapped[datetime]

    draft: Mapped[LessonDraft] = relationship(back_populates="revisions")
