"""The database of the web application: Flask-SQLAlchemy, one session a request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask import Flask, current_app, has_request_context, request
from flask_sqlalchemy import SQLAlchemy
from flask_sqlalchemy.session import Session as BoundSession
from sqlalchemy import Connection, Engine

from quiz_app.models.database import make_engine, reading

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
_READING = "reading_engine"


class RequestSession(BoundSession):
    """Takes the write lock from the start, unless the request only reads."""

    def get_bind(self, *args: Any, **kwargs: Any) -> Engine | Connection:
        """Return the engine for what this request may do."""
        if has_request_context() and request.method in SAFE_METHODS:
            engine: Engine = current_app.extensions[_READING]
            return engine
        return super().get_bind(*args, **kwargs)


class Database(SQLAlchemy):
    """Flask-SQLAlchemy with our engine and the rule above."""

    if TYPE_CHECKING:
        session: Session  # type: ignore[assignment]  # the scoped session stands for one

    def init_app(self, app: Flask) -> None:
        """Give the application its engine; the address is SQLALCHEMY_DATABASE_URI."""
        super().init_app(app)
        with app.app_context():
            app.extensions[_READING] = reading(self.engine)

    def _make_engine(self, bind_key: str | None, options: dict[str, Any], app: Flask) -> Engine:
        return make_engine(options["url"])


# The tables have a base of their own, so that services need no Flask; db.Model stays unused.
db = Database(session_options={"class_": RequestSession, "expire_on_commit": False})
