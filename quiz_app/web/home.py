"""The front page, and the address that tells a monitor whether the server works."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import text

from quiz_app.web import identity
from quiz_app.web.database import db
from quiz_app.web.forms import JoinForm

bp = Blueprint("home", __name__)


@bp.get("/")
def index() -> ResponseReturnValue:
    """Show the two ways in; who is signed in goes straight on."""
    if identity.signed_in_teacher():
        return redirect(url_for("teacher.home"))
    if identity.signed_in_student():
        return redirect(url_for("student.lessons"))
    return render_template("home.html", form=JoinForm(formdata=None))


@bp.get("/health")
def health() -> ResponseReturnValue:
    """Answer "ok" while the database answers."""
    db.session.execute(text("SELECT 1"))
    return {"status": "ok"}
