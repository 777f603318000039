"""A file is written whole or not at all."""

import os
import stat
import sys

import pytest

from quiz_app.cli.files import write_whole


def test_it_writes_utf8_with_plain_line_ends(tmp_path):
    write_whole(tmp_path / "new.yaml", "é\nx\n")
    assert (tmp_path / "new.yaml").read_bytes() == "é\nx\n".encode()


def test_it_leaves_no_other_file(tmp_path):
    write_whole(tmp_path / "new.yaml", "x")
    assert [path.name for path in tmp_path.iterdir()] == ["new.yaml"]


def test_the_old_file_stays_when_the_text_cannot_be_written(tmp_path):
    file = tmp_path / "old.yaml"
    file.write_text("old", encoding="utf-8")
    with pytest.raises(UnicodeEncodeError):
        write_whole(file, "half \ud800")
    assert [path.name for path in tmp_path.iterdir()] == ["old.yaml"]
    assert file.read_text(encoding="utf-8") == "old"


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX systems")
def test_permissions_are_kept(tmp_path):
    file = tmp_path / "old.yaml"
    file.write_text("old", encoding="utf-8")
    file.chmod(0o640)
    write_whole(file, "new")
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_the_file_changes_at_one_stroke(tmp_path):
    path, other = tmp_path / "lesson.yaml", tmp_path / "other.yaml"
    path.write_text("old")
    os.link(path, other)  # a second name of the file that is to be replaced, not written into
    write_whole(path, "new")
    assert (path.read_text(), other.read_text()) == ("new", "old")
