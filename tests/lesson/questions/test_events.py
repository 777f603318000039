"""A sentence with its date taken out, where that leaves a whole one."""

from __future__ import annotations

import pytest

from quiz_app.ledger.model import Basis, TimexType
from quiz_app.lesson.questions.events import events, settled_dates
from tests.factories import Draft, harbour

END = "\n\nThe weather was the talk of the town for the rest of the year.\n"


def event_of(sentence: str, words: str, *, told: str = "") -> str | None:
    draft = Draft(f"A fair\n\n{sentence}{END}")
    draft.date(words, "2024-05-02")
    if told:
        draft.claim(draft.source("The mayor"), "The mayor", "said", told)
    found = events(draft.material())
    return found[0].text if found else None


@pytest.mark.parametrize(
    ("sentence", "words", "expected"),
    [
        ("On 2 May, the council closed the bridge.", "2 May", "The council closed the bridge"),
        ("The council closed the bridge on 2 May.", "2 May", "The council closed the bridge"),
        (
            "The council voted on Tuesday to close the bridge.",
            "Tuesday",
            "The council voted to close the bridge",
        ),
        (
            "Meanwhile, on 2 May, the council closed the bridge.",
            "2 May",
            "The council closed the bridge",
        ),
        ("Yesterday the council closed the bridge.", "Yesterday", "The council closed the bridge"),
        (
            "On 2 May, the council closed the bridge, angering all those who live behind it.",
            "2 May",
            "The council closed the bridge",
        ),
        (
            "On 2 May, the council closed the bridge and left it.",
            "2 May",
            "The council closed the bridge and left it",
        ),
        ("The council has closed the bridge since 2 May.", "2 May", None),
        ("The council will close the bridge by Friday.", "Friday", None),
        ("The 2 May meeting was the last of the council.", "2 May", None),
        ("Friday’s meeting was the last of the council.", "Friday", None),
        ("On 2 May, it closed the bridge.", "2 May", None),
        ("A bridge, on 2 May.", "2 May", None),
    ],
)
def test_the_date_is_taken_out(sentence: str, words: str, expected: str | None) -> None:
    assert event_of(sentence, words) == expected


def test_what_a_source_tells_is_no_event_of_the_paper() -> None:
    sentence = "The mayor was there, he said. On 2 May, the council closed the bridge."
    assert event_of(sentence, "2 May") is not None
    assert event_of(sentence, "2 May", told="On 2 May, the council closed the bridge") is None


@pytest.mark.parametrize(
    "sentence",
    [
        "The council compared the plan with one published in the town on 2 May.",
        "Officers have checked the footage by comparing it with pictures from 2 May.",
        "The bridge has stood idle since the council closed it on 2 May.",
        "Letters released on 2 May show that the council closed the bridge.",
    ],
)
def test_a_date_that_may_belong_to_another_verb_makes_no_event(sentence: str) -> None:
    assert event_of(sentence, "2 May") is None


def test_an_event_that_names_a_second_date_is_left_out() -> None:
    draft = Draft(f"A fair\n\nOn 2 May, the council closed the bridge of 1903.{END}")
    draft.date("2 May", "2024-05-02")
    draft.date("1903", "1903")
    assert events(draft.material()) == []


def test_an_event_that_names_a_vaguer_date_is_left_out() -> None:
    draft = Draft(f"A fair\n\nOn 2 May, the council asked for a plan by next spring.{END}")
    draft.date("2 May", "2024-05-02")
    draft.date("next spring", "2025-SP")
    assert events(draft.material()) == []


def test_only_settled_dates_count() -> None:
    draft = Draft(f"On 2 May\n\nOn 3 May, all was well; for two days, till 4 May, or soon.{END}")
    draft.date("2 May", "2024-05-02")  # in the heading
    draft.date("3 May", None, Basis.UNRESOLVABLE)
    draft.date("two days", "P2D", type_=TimexType.DURATION)
    draft.date("4 May", "2024-05-04", confidence=0.2)
    assert settled_dates(draft.material()) == []


def test_the_events_of_an_article_stand_in_its_order() -> None:
    found = [event.value for event in events(harbour().material())]
    assert found == ["2024-05-02", "2024-05-06", "2024-05-10", "2024-05-16"]
