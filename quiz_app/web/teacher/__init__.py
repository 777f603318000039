"""The teacher's pages, one module a subject."""

from flask import Blueprint

bp = Blueprint("teacher", __name__, url_prefix="/teach")

from quiz_app.web.teacher import classes, drafts, home, lessons, marking, pupils, regrading, reports  # noqa: E402, F401
