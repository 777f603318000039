"""Words and times as pages show them."""

import pytest

from quiz_app.web.filters import is_heading


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
