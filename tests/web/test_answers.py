import pytest
from werkzeug.datastructures import MultiDict

from quiz_app.web.answers import raw_answer
from tests.marked_lesson import QUESTIONS

SINGLE, MULTIPLE, ORDER, DATE, MATCH, HOT_TEXT, NAME, OPEN = QUESTIONS


@pytest.mark.parametrize(
    ("question", "sent", "raw"),
    [
        (SINGLE, [("choice", "b"), ("token", "t")], {"choice": "b"}),
        (SINGLE, [], {"choice": ""}),
        (MULTIPLE, [("choices", "a"), ("choices", "c")], {"choices": ["a", "c"]}),
        (MULTIPLE, [], {"choices": []}),
        (ORDER, [("order", "c"), ("order", "a"), ("order", "b")], {"order": ["c", "a", "b"]}),
        (DATE, [("text", " 14 November 2025")], {"text": " 14 November 2025"}),
        (DATE, [("choice", "a")], {"text": ""}),
        (MATCH, [("match-b", "x"), ("match-a", "y")], {"matches": {"a": "y", "b": "x"}}),
        (MATCH, [("match-a", "y"), ("match-b", ""), ("match-q", "x")], {"matches": {"a": "y"}}),
        (MATCH, [], {"matches": {}}),
        (HOT_TEXT, [("choice", "b")], {"choice": "b"}),
        (NAME, [("text", "Whitlock")], {"text": "Whitlock"}),
        (OPEN, [("text", "I ask.\r\nTwice.")], {"text": "I ask.\r\nTwice."}),
        (OPEN, [], {"text": ""}),
    ],
)
def test_the_form_is_stored_as_sent(question, sent, raw):
    assert raw_answer(question, MultiDict(sent).getlist) == raw
