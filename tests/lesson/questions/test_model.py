"""Question types: keys that fit their options."""

import pytest
from pydantic import TypeAdapter, ValidationError

from quiz_app.lesson.questions.model import FieldError, Question
from tests.lesson.samples import multiple_choice, order, single_choice, typed_date

question = TypeAdapter(Question)


@pytest.mark.parametrize("sample", [single_choice, multiple_choice, order, typed_date])
def test_the_type_says_which_question_it_is(sample):
    assert question.validate_python(sample()).type == sample()["type"]


def _ids(parts, *ids):
    return [{**part, "id": id} for part, id in zip(parts, ids, strict=True)]


@pytest.mark.parametrize(
    ("sample", "changes", "field", "message"),
    [
        (single_choice, {"key": "z"}, "key", "names z, which is no option"),
        (single_choice, {"options": _ids(single_choice()["options"], "a", "a")}, "options", "one"),
        (multiple_choice, {"key": ["a", "a"]}, "key", "names an option twice"),
        (multiple_choice, {"key": ["a", "y", "z"]}, "key", "names y, z"),
        (order, {"items": _ids(order()["items"], "a", "b", "b")}, "items", "two have one id"),
        (order, {"key": ["b", "a"]}, "key", "must name every item once"),
        (order, {"key": ["a", "b", "c"]}, "items", "in the right order already"),
    ],
)
def test_it_rejects_a_key_that_does_not_fit(sample, changes, field, message):
    with pytest.raises(ValidationError) as caught:
        question.validate_python({**sample(), **changes})
    (detail,) = caught.value.errors()
    error = detail["ctx"]["error"]
    assert isinstance(error, FieldError)
    assert (error.field, message in str(error)) == (field, True)


@pytest.mark.parametrize("key", ["2025", "2025-03", "2024-02-29"])
def test_a_typed_date_may_be_of_any_precision(key):
    assert question.validate_python({**typed_date(), "key": key}).key == key


@pytest.mark.parametrize("key", ["2025-13", "2025-02-29", "0000", "25", "2025-3-1", "March"])
def test_it_rejects_a_typed_date_that_is_in_no_calendar(key):
    with pytest.raises(ValidationError):
        question.validate_python({**typed_date(), "key": key})


@pytest.mark.parametrize(
    "changes",
    [{"evidence": []}, {"weight": 0}, {"skill": "spelling"}, {"family": "Who said"}, {"stem": ""}],
)
def test_it_rejects_what_no_question_may_lack(changes):
    with pytest.raises(ValidationError):
        question.validate_python({**single_choice(), **changes})
