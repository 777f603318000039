"""What a class did with a lesson: the grid, closing it, the table to take away."""

from __future__ import annotations

from uuid import UUID

from flask import Response, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from werkzeug.exceptions import NotFound

from quiz_app.exchange.table_csv import Cell, to_csv
from quiz_app.models import Assignment
from quiz_app.services import reports
from quiz_app.services.reports import LessonReport
from quiz_app.web import access
from quiz_app.web.clock import utcnow
from quiz_app.web.database import db
from quiz_app.web.filters import skill_name
from quiz_app.web.identity import current_teacher, teacher_required
from quiz_app.web.teacher import bp
from quiz_app.web.unit_of_work import commit


@bp.get("/classes/<uuid:classroom_uuid>/lessons/<uuid:uuid>")
@teacher_required
def report(classroom_uuid: UUID, uuid: UUID) -> ResponseReturnValue:
    """Show pupils × questions of an assignment."""
    assignment = _assignment(classroom_uuid, uuid)
    return render_template(
        "teacher/report.html",
        assignment=assignment,
        report=reports.lesson_report(db.session, assignment),
        now=utcnow(),
    )


@bp.post("/classes/<uuid:classroom_uuid>/lessons/<uuid:uuid>/closing")
@teacher_required
def toggle_closing(classroom_uuid: UUID, uuid: UUID) -> ResponseReturnValue:
    """Close the lesson now, or open it again without an end."""
    assignment = _assignment(classroom_uuid, uuid, write=True)
    now = utcnow()
    if assignment.closes is None or assignment.closes > now:
        assignment.opens = min(assignment.opens, now) if assignment.opens else None
        assignment.closes = now
        flash(_("The lesson is closed."))
    else:
        assignment.closes = None
        flash(_("The lesson is open again."))
    commit()
    return redirect(url_for("teacher.report", classroom_uuid=classroom_uuid, uuid=uuid), 303)


@bp.get("/classes/<uuid:classroom_uuid>/lessons/<uuid:uuid>/scores.csv")
@teacher_required
def scores_csv(classroom_uuid: UUID, uuid: UUID) -> ResponseReturnValue:
    """Give the grid as CSV."""
    assignment = _assignment(classroom_uuid, uuid)
    table = scores_table(reports.lesson_report(db.session, assignment))
    return Response(
        to_csv(*table),
        mimetype="text/csv",
        headers={"Content-Disposition": f'attachment; filename="scores-{uuid}.csv"'},
    )


def _assignment(classroom_uuid: UUID, uuid: UUID, write: bool = False) -> Assignment:
    assignment = access.assignment_for_teacher(db.session, current_teacher(), uuid, write=write)
    if assignment.classroom.uuid != classroom_uuid:
        raise NotFound
    return assignment


def scores_table(report: LessonReport) -> tuple[list[str], list[list[Cell]]]:
    """Return header and rows of the grid; an unanswered question is an empty cell."""
    skills = report.rows[0].skills if report.rows else ()
    header = [
        _("Pupil"),
        _("Pupil id"),
        _("Status"),
        *(_("Question %(n)s", n=column.number) for column in report.columns),
        *(skill_name(of_skill.skill) for of_skill in skills),
        _("Marks"),
        _("Out of"),
    ]
    rows: list[list[Cell]] = [
        [
            row.name,
            str(row.uuid),
            _("handed in") if row.submitted else _("started") if row.started else _("not started"),
            *row.fractions,
            *(of_skill.total.marks for of_skill in row.skills),
            row.total.marks,
            row.total.of,
        ]
        for row in report.rows
    ]
    return header, rows
