"""Articles and attributions for tests, from plain text."""

from __future__ import annotations

from quiz_app.article.model import Article, Block, BlockKind, Span

_MARKS = {"# ": BlockKind.HEADING, "> ": BlockKind.QUOTE, "= ": BlockKind.CAPTION}


def article(text: str) -> Article:
    """Return the article of `text`: blank lines part blocks; "# ", "> ", "= " name their kind."""
    blocks, at = [], 0
    for piece in text.split("\n\n"):
        kind = _MARKS.get(piece[:2], BlockKind.PARAGRAPH)
        skip = 0 if kind is BlockKind.PARAGRAPH else 2
        blocks.append(Block(kind, Span(at + skip, at + len(piece))))
        at += len(piece) + 2
    return Article(text, tuple(blocks))
