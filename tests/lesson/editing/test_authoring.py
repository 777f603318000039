"""A question of every type, written by hand and read back."""

from dataclasses import replace
from uuid import UUID

import pytest

from quiz_app.lesson.editing.authoring import ONE_RIGHT, TYPES, AuthoringError, question_from
from quiz_app.lesson.editing.passages import Passages
from quiz_app.lesson.editing.written import Row, Written, written
from quiz_app.lesson.model import Lesson
from tests.lesson import samples
from tests.samples import MAYOR, sample_lesson

UUID_OF_IT = UUID(int=5)
EVERY_TYPE = Lesson.model_validate(
    {
        **samples.fields(),
        "questions": [
            samples.single_choice(),
            samples.multiple_choice(),
            samples.match(),
            samples.order(),
            samples.hot_text(),
            samples.typed_date(),
            samples.typed_name(),
            samples.open_answer(),
        ],
    }
)
PASSAGES = Passages.of(sample_lesson())
ROWS = {
    "single-choice": (Row("The union", "It denied it.", True), Row("The mayor", "She said it.")),
    "multiple-choice": (Row("A", "Yes.", True), Row("B", "Too.", True), Row("C", "No.")),
    "match": (
        Row("May", "She said.", goes_with="mayor"),
        Row("Rot", "It did.", goes_with="report"),
    ),
    "order": (Row("First"), Row("Second"), Row("Third")),
    "hot-text": (Row("7", "There.", True), Row("6: would open", "Not there.")),
    "open": (
        Row("Nothing", goes_with="0"),
        Row("Half", goes_with="0,5"),
        Row("All", goes_with="1"),
    ),
}
SAID = Written(
    type="",
    skill="claims",
    stem="Who denied it?",
    evidence="7",
    others="nobody",
    right="Yes.",
    wrong="No.",
    sample="I would ask the union.",
)


def said(kind, **changes):
    key = {"typed-date": "2026-03", "typed-name": "Ida Brandt"}.get(kind, "")
    return replace(SAID, type=kind, rows=ROWS.get(kind, ()), key=key, **changes)


@pytest.mark.parametrize("question", EVERY_TYPE.questions, ids=lambda q: q.type)
def test_what_was_not_touched_stays_as_it_was(question):
    passages = Passages.of(EVERY_TYPE)
    assert question_from(written(question, passages), question.uuid, passages, question) == question


@pytest.mark.parametrize("kind", TYPES)
def test_a_question_is_written_by_hand(kind):
    made = question_from(said(kind), UUID_OF_IT, PASSAGES)
    assert (made.type, made.uuid, made.check) == (kind, UUID_OF_IT, "")
    assert sample_lesson(questions=(made,)).questions == (made,)
    again = question_from(written(made, PASSAGES), UUID_OF_IT, PASSAGES, made)
    assert again == made


def test_an_option_that_stays_keeps_its_letter():
    old = question_from(said("single-choice"), UUID_OF_IT, PASSAGES)
    first, second = written(old, PASSAGES).rows
    new = replace(written(old, PASSAGES), rows=(Row("The paper", "It asked."), second, first))
    made = question_from(new, UUID_OF_IT, PASSAGES, old)
    assert [(o.id, o.text) for o in made.options] == [
        ("c", "The paper"),
        ("b", "The mayor"),
        ("a", "The union"),
    ]
    assert made.key == "a"


@pytest.mark.parametrize("texts", ["abc", "cba", "bca", "bac", "cab", "acb"])
def test_an_order_is_never_shown_solved(texts):
    made = question_from(replace(said("order"), rows=tuple(map(Row, texts))), UUID_OF_IT, PASSAGES)
    assert [item.id for item in made.items] != list(made.key)


@pytest.mark.parametrize(
    ("kind", "changes", "expected"),
    [
        ("single-choice", {"rows": (Row("A", "a"), Row("B", "b"))}, ("right", -1)),
        ("single-choice", {"rows": (Row("A", "a", True), Row("B", ""))}, ("reason", 1)),
        ("multiple-choice", {"rows": (Row("A", "a"), Row("B", "b"), Row("C", "c"))}, ("right", -1)),
        ("single-choice", {"stem": ""}, ("stem", -1)),
        ("single-choice", {"evidence": ""}, ("evidence", -1)),
        ("single-choice", {"evidence": "7: the mayor"}, ("evidence", -1)),
        ("single-choice", {"passage": "nowhere"}, ("passage", -1)),
        ("hot-text", {"rows": (Row("7", "a", True), Row("nowhere", "b"))}, ("text", 1)),
        (
            "match",
            {"rows": (Row("A", "a", goes_with="x"), Row("B", "", goes_with="y"))},
            ("reason", 1),
        ),
        ("open", {"rows": (Row("A", goes_with="0"), Row("B", goes_with="all"))}, ("goes_with", 1)),
        ("open", {"rows": (Row("A", goes_with="0"), Row("B", goes_with="0.5"))}, ("rows", -1)),
        ("order", {"right": ""}, ("right", -1)),
        ("typed-date", {"wrong": ""}, ("wrong", -1)),
    ],
)
def test_what_is_to_mend_is_named_by_its_field(kind, changes, expected):
    with pytest.raises(AuthoringError) as refused:
        question_from(replace(said(kind), **changes), UUID_OF_IT, PASSAGES)
    assert expected in [(m.field, m.row) for m in refused.value.mistakes]


@pytest.mark.parametrize("key", ["2026-02-30", "soon", ""])
def test_a_date_that_is_none_is_to_mend(key):
    with pytest.raises(AuthoringError) as refused:
        question_from(replace(said("typed-date"), key=key), UUID_OF_IT, PASSAGES)
    assert {m.field for m in refused.value.mistakes} == {"key"}


def test_two_right_options_are_one_too_many():
    rows = (Row("A", "a", True), Row("B", "b", True))
    with pytest.raises(AuthoringError, match=ONE_RIGHT):
        question_from(replace(said("single-choice"), rows=rows), UUID_OF_IT, PASSAGES)


def test_the_evidence_is_what_was_written():
    made = question_from(said("typed-name", passage="6"), UUID_OF_IT, PASSAGES)
    assert made.passage is not None
    assert made.passage.quote == MAYOR
