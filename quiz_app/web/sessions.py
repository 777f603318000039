"""The cookie: a signed one that names nobody.

It carries a CSRF secret, messages for the next page, the join code given, and an opaque
token. Who the token belongs to stands in `web_session` alone, so signing out there works
at once everywhere.
"""

from __future__ import annotations

from flask import Flask, Response
from flask.sessions import SecureCookieSessionInterface, SessionMixin

TOKEN = "token"  # noqa: S105 - the name of a key
JOIN_CODE = "join_code"  # of the class whose names this browser may see
KEPT = frozenset({TOKEN, JOIN_CODE, "csrf_token", "_flashes"})


class AnonymousCookie(SecureCookieSessionInterface):
    """Flask's signed cookie, less whatever a library wants to remember about a person."""

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        """Send the cookie if it changed, with the kept keys only."""
        for key in set(session) - KEPT:
            del session[key]
        super().save_session(app, session, response)
