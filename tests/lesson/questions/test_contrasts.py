"""Contrasts over three passages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from quiz_app.ledger.model import Nature, SourceKind, Stance
from quiz_app.lesson.questions.contrasts import (
    denied,
    exact_or_paraphrase,
    forecast,
    is_title,
    own_statement,
    unnamed_source,
)
from quiz_app.lesson.questions.material import Material
from quiz_app.lesson.questions.model import Question, SingleChoice
from tests.factories import harbour

Family = Callable[[Material], Iterator[Question]]


def rights(family: Family, material: Material) -> list[str]:
    found = []
    for question in family(material):
        assert isinstance(question, SingleChoice)
        assert len(question.options) == 3
        found += [o.text for o in question.options if o.id == question.key]
    return found


@pytest.mark.parametrize(
    ("family", "expected"),
    [
        (unnamed_source, ["The repair would cost far more than the town expects"]),
        (forecast, []),  # what "would cost" could be a forecast too: one wrong option is left
        (
            exact_or_paraphrase,
            [
                "The first boats will return before the summer",
                "The old piers were never built for such ice",
            ],
        ),
        (own_statement, ["The harbour serves about forty fishing boats from three villages"]),
        (denied, []),  # "its members": points outside the clause
    ],
)
def test_what_the_harbour_article_gives(family: Family, expected: list[str]) -> None:
    assert rights(family, harbour().material()) == expected


def test_a_forecast_looks_ahead_and_the_others_do_not() -> None:
    draft = harbour()
    draft.claims[4] = replace(draft.claims[4], nature=Nature.REPORT)
    assert rights(forecast, draft.material()) == ["The first boats will return before the summer"]


def test_a_denied_statement() -> None:
    draft = harbour()
    draft.claims[3] = replace(draft.claims[3], stance=Stance.DENIES)
    assert rights(denied, draft.material()) == [
        "The town ignored four written warnings about the ice"
    ]


def test_an_office_holder_without_a_name_is_neither_named_nor_unnamed() -> None:
    draft = harbour()
    draft.sources[1] = replace(draft.sources[1], role="")
    assert rights(unnamed_source, draft.material()) == []


def test_without_two_others_there_is_no_contrast() -> None:
    draft = harbour()
    draft.claims = [replace(c, nature=Nature.FORECAST) for c in draft.claims]
    assert rights(forecast, draft.material()) == []


def test_an_opinion_of_the_paper_is_no_plain_statement() -> None:
    draft = harbour()
    judged = replace(draft.ledger, opinions=tuple(draft.own))
    assert rights(own_statement, replace(draft.material(), ledger=judged)) == []


@pytest.mark.parametrize(
    "own",
    [
        "The meeting was quite short",
        "Many work at the plant on the eastern shore",
        "The police are trying to find out who printed it",
        "The old toll book has an entry that matches their account",
    ],
)
def test_a_sentence_that_leans_on_another_is_no_plain_statement(own: str) -> None:
    draft = harbour()
    draft.text += f"\n{own}.\n"
    draft.own = [draft.span(f"{own}.")]
    assert rights(own_statement, draft.material()) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Town Council Closes Old Harbour", True),
        ("The harbour serves forty boats from Norwick", False),
        ("It is so", False),
    ],
)
def test_a_headline_in_the_text_is_no_statement(text: str, expected: bool) -> None:
    assert is_title(text) is expected


def test_the_reasons_quote_the_article() -> None:
    (question,) = unnamed_source(harbour().material())
    assert isinstance(question, SingleChoice)
    assert {o.feedback for o in question.options} == {
        "The article gives the source as residents: “Residents said the repair would cost far "
        "more than the town expects.”",
        "The article gives the source as Engineer Lena Marsh: “Engineer Lena Marsh believes that "
        "‘the old piers were never built for such ice’.”",
        "The article gives the source as board chairman Edvin Sale: “Board chairman Edvin Sale "
        "said that ‘the first boats will return before the summer’.”",
    }


def test_a_source_of_unnamed_kind_counts_as_unnamed() -> None:
    draft = harbour()
    draft.sources[4] = replace(draft.sources[4], kind=SourceKind.UNNAMED)
    assert len(rights(unnamed_source, draft.material())) == 1
