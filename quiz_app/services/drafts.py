"""Lessons in the making: saved without overwriting anybody, taken back, published."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from quiz_app.lesson.changes import changes, counts
from quiz_app.lesson.file import check_lesson
from quiz_app.lesson.model import Lesson
from quiz_app.models import DraftRevision, LessonDraft, LessonVersion, StoredLesson, Teacher
from quiz_app.services import audit, lessons
from quiz_app.services.errors import DraftChangedError, DraftNotReadyError

KEPT = 60  # revisions of one draft; the oldest go first


def create(session: Session, teacher: Teacher, lesson: Lesson, now: datetime) -> LessonDraft:
    """Return a new draft of the teacher's; it revises the published lesson of the same uuid.

    Where that lesson is another teacher's, the draft becomes a lesson of its own.
    """
    lesson = _own(session, teacher, lesson)
    draft = LessonDraft(
        owner=teacher,
        lesson=_stored(session, lesson),
        title=lesson.title,
        body=_body(lesson),
        revision=1,
        created=now,
        updated=now,
    )
    session.add(draft)
    session.flush()
    _keep(session, draft, {}, now)
    return draft


def read(draft: LessonDraft) -> Lesson:
    """Return the lesson as it stands in the draft."""
    return Lesson.model_validate(draft.body)


def of_teacher(session: Session, teacher: Teacher) -> Sequence[LessonDraft]:
    """Return the teacher's drafts, the one touched last first."""
    mine = select(LessonDraft).where(LessonDraft.owner_id == teacher.id)
    return session.scalars(mine.order_by(LessonDraft.updated.desc(), LessonDraft.id.desc())).all()


def of_lesson(session: Session, teacher: Teacher, lesson: StoredLesson) -> LessonDraft | None:
    """Return the teacher's draft of a lesson, the one touched last, if there is one."""
    return next((d for d in of_teacher(session, teacher) if d.lesson_id == lesson.id), None)


def save(
    session: Session,
    draft: LessonDraft,
    lesson: Lesson,
    expected_revision: int,
    now: datetime,
    *,
    restored: int | None = None,
    autosaved: bool = False,
) -> None:
    """Keep the next revision of a draft; one that changes nothing is not kept.

    `restored` is the revision whose state this brings back; what is `autosaved` joins the
    revision before where that is an earlier state of the same change. Raises
    DraftChangedError where the draft is not at `expected_revision` any more.
    """
    body = _body(lesson)
    if body == draft.body:
        return
    taken = session.execute(
        update(LessonDraft)
        .where(LessonDraft.id == draft.id, LessonDraft.revision == expected_revision)
        .values(revision=expected_revision + 1, title=lesson.title, body=body, updated=now)
        .returning(LessonDraft.id)
        .execution_options(synchronize_session=False)
    ).first()
    session.refresh(draft)
    if taken is None:
        raise DraftChangedError(draft)
    if not (autosaved and _joins(session, draft, lesson, now)):
        _keep(session, draft, _changed(session, draft, lesson), now, restored, autosaved=autosaved)


def _changed(session: Session, draft: LessonDraft, lesson: Lesson) -> dict[str, int]:
    before = revision_before(session, draft, draft.revision)
    return counts(changes(Lesson.model_validate(before.body), lesson)) if before else {}


def _joins(session: Session, draft: LessonDraft, lesson: Lesson, now: datetime) -> bool:
    """Let an autosaved state take the place of the one before, if both are one change."""
    newest = revision_before(session, draft, draft.revision)
    if newest is None or not newest.autosaved or newest.number == draft.published:
        return False
    before = revision_before(session, draft, newest.number)
    if before is None or newest.changed != counts(
        changes(Lesson.model_validate(before.body), lesson)
    ):
        return False
    newest.number, newest.body, newest.saved = draft.revision, draft.body, now
    session.flush()
    return True


def publish(session: Session, teacher: Teacher, draft: LessonDraft, now: datetime) -> LessonVersion:
    """Return the version that the draft became; raises DraftNotReadyError where it has problems."""
    lesson = _own(session, teacher, read(draft))
    if problems := check_lesson(lesson):
        raise DraftNotReadyError(problems)
    if _body(lesson) != draft.body:
        save(session, draft, lesson, draft.revision, now)
    version = lessons.publish(session, lesson, now, owner=teacher)
    draft.lesson = version.lesson
    draft.published = draft.revision
    audit.record(session, teacher, "publish", f"lesson {lesson.uuid}", now, version=version.number)
    session.flush()
    return version


def history(session: Session, draft: LessonDraft) -> Sequence[DraftRevision]:
    """Return the revisions that are kept, the newest first."""
    of_draft = select(DraftRevision).where(DraftRevision.draft_id == draft.id)
    return session.scalars(of_draft.order_by(DraftRevision.number.desc())).all()


def revision(session: Session, draft: LessonDraft, number: int) -> DraftRevision | None:
    """Return one revision of a draft, None where it is not kept."""
    which = DraftRevision.draft_id == draft.id, DraftRevision.number == number
    return session.scalar(select(DraftRevision).where(*which))


def restore(
    session: Session, draft: LessonDraft, to: DraftRevision, expected_revision: int, now: datetime
) -> None:
    """Make an earlier revision the newest one; what came between stays in the history."""
    lesson = Lesson.model_validate(to.body)
    save(session, draft, lesson, expected_revision, now, restored=state(to))


def state(revision: DraftRevision) -> int:
    """Return the revision that first had this one's state, where it only brought that back."""
    return revision.restored or revision.number


def before_last_change(session: Session, draft: LessonDraft) -> DraftRevision | None:
    """Return what "undo" goes back to: also behind changes that were taken back already."""
    newest = revision(session, draft, draft.revision)
    return revision_before(session, draft, state(newest)) if newest else None


def revision_before(session: Session, draft: LessonDraft, number: int) -> DraftRevision | None:
    """Return the revision that is kept next before one."""
    of_draft = DraftRevision.draft_id == draft.id, DraftRevision.number < number
    newest_first = DraftRevision.number.desc()
    return session.scalar(select(DraftRevision).where(*of_draft).order_by(newest_first).limit(1))


def duplicate(session: Session, teacher: Teacher, draft: LessonDraft, now: datetime) -> LessonDraft:
    """Return a copy of a draft that becomes a lesson of its own."""
    return create(session, teacher, read(draft).model_copy(update={"uuid": uuid4()}), now)


def remove(session: Session, draft: LessonDraft) -> None:
    """Delete a draft with its history; what was published of it stays."""
    session.delete(draft)
    session.flush()


def _body(lesson: Lesson) -> dict[str, Any]:
    return lesson.model_dump(mode="json")


def _stored(session: Session, lesson: Lesson) -> StoredLesson | None:
    return session.scalar(select(StoredLesson).where(StoredLesson.uuid == lesson.uuid))


def _own(session: Session, teacher: Teacher, lesson: Lesson) -> Lesson:
    """Return the lesson, with a new uuid where this one is another teacher's lesson."""
    stored = _stored(session, lesson)
    if stored is None or stored.owner_id in (None, teacher.id):
        return lesson
    return lesson.model_copy(update={"uuid": uuid4()})


def _keep(
    session: Session,
    draft: LessonDraft,
    changed: dict[str, int],
    now: datetime,
    restored: int | None = None,
    *,
    autosaved: bool = False,
) -> None:
    session.add(
        DraftRevision(
            draft_id=draft.id,
            number=draft.revision,
            body=draft.body,
            changed=changed,
            restored=restored,
            autosaved=autosaved,
            saved=now,
        )
    )
    session.execute(
        delete(DraftRevision).where(
            DraftRevision.draft_id == draft.id, DraftRevision.number <= draft.revision - KEPT
        )
    )
    session.flush()
