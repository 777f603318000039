"""Match, point to the sentence, typed name, open answer: from the form to the teacher's mark."""

import csv
import io

import pytest

from quiz_app.models import Audit, StoredResponse
from quiz_app.services import assignments, attempts, lessons
from tests.cast import NOW, signed_in
from tests.marked_lesson import LESSON, QUESTIONS

MATCH, HOT_TEXT, NAME, OPEN = QUESTIONS[4:]
RIGHT = {
    MATCH: {"match-a": "y", "match-b": "x"},
    HOT_TEXT: {"choice": "b"},
    NAME: {"text": "mrs whitlock"},
}
WRONG = {
    MATCH: ({"match-a": "x", "match-b": "x"}, "Marcus Obi"),
    HOT_TEXT: ({"choice": "c"}, "There the paper itself speaks."),
    NAME: ({"text": "Dana Witlock"}, "Look behind the words."),
}


@pytest.fixture
def app(make_app):
    return make_app(WTF_CSRF_ENABLED=False)


@pytest.fixture
def given(session, cast):
    """The assignment of the lesson with every type, and the pupil's attempt at it."""
    version = lessons.publish(session, LESSON, NOW)
    made = assignments.assign(session, cast.classroom, version, NOW)
    attempts.start(session, cast.pupil, made, NOW)
    session.commit()
    return made


@pytest.fixture
def pupil(app, session, cast, given):
    return signed_in(app, session, student=cast.pupil)


@pytest.fixture
def marker(app, session, cast, given):
    return signed_in(app, session, teacher=cast.owner)


@pytest.fixture
def give(pupil, session, cast, given):
    attempt = attempts.current(session, cast.pupil, given)
    session.commit()

    def send(question, **fields):
        token = attempts.token_for(attempt, question.uuid)
        return pupil.post(f"/attempts/{attempt.uuid}/answers", data={"token": token, **fields})

    return send


@pytest.fixture
def address(cast, given):
    return f"/teach/classes/{cast.classroom.uuid}/lessons/{given.uuid}"


@pytest.mark.parametrize("question", RIGHT, ids=lambda q: q.type)
def test_a_right_answer_is_right(pupil, give, question):
    answer = give(question, **RIGHT[question])
    assert answer.status_code == 303
    shown = pupil.get(answer.location).text
    assert "Yes, that is right" in shown
    assert question.evidence[0].quote in shown


@pytest.mark.parametrize("question", WRONG, ids=lambda q: q.type)
def test_a_wrong_answer_is_told_why(pupil, give, question):
    fields, told = WRONG[question]
    shown = pupil.get(give(question, **fields).location).text
    assert "Not this one" in shown
    assert told in shown


@pytest.mark.parametrize(
    ("question", "fields", "problem"),
    [
        (MATCH, {"match-a": "y", "match-b": ""}, "Choose an answer in every line."),
        (HOT_TEXT, {}, "Choose or write an answer first."),
        (NAME, {"text": "??"}, "Write a name."),
        (OPEN, {"text": " "}, "Choose or write an answer first."),
    ],
)
def test_what_is_no_answer_is_given_back(session, give, question, fields, problem):
    answer = give(question, **fields)
    assert answer.status_code == 422
    assert problem in answer.text
    assert session.query(StoredResponse).count() == 0


def test_an_unfinished_match_keeps_its_choices(give):
    assert '<option value="y" selected>' in give(MATCH, **{"match-a": "y"}).text


def test_an_open_answer_waits_and_is_never_wrong(pupil, give, marker, address):
    shown = pupil.get(give(OPEN, text="I would\nask <b>them</b>.").location).text
    assert "Your teacher marks this answer" in shown
    assert "I would ask the council on which day it counted." in shown
    assert "<b>them</b>" not in shown
    report = marker.get(address).text
    assert "1 answer to mark" in report
    assert "waits for your mark" in report
    table = marker.get(f"{address}/scores.csv").data.decode("utf-8-sig")
    ada = next(row for row in csv.DictReader(io.StringIO(table)) if row["Pupil"] == "Ada")
    assert (ada["Question 8"], ada["Marks"], ada["Out of"]) == ("waits for a mark", "0", "7")


def test_the_teacher_marks_by_the_rubric(session, pupil, give, marker, address):
    place = give(OPEN, text="The council.").location
    (stored,) = session.query(StoredResponse).all()
    session.commit()
    assert "The council." in marker.get(f"{address}/marking").text
    saved = marker.post(
        f"{address}/marking", data={f"mark-{stored.token}": "0.5"}, follow_redirects=True
    )
    assert "Marks given: 1." in saved.text
    session.expire_all()
    assert (stored.fraction, stored.ungraded_because, stored.marked_by_hand) == (0.5, None, True)
    assert session.query(Audit).filter_by(action="mark").one().detail == {
        "before": None,
        "after": 0.5,
    }
    session.commit()
    shown = pupil.get(place).text
    assert "Right in part" in shown
    assert "Names a place to look." in shown
    assert "½" in marker.get(address).text


@pytest.mark.parametrize("chosen", ["0.7", "nan", "much", "-1"])
def test_it_rejects_a_mark_that_the_rubric_has_not(session, give, marker, address, chosen):
    give(OPEN, text="The council.")
    (stored,) = session.query(StoredResponse).all()
    session.commit()
    answer = marker.post(f"{address}/marking", data={f"mark-{stored.token}": chosen})
    assert answer.status_code == 400
    session.expire_all()
    assert stored.fraction is None


def test_a_name_nearly_right_can_be_taken_as_right(session, give, marker, address):
    give(NAME, text="Dana Witlock")
    (stored,) = session.query(StoredResponse).all()
    session.commit()
    assert "1 answer to mark" in marker.get(address).text
    assert "Dana Witlock" in marker.get(f"{address}/marking").text
    marker.post(f"{address}/marking", data={f"mark-{stored.token}": "1"})
    session.expire_all()
    assert (stored.fraction, stored.marked_by_hand) == (1, True)
    session.commit()
    assert "answer to mark" not in marker.get(address).text


def test_a_name_that_is_another_needs_no_mark(give, marker, address):
    give(NAME, text="Marcus Obi")
    assert "No answer of this lesson needs your mark." in marker.get(f"{address}/marking").text


def test_the_report_names_the_wrong_pair_and_the_wrong_sentence(give, marker, address):
    give(MATCH, **WRONG[MATCH][0])
    give(HOT_TEXT, **WRONG[HOT_TEXT][0])
    report = marker.get(address).text
    assert "900 people → The town council (1)" in report
    assert "It is a sad day for the mill. (1)" in report


def test_the_key_shows_what_the_teacher_needs(marker, given):
    shown = marker.get(f"/teach/lessons/{given.lesson_version.lesson.uuid}").text
    assert "Names a place to look and what to ask there." in shown
    assert "also right: Whitlock" in shown
    assert "“The council counted”" in shown
