"""The article's own voice: what it states on nobody's authority, and where it judges."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from quiz_app.article.model import Article, BlockKind, Span
from quiz_app.ledger.features import quoted_ranges
from quiz_app.ledger.manner import judges, looks_ahead
from quiz_app.ledger.model import Claim, Spans, Verification
from quiz_app.ledger.sentences import sentences


def own_statements(
    article: Article, claims: Sequence[Claim], statements: Sequence[Verification]
) -> Spans:
    """Return the sentences of the running text that are asserted on nobody's authority.

    No claim, no quotation, no verification statement touches them; headings, captions,
    displayed quotations and questions are none.
    """
    return tuple(span for span in _own(article, claims, statements) if not _asks(article, span))


def opinions(
    article: Article, claims: Sequence[Claim], statements: Sequence[Verification]
) -> Spans:
    """Return the sentences in which the article itself judges, looks ahead or asks.

    All but the questions are own statements too: they say so on nobody's authority.
    """
    return tuple(
        span
        for span in _own(article, claims, statements)
        if _asks(article, span)
        or judges(article.text, (span,))
        or looks_ahead(article.text, (span,))
    )


def _own(
    article: Article, claims: Sequence[Claim], statements: Sequence[Verification]
) -> list[Span]:
    paragraphs = [b.span for b in article.blocks if b.kind is BlockKind.PARAGRAPH]
    attributed = [part for claim in claims for part in (*claim.content, *claim.cue)]
    attributed += [statement.span for statement in statements]
    attributed += quoted_ranges(article)
    cut = sentences(article)
    return sorted(_touched(cut, paragraphs) - _touched(cut, attributed))


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
