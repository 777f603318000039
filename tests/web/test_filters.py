"""Words and times as pages show them."""

import pytest

from quiz_app.web.filters import amount, is_heading


@pytest.mark.parametrize(
    ("paragraph", "heading"),
    [
        ("Aims", True),
        ("Dates to watch", True),
        ("One date carries its year.", False),
        ("Which of them is a party?", False),
        ("Look at this:", False),
        ("They say “in May”", False),
        ("The mayor and the union name two months and neither of them names a day", False),
        ("", False),
    ],
)
def test_a_short_line_without_a_mark_at_its_end_is_a_heading(paragraph, heading):
    assert is_heading(paragraph) is heading


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (0, "0"),
        (1.0, "1"),
        (0.5, "½"),
        (1 / 3, "⅓"),
        (2 / 3, "⅔"),
        (2.25, "2¼"),
        (12.75, "12¾"),
        (1 / 6, "0.17"),
        (5 / 3 + 0.5, "2.17"),
        (0.1 + 0.2 + 0.7, "1"),
    ],
)
def test_marks_are_written_as_people_do(number, written, app):
    with app.test_request_context():
        assert amount(number) == written
