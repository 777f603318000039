"""One pupil: another name, a new PIN, removal."""

from __future__ import annotations

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from quiz_app.models import Student
from quiz_app.services import classrooms, joining
from quiz_app.services.errors import RosterError
from quiz_app.web import access
from quiz_app.web.clock import utcnow
from quiz_app.web.database import db
from quiz_app.web.identity import current_teacher, teacher_required
from quiz_app.web.teacher import bp
from quiz_app.web.teacher.forms import RemoveForm, RenameForm
from quiz_app.web.unit_of_work import commit


@bp.get("/pupils/<uuid:uuid>")
@teacher_required
def pupil(uuid: UUID) -> ResponseReturnValue:
    """Show what can be changed about a pupil."""
    return _pupil_page(access.student_for_teacher(db.session, current_teacher(), uuid))


@bp.post("/pupils/<uuid:uuid>/name")
@teacher_required
def rename_pupil(uuid: UUID) -> ResponseReturnValue:
    """Give a pupil another name."""
    student = access.student_for_teacher(db.session, current_teacher(), uuid, write=True)
    form = RenameForm()
    if not form.validate():
        return _pupil_page(student, rename=form), 422
    try:
        classrooms.rename_student(db.session, student, form.name.data)
    except RosterError as error:
        form.name.errors = [error.problem]
        return _pupil_page(student, rename=form), 422
    commit()
    flash(_("The name is changed."))
    return _to_class(student)


@bp.post("/pupils/<uuid:uuid>/reset-pin")
@teacher_required
def reset_pin(uuid: UUID) -> ResponseReturnValue:
    """Forget a pupil's PIN; the pupil sets a new one while joining is open."""
    student = access.student_for_teacher(db.session, current_teacher(), uuid, write=True)
    joining.reset_pin(db.session, current_teacher(), student, utcnow())
    commit()
    flash(_("%(name)s can set a new PIN now.", name=student.display_name))
    if not student.classroom.joining_open:
        flash(_("Joining is closed: open it, so that a new PIN can be set."))
    return _to_class(student)


@bp.post("/pupils/<uuid:uuid>/remove")
@teacher_required
def remove_pupil(uuid: UUID) -> ResponseReturnValue:
    """Remove a pupil with all answers, once the name was typed to confirm it."""
    student = access.student_for_teacher(db.session, current_teacher(), uuid, write=True)
    form = RemoveForm()
    if not form.validate() or request.form["name"].strip() != student.display_name:
        form.name.errors = [_("Type the name exactly as it stands, to confirm.")]
        return _pupil_page(student, remove=form), 422
    response = _to_class(student)
    classrooms.remove_student(db.session, current_teacher(), student, utcnow())
    commit()
    flash(_("The pupil and all answers are removed."))
    return response


def _pupil_page(
    student: Student, rename: RenameForm | None = None, remove: RemoveForm | None = None
) -> str:
    return render_template(
        "teacher/pupil.html",
        student=student,
        rename=rename or RenameForm(formdata=None, name=student.display_name),
        remove=remove or RemoveForm(formdata=None, prefix="remove"),
    )


def _to_class(student: Student) -> ResponseReturnValue:
    return redirect(url_for("teacher.show_class", uuid=student.classroom.uuid), 303)
