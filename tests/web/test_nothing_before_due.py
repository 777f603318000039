"""No page of a pupil holds a key, a reason, evidence or another name before it is due."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from markupsafe import Markup

from quiz_app.models import ShowAnswers
from quiz_app.services.attempts import token_for
from tests.cast import signed_in
from tests.samples import QUESTIONS

ANSWERS = ({"choice": "a"}, {"choices": ["c"]}, {"order": ["x", "y", "z"]}, {"text": "4 May 2026"})
PART = {"HX-Request": "true"}  # what htmx asks for
# Words and marks that only pages with due answers have, and the name of a classmate.
SIGNS = ("is-evidence", ">Evidence<", "is-right", "is-wrong", "that is right", "Not this one")
CLASSMATE = re.compile(r"\bBo\b")


def reasons() -> list[str]:
    """Return every text that says why an answer is right or not."""
    options = [option.feedback for q in QUESTIONS for option in getattr(q, "options", ())]
    outcomes = [q.feedback for q in QUESTIONS if hasattr(q, "feedback")]
    return options + [text for outcome in outcomes for text in (outcome.right, outcome.wrong)]


def given_away(page: str) -> list[str]:
    """Return what a page tells too early."""
    text = str(Markup(page).unescape())
    return [told for told in (*reasons(), *SIGNS) if told in text] + CLASSMATE.findall(text)


@pytest.fixture
def ada(make_app, session, cast):
    """The pupil's browser; answers show after the time the test sets."""
    return signed_in(make_app(WTF_CSRF_ENABLED=False), session, student=cast.pupil)


def show(session, cast, when: ShowAnswers) -> None:
    cast.assignment.show_answers = when
    session.commit()


def pages(client, cast) -> Iterator[str]:
    """Yield every page of the attempt as it stands, whole and in parts."""
    reading, attempt = f"/lessons/{cast.assignment.uuid}", f"/attempts/{cast.attempt.uuid}"
    numbers = range(1, len(QUESTIONS) + 1)
    addresses = ["/lessons", reading, f"{attempt}/results"]
    addresses += [f"{reading}?question={number}" for number in numbers]
    addresses += [f"{attempt}/questions/{number}" for number in numbers]
    for address in addresses:
        for headers in ({}, PART):
            yield client.get(address, headers=headers).text


def answers(client, cast) -> Iterator[str]:
    """Yield what comes back for no answer, a move, an answer, and another one."""
    address = f"/attempts/{cast.attempt.uuid}/answers"
    for question, answer in zip(QUESTIONS, ANSWERS, strict=True):
        token = {"token": str(token_for(cast.attempt, question.uuid))}
        other = {key: value[::-1] for key, value in answer.items()}
        for sent in ({}, {"order": ["x", "y", "z"], "move": "y:-1"}, answer, answer, other):
            for headers in (PART, {}):
                answered = client.post(
                    address, data={**token, **sent}, headers=headers, follow_redirects=True
                )
                assert answered.status_code in (200, 409, 422)
                yield answered.text


@pytest.mark.parametrize("when", [ShowAnswers.SUBMITTED, ShowAnswers.CLOSED, ShowAnswers.NEVER])
def test_nothing_is_given_away_before_handing_in(ada, session, cast, when):
    show(session, cast, when)
    seen = [*pages(ada, cast), *answers(ada, cast), *pages(ada, cast)]
    assert len(seen) == 84
    assert [told for page in seen for told in given_away(page)] == []


def test_an_answer_tells_nothing_about_the_questions_still_open(ada, session, cast):
    show(session, cast, ShowAnswers.EACH)
    first, *others = QUESTIONS
    token = {"token": str(token_for(cast.attempt, first.uuid))}
    ada.post(f"/attempts/{cast.attempt.uuid}/answers", data={**token, **ANSWERS[0]})
    for number in range(2, len(others) + 2):
        page = ada.get(f"/attempts/{cast.attempt.uuid}/questions/{number}").text
        assert given_away(page) == []


def test_handing_in_shows_reasons_and_evidence_but_no_name(ada, session, cast):
    show(session, cast, ShowAnswers.SUBMITTED)
    list(answers(ada, cast))
    ada.post(f"/attempts/{cast.attempt.uuid}/submit")
    told = {told for page in pages(ada, cast) for told in given_away(page)}
    assert {"The union denied that date.", "is-evidence", "is-wrong", "is-right"} <= told
    assert "Bo" not in told
