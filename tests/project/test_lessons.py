"""The lessons that ship are without problems, in canonical form, each with its article."""

from pathlib import Path

import pytest

from quiz_app.lesson.file import check, dump, load

LESSONS = Path(__file__).parents[2] / "lessons"
FILES = sorted(LESSONS.glob("*.yaml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_shipped_lesson_has_no_problems(file):
    assert check(file.read_bytes()) == ()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_shipped_lesson_is_in_canonical_form(file):
    text = file.read_text(encoding="utf-8")
    assert dump(load(text)) == text


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_shipped_lesson_stands_beside_its_article(file):
    assert file.with_suffix(".txt").exists()


def test_a_lesson_ships():
    assert FILES
