"""`quiz-app build`: from a text file to a lesson file, or a clear message and no file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from quiz_app.cli.build import build
from quiz_app.lesson import file as lesson_file
from quiz_app.lesson.model import Lesson
from tests.factories import HARBOUR

SILENT = (
    "A day by the lake\n\nThe lake lies between two hills. It is deep and cold. "
    "A path leads around it, and there is a small hut at the end of it.\n"
)


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(build, [str(argument) for argument in arguments])


def read(path: Path) -> Lesson:
    return lesson_file.load(path.read_bytes())


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.txt"
    path.write_text(HARBOUR, "utf-8")
    return path


def test_it_writes_a_lesson_and_prints_what_it_found(article: Path, tmp_path: Path) -> None:
    target = tmp_path / "lesson.yaml"
    result = run(article, "-o", target, "--published", "2024-05-13", "--publisher", "Lake Courier")
    assert result.exit_code == 0, result.output
    lesson = read(target)
    assert lesson.source.publisher == "Lake Courier"
    assert lesson.source.published == "2024-05-13"
    assert len(lesson.questions) >= 4
    for title in ("SOURCES", "CLAIMS", "CHECKS", "DATES", "QUESTIONS", "NOT USED"):
        assert title in result.stdout
    assert "Edvin Sale" in result.stdout
    assert "reading" in result.stderr


def test_the_same_article_gives_the_same_bytes(article: Path, tmp_path: Path) -> None:
    for name in ("one.yaml", "two.yaml"):
        assert run(article, "-o", tmp_path / name).exit_code == 0
    assert (tmp_path / "one.yaml").read_bytes() == (tmp_path / "two.yaml").read_bytes()


def test_without_a_publication_date_open_dates_say_so(article: Path, tmp_path: Path) -> None:
    result = run(article, "-o", tmp_path / "lesson.yaml")
    assert result.exit_code == 0
    assert "unresolved" in result.stdout


def test_the_options_reach_the_lesson(article: Path, tmp_path: Path) -> None:
    target = tmp_path / "lesson.yaml"
    told = ["--title", "Ice", "--byline", "Ida Berg", "--rights", "Ours", "--questions", "5"]
    assert run(article, "-o", target, "--url", "https://example.org/ice", *told).exit_code == 0
    lesson = read(target)
    assert (lesson.title, lesson.source.byline, lesson.source.rights) == ("Ice", "Ida Berg", "Ours")
    assert lesson.source.url == "https://example.org/ice"
    assert len(lesson.questions) <= 5


def test_several_articles_go_into_a_folder(article: Path, tmp_path: Path) -> None:
    other = tmp_path / "lake.txt"
    other.write_text(SILENT, "utf-8")
    folder = tmp_path / "lessons"
    folder.mkdir()
    result = run(article, other, "-o", folder)
    assert result.exit_code == 0, result.output
    assert sorted(path.name for path in folder.iterdir()) == ["harbour.yaml", "lake.yaml"]


def test_several_articles_need_a_folder(article: Path, tmp_path: Path) -> None:
    result = run(article, article, "-o", tmp_path / "lesson.yaml")
    assert result.exit_code != 0
    assert "is no folder" in result.stderr


def test_two_articles_of_one_name_are_refused(article: Path, tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    twin = tmp_path / "sub" / article.name
    twin.write_text(HARBOUR, "utf-8")
    result = run(article, twin, "-o", tmp_path)
    assert result.exit_code != 0
    assert "Two articles" in result.stderr


def test_a_lesson_that_is_there_is_not_overwritten(article: Path, tmp_path: Path) -> None:
    target = tmp_path / "lesson.yaml"
    target.write_text("reviewed", "utf-8")
    result = run(article, "-o", target)
    assert result.exit_code != 0
    assert "--force" in result.stderr
    assert target.read_text("utf-8") == "reviewed"
    assert run(article, "-o", target, "--force").exit_code == 0
    assert read(target).headline


def test_an_article_without_claims_gives_a_lesson_without_a_quiz(tmp_path: Path) -> None:
    path, target = tmp_path / "lake.txt", tmp_path / "lake.yaml"
    path.write_text(SILENT, "utf-8")
    result = run(path, "-o", target)
    assert result.exit_code == 0
    assert "without a quiz" in result.stderr
    assert read(target).questions == ()


def test_a_short_quiz_is_pointed_out(tmp_path: Path) -> None:
    path, target = tmp_path / "fair.txt", tmp_path / "fair.yaml"
    path.write_text(
        f"{SILENT}\nThe mayor said that the hut would be sold in the spring.\n", "utf-8"
    )
    result = run(path, "-o", target)
    assert result.exit_code == 0
    assert "good question(s)" in result.stderr


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "empty"),
        (b"\x00\x01 binary", "control code"),
        (b"\xff\xfe not utf-8 \xe9", "encoding UTF-8"),
        (
            "Der Bürgermeister sagte, dass die Brücke am Montag geschlossen wird. ".encode() * 9,
            "give an English one",
        ),
        (b"word " * 50_000, "too long"),
    ],
)
def test_what_cannot_be_read_writes_nothing(tmp_path: Path, data: bytes, message: str) -> None:
    path, target = tmp_path / "bad.txt", tmp_path / "bad.yaml"
    path.write_bytes(data)
    result = run(path, "-o", target)
    assert result.exit_code != 0
    assert "Nothing was written" in result.stderr
    assert message in result.stderr
    assert not target.exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["--published", "13/05/2024"],
        ["--questions", "-1"],
        ["--url", "not an address"],
        ["--title", "x" * 201],
    ],
)
def test_wrong_options_write_nothing(article: Path, tmp_path: Path, arguments: list[str]) -> None:
    target = tmp_path / "lesson.yaml"
    assert run(article, "-o", target, *arguments).exit_code != 0
    assert not target.exists()


def test_a_folder_that_is_not_there_is_a_clear_error(article: Path, tmp_path: Path) -> None:
    result = run(article, "-o", tmp_path / "no" / "lesson.yaml")
    assert result.exit_code != 0
    assert f"There is no folder {tmp_path / 'no'}" in result.stderr
    assert "reading" not in result.stderr


def test_what_cannot_be_written_is_a_clear_error(article: Path, tmp_path: Path) -> None:
    target = tmp_path / f"{'x' * 250}.yaml"  # the draft beside it has a longer name: too long
    result = run(article, "-o", target)
    assert result.exit_code != 0
    assert "cannot be written" in result.stderr
    assert "Nothing was written" in result.stderr
    assert list(tmp_path.iterdir()) == [article]


def test_the_article_itself_is_never_overwritten(article: Path) -> None:
    before = article.read_bytes()
    result = run(article, "-o", article, "--force")
    assert result.exit_code != 0
    assert "an article to read" in result.stderr
    assert article.read_bytes() == before


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_only_an_ordinary_file_is_overwritten(article: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    result = run(article, "-o", pipe, "--force")
    assert result.exit_code != 0
    assert "no ordinary file" in result.stderr
    assert pipe.is_fifo()


def test_questions_of_some_skills_only(article: Path, tmp_path: Path) -> None:
    target = tmp_path / "lesson.yaml"
    assert run(article, "-o", target, "--skills", "dates, sources").exit_code == 0
    assert {question.skill for question in read(target).questions} <= {"sources", "dates"}


def test_an_unknown_skill_is_named_beside_those_there_are(article: Path, tmp_path: Path) -> None:
    result = run(article, "-o", tmp_path / "lesson.yaml", "--skills", "dates,spelling")
    assert result.exit_code == 2
    assert "spelling: the skills are sources, claims, dates." in result.output


def test_no_questions_asked_for_is_no_short_quiz(article: Path, tmp_path: Path) -> None:
    result = run(article, "-o", tmp_path / "lesson.yaml", "--questions", "0")
    assert result.exit_code == 0
    assert "good question(s)" not in result.stderr


def test_a_wrong_day_says_how_to_write_one(article: Path, tmp_path: Path) -> None:
    result = run(article, "-o", tmp_path / "lesson.yaml", "--published", "13/05/2024")
    assert "13/05/2024 is no day of the calendar, written as 2025-03-13" in result.stderr


def test_a_bad_article_does_not_keep_the_others_back(article: Path, tmp_path: Path) -> None:
    bad, folder = tmp_path / "bad.txt", tmp_path / "out"
    bad.write_bytes(b"")
    folder.mkdir()
    result = run(bad, article, "-o", folder)
    assert result.exit_code != 0
    assert [path.name for path in folder.iterdir()] == ["harbour.yaml"]
