"""One question at a time, and what may be seen when."""

import re
from datetime import UTC, datetime

import pytest

from quiz_app.models import ShowAnswers, StoredResponse
from quiz_app.services import attempts
from tests.cast import signed_in
from tests.samples import ORDER, QUESTIONS, UNCHECKED, WHEN, WHO_SAID

FRAGMENT = {"HX-Request": "true"}
ANSWERS = {
    WHO_SAID: {"choice": "b"},
    UNCHECKED: {"choices": ["a", "b"]},
    ORDER: {"order": ["y", "z", "x"]},
    WHEN: {"text": "3 March 2026"},
}


def reasons(question):
    """Return everything a question says only afterwards."""
    if hasattr(question, "options"):
        return [option.feedback for option in question.options]
    return [question.feedback.right, question.feedback.wrong]


@pytest.fixture
def pupil(make_app, session, cast):
    return signed_in(make_app(WTF_CSRF_ENABLED=False), session, student=cast.pupil)


@pytest.fixture
def show(session, cast):
    def change(when):
        cast.assignment.show_answers = when
        session.commit()

    return change


@pytest.fixture
def give(pupil, cast):
    def send(question, headers=None, **fields):
        token = attempts.token_for(cast.attempt, question.uuid)
        address = f"/attempts/{cast.attempt.uuid}/answers"
        return pupil.post(address, data={"token": token, **fields}, headers=headers)

    return send


def page(cast, question):
    return f"/attempts/{cast.attempt.uuid}/questions/{QUESTIONS.index(question) + 1}"


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q.type)
def test_an_answer_leads_back_to_its_question_with_the_reason(pupil, give, cast, question):
    answer = give(question, **ANSWERS[question])
    assert answer.status_code == 303
    shown = pupil.get(answer.location).text
    assert "Yes, that is right" in shown
    assert question.evidence[0].quote in shown


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q.type)
@pytest.mark.parametrize("headers", [{}, FRAGMENT], ids=["page", "fragment"])
def test_before_the_answer_nothing_tells_it(pupil, cast, question, headers):
    shown = pupil.get(page(cast, question), headers=headers).text
    assert question.stem in shown
    assert not [reason for reason in reasons(question) if reason in shown]
    assert "Evidence" not in shown


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q.type)
def test_answers_are_kept_back_until_handing_in(pupil, give, show, cast, question):
    show(ShowAnswers.SUBMITTED)
    give(question, **ANSWERS[question])
    for address in (page(cast, question), f"/attempts/{cast.attempt.uuid}/results"):
        shown = pupil.get(address).text
        assert not [reason for reason in reasons(question) if reason in shown]
        assert "Yes, that is right" not in shown
    pupil.post(f"/attempts/{cast.attempt.uuid}/submit")
    assert "Yes, that is right" in pupil.get(page(cast, question)).text


def test_never_means_never(pupil, give, show, cast):
    show(ShowAnswers.NEVER)
    give(WHO_SAID, choice="b")
    pupil.post(f"/attempts/{cast.attempt.uuid}/submit")
    shown = (
        pupil.get(page(cast, WHO_SAID)).text
        + pupil.get(f"/attempts/{cast.attempt.uuid}/results").text
    )
    assert not [reason for reason in reasons(WHO_SAID) if reason in shown]


@pytest.mark.parametrize(
    ("question", "fields"),
    [
        (WHO_SAID, {}),
        (WHO_SAID, {"choice": "nobody"}),
        (UNCHECKED, {}),
        (ORDER, {"order": ["x"]}),
        (WHEN, {"text": "  "}),
        (WHEN, {"text": "soon"}),
        (WHEN, {"text": "March 2026"}),
    ],
)
def test_what_is_no_answer_is_given_back_with_a_problem(session, give, question, fields):
    answer = give(question, **fields)
    assert answer.status_code == 422
    assert "There is a problem" in answer.text
    assert session.query(StoredResponse).count() == 0


def test_the_same_answer_sent_twice_is_stored_once(session, give):
    assert [give(WHO_SAID, choice="a").status_code for _ in range(3)] == [303] * 3
    assert session.query(StoredResponse).count() == 1


def test_another_answer_to_a_closed_try_gets_the_stored_one(session, give):
    give(WHO_SAID, choice="a")
    answer = give(WHO_SAID, choice="b")
    assert answer.status_code == 409
    assert "stored already" in answer.text
    assert session.query(StoredResponse).one().raw == {"choice": "a"}


def test_after_handing_in_no_answer_is_taken(pupil, give, cast, session):
    pupil.post(f"/attempts/{cast.attempt.uuid}/submit")
    late = give(WHO_SAID, choice="b")
    assert late.status_code == 409
    assert "This lesson is closed" in late.text
    assert session.query(StoredResponse).count() == 0


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q.type)
def test_a_question_without_answer_shows_its_key_after_handing_in(pupil, show, cast, question):
    show(ShowAnswers.SUBMITTED)
    pupil.post(f"/attempts/{cast.attempt.uuid}/submit")
    shown = pupil.get(page(cast, question)).text
    assert "You gave no answer" in shown
    assert question.evidence[0].quote in shown
    assert "is-right" in shown or "The right order:" in shown
    assert "Check my answer" not in shown
    assert 'name="token"' not in shown


@pytest.mark.parametrize("when", [ShowAnswers.NEVER, ShowAnswers.EACH, ShowAnswers.CLOSED])
def test_a_question_missed_by_the_closing_asks_for_no_answer(pupil, session, show, cast, when):
    show(when)
    cast.assignment.closes = datetime.now(UTC)
    session.commit()
    shown = [pupil.get(page(cast, question)).text for question in QUESTIONS]
    for question, text in zip(QUESTIONS, shown, strict=True):
        assert "no more are taken" in text
        assert 'name="token"' not in text
        assert not [reason for reason in reasons(question) if reason in text]


def test_what_was_answered_in_time_can_be_handed_in_after_the_closing(
    pupil, session, give, show, cast
):
    show(ShowAnswers.SUBMITTED)
    give(WHO_SAID, choice="a")
    cast.assignment.closes = datetime.now(UTC)
    session.commit()
    reading = pupil.get(f"/lessons/{cast.assignment.uuid}").text
    results = f"/attempts/{cast.attempt.uuid}/results"
    assert f'class="btn" href="{results}"' in reading
    assert "Hand in my answers" in pupil.get(results).text
    pupil.post(f"/attempts/{cast.attempt.uuid}/submit")
    assert "The union denied that date." in pupil.get(page(cast, WHO_SAID)).text


@pytest.mark.parametrize(
    ("when", "told"),
    [
        (ShowAnswers.SUBMITTED, "when you hand in your answers"),
        (ShowAnswers.CLOSED, "when the lesson is closed"),
        (ShowAnswers.NEVER, "Your teacher sees your answers."),
    ],
)
def test_what_is_kept_back_says_until_when(pupil, give, show, cast, when, told):
    show(when)
    shown = pupil.get(give(WHO_SAID, choice="a").location).text
    assert "Your answer is saved." in shown
    assert told in shown
    assert told in pupil.get(f"/attempts/{cast.attempt.uuid}/results").text


@pytest.mark.parametrize("headers", [{}, FRAGMENT], ids=["page", "fragment"])
def test_a_closed_lesson_takes_no_answer(session, give, cast, headers):
    cast.assignment.closes = datetime.now(UTC)
    session.commit()
    late = give(WHO_SAID, choice="b", headers=headers)
    assert late.status_code == 409
    assert "This lesson is closed" in late.text
    assert ("<html" in late.text) is not bool(headers)


@pytest.mark.parametrize(
    ("headers", "status", "place"), [({}, 302, "/join"), (FRAGMENT, 401, None)]
)
def test_who_is_signed_out_gets_no_page_within_a_page(make_app, cast, headers, status, place):
    nobody = make_app(WTF_CSRF_ENABLED=False).test_client()
    refused = nobody.post(f"/attempts/{cast.attempt.uuid}/answers", headers=headers)
    assert (refused.status_code, refused.location) == (status, place)


def test_moving_an_item_stores_nothing(session, give):
    answer = give(ORDER, order=["x", "y", "z"], move="y:-1")
    assert answer.status_code == 200
    assert answer.text.index('value="y"') < answer.text.index('value="x"')
    assert session.query(StoredResponse).count() == 0


@pytest.mark.parametrize("order", [["q", "q", "q"], ["x", "x", "x"], ["x", "y"], []])
@pytest.mark.parametrize("fields", [{}, {"move": "x:1"}, {"move": "q:1"}])
def test_what_is_no_order_is_given_back_as_it_was(give, order, fields):
    answer = give(ORDER, order=order, **fields)
    assert answer.status_code == (200 if fields else 422)
    assert re.findall(r'name="order" value="(\w+)"', answer.text) == ["x", "y", "z"]


def test_a_token_that_is_none_of_the_attempts_is_refused(pupil, cast):
    address = f"/attempts/{cast.attempt.uuid}/answers"
    for token in ("", "x", str(cast.attempt.uuid)):
        assert pupil.post(address, data={"token": token, "choice": "b"}).status_code == 400


@pytest.mark.parametrize("number", [0, 5, 999])
def test_a_question_that_is_not_there_is_not_found(pupil, cast, number):
    assert pupil.get(f"/attempts/{cast.attempt.uuid}/questions/{number}").status_code == 404


def test_a_fragment_is_the_part_that_changes(pupil, cast):
    part = pupil.get(page(cast, WHO_SAID), headers=FRAGMENT)
    assert "<html" not in part.text
    assert "HX-Request" in part.headers["Vary"]


def test_results_count_by_skill_once_due(pupil, give, cast):
    give(WHO_SAID, choice="b")
    give(WHEN, text="4 March 2026")
    pupil.post(f"/attempts/{cast.attempt.uuid}/submit")
    shown = " ".join(pupil.get(f"/attempts/{cast.attempt.uuid}/results").text.split())
    assert "1 of 4 questions right." in shown


def test_no_page_of_a_pupil_names_another(pupil, give, cast):
    give(WHO_SAID, choice="b")
    for address in ("/lessons", page(cast, WHO_SAID), f"/attempts/{cast.attempt.uuid}/results"):
        assert not re.search(rf"\b{cast.classmate.display_name}\b", pupil.get(address).text)


def test_a_second_attempt_starts_from_nothing(pupil, session, give, cast):
    results = f"/attempts/{cast.attempt.uuid}/results"
    give(WHO_SAID, choice="a")
    pupil.post(f"/attempts/{cast.attempt.uuid}/submit")
    assert "Try again" not in pupil.get(results).text
    cast.assignment.attempts = 2
    session.commit()
    again = f"/lessons/{cast.assignment.uuid}/again"
    assert f'action="{again}"' in pupil.get(results).text
    second = pupil.post(again)
    assert second.status_code == 303
    assert second.location.endswith("/questions/1")
    assert "Check my answer" in pupil.get(second.location).text
    assert "Try again" not in pupil.get(results).text
    assert "The union denied that date." in pupil.get(page(cast, WHO_SAID)).text  # still there
