"""The pupil's pages, in the order in which a pupil meets them."""

from flask import Blueprint

bp = Blueprint("student", __name__)

from quiz_app.web.student import joining, quiz, reading  # noqa: E402, F401
