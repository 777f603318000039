"""`quiz-app check`: what it prints, its exit code, what `--fix` writes."""

import pytest
from click.testing import CliRunner

from quiz_app.cli import main
from quiz_app.lesson.file import dump
from quiz_app.lesson.schema import schema_text
from tests.lesson.samples import lesson, order, typed_date

SOUND = dump(lesson())
MOVED = SOUND.replace("headline: Bridge", "headline: The bridge", 1)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "lesson.yaml"


def _check(*arguments):
    return CliRunner().invoke(main, ["check", *map(str, arguments)])


def test_a_sound_file_passes(file):
    file.write_text(SOUND, encoding="utf-8")
    result = _check(file)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "No problems in 1 file(s).\n"


def test_drafts_are_shown_and_are_no_problem(file):
    draft = {**typed_date(), "check": "Such readings are often wrong."}
    file.write_text(dump(lesson(questions=[order()], drafts=[draft])), encoding="utf-8")
    result = _check(file)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "DRAFTS: CHECK THIS (1)" in result.stderr
    assert "Such readings are often wrong." in result.stderr


def test_every_problem_is_printed_with_file_line_and_path(file, tmp_path):
    sound = tmp_path / "sound.yaml"
    sound.write_text(SOUND, encoding="utf-8")
    file.write_text(SOUND.replace("key: a\n", "key: z\n").replace("level:", "levl:"))
    result = _check(sound, file)
    assert result.exit_code == 1
    first, second = result.stdout.splitlines()
    assert first.startswith(f"{file}:5: levl: There is no field")
    assert f"{file}:" in second
    assert "questions[0].key: The key names z, which is no option" in second
    assert result.stderr == "2 problem(s) in 2 file(s).\n"


def test_without_fix_nothing_is_written(file):
    file.write_text(MOVED, encoding="utf-8")
    assert _check(file).exit_code == 1
    assert file.read_text(encoding="utf-8") == MOVED


def test_fix_puts_moved_quotations_right(file):
    file.write_text(MOVED, encoding="utf-8")
    result = _check("--fix", file)
    assert result.exit_code == 0
    assert "rewritten" in result.stderr
    assert file.read_bytes() != MOVED.encode()
    assert _check(file).exit_code == 0


def test_fix_leaves_a_canonical_file_alone(file):
    file.write_text(SOUND, encoding="utf-8")
    before = file.stat().st_mtime_ns
    assert "rewritten" not in _check("--fix", file).stderr
    assert file.stat().st_mtime_ns == before


def test_fix_does_not_touch_a_file_that_it_cannot_read(file):
    file.write_bytes(b"title: \xff")
    result = _check("--fix", file)
    assert result.exit_code == 1
    assert "not UTF-8" in result.stdout
    assert file.read_bytes() == b"title: \xff"


def test_fix_that_cannot_be_written_is_a_clear_error(tmp_path):
    file = tmp_path / f"{'x' * 250}.yaml"  # the draft beside it has a longer name: too long
    file.write_text(MOVED, encoding="utf-8")
    result = _check("--fix", file)
    assert result.exit_code == 1
    assert "cannot be read or rewritten" in result.stderr
    assert file.read_text(encoding="utf-8") == MOVED


def test_it_rejects_a_file_that_is_not_there(file):
    result = _check(file)
    assert result.exit_code == 2
    assert "does not exist" in result.stderr


def test_it_rejects_a_call_without_files():
    assert "Missing argument 'FILE…'" in _check().stderr


def test_it_prints_the_schema():
    result = _check("--schema")
    assert (result.exit_code, result.stdout) == (0, schema_text())
