"""A draft as a pupil sees it, and on the wall; every type of question, and nothing is stored."""

import pytest

from quiz_app.lesson.model import Lesson
from quiz_app.models import StoredResponse
from quiz_app.services import drafts
from tests.cast import NOW, signed_in
from tests.lesson import samples

QUESTIONS = [
    samples.single_choice(),
    samples.multiple_choice(),
    samples.order(),
    samples.typed_date(),
    samples.match(),
    samples.hot_text(),
    samples.typed_name(),
    samples.open_answer(),
]
LESSON = Lesson.model_validate({**samples.fields(), "questions": QUESTIONS})
NUMBERS = range(1, len(QUESTIONS) + 1)


@pytest.fixture
def browser(make_app, session, cast):
    return signed_in(make_app(WTF_CSRF_ENABLED=False), session, teacher=cast.owner)


@pytest.fixture
def address(session, cast):
    draft = drafts.create(session, cast.owner, LESSON, NOW)
    session.commit()
    return f"/teach/drafts/{draft.uuid}"


def test_the_article_leads_to_the_questions(browser, address):
    assert f"{address}/preview/1" in browser.get(f"{address}/preview").text


@pytest.mark.parametrize("number", NUMBERS)
def test_every_question_is_asked_as_a_pupil_is_asked(browser, address, number):
    html = browser.get(f"{address}/preview/{number}").text
    assert LESSON.questions[number - 1].stem.split("“")[0] in html
    assert "Back to the draft" in html


def test_an_answer_is_graded_and_not_stored(browser, address, session):
    question = LESSON.questions[0]
    answer = browser.post(f"{address}/preview/1", data={"choice": question.key})
    right = next(option for option in question.options if option.id == question.key)
    assert right.feedback.split("“")[0] in answer.text
    assert session.query(StoredResponse).count() == 0


def test_an_item_is_moved(browser, address):
    order = [item.id for item in LESSON.questions[2].items]
    sent = {"order": order, "move": f"{order[0]}:1"}
    assert "is-moved" in browser.post(f"{address}/preview/3", data=sent).text


def test_what_is_no_answer_is_given_back(browser, address):
    assert browser.post(f"{address}/preview/4", data={"text": "soon"}).status_code == 422


def test_the_wall_shows_parts_and_questions_one_at_a_time(browser, address):
    steps = len(LESSON.sections) + len(LESSON.questions)
    pages = [browser.get(f"{address}/present/{n}").text for n in range(1, steps + 1)]
    assert samples.MAYOR in pages[0]
    assert all("Show the answer" in page for page in pages[len(LESSON.sections) :])
    for beyond in (0, steps + 1):
        assert browser.get(f"{address}/present/{beyond}").status_code == 404
        assert browser.get(f"{address}/preview/{beyond + 1 if beyond else 0}").status_code == 404
