"""The article's own voice: what it states on nobody's authority, and where it judges."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from quiz_app.article.model import Article, BlockKind, Span
from quiz_app.ledger.features import quoted_ranges
from quiz_app.ledger.manner import is_arranged, judges, looks_ahead
from quiz_app.ledger.model import Claim, DateMention, Precision, Spans, Verification
from quiz_app.ledger.sentences import sentences

_TITLE = 4  # words that a title or a nickname in quotation marks has at most
_WRITER = ("i", "we")
_RELATIVE = re.compile(r",\s(?:who|which|whose)\b[^,;:]*,")
_FIXED = (
    Precision.DAY,
    Precision.WEEKEND,
    Precision.PART_OF_DAY,
    Precision.HOUR,
    Precision.MINUTE,
)


def own_statements(
    article: Article, claims: Sequence[Claim], statements: Sequence[Verification]
) -> Spans:
    """Return the sentences of the running text that are asserted on nobody's authority.

    No claim, no whole quotation, no verification statement touches them; headings, captions,
    displayed quotations and questions are none. A title or a nickname in quotation marks is no
    quotation of somebody.
    """
    return tuple(span for span in _own(article, claims, statements) if not _asks(article, span))


def opinions(
    article: Article,
    claims: Sequence[Claim],
    statements: Sequence[Verification],
    dates: Sequence[DateMention] = (),
) -> Spans:
    """Return the sentences in which the article itself judges, looks ahead or asks.

    All but the questions are own statements too: they say so on nobody's authority. What is
    arranged for a day or an hour (`dates`) is no outlook: "The bells will be rung on Saturday".
    """
    fixed = [date.span for date in dates if date.precision in _FIXED]
    return tuple(
        span
        for span in _own(article, claims, statements)
        if _asks(article, span)
        or judges(article.text, (span,))
        or _looks_ahead(article.text, span, fixed)
    )


def _looks_ahead(text: str, sentence: Span, fixed: Sequence[Span]) -> bool:
    main = _without_relatives(text, sentence)
    if not looks_ahead(text, main):
        return False
    return not is_arranged(text, main) or not any(day.overlaps(sentence) for day in fixed)


def _without_relatives(text: str, sentence: Span) -> Spans:
    """Return the sentence in parts, without what is told on the way: ", who will …,"."""
    cuts = [Span(*found.span()) for found in _RELATIVE.finditer(text, *sentence)]
    starts = [sentence.start, *(cut.end for cut in cuts)]
    ends = [*(cut.start for cut in cuts), sentence.end]
    return tuple(Span(start, end) for start, end in zip(starts, ends, strict=True))


def _own(
    article: Article, claims: Sequence[Claim], statements: Sequence[Verification]
) -> list[Span]:
    paragraphs = [b.span for b in article.blocks if b.kind is BlockKind.PARAGRAPH]
    quoted = quoted_ranges(article)
    attributed = [
        part
        for claim in claims
        if not _is_the_writers(article.text, claim, quoted)
        for part in (*claim.content, *claim.cue)
    ]
    attributed += [statement.span for statement in statements]
    attributed += [marks for marks in quoted if len(marks.of(article.text).split()) > _TITLE]
    cut = sentences(article)
    return sorted(_touched(cut, paragraphs) - _touched(cut, attributed))


def _is_the_writers(text: str, claim: Claim, quoted: Spans) -> bool:
    """Return whether the writer says it in the own name: "I" or "we" outside quotation marks."""
    return any(
        source.of(text).lower() in _WRITER and not any(source.overlaps(marks) for marks in quoted)
        for source in claim.source
    )


def _touched(cut: Sequence[Span], parts: Iterable[Span]) -> set[Span]:
    """Return the sentences that share a character with any of the parts."""
    starts = [sentence.start for sentence in cut]
    return {
        sentence
        for part in parts
        for sentence in cut[
            max(0, bisect_right(starts, part.start) - 1) : bisect_left(starts, part.end)
        ]
        if sentence.overlaps(part)
    }


def _asks(article: Article, sentence: Span) -> bool:
    return sentence.of(article.text).endswith("?")
