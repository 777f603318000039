"""Lessons in the database: publishing a version, reading it back."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from quiz_app.lesson.file import dump
from quiz_app.lesson.model import Lesson
from quiz_app.models import LessonVersion, StoredLesson, Teacher

# Versions are immutable, so a parsed one stays right for the life of the process.
_parsed: dict[str, Lesson] = {}
_PARSED_AT_MOST = 64


def publish(
    session: Session, lesson: Lesson, now: datetime, owner: Teacher | None = None
) -> LessonVersion:
    """Return the immutable version of `lesson`; the same content gives the same version again."""
    sha256 = hashlib.sha256(dump(lesson).encode()).hexdigest()
    stored = session.scalar(select(StoredLesson).where(StoredLesson.uuid == lesson.uuid))
    if stored is None:
        stored = StoredLesson(uuid=lesson.uuid, owner_id=owner.id if owner else None, created=now)
        session.add(stored)
    same = next((version for version in stored.versions if version.sha256 == sha256), None)
    return same or _add_version(session, stored, lesson, sha256, now)


def _add_version(
    session: Session, stored: StoredLesson, lesson: Lesson, sha256: str, now: datetime
) -> LessonVersion:
    version = LessonVersion(
        number=len(stored.versions) + 1,
        sha256=sha256,
        title=lesson.title,
        body=lesson.model_dump(mode="json"),
        published=now,
    )
    stored.versions.append(version)
    session.flush()
    return version


def read(version: LessonVersion) -> Lesson:
    """Return the lesson of a version; parsed once a process, since versions never change."""
    lesson = _parsed.get(version.sha256)
    if lesson is None:
        lesson = Lesson.model_validate(version.body)
        if len(_parsed) >= _PARSED_AT_MOST:
            _parsed.clear()
        _parsed[version.sha256] = lesson
    return lesson


def newest_versions(session: Session, teacher: Teacher) -> Sequence[LessonVersion]:
    """Return the newest version of every lesson that is the teacher's or open to all, by title."""
    lessons = session.scalars(
        select(StoredLesson).where(
            or_(StoredLesson.owner_id == teacher.id, StoredLesson.owner_id.is_(None))
        )
    )
    newest = [lesson.versions[-1] for lesson in lessons if lesson.versions]
    return sorted(newest, key=lambda version: version.title.casefold())


def newest_version(session: Session, uuid: UUID) -> LessonVersion | None:
    """Return the newest version of the lesson with this uuid, if it is stored."""
    stored = session.scalar(select(StoredLesson).where(StoredLesson.uuid == uuid))
    return stored.versions[-1] if stored and stored.versions else None
