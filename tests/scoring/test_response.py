from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz_app.lesson.questions.model import Question
from quiz_app.scoring.grade import grade
from quiz_app.scoring.response import (
    ChoiceResponse,
    ChoicesResponse,
    DateResponse,
    MatchResponse,
    NameResponse,
    OpenResponse,
    OrderResponse,
    Reason,
    Response,
    Ungradable,
    parse,
)
from tests.scoring.examples import (
    hot_text,
    match,
    multiple,
    open_answer,
    order,
    single,
    typed_date,
    typed_name,
)


@pytest.mark.parametrize(
    ("question", "raw", "response"),
    [
        (single(), {"choice": "b"}, ChoiceResponse("b")),
        (single(), {"choice": "b", "colour": "red"}, ChoiceResponse("b")),
        (multiple(), {"choices": ["c", "a"]}, ChoicesResponse(frozenset("ac"))),
        (order(), {"order": ["a", "b", "c"]}, OrderResponse(("a", "b", "c"))),
        (typed_date(), {"text": " 12 March 2025 "}, DateResponse("12 March 2025")),
        (typed_date(), {"text": "3/13/2025"}, DateResponse("3/13/2025")),
        (hot_text(), {"choice": "c"}, ChoiceResponse("c")),
        (
            match(),
            {"matches": {"c": "x", "a": "x", "b": "z"}},
            MatchResponse((("a", "x"), ("b", "z"), ("c", "x"))),
        ),
        (typed_name(), {"text": " Ida Brandt\n"}, NameResponse("Ida Brandt")),
        (open_answer(), {"text": "I would ask.\nTwice."}, OpenResponse("I would ask.\nTwice.")),
    ],
)
def test_an_answer_is_read(question: Question, raw: dict[str, Any], response: Response) -> None:
    assert parse(question, raw) == response


@pytest.mark.parametrize(
    ("question", "raw", "reason"),
    [
        (single(), {}, Reason.BLANK),
        (single(), {"choice": ""}, Reason.BLANK),
        (single(), {"choice": None}, Reason.BLANK),
        (single(), {"choice": ["a"]}, Reason.MALFORMED),
        (single(), {"choice": "z"}, Reason.UNKNOWN_OPTION),
        (single(), {"choices": ["a"]}, Reason.BLANK),
        (multiple(), {"choices": []}, Reason.BLANK),
        (multiple(), {"choices": "a"}, Reason.MALFORMED),
        (multiple(), {"choices": ["a", 1]}, Reason.MALFORMED),
        (multiple(), {"choices": ["a", "z"]}, Reason.UNKNOWN_OPTION),
        (multiple(), {"choices": ["a", "a"]}, Reason.CHOSEN_TWICE),
        (order(), {"order": ["a", "b"]}, Reason.INCOMPLETE_ORDER),
        (order(), {"order": ["a", "b", "b"]}, Reason.CHOSEN_TWICE),
        (typed_date(), {"text": "   "}, Reason.BLANK),
        (typed_date(), {"text": 12}, Reason.MALFORMED),
        (typed_date(), {"text": "last week"}, Reason.NOT_A_DATE),
        (typed_date(), {"text": "1" * 61}, Reason.TOO_LONG),
        (typed_date(), {"text": "31 February 2025"}, Reason.NOT_A_DATE),
        (typed_date(), {"text": "March 2025"}, Reason.NO_DAY),
        (typed_date("2025-03"), {"text": "2025"}, Reason.NO_MONTH),
        (typed_date(), {"text": "12 March"}, Reason.NO_YEAR),
        (hot_text(), {"choice": "z"}, Reason.UNKNOWN_OPTION),
        (hot_text(), {}, Reason.BLANK),
        (match(), {}, Reason.BLANK),
        (match(), {"matches": {}}, Reason.BLANK),
        (match(), {"matches": ["x", "y", "z"]}, Reason.MALFORMED),
        (match(), {"matches": {"a": 1, "b": "y", "c": "z"}}, Reason.MALFORMED),
        (match(), {"matches": {"a": "x", "b": "y"}}, Reason.INCOMPLETE_MATCH),
        (match(), {"matches": {"a": "x", "b": "y", "c": "a"}}, Reason.UNKNOWN_OPTION),
        (match(), {"matches": {"a": "x", "b": "y", "d": "z"}}, Reason.UNKNOWN_OPTION),
        (typed_name(), {"text": ""}, Reason.BLANK),
        (typed_name(), {"text": ["Ida"]}, Reason.MALFORMED),
        (typed_name(), {"text": "– ?!"}, Reason.NOT_A_NAME),
        (typed_name(), {"text": "1234"}, Reason.NOT_A_NAME),
        (typed_name(), {"text": "a" * 101}, Reason.TOO_LONG),
        (open_answer(), {"text": " \n "}, Reason.BLANK),
        (open_answer(), {"text": "a" * 4001}, Reason.TOO_LONG),
    ],
)
def test_what_is_no_answer_is_given_back(
    question: Question, raw: dict[str, Any], reason: Reason
) -> None:
    assert parse(question, raw) == Ungradable(reason)


@pytest.mark.parametrize("raw", [None, [], "a", 3])
def test_what_is_no_object_is_malformed(raw: Any) -> None:
    assert parse(single(), raw) == Ungradable(Reason.MALFORMED)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from("abc"),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)
RAW = st.dictionaries(st.sampled_from(["choice", "choices", "order", "text", "matches", "x"]), JSON)
QUESTIONS = (
    single(),
    multiple(),
    order(),
    typed_date(),
    match(),
    hot_text(),
    typed_name(),
    open_answer(),
)


@given(st.sampled_from(QUESTIONS), RAW | JSON)
def test_any_json_is_either_an_answer_that_can_be_graded_or_given_back(
    question: Question, raw: Any
) -> None:
    response = parse(question, raw)
    if not isinstance(response, Ungradable):
        fraction = grade(question, response).fraction
        assert (fraction is None) is (question.type == "open")
        assert fraction is None or 0 <= fraction <= 1


@given(st.text(max_size=70))
def test_any_text_is_a_date_or_given_back(text: str) -> None:
    assert parse(typed_date(), {"text": text}) is not None
