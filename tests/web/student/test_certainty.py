"""How sure a pupil is: asked with the answer, stored before anything is shown."""

import csv
import io

import pytest

from quiz_app.models import StoredResponse
from quiz_app.services import attempts
from tests.cast import signed_in
from tests.samples import ORDER, WHO_SAID


@pytest.fixture
def app(make_app):
    return make_app(WTF_CSRF_ENABLED=False)


@pytest.fixture
def asked(session, cast):
    cast.assignment.asks_certainty = True
    session.commit()


@pytest.fixture
def give(app, session, cast):
    pupil = signed_in(app, session, student=cast.pupil)

    def send(question, **fields):
        token = attempts.token_for(cast.attempt, question.uuid)
        address = f"/attempts/{cast.attempt.uuid}/answers"
        return pupil.post(address, data={"token": token, **fields}, follow_redirects=True)

    return send


@pytest.fixture
def marker(app, session, cast):
    return signed_in(app, session, teacher=cast.owner)


@pytest.fixture
def address(cast):
    return f"/teach/classes/{cast.classroom.uuid}/lessons/{cast.assignment.uuid}"


def test_it_is_stored_with_the_answer_and_shown_again(session, asked, give):
    shown = give(WHO_SAID, choice="a", certainty="sure").text
    assert "How sure you were: Sure" in shown
    stored = session.query(StoredResponse).one()
    assert (stored.certainty, stored.raw) == ("sure", {"choice": "a"})


def test_an_answer_that_does_not_say_it_is_given_back_and_keeps_its_choice(session, asked, give):
    answer = give(WHO_SAID, choice="a")
    assert answer.status_code == 422
    assert '<a href="#certainty-sure">Say how sure you are.</a>' in answer.text
    assert 'value="a" checked' in answer.text
    assert session.query(StoredResponse).count() == 0


def test_what_was_said_stays_while_the_answer_is_mended(asked, give):
    answer = give(WHO_SAID, certainty="fairly")
    assert answer.status_code == 422
    assert 'value="fairly" checked' in answer.text
    moved = give(ORDER, order=["x", "y", "z"], move="y:-1", certainty="guess")
    assert 'value="guess" checked' in moved.text


def test_a_certainty_that_there_is_not_is_refused(session, asked, give):
    assert give(WHO_SAID, choice="a", certainty="utterly").status_code == 400
    assert session.query(StoredResponse).count() == 0


def test_where_it_is_not_asked_nothing_is_kept(session, give):
    shown = give(WHO_SAID, choice="a", certainty="sure").text
    assert "How sure" not in shown
    assert session.query(StoredResponse).one().certainty is None


def test_the_first_certainty_stands(session, asked, give):
    give(WHO_SAID, choice="a", certainty="guess")
    give(WHO_SAID, choice="a", certainty="sure")
    assert session.query(StoredResponse).one().certainty == "guess"


def test_the_teacher_asks_for_it_and_reads_it(marker, give, address):
    data = {"show_answers": "EACH", "asks_certainty": "y"}
    marker.post(f"{address}/terms", data=data)
    give(WHO_SAID, choice="a", certainty="sure")
    report = marker.get(address).text
    assert "How sure, and how often right" in report
    assert "0 % (95 % interval 0–79 %)" in report
    table = marker.get(f"{address}/scores.csv").data.decode("utf-8-sig")
    ada = next(row for row in csv.DictReader(io.StringIO(table)) if row["Pupil"] == "Ada")
    assert (ada["Question 1, certainty"], ada["Question 2, certainty"]) == ("sure", "")


def test_without_it_the_report_and_the_table_are_as_before(marker, give, address):
    give(WHO_SAID, choice="a")
    assert "How sure" not in marker.get(address).text.replace("how sure the pupil is", "")
    assert "certainty" not in marker.get(f"{address}/scores.csv").text
