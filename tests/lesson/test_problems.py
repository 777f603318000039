"""How a problem is shown."""

import pytest

from quiz_app.lesson.problems import LessonFileError, Problem, path_text


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ((), ""),
        (("title",), "title"),
        (("questions", 3, "evidence", 0, "quote"), "questions[3].evidence[0].quote"),
        ((0, 1), "[0][1]"),
    ],
)
def test_a_path_is_shown_as_in_code(path, expected):
    assert path_text(path) == expected


@pytest.mark.parametrize(
    ("problem", "expected"),
    [
        (Problem("title", 3, "It is empty.", "Write one."), "3: title: It is empty. Write one."),
        (Problem("title", 3, "It is empty."), "3: title: It is empty."),
        (Problem("", 1, "The file is empty."), "1: The file is empty."),
    ],
)
def test_a_problem_is_shown_in_one_line(problem, expected):
    assert str(problem) == expected


def test_the_error_shows_all_its_problems():
    error = LessonFileError(Problem("a", line, "Wrong.") for line in (1, 2))
    assert str(error) == "1: a: Wrong.\n2: a: Wrong."
    assert len(error.problems) == 2
