"""Reading: strings only, nothing clever, every problem with its line."""

import pytest
import yaml

from quiz_app.lesson import yaml_read
from quiz_app.lesson.yaml_read import MAX_BYTES, MAX_DEPTH, read


@pytest.fixture(params=["libyaml", "python"], autouse=True)
def parser(request, monkeypatch):
    """Both parsers of PyYAML: not every installation has the one written in C."""
    loader = {"libyaml": yaml.CBaseLoader, "python": yaml.BaseLoader}[request.param]
    monkeypatch.setattr(yaml_read, "_LOADER", loader)


@pytest.mark.parametrize("scalar", ["yes", "1:30", "2025-03-12", "~", "012", "1e3", "0x1F", "null"])
def test_a_scalar_is_the_string_it_looks_like(scalar):
    tree = read(f"field: {scalar}")
    assert (tree.value, tree.problems) == ({"field": scalar}, [])


@pytest.mark.parametrize("data", ["a: é\r\nb: y\r\n", "\ufeffa: é\nb: y", "a: é\nb: y\n".encode()])
def test_line_ends_and_byte_order_marks_of_other_editors_are_read(data):
    assert read(data).value == {"a": "é", "b": "y"}


@pytest.mark.parametrize(
    ("data", "path", "line", "message"),
    [
        ("a: !!python/object/apply:os.system [x]", "a", 1, "Tags are not used here"),
        ("a: x\nb: !local y", "b", 2, "Tags are not used here: !local"),
        ("a: ! x", "a", 1, "Tags are not used here"),
        ("%TAG ! tag:x,2000:\n---\na: !foo b", "a", 3, "Tags are not used here"),
        ("? !!str a\n: b", "", 1, "Tags are not used here"),
        ("a: &x 1", "a", 1, "not used here: &x"),
        ("a: &x 1\nb:\n  - *x", "b[0]", 3, "not used here: *x"),
        ("a: &x {b: *x}", "a.b", 1, "not used here: *x"),
        ("a:\n  b: 1\n  c: 2\n  b: 3", "a.b", 4, "stands here twice, first in line 2"),
        ("a: 1\n? [x]\n: y", "", 2, "must be a word"),
        ("a: 1\n---\nb: 2", "", 2, "second document"),
        ("", "", 1, "is empty"),
        ("# only a comment\n", "", 1, "is empty"),
        ("a: x\nb: c: d", "", 2, "not YAML"),
        ("a:\n\t- b", "", 2, "not YAML"),
        ("a: x\nb: 'open\nc: d", "", 3, "line 2)"),
        ("a: x\nb: \x07y", "", 2, "U+0007"),
        ("a: é\nb: \x00y", "", 2, "U+0000"),
        (b"a: x\nb: \xff", "", 2, "not UTF-8"),
        ("a: b\n".encode("utf-16"), "", 1, "not UTF-8"),
        ("a: \ud800", "", 1, "not UTF-8"),
    ],
)
def test_it_rejects_what_lesson_files_do_not_use(data, path, line, message):
    problem = read(data).problems[-1]
    assert (problem.path, problem.line) == (path, line)
    assert message in problem.message


def test_it_goes_on_after_a_problem():
    tree = read("a: !t x\nb: &y z\nc: 1\nc: 2\nd: end")
    assert tree.value == {"a": "x", "b": "z", "c": "1", "d": "end"}
    assert [problem.line for problem in tree.problems] == [1, 2, 4]


def test_an_alias_bomb_is_never_built():
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{new}: &{new} [{','.join([f'*{old}'] * 9)}]\n"
        for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )
    tree = read(bomb)
    assert tree.value["i"] == [""] * 9
    assert len(tree.problems) > 8


def test_it_rejects_values_nested_too_deep():
    read_through = read("[" * MAX_DEPTH + "]" * MAX_DEPTH)
    assert read_through.problems == []
    tree = read("[" * 100_000)
    assert tree.value is None
    assert f"more than {MAX_DEPTH} deep" in tree.problems[0].message


@pytest.mark.parametrize("data", ["a" * (MAX_BYTES + 1), b"a" * (MAX_BYTES + 1), "é" * MAX_BYTES])
def test_it_rejects_a_file_over_the_limit(data):
    assert "1,000,000 are the limit" in read(data).problems[0].message


def test_it_knows_the_line_of_every_value():
    tree = read("a: x\nlist:\n  - b: y\n    c: >-\n      long\n      text\n  - z\n")
    lines = {path: tree.line_of(path) for path in [("a",), ("list", 0, "c"), ("list", 1)]}
    assert lines == {("a",): 1, ("list", 0, "c"): 4, ("list", 1): 7}


def test_what_is_missing_has_the_line_of_what_should_hold_it():
    tree = read("a: x\nlist:\n  - b: y\n")
    assert tree.line_of(("list", 0, "missing", 3)) == 3
    assert tree.line_of(("missing",)) == 1
