"""The lesson's types: what they refuse."""

import pytest
from pydantic import ValidationError

from quiz_app.lesson.model import Provenance, Section, TextBlock
from tests.lesson.samples import TEXT, hot_text, lesson, match, open_answer, typed_name

LOW, HIGH = {"fraction": 0, "text": "t"}, {"fraction": 1, "text": "t"}


def test_the_text_is_headline_titles_and_blocks_joined_by_blank_lines():
    assert lesson().text == TEXT


def test_what_is_empty_adds_no_blank_line_to_the_text():
    section = Section(id="one", blocks=(TextBlock(text="Words."),))
    assert lesson(headline="", sections=[section]).text == "Words."


@pytest.mark.parametrize("published", ["2025-02-30", "2025-13-01", "0000-01-01", "12 March"])
def test_it_rejects_a_publication_date_that_is_in_no_calendar(published):
    with pytest.raises(ValidationError):
        Provenance(published=published)


@pytest.mark.parametrize("published", ["", "2024-02-29"])
def test_a_publication_date_may_be_unknown(published):
    assert Provenance(published=published).published == published


@pytest.mark.parametrize("url", ["javascript:alert(1)", "ftp://x", "https://a b"])
def test_it_rejects_an_address_that_is_none(url):
    with pytest.raises(ValidationError):
        Provenance(url=url)


@pytest.mark.parametrize(
    "changes",
    [
        {"format": 2},
        {"uuid": "none"},
        {"title": ""},
        {"language": "English"},
        {"sections": []},
        {"unknown": "x"},
    ],
)
def test_it_rejects_what_is_no_lesson(changes):
    with pytest.raises(ValidationError):
        lesson(**changes)


@pytest.mark.parametrize(
    ("question", "changes", "field"),
    [
        (match, {"options": [{"id": "x", "text": "x"}, {"id": "x", "text": "y"}]}, "two have"),
        (match, {"options": [{"id": "x", "text": "x"}, {"id": "z", "text": "z"}]}, "no option"),
        (hot_text, {"key": "c"}, "no option"),
        (typed_name, {"key": "…"}, "pattern"),
        (open_answer, {"rubric": [LOW, {"fraction": 0.5, "text": "t"}]}, "from fraction 0"),
        (open_answer, {"rubric": [HIGH, LOW]}, "from fraction 0"),
        (open_answer, {"rubric": [LOW, LOW, HIGH]}, "from fraction 0"),
    ],
)
def test_it_rejects_a_question_at_odds_with_itself(question, changes, field):
    with pytest.raises(ValidationError, match=field):
        lesson(questions=[{**question(), **changes}])
