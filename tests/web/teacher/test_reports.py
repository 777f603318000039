"""The grid, closing a lesson, the table to take away."""

import csv
import io
from datetime import UTC, datetime

import pytest
from werkzeug.http import parse_options_header

from quiz_app.models import Assignment, ShowAnswers
from quiz_app.scoring.policy import AttemptPolicy
from quiz_app.services import attempts
from tests.cast import NOW, signed_in
from tests.samples import WHO_SAID


@pytest.fixture
def app(make_app):
    return make_app(WTF_CSRF_ENABLED=False)


@pytest.fixture
def browser(app, session, cast):
    return signed_in(app, session, teacher=cast.owner)


@pytest.fixture
def address(session, cast):
    token = attempts.token_for(cast.attempt, WHO_SAID.uuid)
    attempts.answer(session, cast.attempt, WHO_SAID, {"choice": "a"}, token, NOW)
    cast.classmate.display_name = "=cmd()"
    session.commit()
    return f"/teach/classes/{cast.classroom.uuid}/lessons/{cast.assignment.uuid}"


def test_the_grid_shows_who_answered_what(browser, address):
    shown = browser.get(address).text
    assert "1 answered" in shown
    assert "The builders’ union (1)" in shown


def test_the_table_opens_in_a_spreadsheet(browser, cast, address):
    answer = browser.get(f"{address}/scores.csv")
    assert answer.mimetype == "text/csv"
    assert "attachment" in answer.headers["Content-Disposition"]
    rows = list(csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig"))))
    ada = next(row for row in rows if row["Pupil"] == "Ada")
    assert (ada["Question 1"], ada["Question 2"], ada["Marks"], ada["Out of"]) == (
        "0",
        "",
        "0",
        "4",
    )
    assert ada["Pupil id"] == str(cast.pupil.uuid)
    assert "'=cmd()" in [row["Pupil"] for row in rows]


def test_the_table_is_called_by_class_and_lesson(browser, session, cast, address):
    cast.classroom.name = 'Class 8/c "é"'
    session.commit()
    header = browser.get(f"{address}/scores.csv").headers["Content-Disposition"]
    name = parse_options_header(header)[1]["filename"]
    assert name == "Class 8-c -é- - The footbridge.csv"


def test_the_terms_can_be_changed_in_the_time_of_the_class(browser, session, cast, address):
    cast.classroom.time_zone = "Europe/Kyiv"
    session.commit()
    data = {"show_answers": "NEVER", "opens": "", "closes": "2099-03-12T10:00"}
    changed = browser.post(f"{address}/terms", data=data, follow_redirects=True)
    assert 'value="2099-03-12T10:00"' in changed.text
    assert "Pupils see the answers: never." in changed.text
    session.refresh(cast.assignment)
    assert cast.assignment.show_answers is ShowAnswers.NEVER
    assert cast.assignment.opens is None
    assert cast.assignment.closes == datetime(2099, 3, 12, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "wrong",
    [{"show_answers": "SOON"}, {"opens": "2099-03-13T10:00"}, {"closes": "later"}],
)
def test_terms_that_cannot_be_are_given_back(browser, session, cast, address, wrong):
    data = {"show_answers": "NEVER", "closes": "2099-03-12T10:00", **wrong}
    assert browser.post(f"{address}/terms", data=data).status_code == 422
    session.refresh(cast.assignment)
    assert cast.assignment.show_answers is ShowAnswers.EACH


def test_closing_stops_answers_and_opening_takes_them_again(app, browser, session, cast, address):
    pupil = signed_in(app, session, student=cast.classmate)
    start = f"/lessons/{cast.assignment.uuid}/start"
    browser.post(f"{address}/closing")
    assert pupil.post(start).status_code == 409
    browser.post(f"{address}/closing")
    assert pupil.post(start).status_code == 303


def test_closing_before_the_opening_is_possible(browser, session, cast, address):
    cast.assignment.opens = NOW.replace(year=2099)
    session.commit()
    assert browser.post(f"{address}/closing").status_code == 303
    session.expire_all()
    assert session.get(Assignment, cast.assignment.id).closes is not None


def test_a_report_stands_under_its_own_class_only(browser, cast, address):
    wrong = address.replace(str(cast.classroom.uuid), str(cast.other_classroom.uuid))
    assert browser.get(wrong).status_code == 404


def test_attempts_and_the_one_that_counts_are_terms(browser, session, cast, address):
    data = {"show_answers": "EACH", "attempts": "3", "counting": "BEST"}
    changed = browser.post(f"{address}/terms", data=data, follow_redirects=True).text
    assert "Attempts: 3; the grid shows the best attempt" in changed
    assert browser.post(f"{address}/terms", data={**data, "attempts": "4"}).status_code == 422
    session.refresh(cast.assignment)
    assert (cast.assignment.attempts, cast.assignment.counting) == (3, AttemptPolicy.BEST)
