"""Questions are made the same each time."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from quiz_app.ledger.model import Confidence
from quiz_app.lesson.questions.making import (
    Choice,
    Frame,
    Pair,
    Place,
    hot_text,
    match,
    multiple_choice,
    open_answer,
    order,
    single_choice,
    typed_date,
    typed_name,
    with_key_at,
)
from quiz_app.lesson.questions.model import Level, Outcomes, Skill
from tests.factories import harbour

MATERIAL = harbour().material()
FRAME = Frame(Skill.CLAIMS, "test", "Which?", (MATERIAL.sentences[0],), MATERIAL.sentences[1])
CHOICES = [Choice("one", "r1", right=True), Choice("two", "r2"), Choice("three", "r3")]
OUTCOMES = Outcomes(right="yes", wrong="no")


def test_the_key_is_the_right_choice() -> None:
    question = single_choice(MATERIAL, FRAME, CHOICES)
    (right,) = [o for o in question.options if o.id == question.key]
    assert (right.text, right.feedback) == ("one", "r1")
    assert [o.id for o in question.options] == ["a", "b", "c"]


def test_the_same_choices_give_the_same_question() -> None:
    assert single_choice(MATERIAL, FRAME, CHOICES) == single_choice(MATERIAL, FRAME, CHOICES)


@pytest.mark.parametrize(
    ("material", "frame", "choices"),
    [
        (replace(MATERIAL, uuid=UUID(int=2)), FRAME, CHOICES),
        (MATERIAL, replace(FRAME, stem="What?"), CHOICES),
        (MATERIAL, FRAME, [*CHOICES[:2], Choice("four", "r4")]),
    ],
)
def test_another_content_gives_another_uuid(material, frame, choices) -> None:  # type: ignore[no-untyped-def]
    assert (
        single_choice(material, frame, choices).uuid != single_choice(MATERIAL, FRAME, CHOICES).uuid
    )


def test_several_right_choices() -> None:
    choices = [Choice("one", "r1", right=True), Choice("two", "r2", right=True), Choice("x", "r3")]
    question = multiple_choice(MATERIAL, FRAME, choices)
    assert {o.text for o in question.options if o.id in question.key} == {"one", "two"}


@pytest.mark.parametrize("texts", [["x", "y", "z"], ["a", "b", "c"], ["k", "l", "m"], list("defg")])
def test_an_order_is_never_shown_solved(texts: list[str]) -> None:
    question = order(MATERIAL, FRAME, texts, OUTCOMES)
    by_id = {item.id: item.text for item in question.items}
    assert [by_id[letter] for letter in question.key] == texts
    assert [item.text for item in question.items] != texts


def test_a_typed_date_keeps_its_key() -> None:
    assert typed_date(MATERIAL, FRAME, "2024-05", OUTCOMES).key == "2024-05"


@pytest.mark.parametrize("position", [0, 1, 2])
def test_the_key_can_be_moved(position: int) -> None:
    question = with_key_at(single_choice(MATERIAL, FRAME, CHOICES), position)
    assert question.key == "abc"[position]
    assert question.options[position].text == "one"
    assert [o.id for o in question.options] == ["a", "b", "c"]
    assert {o.text for o in question.options} == {"one", "two", "three"}


@pytest.mark.parametrize(
    ("probability", "expected"),
    [(0.9, Confidence.SURE), (0.7, Confidence.LIKELY), (0.69, Confidence.UNSURE)],
)
def test_probability_becomes_confidence(probability: float, expected: Confidence) -> None:
    frame = replace(FRAME, probability=probability)
    question = single_choice(MATERIAL, frame, CHOICES)
    assert question.confidence is expected
    assert bool(question.check) is (expected is Confidence.UNSURE)


def test_a_draft_says_what_to_check() -> None:
    question = single_choice(MATERIAL, replace(FRAME, probability=0.55), CHOICES)
    quote = min(FRAME.evidence).of(MATERIAL.text)
    assert question.check == (
        "Such readings are right in about 55 of 100 cases. "
        f"Compare the question and its answer with “{quote}”"
    )


def test_passage_and_evidence_are_anchored() -> None:
    question = single_choice(MATERIAL, FRAME, CHOICES)
    assert question.passage is not None
    assert all(anchor.stands_in(MATERIAL.text) for anchor in (question.passage, *question.evidence))


def test_a_typed_name_keeps_what_else_is_right() -> None:
    question = typed_name(MATERIAL, FRAME, "Mara Lind", ["Lind"], OUTCOMES)
    assert (question.key, question.accept) == ("Mara Lind", ("Lind",))


def test_each_pair_of_a_match_has_its_option() -> None:
    pairs = [Pair("x", "one", "rx"), Pair("y", "two", "ry"), Pair("z", "one", "rz")]
    question = match(MATERIAL, FRAME, pairs, ["three"])
    by_id = {option.id: option.text for option in question.options}
    assert [(i.text, by_id[i.key], i.feedback) for i in question.items] == [
        ("x", "one", "rx"),
        ("y", "two", "ry"),
        ("z", "one", "rz"),
    ]
    assert sorted(by_id.values()) == ["one", "three", "two"]


def test_passages_stand_as_in_the_article() -> None:
    first, second, third = MATERIAL.sentences[:3]
    places = [Place(third, "r3"), Place(first, "r1"), Place(second, "r2", right=True)]
    question = hot_text(MATERIAL, FRAME, places)
    assert [p.anchor.start for p in question.passages] == [first.start, second.start, third.start]
    assert question.key == "b"
    assert [p.feedback for p in question.passages] == ["r1", "r2", "r3"]


def test_an_open_answer_has_a_rubric() -> None:
    rubric = [Level(fraction=0, text="none"), Level(fraction=1, text="all")]
    assert open_answer(MATERIAL, FRAME, rubric, "An answer.").rubric == tuple(rubric)
