"""What the tagger is told of each word beside its letters: quotation marks, case, paragraph."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from quiz_app.article.model import Article, Span
from quiz_app.ledger.sentences import sentences
from quiz_app.ledger.tags import Word
from quiz_app.ledger.wordpiece import WordPiece

_MARK = re.compile("[“”\"«»]|''|``|’’|‘‘")
_OPENING = frozenset({"“", "«", "``", "‘‘"})
_CLOSING = frozenset({"”", "»", "’’"})


def quoted_ranges(article: Article) -> tuple[Span, ...]:
    """Return what stands in double quotation marks, marks included, block by block.

    Pairs of single marks (''…'') count as double ones. A quotation that is not closed runs
    to the end of its block, as one does that goes on in the next paragraph.
    """
    return tuple(span for block in article.blocks for span in _quoted(article.text, block.span))


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


def words(article: Article, tokenizer: WordPiece) -> tuple[Word, ...]:
    """Return the words of the article's blocks in order, numbered by block and sentence."""
    quoted = quoted_ranges(article)
    quote_starts = [span.start for span in quoted]
    sentence_starts = [sentence.start for sentence in sentences(article)]
    found: list[Word] = []
    for number, block in enumerate(article.blocks):
        text = article.block_text(block)
        for index, pieces in enumerate(tokenizer.words(text)):
            place = Span(pieces[0].start + block.span.start, pieces[-1].end + block.span.start)
            in_quotation = _is_within(place, quoted, quote_starts)
            feature = _feature(place.of(article.text), in_quotation, index == 0)
            sentence = bisect_right(sentence_starts, place.start) - 1
            ids = tuple(piece.id for piece in pieces)
            found.append(Word(*place, ids, feature, number, sentence))
    return tuple(found)


def _is_within(place: Span, spans: tuple[Span, ...], starts: list[int]) -> bool:
    """Return whether the place starts in one of the sorted spans."""
    before = bisect_right(starts, place.start) - 1
    return before >= 0 and place.start < spans[before].end


def _feature(word: str, quoted: bool, opens_block: bool) -> int:
    """Return the feature's number as the tagger was trained: quote × case × first in block."""
    case = 2 if len(word) > 1 and word.isupper() else 1 if word[:1].isupper() else 0
    return quoted * 6 + case * 2 + opens_block
