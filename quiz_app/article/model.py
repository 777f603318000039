"""The article as every reader of a format gives it: one text, cut into blocks."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of characters (Unicode code points) in a text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the characters of `text` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Return whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end


class BlockKind(StrEnum):
    """What a block is in the layout of the article."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"  # of a picture, or a credit line: "Photo: …", "Source: …"
    QUOTE = "quote"  # set apart from the running text


@dataclass(frozen=True)
class Block:
    """One heading, paragraph, caption or displayed quotation."""

    kind: BlockKind
    span: Span  # without the marks of the format (no "## ")


@dataclass(frozen=True)
class Article:
    """An article with its text as given (line ends as `\\n`) and its blocks in order.

    The headline is the first block if that is a heading, else there is none.
    """

    text: str
    blocks: tuple[Block, ...]

    @property
    def headline(self) -> Block | None:
        """Return the heading that opens the article, if one does."""
        first = self.blocks[0] if self.blocks else None
        return first if first and first.kind is BlockKind.HEADING else None

    def block_at(self, offset: int) -> Block | None:
        """Return the block that holds the character at `offset`, or None between blocks."""
        number = bisect_right(self.blocks, offset, key=lambda block: block.span.start) - 1
        block = self.blocks[number] if number >= 0 else None
        return block if block and offset < block.span.end else None

    def block_text(self, block: Block) -> str:
        """Return the characters of one block."""
        return block.span.of(self.text)
