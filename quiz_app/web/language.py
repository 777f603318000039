"""What the base template says about its language."""

from __future__ import annotations

from flask import Flask
from flask_babel import get_locale


def register(app: Flask) -> None:
    """Give every template `ui_language` (BCP 47) and `ui_direction` ("ltr" or "rtl")."""
    app.context_processor(_language)


def _language() -> dict[str, str]:
    locale = get_locale()
    if locale is None:  # outside a request: a page printed by a command
        return {"ui_language": "en", "ui_direction": "ltr"}
    return {
        "ui_language": str(locale).replace("_", "-"),
        "ui_direction": str(locale.text_direction),
    }
