"""The database session of a request, opened when it is first used."""

from __future__ import annotations

from flask import Flask, current_app, g, has_request_context, request
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from quiz_app.models.database import reading

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


class Database:
    """What `db` is: one session for each application context, closed with it."""

    @property
    def session(self) -> Session:
        """The session of this request; it begins a write unless the request only reads."""
        if "database_session" not in g:
            g.database_session = Session(_bind(), expire_on_commit=False)
        session: Session = g.database_session
        return session

    def init_app(self, app: Flask, engine: Engine) -> None:
        """Give the application its engine."""
        app.extensions["engine"] = engine
        app.teardown_appcontext(_close)


db = Database()


def _bind() -> Engine:
    engine: Engine = current_app.extensions["engine"]
    only_reads = has_request_context() and request.method in SAFE_METHODS
    return reading(engine) if only_reads else engine


def _close(_error: BaseException | None) -> None:
    session: Session | None = g.pop("database_session", None)
    if session is not None:
        session.close()
