"""Questions on the time between two dated events."""

from __future__ import annotations

from datetime import date

import pytest

from quiz_app.ledger.model import Basis
from quiz_app.lesson.questions.how_long import how_long_between
from quiz_app.lesson.questions.model import SingleChoice
from quiz_app.lesson.review import review
from tests.factories import Draft

PUBLISHED = date(2024, 6, 13)
END = "\n\nThe weather was the talk of the town for the rest of the year.\n"
TWO = (
    "On 2 May, the council closed the old bridge. On 20 May, the council opened a ferry instead.",
    (("2 May", "2024-05-02"), ("20 May", "2024-05-20")),
)
TO_PUBLICATION = "How far in time is this from the day the article was published? "


def asked(text: str, dates: tuple[tuple[str, str], ...], published: date | None) -> list[str]:
    draft = Draft(f"A fair\n\n{text}{END}")
    for words, value in dates:
        draft.date(words, value, Basis.PUBLICATION)
    material = draft.material(published)
    found = list(how_long_between(material))
    assert [review(question, material) for question in found] == [None] * len(found)
    assert all(isinstance(question, SingleChoice) for question in found)
    return [f"{q.stem} {key(q)}" for q in found if isinstance(q, SingleChoice)]


def key(question: SingleChoice) -> str:
    return next(option.text for option in question.options if option.id == question.key)


@pytest.mark.parametrize(
    ("text", "dates", "expected"),
    [
        (
            *TWO,
            "How far apart in time are these two? (1) The council closed the old bridge. "
            "(2) The council opened a ferry instead. 18 days",
        ),
        (
            "The pool opened at the shore in 1974.",
            (("1974", "1974"),),
            f"{TO_PUBLICATION}The pool opened at the shore. About 50 years",
        ),
    ],
)
def test_the_question(text: str, dates: tuple[tuple[str, str], ...], expected: str) -> None:
    assert asked(text, dates, PUBLISHED) == [expected]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("The pool opened at the shore in 1974.", ()),
        ("The result is expected on 1 May.", (("1 May", "2024-05-01"),)),  # too little
        ("On 1 May, I closed the old bridge myself.", (("1 May", "2024-05-01"),)),
        ("On 12 June, the council closed the bridge.", (("12 June", "2024-06-12"),)),  # a day
    ],
)
def test_no_question(text: str, dates: tuple[tuple[str, str], ...]) -> None:
    assert asked(text, dates, PUBLISHED) == []


def test_without_a_day_of_publication_one_event_gives_none() -> None:
    assert asked("The pool opened at the shore in 1974.", (("1974", "1974"),), None) == []
    assert len(asked(*TWO, None)) == 1


def test_the_reasons_give_the_words_and_the_dates() -> None:
    draft = Draft(f"A fair\n\n{TWO[0]}{END}")
    draft.date("2 May", "2024-05-02", Basis.PUBLICATION)
    draft.date("20 May", "2024-05-20", Basis.PUBLICATION)
    (question,) = how_long_between(draft.material(PUBLISHED))
    assert isinstance(question, SingleChoice)
    right = next(option for option in question.options if option.id == question.key)
    assert right.feedback == (
        "The article gives “2 May” (2 May 2024) and “20 May” (20 May 2024). "
        "From 2 May 2024 to 20 May 2024 it is 18 days."
    )
    assert [anchor.quote for anchor in question.evidence] == [
        "On 2 May, the council closed the old bridge.",
        "On 20 May, the council opened a ferry instead.",
    ]
