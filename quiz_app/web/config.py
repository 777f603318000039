"""From our settings to what Flask and its extensions are told."""

from __future__ import annotations

from typing import Any

from flask import Flask, current_app

from quiz_app.settings import Settings


def flask_config(settings: Settings, secret_key: str) -> dict[str, Any]:
    """Return Flask's configuration for these settings."""
    largest = settings.max_upload_kb * 1000
    return {
        "SECRET_KEY": secret_key,
        "SQLALCHEMY_DATABASE_URI": settings.database,
        "MAX_CONTENT_LENGTH": largest,
        "MAX_FORM_MEMORY_SIZE": largest,
        "MAX_FORM_PARTS": 1000,
        "SESSION_COOKIE_NAME": "byline",
        "SESSION_COOKIE_SECURE": settings.secure_cookies,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_PROTECTION": None,  # Flask-Login's: by browser and address, kept in the cookie
        "WTF_CSRF_TIME_LIMIT": None,  # the secret ends with the session, not during a lesson
        "BABEL_DEFAULT_LOCALE": settings.language,
        "BABEL_DEFAULT_TIMEZONE": settings.time_zone,
    }


def init_app(app: Flask, settings: Settings) -> None:
    """Keep the settings with the application."""
    app.extensions["settings"] = settings


def settings() -> Settings:
    """Return the settings of the current application."""
    found: Settings = current_app.extensions["settings"]
    return found
