"""Questions on a stated length beside two dates."""

from __future__ import annotations

from datetime import date

import pytest

from quiz_app.ledger.dates import find_dates
from quiz_app.lesson.questions.duration_fits import duration_fits
from quiz_app.lesson.questions.model import Question, SingleChoice
from quiz_app.lesson.review import review
from tests.factories import Draft

PUBLISHED = date(2024, 6, 13)
END = "\n\nThe weather was the talk of the town for the rest of the year.\n"


def asked(text: str) -> list[Question]:
    draft = Draft(f"A fair\n\n{text}{END}")
    draft.dates = list(find_dates(draft.article, PUBLISHED))
    material = draft.material(PUBLISHED)
    found = list(duration_fits(material))
    assert [review(question, material) for question in found] == [None] * len(found)
    return found


@pytest.mark.parametrize(
    ("text", "stated", "right", "among"),
    [
        (
            "The 30-day truce lasted from 1 March 2024 to 20 March 2024.",
            "30-day",
            "19 days",
            "30 days",  # as stated
        ),
        (
            "The 30-day truce lasted from 1 March 2024 to 31 March 2024.",
            "30-day",
            "30 days",
            "23 days",
        ),
        (
            "The mill shut on 4 May 2023. After three months it opened on 11 February 2024.",
            "three months",
            "About 9 months",
            "About 3 months",
        ),
        (
            "The mill shut on 4 May 2023 and opened three months later, on 11 August 2023.",
            "three months later",
            "About 3 months",
            "About 6 months",
        ),
    ],
)
def test_the_dates_are_counted(text: str, stated: str, right: str, among: str) -> None:
    (question,) = asked(text)
    assert isinstance(question, SingleChoice)
    assert question.stem == (
        f"The article says “{stated}” and gives two dates with it. "
        "How much time lies between these dates?"
    )
    texts = {option.id: option.text for option in question.options}
    assert texts[question.key] == right
    assert among in texts.values()


def test_the_reason_says_whether_both_fit() -> None:
    (question,) = asked("The 30-day truce lasted from 1 March 2024 to 20 March 2024.")
    assert isinstance(question, SingleChoice)
    reasons = {option.text: option.feedback for option in question.options}
    assert reasons["19 days"] == (
        "The article gives “1 March 2024” and “20 March 2024”. "
        "From 1 March 2024 to 20 March 2024 it is 19 days. "
        "What the article says, “30-day”, does not fit."
    )
    assert reasons["30 days"].startswith("That is what the article says, “30-day”.")


@pytest.mark.parametrize(
    "text",
    [
        "The 30-day truce was signed in the spring.",
        "The truce lasted from 1 March 2024 to 20 March 2024.",
        "The two-day fair was held from 1 March 2024 to 3 March 2024.",  # nothing to count
        # the words stand in two places: nobody could find the right one in print
        "A 30-day truce failed. The 30-day truce lasted from 1 March 2024 to 20 March 2024.",
    ],
)
def test_no_question(text: str) -> None:
    assert asked(text) == []
