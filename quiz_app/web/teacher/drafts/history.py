"""What a draft was before: its history, two states side by side, taking a change back."""

from __future__ import annotations

from uuid import UUID

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from quiz_app.lesson.model import Lesson
from quiz_app.models import DraftRevision, LessonDraft
from quiz_app.services import drafts
from quiz_app.web.database import db
from quiz_app.web.identity import teacher_required
from quiz_app.web.pages.differences import differences
from quiz_app.web.teacher import bp
from quiz_app.web.teacher.drafts.saving import draft_of, or_404, save


@bp.get("/drafts/<uuid:uuid>/history")
@teacher_required
def draft_history(uuid: UUID) -> ResponseReturnValue:
    """Show the revisions that are kept, the newest first."""
    draft = draft_of(uuid)
    revisions = drafts.history(db.session, draft)
    return render_template("teacher/drafts/history.html", draft=draft, revisions=revisions)


@bp.get("/drafts/<uuid:uuid>/history/<int:number>")
@teacher_required
def draft_revision(uuid: UUID, number: int) -> ResponseReturnValue:
    """Show what a revision changed, and what has changed since."""
    draft = draft_of(uuid)
    revision = _revision(draft, number)
    before = drafts.revision_before(db.session, draft, number)
    lesson = Lesson.model_validate(revision.body)
    return render_template(
        "teacher/drafts/revision.html",
        draft=draft,
        revision=revision,
        changed=differences(Lesson.model_validate(before.body), lesson) if before else None,
        since=differences(lesson, drafts.read(draft)),
    )


@bp.post("/drafts/<uuid:uuid>/history/<int:number>/restore")
@teacher_required
def restore_draft(uuid: UUID, number: int) -> ResponseReturnValue:
    """Make an earlier revision the newest one."""
    draft = draft_of(uuid)
    return _restore(draft, _revision(draft, number))


@bp.post("/drafts/<uuid:uuid>/undo")
@teacher_required
def undo(uuid: UUID) -> ResponseReturnValue:
    """Take back the last change that was not taken back already."""
    draft = draft_of(uuid)
    return _restore(draft, or_404(drafts.before_last_change(db.session, draft)))


def _restore(draft: LessonDraft, revision: DraftRevision) -> ResponseReturnValue:
    refused = save(draft, Lesson.model_validate(revision.body), drafts.state(revision))
    if refused is None:
        flash(_("The draft is as it was in revision %(n)s.", n=revision.number))
    return refused or redirect(url_for("teacher.draft", uuid=draft.uuid), 303)


def _revision(draft: LessonDraft, number: int) -> DraftRevision:
    return or_404(drafts.revision(db.session, draft, number))
