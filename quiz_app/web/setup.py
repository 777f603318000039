"""The page behind a one-time address: the first teacher, or a new password."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_security import login_user
from werkzeug.exceptions import NotFound

from quiz_app.models import OneTimeToken, TokenPurpose
from quiz_app.services import teachers, tokens
from quiz_app.web import unit_of_work
from quiz_app.web.auth_forms import FirstTeacherForm, NewPasswordForm
from quiz_app.web.clock import utcnow
from quiz_app.web.database import db

bp = Blueprint("setup", __name__, url_prefix="/setup")


@bp.route("/<token>", methods=["GET", "POST"])
def one_time(token: str) -> ResponseReturnValue:
    """Show the form; on POST use the token up, set the password and sign in."""
    row = tokens.find(db.session, token, utcnow())
    if row is None:
        return render_template("auth/used_up.html"), 404
    form = _form_for(row)
    if not form.validate_on_submit():
        status = 422 if form.is_submitted() else 200
        return render_template("auth/setup.html", form=form, teacher=row.teacher), status
    name = form.name.data if isinstance(form, FirstTeacherForm) else ""
    try:
        teacher = teachers.set_up(db.session, token, name, form.new_password.data, utcnow())
    except tokens.TokenUnusableError as error:
        raise NotFound from error
    login_user(teacher, authn_via=["one-time"])
    unit_of_work.commit()
    return redirect(url_for("home.index"), code=303)


def _form_for(row: OneTimeToken) -> NewPasswordForm:
    return FirstTeacherForm() if row.purpose is TokenPurpose.FIRST_RUN else NewPasswordForm()
