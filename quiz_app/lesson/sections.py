"""Article → headline and reading sections, and where each character of the article went.

A section starts at each heading of the article. A long run without headings is cut at
the bounds of its paragraphs; where there are more than eight sections, neighbours join
and the second heading stays as a heading inside.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from quiz_app.article.errors import ArticleError
from quiz_app.article.model import Article, Block, BlockKind, Span
from quiz_app.lesson.model import BLOCK_BREAK, Section, TextBlock

MOST_SECTIONS = 8
LONG_RUN = 180  # words: about a minute of reading; a longer run is cut
SHORT_RUN = 90  # words: no piece that a cut leaves is shorter
LONGEST_TITLE = 300  # characters, as the lesson file allows


@dataclass(frozen=True)
class Layout:
    """The lesson's text, and the bounds of each block in the article and in the lesson."""

    headline: str
    sections: tuple[Section, ...]
    article: Article  # the same blocks, over the lesson's text
    moved: tuple[tuple[Span, int], ...]  # span in the article, start in the lesson

    def rebase(self, span: Span) -> tuple[Span, ...]:
        """Return a span of the article in the lesson's text: one piece for each block it touches.

        What lies between blocks (blank lines, marks of the format) is left out.
        """
        pieces = []
        for block, start in self.moved[self._first_block(span.start) :]:
            if block.start >= span.end:
                break
            if block.overlaps(span):
                shift = start - block.start
                pieces.append(
                    Span(max(span.start, block.start) + shift, min(span.end, block.end) + shift)
                )
        return tuple(pieces)

    def _first_block(self, offset: int) -> int:
        return max(0, bisect_right(self.moved, offset, key=lambda pair: pair[0].start) - 1)


def lay_out(article: Article) -> Layout:
    """Return the article's headline and sections; raises ArticleError if it has no paragraph."""
    headline = article.headline
    if headline and len(article.block_text(headline)) > LONGEST_TITLE:
        headline = None
    runs = _runs(article.blocks[1 if headline else 0 :])
    if not any(_is_body(block) for run in runs for block in run):
        raise ArticleError(
            "The article holds headings only.", "Add its paragraphs, with a blank line between."
        )
    runs = _at_most(article, _cut_long_runs(article, _fill_empty(runs)))
    sections = tuple(_section(article, number, run) for number, run in enumerate(runs, 1))
    blocks = ([headline] if headline else []) + [block for run in runs for block in run]
    return Layout(
        article.block_text(headline) if headline else "", sections, *_moved(article, blocks)
    )


Run = list[Block]


def _is_body(block: Block) -> bool:
    return block.kind is not BlockKind.HEADING


def _runs(blocks: tuple[Block, ...]) -> list[Run]:
    """Return the blocks cut before each heading."""
    runs: list[Run] = []
    for block in blocks:
        if not runs or not _is_body(block):
            runs.append([])
        runs[-1].append(block)
    return runs


def _fill_empty(runs: list[Run]) -> list[Run]:
    """Return the runs with each heading that has no text of its own joined to its neighbour."""
    filled: list[Run] = []
    for run in runs:
        if filled and not any(map(_is_body, filled[-1])):
            filled[-1] = filled[-1] + run
        else:
            filled.append(run)
    if len(filled) > 1 and not any(map(_is_body, filled[-1])):
        last = filled.pop()
        filled[-1] = filled[-1] + last
    return filled


def _words(article: Article, run: Run) -> int:
    return sum(len(article.block_text(block).split()) for block in run)


def _cut_long_runs(article: Article, runs: list[Run]) -> list[Run]:
    return [piece for run in runs for piece in _pieces(article, run)]


def _pieces(article: Article, run: Run) -> list[Run]:
    """Return a run cut into pieces of at least SHORT_RUN words, if it is a long one."""
    if _words(article, run) <= LONG_RUN:
        return [run]
    pieces: list[Run] = [[]]
    for number, block in enumerate(run):
        rest = _words(article, run[number:])
        if _words(article, pieces[-1]) >= SHORT_RUN and rest >= SHORT_RUN:
            pieces.append([])
        pieces[-1].append(block)
    return pieces


def _at_most(article: Article, runs: list[Run]) -> list[Run]:
    """Return the runs, the shortest neighbours joined until there are no more than eight."""
    runs = list(runs)
    while len(runs) > MOST_SECTIONS:
        pairs = range(len(runs) - 1)
        first = min(pairs, key=lambda i: _words(article, runs[i]) + _words(article, runs[i + 1]))
        runs[first : first + 2] = [runs[first] + runs[first + 1]]
    return runs


def _section(article: Article, number: int, run: Run) -> Section:
    title = article.block_text(run[0])
    titled = not _is_body(run[0]) and len(title) <= LONGEST_TITLE
    blocks = run[1:] if titled else run
    return Section(
        id=f"section-{number}",
        title=title if titled else "",
        blocks=tuple(TextBlock(kind=b.kind, text=article.block_text(b)) for b in blocks),
    )


def _moved(article: Article, blocks: Run) -> tuple[Article, tuple[tuple[Span, int], ...]]:
    """Return the article over the lesson's text, and where each block went."""
    start, moved, new_blocks = 0, [], []
    for block in blocks:
        length = block.span.end - block.span.start
        moved.append((block.span, start))
        new_blocks.append(Block(block.kind, Span(start, start + length)))
        start += length + len(BLOCK_BREAK)
    text = BLOCK_BREAK.join(article.block_text(block) for block in blocks)
    return Article(text, tuple(new_blocks)), tuple(moved)
