"""The pupil's lessons and the article."""

from datetime import UTC, datetime, timedelta

import pytest

from quiz_app.models import Attempt
from quiz_app.services import attempts
from tests.cast import signed_in
from tests.samples import WHO_SAID

HOUR = timedelta(hours=1)


@pytest.fixture
def app(make_app):
    return make_app(WTF_CSRF_ENABLED=False)


@pytest.fixture
def pupil(app, session, cast):
    return signed_in(app, session, student=cast.pupil)


@pytest.fixture
def classmate(app, session, cast):
    """A pupil who has not begun."""
    return signed_in(app, session, student=cast.classmate)


@pytest.fixture
def article(cast):
    return f"/lessons/{cast.assignment.uuid}"


def set_times(session, cast, opens=None, closes=None):
    cast.assignment.opens, cast.assignment.closes = opens, closes
    session.commit()


def test_the_list_shows_how_far_each_lesson_is(pupil, classmate):
    assert "0 of 4 answered" in pupil.get("/lessons").text
    assert "New" in classmate.get("/lessons").text


def test_a_lesson_that_has_not_opened_is_not_there(session, cast, classmate, article):
    now = datetime.now(UTC)
    set_times(session, cast, opens=now + HOUR)
    assert "The footbridge" not in classmate.get("/lessons").text
    assert classmate.get(article).status_code == 404
    assert classmate.post(f"{article}/start").status_code == 409


def test_a_closed_lesson_can_be_read_but_not_started(session, cast, classmate, article):
    now = datetime.now(UTC)
    set_times(session, cast, closes=now - HOUR)
    assert "Start the questions" not in classmate.get(article).text
    assert classmate.post(f"{article}/start").status_code == 409
    assert session.query(Attempt).count() == 1


def test_starting_twice_makes_one_attempt(session, classmate, article):
    places = {classmate.post(f"{article}/start").location for _ in range(2)}
    assert len(places) == 1
    assert places.pop().endswith("/questions/1")
    assert session.query(Attempt).count() == 2  # the classmate's and the pupil's


def test_going_on_leads_to_the_first_open_question(session, cast, pupil, article):
    token = attempts.token_for(cast.attempt, WHO_SAID.uuid)
    data = {"token": token, "choice": "b"}
    pupil.post(f"/attempts/{cast.attempt.uuid}/answers", data=data)
    assert pupil.post(f"{article}/start").location.endswith("/questions/2")


def test_the_article_shows_its_evidence_only_once_due(cast, pupil, article):
    address = f"{article}?question=1"
    assert "is-evidence" not in pupil.get(address).text
    token = attempts.token_for(cast.attempt, WHO_SAID.uuid)
    data = {"token": token, "choice": "b"}
    pupil.post(f"/attempts/{cast.attempt.uuid}/answers", data=data)
    assert "is-evidence" in pupil.get(address).text


@pytest.mark.parametrize("number", ["0", "99", "-1", "x"])
def test_a_question_that_is_not_there_shows_the_plain_article(pupil, article, number):
    assert pupil.get(f"{article}?question={number}").status_code == 200


def test_the_teachers_notes_are_not_for_pupils(pupil, article):
    assert "For the teacher only." not in pupil.get(article).text
