"""The front page, and the address that tells a monitor whether the server works."""

from __future__ import annotations

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue
from sqlalchemy import text

from quiz_app.web import identity
from quiz_app.web.database import db

bp = Blueprint("home", __name__)


@bp.get("/")
def index() -> ResponseReturnValue:
    """Show the ways in, or who is signed in."""
    return render_template(
        "home.html", teacher=identity.signed_in_teacher(), student=identity.signed_in_student()
    )


@bp.get("/health")
def health() -> ResponseReturnValue:
    """Answer "ok" while the database answers."""
    db.session.execute(text("SELECT 1"))
    return {"status": "ok"}
