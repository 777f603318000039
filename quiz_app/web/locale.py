"""The language and time zone of a page: the pupil's, the class's, or the host's."""

from __future__ import annotations

from flask import Flask, has_request_context
from flask_babel import Babel, get_locale

from quiz_app.models import Student
from quiz_app.web import identity
from quiz_app.web.config import settings


def init_app(app: Flask) -> None:
    """Give Flask-Babel our choice of language and zone."""
    Babel(app, locale_selector=language, timezone_selector=time_zone)
    app.context_processor(_of_page)


def _of_page() -> dict[str, str]:
    locale = get_locale()
    if locale is None:
        return {}
    return {"ui_language": locale.language, "ui_direction": locale.text_direction}


def language() -> str:
    """Return the language of this request's pages."""
    student = _student()
    if student is None:
        return settings().language
    return student.language or student.classroom.language


def time_zone() -> str:
    """Return the zone in which times are shown where the page is about no class."""
    student = _student()
    return student.classroom.time_zone if student else settings().time_zone


def _student() -> Student | None:
    return identity.signed_in_student() if has_request_context() else None
