"""The lines that a person writes for a passage of the article."""

import pytest

from quiz_app.lesson.anchor import Anchor
from quiz_app.lesson.editing.passages import AMBIGUOUS, NOT_THERE, PassageError, Passages
from tests.samples import HEADLINE, MAYOR, at, sample_lesson

PASSAGES = Passages.of(sample_lesson())
TEXT = PASSAGES.article.text


@pytest.mark.parametrize(
    ("line", "quote"),
    [
        ("1", HEADLINE),
        ("6", MAYOR),
        ("6: would open again", "would open again"),
        ("6:would open again", "would open again"),
        ("could not confirm", "could not confirm"),
        ("31 boards", "31 boards"),  # no sentence's number
        ("2026", "2026"),
        ("7: The builders' union", "The builders’ union"),  # as a keyboard writes it
        ("7: builders’   union", "builders’ union"),
        ("6: 7", None),
        ("6: could not confirm", None),  # words of another paragraph
        ("nowhere", None),
        ("99", None),
        ("6: " + "x" * 50, None),
    ],
)
def test_a_line_names_a_passage_or_none(line, quote):
    if quote is None:
        with pytest.raises(PassageError) as refused:
            PASSAGES.read(line)
        assert (refused.value.line, refused.value.reason) == (line, NOT_THERE)
    else:
        assert PASSAGES.read(line).quote == quote


def test_words_at_several_places_need_the_number_of_their_sentence():
    with pytest.raises(PassageError) as refused:
        PASSAGES.read("bridge")
    assert refused.value.reason == AMBIGUOUS
    assert PASSAGES.read("6: bridge").start == TEXT.index("bridge", TEXT.index(MAYOR))


def test_an_anchor_is_written_as_it_is_read():
    anchor = at("would open again")
    assert PASSAGES.written(anchor) == "6: would open again"
    assert PASSAGES.read(PASSAGES.written(anchor)) == anchor


def test_a_line_that_was_not_touched_keeps_its_anchor():
    last = TEXT.rindex("e")  # not the first of its sentence
    anchor = Anchor.at(TEXT, last, last + 1)
    assert PASSAGES.read_all(PASSAGES.written_all([anchor]), [anchor]) == (anchor,)
    assert PASSAGES.read_all(PASSAGES.written_all([anchor])) != (anchor,)


def test_empty_lines_are_none():
    assert [a.quote for a in PASSAGES.read_all("\n 6 \n\n1\n")] == [MAYOR, HEADLINE]
