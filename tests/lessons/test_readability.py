"""The shipped articles are short and plain enough for a class of 13-year-olds."""

from pathlib import Path

import pytest

from tests.lessons.readability import grade, paragraphs, sentence_count, syllables, words

LESSONS = Path(__file__).parents[2] / "lessons"
ARTICLES = sorted(LESSONS.glob("*.txt"))


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("war", 1),
        ("came", 1),
        ("lines", 1),
        ("asked", 1),
        ("wanted", 2),
        ("troops", 1),
        ("forces", 2),
        ("voices", 2),
        ("little", 2),
        ("table", 2),
        ("analyst", 3),
        ("region", 2),
        ("the", 1),
        ("2024", 1),
    ],
)
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


def test_it_counts_words_and_sentences() -> None:
    text = "“It is late,” she said. The north-east road’s closed! Why? “Ask him.”"
    assert len(words(text)) == 12
    assert sentence_count(text) == 4


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("The cat sat on the mat. The dog ran.", -3.0, 2.0),
        (
            "Notwithstanding considerable international opposition, the administration "
            "subsequently implemented comprehensive regulatory modifications.",
            20.0,
            40.0,
        ),
    ],
)
def test_grade_tells_easy_from_hard(text: str, low: float, high: float) -> None:
    assert low < grade(text) < high


def test_paragraphs_leave_out_the_headings() -> None:
    assert paragraphs("Head\n\nOne.\n\n## Title\n\nTwo.") == "One.\n\nTwo."


def test_an_article_ships() -> None:
    assert LESSONS / "kursk-foothold.txt" in ARTICLES


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_a_shipped_article_is_plain_and_short(path: Path) -> None:
    article = path.read_text("utf-8")
    body = paragraphs(article)
    assert grade(body) <= 9
    assert 350 <= len(words(article)) <= 600


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_a_shipped_article_has_short_paragraphs_under_headings(path: Path) -> None:
    blocks = path.read_text("utf-8").strip().split("\n\n")
    headings = [block for block in blocks[1:] if block.startswith("## ")]
    assert 4 <= len(headings) <= 7  # the lead stands before the first: five to eight sections
    assert not blocks[-1].startswith("#")
    assert all("\n" not in block for block in blocks)
    assert all(len(words(block)) <= 70 for block in blocks)
