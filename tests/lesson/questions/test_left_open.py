"""Questions on dates that the article leaves to the reader."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from quiz_app.ledger.model import Basis, Precision
from quiz_app.lesson.questions.left_open import date_left_open
from quiz_app.lesson.questions.model import Question, SingleChoice
from quiz_app.lesson.review import review
from tests.factories import Draft

PUBLISHED = date(2024, 5, 13)
END = "\n\nThe weather was the talk of the town for the rest of the year.\n"
OTHERS = "\n\nThe bridge was shut on 2 March. A ferry sailed from 28 April 2023."


def draft_of(sentence: str, words: str, value: str) -> Draft:
    draft = Draft(f"A fair\n\n{sentence}{OTHERS}{END}")
    draft.date(words, value, Basis.PUBLICATION, note="Counted from the publication date.")
    draft.date("2 March", "2024-03-02", Basis.PUBLICATION)
    draft.date("28 April 2023", "2023-04-28")
    return draft


def asked(draft: Draft) -> list[Question]:
    material = draft.material(PUBLISHED)
    found = list(date_left_open(material))
    assert [review(question, material) for question in found] == [None] * len(found)
    return found


def test_a_weekday_is_counted_from_the_day_of_publication() -> None:
    (question,) = asked(draft_of("The council met on Friday.", "Friday", "2024-05-10"))
    assert isinstance(question, SingleChoice)
    assert question.stem == (
        "Which date must a reader know to work out “Friday” here: “The council met on Friday”?"
    )
    assert {option.text: option.id == question.key for option in question.options} == {
        "The day of publication, 13 May 2024": True,
        "The date “2 March” in the article": False,
        "The date “28 April 2023” in the article": False,
    }
    reasons = {option.text: option.feedback for option in question.options}
    assert reasons["The day of publication, 13 May 2024"] == (
        "Counted from the publication date. So “Friday” is 10 May 2024."
    )
    assert "“The bridge was shut on 2 March.”" in reasons["The date “2 March” in the article"]


def test_a_date_may_be_counted_from_another_one() -> None:
    draft = draft_of("The council met two days later.", "two days later", "2024-03-04")
    draft.dates[0] = replace(draft.dates[0], basis=Basis.INFERRED, anchor_id="d2")
    (question,) = asked(draft)
    assert isinstance(question, SingleChoice)
    right = next(option for option in question.options if option.id == question.key)
    assert right.text == "The date “2 March” in the article"
    assert [anchor.quote for anchor in question.evidence] == [
        "The council met two days later.",
        "The bridge was shut on 2 March.",
    ]


@pytest.mark.parametrize(
    ("sentence", "words", "value"),
    [
        ("The council met on 10 May.", "10 May", "2024-05-10"),  # lacks only its year
        ("The council met in April.", "April", "2024-04"),
        ("The council met at Friday’s dinner.", "Friday", "2024-05-10"),  # behind or ahead?
        ("It met again on Friday.", "Friday", "2024-05-10"),
        ("The council met today.", "today", "2024-05-13"),  # nothing to count
        ("The council met on Friday.", "Friday", "2024-03-08"),  # 2 March leads there as well
    ],
)
def test_no_question(sentence: str, words: str, value: str) -> None:
    assert asked(draft_of(sentence, words, value)) == []


def test_what_a_source_says_is_left_out() -> None:
    draft = draft_of("The mayor said the council met on Friday.", "Friday", "2024-05-10")
    assert len(asked(draft)) == 1
    draft.claim(draft.source("The mayor"), "The mayor", "said", "the council met on Friday")
    assert asked(draft) == []


def test_a_second_date_in_the_sentence_leaves_it_out() -> None:
    draft = draft_of("The council met on Friday, six years on from 2018.", "Friday", "2024-05-10")
    draft.date("2018", "2018", precision=Precision.YEAR)
    assert asked(draft) == []


def test_only_one_question_has_the_day_of_publication_as_its_answer() -> None:
    draft = draft_of(
        "The council met on Friday. The board was to meet on Thursday.", "Friday", "2024-05-10"
    )
    draft.date("Thursday", "2024-05-16", Basis.PUBLICATION)
    assert len(asked(draft)) == 1
