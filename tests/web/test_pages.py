import json
from dataclasses import asdict

import pytest

from quiz_app.lesson.marks import Help
from quiz_app.web.pages import (
    Outcome,
    QuestionLinks,
    ReadingLinks,
    ResultsLinks,
    State,
    moved_item,
    question_page,
    reading_page,
    results_page,
)
from tests.marked_lesson import LESSON, QUESTIONS, said_afterwards

LINKS = QuestionLinks(action="/q", article="/read")
RAW = (
    {"choice": "a"},
    {"choices": ["a", "b"]},
    {"order": ["b", "c", "a"]},
    {"text": "2024"},
    {"matches": {"a": "x", "b": "x"}},
    {"choice": "a"},
    {"text": "Marcus Obi"},
    {"text": "I would ask."},
)
WRONG = Outcome(0.0, "Look again.")


def _all_text(page) -> str:
    return json.dumps(asdict(page), default=str, ensure_ascii=False)


@pytest.mark.parametrize("number", range(1, len(QUESTIONS) + 1))
@pytest.mark.parametrize("is_stored", [False, True])
def test_a_page_without_outcome_holds_no_key_reason_or_evidence(number, is_stored):
    question = QUESTIONS[number - 1]
    page = question_page(LESSON, number, LINKS, raw=RAW[number - 1], is_stored=is_stored)
    assert page.state is (State.ANSWERED if is_stored else State.UNANSWERED)
    assert page.feedback is None
    assert {choice.is_key for choice in page.choices} <= {None}
    assert {row.given_place for row in page.rows} <= {None}
    assert {(pair.answer, pair.is_right) for pair in page.pairs} <= {("", None)}
    text = _all_text(page)
    reasons = said_afterwards(question)
    assert reasons
    assert not [reason for reason in reasons if reason in text]
    assert '"role": "evidence"' not in text
    assert "14 November 2025" not in page.stem + page.text


def test_choices_show_what_was_chosen():
    page = question_page(LESSON, 2, LINKS, raw=RAW[1], is_stored=True)
    assert [choice.is_chosen for choice in page.choices] == [True, True, False]


def test_graded_choices_show_the_key():
    page = question_page(LESSON, 2, LINKS, raw=RAW[1], outcome=WRONG)
    assert page.state is State.GRADED
    assert [(choice.is_chosen, choice.is_key) for choice in page.choices] == [
        (True, True),
        (True, False),
        (False, True),
    ]


def test_items_stand_in_the_order_of_the_file_then_as_the_pupil_put_them():
    assert [row.id for row in question_page(LESSON, 3, LINKS).rows] == ["a", "b", "c"]
    moved = question_page(LESSON, 3, LINKS, raw=RAW[2], moved="c:-1")
    assert [row.id for row in moved.rows] == ["b", "c", "a"]


def test_graded_items_stand_in_the_right_order():
    page = question_page(LESSON, 3, LINKS, raw=RAW[2], outcome=WRONG)
    assert [(row.id, row.place, row.given_place) for row in page.rows] == [
        ("c", 1, 2),
        ("b", 2, 1),
        ("a", 3, 3),
    ]


@pytest.mark.parametrize(
    ("key", "year_asked", "precision", "answer"),
    [
        ("2025-11-14", True, "day", "14 November 2025"),
        ("2025-11-14", False, "day", "14 November"),
        ("2025-11", True, "month", "November 2025"),
        ("2025", True, "year", "2025"),
    ],
)
def test_a_typed_date_is_asked_and_shown_to_its_precision(key, year_asked, precision, answer):
    question = QUESTIONS[3].model_copy(update={"key": key, "year_asked": year_asked})
    lesson = LESSON.model_copy(update={"questions": (question,)})
    page = question_page(lesson, 1, LINKS, raw=RAW[3], outcome=WRONG)
    assert page.asked_precision == precision
    assert page.feedback.answer == answer


def test_a_graded_match_shows_each_answer():
    page = question_page(LESSON, 5, LINKS, raw=RAW[4], outcome=WRONG)
    assert [(pair.given, pair.answer, pair.is_right) for pair in page.pairs] == [
        ("The town council", "Marcus Obi", False),
        ("The town council", "The town council", True),
    ]


def test_a_match_under_way_keeps_what_was_chosen():
    page = question_page(LESSON, 5, LINKS, raw={"matches": {"b": "z"}}, error="Choose.")
    assert [pair.chosen for pair in page.pairs] == ["", "z"]
    assert page.options == (("x", "The town council"), ("y", "Marcus Obi"), ("z", "Dana Whitlock"))


def test_the_sentence_pointed_at_is_shown_with_the_key():
    page = question_page(LESSON, 6, LINKS, raw=RAW[5], outcome=WRONG)
    assert [(choice.is_chosen, choice.is_key) for choice in page.choices] == [
        (True, False),
        (False, True),
        (False, False),
    ]


def test_the_name_is_shown_when_it_is_due():
    assert question_page(LESSON, 7, LINKS, raw=RAW[6], outcome=WRONG).feedback.answer == (
        "Dana Whitlock"
    )


def test_feedback_quotes_the_evidence_and_says_where_it_stands():
    page = question_page(LESSON, 1, LINKS, raw=RAW[0], outcome=WRONG)
    (evidence,) = page.feedback.evidence
    assert (evidence.quote, evidence.sentence_id) == (
        "according to Marcus Obi of the Mill Walkers",
        "s8",
    )
    assert page.feedback.reason == "Look again."
    assert page.feedback.verdict == "wrong"


@pytest.mark.parametrize(
    ("fraction", "verdict"), [(1.0, "right"), (0.5, "part"), (0.0, "wrong"), (None, "waiting")]
)
def test_only_all_right_is_right(fraction, verdict):
    page = question_page(LESSON, 1, LINKS, raw=RAW[0], outcome=Outcome(fraction, ""))
    assert page.feedback.verdict == verdict


def test_the_passage_is_shown_until_the_evidence_is():
    asked = _all_text(question_page(LESSON, 1, LINKS))
    graded = _all_text(question_page(LESSON, 1, LINKS, raw=RAW[0], outcome=WRONG))
    assert '"role": "passage"' in asked
    assert '"role": "passage"' not in graded


def test_the_article_beside_a_question_keeps_to_its_own_words():
    asked = question_page(LESSON, 1, LINKS).article.reading
    assert {note.kind for note in asked.notes} == {""}
    finished = question_page(LESSON, 1, LINKS, outcome=WRONG, amount=Help.FULL).article.reading
    assert "named person" in {note.kind for note in finished.notes}


@pytest.mark.parametrize(
    ("move", "expected"),
    [
        ("b:-1", ("b", "a", "c")),
        ("b:1", ("a", "c", "b")),
        ("a:-1", ("a", "b", "c")),
        ("c:1", ("a", "b", "c")),
        ("x:1", ("a", "b", "c")),
        ("a:2", ("a", "b", "c")),
        ("a", ("a", "b", "c")),
        ("", ("a", "b", "c")),
    ],
)
def test_moving_an_item(move, expected):
    assert moved_item(("a", "b", "c"), move) == expected


def test_the_reading_page_knows_its_date_and_number_of_questions():
    page = reading_page(LESSON, ReadingLinks(start="/start"))
    assert page.published is not None
    assert page.published.isoformat() == "2026-02-25"
    assert page.questions == len(QUESTIONS)


def _results(outcomes):
    links = ResultsLinks("/read", tuple(f"/{n}" for n in range(1, 9)))
    answered = [question.uuid for question in (*QUESTIONS[:3], QUESTIONS[7])]
    return results_page(LESSON, links, answered=answered, outcomes=outcomes)


def test_results_by_skill():
    right, part = Outcome(1.0, ""), Outcome(0.5, "")
    outcomes = dict(zip((q.uuid for q in QUESTIONS), (right, part, right), strict=False))
    outcomes[QUESTIONS[7].uuid] = Outcome(None, "")
    page = _results(outcomes)
    assert (page.verdicts, page.answered, page.total) == (
        {"right": 2, "part": 1, "waiting": 1},
        4,
        8,
    )
    assert [(r.skill.value, r.total.marks, r.total.of) for r in page.by_skill] == [
        ("sources", 1, 2),  # the open answer waits, and counts for nothing yet
        ("claims", 0.5, 3),
        ("dates", 1, 2),
    ]
    assert [(row.is_answered, row.verdict) for row in page.rows] == [
        (True, "right"),
        (True, "part"),
        (True, "right"),
        *[(False, None)] * 4,
        (True, "waiting"),
    ]


def test_results_that_are_not_due_tell_nothing():
    page = _results(None)
    assert (page.is_due, page.verdicts, page.by_skill) == (False, {}, ())
    assert {row.verdict for row in page.rows} == {None}
    assert [row.is_answered for row in page.rows] == [
        True,
        True,
        True,
        False,
        False,
        False,
        False,
        True,
    ]
