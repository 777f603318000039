"""A corrected lesson for a class that has begun: who changes, and the change itself."""

from __future__ import annotations

from uuid import UUID

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from werkzeug.exceptions import Conflict, NotFound

from quiz_app.services import regrading
from quiz_app.services.errors import RegradingRefusedError
from quiz_app.web.clock import utcnow
from quiz_app.web.database import db
from quiz_app.web.identity import current_teacher, teacher_required
from quiz_app.web.teacher import bp
from quiz_app.web.teacher.reports import assignment_of
from quiz_app.web.unit_of_work import commit


@bp.get("/classes/<uuid:classroom_uuid>/lessons/<uuid:uuid>/newest")
@teacher_required
def newest_version(classroom_uuid: UUID, uuid: UUID) -> ResponseReturnValue:
    """Show whose marks the newest version of the lesson would change."""
    assignment = assignment_of(classroom_uuid, uuid)
    preview = regrading.preview(db.session, assignment)
    if preview is None:
        raise NotFound
    return render_template("teacher/newest.html", assignment=assignment, preview=preview)


@bp.post("/classes/<uuid:classroom_uuid>/lessons/<uuid:uuid>/newest")
@teacher_required
def take_newest(classroom_uuid: UUID, uuid: UUID) -> ResponseReturnValue:
    """Give the class the newest version, and grade its answers by it."""
    assignment = assignment_of(classroom_uuid, uuid, write=True)
    try:
        changed = regrading.take_newest(db.session, current_teacher(), assignment, utcnow())
    except RegradingRefusedError as error:
        raise Conflict from error
    commit()
    flash(_("The class has the newest version. Answers graded anew: %(n)s.", n=changed))
    return redirect(url_for("teacher.report", classroom_uuid=classroom_uuid, uuid=uuid), 303)
