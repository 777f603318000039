"""Getting in: join code, own name, PIN."""

from __future__ import annotations

from uuid import UUID

from flask import redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext
from werkzeug.exceptions import NotFound
from wtforms import SelectChoice

from quiz_app.models import Classroom, Student
from quiz_app.services import classrooms, joining
from quiz_app.services.errors import (
    JoiningClosedError,
    MustWaitError,
    PinTakenError,
    WrongPinError,
)
from quiz_app.web import identity
from quiz_app.web.clock import utcnow
from quiz_app.web.database import db
from quiz_app.web.errors import seconds
from quiz_app.web.forms import JoinForm, NewPinForm, PickNameForm, PinForm
from quiz_app.web.sessions import JOIN_CODE
from quiz_app.web.student import bp
from quiz_app.web.unit_of_work import commit


@bp.route("/join", methods=["GET", "POST"])
def join() -> ResponseReturnValue:
    """Ask for the join code; a slip's address brings it along."""
    form = JoinForm(code=request.args.get("code", "")[:12])
    if not form.validate_on_submit():
        return render_template("student/join.html", form=form), 422 if form.errors else 200
    try:
        classroom = joining.classroom_by_code(db.session, form.code.data, _address(), utcnow())
    except MustWaitError as error:
        form.code.errors = [_wait(error)]
        return render_template("student/join.html", form=form), 429
    if classroom is None:
        commit()  # the count of wrong codes stays
        form.code.errors = [_("No class has this code. Look at the board or your slip again.")]
        return render_template("student/join.html", form=form), 422
    # Kept in the signed cookie: the code is asked for once, and guessed at by POST only.
    session[JOIN_CODE] = classroom.join_code
    return redirect(url_for("student.pick_name"), 303)


@bp.route("/join/name", methods=["GET", "POST"])
def pick_name() -> ResponseReturnValue:
    """Show the names of the class: the one place where a pupil sees other names."""
    classroom = _classroom()
    if classroom is None:
        return redirect(url_for("student.join"), 303)
    form = PickNameForm()
    students = classrooms.roster(classroom)
    form.student.choices = [SelectChoice(str(s.uuid), s.display_name) for s in students]
    if not form.validate_on_submit():
        page = render_template("student/pick_name.html", form=form, classroom_name=classroom.name)
        return page, 422 if form.errors else 200
    return redirect(url_for("student.pin", uuid=form.student.data), 303)


@bp.route("/join/name/<uuid:uuid>", methods=["GET", "POST"])
def pin(uuid: UUID) -> ResponseReturnValue:
    """Ask for the PIN, or let the pupil set the first one while joining is open."""
    classroom = _classroom()
    if classroom is None:
        return redirect(url_for("student.join"), 303)
    student = next((s for s in classroom.students if s.uuid == uuid), None)
    if student is None:
        raise NotFound
    return _first_pin(student) if student.pin_hash is None else _known_pin(student)


@bp.post("/lessons/sign-out")
def sign_out() -> ResponseReturnValue:
    """End the pupil's session on this device."""
    identity.sign_out()
    commit()
    return redirect(url_for("home.index"), 303)


def _first_pin(student: Student) -> ResponseReturnValue:
    form = NewPinForm()
    if not student.classroom.joining_open:
        return _pin_page(student, form, is_closed=True), 403
    if not form.validate_on_submit():
        return _pin_page(student, form), 422 if form.errors else 200
    try:
        joining.set_pin(db.session, student, form.pin.data, utcnow())
    except (JoiningClosedError, PinTakenError):  # the teacher or another device was faster
        return redirect(request.url, 303)
    return _let_in(student)


def _known_pin(student: Student) -> ResponseReturnValue:
    form = PinForm()
    if not form.validate_on_submit():
        return _pin_page(student, form), 422 if form.errors else 200
    try:
        joining.check_pin(db.session, student, form.pin.data, _address(), utcnow())
    except WrongPinError:
        commit()  # the count of wrong PINs stays
        form.pin.errors = [_("This is not your PIN. Your teacher can reset it.")]
        return _pin_page(student, form), 422
    except MustWaitError as error:
        form.pin.errors = [_wait(error)]
        return _pin_page(student, form), 429
    return _let_in(student)


def _let_in(student: Student) -> ResponseReturnValue:
    identity.sign_in(student=student)
    commit()
    return redirect(url_for("student.lessons"), 303)


def _pin_page(student: Student, form: PinForm, is_closed: bool = False) -> str:
    return render_template(
        "student/pin.html",
        form=form,
        student_name=student.display_name,
        is_new=student.pin_hash is None,
        is_closed=is_closed,
    )


def _classroom() -> Classroom | None:
    """Return the class whose code this browser has given; None for an old code or none."""
    return joining.classroom_with(db.session, session.get(JOIN_CODE, ""))


def _address() -> str:
    return request.remote_addr or "unknown"


def _wait(error: MustWaitError) -> str:
    left = seconds(error.delay)
    return ngettext(
        "Too many wrong tries. Wait %(num)s second, then try again.",
        "Too many wrong tries. Wait %(num)s seconds, then try again.",
        left,
    )
