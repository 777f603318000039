"""The page behind a one-time address."""

from datetime import UTC, datetime

import pytest

from quiz_app.models import Teacher
from quiz_app.services import teachers
from tests.web.test_auth import NEW, is_signed_in, post, sign_in

GOOD = {"name": "Kim Lee", "new_password": NEW, "new_password_confirm": NEW}


@pytest.fixture
def address(session):
    """The address printed at the first start."""
    token = teachers.first_run_token(session, datetime.now(UTC))
    session.commit()
    return f"/setup/{token}"


def test_the_first_teacher_is_made_and_signed_in(client, session, address):
    assert client.get(address).status_code == 200
    done = post(client, address, **GOOD)
    assert (done.status_code, done.location) == (303, "/")
    assert is_signed_in(client)
    assert session.query(Teacher).one().name == "Kim Lee"


def test_the_address_works_once(app, address):
    post(app.test_client(), address, **GOOD)
    late = app.test_client()
    assert late.get(address).status_code == 404
    assert "works no more" in late.get(address).text


def test_looking_at_the_page_does_not_use_it_up(client, address):
    assert [client.get(address).status_code for _ in range(3)] == [200] * 3


@pytest.mark.parametrize(
    "change",
    [
        {"name": ""},
        {"name": "  "},
        {"name": "\x00"},
        {"name": "x" * 81},
        {"new_password": "short", "new_password_confirm": "short"},
        {"new_password_confirm": "another one entirely"},
    ],
)
def test_a_form_that_cannot_be_used_is_given_back_and_the_address_stays(client, address, change):
    assert post(client, address, **{**GOOD, **change}).status_code == 422
    assert client.get(address).status_code == 200


def test_a_new_password_ends_the_old_sessions(app, session, teacher):
    teachers.set_password(session, teacher, NEW, datetime.now(UTC))
    session.commit()
    old = app.test_client()
    sign_in(old, name=teacher.name, password=NEW)
    token = teachers.reset(session, teacher, datetime.now(UTC))
    session.commit()
    assert not is_signed_in(old)
    new = app.test_client()
    fields = {"new_password": NEW + "!", "new_password_confirm": NEW + "!"}
    assert post(new, f"/setup/{token}", **fields).status_code == 303
    assert is_signed_in(new)


def test_a_guessed_address_is_not_found(client):
    assert client.get("/setup/guess").status_code == 404


def test_the_problems_are_named_in_the_order_of_the_fields(client, address):
    page = post(client, address, name="", new_password="", new_password_confirm="").text
    summary = page[page.index("There is a problem") :]
    assert summary.index("Enter your name.") < summary.index("characters. Three or four")
