"""One pupil in the teacher's hands."""

import pytest

from quiz_app.models import Student, WebSession
from quiz_app.services import joining
from tests.cast import NOW, signed_in


@pytest.fixture
def app(make_app):
    return make_app(WTF_CSRF_ENABLED=False)


@pytest.fixture
def browser(app, session, cast):
    return signed_in(app, session, teacher=cast.owner)


@pytest.fixture
def address(cast):
    return f"/teach/pupils/{cast.pupil.uuid}"


def test_a_pupil_is_renamed(browser, session, cast, address):
    assert browser.post(f"{address}/name", data={"name": " Ada  K. "}).status_code == 303
    session.expire_all()
    assert session.get(Student, cast.pupil.id).display_name == "Ada K."


@pytest.mark.parametrize("name", ["", "Bo", "bo", "x" * 81])
def test_a_name_that_does_not_do_is_given_back(browser, session, cast, address, name):
    assert browser.post(f"{address}/name", data={"name": name}).status_code == 422
    session.expire_all()
    assert session.get(Student, cast.pupil.id).display_name == "Ada"


def test_one_click_resets_the_pin_and_ends_the_sessions(app, browser, session, cast, address):
    joining.set_pin(session, cast.pupil, "4071", NOW)
    session.commit()
    pupil = signed_in(app, session, student=cast.pupil)
    assert pupil.get("/lessons").status_code == 200
    assert browser.post(f"{address}/reset-pin").status_code == 303
    session.expire_all()
    assert session.get(Student, cast.pupil.id).pin_hash is None
    assert pupil.get("/lessons").status_code == 302


def test_removal_wants_the_name(browser, session, cast, address):
    assert browser.post(f"{address}/remove", data={"name": "Bo"}).status_code == 422
    assert session.get(Student, cast.pupil.id) is not None


def test_a_removed_pupil_is_gone_and_signed_out(app, browser, session, cast, address):
    pupil = signed_in(app, session, student=cast.pupil)
    assert browser.post(f"{address}/remove", data={"name": "Ada"}).status_code == 303
    assert session.query(Student).filter_by(display_name="Ada").count() == 0
    assert session.query(WebSession).filter(WebSession.student_id.is_not(None)).count() == 0
    session.rollback()
    assert pupil.get("/lessons").status_code == 302


def test_a_viewer_may_look_but_not_change(app, session, cast, address):
    viewer = signed_in(app, session, teacher=cast.viewer)
    assert viewer.get(address).status_code == 200
    assert viewer.post(f"{address}/reset-pin").status_code == 403
