"""The answers that a teacher reads and marks."""

from __future__ import annotations

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from werkzeug.exceptions import BadRequest

from quiz_app.models import Assignment
from quiz_app.services import marking
from quiz_app.services.errors import NoSuchMarkError
from quiz_app.services.marking import AnswerToMark
from quiz_app.web.clock import utcnow
from quiz_app.web.database import db
from quiz_app.web.identity import current_teacher, teacher_required
from quiz_app.web.teacher import bp
from quiz_app.web.teacher.reports import assignment_of
from quiz_app.web.unit_of_work import commit


@bp.get("/classes/<uuid:classroom_uuid>/lessons/<uuid:uuid>/marking")
@teacher_required
def marking_page(classroom_uuid: UUID, uuid: UUID) -> ResponseReturnValue:
    """Show open answers with their rubric, and names that are nearly right."""
    return _page(assignment_of(classroom_uuid, uuid))


@bp.post("/classes/<uuid:classroom_uuid>/lessons/<uuid:uuid>/marking")
@teacher_required
def save_marks(classroom_uuid: UUID, uuid: UUID) -> ResponseReturnValue:
    """Give the marks that were chosen; answers without a choice stay as they are."""
    assignment = assignment_of(classroom_uuid, uuid, write=True)
    given = 0
    for question in marking.to_mark(db.session, assignment):
        given += sum(_save(answer) for answer in question.answers)
    commit()
    flash(_("Marks given: %(n)s.", n=given))
    place = url_for("teacher.marking_page", classroom_uuid=classroom_uuid, uuid=uuid)
    return redirect(place, 303)


def _save(answer: AnswerToMark) -> bool:
    """Give the answer the mark that was chosen for it; return whether that is a new one."""
    chosen = request.form.get(f"mark-{answer.id}", "")
    if not chosen:
        return False
    try:
        fraction = float(chosen)
        if answer.response.fraction == fraction:
            return False
        marking.mark(db.session, current_teacher(), answer, fraction, utcnow())
    except (ValueError, NoSuchMarkError) as error:
        raise BadRequest from error
    return True


def _page(assignment: Assignment) -> str:
    return render_template(
        "teacher/marking.html",
        assignment=assignment,
        questions=marking.to_mark(db.session, assignment),
    )
