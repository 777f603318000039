"""The article's words, cut and marked."""

from __future__ import annotations

import pytest

from quiz_app.article.model import Span
from quiz_app.ledger.model import Source, SourceKind
from quiz_app.lesson.questions.wording import (
    LONGEST_EXCERPT,
    excerpt,
    introduce,
    mentions_casualties,
    quoted,
    sentence_case,
    similarity,
    telling,
    tidy,
    without_stop,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  two   words ", "two words"),
        ("an odd stop .", "an odd stop."),
        ('she said "no" twice', "she said “no” twice"),
        ("he said ''no'' twice", "he said “no” twice"),
        ("a “kept” mark", "a “kept” mark"),
    ],
)
def test_tidy(text: str, expected: str) -> None:
    assert tidy(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rain fell", "“rain fell”"),
        ("it is “late”", "“it is ‘late’”"),
        ('it is "late"', "“it is ‘late’”"),
        ("“Rain fell", "“Rain fell”"),
        ("rain fell”", "“rain fell”"),
        ("he wrote: “Rain fell.", "“he wrote: ‘Rain fell.’”"),
        ("rain fell,” he wrote", "“‘rain fell,’ he wrote”"),
    ],
)
def test_a_nested_quotation_turns_single(text: str, expected: str) -> None:
    assert quoted(text) == expected


def test_a_long_excerpt_ends_at_a_word() -> None:
    cut = excerpt("every " * 80)
    assert cut.endswith("every …”")
    assert len(cut) <= LONGEST_EXCERPT + 4


@pytest.mark.parametrize(
    ("text", "expected"),
    [("rain", "Rain"), ("“rain”", "“Rain”"), ("30 boats", "30 boats"), ("", "")],
)
def test_sentence_case(text: str, expected: str) -> None:
    assert sentence_case(text) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("the old pier broke", "an old pier broke twice", 1.0),
        ("the old pier", "a new road", 0.0),
        ("red boat sails", "red boat sinks", 2 / 3),
        ("it", "it", 1.0),
    ],
)
def test_similarity(left: str, right: str, expected: float) -> None:
    assert similarity(left, right) == pytest.approx(expected)


def test_telling_words_leave_out_function_words() -> None:
    assert telling("The mayor said that 3 boats left") == {"mayor", "3", "boats", "left"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Two people died", True), ("The bodies were found", True), ("The deadline passed", False)],
)
def test_casualties(text: str, expected: bool) -> None:
    assert mentions_casualties(text) is expected


def source(name: str, role: str = "", kind: SourceKind = SourceKind.OFFICE_HOLDER) -> Source:
    return Source("s1", name, kind, (), role=role)


def test_the_article_of_another_source_is_not_taken() -> None:
    text = "The alarm rang, police said. A police spokesman told the paper so."
    police = Source("s1", "police", SourceKind.INSTITUTION, (Span(16, 22),))
    assert introduce(text, police) == "police"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained.", "It rained"),
        ("It rained at 3.15 a.m.", "It rained at 3.15 a.m."),
        ("They live in the U.S.", "They live in the U.S."),
        ("It is so", "It is so"),
    ],
)
def test_without_stop(text: str, expected: str) -> None:
    assert without_stop(text) == expected


@pytest.mark.parametrize(
    ("text", "given", "expected"),
    [
        ("Town clerk Ida Berg said so.", source("Ida Berg", "Town clerk"), "town clerk Ida Berg"),
        ("Mayor Ida Berg said so.", source("Ida Berg", "Mayor"), "Mayor Ida Berg"),
        ("Lake clerk Ida Berg said so.", source("Ida Berg", "Lake clerk"), "Lake clerk Ida Berg"),
        ("The clerk Ida Berg said so.", source("Ida Berg", "clerk"), "the clerk Ida Berg"),
        ("Ida Berg, the clerk, said so.", source("Ida Berg", "the clerk"), "Ida Berg (clerk)"),
        ("The Lake Board said so.", source("Lake Board"), "the Lake Board"),
        ("A spokesman said so.", source("spokesman"), "a spokesman"),
        ("Ida Berg said so.", source("Ida Berg", "x" * 90), "Ida Berg"),
        ("Residents said so.", source("Residents", kind=SourceKind.GROUP), "residents"),
        (
            "Lake authorities said.",
            source("Lake authorities", kind=SourceKind.GROUP),
            "Lake authorities",
        ),
        ("The Board said so.", source("The Board"), "the Board"),
        ("Her friend, Ida Berg, said so.", source("Ida Berg", "friend"), "Ida Berg"),
    ],
)
def test_a_source_is_introduced_as_the_article_does(
    text: str, given: Source, expected: str
) -> None:
    assert introduce(text, given) == expected
