"""A class: making it, its roster, its join code and slips, giving it a lesson."""

from __future__ import annotations

from uuid import UUID

import segno
from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from markupsafe import Markup
from wtforms import SelectChoice

from quiz_app import addresses
from quiz_app.models import Assignment, Classroom, DateOrder
from quiz_app.services import assignments, audit, classrooms, lessons
from quiz_app.services.errors import RosterError
from quiz_app.web import access
from quiz_app.web.clock import utcnow
from quiz_app.web.config import settings
from quiz_app.web.database import db
from quiz_app.web.identity import current_teacher, teacher_required
from quiz_app.web.teacher import bp
from quiz_app.web.teacher.forms import AssignForm, ClassroomForm, RosterForm
from quiz_app.web.unit_of_work import commit


@bp.route("/classes/new", methods=["GET", "POST"])
@teacher_required
def new_class() -> ResponseReturnValue:
    """Ask for a class's name and habits; make it."""
    form = ClassroomForm(time_zone=settings().time_zone, language=settings().language)
    if not form.validate_on_submit():
        return render_template("teacher/class_new.html", form=form), _status(form)
    classroom = classrooms.create(
        db.session,
        current_teacher(),
        form.name.data,
        utcnow(),
        language=form.language.data,
        time_zone=form.time_zone.data,
        date_order=DateOrder[form.date_order.data],
    )
    commit()
    return redirect(url_for("teacher.show_class", uuid=classroom.uuid), 303)


@bp.get("/classes/<uuid:uuid>")
@teacher_required
def show_class(uuid: UUID) -> ResponseReturnValue:
    """Show roster, join code and lessons of a class."""
    return _class_page(access.classroom_for_teacher(db.session, current_teacher(), uuid))


@bp.post("/classes/<uuid:uuid>/pupils")
@teacher_required
def add_pupils(uuid: UUID) -> ResponseReturnValue:
    """Add the pupils of a pasted list."""
    classroom = access.classroom_for_teacher(db.session, current_teacher(), uuid, write=True)
    form = RosterForm()
    if not form.validate():
        return _class_page(classroom, roster=form), 422
    try:
        names = classrooms.parse_roster(form.names.data)
        students = classrooms.add_students(db.session, classroom, names, utcnow())
    except RosterError as error:
        form.names.errors = [_roster_problem(error)]
        return _class_page(classroom, roster=form), 422
    commit()
    renamed = [s.display_name for s in students if s.display_name not in names]
    flash(_("%(n)s pupils added.", n=len(students)))
    if renamed:
        flash(
            _(
                "The same name twice: %(names)s. Give them a letter to tell them apart.",
                names=", ".join(renamed),
            )
        )
    return redirect(url_for("teacher.show_class", uuid=uuid), 303)


@bp.post("/classes/<uuid:uuid>/joining")
@teacher_required
def toggle_joining(uuid: UUID) -> ResponseReturnValue:
    """Open or close joining; pupils with a PIN get in either way."""
    classroom = access.classroom_for_teacher(db.session, current_teacher(), uuid, write=True)
    classroom.joining_open = not classroom.joining_open
    commit()
    flash(_("Joining is open.") if classroom.joining_open else _("Joining is closed."))
    return redirect(url_for("teacher.show_class", uuid=uuid), 303)


@bp.post("/classes/<uuid:uuid>/code")
@teacher_required
def new_code(uuid: UUID) -> ResponseReturnValue:
    """Give the class another join code; slips with the old one open nothing."""
    classroom = access.classroom_for_teacher(db.session, current_teacher(), uuid, write=True)
    classrooms.new_code(db.session, classroom)
    audit.record(db.session, current_teacher(), "new code", f"classroom {uuid}", utcnow())
    commit()
    flash(_("The class has a new code."))
    return redirect(url_for("teacher.show_class", uuid=uuid), 303)


@bp.get("/classes/<uuid:uuid>/slips")
@teacher_required
def slips(uuid: UUID) -> ResponseReturnValue:
    """Show one slip a pupil, to print and cut: address, code, name."""
    classroom = access.classroom_for_teacher(db.session, current_teacher(), uuid)
    return render_template(
        "teacher/slips.html",
        classroom=classroom,
        students=classrooms.roster(classroom),
        **_way_in(classroom),
    )


@bp.post("/classes/<uuid:uuid>/lessons")
@teacher_required
def assign(uuid: UUID) -> ResponseReturnValue:
    """Give the class a lesson."""
    classroom = access.classroom_for_teacher(db.session, current_teacher(), uuid, write=True)
    form = _assign_form(classroom)
    if not form.validate():
        return _class_page(classroom, assign=form), 422
    version = access.lesson_for_teacher(
        db.session, current_teacher(), UUID(form.lesson.data)
    ).versions[-1]
    there = assignments.given(db.session, classroom, version)
    if there is not None:
        flash(_("The class has this lesson already; nothing was changed."))
        return _to_report(there)
    assignment = assignments.assign(
        db.session, classroom, version, utcnow(), form.terms(classroom.time_zone)
    )
    commit()
    flash(_("“%(title)s” is assigned.", title=version.title))
    return _to_report(assignment)


def _to_report(assignment: Assignment) -> ResponseReturnValue:
    classroom = assignment.classroom.uuid
    place = url_for("teacher.report", classroom_uuid=classroom, uuid=assignment.uuid)
    return redirect(place, 303)


def _class_page(
    classroom: Classroom, roster: RosterForm | None = None, assign: AssignForm | None = None
) -> str:
    return render_template(
        "teacher/class.html",
        classroom=classroom,
        students=classrooms.roster(classroom),
        assignments=assignments.of_classroom(db.session, classroom),
        **_way_in(classroom),
        roster=roster or RosterForm(formdata=None),
        assign=assign or _assign_form(classroom, formdata=None),
    )


def _assign_form(classroom: Classroom, **arguments: object) -> AssignForm:
    form = AssignForm(**arguments)
    versions = lessons.newest_versions(db.session, current_teacher())
    form.lesson.choices = [SelectChoice(str(v.lesson.uuid), v.title) for v in versions]
    return form


def _way_in(classroom: Classroom) -> dict[str, str]:
    """Return the address where pupils type the code, and a QR code that brings it along."""
    host = addresses.for_pupils(settings(), request.host_url.rstrip("/"))
    return {
        "address": host + url_for("student.join"),
        "qr": _qr(host + url_for("student.join", code=classroom.join_code)),
    }


def _qr(address: str) -> Markup:
    """Return the address as inline SVG without style, so that the CSP allows it."""
    svg = segno.make(address, error="m").svg_inline(
        scale=4, border=4, svgclass="qr", lineclass="qr-line", omitsize=True
    )
    return Markup(svg)  # noqa: S704  made from our own address, escaped by segno


def _roster_problem(error: RosterError) -> str:
    if error.line is None:
        return _("The list cannot be taken: %(problem)s.", problem=error.problem)
    return _("Line %(line)s: %(problem)s.", line=error.line, problem=error.problem)


def _status(form: ClassroomForm) -> int:
    return 422 if form.errors else 200
