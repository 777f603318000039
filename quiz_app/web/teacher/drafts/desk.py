"""The desk: the teacher's drafts; starting one from a lesson, from a file, from another draft."""

from __future__ import annotations

from uuid import UUID

from flask import Response, flash, make_response, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from flask_wtf.file import FileField, FileRequired
from wtforms import StringField
from wtforms.validators import InputRequired, Length

from quiz_app.lesson import file as lesson_file
from quiz_app.lesson.problems import LessonFileError
from quiz_app.models import LessonDraft
from quiz_app.services import audit, drafts, lessons
from quiz_app.web import access
from quiz_app.web.clock import utcnow
from quiz_app.web.database import db
from quiz_app.web.identity import current_teacher, teacher_required
from quiz_app.web.teacher import bp
from quiz_app.web.teacher.drafts.saving import draft_of
from quiz_app.web.unit_of_work import commit


class LessonFileForm(FlaskForm):
    """A lesson file from this computer."""

    file = FileField(
        _l("Lesson file (.yaml)"), validators=[FileRequired(_l("Choose a lesson file."))]
    )


class RemoveDraftForm(FlaskForm):
    """Removal of a draft, confirmed by its title."""

    title = StringField(
        _l("Type the title to confirm"),
        validators=[InputRequired(_l("Type the title to confirm.")), Length(max=200)],
    )


@bp.get("/drafts")
@teacher_required
def list_drafts() -> ResponseReturnValue:
    """Show the teacher's drafts."""
    return _desk(LessonFileForm(formdata=None))


@bp.post("/drafts/import")
@teacher_required
def import_draft() -> ResponseReturnValue:
    """Make a draft of a lesson file; with its problems by line where it is not sound."""
    form = LessonFileForm()
    if not form.validate():
        return _desk(form), 422
    try:
        lesson = lesson_file.load(form.file.data.read())
    except LessonFileError as error:
        form.file.errors = [_("The file cannot be used; the reasons are below.")]
        return _desk(form, tuple(map(str, error.problems))), 422
    draft = drafts.create(db.session, current_teacher(), lesson, utcnow())
    commit()
    return _to(draft)


@bp.post("/lessons/<uuid:uuid>/draft")
@teacher_required
def edit_lesson(uuid: UUID) -> ResponseReturnValue:
    """Go on with the draft of a published lesson, or begin one."""
    teacher = current_teacher()
    stored = access.lesson_for_teacher(db.session, teacher, uuid)
    there = drafts.of_lesson(db.session, teacher, stored)
    if there is None:
        lesson = lessons.read(stored.versions[-1])
        there = drafts.create(db.session, teacher, lesson, utcnow())
        commit()
    return _to(there)


@bp.post("/drafts/<uuid:uuid>/duplicate")
@teacher_required
def duplicate_draft(uuid: UUID) -> ResponseReturnValue:
    """Make a copy of a draft that becomes a lesson of its own."""
    copy = drafts.duplicate(db.session, current_teacher(), draft_of(uuid), utcnow())
    commit()
    flash(_("This is the copy. Give it a title of its own."))
    return _to(copy)


@bp.route("/drafts/<uuid:uuid>/remove", methods=["GET", "POST"])
@teacher_required
def remove_draft(uuid: UUID) -> ResponseReturnValue:
    """Remove a draft, once its title is typed; what was published of it stays."""
    draft = draft_of(uuid)
    form = RemoveDraftForm()
    if form.validate_on_submit() and form.title.data.strip() != draft.title.strip():
        form.title.errors = [_("This is not the title.")]
    elif form.is_submitted() and not form.errors:
        audit.record(db.session, current_teacher(), "remove draft", f"draft {uuid}", utcnow())
        drafts.remove(db.session, draft)
        commit()
        flash(_("The draft is removed."))
        return redirect(url_for("teacher.list_drafts"), 303)
    page = render_template("teacher/drafts/remove.html", draft=draft, form=form)
    return page, 422 if form.errors else 200


@bp.get("/drafts/<uuid:uuid>/file")
@teacher_required
def draft_file(uuid: UUID) -> ResponseReturnValue:
    """Give the lesson file of the draft as it stands."""
    response: Response = make_response(lesson_file.dump(drafts.read(draft_of(uuid))))
    response.mimetype = "application/yaml"
    response.headers["Content-Disposition"] = 'attachment; filename="lesson.yaml"'
    return response


def _desk(form: LessonFileForm, problems: tuple[str, ...] = ()) -> str:
    mine = drafts.of_teacher(db.session, current_teacher())
    return render_template("teacher/drafts/list.html", drafts=mine, form=form, problems=problems)


def _to(draft: LessonDraft) -> ResponseReturnValue:
    return redirect(url_for("teacher.draft", uuid=draft.uuid), 303)
