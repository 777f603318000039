"""Teachers' sign-in: Flask-Security for the password, our `web_session` for who is signed in.

Of Flask-Security only sign-in, sign-out and change of password are switched on. Its
session keys never reach the cookie (see `sessions.py`): a request is a teacher's because
`identity.signed_in_teacher()` says so, and for no other reason.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any, cast

from flask import Flask, Request, Response, make_response, render_template, request
from flask_babel import lazy_gettext as _l
from flask_login import user_logged_out
from flask_security import Security, user_authenticated
from flask_security.datastore import SQLAlchemyUserDatastore
from flask_security.utils import set_request_attr

from quiz_app.models import Teacher
from quiz_app.services import passwords, sessions
from quiz_app.web import identity, unit_of_work
from quiz_app.web.auth_forms import ChangePasswordForm, SignInForm
from quiz_app.web.clock import utcnow
from quiz_app.web.database import db

CONFIG: dict[str, Any] = {
    "SECURITY_LOGIN_URL": "/sign-in",
    "SECURITY_LOGOUT_URL": "/sign-out",
    "SECURITY_CHANGE_URL": "/password",
    "SECURITY_CHANGEABLE": True,
    "SECURITY_LOGIN_USER_TEMPLATE": "auth/sign_in.html",
    "SECURITY_LOGOUT_USER_TEMPLATE": "auth/sign_out.html",
    "SECURITY_CHANGE_PASSWORD_TEMPLATE": "auth/change_password.html",
    "SECURITY_STATIC_FOLDER": None,
    "SECURITY_CLI_USERS_NAME": None,
    "SECURITY_CLI_ROLES_NAME": None,
    "SECURITY_FRESHNESS": timedelta(seconds=-1),  # no page asks for the password again
    "SECURITY_API_ENABLED_METHODS": ["session"],
    "SECURITY_SEND_PASSWORD_CHANGE_EMAIL": False,  # no e-mail is kept
    "SECURITY_USER_IDENTITY_ATTRIBUTES": [{"name": {"mapper": str}}],
    "SECURITY_PASSWORD_HASH": "argon2",
    "SECURITY_PASSWORD_SCHEMES": ["argon2"],
    "SECURITY_PASSWORD_SINGLE_HASH": True,  # plain argon2id, as services.passwords makes it
    "SECURITY_PASSWORD_LENGTH_MIN": passwords.MIN_LENGTH,
    "SECURITY_PASSWORD_NORMALIZE_FORM": passwords.NORMAL_FORM,
    "SECURITY_MSG_UNAUTHENTICATED": (_l("Please sign in first."), "info"),
    "SECURITY_MSG_PASSWORD_CHANGE": (
        _l("Your password is changed. You are signed out on all other devices."),
        "success",
    ),
}


class TeacherStore(SQLAlchemyUserDatastore):
    """Flask-Security's view of the teachers; it commits where everything else does."""

    def commit(self) -> None:
        """Commit this request's work."""
        unit_of_work.commit()


def init_app(app: Flask) -> None:
    """Set up the sign-in; CSRF protection must be set up before."""
    app.config.update(CONFIG)
    # Its annotations name Flask-SQLAlchemy, a table of roles and a page as text; what it
    # uses is `db.session`, no roles, and whatever a Flask view may return.
    store = TeacherStore(cast(Any, db), Teacher, cast(Any, None))
    security = Security(
        app,
        store,
        login_form=SignInForm,
        change_password_form=ChangePasswordForm,
        render_template=cast(Any, _render),
    )
    security.want_json(_never)
    security.principal.skip_static = True  # a static file does not ask who is signed in
    security.login_manager.user_loader(_nobody)
    security.login_manager.request_loader(_teacher_of_request)
    user_authenticated.connect(_on_sign_in, app)
    user_logged_out.connect(_on_sign_out, app)


def _never(_request: Request) -> bool:
    return False


def _nobody(_name: str) -> None:
    """The cookie names nobody: what Flask-Login may find in it is not believed."""


def _teacher_of_request(_request: Request) -> Teacher | None:
    teacher = identity.signed_in_teacher()
    if teacher is not None:
        set_request_attr("fs_authn_via", "session")
    return teacher


def _on_sign_in(_app: Flask, user: Teacher, authn_via: list[str], **_: Any) -> None:
    if authn_via == ["change"]:
        sessions.end_all(db.session, teacher=user, now=utcnow())
    identity.sign_in(teacher=user)  # Flask-Security commits after the view


def _on_sign_out(_app: Flask, **_: Any) -> None:
    identity.sign_out()
    unit_of_work.commit()


def _render(template: str, **values: Any) -> Response:
    """Render a page of Flask-Security's views; a form given back comes with 422 or 429."""
    response = make_response(render_template(template, **values))
    if request.method == "POST":
        form: Any = values.get("login_user_form")
        delay = getattr(form, "wait_seconds", 0)
        response.status_code = 429 if delay else 422
        if delay:
            response.headers["Retry-After"] = str(delay)
    return response
