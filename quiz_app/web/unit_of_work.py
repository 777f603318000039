"""The one place where a request commits, so that commits can be grouped later."""

from __future__ import annotations

from quiz_app.web.database import db


def commit() -> None:
    """Make what this request did durable; call it once, at the end of a view."""
    db.session.commit()
