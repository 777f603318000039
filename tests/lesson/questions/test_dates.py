"""Questions on dates."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from quiz_app.ledger.model import Basis, Mode, Precision
from quiz_app.lesson.questions.dates import (
    calendar_date,
    order_events,
    what_happened,
    year_given,
)
from quiz_app.lesson.questions.material import Material
from quiz_app.lesson.questions.model import Order, Question, SingleChoice, TypedDate
from tests.factories import Draft, harbour

PUBLISHED = date(2024, 5, 13)
END = "\n\nThe weather was the talk of the town for the rest of the year.\n"


def only(family: Callable[[Material], Iterator[Question]], material: Material) -> list[Question]:
    return list(family(material))


def right(question: Question) -> str:
    assert isinstance(question, SingleChoice)
    return next(option.text for option in question.options if option.id == question.key)


def test_a_date_in_numbers_is_typed() -> None:
    typed = [q for q in calendar_date(harbour().material(PUBLISHED)) if isinstance(q, TypedDate)]
    assert [q.key for q in typed] == ["2024-05-02", "2024-05-06", "2024-05-10"]
    assert typed[1].stem == (
        "Which full date, with its year, is “6 May” here: “On 6 May, the town council approved a "
        "new road along the eastern shore”? Type day, month and year."
    )
    assert typed[1].passage is not None
    assert typed[1].passage.quote == "6 May"
    assert "The year is that of publication." in typed[1].feedback.right
    assert "6 May 2024" in typed[1].feedback.right
    assert typed[1].feedback.wrong.startswith("The date meant is 6 May 2024; the article says only")


def test_a_day_without_its_month_is_asked_for_as_a_whole() -> None:
    draft = Draft(f"A fair\n\nThe council closed the bridge on the 12th for repairs.{END}")
    draft.date("the 12th", "2024-05-12", Basis.PUBLICATION)
    (question,) = calendar_date(draft.material(PUBLISHED))
    assert question.stem.startswith("Which calendar date is “the 12th” here")


def test_a_weekday_is_chosen_among_days_of_the_article() -> None:
    (chosen,) = [q for q in calendar_date(harbour().material(PUBLISHED)) if "Thursday" in q.stem]
    assert isinstance(chosen, SingleChoice)
    assert right(chosen) == "16 May 2024"
    assert {o.text for o in chosen.options} == {"16 May 2024", "13 May 2024", "10 May 2024"}


def test_a_month_asks_for_a_month() -> None:
    draft = Draft(f"A fair\n\nThe council closed the bridge in August for a year of repairs.{END}")
    draft.date("August", "2023-08", Basis.PUBLICATION, precision=Precision.MONTH)
    assert only(calendar_date, draft.material()) == []  # no number: a choice, and no other month


def test_a_stated_date_is_not_asked_for() -> None:
    draft = Draft(f"A fair\n\nOn 2 May 2024, the council closed the bridge.{END}")
    draft.date("2 May 2024", "2024-05-02")
    assert only(calendar_date, draft.material(PUBLISHED)) == []


def test_an_unresolvable_date_is_not_asked_for() -> None:
    draft = Draft(f"A fair\n\nOn 2 May, the council closed the bridge.{END}")
    draft.date("2 May", None, Basis.UNRESOLVABLE)
    assert only(calendar_date, draft.material()) == []


def test_a_past_day_in_a_sentence_that_looks_ahead_is_not_asked_for() -> None:
    draft = Draft(f"A fair\n\nThe bridge will stay closed on Monday for a year of repairs.{END}")
    draft.date("Monday", "2024-05-06", Basis.PUBLICATION)
    assert only(calendar_date, draft.material(PUBLISHED)) == []
    assert len(only(calendar_date, draft.material(date(2024, 5, 5)))) == 1


def test_half_a_range_is_not_asked_for() -> None:
    draft = Draft(f"A fair\n\nThe survey was done on 6-9 May by the council of the town.{END}")
    draft.date("6", "2024-05-06", Basis.PUBLICATION)
    draft.date("9 May", "2024-05-09", Basis.PUBLICATION)
    assert [q.key for q in only(calendar_date, draft.material(PUBLISHED))] == ["2024-05-09"]


def test_a_quoted_date_is_not_asked_for() -> None:
    draft = Draft(f"A fair\n\n“We close the bridge on Monday,” the mayor said.{END}")
    draft.date("Monday", "2024-05-06", Basis.PUBLICATION)
    assert len(only(calendar_date, draft.material(date(2024, 5, 5)))) == 1
    draft.claim(
        draft.source("the mayor"),
        "the mayor",
        "said",
        "“We close the bridge on Monday,”",
        mode=Mode.DIRECT,
    )
    assert only(calendar_date, draft.material(date(2024, 5, 5))) == []


def test_events_are_ordered_by_date() -> None:
    (question,) = order_events(harbour().material())
    assert isinstance(question, Order)
    texts = {item.id: item.text for item in question.items}
    assert [texts[letter][:20] for letter in question.key] == [
        "The Norwick Harbour ",
        "The town council app",
        "The council opened a",
        "The hearing continue",
    ]
    assert "(2 May 2024)" in question.feedback.wrong


def two_events() -> Draft:
    draft = Draft(
        "A fair\n\nOn 2 May, the council closed the bridge. "
        f"On 6 May, the council opened a ferry.{END}"
    )
    draft.date("2 May", "2024-05-02", Basis.PUBLICATION)
    draft.date("6 May", "2024-05-06", Basis.PUBLICATION)
    return draft


def test_two_events_and_the_day_of_publication_make_an_order() -> None:
    (question,) = order_events(two_events().material(PUBLISHED))
    assert isinstance(question, Order)
    last = next(item for item in question.items if item.id == question.key[-1])
    assert last.text == "This article was published"


def test_two_events_are_no_order() -> None:
    assert only(order_events, two_events().material()) == []
    assert only(order_events, two_events().material(date(2024, 5, 6))) == []


def test_what_happened_names_the_date_and_offers_other_events() -> None:
    questions = only(what_happened, harbour().material())
    first = questions[0]
    assert first.stem == "What does the article report for 2 May 2024?"
    assert right(first).startswith("The Norwick Harbour Board reported")
    assert isinstance(first, SingleChoice)
    wrong = [o.feedback for o in first.options if o.id != first.key]
    assert all(text.startswith("This belongs to ") for text in wrong)


def test_the_year_that_the_article_gives() -> None:
    draft = Draft(
        "A fair\n\nOn 2 May 2023, the council closed the bridge. On 6 May, the council opened a "
        f"ferry. On 8 May, the town sold its last horses.{END}"
    )
    draft.date("2 May 2023", "2023-05-02")
    draft.date("6 May", "2024-05-06", Basis.PUBLICATION)
    draft.date("8 May", "2024-05-08", Basis.INFERRED)
    (question,) = year_given(draft.material())
    assert right(question) == "The council closed the bridge"
    assert len(question.evidence) == 3
