"""What a class did with a lesson: the grid, closing it, the table to take away."""

from __future__ import annotations

import re
from uuid import UUID

from flask import Response, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from werkzeug.exceptions import NotFound

from quiz_app.exchange.table_csv import Cell, to_csv
from quiz_app.models import Assignment
from quiz_app.services import assignments, regrading, reports
from quiz_app.services.reports import LessonReport
from quiz_app.web import access
from quiz_app.web.clock import in_zone, utcnow
from quiz_app.web.database import db
from quiz_app.web.filters import skill_name
from quiz_app.web.identity import current_teacher, teacher_required
from quiz_app.web.teacher import bp
from quiz_app.web.teacher.forms import TermsForm
from quiz_app.web.unit_of_work import commit

PLACES = 4  # decimals in the table: ⅓ is 0.3333
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]')  # in a file's name


@bp.get("/classes/<uuid:classroom_uuid>/lessons/<uuid:uuid>")
@teacher_required
def report(classroom_uuid: UUID, uuid: UUID) -> ResponseReturnValue:
    """Show pupils × questions of an assignment."""
    return _report_page(assignment_of(classroom_uuid, uuid))


@bp.post("/classes/<uuid:classroom_uuid>/lessons/<uuid:uuid>/terms")
@teacher_required
def change_terms(classroom_uuid: UUID, uuid: UUID) -> ResponseReturnValue:
    """Change when the lesson opens and closes and when pupils see the answers."""
    assignment = assignment_of(classroom_uuid, uuid, write=True)
    form = TermsForm()
    if not form.validate():
        return _report_page(assignment, form), 422
    assignments.change(assignment, form.terms(assignment.classroom.time_zone))
    commit()
    flash(_("The change is saved."))
    return redirect(url_for("teacher.report", classroom_uuid=classroom_uuid, uuid=uuid), 303)


@bp.post("/classes/<uuid:classroom_uuid>/lessons/<uuid:uuid>/closing")
@teacher_required
def toggle_closing(classroom_uuid: UUID, uuid: UUID) -> ResponseReturnValue:
    """Close the lesson now, or open it again without an end."""
    assignment = assignment_of(classroom_uuid, uuid, write=True)
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
    assignment = assignment_of(classroom_uuid, uuid)
    table = scores_table(reports.lesson_report(db.session, assignment))
    response = Response(to_csv(*table), mimetype="text/csv")
    name = f"{assignment.classroom.name} - {assignment.lesson_version.title}.csv"
    response.headers.set("Content-Disposition", "attachment", filename=_FORBIDDEN.sub("-", name))
    return response


def _report_page(assignment: Assignment, form: TermsForm | None = None) -> str:
    return render_template(
        "teacher/report.html",
        assignment=assignment,
        report=reports.lesson_report(db.session, assignment),
        has_newer=regrading.newer_version(db.session, assignment) is not None,
        now=utcnow(),
        form=form or _terms_form(assignment),
    )


def _terms_form(assignment: Assignment) -> TermsForm:
    zone = assignment.classroom.time_zone
    return TermsForm(
        formdata=None,
        show_answers=assignment.show_answers.name,
        asks_certainty=assignment.asks_certainty,
        attempts=assignment.attempts,
        counting=assignment.counting.name,
        opens=in_zone(assignment.opens, zone),
        closes=in_zone(assignment.closes, zone),
    )


def assignment_of(classroom_uuid: UUID, uuid: UUID, write: bool = False) -> Assignment:
    """Return the assignment of the class in the address; raises NotFound for another's."""
    assignment = access.assignment_for_teacher(db.session, current_teacher(), uuid, write=write)
    if assignment.classroom.uuid != classroom_uuid:
        raise NotFound
    return assignment


def _asked(report: LessonReport) -> tuple[reports.QuestionColumn, ...]:
    """Return the questions for which it was asked how sure a pupil is."""
    return report.columns if report.calibration else ()


def _cell(cell: reports.Cell) -> Cell:
    if cell.fraction is None:
        return _("waits for a mark") if cell.waits else None
    return round(cell.fraction, PLACES)


def scores_table(report: LessonReport) -> tuple[list[str], list[list[Cell]]]:
    """Return header and rows of the grid; an unanswered question is an empty cell."""
    skills = report.rows[0].skills if report.rows else ()
    header = [
        _("Pupil"),
        _("Pupil id"),
        _("Status"),
        *(_("Question %(n)s", n=column.number) for column in report.columns),
        *(_("Question %(n)s, certainty", n=column.number) for column in _asked(report)),
        *(skill_name(of_skill.skill) for of_skill in skills),
        _("Marks"),
        _("Out of"),
    ]
    rows: list[list[Cell]] = [
        [
            row.name,
            str(row.uuid),
            _("handed in") if row.submitted else _("started") if row.started else _("not started"),
            *(_cell(cell) for cell in row.cells),
            *(cell.certainty for cell in row.cells if report.calibration),
            *(round(of_skill.total.marks, PLACES) for of_skill in row.skills),
            round(row.total.marks, PLACES),
            row.total.of,
        ]
        for row in report.rows
    ]
    return header, rows
