"""Forms of the teachers' sign-in, of the first run and of a new password."""

from __future__ import annotations

from typing import Any

from flask import request
from flask_babel import lazy_gettext as _l
from flask_security.forms import ChangePasswordForm as SecurityChangePasswordForm
from flask_security.forms import LoginForm
from flask_wtf import FlaskForm
from wtforms import PasswordField, StringField, SubmitField
from wtforms.validators import DataRequired, EqualTo, InputRequired, Length

from quiz_app.services import passwords, teachers, throttle
from quiz_app.web import unit_of_work
from quiz_app.web.clock import utcnow
from quiz_app.web.database import db
from quiz_app.web.errors import seconds

WRONG = _l("Name or password is wrong. Check both and try again.")
WAIT = _l("Too many tries. Wait %(seconds)s seconds, then try again.")
PASSWORD_MISSING = InputRequired(_l("Enter your password."))
NAME_RULES = (
    DataRequired(_l("Enter your name.")),
    Length(max=teachers.MAX_NAME, message=_l("Use at most %(max)d characters.")),
)
AT_MOST = Length(max=passwords.MAX_LENGTH, message=_l("Use at most %(max)d characters."))
LONG_ENOUGH = Length(
    passwords.MIN_LENGTH,
    passwords.MAX_LENGTH,
    _l("Use %(min)d to %(max)d characters. Three or four words make a good password."),
)
SAME_AGAIN = EqualTo("new_password", _l("The two passwords are not the same. Enter it again."))
CURRENT = {"autocomplete": "current-password"}
NEW = {"autocomplete": "new-password"}
USERNAME = {"autocomplete": "username"}


def shown(text: str | None) -> str:
    """Return what can be seen of a name as typed: no control characters, single blanks."""
    return teachers.tidy("".join(c for c in text or "" if c.isprintable() or c.isspace()))


class SignInForm(LoginForm):
    """Name and password. Which of the two was wrong is not said."""

    email = None
    remember = None
    name = StringField(_l("Name"), NAME_RULES, filters=[shown], render_kw=USERNAME)
    password = PasswordField(_l("Password"), [PASSWORD_MISSING, AT_MOST], render_kw=CURRENT)
    submit = SubmitField(_l("Sign in"))

    wait_seconds = 0  # after too many tries; 0: go on

    def validate(self, **kwargs: Any) -> bool:
        """Return whether this is a teacher's name and password; slow down guesses."""
        self.wait_seconds = self._seconds_to_wait()
        if self.wait_seconds:
            self.form_errors = [WAIT % {"seconds": self.wait_seconds}]
            return False
        self.ifield = self.name
        self.user = teachers.by_name(db.session, self.name.data)
        valid = super().validate(**kwargs)
        if valid:
            throttle.succeeded(db.session, self._keys()[0])  # committed with the sign-in
        elif self.name.data and self.password.data:
            self._count_failure()
        return valid

    def _count_failure(self) -> None:
        for key in self._keys():
            throttle.failed(db.session, key, utcnow())
        unit_of_work.commit()
        self.name.errors = self.password.errors = ()
        self.form_errors = [WRONG]

    def _seconds_to_wait(self) -> int:
        now = utcnow()
        return seconds(max(throttle.wait(db.session, key, now) for key in self._keys()))

    def _keys(self) -> tuple[str, str]:
        name = self.name.data[: teachers.MAX_NAME].lower()
        return f"sign-in:{name}", f"address:{request.remote_addr}"


class ChangePasswordForm(SecurityChangePasswordForm):
    """The password now and a new one."""

    password = PasswordField(_l("Password now"), [PASSWORD_MISSING, AT_MOST], render_kw=CURRENT)
    new_password = PasswordField(_l("New password"), [LONG_ENOUGH], render_kw=NEW)
    new_password_confirm = PasswordField(_l("New password again"), [SAME_AGAIN], render_kw=NEW)
    submit = SubmitField(_l("Change password"))


class NameForm(FlaskForm):
    """The name that a new teacher signs in with."""

    name = StringField(_l("Your name"), NAME_RULES, filters=[shown], render_kw=USERNAME)


class NewPasswordForm(FlaskForm):
    """A password for a teacher who came with a one-time address."""

    new_password = PasswordField(_l("Password"), [LONG_ENOUGH], render_kw=NEW)
    new_password_confirm = PasswordField(_l("Password again"), [SAME_AGAIN], render_kw=NEW)
    submit = SubmitField(_l("Save and sign in"))


class FirstTeacherForm(NameForm, NewPasswordForm):
    """Name and password of the first teacher."""
