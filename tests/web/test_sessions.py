"""The cookie names nobody; who is signed in stands in the table alone."""

from datetime import UTC, datetime, timedelta

import flask
import pytest
from flask_login.utils import encode_cookie
from itsdangerous import URLSafeTimedSerializer
from sqlalchemy import event

from quiz_app.models import Teacher, WebSession
from quiz_app.services import sessions
from quiz_app.web import identity, unit_of_work
from quiz_app.web.database import db
from tests.cast import signed_in


def engine_of(app):
    with app.app_context():
        return db.engine


def is_teacher(client):
    return client.get("/password").status_code == 200


def cookie_of(client):
    with client.session_transaction() as cookie:
        return dict(cookie)


def test_the_table_says_who_is_signed_in(app, session, teacher):
    assert is_teacher(signed_in(app, session, teacher=teacher))
    assert not is_teacher(signed_in(app, session))


def test_a_pupil_is_no_teacher(app, session, student):
    client = signed_in(app, session, student=student)
    assert not is_teacher(client)
    assert student.display_name in client.get("/lessons").text


@pytest.mark.parametrize("change", ["missing", "expired", "revoked", "inactive"])
def test_a_cookie_without_a_good_row_is_nobody(app, session, teacher, change):
    client = signed_in(app, session, teacher=teacher)
    row, before = session.query(WebSession).one(), datetime.now(UTC) - timedelta(seconds=1)
    if change == "missing":
        session.delete(row)
    elif change == "expired":
        row.expires = before
    elif change == "revoked":
        row.revoked = before
    else:
        teacher.active = False
    session.commit()
    assert not is_teacher(client)


@pytest.mark.parametrize("key", ["_user_id", "user_id", "identity.id", "_fresh"])
def test_what_a_signed_cookie_claims_about_a_person_is_not_believed(
    app, client, teacher, session, key
):
    session.commit()
    with client.session_transaction() as cookie:
        cookie[key] = teacher.fs_uniquifier
    assert not is_teacher(client)
    assert key not in cookie_of(client)


def test_a_remember_me_cookie_is_not_believed(app, session, teacher, client):
    session.commit()
    with app.app_context():
        client.set_cookie("remember_token", encode_cookie(teacher.fs_uniquifier))
    assert not is_teacher(client)


def test_a_token_in_the_address_is_not_believed(app, session, teacher, client):
    session.commit()
    with app.test_request_context():
        token = teacher.get_auth_token()
    assert client.get(f"/password?auth_token={token}").status_code == 302
    assert client.get("/password", headers={"Authentication-Token": token}).status_code == 302


def test_a_forged_cookie_is_nobody(app, session, teacher):
    client = signed_in(app, session, teacher=teacher)
    token = cookie_of(client)["token"]
    forged = URLSafeTimedSerializer("another key", salt="cookie-session").dumps({"token": token})
    client.set_cookie("byline", forged)
    assert not is_teacher(client)


def test_a_sign_in_gives_a_new_token_and_ends_the_planted_one(app, session, teacher, outsider):
    planted = cookie_of(signed_in(app, session, teacher=outsider))
    session.commit()
    with app.test_request_context(method="POST"):
        flask.session.update(planted)
        identity.sign_in(teacher=db.session.get(Teacher, teacher.id))
        unit_of_work.commit()
        given = flask.session["token"]
    now = datetime.now(UTC)
    assert sessions.find(session, planted["token"], now) is None
    assert sessions.find(session, given, now).teacher_id == teacher.id


def test_plain_gets_write_nothing(app, session, teacher):
    client = signed_in(app, session, teacher=teacher)
    written = []

    @event.listens_for(engine_of(app), "before_cursor_execute")
    def note(_connection, _cursor, statement, *_):
        if not statement.startswith(("SELECT", "BEGIN DEFERRED")):
            written.append(statement)

    for address in ("/", "/password", "/sign-in", "/health"):
        client.get(address)
    assert written == []


def test_a_static_file_asks_nobody(app, session, teacher):
    client = signed_in(app, session, teacher=teacher)
    asked = []
    event.listen(engine_of(app), "before_cursor_execute", lambda *_: asked.append(1))
    with client.get("/static/vendor.json") as answer:
        assert answer.status_code == 200
    assert asked == []


def test_only_a_write_renews_when_the_person_was_last_seen(app, session, teacher):
    long_ago = datetime(2020, 1, 1, tzinfo=UTC)
    client = signed_in(app, session, teacher=teacher)
    row = session.query(WebSession).one()
    row.last_seen = long_ago
    session.commit()
    client.get("/")
    session.refresh(row)
    assert row.last_seen == long_ago
    session.commit()
    with app.test_request_context(method="POST"):
        flask.session.update(cookie_of(client))
        assert identity.signed_in_teacher().id == teacher.id
        unit_of_work.commit()
    session.refresh(row)
    assert row.last_seen > long_ago


@pytest.mark.parametrize("secure", [True, False])
def test_the_cookie_is_kept_from_scripts_and_other_sites(make_app, secure):
    client = make_app(secure_cookies=secure).test_client()
    header = client.get("/sign-in").headers["Set-Cookie"]
    assert "HttpOnly" in header
    assert "SameSite=Lax" in header
    assert ("Secure" in header) is secure
    assert "Expires" not in header
