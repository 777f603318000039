"""Anchors: where a quotation stands, also after the text has moved."""

import time

import pytest

from quiz_app.lesson.anchor import MAX_PLACES, Anchor

TEXT = "She said the dam holds. He said it leaks. She left."


def _at(quote, text=TEXT, number=0):
    start = -1
    for _ in range(number + 1):
        start = text.index(quote, start + 1)
    return Anchor.at(text, start, start + len(quote))


def test_an_anchor_keeps_its_surroundings():
    anchor = _at("He said")
    assert anchor.prefix == "She said the dam holds. "
    assert anchor.suffix == " it leaks. She left."
    assert anchor.stands_in(TEXT)


@pytest.mark.parametrize(
    ("changes", "stands"),
    [
        ({}, True),
        ({"prefix": "", "suffix": ""}, True),
        ({"start": 25, "end": 32}, False),
        ({"end": 32}, False),
        ({"prefix": "other "}, False),
        ({"suffix": " other"}, False),
        ({"quote": "he said"}, False),
    ],
)
def test_it_stands_where_quotation_and_surroundings_do(changes, stands):
    anchor = _at("He said").model_copy(update=changes)
    assert anchor.stands_in(TEXT) is stands


@pytest.mark.parametrize(
    ("quote", "number", "moved", "expected_start"),
    [
        ("He said", 0, TEXT, 24),
        ("He said", 0, f"New. {TEXT}", 29),
        ("said", 1, f"New. {TEXT}", 32),
        # the same word stands at the old offsets now, but its surroundings tell the right one
        ("She", 1, TEXT.replace("She said the dam holds. ", ""), 18),
        ("said", 0, "Well, " + TEXT, 10),
        # one surrounding is gone, the other tells
        ("said", 1, TEXT.replace("the dam holds. He", "so. They"), 18),
        ("leaks", 0, TEXT.replace("leaks", "drips"), None),
    ],
)
def test_it_is_found_where_the_quotation_stands_now(quote, number, moved, expected_start):
    anchor = _at(quote, number=number)
    found = anchor.found_in(moved)
    assert (found and found.start) == expected_start
    assert found is None or found.stands_in(moved)


def test_an_anchor_that_stands_is_left_as_it_is():
    by_hand = Anchor(quote="said", prefix="He ", start=27, end=31)
    assert by_hand.found_in(TEXT) is by_hand


def test_of_two_equal_places_the_one_at_the_offsets_wins():
    by_hand = Anchor(quote="said", prefix="who ", start=27, end=31)
    found = by_hand.found_in(TEXT)
    assert found is not None
    assert found.start == 27


def test_it_guesses_no_place():
    assert Anchor(quote="said", start=900, end=904).found_in(TEXT) is None


def test_a_quotation_that_stands_everywhere_is_not_looked_for():
    text = "ha " * (MAX_PLACES + 1)
    began = time.perf_counter()
    assert Anchor(quote="ha", prefix="x", start=1, end=3).found_in(text) is None
    assert time.perf_counter() - began < 1


@pytest.mark.parametrize(("start", "end"), [(3, 3), (5, 2)])
def test_it_rejects_an_end_that_is_not_behind_the_start(start, end):
    with pytest.raises(ValueError, match=f"end {end} does not lie behind start {start}"):
        Anchor(quote="x", start=start, end=end)


def test_offsets_are_code_points():
    text = "👩\u200d🎓 said: e\u0301"
    anchor = _at("said", text)
    assert (anchor.start, anchor.end) == (4, 8)
    assert anchor.stands_in(text)
