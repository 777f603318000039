"""A lesson as its teacher sees it: everything, keys and reasons included."""

from __future__ import annotations

from uuid import UUID

from flask import render_template
from flask.typing import ResponseReturnValue

from quiz_app.services import lessons
from quiz_app.web import access
from quiz_app.web.database import db
from quiz_app.web.identity import current_teacher, teacher_required
from quiz_app.web.teacher import bp


@bp.get("/lessons/<uuid:uuid>")
@teacher_required
def lesson(uuid: UUID) -> ResponseReturnValue:
    """Show article, notes for the teacher, and every question with key, reasons and evidence."""
    version = access.lesson_for_teacher(db.session, current_teacher(), uuid).versions[-1]
    return render_template("teacher/lesson.html", version=version, lesson=lessons.read(version))
