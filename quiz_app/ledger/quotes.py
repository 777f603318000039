"""What stands in quotation marks, and how much of a claim does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quiz_app.article.model import Article, Span
from quiz_app.ledger.model import Mode, Spans
from quiz_app.ledger.words import spelled_at

_MARK = re.compile("[“”\"«»]|''|``|’’|‘‘")
_OPENING = frozenset({"“", "«", "``", "‘‘"})
_CLOSING = frozenset({"”", "»", "’’"})
_DIRECT = 0.8  # share of words in quotation marks from which a claim counts as quoted


def quoted_ranges(article: Article) -> Spans:
    """Return what stands in double quotation marks, marks included, block by block.

    Pairs of single marks (''…'') count as double ones. A quotation that is not closed runs
    to the end of its block, as one does that goes on in the next paragraph.
    """
    return tuple(span for block in article.blocks for span in _quoted(article.text, block.span))


def mode_of(text: str, content: Spans, quoted: Spans) -> Mode:
    """Return whether the content is quoted, by the share of its words in quotation marks.

    Direct from 80 % of the words (a leading "that" not counted), mixed above 0, else indirect.
    """
    words = [word for part in content for word in spelled_at(text, part)]
    if words and words[0].of(text).lower() == "that":
        words = words[1:]
    inside = sum(any(word.overlaps(quotation) for quotation in quoted) for word in words)
    if not inside:
        return Mode.INDIRECT
    return Mode.DIRECT if inside / len(words) >= _DIRECT else Mode.MIXED


def _quoted(text: str, block: Span) -> Iterator[Span]:
    opened: int | None = None
    for mark in _MARK.finditer(text, *block):
        if opened is None and mark.group() not in _CLOSING:
            opened = mark.start()
        elif opened is not None and mark.group() not in _OPENING:
            yield Span(opened, mark.end())
            opened = None
    if opened is not None:
        yield Span(opened, block.end)
