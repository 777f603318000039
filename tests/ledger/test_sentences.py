import pytest

from quiz_app.article.model import Span
from quiz_app.ledger.sentences import sentence_at, sentences
from tests.ledger.reading import article


def split(text: str) -> list[str]:
    read = article(text)
    return [span.of(read.text) for span in sentences(read)]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge opened. | It took two years.",
        "Was it safe? | The council said yes!  | Nobody asked.",
        "Mr. Holm met Dr. Ines Vance on St. Mark's Street. | They agreed.",
        "The U.S. Senate voted. | It was late.",
        "She moved to the U.S. | The family stayed.",
        "Prices rose by 3.5 percent in the U.K. Treasury's forecast.",
        "John F. Kennedy and J. K. Arden met. | They ate.",
        "He chose plan B. | The others did not.",
        "It began on Aug. 6 in No. 5 Mill Lane. | Rain fell.",
        "The answer was no. | Nobody moved.",
        "It starts at 9 p.m. | The doors open at 8 p.m. Friday.",
        "Acme Inc. Chairman Bo Reed left. | He is 61.",
        "“We won.” | The crowd cheered.",
        "“Stop!” he said. | “Why?” Ana Lind asked. | “Because,” she said.",
        "“The roof leaks. | It always has,” the caretaker said.",
        "The road closed (see the map.) | It reopens soon.",
        "''We are done.'' | The room emptied.",
        "Well… maybe not. | Well… | The end.",
        "He earned 2,000. | 40 others earned less.",
        "The site byline.example is down. | Visit it later.",
        "He waited for the channel . | Then he left .",
        "The judge cited Reed v. Holm. | The case is old.",
        "The study was noted.[3] | Others followed.",
    ],
)
def test_a_block_is_cut_at_the_ends_of_sentences(text: str) -> None:
    assert split(text.replace(" | ", " ")) == [part.strip() for part in text.split(" | ")]


def test_a_sentence_never_crosses_a_block() -> None:
    text = "# Bridge opens\n\nIt took two years. And money\n\n= Photo: A. Reed"
    assert split(text) == ["Bridge opens", "It took two years.", "And money", "Photo: A. Reed"]


def test_spans_point_into_the_text_of_the_article() -> None:
    read = article("# Bridge\n\nIt opened.  It held.")
    assert sentences(read) == (Span(2, 8), Span(10, 20), Span(22, 30))


def test_an_article_without_blocks_has_no_sentences() -> None:
    assert sentences(article("")) == ()


@pytest.mark.parametrize(("offset", "expected"), [(0, Span(0, 3)), (3, None), (4, Span(4, 7))])
def test_the_sentence_at_an_offset(offset: int, expected: Span | None) -> None:
    assert sentence_at((Span(0, 3), Span(4, 7)), offset) == expected
