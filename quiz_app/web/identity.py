"""Who is signed in to this request."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from typing import ParamSpec

from flask import g, redirect, request, session, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import Unauthorized

from quiz_app.models import Student, Teacher, WebSession
from quiz_app.services import sessions
from quiz_app.web.clock import utcnow
from quiz_app.web.config import settings
from quiz_app.web.database import SAFE_METHODS, db
from quiz_app.web.sessions import TOKEN

P = ParamSpec("P")
View = Callable[P, ResponseReturnValue]


def signed_in() -> WebSession | None:
    """Return the session of this browser; looked up once a request, only when asked for."""
    if "web_session" not in g:
        token = session.get(TOKEN)
        g.web_session = sessions.find(db.session, token, utcnow()) if token else None
        if g.web_session is not None and request.method not in SAFE_METHODS:
            g.web_session.last_seen = utcnow()  # committed with whatever the request writes
    found: WebSession | None = g.web_session
    return found


def signed_in_teacher() -> Teacher | None:
    """Return the teacher of this browser, if one is signed in."""
    found = signed_in()
    return found.teacher if found else None


def signed_in_student() -> Student | None:
    """Return the pupil of this browser, if one is signed in."""
    found = signed_in()
    return found.student if found else None


def current_teacher() -> Teacher:
    """Return the signed-in teacher of a view behind @teacher_required."""
    teacher = signed_in_teacher()
    if teacher is None:
        raise Unauthorized
    return teacher


def current_student() -> Student:
    """Return the signed-in pupil of a view behind @student_required."""
    student = signed_in_student()
    if student is None:
        raise Unauthorized
    return student


def sign_in(*, teacher: Teacher | None = None, student: Student | None = None) -> None:
    """Start a session with a new token; the caller commits.

    The old token and its CSRF secret end here, so one planted before is worth nothing.
    """
    sign_out()
    given = settings()
    hours = given.teacher_session_hours if teacher else given.student_session_hours
    session[TOKEN] = sessions.start(
        db.session, teacher=teacher, student=student, now=utcnow(), lasts=timedelta(hours=hours)
    )


def sign_out() -> None:
    """End the session of this browser, if there is one; the caller commits."""
    token = session.pop(TOKEN, None)
    if token is not None:
        sessions.end(db.session, token, utcnow())
    session.pop("csrf_token", None)
    g.pop("csrf_token", None)
    g.pop("web_session", None)


def teacher_required(view: View[P]) -> View[P]:
    """Let only teachers in; others are sent to the sign-in and come back from there."""

    @wraps(view)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> ResponseReturnValue:
        if signed_in_teacher() is None:
            return redirect(url_for("security.login", next=_way_back()))
        return view(*args, **kwargs)

    return guarded


def student_required(view: View[P]) -> View[P]:
    """Let only pupils in; others are sent to the page that asks for the join code."""

    @wraps(view)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> ResponseReturnValue:
        if signed_in_student() is None:
            if "HX-Request" in request.headers:
                raise Unauthorized  # a whole page would be swapped into a part of one
            return redirect(url_for("student.join"))
        return view(*args, **kwargs)

    return guarded


def _way_back() -> str | None:
    return request.full_path.rstrip("?") if request.method in SAFE_METHODS else None
