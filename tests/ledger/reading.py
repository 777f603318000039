"""Articles and attributions for tests, from plain text."""

from __future__ import annotations

from quiz_app.article.model import Article, Block, BlockKind, Span
from quiz_app.ledger.model import Attribution, Found

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


def span(read: Article, words: str, start: int = 0) -> Span:
    """Return where the words stand, at `start` or after it; they have to."""
    at = read.text.index(words, start)
    return Span(at, at + len(words))


def attributions(read: Article, *rows: str) -> tuple[Attribution, ...]:
    """Return attributions from "source | cue | content" in text order, as a tagger would.

    Each row is looked for behind the content or source of the row before it, whichever
    begins first; an empty cell stands for no words.
    """
    found: list[Attribution] = []
    behind = 0
    for row in rows:
        source, cue, content = (cell.strip() for cell in row.split("|"))
        parts = [(span(read, words, behind),) if words else () for words in (source, cue, content)]
        found.append(Attribution(parts[0], parts[1], parts[2], Found.TAGGER, confidence=0.9))
        behind = min(part[0].start for part in parts if part) + 1
    return tuple(found)
