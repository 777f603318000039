"""What a teacher sees first: classes and lessons."""

from __future__ import annotations

from flask import render_template
from flask.typing import ResponseReturnValue

from quiz_app.services import lessons
from quiz_app.web.database import db
from quiz_app.web.identity import current_teacher, teacher_required
from quiz_app.web.teacher import bp


@bp.get("/")
@teacher_required
def home() -> ResponseReturnValue:
    """Show the teacher's classes and the lessons at hand."""
    teacher = current_teacher()
    classrooms = sorted(
        (membership.classroom for membership in teacher.memberships),
        key=lambda classroom: classroom.name.casefold(),
    )
    return render_template(
        "teacher/home.html",
        teacher=teacher,
        classrooms=classrooms,
        versions=lessons.newest_versions(db.session, teacher),
    )
