"""Writing: any string comes back as it was, from any parser, in a form a person can read."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from quiz_app.lesson.yaml_read import read
from quiz_app.lesson.yaml_write import write
from tests.lesson.strategies import ODD

SENTENCE = "The bridge at Norhaven was closed on Monday after two of its cables broke in a storm."


@pytest.mark.parametrize("text", ODD)
def test_an_odd_string_comes_back_as_it_was(text):
    assert _back(text) == [text] * 4


@given(st.text(max_size=200))
def test_any_string_comes_back_as_it_was(text):
    assert _back(text) == [text] * 4


@given(st.lists(st.sampled_from(["a", "word", "x: y", " ", "  ", "\n", "\n\n", "#", "-", "é"])))
def test_any_long_text_comes_back_as_it_was(pieces):
    text = " ".join(["start", *pieces * 9, "end"])
    assert _back(text) == [text] * 4


def _back(text):
    """Return what four readings make of a string, as a field and as an entry of a list."""
    written = write({"field": text, "list": [text, {"deep": text}]})
    ours, theirs = read(written), yaml.safe_load(written)
    assert ours.problems == []
    assert ours.value == theirs
    return [theirs["field"], theirs["list"][0], theirs["list"][1]["deep"], ours.value["field"]]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (1, "1"),
        (True, "true"),
        (0.5, "0.5"),
        (2.0, "2.0"),
        (1e-07, "1.0e-07"),
        (1.5e300, "1.5e+300"),
        ([], "[]"),
        ({}, "{}"),
    ],
)
def test_what_is_no_string_is_read_by_other_parsers_as_what_it_is(value, expected):
    written = write({"field": value})
    assert written == f"field: {expected}\n"
    back = yaml.safe_load(written)["field"]
    assert (back, type(back)) == (value, type(value))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain words, and more", "plain words, and more"),
        ("Привіт", "Привіт"),
        ("“Two cables are gone.”", "“Two cables are gone.”"),
        ("", '""'),
        ("yes", '"yes"'),
        ("YES", '"YES"'),
        ("12 March", '"12 March"'),
        ("he said: no", '"he said: no"'),
        ("item #1", '"item #1"'),
        ("two\nlines", '"two\\nlines"'),
        ("left\u202eright", '"left\\u202eright"'),
        ("https://example.org/a", "https://example.org/a"),
    ],
)
def test_a_short_string_is_plain_or_quoted(text, expected):
    assert write({"field": text}) == f"field: {expected}\n"


def test_a_long_sentence_is_folded():
    lines = write({"list": [{"text": f"{SENTENCE} {SENTENCE}"}]}).splitlines()
    assert lines[:2] == ["list:", "  - text: >-"]
    assert [line.strip() for line in lines[2:]] == [
        "The bridge at Norhaven was closed on Monday after two of its cables broke in a storm. The",
        "bridge at Norhaven was closed on Monday after two of its cables broke in a storm.",
    ]


def test_long_lines_stand_as_they_are():
    assert write({"notes": f"{SENTENCE}\n\n- one\n- two"}).splitlines() == [
        "notes: |-",
        f"  {SENTENCE}",
        "",
        "  - one",
        "  - two",
    ]


def test_long_paragraphs_are_folded_one_by_one():
    lines = write({"notes": f"{SENTENCE} {SENTENCE}\nEnd."}).splitlines()
    assert lines[0] == "notes: >-"
    assert lines[-2:] == ["", "  End."]


def test_an_empty_line_sets_off_what_holds_more():
    assert write({"a": "x", "b": {"c": "v"}, "d": "z", "e": "w"}) == (
        "a: x\n\nb:\n  c: v\n\nd: z\ne: w\n"
    )
