"""A key is corrected after the class has answered."""

import pytest

from quiz_app.models import Audit
from quiz_app.services import assignments, attempts, lessons
from tests.cast import NOW, signed_in
from tests.samples import QUESTIONS, WHO_SAID, sample_lesson

CORRECTED = WHO_SAID.model_copy(update={"key": "a"})


@pytest.fixture
def teacher_browser(make_app, session, cast):
    return signed_in(make_app(WTF_CSRF_ENABLED=False), session, teacher=cast.owner)


@pytest.fixture
def stored(session, cast):
    token = attempts.token_for(cast.attempt, WHO_SAID.uuid)
    outcome = attempts.answer(session, cast.attempt, WHO_SAID, {"choice": "a"}, token, NOW)
    session.commit()
    return outcome.response


@pytest.fixture
def address(cast):
    return f"/teach/classes/{cast.classroom.uuid}/lessons/{cast.assignment.uuid}"


def publish(session, *questions):
    version = lessons.publish(session, sample_lesson(questions=questions), NOW)
    session.commit()
    return version


def test_there_is_nothing_to_take_where_the_class_has_the_newest(teacher_browser, stored, address):
    assert "newer version" not in teacher_browser.get(address).text
    assert teacher_browser.get(f"{address}/newest").status_code == 404
    assert teacher_browser.post(f"{address}/newest").status_code == 409


def test_the_preview_names_who_changes_and_changes_nothing(
    teacher_browser, session, stored, address
):
    publish(session, CORRECTED, *QUESTIONS[1:])
    assert "newer version" in teacher_browser.get(address).text
    shown = " ".join(teacher_browser.get(f"{address}/newest").text.split())
    assert '<th scope="row">Ada</th><td>0/4</td><td>1/4</td>' in shown
    assert ">Bo<" not in shown
    session.refresh(stored)
    assert stored.fraction == 0


def test_taking_the_newest_version_grades_anew(teacher_browser, session, cast, stored, address):
    version = publish(session, CORRECTED, *QUESTIONS[1:])
    answer = teacher_browser.post(f"{address}/newest", follow_redirects=True)
    assert "Answers graded anew: 1." in answer.text
    session.expire_all()
    assert (stored.fraction, stored.raw) == (1, {"choice": "a"})
    assert cast.assignment.lesson_version == version
    assert session.query(Audit).filter_by(action="regrade").one().detail == {
        "before": 1,
        "after": 2,
    }


def test_a_version_that_answers_do_not_fit_is_refused(teacher_browser, session, stored, address):
    fewer = WHO_SAID.model_copy(
        update={"options": tuple(o for o in WHO_SAID.options if o.id != "a")}
    )
    publish(session, fewer, *QUESTIONS[1:])
    assert "cannot be taken over: 1 answers" in teacher_browser.get(f"{address}/newest").text
    assert teacher_browser.post(f"{address}/newest").status_code == 409
    session.refresh(stored)
    assert stored.fraction == 0


def test_a_version_given_as_a_lesson_of_its_own_is_not_offered(
    teacher_browser, session, cast, stored, address
):
    version = publish(session, CORRECTED, *QUESTIONS[1:])
    assignments.assign(session, cast.classroom, version, NOW)
    session.commit()
    assert "newer version" not in teacher_browser.get(address).text
