"""An article becomes reading sections, and every character is found again."""

from __future__ import annotations

import pytest

from quiz_app.article.errors import ArticleError
from quiz_app.article.model import Article, Block, BlockKind, Span
from quiz_app.lesson.model import Lesson, Provenance
from quiz_app.lesson.sections import MOST_SECTIONS, lay_out
from tests.factories import harbour


def article(*lines: str) -> Article:
    """Return an article; a line that starts with "# " is a heading, with "= " a caption."""
    kinds = {"# ": BlockKind.HEADING, "= ": BlockKind.CAPTION}
    blocks, at = [], 0
    for line in lines:
        kind = kinds.get(line[:2], BlockKind.PARAGRAPH)
        skip = 0 if kind is BlockKind.PARAGRAPH else 2
        blocks.append(Block(kind, Span(at + skip, at + len(line))))
        at += len(line) + 3  # an odd gap: nothing may count on blank lines
    return Article("\n \n".join(lines), tuple(blocks))


def shape(*lines: str) -> list[tuple[str, list[str]]]:
    layout = lay_out(article(*lines))
    return [(s.title, [block.text for block in s.blocks]) for s in layout.sections]


def words(number: int) -> str:
    return " ".join(f"w{i}" for i in range(number))


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["# Head", "One.", "# A", "Two."], [("", ["One."]), ("A", ["Two."])]),
        (["One.", "# A", "Two."], [("", ["One."]), ("A", ["Two."])]),
        (["# Head", "# A", "Two."], [("A", ["Two."])]),
        (["# Head", "= Photo", "One."], [("", ["Photo", "One."])]),
        (["# Head", "One.", "# A", "# B", "Two."], [("", ["One."]), ("A", ["B", "Two."])]),
        (["# Head", "One.", "# A"], [("", ["One.", "A"])]),
    ],
)
def test_a_section_starts_at_each_heading_with_text(
    lines: list[str], expected: list[tuple[str, list[str]]]
) -> None:
    assert shape(*lines) == expected


def test_the_first_heading_is_the_headline_and_no_section() -> None:
    layout = lay_out(article("# Head", "One."))
    assert layout.headline == "Head"
    assert layout.sections[0].title == ""


def test_a_long_run_is_cut_between_paragraphs() -> None:
    paragraphs = [words(60) for _ in range(6)]
    sizes = [len(blocks) for _, blocks in shape("# Head", *paragraphs)]
    assert sizes == [2, 2, 2]


def test_a_cut_leaves_no_short_rest() -> None:
    paragraphs = [words(90), words(80), words(60)]
    assert [len(blocks) for _, blocks in shape(*paragraphs)] == [1, 2]


def test_many_sections_join_and_keep_their_headings() -> None:
    lines = [line for i in range(12) for line in (f"# Part {i}", words(10 + i))]
    found = shape("# Head", *lines)
    assert len(found) == MOST_SECTIONS
    texts = [text for title, blocks in found for text in (title, *blocks)]
    assert texts == [line.removeprefix("# ") for line in lines]


def test_a_heading_too_long_for_a_title_stays_in_the_text() -> None:
    long = "x" * 301
    layout = lay_out(article(f"# {long}", "One."))
    assert layout.headline == ""
    assert [b.kind for b in layout.sections[0].blocks] == [BlockKind.HEADING, BlockKind.PARAGRAPH]


@pytest.mark.parametrize("lines", [[], ["# Head"], ["# Head", "# More"]])
def test_it_rejects_an_article_without_a_paragraph(lines: list[str]) -> None:
    with pytest.raises(ArticleError, match="headings only"):
        lay_out(article(*lines))


def test_every_word_is_found_at_its_new_place() -> None:
    given = harbour().article
    layout = lay_out(given)
    lesson = Lesson(
        uuid="00000000-0000-0000-0000-000000000001",
        title="x",
        source=Provenance(),
        headline=layout.headline,
        sections=layout.sections,
    )
    assert lesson.text == layout.article.text
    for block in given.blocks:
        (moved,) = layout.rebase(block.span)
        assert moved.of(lesson.text) == block.span.of(given.text)


def test_a_span_over_two_blocks_becomes_two_pieces() -> None:
    given = article("# Head", "One two.", "Three four.")
    start, end = given.text.index("two"), given.text.index("four")
    layout = lay_out(given)
    pieces = [span.of(layout.article.text) for span in layout.rebase(Span(start, end))]
    assert pieces == ["two.", "Three "]


def test_a_span_between_blocks_has_no_place() -> None:
    given = article("# Head", "One.", "Two.")
    gap = given.text.index("One.") + 5
    assert lay_out(given).rebase(Span(gap, gap + 1)) == ()
