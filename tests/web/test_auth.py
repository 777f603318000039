"""Teachers' sign-in as a browser sees it."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from quiz_app.models import Throttle, WebSession
from quiz_app.services import teachers
from tests.cast import signed_in

PASSWORD = "four plain words here"
NEW = "five other plain words here"


@pytest.fixture
def kim(session):
    """A teacher with a password, committed."""
    kim = teachers.add(session, "Kim Lee", datetime.now(UTC))
    teachers.set_password(session, kim, PASSWORD, datetime.now(UTC))
    session.commit()
    return kim


def post(client, address, **fields):
    """Send the form at an address as a browser does, with its CSRF token."""
    form = client.get(address.partition("?")[0]).text
    found = re.search(r'name="csrf_token" value="([^"]+)"', form)
    return client.post(address, data={"csrf_token": found[1] if found else "", **fields})


def sign_in(client, name="Kim Lee", password=PASSWORD, address="/sign-in"):
    return post(client, address, name=name, password=password)


def is_signed_in(client):
    return client.get("/password").status_code == 200


def test_name_and_password_sign_in(client, kim):
    answer = sign_in(client)
    assert (answer.status_code, answer.location) == (302, "/")
    assert is_signed_in(client)


def test_the_cookie_says_nothing_about_the_teacher(client, kim):
    sign_in(client)
    with client.session_transaction() as cookie:
        assert set(cookie) <= {"token", "csrf_token", "_flashes"}
    assert client.get_cookie("remember_token") is None


def test_where_the_teacher_wanted_to_go_is_not_forgotten(client, kim):
    asked = client.get("/password")
    assert asked.status_code == 302
    assert sign_in(client, address=asked.location).location == "/password"


@pytest.mark.parametrize(
    "next_", ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"]
)
def test_nobody_is_sent_to_another_site(client, kim, next_):
    form = client.get("/sign-in")
    token = re.search(r'name="csrf_token" value="([^"]+)"', form.text)[1]
    fields = {"csrf_token": token, "name": "Kim Lee", "password": PASSWORD, "next": next_}
    answer = client.post("/sign-in", query_string={"next": next_}, data=fields)
    assert answer.status_code in (302, 422)
    assert re.fullmatch(r"(/(?![/\\]).*)?", answer.headers.get("Location", ""))


@pytest.mark.parametrize("typed", ["kim lee", "  Kim \t Lee ", "Kim\x00 Lee"])
def test_a_name_is_taken_as_people_type_it(client, kim, typed):
    assert sign_in(client, name=typed).status_code == 302


def test_which_of_the_two_was_wrong_is_not_said(client, kim):
    wrong_name, wrong_password = sign_in(client, name="Nobody"), sign_in(client, password="x" * 12)
    said = [re.findall(r"Name or password is wrong", a.text) for a in (wrong_name, wrong_password)]
    assert [wrong_name.status_code, wrong_password.status_code] == [422, 422]
    assert said[0] == said[1] != []
    assert not is_signed_in(client)


def test_an_inactive_teacher_is_told_no_more_than_others(client, session, kim):
    kim.active = False
    session.commit()
    assert "Name or password is wrong" in sign_in(client).text
    assert not is_signed_in(client)


def test_a_teacher_without_a_password_cannot_sign_in(client, session, kim):
    kim.password = None
    session.commit()
    assert sign_in(client, password="").status_code == 422
    assert sign_in(client).status_code == 422


@pytest.mark.parametrize(
    ("name", "password"), [("", PASSWORD), (" \x00", PASSWORD), ("Kim Lee", ""), ("x" * 81, "y")]
)
def test_an_empty_or_endless_field_is_given_back(client, kim, name, password):
    assert sign_in(client, name=name, password=password).status_code == 422


def test_a_wrong_password_is_counted_for_the_name_and_for_the_address(client, session, kim):
    sign_in(client, name="kim LEE", password="x" * 12)
    counted = {entry.key: entry.failures for entry in session.query(Throttle)}
    assert counted == {"sign-in:kim lee": 1, "address:127.0.0.1": 1}
    session.commit()
    sign_in(client)
    assert [entry.key for entry in session.query(Throttle)] == ["address:127.0.0.1"]


def test_guesses_at_a_name_are_slowed_down_and_a_pause_helps(client, session, kim):
    guessed = Throttle(key="sign-in:kim lee", failures=9, last_failure=datetime.now(UTC))
    session.add(guessed)
    session.commit()
    slowed = sign_in(client)
    assert slowed.status_code == 429
    assert 0 < int(slowed.headers["Retry-After"]) <= 16
    assert "Too many tries" in slowed.text
    assert not is_signed_in(client)
    guessed.last_failure -= timedelta(seconds=16)
    session.commit()
    assert sign_in(client).status_code == 302


def test_guesses_at_many_names_slow_the_address_down(client, session, kim):
    now = datetime.now(UTC)
    session.add(Throttle(key="address:127.0.0.1", failures=70, last_failure=now))
    session.commit()
    assert sign_in(client).status_code == 429


def test_signing_out_ends_the_session_in_the_table(client, session, kim):
    sign_in(client)
    with client.session_transaction() as cookie:
        before = dict(cookie)
    assert post(client, "/sign-out", **csrf_of(client)).status_code == 302
    assert not is_signed_in(client)
    with client.session_transaction() as cookie:
        cookie.update(before)  # the old cookie, kept by somebody
    assert not is_signed_in(client)


def csrf_of(client):
    page = client.get("/teach/").text
    return {"csrf_token": re.search(r'name="csrf_token" value="([^"]+)"', page)[1]}


def test_changing_the_password_ends_all_other_sessions(app, session, kim):
    here, elsewhere = app.test_client(), app.test_client()
    sign_in(here)
    sign_in(elsewhere)
    changed = post(here, "/password", password=PASSWORD, new_password=NEW, new_password_confirm=NEW)
    assert changed.status_code == 302
    assert is_signed_in(here)
    assert not is_signed_in(elsewhere)
    assert sign_in(elsewhere).status_code == 422
    assert sign_in(elsewhere, password=NEW).status_code == 302
    session.refresh(kim)
    assert kim.password.startswith("$argon2id$")


@pytest.mark.parametrize(
    ("password", "new", "again", "said"),
    [
        ("wrong password", NEW, NEW, "This is not your password now"),
        (PASSWORD, "too short", "too short", "Use 10 to 200 characters"),
        (PASSWORD, NEW, NEW + "!", "not the same"),
        (PASSWORD, PASSWORD, PASSWORD, "differs from it"),
    ],
)
def test_a_password_that_cannot_be_changed_is_given_back(client, kim, password, new, again, said):
    sign_in(client)
    given = post(
        client, "/password", password=password, new_password=new, new_password_confirm=again
    )
    assert given.status_code == 422
    assert said in given.text


def test_a_teacher_who_is_signed_in_needs_no_sign_in(app, session, kim):
    client = signed_in(app, session, teacher=kim)
    assert client.get("/sign-in").status_code == 302


def test_signing_in_as_a_teacher_signs_the_pupil_out(app, session, kim, student):
    client = signed_in(app, session, student=student)
    sign_in(client)
    assert is_signed_in(client)
    left = session.query(WebSession).filter_by(revoked=None).one()
    assert left.teacher_id == kim.id


def test_json_gets_the_same_page_as_everybody(client, kim):
    answer = client.get("/sign-in", headers={"Accept": "application/json"})
    assert answer.mimetype == "text/html"


def test_flask_security_serves_nothing_but_three_pages(app):
    mine = {rule.rule for rule in app.url_map.iter_rules() if rule.endpoint.startswith("security.")}
    assert mine == {"/sign-in", "/sign-out", "/password"}


@pytest.mark.parametrize("page", ["LOGIN_USER", "LOGOUT_USER", "CHANGE_PASSWORD"])
def test_none_of_flask_securitys_own_pages_is_used(app, page):
    name = app.config[f"SECURITY_{page}_TEMPLATE"]
    assert name.startswith("auth/")
    assert app.jinja_env.get_template(name).filename.startswith(app.template_folder)
