"""Code, name, PIN: the pupil's way in."""

import pytest

from quiz_app.models import Student, Throttle, WebSession
from quiz_app.services import joining
from tests.cast import NOW


@pytest.fixture
def app(make_app):
    return make_app(WTF_CSRF_ENABLED=False)


@pytest.fixture
def browser(app, cast):
    """A browser that has given the code of the class."""
    client = app.test_client()
    client.post("/join", data={"code": cast.classroom.join_code})
    return client


def pin_page(person):
    return f"/join/name/{person.uuid}"


@pytest.fixture
def joined(session, cast):
    joining.set_pin(session, cast.pupil, "4071", NOW)
    session.commit()
    return cast.pupil


def test_a_slip_brings_the_code_along(client, cast):
    assert f'value="{cast.classroom.join_code}"' in client.get("/join?code=ACDEFG").text


@pytest.mark.parametrize("code", ["ACDEFG", "acdefg", " acd-efg "])
def test_the_code_opens_the_list_of_names(app, cast, code):
    client = app.test_client()
    assert client.post("/join", data={"code": code}).location == "/join/name"
    page = client.get("/join/name").text
    assert cast.pupil.display_name in page
    assert cast.other_pupil.display_name not in page


def test_names_are_behind_the_code(app, cast):
    client = app.test_client()
    assert client.get("/join/name").location == "/join"
    assert client.get(pin_page(cast.pupil)).location == "/join"


def test_a_wrong_code_is_counted_and_opens_nothing(app, session, cast):
    client = app.test_client()
    assert client.post("/join", data={"code": "XXXXXY"}).status_code == 422
    assert client.get("/join/name").location == "/join"
    assert session.query(Throttle).one().failures == 1


def test_too_many_wrong_codes_have_to_wait(app, cast):
    client = app.test_client()
    answers = [client.post("/join", data={"code": "XXXXXY"}).status_code for _ in range(32)]
    assert (answers[0], answers[-1]) == (422, 429)


def test_a_new_code_ends_what_the_old_one_opened(browser, session, cast):
    cast.classroom.join_code = "WWWWWW"
    session.commit()
    assert browser.get("/join/name").location == "/join"


def test_a_pupil_of_another_class_is_not_found(browser, cast):
    assert browser.get(pin_page(cast.other_pupil)).status_code == 404


def test_the_first_pin_is_typed_twice_and_signs_in(browser, session, cast):
    page = pin_page(cast.pupil)
    assert browser.post(page, data={"pin": "4071", "again": "4072"}).status_code == 422
    done = browser.post(page, data={"pin": "4071", "again": "4071"})
    assert (done.status_code, done.location) == (303, "/lessons")
    assert cast.pupil.display_name in browser.get("/lessons").text
    assert session.query(WebSession).one().student_id == cast.pupil.id


@pytest.mark.parametrize("pin", ["", "123", "12345", "abcd"])
def test_a_pin_that_is_none_is_given_back(browser, session, cast, pin):
    answer = browser.post(pin_page(cast.pupil), data={"pin": pin, "again": pin})
    assert answer.status_code == 422
    assert session.get(Student, cast.pupil.id).pin_hash is None


def test_nobody_sets_a_first_pin_while_joining_is_closed(browser, session, cast):
    cast.classroom.joining_open = False
    session.commit()
    answer = browser.post(pin_page(cast.pupil), data={"pin": "4071", "again": "4071"})
    assert answer.status_code == 403
    assert "Joining is closed" in answer.text


def test_who_has_a_pin_gives_it(browser, joined):
    assert browser.post(pin_page(joined), data={"pin": "4071"}).location == "/lessons"


def test_a_wrong_pin_is_counted_by_name_and_address(browser, session, joined):
    assert browser.post(pin_page(joined), data={"pin": "0000"}).status_code == 422
    assert {row.key for row in session.query(Throttle)} == {
        f"pin:{joined.uuid}",
        "address:127.0.0.1",
    }


def test_after_wrong_pins_even_the_right_one_waits(browser, joined):
    answers = [browser.post(pin_page(joined), data={"pin": "0000"}) for _ in range(4)]
    assert {answer.status_code for answer in answers} == {422}
    late = browser.post(pin_page(joined), data={"pin": "4071"})
    assert late.status_code == 429
    assert "Wait" in late.text


def test_signing_out_ends_the_session(browser, joined):
    browser.post(pin_page(joined), data={"pin": "4071"})
    assert browser.post("/lessons/sign-out").status_code == 303
    assert browser.get("/lessons").status_code == 302
