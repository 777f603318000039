"""Questions on sources."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quiz_app.ledger.model import SourceKind, Stance
from quiz_app.lesson.questions.model import Question, SingleChoice
from quiz_app.lesson.questions.sources import (
    KIND_LABELS,
    kind_of_source,
)
from tests.factories import harbour


def right(question: Question) -> str:
    assert isinstance(question, SingleChoice)
    return next(option.text for option in question.options if option.id == question.key)


def wrong(question: Question) -> set[str]:
    assert isinstance(question, SingleChoice)
    return {option.text for option in question.options if option.id != question.key}


def test_each_source_is_asked_once_by_what_it_says() -> None:
    questions = list(kind_of_source(harbour().material()))
    assert [right(q) for q in questions] == [
        KIND_LABELS[SourceKind.OFFICE_HOLDER],
        KIND_LABELS[SourceKind.INSTITUTION],
        KIND_LABELS[SourceKind.NAMED_PERSON],
        KIND_LABELS[SourceKind.GROUP],
    ]
    assert questions[0].stem == (
        "What kind of source is behind this statement: "
        "“the first boats will return before the summer”?"
    )


def test_a_reason_names_the_source_and_what_would_fit() -> None:
    question = next(iter(kind_of_source(harbour().material())))
    assert isinstance(question, SingleChoice)
    reasons = {option.text: option.feedback for option in question.options}
    assert reasons[KIND_LABELS[SourceKind.OFFICE_HOLDER]] == (
        "The article gives the source as board chairman Edvin Sale: “Board chairman Edvin Sale "
        "said that ‘the first boats will return before the summer’.”"
    )
    wrong = reasons[KIND_LABELS[SourceKind.INSTITUTION]]
    assert wrong.startswith("That would fit the fishing guild; the article gives the source here")


@pytest.mark.parametrize(
    ("kind", "never"),
    [
        (SourceKind.UNNAMED, SourceKind.GROUP),
        (SourceKind.SOCIAL_MEDIA, SourceKind.NAMED_PERSON),
        (SourceKind.OFFICE_HOLDER, SourceKind.NAMED_PERSON),
        (SourceKind.DOCUMENT, SourceKind.INSTITUTION),
    ],
)
def test_a_kind_that_could_fit_as_well_is_no_option(kind: SourceKind, never: SourceKind) -> None:
    draft = harbour()
    draft.sources[3] = replace(draft.sources[3], kind=kind, name="the engineer")
    question = next(q for q in kind_of_source(draft.material()) if right(q) == KIND_LABELS[kind])
    assert KIND_LABELS[never] not in wrong(question)


def test_a_proper_name_is_not_unnamed() -> None:
    draft = harbour()
    draft.sources[3] = replace(draft.sources[3], kind=SourceKind.UNNAMED)
    assert KIND_LABELS[SourceKind.UNNAMED] not in map(right, kind_of_source(draft.material()))


@pytest.mark.parametrize("name", ["neither", "Somebody", "the mayor of", "a person", "An"])
def test_who_is_hardly_named_is_neither_asked_nor_an_example(name: str) -> None:
    draft = harbour()
    draft.sources[4] = replace(draft.sources[4], kind=SourceKind.UNNAMED, name=name)
    questions = list(kind_of_source(draft.material()))
    assert len(questions) == 3
    for question in questions:
        assert isinstance(question, SingleChoice)
        assert not any(f"fit {name}" in option.feedback for option in question.options)


@pytest.mark.parametrize("stance", [Stance.DENIES, Stance.DEMANDS, Stance.UNCLEAR])
def test_what_a_source_does_not_put_forward_is_not_asked(stance: Stance) -> None:
    draft = harbour()
    draft.claims = [replace(claim, stance=stance) for claim in draft.claims]
    assert list(kind_of_source(draft.material())) == []


def test_an_unresolved_or_unsure_claim_is_not_asked() -> None:
    draft = harbour()
    draft.claims = [replace(c, source_id=None) for c in draft.claims[:3]] + [
        replace(c, confidence=0.3) for c in draft.claims[3:]
    ]
    assert list(kind_of_source(draft.material())) == []
